import Embedded
import Testing

@testable import Language

/// What the build stores of a lexicon and the program takes up.
@Suite struct LexiconImageTests {
  @Test(arguments: Lexicon.languages)
  func `A lexicon that was stored knows what the files say`(language: String) throws {
    let bytes = try Lexicon.builtInImage(of: language)
    let stored = try #require(Lexicon(image: ConstantBytes(bytes)))
    let read = try BuiltInLexicons.lexicon(language)
    #expect(stored.formCount == read.formCount)
    #expect(stored.frameEntries == read.frameEntries)
    #expect(stored.entries(of: .state) == read.entries(of: .state))
    #expect(stored.entries(of: .alliance) == read.entries(of: .alliance))
    for index in stride(from: 0, to: Int32(read.formCount), by: 97) {
      let word = WordID(index: index)
      #expect(stored.spelling(of: word) == read.spelling(of: word))
      let (own, other) = (stored.readings(of: word), read.readings(of: word))
      #expect(own.indices == other.indices)
      for place in own.indices { #expect(stored.readings[place].lexeme == read.readings[place].lexeme) }
    }
  }

  @Test func `Labels are those of the files, also without the rest of the lexicon`() throws {
    let bytes = try Lexicon.builtInImage(of: "de")
    let stored = try #require(Labels(image: ConstantBytes(bytes)))
    let read = try Labels.load("de", codebooks: [])
    let lexicon = try BuiltInLexicons.lexicon("de")
    for index in lexicon.entities.indices { #expect(stored.name(of: Int32(index)) == read.name(of: Int32(index))) }
    for number in 0..<9 { #expect(stored.name(ofInstitution: number) == read.name(ofInstitution: number)) }
  }

  @Test func `Languages are told apart as by the files`() throws {
    let stored = try #require(LanguageDetector(image: ConstantBytes(try LanguageDetector.builtInImage())))
    let text = Array("Die Regierung hat die Grenze nicht geöffnet, und das ist auch so geblieben.".utf8)
    #expect(stored.language(of: text) == "de")
  }

  @Test(arguments: [0, 1, 15, 16, 40, 1000])
  func `An image that is cut off is no lexicon`(length: Int) throws {
    let bytes = Array(try Lexicon.builtInImage(of: "es").prefix(length))
    #expect(Lexicon(image: ConstantBytes(bytes)) == nil)
  }

  @Test func `An image whose values have another size is no lexicon`() throws {
    var bytes = try Lexicon.builtInImage(of: "es")
    bytes[8] = 3
    #expect(Lexicon(image: ConstantBytes(bytes)) == nil)
  }
}
