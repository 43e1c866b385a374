import Articles

// Pages in the encodings that are met.
extension PageShape {
  private static func page(_ head: String = "") -> String {
    "<html><head>\(head)</head><body><p>\(first)</p><p>\(second)</p></body></html>"
  }

  private static func latin(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  private static func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
    (isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE])
      + text.utf16.flatMap { unit in
        let bytes = [UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit)]
        return isBigEndian ? bytes : bytes.reversed()
      }
  }

  static let encodings = [
    PageShape("UTF-8 with a mark", "\u{FEFF}" + page(), article()),
    PageShape("UTF-8 that names another encoding", page("<meta charset=iso-8859-1>"), article()),
    PageShape("Latin 1 that names itself", bytes: latin(page("<meta charset=\"ISO-8859-1\">")), article()),
    PageShape(
      "Latin 1 named as old pages do",
      bytes: latin(page("<meta http-equiv='Content-Type' content='text/html; charset=windows-1252'>")), article()),
    PageShape("Latin 1 that names nothing", bytes: latin(page()), article()),
    PageShape(
      "Windows quotation marks and a euro",
      bytes: latin("<meta charset=windows-1252><p>Es kostet 5 ") + [0x80] + latin(", ") + [0x84] + latin("zu viel")
        + [0x93] + latin(", sagt Mali</p>"),
      article("Es kostet 5 €, „zu viel“, sagt Mali")),
    PageShape(
      "a euro in Latin 9", bytes: latin("<meta charset=iso-8859-15><p>Es kostet 5 ") + [0xA4, 0x3C, 0x2F, 0x70, 0x3E],
      article("Es kostet 5 €")),
    PageShape("UTF-16, low byte first", bytes: utf16(page(), isBigEndian: false), article()),
    PageShape("UTF-16, high byte first", bytes: utf16(page(), isBigEndian: true), article()),
    PageShape(
      "UTF-8 that is cut off within a letter", bytes: Array("<meta charset=utf-8><p>Mali erkl".utf8) + [0xC3],
      article("Mali erkl\u{FFFD}")),
    PageShape(
      "characters by number", "<p>Mali erkl&#228;rt &#x201E;nichts&#8220; &amp; geht&hellip;</p>",
      article("Mali erklärt „nichts“ & geht…")),
  ]
}
