import Testing

@testable import Articles

/// A page as some site makes it, and the article that is to be read from it.
struct PageShape: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  let article: Document

  init(_ name: String, _ html: String, _ article: Document) {
    self.init(name, bytes: Array(html.utf8), article)
  }

  init(_ name: String, bytes: [UInt8], _ article: Document) {
    self.name = name
    self.bytes = bytes
    self.article = article
  }

  var testDescription: String { name }

  static let first = "Mali hat am Mittwoch seinen Austritt aus dem G5-Sahel erklärt."
  static let second = "Die ECOWAS bedauerte den Schritt der Regierung in Bamako."
  /// The text of most pages here.
  static let both = first + "\n\n" + second

  /// An article of which only some fields matter.
  static func article(
    _ text: String = both, title: String? = nil, date: String? = nil, source: String? = nil, language: String? = nil,
    url: String? = nil
  ) -> Document {
    Document(id: "page", text: text, title: title, date: date, source: source, language: language, url: url)
  }
}

@Suite("Pages of the web")
struct HTMLArticleTests {
  private let place = Place(file: "page.html", line: 1, byte: 0)

  @Test(arguments: PageShape.markup + PageShape.metadata + PageShape.noise + PageShape.encodings)
  func `an article is read from a page`(shape: PageShape) throws {
    let (article, warnings) = try HTMLArticle.read(shape.bytes, name: "page", at: place)
    #expect(article == shape.article)
    #expect(warnings.isEmpty)
  }

  @Test(arguments: ["", "<html>", "<html><body><nav><p>Start</p></nav></body></html>", "<!-- nothing -->"])
  func `a page without text is told`(html: String) {
    #expect(throws: ReadingError.empty(place)) { try HTMLArticle.read(Array(html.utf8), name: "page", at: place) }
  }

  @Test func `an encoding that is not known is named`() {
    let bytes = Array("<meta charset='koi8-r'><p>".utf8) + [0xE0, 0xE1]
    #expect(throws: ReadingError.unknownEncoding("koi8-r", place)) {
      try HTMLArticle.read(bytes, name: "page", at: place)
    }
  }

  @Test(arguments: ["<div>", "<b>", "<article>", "<table>", "<blockquote>", "<unknown>"])
  func `endless nesting is told`(tag: String) {
    let html = String(repeating: tag, count: 100_000) + "<p>Ende."
    #expect(throws: ReadingError.beyondLimit(place, limit: "256 levels of elements")) {
      try HTMLArticle.read(Array(html.utf8), name: "page", at: place)
    }
  }

  @Test(arguments: ["a", "a=1", "a=\"1\"", "=x=\"1 a", "a = '1'", "\"x a"])
  func `endless attributes are told`(attribute: String) {
    let words = (0..<11_000).map { attribute.replacing("a", with: "a\($0)") }.joined(separator: " ")
    let html = "<p " + words + ">Ende.</p>"
    #expect(throws: ReadingError.beyondLimit(place, limit: "10000 attributes in an element")) {
      try HTMLArticle.read(Array(html.utf8), name: "page", at: place)
    }
  }

  @Test func `blanks within a value are no attributes`() throws {
    let value = String(repeating: "x=1 ", count: 20_000)
    let html = "<p title=\"\(value)\" alt='\(value)'>Ende.</p>"
    #expect(try HTMLArticle.read(Array(html.utf8), name: "page", at: place).document.text == "Ende.")
  }

  @Test func `endlessly many paragraphs are read to their end`() throws {
    let html = String(repeating: "<p>", count: 100_000) + "Ende."
    #expect(try HTMLArticle.read(Array(html.utf8), name: "page", at: place).document.text == "Ende.")
  }

  @Test(
    arguments: [
      ("a.html", "x", InputForm.html), ("a.HTM", "x", .html), ("a", "<!DOCTYPE html><p>x", .html),
      ("a", "\n <HTML lang=de>", .html), ("a", "<p>x", .text), ("a", "<?xml version='1.0'?><graphml>", .graphML),
    ])
  func `a page is told by its ending or its beginning`(path: String, text: String, form: InputForm) {
    #expect((InputForm(path: path) ?? InputForm(beginning: text.utf8)) == form)
  }
}
