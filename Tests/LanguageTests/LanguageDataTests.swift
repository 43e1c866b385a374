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
    let lexicon = try BuiltInLexicons.lexicon(language)
    let unnamed = lexicon.entities.indices.filter { lexicon.label(of: Int32($0)).isEmpty }
      .filter { lexicon.entities[$0].kind == .state || !Self.small.contains(language) }
    #expect(unnamed.isEmpty, "\(unnamed.map { lexicon.code(of: Int32($0)) })")
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
  func `Every frame gives a relation of the codebook`(language: String) throws {
    let lexicon = try BuiltInLexicons.lexicon(language)
    let frames = Set(lexicon.lexemes.values.map(\.lemma)).flatMap { lexicon.frames.all(of: $0) }
    #expect(!frames.isEmpty)
    for frame in frames {
      #expect(Self.relations.contains(lexicon.name(of: frame.relation)), "\(lexicon.text(of: frame.origin))")
    }
  }

  @Test func `The bodies and members that the world's files name are there`() throws {
    let codes = try ["states", "alliances"].flatMap { file in
      try Self.table("Languages/world/\(file).txt", 1...3).map { $0.text(0) }
    }
    for row in try Self.table("Languages/world/alliances.txt", 1...3) {
      let members = row[2].words.map { $0.text.split(separator: ":")[0] }
      for member in members { #expect(codes.contains(String(member)), "\(row.text(0)): \(member)") }
      guard let parent = row.optionalText(1), parent != "set" else { continue }
      #expect(codes.contains(parent), "\(row.text(0)): \(parent)")
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
