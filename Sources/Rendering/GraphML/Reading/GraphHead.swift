import RelationGraph

/// What a file says of the graph as a whole.
struct GraphHead: Sendable {
  var id: String?
  var title: String?
  /// The direction of its edges in GraphML's words.
  var direction: String?
  private(set) var articles: [Article] = []
  /// Attributes that our file had to give another name or type.
  private(set) var renamed: [GraphMLKey.Scope: [String: GraphMLForeignKeys.Attribute]] = [:]
  /// Whether we wrote into the file where the nodes lie and how they look.
  private(set) var isDrawn = false
  /// The names of values that no graph of ours has.
  private(set) var foreignNames: Set<String> = []

  /// Whether the edges have a direction.
  var isDirected: Bool { direction == "directed" }

  /// Takes the values and the description of the graph's element.
  mutating func take(_ draft: ElementDraft, keys: GraphMLKeys, warnings: inout GraphMLWarnings) {
    var verbatim: [String: String] = [:]
    for (place, text) in draft.values {
      let key = keys.all[place]
      do throws(JSONGraphError) {
        switch key.role {
        case .title: title = title ?? text
        case .articles: articles = try [Article](json: Array(text.utf8))
        case .renamed: renamed = GraphHead.renamed(try [String: [String: [String: String]]](json: Array(text.utf8)))
        case .drawing: isDrawn = true
        case .verbatim: verbatim = try [String: String](json: Array(text.utf8))
        default: foreignNames.insert(key.name)
        }
      } catch {
        warnings.add(.damaged(key: key.name, reason: "\(error)"), line: draft.line)
      }
    }
    id = verbatim["id"] ?? id
    title = verbatim["title"] ?? title ?? draft.description
  }

  private static func renamed(
    _ table: [String: [String: [String: String]]]
  ) -> [GraphMLKey.Scope: [String: GraphMLForeignKeys.Attribute]] {
    var renamed: [GraphMLKey.Scope: [String: GraphMLForeignKeys.Attribute]] = [:]
    for (scope, entries) in table {
      guard let scope = GraphMLKey.Scope(rawValue: scope) else { continue }
      renamed[scope] = entries.compactMapValues { entry in
        guard let name = entry["name"], let type = entry["type"].flatMap(GraphMLForeignKeys.ValueKind.init) else {
          return nil
        }
        return GraphMLForeignKeys.Attribute(name: name, type: type)
      }
    }
    return renamed
  }
}
