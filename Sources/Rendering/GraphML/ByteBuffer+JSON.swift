// JSON inside XML. Whatever some reader of GraphML would change (markup, runs of blanks, line breaks, characters that XML has not)
// is written as an escape of JSON, so that the value goes through every tool as it is.

extension ByteBuffer {
  /// Appends a JSON string.
  mutating func appendJSON(_ text: String) {
    append(Byte.quote)
    if ByteBuffer.isPlainJSON(text) { append(text) } else { appendEscapedJSON(text) }
    append(Byte.quote)
  }

  /// Appends a member of a JSON object: its name with whatever stands before it, and a string.
  mutating func appendJSON(_ name: String, _ text: String?) { appendJSON(Array(name.utf8), text) }

  /// Appends a member of a JSON object: its name with whatever stands before it, and a string.
  mutating func appendJSON(_ name: [UInt8], _ text: String?) {
    guard let text else { return }
    append(name)
    appendJSON(text)
  }

  private static func isPlainJSON(_ text: String) -> Bool {
    PortableText.holds(text, without: escapes, isTrimmed: false, hasBackslash: false)
  }

  /// A bit for each of the first 64 characters that needs an escape.
  private static let escapes = [Byte.quote, Byte.ampersand, Byte.less, Byte.greater].reduce(0xFFFF_FFFF as UInt64) {
    $0 | 1 << UInt64($1)
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte == Byte.backslash || byte < 64 && escapes & 1 << UInt64(byte) != 0
  }

  private mutating func appendEscapedJSON(_ text: String) {
    let bytes = text.utf8Span.span
    var previous: UInt8 = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == Byte.noncharacterLead, PortableText.isNoncharacter(bytes, at: index) {
        append(bytes[index + 2] == 0xBE ? "\\ufffe" : "\\uffff")
        index += 2
      } else if byte == Byte.quote || byte == Byte.backslash {
        append(Byte.backslash)
        append(byte)
      } else if byte == UInt8(ascii: "\n") {
        append("\\n")
      } else if ByteBuffer.needsEscape(byte) || byte == Byte.space && previous == Byte.space {
        appendCode(byte)
      } else {
        append(byte)
      }
      previous = byte
      index += 1
    }
  }

  private mutating func appendCode(_ byte: UInt8) {
    let digits = Array("0123456789abcdef".utf8)
    append("\\u00")
    append(digits[Int(byte >> 4)])
    append(digits[Int(byte & 15)])
  }
}
