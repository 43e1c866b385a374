internal import Embedded

extension Lexicon {
  /// The codes of the languages that have a folder, sorted.
  public static let languages: [String] = Set(
    EmbeddedFile.paths(below: "Languages/").compactMap { path in
      let parts = path.split(separator: "/")
      return parts.count == 3 && parts[2] == "grammar.txt" ? String(parts[1]) : nil
    }
  ).sorted()

  /// The lexicon of a language from the embedded files and a user's codebooks.
  ///
  /// - Throws: ``CodebookError`` with file, line and what was expected.
  /// - Complexity: O(*n*) in the length of the files.
  public static func load(_ language: String, codebooks: [Codebook] = []) throws(CodebookError) -> Lexicon {
    Lexicon(try tables(of: language, codebooks: codebooks))
  }

  /// The tables of a language from the embedded files and a user's codebooks.
  static func tables(of language: String, codebooks: [Codebook]) throws(CodebookError) -> LexiconTables {
    let files = DataFiles(language: language, codebooks: codebooks)
    let inflection = try Inflection(files.table(.inflection))
    var reader = LexiconReader(language: language, inflection: inflection, expected: expectedForms)
    try reader.readGrammar(files.table(.grammar))
    try reader.readVerbs(files.table(.verbs))
    try reader.readWorld(files)
    try reader.readKinds(files.table(.kinds), besides: files.removed)
    try reader.readRelations(files.table(.liftedTargets))
    // A seat of a body and of a state is mostly named for the body: it is read first.
    try reader.readNames(files.table(.alliances), columns: [.name, .adjective, .seat])
    try reader.readNames(files.table(.states), columns: [.name, .adjective, .inhabitant, .seat])
    try reader.readNames(files.table(.groups), columns: [.name])
    try reader.readGivenNames(files.table(.givenNames))
    try reader.readRoles(files.table(.roles))
    try reader.readRoles(files.table(.things))
    try reader.readFrames(files.table(.frames))
    return reader.words.tables(institutions: Labels.institutions(in: language))
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
struct DataFiles {
  let language: String
  var codebooks: [Codebook] = []

  /// The codes of the states and alliances that the codebooks take away.
  var removed: Set<ArraySlice<UInt8>> {
    get throws(CodebookError) {
      var codes: Set<ArraySlice<UInt8>> = []
      for codebook in codebooks {
        codes.formUnion(try codebook.removedKeys(of: .worldStates))
        codes.formUnion(try codebook.removedKeys(of: .worldAlliances))
      }
      return codes
    }
  }

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
