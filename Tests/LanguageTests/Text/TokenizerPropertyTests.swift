import TestSupport
import Testing

@testable import Language

@Suite struct TokenizerPropertyTests {
  private static let pieces = [
    "Mali", "EU", "ä", "Ç", "'", "’", "-", "–", ".", ",", "1", "20", " ", "\n", "\n\n", "„", "“", "«", "(", ")", "U.S.",
    "\u{00A0}", "中", "🇲🇱", "\u{FEFF}", "'s", "l'", "Dr", "ß", "…", "|", "\u{0}",
  ]

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func `Tokens follow one another and leave out only white space`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let lexicon = try BuiltInLexicons.lexicon("de")
    for _ in 0..<200 {
      let count = Int.random(in: 0...12, using: &generator)
      let text = (0..<count).compactMap { _ in generator.pick(Self.pieces) }.joined()
      let bytes = Array(text.utf8)
      let tokens = Tokenizer.tokens(in: bytes, lexicon: lexicon)
      var end = 0
      for token in tokens {
        let between = String(decoding: bytes[end..<Int(token.start)], as: UTF8.self)
        #expect(between.allSatisfy { $0.isWhitespace || $0 == "-" || $0 == "\u{FEFF}" }, "\(text.debugDescription)")
        end = Int(token.end)
      }
      let sentences = SentenceSplitter(lexicon: lexicon).sentences(of: tokens)
      #expect(sentences.flatMap { Array($0) } == Array(tokens.indices), "\(text.debugDescription)")
    }
  }
}
