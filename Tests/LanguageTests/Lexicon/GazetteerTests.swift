import Testing

@testable import Language

/// A long list of made-up names, such as a user may bring.
@Suite struct GazetteerTests {
  /// Two made-up words, the number in letters.
  private static func name(_ number: Int) -> [UInt8] {
    var letters: [UInt8] = []
    var rest = number
    repeat {
      letters.append(UInt8(97 + rest % 26))
      rest /= 26
    } while rest > 0
    return Array("Bad ".utf8) + letters
  }

  @Test func `Many names are found, in tables that are at most half full and at least an eighth`() {
    let count = 50_000
    var builder = LexiconBuilder(language: "xx", expected: 16)
    for number in 0..<count {
      let name = Self.name(number)
      let reading = Reading(category: .name, features: [], lexeme: Int32(number), capitals: .none)
      builder.add(reading, name, name.indices, isPlain: false)
    }
    #expect(builder.readingCount == count)
    #expect(builder.forms.count <= count + 1)
    #expect((0.125...0.5).contains(builder.forms.load))
    #expect((0.125...0.5).contains(builder.phrases.load))
    let lexicon = Lexicon(builder.tables())
    for number in stride(from: 0, to: count, by: 997) {
      let tokens = Tokenizer.tokens(in: Self.name(number), lexicon: lexicon)
      let found = lexicon.longestPhrase(from: 0, in: tokens.span)
      #expect(found.map { lexicon.readings[$0.readings.indices.lowerBound].lexeme } == Int32(number))
    }
  }

  @Test(arguments: [1_000, 50_000])
  func `Looking a word up takes as many steps in a large set as in a small one`(count: Int) {
    var words = Vocabulary(expected: 16)
    for number in 0..<count { _ = words.intern(Array("wort\(number)".utf8)) }
    let steps = (0..<count).map { words.steps(to: Array("wort\($0)".utf8)) }
    #expect(Double(steps.reduce(0, +)) / Double(count) < 2.0)
  }
}
