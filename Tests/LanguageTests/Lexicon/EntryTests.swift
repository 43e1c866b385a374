import Testing

@testable import Language

@Suite struct EntryTests {
  /// A small German: nouns, a weak masculine, names with genitive, adjectives with endings.
  static let models = """
    attributive | e en er es em
    noun | | nom sg: ~ | pl: ~s
    noun f | ung | sg: ~ung | pl: ~ungen
    noun mw | e | nom sg: ~e | gen sg: ~en
    plural | | nom: ~ | dat: ~n
    name | | : ~ ~s
    adjective | | : ~*
    """

  static func forms(_ source: String, of models: KeyPath<Inflection, Inflection.Class>) throws -> [String] {
    let inflection = try Inflection(Table(Array(Self.models.utf8), file: "inflection.txt", columns: 1...9))
    let row = try #require(try Table(Array(source.utf8), file: "x", columns: 1...1).first)
    var list = FormList()
    try Entry(row[0], in: row).write(inflection[keyPath: models], of: inflection, to: &list)
    return (0..<list.count).map { index in
      let names = Features.names.filter { list[index].features.contains($0.value) }.keys.sorted()
      return ([String(decoding: list.letters[list.range(index)], as: UTF8.self)] + names).joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("Regierung (f)", ["regierung f sg", "regierungen f pl"]),
    ("Kollege (mw)", ["kollege m nom sg", "kollegen gen m sg"]),
    ("Waffe/Waffen (f)", ["waffe f", "waffen f nom pl", "waffenn dat f pl"]),
    ("Büro", ["büro nom sg", "büros pl"]),
    ("grec,grecque", ["grec", "grecque"]),
  ])
  func `A noun has the forms of its model`(source: String, forms: [String]) throws {
    #expect(try Self.forms(source, of: \.nouns) == forms)
  }

  @Test(arguments: [
    ("Mali", ["mali", "malis"]),
    (
      "Weiß* Haus (n)",
      [
        "Weiß Haus n", "Weiß Hauss n", "Weiße Haus n", "Weiße Hauss n", "Weißen Haus n", "Weißen Hauss n",
        "Weißer Haus n", "Weißer Hauss n", "Weißes Haus n", "Weißes Hauss n", "Weißem Haus n", "Weißem Hauss n",
      ]
    ),
    ("IS-Miliz (f)", ["IS-Miliz f", "IS-Milizs f"]),
  ])
  func `A name has the forms of its model`(source: String, forms: [String]) throws {
    #expect(try Self.forms(source, of: \.names) == forms)
  }

  @Test func `An adjective takes the attributive endings`() throws {
    #expect(
      try Self.forms("malisch", of: \.adjectives)
        == ["malisch", "malische", "malischen", "malischer", "malisches", "malischem"])
  }

  @Test(arguments: [
    ("Weiß* Haus (n)", "Weißer Haus"), ("Vereint* Nationen (pl)", "Vereinte Nationen"),
    ("Blau* Helm (m)", "Blauen Helm"),
  ])
  func `A label takes the ending of its gender`(source: String, label: String) throws {
    let inflection = try Inflection(Table(Array(Self.models.utf8), file: "inflection.txt", columns: 1...9))
    let row = try #require(try Table(Array(source.utf8), file: "x", columns: 1...1).first)
    #expect(try Entry(row[0], in: row).label(with: inflection) == label)
  }

  @Test func `A seat may stand for another institution`() throws {
    let row = try #require(try Table(Array("Pentagon=military (n)".utf8), file: "x", columns: 1...1).first)
    let entry = try Entry(row[0], in: row)
    #expect(entry.institution == .military)
    #expect(entry.text.text == "Pentagon")
    #expect(entry.features == .neuter)
  }

  @Test(arguments: [
    ("Haus (x)", "'(x)' is no gender or number", "(m), (mw), (f), (n) or (pl)"),
    ("(m)", "an empty name", "a name"), ("/Häuser", "an empty name", "a name"), (",", "an empty name", "a name"),
    (
      "Pentagon=army", "'army' is no institution",
      "government, parliament, military, judiciary, opposition, population, business, media, rebels"
    ),
  ])
  func `An entry that is not sound is named`(source: String, problem: String, expected: String) throws {
    let row = try #require(try Table(Array(source.utf8), file: "x", columns: 1...1).first)
    #expect(throws: CodebookError(file: "x", line: 1, problem: problem, expected: expected)) {
      _ = try Entry(row[0], in: row).text
    }
  }

  @Test(arguments: [
    ("mali", Capitals.none), ("Mali", .first), ("EU", .all), ("USA", .all), ("NATO", .all), ("UNESCO", .first),
    ("EUs", .first), ("G5", .first), ("Édouard", .first), ("État", .first), ("ÖVP", .all), ("1", .none),
    ("iPhone", .none),
  ])
  func `An entry asks for the capitals that it has`(entry: String, capitals: Capitals) {
    let bytes = Array(entry.utf8)
    #expect(Casing(bytes.span, bytes.indices).asked == capitals)
  }
}
