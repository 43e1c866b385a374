import Embedded
import Testing

@testable import Language

/// What must hold of the data of every language, whatever it says.
@Suite struct LanguageDataTests {
  /// A name that may stand for two things, with the codes for which it does.
  static let sharedNames: [String: Set<String>] = [:]

  /// The languages that have the frequent words only: they show how one is begun.
  static let small: Set<String> = ["es"]

  static let relations: Set<String> = ["supports", "sanctions", "withdraws-from", "accuses", "member-of", "acts-for"]
  static let statuses: Set<String?> = [nil, "actual", "announced", "ended", "denied", "none"]

  @Test(arguments: Lexicon.languages)
  func `All files of a language can be read`(language: String) throws {
    let lexicon = try BuiltInLexicons.lexicon(language)
    let isSmall = Self.small.contains(language)
    #expect(lexicon.entities.count > 1000)
    #expect(lexicon.lexemes.count > (isSmall ? 1000 : 5000))
    #expect(lexicon.readings.count > (isSmall ? 5000 : 10_000))
  }

  @Test(arguments: Lexicon.languages)
  func `Every state has a name, and in a whole language every alliance and group`(language: String) throws {
    let unnamed = try BuiltInLexicons.lexicon(language).entities.filter(\.label.isEmpty)
      .filter { $0.kind == .state || !Self.small.contains(language) }.map(\.code)
    #expect(unnamed.isEmpty, "\(unnamed)")
  }

  @Test(arguments: Lexicon.languages)
  func `Every name stands for one state, alliance or group`(language: String) throws {
    var codes: [[UInt8]: Set<String>] = [:]
    for (file, columns) in [("states", 2...5), ("alliances", 2...4), ("groups", 2...2)] {
      for row in try Self.table("Languages/\(language)/\(file).txt", columns) {
        for alternative in row.alternatives(1) {
          let entry = try Entry(alternative, in: row)
          codes[Folding.folded(entry.text), default: []].insert(row.text(0))
        }
      }
    }
    for (name, codes) in codes where codes.count > 1 {
      let name = String(decoding: name, as: UTF8.self)
      #expect(Self.sharedNames[name] == codes, "\(name) stands for \(codes.sorted())")
    }
  }

  @Test(arguments: Lexicon.languages)
  func `Every frame gives a relation and a status of the codebook`(language: String) throws {
    let lexicon = try BuiltInLexicons.lexicon(language)
    let frames = Set(lexicon.lexemes.map(\.lemma)).flatMap { lexicon.frames[$0] ?? [] }
    #expect(!frames.isEmpty)
    for frame in frames {
      #expect(Self.relations.contains(frame.relation), "\(frame.origin)")
      #expect(Self.statuses.contains(frame.status), "\(frame.origin)")
    }
  }

  @Test(arguments: Lexicon.languages)
  func `Every light verb and operator gives a status of the codebook`(language: String) throws {
    let lexicon = try BuiltInLexicons.lexicon(language)
    for lemma in Set(lexicon.lexemes.map(\.lemma)) {
      for light in lexicon.lightVerbs[lemma] ?? [] {
        #expect(Self.statuses.contains(light.status), "\(lexicon.spelling(of: lemma))")
      }
      for governing in lexicon.operators[lemma] ?? [] {
        #expect(Self.statuses.contains(governing.status), "\(lexicon.spelling(of: lemma))")
      }
    }
  }

  @Test func `The bodies and members that the world's files name are there`() throws {
    let lexicon = try BuiltInLexicons.lexicon(#require(Lexicon.languages.first))
    let codes = Set(lexicon.entities.map(\.code))
    for entity in lexicon.entities {
      for member in entity.members { #expect(lexicon.state(member.state) != nil, "\(entity.code): \(member.state)") }
      guard let parent = entity.parent, entity.kind == .alliance, parent != "set" else { continue }
      #expect(codes.contains(parent), "\(entity.code): \(parent)")
    }
  }

  @Test func `Every language has the same files`() {
    let files = Lexicon.languages.map { language in
      EmbeddedFile.paths(below: "Languages/\(language)/").map { $0.split(separator: "/").last }
    }
    for other in files.dropFirst() { #expect(other == files[0]) }
  }

  private static func table(_ path: String, _ columns: ClosedRange<Int>) throws -> Table {
    try Table(#require(EmbeddedFile.named(path)).bytes, file: path, columns: columns)
  }
}
