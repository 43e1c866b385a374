import RelationGraph

/// What the readings of nodes and edges share: values by what they mean, and attributes that are kept as they are.
struct ElementReading {
  let draft: ElementDraft
  let keys: [DeclaredKey]
  /// Whether the file has the attributes that only ours have.
  let isOurs: Bool
  /// Whether the edges of the graph have a direction.
  let isDirected: Bool
  /// Whether we wrote into the file where the nodes lie and how they look.
  let isDrawn: Bool
  private let renamed: [String: GraphMLForeignKeys.Attribute]
  /// The texts that XML could not carry, by the names of their keys.
  let verbatim: [String: String]

  init(
    _ draft: ElementDraft, keys: [DeclaredKey], isOurs: Bool, head: GraphHead, warnings: inout GraphMLWarnings
  ) {
    self.draft = draft
    self.keys = keys
    self.isOurs = isOurs
    isDirected = head.isDirected
    isDrawn = head.isDrawn
    renamed = head.renamed[draft.scope] ?? [:]
    var verbatim: [String: String] = [:]
    for (place, text) in draft.values where keys[place].role == .verbatim {
      do throws(JSONGraphError) {
        verbatim = try [String: String](json: Array(text.utf8))
      } catch {
        warnings.add(.damaged(key: keys[place].name, reason: "\(error)"), line: draft.line)
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
    draft.values.last { keys[$0.key].role == role }?.text
  }

  /// Keeps a value under the name and with the type that it has in the graph.
  func keep(
    _ text: String, of key: DeclaredKey, in attributes: inout [String: AttributeValue], warnings: inout GraphMLWarnings
  ) {
    if let written = renamed[key.name] {
      if let value = AttributeValue(text, written: written.type) { return attributes[written.name] = value }
    }
    attributes[key.name] = AttributeReading(key: key, line: draft.line).value(of: text, warnings: &warnings)
  }

  /// Puts back the attributes whose texts XML could not carry.
  func restore(_ attributes: inout [String: AttributeValue]) {
    for (name, text) in verbatim.sorted(by: { $0.key < $1.key }) {
      guard let key = keys.last(where: { $0.name == name && $0.role == .other }) else { continue }
      let written = renamed[name]
      let kind = written?.type ?? (key.type == .double ? .number : .text)
      if let value = AttributeValue(text, written: kind) { attributes[written?.name ?? name] = value }
    }
  }
}
