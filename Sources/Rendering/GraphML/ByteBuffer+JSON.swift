// JSON inside XML. Whatever some reader of GraphML would change (markup, runs of blanks, line breaks, characters that XML has not)
// is written as an escape of JSON, so that the value goes through every tool as it is.

extension ByteBuffer {
  /// Appends a JSON string.
  mutating func appendJSON(_ text: String) {
    append(Byte.quote)
    if ByteBuffer.isPlainJSON(text) { append(text) } else { appendEscapedJSON(text) }
    append(Byte.quote)
  }

  /// Appends a member of a JSON object: its name, which needs no escape, and a string.
  mutating func appendJSON(_ name: String, _ text: String?) {
    guard let text else { return }
    append(name)
    appendJSON(text)
  }

  private static func isPlainJSON(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    var previous: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      if needsEscape(byte) || byte == Byte.space && previous == Byte.space { return false }
      if byte == Byte.noncharacterLead, PortableText.isNoncharacter(bytes, at: index) { return false }
      previous = byte
    }
    return true
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case ..<Byte.space, Byte.quote, Byte.backslash, Byte.ampersand, Byte.less, Byte.greater: true
    default: false
    }
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
