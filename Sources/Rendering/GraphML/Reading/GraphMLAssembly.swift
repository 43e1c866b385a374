import RelationGraph

extension GraphMLContent {
  /// The graph of all that was read, and what was read otherwise than it stands there.
  ///
  /// - Parameter name: The identifier of a graph that has none.
  /// - Returns: The graph and all warnings.
  /// - Throws: An error about an edge whose end is no node.
  consuming func assemble(name: String) throws(GraphMLError) -> GraphMLImport {
    for article in head.articles { builder.insert(article) }
    if !head.isDirected { builder.makeUndirected() }
    let merged = try linkEdges()
    // Nothing asks for the file's own identifiers any more, and there may be many.
    nodes = FileNodes()
    let id = head.id ?? name
    // Taken out, so that there is one only and it need not be copied to be finished.
    var finished = GraphBuilder()
    swap(&finished, &builder)
    let graph = finished.finish(id: id, title: head.title ?? id)
    return GraphMLImport(graph: graph, warnings: warnings.all(with: summary(merged: merged)))
  }

  /// Adds the edges that waited for the end, and tells how many became one with another.
  private mutating func linkEdges() throws(GraphMLError) -> Int {
    guard keys.isOurs else { return try linkJoinedEdges() }
    for draft in edges { try link(draft) }
    return 0
  }

  /// Adds an edge of ours, which counts its evidence itself.
  private mutating func link(_ draft: EdgeDraft) throws(GraphMLError) {
    let key = try key(of: draft)
    for piece in draft.evidence {
      builder.link(key.source, key.relation, key.target, status: piece.status, evidence: piece)
    }
    var stated = draft.stated
    if let id = draft.id, id != PortableText.form(of: key.edgeID) { stated.attributes["edge_id"] = .text(id) }
    if draft.evidence.isEmpty || !stated.attributes.isEmpty {
      builder.link(key.source, key.relation, key.target, stated: stated)
    }
  }

  /// Adds the edges of a foreign file, parallel ones of one relation as one.
  private mutating func linkJoinedEdges() throws(GraphMLError) -> Int {
    var places: [Edge.Key: Int] = [:]
    var joined: [(key: Edge.Key, stated: StatedEdge, count: Int)] = []
    for draft in edges {
      let key = try key(of: draft)
      var stated = draft.stated
      if let id = draft.id, id != key.edgeID, stated.attributes["edge_id"] == nil {
        stated.attributes["edge_id"] = .text(id)
      }
      if let place = places.updateValue(places[key] ?? joined.count, forKey: key) {
        joined[place].stated.join(stated)
        joined[place].count += 1
      } else {
        joined.append((key, stated, 1))
      }
    }
    for (key, stated, count) in joined {
      var stated = stated
      if count > 1 { stated.attributes["count"] = .integer(count) }
      builder.link(key.source, key.relation, key.target, stated: stated)
    }
    return edges.count - joined.count
  }

  private mutating func key(of draft: EdgeDraft) throws(GraphMLError) -> Edge.Key {
    Edge.Key(
      source: try node(draft.source, "source", of: draft), relation: draft.relation,
      target: try node(draft.target, "target", of: draft))
  }

  private mutating func node(_ id: String, _ attribute: String, of draft: EdgeDraft) throws(GraphMLError) -> NodeID {
    guard let node = nodes[id.utf8Span.span] else {
      throw GraphMLError(line: draft.line, cause: .unknownNode(edge: draft.id, attribute: attribute, node: id))
    }
    return builder.id(of: node.place)
  }

  private func summary(merged: Int) -> [GraphMLWarning.Kind] {
    let otherDirection = keys.isOurs ? 0 : edges.count { $0.stated.attributes["directed"] != nil }
    let kinds: [(count: Int, kind: GraphMLWarning.Kind)] = [
      (totals.moreGraphs, .moreGraphs(totals.moreGraphs)), (totals.nestedNodes, .nestedNodes(totals.nestedNodes)),
      (totals.hyperedges, .hyperedges(totals.hyperedges)), (otherDirection, .otherDirection(otherDirection)),
      (merged, .parallelEdges(merged)), (totals.drawings, .drawings(totals.drawings)),
      (head.foreignNames.count, .graphAttributes(head.foreignNames.sorted())),
    ]
    return kinds.filter { $0.count > 0 }.map(\.kind)
  }
}

extension Edge.Key {
  /// The identifier of the edge.
  fileprivate var edgeID: String { source.text + "_" + relation.name + "_" + target.text }
}

extension StatedEdge {
  /// Becomes one with a parallel edge: weights and mentions add up, of other values the first stays.
  fileprivate mutating func join(_ other: StatedEdge) {
    attributes.merge(other.attributes) { first, _ in first }
    weight = (weight ?? 1) + (other.weight ?? 1)
    if mentions != nil || other.mentions != nil { mentions = (mentions ?? 0) + (other.mentions ?? 0) }
    first = [first, other.first].compactMap(\.self).min()
    last = [last, other.last].compactMap(\.self).max()
    status = min(status, other.status)
  }
}
