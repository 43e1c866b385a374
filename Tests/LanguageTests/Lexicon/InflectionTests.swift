import Testing

@testable import Language

@Suite struct InflectionTests {
  private static let verbs = """
    attributive | e en
    verb regular | be- er- en | infinitive: ~en | finite sg: ~t | participle: ~t*
    verb regular | en | infinitive: ~en | finite sg: ~t | participle: ge~t
    verb strong | en | infinitive: ~en
    verb part 2 | t | finite sg: ~t
    verb part 3 | | finite sg past: ~
    verb sein | | finite pl: sind | infinitive: ~
    """

  private static func forms(_ verb: String) throws -> [String] {
    let inflection = try Inflection(Table(Array(verbs.utf8), file: "inflection.txt", columns: 1...9))
    let list = """
      - | geben, gibt, gab; \(verb)
      """
    var reader = LexiconReader(language: "xx", inflection: inflection, expected: 16)
    try reader.readGrammar(
      Table(Array("setting | inner-marker | zu\nsetting | reflexives | sich".utf8), file: "grammar.txt", columns: 2...4)
    )
    try reader.readVerbs(Table(Array(list.utf8), file: "verbs.txt", columns: 2...2))
    let lexicon = Lexicon(reader.words.tables())
    let lemma = try #require(lexicon.lemma(verb.split(separator: ",").first.map(String.init) ?? verb))
    return lexicon.spellings { lexicon.lexemes[Int($0.lexeme)].lemma == lemma }
  }

  @Test(arguments: [
    ("loben", ["gelobt", "loben", "lobt"]), ("beloben", ["beloben", "belobt", "belobte", "belobten"]),
    ("auf|geben", ["aufgab", "aufgeben", "aufgibt", "aufzugeben", "gab", "gibt"]),
    ("rufen, ruft, rief", ["rief", "rufen", "ruft"]), ("walk out", ["walk"]),
  ])
  func `A verb has the forms of its model or its base`(verb: String, forms: [String]) throws {
    #expect(try Self.forms(verb) == forms)
  }

  @Test(arguments: [
    ("verb regular | en | ~en", "'~en' has no colon", "features: forms"),
    ("verbs | en | : ~", "'verbs' is no class of words", "attributive, noun, name, adjective, verb or plural"),
  ])
  func `A model that is not sound is named`(line: String, problem: String, expected: String) {
    #expect(throws: CodebookError(file: "inflection.txt", line: 1, problem: problem, expected: expected)) {
      try Inflection(Table(Array(line.utf8), file: "inflection.txt", columns: 1...9))
    }
  }

  @Test func `A feature that is none is named with those that are`() {
    let error = #expect(throws: CodebookError.self) {
      try Inflection(Table(Array("noun | | dual: ~".utf8), file: "i", columns: 1...9))
    }
    #expect(error?.problem == "'dual' is no feature")
    #expect(error?.expected.contains("nom") == true)
  }
}

extension Lexicon {
  /// The forms that have a fitting reading, sorted.
  fileprivate func spellings(where fits: (Reading) -> Bool) -> [String] {
    var index: Int32 = 0
    var forms: [String] = []
    while index < Int32(formCount) {
      let form = WordID(index: index)
      if readings(of: form).indices.contains(where: { fits(readings[$0]) }) { forms.append(spelling(of: form)) }
      index += 1
    }
    return forms.sorted()
  }
}
