/// How a file is written.
public enum InputForm: String, CaseIterable, Sendable {
  /// Text with an optional head.
  case text
  /// JSON: an article, an array of articles, or a graph.
  case json
  /// JSON Lines: an article or a graph on each line.
  case jsonLines
  /// A page of the web.
  case html
  /// GraphML.
  case graphML

  /// The form that a file's ending tells, in any case.
  public init?(path: String) {
    guard let form = InputForm.byEnding[FileName(path).ending] else { return nil }
    self = form
  }

  /// The form that the beginning of a file tells: JSON by its bracket, GraphML and HTML by their root elements, else text.
  public init(beginning bytes: some Sequence<UInt8>) {
    let start = bytes.drop { [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }.prefix(1024)
    let text = String(decoding: Array(start), as: UTF8.self)
    switch text.unicodeScalars.first {
    case "{", "[": self = .json
    case "<" where text.contains("<graphml"): self = .graphML
    case "<" where text.lowercased().contains("<html") || text.lowercased().contains("<!doctype html"): self = .html
    default: self = .text
    }
  }

  private static let byEnding: [String: InputForm] = [
    "txt": .text, "text": .text, "md": .text, "json": .json, "jsonl": .jsonLines, "ndjson": .jsonLines,
    "html": .html, "htm": .html, "xhtml": .html, "graphml": .graphML,
  ]
}
