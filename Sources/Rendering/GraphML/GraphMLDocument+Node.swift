import RelationGraph

extension GraphMLDocument {
  /// Appends a node.
  mutating func append(_ node: Node) {
    output.append("    <node id=\"")
    output.append(plan.identifiers[node.id])
    output.append("\">\n")
    for field in plan.nodeFields where field != .verbatim { append(field, of: node) }
    append(node.attributes, keys: plan.nodeKeys)
    appendVerbatim(as: NodeField.verbatim.key)
    output.append("    </node>\n")
  }

  private mutating func append(_ field: NodeField, of node: Node) {
    switch field {
    case .labels: appendPlain(node.kind.neo4jLabel, as: field.key)
    case .name: appendDerived(plan.uniqueName(of: node), as: field.key)
    case .label: appendText(node.label, as: field.key)
    case .entity: appendText(node.id.text, as: field.key)
    case .kind: appendPlain(node.kind.rawValue, as: field.key)
    case .iso3: appendText(node.iso3, as: field.key)
    case .actsFor: appendText(node.actsFor?.text, as: field.key)
    case .bloc: if let bloc = plan.blocs[node.id] { appendDerived(bloc, as: field.key) }
    case .names: appendNames(node.labels, as: field.key)
    case .x, .y, .size, .red, .green, .blue, .color, .verbatim: break
    }
  }

  private mutating func appendNames(_ names: [String: String], as key: GraphMLKey) {
    guard !names.isEmpty else { return }
    appendOpening(key)
    output.appendJSONObject(names.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    appendClosing()
  }
}

extension NodeKind {
  /// The kind as a label of Neo4j's, with the colon that APOC wants before it.
  var neo4jLabel: String {
    switch self {
    case .state: ":State"
    case .alliance: ":Alliance"
    case .actor: ":Actor"
    }
  }
}
