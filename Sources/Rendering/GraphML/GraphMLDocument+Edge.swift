import RelationGraph

extension GraphMLDocument {
  /// Appends an edge, given its identifier, that of the edge before it, and how many there were.
  mutating func append(_ edge: Edge, id: String, after previous: String?, at index: Int) {
    output.append("    <edge id=\"")
    output.append(plan.identifiers.identifier(of: id, after: previous, at: index))
    output.append("\" source=\"")
    output.append(plan.identifiers[edge.source])
    output.append("\" target=\"")
    output.append(plan.identifiers[edge.target])
    switch profile {
    case .portable, .yed: break
    case .gephi: appendLabelAttribute(plan.text(.label, of: edge, id: id) ?? "")
    case .neo4j: appendLabelAttribute(edge.relation.neo4jType)
    }
    output.append("\">\n")
    appendValues(of: edge, id: id)
    if profile == .yed { output.appendYEdEdge(label: edge.relation.name, look: plan.drawing?.edges[edge.key]) }
    output.append("    </edge>\n")
  }

  /// Appends the attribute that is Gephi's kind and APOC's type of an edge, and that the schema does not know.
  private mutating func appendLabelAttribute(_ label: String) {
    output.append("\" label=\"")
    output.appendAttribute(label)
  }

  /// Appends what there is to say of an edge, ours and others'.
  mutating func appendValues(of edge: Edge, id: String) {
    // Taken out of the document once, or each call would count its references.
    let plan = plan
    for field in plan.edgeFields {
      switch field {
      case .evidence: append(edge.evidence, as: field.key)
      case .verbatim: break
      case .edgeID:
        if let foreign = edge.foreignID { appendText(foreign, as: field.key) } else { appendDerived(id, as: field.key) }
      case .relation, .first, .last: appendText(plan.text(field, of: edge, id: id), as: field.key)
      default: if let text = plan.text(field, of: edge, id: id) { appendDerived(text, as: field.key) }
      }
    }
    append(edge.otherAttributes, keys: plan.edgeKeys)
    appendVerbatim(as: EdgeField.verbatim.key)
  }

  private mutating func append(_ evidence: [Evidence], as key: GraphMLKey) {
    guard !evidence.isEmpty else { return }
    let start = appendOpening(key)
    output.appendJSON(evidence)
    appendClosing(from: start)
  }
}
