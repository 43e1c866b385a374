/// The rows of a table in the making.
struct CSVText {
  var output = ByteBuffer()
  private var isRowEmpty = true

  /// Appends a cell with a text that someone else may have written.
  mutating func append(_ text: String?) {
    guard let text, !text.isEmpty else { return appendPlain("") }
    separate()
    let isGuarded = CSVText.looksLikeFormula(text)
    guard isGuarded || text.utf8.contains(where: CSVText.needsQuotes) else { return output.append(text) }
    output.append(Byte.quote)
    if isGuarded { output.append("'") }
    for byte in text.utf8 where !CSVText.isDropped(byte) {
      if byte == Byte.quote { output.append(Byte.quote) }
      output.append(byte)
    }
    output.append(Byte.quote)
  }

  /// Appends a cell with a number, or a word of ours.
  mutating func appendPlain(_ text: String) {
    separate()
    output.append(text)
  }

  /// Ends the row.
  mutating func endRow() {
    output.append("\r\n")
    isRowEmpty = true
  }

  private mutating func separate() {
    if !isRowEmpty { output.append(",") }
    isRowEmpty = false
  }

  /// Whether a spreadsheet might compute the cell (OWASP, "CSV Injection"); it takes the wide forms of the signs as well, and may
  /// pass over what is not seen before them.
  static func looksLikeFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { !isUnseen($0) }) else { return false }
    return ["=", "+", "-", "@", "＝", "＋", "－", "＠"].contains(first) || text.utf8.first.map { $0 < Byte.space } ?? false
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value <= 0x20 || scalar.value == 0x7F }
    return scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte < Byte.space || byte == Byte.quote || byte == UInt8(ascii: ",")
  }

  /// Control characters other than tabulators and line breaks, which many programs end a file at.
  private static func isDropped(_ byte: UInt8) -> Bool {
    byte < Byte.space && ![0x09, 0x0A, 0x0D].contains(byte)
  }
}
