internal import Embedded

extension Lexicon {
  /// The codes of the languages that have a folder, sorted.
  package static let languages: [String] = Set(
    EmbeddedFile.paths(below: "Languages/").compactMap { path in
      let parts = path.split(separator: "/")
      return parts.count == 3 && parts[2] == "grammar.txt" ? String(parts[1]) : nil
    }
  ).sorted()

  /// The lexicon of a language from the embedded files and a user's codebooks.
  ///
  /// - Throws: ``CodebookError`` with file, line and what was expected.
  /// - Complexity: O(*n*) in the length of the files.
  package static func load(_ language: String, codebooks: [Codebook] = []) throws(CodebookError) -> Lexicon {
    let files = DataFiles(language: language, codebooks: codebooks)
    let inflection = try Inflection(files.table(.inflection))
    var reader = LexiconReader(language: language, inflection: inflection, expected: expectedForms)
    try reader.readGrammar(files.table(.grammar))
    try reader.readVerbs(files.table(.verbs))
    try reader.readStates(files.table(.worldStates))
    try reader.readAlliances(files.table(.worldAlliances))
    try reader.readGroups(files.table(.worldGroups))
    try reader.readKinds(files.table(.kinds))
    try reader.readRelations(files.table(.liftedTargets))
    try reader.readNames(files.table(.states), columns: [.name, .adjective, .inhabitant, .seat])
    try reader.readNames(files.table(.alliances), columns: [.name, .adjective, .seat])
    try reader.readNames(files.table(.groups), columns: [.name])
    try reader.readGivenNames(files.table(.givenNames))
    try reader.readRoles(files.table(.roles))
    try reader.readRoles(files.table(.things))
    try reader.readFrames(files.table(.frames))
    return Lexicon(reader.words.tables())
  }

  /// The names to show in a language: of all states, alliances and groups by their codes, of institutions by `institution.` and
  /// what `map.txt` calls them.
  ///
  /// - Throws: ``CodebookError`` with file, line and what was expected.
  package static func labels(in language: String, codebooks: [Codebook] = []) throws(CodebookError) -> [String: String]
  {
    let files = DataFiles(language: language, codebooks: codebooks)
    let inflection = try Inflection(files.table(.inflection))
    var labels: [String: String] = [:]
    for file in [DataFile.states, .alliances, .groups] {
      for row in try files.table(file) {
        guard let name = row.alternatives(1).first(where: { _ in true }) else { continue }
        labels[row.text(0)] = try Entry(name, in: row).label(with: inflection)
      }
    }
    for line in EmbeddedFile.named("Languages/\(language)/map.txt")?.bytes.split(separator: UInt8(ascii: "\n")) ?? [] {
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
    for row in try DataFiles(language: language).table(.grammar) where row.text(1) == "telling" {
      try grammar.set(row)
    }
    return grammar.telling
  }
}

/// The files of a language with what a user's codebooks add to them.
private struct DataFiles {
  let language: String
  var codebooks: [Codebook] = []

  func table(_ file: DataFile) throws(CodebookError) -> Table {
    let path = file.path(in: language)
    guard let embedded = EmbeddedFile.named(path) else {
      throw CodebookError(file: path, line: 0, problem: "no such file in the program", expected: "a file of that name")
    }
    var table = try Table(embedded.bytes, file: path, columns: file.columns)
    for codebook in codebooks {
      if let listing = file.listing { table.removeRows(keyed: try codebook.removedKeys(of: listing)) }
      try table.apply(codebook, file, in: language)
    }
    return table
  }
}
