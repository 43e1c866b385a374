/// A data file of a language: lines of fields separated by bars with a space beside them, alternatives in a field separated by semicolons.
///
/// `#` begins a comment line and blank lines are free. `Sources/Languages/README.md` describes each file.
struct Table {
  /// A line that holds data.
  struct Row {
    let file: String
    /// Counted from 1.
    let line: Int
    let fields: [String]

    /// The field of that index, empty where the line is shorter.
    subscript(index: Int) -> String { index < fields.count ? fields[index] : "" }

    /// The alternatives in a field.
    func alternatives(_ index: Int) -> [String] { Table.split(self[index], at: UInt8(ascii: ";")) }

    /// An error that names this line.
    func error(_ problem: String, expected: String) -> CodebookError {
      CodebookError(file: file, line: line, problem: problem, expected: expected)
    }
  }

  let rows: [Row]

  /// Reads the table.
  ///
  /// - Throws: ``CodebookError`` where the bytes are not UTF-8 or a line has more fields than the file's format.
  init(_ bytes: [UInt8], file: String, columns: ClosedRange<Int>) throws(CodebookError) {
    var rows: [Row] = []
    var number = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      guard let text = String(validating: line, as: UTF8.self) else {
        throw CodebookError(file: file, line: number, problem: "invalid UTF-8", expected: "a text file in UTF-8")
      }
      let content = Table.trimmed(text)
      if content.isEmpty || content.hasPrefix("#") { continue }
      let fields = Table.fields(of: content)
      let row = Row(file: file, line: number, fields: fields)
      guard columns.contains(fields.count) else {
        throw row.error(
          "\(fields.count) fields",
          expected: columns.count == 1 ? "\(columns.lowerBound)" : "\(columns.lowerBound) to \(columns.upperBound)")
      }
      rows.append(row)
    }
    self.rows = rows
  }

  /// The fields between bars; a bar within a word (*zurück|ziehen*) separates none.
  private static func fields(of line: String) -> [String] {
    let bytes = Array(line.utf8)
    var fields: [String] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "|") {
      let isWithinWord = index > 0 && index + 1 < bytes.count && bytes[index - 1] > 0x20 && bytes[index + 1] > 0x20
      guard !isWithinWord else { continue }
      fields.append(trimmed(String(decoding: bytes[start..<index], as: UTF8.self)))
      start = index + 1
    }
    fields.append(trimmed(String(decoding: bytes[start...], as: UTF8.self)))
    return fields
  }

  /// The parts between separators, trimmed, empty ones left out.
  static func split(_ text: String, at separator: UInt8) -> [String] {
    text.utf8.split(separator: separator).map { trimmed(Substring($0)) }.filter { !$0.isEmpty }
  }

  /// The text without white space at its ends.
  static func trimmed(_ text: Substring) -> String {
    let bytes = text.utf8
    var first = bytes.startIndex
    var end = bytes.endIndex
    while first < end, isSpace(bytes[first]) { first = bytes.index(after: first) }
    while first < end, isSpace(bytes[bytes.index(before: end)]) { end = bytes.index(before: end) }
    return String(text[first..<end])
  }

  /// The text without white space at its ends.
  static func trimmed(_ text: String) -> String { trimmed(text[...]) }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

extension String {
  /// The words between spaces.
  var words: [String] { Table.split(self, at: UInt8(ascii: " ")) }
}
