/// The form of a text that every GraphML reader hands out as it stands in the file: one line, trimmed, single blanks, and only
/// characters that XML 1.0 has.
enum PortableText {
  /// Whether the text is in that form already.
  static func holds(_ text: String) -> Bool { holds(text, without: controls) }

  /// Whether the text is in that form already, and more.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - excluded: A bit for each of the first 64 characters that the text may not have, control characters among them.
  ///   - isTrimmed: Whether a blank may neither begin nor end it.
  ///   - hasBackslash: Whether it may have a backslash.
  /// - Returns: Whether all that holds.
  @inline(__always)
  static func holds(
    _ text: String, without excluded: UInt64, isTrimmed: Bool = true, hasBackslash: Bool = true
  ) -> Bool {
    let bytes = text.utf8Span.span
    var previous = isTrimmed ? Byte.space : 0
    var index = 0
    while index < bytes.count {
      if index + 8 <= bytes.count {
        let count = bytes.unchangedCount(from: index, after: previous)
        if count > 0 {
          index += count
          previous = bytes[index - 1]
          continue
        }
      }
      let byte = bytes[index]
      if byte < 64 {
        if excluded & 1 << UInt64(byte) != 0 || byte == Byte.space && previous == Byte.space { return false }
      } else if byte == Byte.backslash && !hasBackslash || isNoncharacter(bytes, at: index) {
        return false
      }
      previous = byte
      index += 1
    }
    return !isTrimmed || previous != Byte.space || bytes.isEmpty
  }

  /// A bit for each control character.
  private static let controls: UInt64 = 0xFFFF_FFFF

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
