/// A data file of a language: lines of fields separated by bars with a space beside them, alternatives in a field separated by semicolons.
///
/// `#` begins a comment line and blank lines are free. `Sources/Languages/README.md` describes each file. Fields point into
/// the bytes of the file.
struct Table: RandomAccessCollection {
  private var sources: [Source] = []
  private var rows: [Place] = []
  private var fields: [Range<Int>] = []

  /// A file that rows come from.
  private struct Source {
    let file: String
    var bytes: [UInt8]
  }

  /// Where a row stands: its line, counted from 1, its file among the sources and its fields among all fields.
  private struct Place {
    var line: Int
    var source: Int
    var fields: Range<Int>
  }

  /// Reads the table.
  ///
  /// - Throws: ``CodebookError`` where the bytes are not UTF-8 or a line has more or fewer fields than the file's format.
  init(_ bytes: [UInt8], file: String, columns: ClosedRange<Int>) throws(CodebookError) {
    try Table.checkEncoding(bytes, of: file)
    rows.reserveCapacity(bytes.count / 64)
    fields.reserveCapacity(bytes.count / 32)
    try append(Source(file: file, bytes: bytes), bytes.indices, firstLine: 1, columns)
  }

  /// Reads the lines of a section of a codebook, those too that take something away.
  init(_ section: Codebook.Section, of codebook: Codebook) throws(CodebookError) {
    let source = Source(file: codebook.file, bytes: codebook.bytes)
    try append(source, section.range, firstLine: section.firstLine, 1...Int.max)
    for row in self where !section.file.columns.contains(row.isRemoval ? section.file.columns.upperBound : row.count) {
      throw row.wrongCount(expected: section.file.columns)
    }
  }

  static func checkEncoding(_ bytes: [UInt8], of file: String) throws(CodebookError) {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let line = 1 + bytes[..<error.byteOffsets.lowerBound].count { $0 == UInt8(ascii: "\n") }
      throw CodebookError(file: file, line: line, problem: "invalid UTF-8", expected: "a text file in UTF-8")
    }
  }

  private mutating func append(_ source: Source, _ range: Range<Int>, firstLine: Int, _ columns: ClosedRange<Int>)
    throws(CodebookError)
  {
    sources.append(source)
    let bytes = source.bytes
    var start = range.lowerBound
    var line = firstLine
    while start < range.upperBound {
      let end = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")) ?? range.upperBound
      try readLine(bytes[start..<end].trimmed, line, columns)
      line += 1
      start = end + 1
    }
  }

  private mutating func readLine(_ content: ArraySlice<UInt8>, _ line: Int, _ columns: ClosedRange<Int>)
    throws(CodebookError)
  {
    guard let first = content.first, first != UInt8(ascii: "#") else { return }
    let before = fields.count
    var start = content.startIndex
    for index in content.indices where content[index] == UInt8(ascii: "|") && !isWithinWord(index, content) {
      fields.append(content[start..<index].trimmed.indices)
      start = index + 1
    }
    fields.append(content[start..<content.endIndex].trimmed.indices)
    rows.append(Place(line: line, source: sources.count - 1, fields: before..<fields.count))
    guard columns.contains(fields.count - before) else { throw self[rows.count - 1].wrongCount(expected: columns) }
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
    let place = rows[index]
    return Row(
      file: sources[place.source].file, line: place.line, bytes: sources[place.source].bytes,
      fields: fields[place.fields])
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

    /// An error that names this line for having too many or too few fields.
    fileprivate func wrongCount(expected columns: ClosedRange<Int>) -> CodebookError {
      error(
        count == 1 ? "1 field" : "\(count) fields",
        expected: columns.count == 1 ? "\(columns.lowerBound)" : "\(columns.lowerBound) to \(columns.upperBound)")
    }

    /// An error that names this line.
    func error(_ problem: String, expected: String) -> CodebookError {
      CodebookError(file: file, line: line, problem: problem, expected: expected)
    }
  }
}

// MARK: - Codebooks

extension Table {
  /// Takes in the sections of a codebook that add to this file, and takes away what they say.
  ///
  /// - Throws: ``CodebookError`` where a line takes away what is not there.
  mutating func apply(_ codebook: Codebook, _ file: DataFile, in language: String) throws(CodebookError) {
    for section in codebook.sections(for: file, in: language) {
      let added = try Table(section, of: codebook)
      if file.hasUniqueKeys { removeRows(keyedAsIn: added) }
      for row in added where row.isRemoval { try remove(row) }
      append(added)
    }
  }

  private mutating func removeRows(keyedAsIn other: Table) {
    removeRows(keyed: Set(other.lazy.filter { !$0.isRemoval }.map { $0[0] }))
  }

  /// Takes away the rows with these first fields.
  mutating func removeRows(keyed keys: Set<ArraySlice<UInt8>>) {
    if !keys.isEmpty { rows = zip(rows, self).filter { !keys.contains($0.1[0]) }.map(\.0) }
  }

  private mutating func append(_ other: Table) {
    for (place, row) in zip(other.rows, other) where !row.isRemoval {
      let start = fields.count
      fields += other.fields[place.fields]
      rows.append(Place(line: place.line, source: place.source + sources.count, fields: start..<fields.count))
    }
    sources += other.sources
  }

  /// Takes the alternatives in the last field of a removal away from all rows whose fields before it are the same.
  private mutating func remove(_ removal: Row) throws(CodebookError) {
    let pattern = Removal(removal)
    var isFound = false
    var kept: [Place] = []
    for (place, row) in zip(rows, self) {
      guard pattern.matches(row) else {
        kept.append(place)
        continue
      }
      let left = row.alternatives(pattern.column).filter { !pattern.takes($0) }
      if left.count == row.alternatives(pattern.column).count(where: { _ in true }) {
        kept.append(place)
        continue
      }
      isFound = true
      if !left.isEmpty { kept.append(replacing(pattern.column, of: place, with: left)) }
    }
    guard isFound else {
      throw removal.error("takes away what is not there", expected: "words that a line built in has in the same fields")
    }
    rows = kept
  }

  private mutating func replacing(_ column: Int, of place: Place, with alternatives: [ArraySlice<UInt8>]) -> Place {
    var place = place
    let start = sources[place.source].bytes.count
    sources[place.source].bytes += alternatives.joined(separator: [UInt8(ascii: ";")])
    let first = fields.count
    fields += fields[place.fields]
    fields[first + column] = start..<sources[place.source].bytes.count
    place.fields = first..<fields.count
    return place
  }

  /// What a line of a codebook takes away.
  private struct Removal {
    /// The field whose alternatives are taken away: the last that is given.
    let column: Int
    private let before: [ArraySlice<UInt8>]
    private let alternatives: Set<ArraySlice<UInt8>>

    init(_ row: Row) {
      column = row.count - 1
      before = (0..<column).map { $0 == 0 ? row.removedKey : row[$0] }
      alternatives = Set((column == 0 ? row.removedKey : row[column]).parts(at: ";"))
    }

    /// Whether a row has the same fields before that one; an empty field is the same as any.
    func matches(_ row: Row) -> Bool {
      before.indices.allSatisfy { before[$0].isEmpty || before[$0] == row[$0] } && column < row.count
    }

    /// Whether an alternative is taken away, named with what belongs to it (`Sahelstaat/Sahelstaaten (m)`) or without.
    func takes(_ alternative: ArraySlice<UInt8>) -> Bool {
      alternatives.contains(alternative)
        || alternatives.contains(alternative.prefix { !Removal.signs.contains($0) }.trimmed)
    }

    private static let signs = Array("(/=,".utf8)
  }
}

extension Table.Row {
  /// The word with which a line begins that takes something away.
  private static let removing = Array("remove ".utf8)

  /// Whether the line takes something away.
  var isRemoval: Bool { self[0].starts(with: Table.Row.removing) }

  /// The first field of the whole line that this one takes away, if it takes away a whole line.
  var removedLine: ArraySlice<UInt8>? { isRemoval && count == 1 ? removedKey : nil }

  /// The first field without the word that says so.
  fileprivate var removedKey: ArraySlice<UInt8> { self[0].dropFirst(Table.Row.removing.count).trimmed }
}
