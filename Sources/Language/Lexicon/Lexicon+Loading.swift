internal import Embedded

extension Lexicon {
  /// The codes of the languages that have a folder, sorted.
  package static let languages: [String] = Set(
    EmbeddedFile.paths(below: "Languages/").compactMap { path in
      let parts = path.split(separator: "/")
      return parts.count == 3 && parts[2] == "grammar.txt" ? String(parts[1]) : nil
    }
  ).sorted()

  /// The lexicon of a language from the embedded files.
  ///
  /// - Throws: ``CodebookError`` with file, line and what was expected.
  /// - Complexity: O(*n*) in the length of the files.
  package static func load(_ language: String) throws(CodebookError) -> Lexicon {
    let folder = "Languages/" + language
    let inflection = try Inflection(table(folder + "/inflection.txt", columns: 1...24))
    var reader = LexiconReader(language: language, inflection: inflection, expected: expectedForms)
    try reader.readGrammar(table(folder + "/grammar.txt", columns: 2...4))
    try reader.readVerbs(table(folder + "/verbs.txt", columns: 2...2))
    try reader.readStates(table("Languages/world/states.txt", columns: 1...3))
    try reader.readAlliances(table("Languages/world/alliances.txt", columns: 1...3))
    try reader.readGroups(table("Languages/world/groups.txt", columns: 1...3))
    try reader.readKinds(table("Languages/world/kinds.txt", columns: 2...2))
    try reader.readRelations(table("Languages/world/relations.txt", columns: 2...2))
    try reader.readNames(
      table(folder + "/states.txt", columns: 2...5), columns: [.name, .adjective, .inhabitant, .seat])
    try reader.readNames(table(folder + "/alliances.txt", columns: 2...4), columns: [.name, .adjective, .seat])
    try reader.readNames(table(folder + "/groups.txt", columns: 2...2), columns: [.name])
    try reader.readGivenNames(table("Languages/world/given-names.txt", columns: 1...1))
    try reader.readRoles(table(folder + "/roles.txt", columns: 2...2))
    try reader.readRoles(table(folder + "/things.txt", columns: 2...2))
    try reader.readFrames(table(folder + "/frames.txt", columns: 3...7))
    return Lexicon(reader.words)
  }

  /// The names to show in a language: of all states, alliances and groups by their codes, of institutions by `institution.` and
  /// what `map.txt` calls them.
  ///
  /// - Throws: ``CodebookError`` with file, line and what was expected.
  package static func labels(in language: String) throws(CodebookError) -> [String: String] {
    let folder = "Languages/" + language
    let inflection = try Inflection(table(folder + "/inflection.txt", columns: 1...24))
    var labels: [String: String] = [:]
    for file in ["/states.txt", "/alliances.txt", "/groups.txt"] {
      for row in try table(folder + file, columns: 2...5) {
        guard let name = row.alternatives(1).first(where: { _ in true }) else { continue }
        labels[row.text(0)] = try Entry(name, in: row).label(with: inflection)
      }
    }
    for line in EmbeddedFile.named(folder + "/map.txt")?.bytes.split(separator: UInt8(ascii: "\n")) ?? [] {
      let sides = line.split(separator: UInt8(ascii: "="), maxSplits: 1).map {
        String(decoding: $0.trimmed, as: UTF8.self)
      }
      if sides.count == 2, sides[0].hasPrefix("institution.") { labels[sides[0]] = sides[1] }
    }
    return labels
  }

  /// About the number of forms that a language's files give, so that the tables seldom grow.
  private static let expectedForms = 60_000

  /// The words by which a language is told from others.
  static func tellingWords(of language: String) throws(CodebookError) -> [[UInt8]] {
    var grammar = Grammar()
    for row in try table("Languages/\(language)/grammar.txt", columns: 2...4) where row.text(1) == "telling" {
      try grammar.set(row)
    }
    return grammar.telling
  }

  private static func table(_ path: String, columns: ClosedRange<Int>) throws(CodebookError) -> Table {
    guard let file = EmbeddedFile.named(path) else {
      throw CodebookError(file: path, line: 0, problem: "no such file in the program", expected: "a file of that name")
    }
    return try Table(file.bytes, file: path, columns: columns)
  }
}
