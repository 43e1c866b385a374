import RelationGraph

/// A Cypher script in the making.
struct CypherScript: GraphDocument {
  private let plan: GraphMLPlan
  private let nodeFields: [NodeField]
  private let edgeFields: [EdgeField]
  var output = ByteBuffer()
  private var isMapEmpty = true

  init(_ graph: Graph) {
    plan = GraphMLPlan(graph, profile: .neo4j, drawing: nil)
    nodeFields = plan.nodeFields.filter { ![.labels, .entity, .names, .verbatim].contains($0) }
    let others: [EdgeField] = [.label, .type, .interaction, .edgeID, .quote, .evidence, .verbatim]
    edgeFields = plan.edgeFields.filter { !others.contains($0) }
  }

  /// Appends what makes the merging of nodes fast and sure.
  mutating func appendHead(of graph: Graph) {
    output.append("CREATE CONSTRAINT entente_id IF NOT EXISTS FOR (n:Entente) REQUIRE n.id IS UNIQUE;\n")
  }

  /// Appends the statement that merges a node.
  mutating func append(_ node: Node) {
    output.append("MERGE (n:Entente {id: ")
    output.appendCypher(node.id.text)
    output.append("}) SET n")
    output.append(node.kind.neo4jLabel)
    output.append(", n += ")
    beginMap()
    for field in nodeFields { append(field.key.name, plan.text(field, of: node).map { .text($0) }) }
    for (language, name) in node.labels.sorted(by: { $0.key < $1.key }) { append("name_" + language, .text(name)) }
    append(node.attributes, keys: plan.nodeKeys)
    output.append("};\n")
  }

  /// Appends the statement that merges an edge.
  mutating func append(_ edge: Edge, at index: Int, of edges: [Edge]) {
    let id = edge.id
    output.append("MATCH (a:Entente {id: ")
    output.appendCypher(edge.source.text)
    output.append("}), (b:Entente {id: ")
    output.appendCypher(edge.target.text)
    output.append("}) MERGE (a)-[r:`")
    output.append(edge.relation.neo4jType)
    output.append("` {id: ")
    output.appendCypher(id)
    output.append("}]->(b) SET r += ")
    beginMap()
    for field in edgeFields {
      guard let text = plan.text(field, of: edge) else { continue }
      append(field.key.name, field.key.type == .string ? .text(text) : .number(text))
    }
    if !edge.evidence.isEmpty { append(edge.evidence) }
    append(edge.otherAttributes, keys: plan.edgeKeys)
    output.append("};\n")
  }

  private mutating func append(_ evidence: [Evidence]) {
    appendName("quotes")
    var separator = "["
    for piece in evidence {
      output.append(separator)
      separator = ", "
      output.appendCypher(piece.quote)
    }
    output.append("]")
    appendName("evidence")
    var json = ByteBuffer(room: 1 << 10)
    json.appendJSON(evidence)
    output.appendCypher(String(decoding: json.bytes, as: UTF8.self))
  }

  private mutating func append(_ attributes: [String: AttributeValue], keys: GraphMLForeignKeys) {
    guard !attributes.isEmpty else { return }
    for key in keys.declared {
      switch keys.value(of: key, in: attributes) {
      case .text(let text): append(key.name, .text(text))
      case .truth(let truth): append(key.name, .number(truth ? "true" : "false"))
      case .some(let value) where value.isFinite: append(key.name, .number(value.spelling))
      default: break
      }
    }
  }

  // MARK: Maps

  private enum Literal {
    case text(String)
    case number(String)
  }

  private mutating func beginMap() {
    output.append("{")
    isMapEmpty = true
  }

  private mutating func append(_ name: String, _ literal: Literal?) {
    guard let literal else { return }
    appendName(name)
    switch literal {
    case .text(let text): output.appendCypher(text)
    // The grammar of Cypher has no plus sign in an exponent.
    case .number(let number): output.append(number.filter { $0 != "+" })
    }
  }

  /// Appends the name of a property: a name token, in which nothing can end the backquotes.
  private mutating func appendName(_ name: String) {
    output.append(isMapEmpty ? "`" : ", `")
    isMapEmpty = false
    output.append(NameToken.nearest(to: name))
    output.append("`: ")
  }
}

extension ByteBuffer {
  /// Appends a text in single quotes, on one line.
  mutating func appendCypher(_ text: String) {
    append("'")
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      // Some readers of Cypher replace `\uXXXX` before they look for quotes and backslashes, so these two must not meet.
      case "u" where previous == "\\": append("\\u0075")
      case "'": append("\\'")
      case "\\": append("\\\\")
      case "\n": append("\\n")
      case "\r": append("\\r")
      case "\t": append("\\t")
      case ..<" ": break
      default: append(String(scalar))
      }
      previous = scalar
    }
    append("'")
  }
}
