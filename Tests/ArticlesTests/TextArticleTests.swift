import Testing

@testable import Articles

@Suite("Text articles")
struct TextArticleTests {
  private let place = Place(file: "mali.txt", line: 1, byte: 0)

  private func read(_ text: String) throws -> Document {
    try TextArticle.read(Array(text.utf8), name: "mali", at: place).document
  }

  @Test func `a head tells what is known of the article`() throws {
    let document = try read(
      """
      Title: Mali verlässt den G5
      date: 2022-05-18T10:00:00Z
      Source: Beispielblatt
      LANGUAGE: de-CH
      URL: https://example.org/a?b=c:d
      Id: m-1

      Mali zieht sich zurück.

      Ende.
      """)
    #expect(
      document
        == Document(
          id: "m-1", text: "Mali zieht sich zurück.\n\nEnde.", title: "Mali verlässt den G5", date: "2022-05-18",
          source: "Beispielblatt", language: "de", url: "https://example.org/a?b=c:d"))
  }

  @Test(
    arguments: [
      ("Mali geht.\n\nEnde.\n", "Mali geht.\n\nEnde.\n"),
      ("\nTitle: x\n\nEnde.", "\nTitle: x\n\nEnde."),
      ("Bamako: Die Junta\n\nEnde.", "Bamako: Die Junta\n\nEnde."),
      ("Title: x\nDie Junta sprach.\n\nEnde.", "Title: x\nDie Junta sprach.\n\nEnde."),
      ("Title: x\r\n\r\nEnde.\r\n", "Ende.\r\n"),
      ("Title: x\n  \n\nEnde.", "\nEnde."),
      ("\u{FEFF}Title: x\n\nEnde.", "Ende."),
      ("\u{FEFF}Ende.", "Ende."),
    ])
  func `only known keys above a blank line are a head`(file: String, text: String) throws {
    #expect(try read(file).text == text)
  }

  @Test func `without a head the file's name is the identifier`() throws {
    #expect(try read("Ende.").id == "mali")
    #expect(try read("Id:\nTitle: x\n\nEnde.") == Document(id: "mali", text: "Ende.", title: "x"))
  }

  @Test func `an unreadable date is left out with a warning`() throws {
    let (document, warnings) = try TextArticle.read(Array("Date: gestern\n\nEnde.".utf8), name: "a", at: place)
    #expect(document.date == nil)
    #expect(warnings == [.unreadableDate("gestern", place)])
  }

  @Test(
    arguments: [
      (Array("Mali\nverl".utf8) + [0xE4, 0x73, 0x73, 0x74], 9, "ISO-8859-1"),
      ([0xFF, 0xFE, 0x4D, 0x00], 0, "UTF-16"),
      ([0x00, 0x01, 0xC0, 0xAF], 2, nil),
    ] as [([UInt8], Int, String?)])
  func `bytes that are no UTF-8 are told with their place`(bytes: [UInt8], offset: Int, encoding: String?) {
    let line = 1 + bytes.prefix(offset).count { $0 == 0x0A }
    #expect(throws: ReadingError.invalidUTF8(Place(file: "mali.txt", line: line, byte: offset), encoding: encoding)) {
      try TextArticle.read(bytes, name: "mali", at: place)
    }
  }

  @Test func `a zero byte is no text, and no text is no article`() {
    #expect(throws: ReadingError.notText(Place(file: "mali.txt", line: 2, byte: 3))) { try read("a\nb\u{0}") }
    #expect(throws: ReadingError.empty(place)) { try read("") }
    #expect(throws: ReadingError.empty(place)) { try read("Title: x\n\n \n") }
  }
}
