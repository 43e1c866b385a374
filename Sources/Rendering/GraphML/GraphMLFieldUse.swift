import RelationGraph

/// Which of our attributes a graph needs, because a key without values gives an empty column in every table view.
enum GraphMLFieldUse {
  static func fields(of graph: Graph, renamed: Bool, isDrawn: Bool) -> [GraphField] {
    GraphField.allCases.filter { field in
      switch field {
      case .title: !PortableText.form(of: graph.title).isEmpty
      case .sources: graph.articles.contains { $0.source != nil }
      case .articles: !graph.articles.isEmpty
      case .profile: true
      case .drawing: isDrawn
      case .attributes: renamed
      case .verbatim: GraphMLVerbatim.isNeeded(for: graph)
      }
    }
  }

  static func fields(of nodes: [Node], blocs: [NodeID: String], drawing: Drawing?) -> [NodeField] {
    var isUsed = Array(repeating: false, count: NodeField.allCases.count)
    for field in [NodeField.labels, .name, .label, .entity, .kind] { isUsed[field.rawValue] = true }
    isUsed[NodeField.bloc.rawValue] = !blocs.isEmpty
    if let drawing { note(drawing, in: &isUsed) }
    for node in nodes {
      if node.iso3 != nil { isUsed[NodeField.iso3.rawValue] = true }
      if node.actsFor != nil { isUsed[NodeField.actsFor.rawValue] = true }
      if !node.labels.isEmpty { isUsed[NodeField.names.rawValue] = true }
      if GraphMLVerbatim.isNeeded(for: node) { isUsed[NodeField.verbatim.rawValue] = true }
    }
    return NodeField.allCases.filter { isUsed[$0.rawValue] }
  }

  private static func note(_ drawing: Drawing, in isUsed: inout [Bool]) {
    for field in [NodeField.x, .y, .size] { isUsed[field.rawValue] = !drawing.nodes.isEmpty }
    let isPainted = drawing.nodes.values.contains { $0.fill != nil }
    for field in [NodeField.red, .green, .blue, .color] { isUsed[field.rawValue] = isPainted }
  }

  static func fields(of edges: [Edge], outlets: [String: String]) -> [EdgeField] {
    var isUsed = Array(repeating: false, count: EdgeField.allCases.count)
    for field in [EdgeField.label, .type, .relation, .interaction, .edgeID, .status, .weight, .mentions] {
      isUsed[field.rawValue] = true
    }
    // Edges are looked at where they are, because to copy one takes longer than to look at it.
    for index in edges.indices {
      if index == 0 || edges[index].relation != edges[index - 1].relation { note(edges[index].relation, in: &isUsed) }
      if edges[index].first != nil { isUsed[EdgeField.first.rawValue] = true }
      if edges[index].last != nil { isUsed[EdgeField.last.rawValue] = true }
      if !edges[index].evidence.isEmpty { note(edges[index].evidence, outlets: outlets, in: &isUsed) }
      if !isUsed[EdgeField.verbatim.rawValue], GraphMLVerbatim.isNeeded(for: edges[index]) {
        isUsed[EdgeField.verbatim.rawValue] = true
      }
    }
    return EdgeField.allCases.filter { isUsed[$0.rawValue] }
  }

  private static func note(_ relation: Relation, in isUsed: inout [Bool]) {
    if relation.sign != nil { isUsed[EdgeField.sign.rawValue] = true }
    if relation.eventCode != nil {
      isUsed[EdgeField.plover.rawValue] = true
      isUsed[EdgeField.cameo.rawValue] = true
    }
    if GraphMLVerbatim.isNeeded(for: relation.name) { isUsed[EdgeField.verbatim.rawValue] = true }
  }

  private static func note(_ evidence: [Evidence], outlets: [String: String], in isUsed: inout [Bool]) {
    for field in [EdgeField.documents, .quote, .evidence] { isUsed[field.rawValue] = true }
    if !isUsed[EdgeField.outlets.rawValue], evidence.contains(where: { outlets[$0.article] != nil }) {
      isUsed[EdgeField.outlets.rawValue] = true
    }
    if !isUsed[EdgeField.assertedBy.rawValue], evidence.contains(where: { $0.speaker != nil }) {
      isUsed[EdgeField.assertedBy.rawValue] = true
    }
  }
}
