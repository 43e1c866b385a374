public import Graphviz

/// Why a graph was not drawn.
public enum RenderingError: Error, Equatable, Sendable {
  /// There are no words of that language.
  case unknownLanguage(String, known: [String])
  /// A style file is at fault.
  case style(StyleError)
  /// No layout was found.
  case layout(LayoutError)
}

extension RenderingError: CustomStringConvertible {
  /// The reason as a sentence.
  public var description: String {
    switch self {
    case .unknownLanguage(let language, let known):
      "a map cannot speak “\(language)”; expected one of \(known.joined(separator: ", "))"
    case .style(let error): error.description
    case .layout(let error): error.description
    }
  }
}
