import RelationGraph

/// The table of nodes, which Gephi knows by `Id` and `Label`.
struct NodeTable {
  private let plan: GraphMLPlan
  private let fields: [NodeField]

  init(_ graph: Graph) {
    plan = GraphMLPlan(graph, drawing: nil)
    fields = plan.nodeFields.filter { ![.labels, .name, .label, .entity, .names, .verbatim].contains($0) }
  }

  func write<Sink: ByteSink>(_ graph: Graph, to sink: inout Sink) throws(Sink.Failure) {
    var text = CSVText()
    for heading in ["Id", "Label"] + fields.map(\.key.name) { text.appendPlain(heading) }
    for key in plan.nodeKeys.declared { text.append(key.name) }
    text.endRow()
    for node in graph.nodes {
      text.append(node.id.text)
      text.append(node.label)
      for field in fields { text.append(plan.text(field, of: node)) }
      for key in plan.nodeKeys.declared { text.append(plan.nodeKeys.value(of: key, in: node.attributes)) }
      text.endRow()
      try text.output.drain(into: &sink)
    }
    try text.output.flush(into: &sink)
  }
}

extension CSVText {
  /// Appends a cell with a value of an attribute.
  mutating func append(_ value: AttributeValue?) {
    switch value {
    case .text(let text): append(text)
    case .some(let value): appendPlain(value.spelling)
    case nil: appendPlain("")
    }
  }
}
