/// The declaration of an attribute in a GraphML file.
struct GraphMLKey: Hashable, Sendable {
  /// What sort of element has the attribute.
  enum Scope: String, Sendable {
    case graph, node, edge
  }

  /// The types of a value that every reader takes; truth values are text, because readers disagree on how to spell them.
  enum ValueType: String, Sendable {
    case string, int, long, double
  }

  /// The key's identifier, unique in the document.
  let id: String
  let scope: Scope
  /// The name that tools show.
  let name: String
  let type: ValueType
  /// The start of an element with a value of this key, in GraphML and in GEXF.
  let opening: [UInt8], attributeOpening: [UInt8]

  init(id: String, scope: Scope, name: String, type: ValueType) {
    self.id = id
    self.scope = scope
    self.name = name
    self.type = type
    attributeOpening = Array("          <attvalue for=\"\(id)\" value=\"".utf8)
    opening = Array((scope == .graph ? "    <data key=\"" : "      <data key=\"").utf8) + Array((id + "\">").utf8)
  }

  /// The element that declares the key.
  var declaration: String {
    "  <key id=\"\(id)\" for=\"\(scope.rawValue)\" attr.name=\"\(name)\" attr.type=\"\(type.rawValue)\"/>\n"
  }
}
