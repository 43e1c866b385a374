// Smaller graphs of what matters, for maps that are read at one look.

extension Graph {
  /// The graph of the edges of some relations; nodes that have none of them are gone.
  ///
  /// - Complexity: O(*n* log *n*) in the number of edges.
  public func only(_ relations: Set<Relation>) -> Graph {
    keeping { relations.contains($0.relation) }
  }

  /// The graph of the edges that enough articles bear, with the relations that hold the rest together between the nodes
  /// that are left.
  ///
  /// - Parameter articles: The least number of articles.
  /// - Returns: The smaller graph.
  /// - Complexity: O(*n* log *n*) in the number of edges.
  public func borne(byAtLeast articles: Int) -> Graph {
    let carrying = keeping { !$0.relation.isStructural && $0.weight >= Double(articles) }
    let left = Set(carrying.nodes.map(\.id))
    return keeping { edge in
      edge.relation.isStructural
        ? left.contains(edge.source) && left.contains(edge.target) : edge.weight >= Double(articles)
    }
  }

  /// The graph of what lies within some steps of some nodes, whichever way the edges run, with all edges in between.
  ///
  /// - Parameters:
  ///   - centers: The nodes from which the steps are counted; those that are not in the graph count for nothing.
  ///   - depth: The greatest number of steps.
  /// - Returns: The smaller graph.
  /// - Complexity: O(*d* · *n*) in the depth and the number of edges.
  public func around(_ centers: Set<NodeID>, depth: Int = 1) -> Graph {
    var reached = centers
    for _ in 0..<max(depth, 0) {
      let frontier = edges.filter { reached.contains($0.source) != reached.contains($0.target) }
      guard !frontier.isEmpty else { break }
      for edge in frontier { reached.formUnion([edge.source, edge.target]) }
    }
    return keeping(nodes: reached) { reached.contains($0.source) && reached.contains($0.target) }
  }

  /// The graph of the nodes and edges that another graph has too, with what this graph says of them.
  ///
  /// - Complexity: O(*n* log *n*) in the number of edges.
  public func only(partsOf other: Graph) -> Graph {
    let nodes = Set(other.nodes.map(\.id))
    return keeping(nodes: Set(self.nodes.map(\.id).filter(nodes.contains))) { other[$0.key] != nil }
  }

  /// The graph of some edges with the nodes at their ends, of those of some nodes that have none, and of the articles
  /// that bear them; where nothing falls away, all articles stay.
  func keeping(nodes kept: Set<NodeID> = [], where isKept: (Edge) -> Bool) -> Graph {
    let edges = self.edges.filter(isKept)
    let ends = Set(edges.flatMap { [$0.source, $0.target] }).union(kept)
    let articles = Set(edges.flatMap { $0.evidence.map(\.article) })
    var builder = GraphBuilder()
    for node in nodes where ends.contains(node.id) { builder.insert(node) }
    for edge in edges { builder.merge(edge) }
    for article in self.articles where edges.count == self.edges.count || articles.contains(article.id) {
      builder.insert(article)
    }
    if !isDirected { builder.makeUndirected() }
    return builder.build(id: id, title: title)
  }
}
