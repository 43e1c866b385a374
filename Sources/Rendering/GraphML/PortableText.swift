/// The form of a text that every GraphML reader hands out as it stands in the file: one line, trimmed, single blanks, and only
/// characters that XML 1.0 has.
enum PortableText {
  /// Whether the text is in that form already.
  static func holds(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    var previous = Byte.space
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < Byte.space || byte == Byte.space && previous == Byte.space { return false }
      if byte == Byte.noncharacterLead, isNoncharacter(bytes, at: index) { return false }
      previous = byte
    }
    return previous != Byte.space || bytes.isEmpty
  }

  /// The text in that form.
  static func form(of text: String) -> String {
    if holds(text) { return text }
    var form = String.UnicodeScalarView()
    var isBlankPending = false
    for scalar in text.unicodeScalars {
      if isBlank(scalar) {
        isBlankPending = true
      } else if isAllowed(scalar) {
        if isBlankPending, !form.isEmpty { form.append(" ") }
        isBlankPending = false
        form.append(scalar)
      }
    }
    return String(form)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\r" || scalar == "\t"
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
  }

  /// U+FFFE and U+FFFF, of all that a Swift string can hold the only ones above the controls that XML has not.
  static func isNoncharacter(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index] == Byte.noncharacterLead && bytes[index + 1] == 0xBF
      && bytes[index + 2] >= 0xBE
  }
}

/// Bytes by what they mean.
enum Byte {
  static let space = UInt8(ascii: " ")
  static let ampersand = UInt8(ascii: "&")
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let underscore = UInt8(ascii: "_")
  static let openingBracket = UInt8(ascii: "[")
  static let closingBracket = UInt8(ascii: "]")
  static let closingBrace = UInt8(ascii: "}")
  static let comma = UInt8(ascii: ",")
  /// The first byte of U+F000 to U+FFFF.
  static let noncharacterLead: UInt8 = 0xEF
}
