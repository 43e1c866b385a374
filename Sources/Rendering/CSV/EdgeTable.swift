import RelationGraph

/// The table of edges, which Gephi knows by `Source`, `Target`, `Type`, `Kind`, `Id`, `Label` and `Weight`.
struct EdgeTable {
  private let plan: GraphMLPlan
  private let fields: [EdgeField]

  init(_ graph: Graph) {
    plan = GraphMLPlan(graph, drawing: nil)
    let others: [EdgeField] = [.label, .type, .relation, .interaction, .edgeID, .weight, .evidence, .verbatim]
    fields = plan.edgeFields.filter { !others.contains($0) }
  }

  func write<Sink: ByteSink>(_ graph: Graph, to sink: inout Sink) throws(Sink.Failure) {
    var text = CSVText()
    for heading in ["Source", "Target", "Type", "Kind", "Id", "Label", "Weight"] { text.appendPlain(heading) }
    for field in fields { text.appendPlain(field.key.name) }
    for key in plan.edgeKeys.declared { text.append(key.name) }
    text.endRow()
    for edge in graph.edges {
      append(edge, isDirected: graph.isDirected, to: &text)
      try text.output.drain(into: &sink)
    }
    try text.output.flush(into: &sink)
  }

  private func append(_ edge: Edge, isDirected: Bool, to text: inout CSVText) {
    let id = edge.id
    text.append(edge.source.text)
    text.append(edge.target.text)
    text.appendPlain(isDirected ? "Directed" : "Undirected")
    text.append(edge.relation.name)
    text.append(id)
    text.append(edge.relation.name)
    text.appendPlain(edge.weight.isFinite ? String(edge.weight) : "")
    for field in fields {
      let value = plan.text(field, of: edge)
      if field.key.type == .string { text.append(value) } else { text.appendPlain(value ?? "") }
    }
    for key in plan.edgeKeys.declared { text.append(plan.edgeKeys.value(of: key, in: edge.otherAttributes)) }
    text.endRow()
  }
}
