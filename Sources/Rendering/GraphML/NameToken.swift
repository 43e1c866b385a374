/// The names that XML allows as a NMTOKEN, such as GraphML's identifiers.
enum NameToken {
  /// Whether the text is a NMTOKEN by every edition of XML 1.0.
  static func isToken(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    for index in bytes.indices where !isNameByte(bytes[index]) {
      return text.unicodeScalars.allSatisfy(isNameCharacter)
    }
    return !bytes.isEmpty
  }

  /// The text with a dot for whatever no NMTOKEN has: the nearest token, but not the only text that leads to it.
  static func nearest(to text: String) -> String {
    guard !text.isEmpty else { return "." }
    var token = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { token.append(isNameCharacter(scalar) ? scalar : ".") }
    return String(token)
  }

  /// Whether the byte is one of the characters of nearly all identifiers.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: ":"),
      UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private static func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", ":", "_", "-", ".": true
    default: letters.contains { $0.contains(scalar) }
    }
  }

  /// Letters of the scripts of today's news that the second edition of XML 1.0 has already, which libxml2 goes by.
  private static let letters: [ClosedRange<Unicode.Scalar>] = [
    "À"..."Ö", "Ø"..."ö", "ø"..."ı", "Ĵ"..."ľ", "Ł"..."ň", "Ŋ"..."ž", "Α"..."Ρ", "Σ"..."ώ", "Ё"..."Ќ", "Ў"..."я",
    "ё"..."ќ",
    "א"..."ת", "ء"..."غ", "ف"..."ي", "अ"..."ह", "ぁ"..."ゔ", "ァ"..."ヺ", "一"..."龥", "가"..."힣",
  ]
}
