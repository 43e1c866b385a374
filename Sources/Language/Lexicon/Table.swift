/// A data file of a language: lines of fields separated by bars with a space beside them, alternatives in a field separated by semicolons.
///
/// `#` begins a comment line and blank lines are free. `Sources/Languages/README.md` describes each file. Fields point into
/// the bytes of the file.
struct Table: RandomAccessCollection {
  private let file: String
  private let bytes: [UInt8]
  /// The line of each row, counted from 1, and where its fields end among all fields.
  private var rows: [(line: Int, end: Int)] = []
  private var fields: [Range<Int>] = []

  /// Reads the table.
  ///
  /// - Throws: ``CodebookError`` where the bytes are not UTF-8 or a line has more or fewer fields than the file's format.
  init(_ bytes: [UInt8], file: String, columns: ClosedRange<Int>) throws(CodebookError) {
    self.file = file
    self.bytes = bytes
    try checkEncoding()
    rows.reserveCapacity(bytes.count / 64)
    fields.reserveCapacity(bytes.count / 32)
    var start = 0
    var number = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      number += 1
      try readLine(start..<end, number, columns)
      start = end + 1
    }
  }

  private func checkEncoding() throws(CodebookError) {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let line = 1 + bytes[..<error.byteOffsets.lowerBound].count { $0 == UInt8(ascii: "\n") }
      throw CodebookError(file: file, line: line, problem: "invalid UTF-8", expected: "a text file in UTF-8")
    }
  }

  private mutating func readLine(_ range: Range<Int>, _ number: Int, _ columns: ClosedRange<Int>)
    throws(CodebookError)
  {
    let content = bytes[range].trimmed
    guard let first = content.first, first != UInt8(ascii: "#") else { return }
    let before = fields.count
    var start = content.startIndex
    for index in content.indices where content[index] == UInt8(ascii: "|") && !isWithinWord(index, content) {
      fields.append(bytes[start..<index].trimmed.indices)
      start = index + 1
    }
    fields.append(bytes[start..<content.endIndex].trimmed.indices)
    rows.append((number, fields.count))
    guard columns.contains(fields.count - before) else {
      throw self[rows.count - 1].error(
        "\(fields.count - before) fields",
        expected: columns.count == 1 ? "\(columns.lowerBound)" : "\(columns.lowerBound) to \(columns.upperBound)")
    }
  }

  /// Whether the bar there stands within a word (*zurück|ziehen*) and separates no fields.
  private func isWithinWord(_ index: Int, _ content: ArraySlice<UInt8>) -> Bool {
    index > content.startIndex && index + 1 < content.endIndex && content[index - 1] > 0x20
      && content[index + 1] > 0x20
  }
}

// MARK: - Rows

extension Table {
  var startIndex: Int { 0 }
  var endIndex: Int { rows.count }

  subscript(index: Int) -> Row {
    Row(
      file: file, line: rows[index].line, bytes: bytes,
      fields: fields[(index > 0 ? rows[index - 1].end : 0)..<rows[index].end])
  }

  /// A line that holds data.
  struct Row {
    let file: String
    /// Counted from 1.
    let line: Int
    fileprivate let bytes: [UInt8]
    fileprivate let fields: ArraySlice<Range<Int>>

    /// The number of fields.
    var count: Int { fields.count }

    /// The field of that index, empty where the line is shorter.
    subscript(index: Int) -> ArraySlice<UInt8> {
      index < fields.count ? bytes[fields[fields.startIndex + index]] : []
    }

    /// The text of the field of that index, empty where the line is shorter.
    func text(_ index: Int) -> String { self[index].text }

    /// The text of the field of that index, if there is any.
    func optionalText(_ index: Int) -> String? { self[index].isEmpty ? nil : self[index].text }

    /// The alternatives in a field.
    func alternatives(_ index: Int) -> Parts { self[index].parts(at: ";") }

    /// An error that names this line.
    func error(_ problem: String, expected: String) -> CodebookError {
      CodebookError(file: file, line: line, problem: problem, expected: expected)
    }
  }
}
