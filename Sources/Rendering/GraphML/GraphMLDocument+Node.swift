import RelationGraph

extension GraphMLDocument {
  mutating func append(_ node: Node) {
    output.append("    <node id=\"")
    output.append(plan.identifiers[node.id])
    if profile == .neo4j {
      output.append("\" labels=\"")
      output.append(node.kind.neo4jLabel)
    }
    output.append("\">\n")
    appendValues(of: node)
    if profile == .yed { output.appendYEdNode(label: node.label, look: plan.drawing?.nodes[node.id]) }
    output.append("    </node>\n")
  }

  /// Appends what there is to say of a node, ours and others'.
  mutating func appendValues(of node: Node) {
    let plan = plan
    for field in plan.nodeFields {
      switch field {
      case .names: appendNames(node.labels, as: field.key)
      case .verbatim: break
      case .label, .entity, .iso3, .actsFor: appendText(plan.text(field, of: node), as: field.key)
      default: if let text = plan.text(field, of: node) { appendDerived(text, as: field.key) }
      }
    }
    append(node.attributes, keys: plan.nodeKeys)
    appendVerbatim(as: NodeField.verbatim.key)
  }

  private mutating func appendNames(_ names: [String: String], as key: GraphMLKey) {
    guard !names.isEmpty else { return }
    let start = appendOpening(key)
    output.appendJSON(names: names)
    appendClosing(from: start)
  }
}
