internal import Embedded
internal import RelationGraph

/// The words of a map in one language, read from `Languages/<code>/map.txt`.
public struct MapWords: Hashable, Sendable {
  /// The code of the language, ISO 639-1.
  public let language: String
  private let entries: [String: String]

  /// The codes of the languages that the program has words of, sorted.
  public static var languages: [String] {
    EmbeddedFile.paths(below: folder).filter { $0.hasSuffix(fileName) }
      .map { String($0.dropFirst(folder.count).dropLast(fileName.count)) }.sorted()
  }

  /// The words of a language, or nothing where the program has none.
  public init?(language: String) {
    guard let file = EmbeddedFile.named(Self.folder + language + Self.fileName) else { return nil }
    self.init(language: language, file: String(decoding: file.bytes, as: UTF8.self))
  }

  /// Reads words from a file's text: `key = text` on each line but empty ones and those that begin with `#`.
  init(language: String, file: String) {
    self.language = language
    var entries: [String: String] = [:]
    for line in file.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
      guard let sign = line.firstIndex(of: "=") else { continue }
      let key = line[..<sign].filter { $0 != " " }
      entries[key] = String(line[line.index(after: sign)...].drop { $0 == " " })
    }
    self.entries = entries
  }

  private static let folder = "Languages/"
  private static let fileName = "/map.txt"

  /// The text of a key, its braces filled in, or nothing where the language has no such text.
  subscript(key: String, values: KeyValuePairs<String, String>) -> String? {
    entries[key].map { fill($0, values) }
  }

  /// The text of a key, or the key itself where the language has no such text.
  func text(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String { self[key, values] ?? key }

  /// The text of a key for a count.
  func count(_ number: Int, of key: String) -> String {
    number == 1 ? text(key + ".one") : text(key, ["count": String(number)])
  }

  /// The name of a kind of change, which may depend on how the maps are compared.
  func text(_ change: MapChanges.Change, _ mode: GraphDifference.Mode) -> String {
    let key = "change." + change.rawValue
    return self[key + "." + mode.rawValue, [:]] ?? text(key)
  }

  /// The keys that there are, sorted.
  var keys: [String] { entries.keys.sorted() }

  /// Fills braces from left to right, so that braces within a value stay what they are.
  private func fill(_ pattern: String, _ values: KeyValuePairs<String, String>) -> String {
    var filled = ""
    var rest = Substring(pattern)
    while let opening = rest.firstIndex(of: "{"), let closing = rest[opening...].firstIndex(of: "}") {
      let name = rest[rest.index(after: opening)..<closing]
      filled += rest[..<opening]
      filled += values.first { $0.key == name }?.value ?? String(rest[opening...closing])
      rest = rest[rest.index(after: closing)...]
    }
    return filled + rest
  }
}

// MARK: - Names and sentences

extension MapWords {
  /// The word for a relation; for one that the language does not know, its own name with spaces for hyphens.
  func name(of relation: Relation) -> String {
    self["relation." + relation.name, [:]] ?? String(relation.name.map { $0 == "-" ? " " : $0 })
  }

  /// The word for a status.
  func name(of status: Status) -> String { text("status." + status.rawValue) }

  /// What an edge says, as a sentence without a full stop.
  func sentence(_ edge: Edge, source: String, target: String) -> String {
    let values: KeyValuePairs = ["source": source, "target": target, "relation": name(of: edge.relation)]
    let ending = "." + edge.status.rawValue
    return self["sentence." + edge.relation.name + ending, values] ?? text("sentence.other" + ending, values)
  }

  /// What an edge says and what bears it: “ECOWAS sanctions Mali: 3 quotes in 2 articles, January to July 2022”.
  func account(of edge: Edge, source: String, target: String) -> String {
    let sentence = sentence(edge, source: source, target: target)
    guard edge.mentions > 0 else { return sentence }
    let quotes = count(edge.mentions, of: "quotes")
    let articles = count(Int(min(max(edge.weight, 0), 1e9)), of: "articles")
    guard let dates = dates(from: edge.first, to: edge.last) else {
      return text("evidence", ["sentence": sentence, "quotes": quotes, "articles": articles])
    }
    return text("evidence.dated", ["sentence": sentence, "quotes": quotes, "articles": articles, "dates": dates])
  }

  /// What a node is and how many edges it has, as a sentence.
  func description(of node: MapNode, _ degree: MapContent.Degree) -> String {
    let kind = node.classes.contains("institution") ? "institution" : node.node.kind.rawValue
    let values: KeyValuePairs = [
      "kind": text("kind." + kind), "outgoing": String(degree.outgoing), "incoming": String(degree.incoming),
    ]
    return text("node.description", values) + "."
  }

  /// A span of days in words, or nothing where there is no date.
  func dates(from first: String?, to last: String?) -> String? {
    let ends = [first, last].compactMap { $0 }.compactMap(date)
    guard let start = ends.first, let end = ends.last else { return nil }
    return start == end ? start : text("date.range", ["first": start, "last": end])
  }

  /// An ISO 8601 day, month or year in words; nothing for text that is none.
  private func date(_ text: String) -> String? {
    let parts = text.prefix { $0 != "T" }.split(separator: "-").map(String.init)
    guard let year = parts.first, year.count == 4, year.allSatisfy(\.isNumber) else { return nil }
    guard parts.count > 1, let month = self["month." + parts[1], [:]] else { return year }
    guard parts.count > 2, let day = Int(parts[2]) else {
      return self.text("date.month", ["month": month, "year": year])
    }
    return self.text("date.day", ["day": String(day), "month": month, "year": year])
  }
}
