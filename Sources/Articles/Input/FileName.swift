/// The last part of a path, and what its name tells.
public struct FileName: Hashable, Sendable {
  /// The part as it is written.
  public let text: Substring

  /// Takes the last part of a path.
  public init(_ path: String) {
    text = path.split(separator: "/").last ?? ""
  }

  /// What follows the last dot, in lower case; empty where there is none.
  public var ending: String {
    guard let dot = text.lastIndex(of: "."), dot != text.startIndex else { return "" }
    return text[text.index(after: dot)...].lowercased()
  }

  /// The name without its endings of input forms: the identifier of an article that has no other.
  public var stem: String {
    var name = self
    while InputForm(path: String(name.text)) != nil {
      name = FileName(String(name.text.dropLast(name.ending.count + 1)))
    }
    return String(name.text)
  }
}
