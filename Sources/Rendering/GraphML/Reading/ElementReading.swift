import RelationGraph

/// What the readings of nodes and edges share: values by what they mean, and attributes that are kept as they are.
struct ElementReading {
  let draft: ElementDraft
  let keys: GraphMLKeys
  let head: GraphHead
  /// The texts that XML could not carry, by the names of their keys.
  let verbatim: [String: String]

  init(_ draft: ElementDraft, keys: GraphMLKeys, head: GraphHead, warnings: inout GraphMLWarnings) {
    self.draft = draft
    self.keys = keys
    self.head = head
    var verbatim: [String: String] = [:]
    for (place, text) in draft.values where keys.all[place].role == .verbatim {
      do throws(JSONGraphError) {
        verbatim = try [String: String](json: Array(text.utf8))
      } catch {
        warnings.add(.damaged(key: keys.all[place].name, reason: "\(error)"), line: draft.line)
      }
    }
    self.verbatim = verbatim
  }

  /// The text of our attribute, as it was before XML changed it.
  func text(_ role: DeclaredKey.Role, _ key: GraphMLKey) -> String? {
    verbatim.isEmpty ? text(role) : verbatim[key.name] ?? text(role)
  }

  /// The text of a role.
  func text(_ role: DeclaredKey.Role) -> String? {
    draft.values.last { keys.all[$0.key].role == role }?.text
  }

  /// Keeps a value under the name and with the type that it has in the graph.
  func keep(
    _ text: String, of key: DeclaredKey, in attributes: inout [String: AttributeValue], warnings: inout GraphMLWarnings
  ) {
    if let written = head.renamed[draft.scope]?[key.name] {
      if let value = AttributeValue(text, written: written.type) { return attributes[written.name] = value }
    }
    attributes[key.name] = AttributeReading(key: key, line: draft.line).value(of: text, warnings: &warnings)
  }

  /// Puts back the attributes whose texts XML could not carry.
  func restore(_ attributes: inout [String: AttributeValue]) {
    for (name, text) in verbatim.sorted(by: { $0.key < $1.key }) {
      guard let key = keys.all.last(where: { $0.name == name && $0.role == .other }) else { continue }
      let written = head.renamed[draft.scope]?[name]
      let kind = written?.type ?? (key.type == .double ? .number : .text)
      if let value = AttributeValue(text, written: kind) { attributes[written?.name ?? name] = value }
    }
  }
}
