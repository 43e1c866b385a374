public import Embedded

/// The names to show in a language: of states, alliances and groups, and of institutions.
public struct Labels: Sendable {
  private let names: StringTable
  private let institutions: StringTable

  init(names: StringTable, institutions: StringTable) {
    self.names = names
    self.institutions = institutions
  }

  /// The name of an entity, by its index in any lexicon made with the same codebooks; nothing where the language has none.
  public func name(of entity: Int32) -> String? {
    let name = names[Int(entity)]
    return name.isEmpty ? nil : name
  }

  /// The name of an institution, by its number among the classes; nothing where the language has none.
  public func name(ofInstitution number: Int) -> String? {
    let name = institutions[number]
    return name.isEmpty ? nil : name
  }

  /// The names of a language from the embedded files and a user's codebooks.
  ///
  /// - Throws: ``CodebookError`` with file, line and what was expected.
  public static func load(_ language: String, codebooks: [Codebook]) throws(CodebookError) -> Labels {
    let files = DataFiles(language: language, codebooks: codebooks)
    var reader = LexiconReader(language: language, inflection: try Inflection(files.table(.inflection)), expected: 16)
    try reader.readWorld(files)
    for file in [DataFile.states, .alliances, .groups] { try reader.readLabels(files.table(file)) }
    return Labels(names: StringTable(reader.words.labels), institutions: institutions(in: language))
  }

  /// The names of a language from what the build stored of its lexicon.
  public init?(image bytes: ConstantBytes) {
    var image = TableImageReader(bytes)
    guard (try? image.readText()) != nil, let names = try? StringTable(from: &image),
      let institutions = try? StringTable(from: &image)
    else { return nil }
    self.init(names: names, institutions: institutions)
  }

  /// What `map.txt` of a language calls the institutions, in the order of their classes.
  static func institutions(in language: String) -> StringTable {
    var names: [String: String] = [:]
    for line in EmbeddedFile.named("Languages/\(language)/map.txt")?.bytes.split(separator: UInt8(ascii: "\n")) ?? [] {
      let sides = line.split(separator: UInt8(ascii: "="), maxSplits: 1).map {
        String(decoding: $0.trimmed, as: UTF8.self)
      }
      if sides.count == 2 { names[sides[0]] = sides[1] }
    }
    return StringTable(WordClasses.known.prefix(9).map { names["institution." + $0] ?? "" })
  }
}
