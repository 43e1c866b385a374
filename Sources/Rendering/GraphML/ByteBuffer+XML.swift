extension ByteBuffer {
  /// Appends a text in its portable form as the content of an element.
  ///
  /// `>` is written as it is, because Gephi loses a blank that stands between two references; only `]]>` needs one.
  mutating func appendContent(_ text: String) {
    guard ByteBuffer.isPlain(text) else { return appendEscaped(PortableText.form(of: text)) }
    append(text)
  }

  /// Appends a text in its portable form as the value of an attribute in double quotes.
  mutating func appendAttribute(_ text: String) {
    for byte in PortableText.form(of: text).utf8 {
      if byte == Byte.quote { append("&quot;") } else { appendEscaped(byte) }
    }
  }

  /// Escapes the quotation marks of all that was appended from a place on.
  mutating func escapeQuotes(from start: Int) {
    guard bytes[start...].contains(Byte.quote) else { return }
    let content = Array(bytes[start...])
    removeLast(content.count)
    for byte in content {
      if byte == Byte.quote { append("&quot;") } else { append(byte) }
    }
  }

  /// Whether the text needs no change at all, as nearly every text.
  static func isPlain(_ text: String) -> Bool { PortableText.holds(text, without: markup) }

  /// A bit for each of the first 64 characters that content may not have as it is.
  private static let markup = [Byte.ampersand, Byte.less, Byte.greater].reduce(0xFFFF_FFFF as UInt64) {
    $0 | 1 << UInt64($1)
  }

  private mutating func appendEscaped(_ text: String) {
    var brackets = 0
    for byte in text.utf8 {
      if byte == Byte.greater, brackets >= 2 { append("&gt;") } else { appendEscaped(byte) }
      brackets = byte == Byte.closingBracket ? brackets + 1 : 0
    }
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case Byte.ampersand: append("&amp;")
    case Byte.less: append("&lt;")
    default: append(byte)
    }
  }
}
