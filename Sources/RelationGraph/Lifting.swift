extension Graph {
  /// The graph at state level: each actor replaced by whom it acts for (codebook, "Lifting").
  ///
  /// The people, the opposition, rebels, media and business stay themselves. Edges whose ends become the same node
  /// vanish; edges that become the same edge become one with the evidence of all. Actors that were replaced are gone.
  public func lifted() -> Graph {
    var builder = GraphBuilder()
    for article in articles { builder.insert(article) }
    for node in nodes where principal(of: node.id) == node.id { builder.insert(node) }
    for var edge in edges {
      edge.source = principal(of: edge.source)
      edge.target = principal(of: edge.target)
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
    while current.institution?.staysAtStateLevel != true, let next = self[current]?.actsFor ?? current.body {
      guard passed.insert(next).inserted else { return id }
      current = next
    }
    return current
  }
}
