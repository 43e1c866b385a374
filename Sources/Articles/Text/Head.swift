/// The lines above a text article that tell its title, date and so on.
///
/// A head begins at the first line, each of its lines is `Key: value` with a key that is known (in any case), and a blank
/// line or the end of the file closes it. Where one line is otherwise, all of it is text.
struct Head {
  /// The values by key in lower case.
  var values: [String: String] = [:]

  static let keys: Set<String> = ["title", "date", "source", "language", "url", "id"]

  /// Splits a file into its head and the text below it.
  static func split(_ file: Substring) -> (head: Head, text: Substring) {
    var head = Head()
    var rest = file
    while let (line, following) = firstLine(of: rest) {
      if isBlank(line) { return head.values.isEmpty ? (Head(), file) : (head, following) }
      guard let (key, value) = entry(line) else { return (Head(), file) }
      head.values[key] = value
      rest = following
    }
    return (head, rest)
  }

  /// A known key and its value.
  private static func entry(_ line: Substring) -> (key: String, value: String)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let key = line[..<colon].lowercased()
    guard keys.contains(key) else { return nil }
    return (key, trimmed(line[line.index(after: colon)...]))
  }

  /// The first line without its end, and what follows; nothing at the end of the text.
  private static func firstLine(of text: Substring) -> (line: Substring, following: Substring)? {
    guard !text.isEmpty else { return nil }
    guard let end = text.firstIndex(where: \.isNewline) else { return (text, text[text.endIndex...]) }
    return (text[..<end], text[text.index(after: end)...])
  }

  private static func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
