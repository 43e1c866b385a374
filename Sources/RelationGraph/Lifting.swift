extension Graph {
  /// The graph at state level: each actor replaced by whom it acts for (codebook, "Lifting").
  ///
  /// The people, the opposition, rebels, media and business stay themselves. Edges whose ends become the same node
  /// vanish; edges that become the same edge become one with the evidence of all. Actors that were replaced are gone, and
  /// whoever stands for them is there even without an edge.
  public func lifted() -> Graph {
    var builder = GraphBuilder()
    for article in articles { builder.insert(article) }
    var principals: [NodeID: NodeID] = [:]
    for node in nodes {
      let principal = principal(of: node.id)
      principals[node.id] = principal
      builder.insert(principal == node.id ? node : self[principal] ?? Node(id: principal))
    }
    for var edge in edges {
      edge.source = principals[edge.source] ?? edge.source
      edge.target = principals[edge.target] ?? edge.target
      if edge.source != edge.target { builder.merge(edge) }
    }
    if !isDirected { builder.makeUndirected() }
    return builder.build(id: id, title: title)
  }

  /// The state or alliance that stands for a node at state level, or the node itself.
  ///
  /// A person may act for an institution that acts for a state, so the way is followed to its end; a circle in a foreign
  /// file ends it where it began.
  public func principal(of id: NodeID) -> NodeID {
    var current = id
    var passed: Set<NodeID> = [id]
    while let next = body(of: current) {
      guard passed.insert(next).inserted else { return id }
      current = next
    }
    return current
  }

  /// Whom an actor acts for, unless it stays itself at state level.
  private func body(of id: NodeID) -> NodeID? {
    let node = self[id]
    guard (node?.kind ?? id.kind) == .actor, id.institution?.staysAtStateLevel != true else { return nil }
    return node?.actsFor ?? id.body
  }
}
