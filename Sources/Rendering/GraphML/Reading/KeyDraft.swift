/// A key while its element is open.
struct KeyDraft: Sendable {
  var attributes: [GraphMLTag: String] = [:]
  var defaultText: String?

  /// The elements that the key is for; all of them where it does not say.
  var scopes: [GraphMLKey.Scope] {
    switch attributes[.scope] {
    case "graph", "graphml": [.graph]
    case "node": [.node]
    case "edge": [.edge]
    case "port", "endpoint", "hyperedge": []
    default: [.node, .edge, .graph]
    }
  }

  /// The key, if it has an identifier.
  func key(warnings: inout GraphMLWarnings) -> DeclaredKey? {
    guard let id = attributes[.id], !id.isEmpty else { return nil }
    let declared = (attributes[.attributeType] ?? "string").lowercased()
    let type = DeclaredKey.ValueType(rawValue: declared)
    if type == nil { warnings.add(.unknownType(key: id, type: declared), line: nil) }
    let name = attributes[.attributeName].flatMap { $0.isEmpty ? nil : $0 }
    let text = defaultText.flatMap { text in text.allSatisfy(\.isWhitespace) ? nil : text }
    return DeclaredKey(id: id, name: name ?? id, type: type ?? .string, defaultText: text)
  }
}
