import Testing

@testable import Language

@Suite struct SentenceSplitterTests {
  private static func sentences(_ text: String, _ language: String) throws -> [String] {
    let bytes = Array(text.utf8)
    let lexicon = try BuiltInLexicons.lexicon(language)
    let tokens = Tokenizer.tokens(in: bytes, lexicon: lexicon)
    return SentenceSplitter(lexicon: lexicon).sentences(of: tokens).map { range in
      String(
        decoding: bytes[Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)], as: UTF8.self)
    }
  }

  @Test(
    arguments: [
      ("Er geht. Sie bleibt.", ["Er geht.", "Sie bleibt."]),
      ("Am 13. Mai tagt der Rat. Dann nicht.", ["Am 13. Mai tagt der Rat.", "Dann nicht."]),
      ("Es waren 300. Das reicht.", ["Es waren 300.", "Das reicht."]),
      ("Dr. Müller kommt bzw. geht. Ja.", ["Dr. Müller kommt bzw. geht.", "Ja."]),
      ("„Nein.“ Er ging.", ["„Nein.“", "Er ging."]), ("Wirklich? Ja!", ["Wirklich?", "Ja!"]),
      ("Überschrift\n\nDer Text", ["Überschrift", "Der Text"]), ("Kein Ende", ["Kein Ende"]), ("", []),
      ("Die U.S. Navy kam. Ja.", ["Die U.S. Navy kam.", "Ja."]),
    ] as [(String, [String])])
  func `German text is cut into sentences`(text: String, sentences: [String]) throws {
    #expect(try Self.sentences(text, "de") == sentences)
  }

  @Test(
    .enabled(if: Lexicon.languages.contains("en")),
    arguments: [
      ("Mr. Biden left. He was late.", ["Mr. Biden left.", "He was late."]),
      ("“Never.” He left.", ["“Never.”", "He left."]),
      ("It cost $3.5 million. Fine.", ["It cost $3.5 million.", "Fine."]),
      ("The U.S. envoy left. Good.", ["The U.S. envoy left.", "Good."]),
    ] as [(String, [String])])
  func `English text is cut into sentences`(text: String, sentences: [String]) throws {
    #expect(try Self.sentences(text, "en") == sentences)
  }

  @Test(
    .enabled(if: Lexicon.languages.contains("fr"), "French has no grammar yet"),
    arguments: [
      ("M. Macron est parti. Il revient.", ["M. Macron est parti.", "Il revient."]),
      ("« Non. » Il sort.", ["« Non. »", "Il sort."]),
    ] as [(String, [String])])
  func `French text is cut into sentences`(text: String, sentences: [String]) throws {
    #expect(try Self.sentences(text, "fr") == sentences)
  }
}
