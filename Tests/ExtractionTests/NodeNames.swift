import Foundation
import RelationGraph

/// The names by which the data files call states, alliances and groups, read here anew so that a test rests on the files alone.
enum NodeNames {
  /// The beginnings of the words of all names, adjectives, inhabitants and seats, by the code of their line.
  private static let beginnings: [String: Set<String>] = {
    let languages = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Languages")
      .standardizedFileURL
    var beginnings: [String: Set<String>] = [:]
    for language in ["de", "en", "es", "fr"] {
      for file in ["states", "alliances", "groups"] {
        let path = languages.appending(path: "\(language)/\(file).txt")
        for line in ((try? String(contentsOf: path, encoding: .utf8)) ?? "").split(separator: "\n")
        where !line.hasPrefix("#") {
          let fields = line.components(separatedBy: " | ")
          let names = fields.dropFirst().joined(separator: ";").split(whereSeparator: { ";,/".contains($0) })
          beginnings[fields[0], default: []].formUnion(names.map(beginning).filter { $0.count > 1 })
        }
      }
    }
    return beginnings
  }()

  /// Whether a text has a name of a node, or of the body that an institution belongs to; the last part of the name for a person.
  static func isNamed(_ id: NodeID, in text: String) -> Bool {
    let text = folded(text)
    let body = id.body ?? id
    if let known = beginnings[body.code] { return known.contains { text.contains($0) } }
    return id.code.split(separator: "-").contains { text.contains(folded(String($0))) }
  }

  /// The first letters of a name, which its inflected forms share.
  private static func beginning(_ name: Substring) -> String {
    let name = name.prefix { $0 != "(" && $0 != "=" && $0 != "*" }.trimmingCharacters(in: .whitespaces)
    return folded(String(name.prefix(max(3, name.count - 3))))
  }

  private static func folded(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .replacingOccurrences(of: "ß", with: "ss").replacingOccurrences(of: "’", with: "'")
  }
}
