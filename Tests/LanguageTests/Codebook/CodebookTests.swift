import Testing

@testable import Language

/// What a user's file adds to the built-in names and frames, and what it takes away.
@Suite struct CodebookTests {
  private static func lexicon(_ text: String, _ language: String = "en") throws -> Lexicon {
    try Lexicon.load(language, codebooks: [Codebook(Array(text.utf8), file: "mine.txt")])
  }

  private static func kinds(of name: String, in lexicon: Lexicon) -> [String] {
    lexicon.entries(for: name).map { $0.kind + " " + $0.code }
  }

  @Test(arguments: ["de", "en", "fr"])
  func `A group is added to every language`(language: String) throws {
    let text =
      "[world/groups.txt]\nblue-banner | GE | movement\n[*/groups.txt]\nblue-banner | Blue Banner; Banner Front\n"
    let lexicon = try Self.lexicon(text, language)
    #expect(Self.kinds(of: "Blue Banner", in: lexicon) == ["group blue-banner"])
    #expect(Self.kinds(of: "banner front", in: lexicon) == ["group blue-banner"])
    #expect(Self.kinds(of: "Blue Banner", in: try BuiltInLexicons.lexicon(language)).isEmpty)
  }

  @Test func `Names are added to a state, and the first becomes its label`() throws {
    let lexicon = try Self.lexicon("[en/states.txt]\nTR | Republic on the Bosporus\n")
    #expect(Self.kinds(of: "Republic on the Bosporus", in: lexicon) == ["state TR"])
    #expect(Self.kinds(of: "Turkey", in: lexicon) == ["state TR"])
    #expect(lexicon.state("TR").map { lexicon.label(of: $0) } == "Republic on the Bosporus")
  }

  @Test func `A line of the world takes the place of the built-in one`() throws {
    let lexicon = try Self.lexicon("[world/alliances.txt]\necowas | | NG ML:1975-2030\n")
    let body = try #require(lexicon.entities.indices.first { lexicon.code(of: Int32($0)) == "ecowas" })
    let members = lexicon.members(of: Int32(body)).map { lexicon.text(of: $0) }
    #expect(members == ["NG", "ML:1975-2030"])
    #expect(Self.kinds(of: "ECOWAS", in: lexicon) == ["alliance ecowas"])
  }

  @Test func `One name, or all of a body, can be taken away`() throws {
    let name = try Self.lexicon("[fr/alliances.txt]\nremove ecowas | bloc ouest-africain\n", "fr")
    #expect(!Self.kinds(of: "Communauté économique des États de l'Afrique de l'Ouest", in: name).isEmpty)
    #expect(!Self.kinds(of: "bloc ouest-africain", in: name).contains("alliance ecowas"))
    let body = try Self.lexicon("[world/alliances.txt]\nremove ecowas\n", "fr")
    #expect(Self.kinds(of: "Communauté économique des États de l'Afrique de l'Ouest", in: body).isEmpty)
  }

  @Test func `A frame of the user's own relation is read with its file and line`() throws {
    let lexicon = try Self.lexicon("[en/frames.txt]\n\nverb | mediates-between | mediate | subject | between; for\n")
    let entry = try #require(lexicon.entries(for: "mediated").first { $0.kind == "mediates-between" })
    #expect(entry.origin == "mine.txt:3")
    #expect(entry.detail == "verb: subject → between or for")
  }

  @Test func `A word can be taken out of the frames of one relation, or of all`() throws {
    let built = Self.kinds(of: "condemn", in: try BuiltInLexicons.lexicon("en"))
    #expect(built.contains("accuses condemn"))
    for line in ["remove verb | accuses | condemn", "remove verb | | condemn; denounce"] {
      let lexicon = try Self.lexicon("[en/frames.txt]\n\(line)\n")
      #expect(!Self.kinds(of: "condemn", in: lexicon).contains("accuses condemn"))
      #expect(Self.kinds(of: "blame", in: lexicon).contains("accuses blame"))
    }
  }

  @Test(
    arguments: [
      ("x | y", "mine.txt:1: a line above the first section; expected the file that it adds to"),
      ("# free\n\n[en/frame.txt]", "mine.txt:3: '[en/frame.txt]' is no file that a codebook adds to; expected one of "),
      ("[en/grammar.txt]", "mine.txt:1: '[en/grammar.txt]' is no file that a codebook adds to"),
      ("[xx/frames.txt]", "mine.txt:1: no language 'xx'; expected * or one of de, en, es, fr"),
      ("[en/frames.txt]\nverb | supports", "mine.txt:2: 2 fields; expected 3 to 8"),
      ("[en/frames.txt]\n[en/groups.txt]\na | b | c", "mine.txt:3: 3 fields; expected 2"),
      ("[en/frames.txt]\nverb | Backs | back | subject | object", "mine.txt:2: 'Backs' is no name of a relation"),
      (
        "[en/frames.txt]\nverb | backs | back | subject | object | | over", "mine.txt:2: 'over' is no status; expected "
      ),
      ("[en/frames.txt]\nverb | backs | back | subjct | object", "mine.txt:2: 'subjct' is no place for an argument"),
      ("[en/groups.txt]\nnobodys-group | Nobodys", "mine.txt:2: 'nobodys-group' is not listed in Languages/world"),
      ("[en/alliances.txt]\nremove ecowas | Ecowhat", "mine.txt:2: takes away what is not there; expected words"),
      (
        "[world/groups.txt]\na | ML | party\na | ML | party", "mine.txt:3: 'a' stands twice; expected one line for each"
      ),
    ])
  func `What is not sound is told with its place`(text: String, message: String) {
    let error = #expect(throws: CodebookError.self) { try Self.lexicon(text) }
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "no error")")
  }

  @Test func `A section of another language changes nothing`() throws {
    let lexicon = try Self.lexicon("[de/groups.txt]\nunknown-group | Irgendwer\n")
    #expect(lexicon.lexemes.count == (try BuiltInLexicons.lexicon("en")).lexemes.count)
  }

  @Test func `A gazetteer of many names is found name by name`() throws {
    let count = 20_000
    let codes = (0..<count).map { "made-up-\($0) | ML | movement" }.joined(separator: "\n")
    let names = (0..<count).map { "made-up-\($0) | Movement Nr\($0)x" }.joined(separator: "\n")
    let lexicon = try Self.lexicon("[world/groups.txt]\n\(codes)\n[en/groups.txt]\n\(names)\n")
    for number in [0, 1, 4_711, count - 1] {
      #expect(Self.kinds(of: "Movement Nr\(number)x", in: lexicon) == ["group made-up-\(number)"])
    }
    #expect(lexicon.entities.count == (try BuiltInLexicons.lexicon("en")).entities.count + count)
  }
}
