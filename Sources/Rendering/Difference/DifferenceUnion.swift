public import RelationGraph

extension Graph {
  /// Both graphs of a comparison as one, for maps and for formats of graphs.
  ///
  /// - Parameters:
  ///   - old: The old graph.
  ///   - new: The new graph.
  /// - Complexity: O(*n* log *n*) in the number of nodes, edges and pieces of evidence.
  public init(unionOf old: Graph, and new: Graph) {
    var builder = GraphBuilder()
    builder.merge(old)
    builder.merge(new)
    self = builder.build(title: old.title == new.title ? new.title : "\(old.title) → \(new.title)")
  }

  /// The graph with what became of each node and edge as an attribute, for programs that know no differences.
  ///
  /// The attribute `change` is one of ``ChangeKind``, or `unchanged`; for nodes only `added`, `removed`, `changed` and
  /// `unchanged`. Edges have the status that each side gives them as `oldStatus` and `newStatus`. Attributes of these names
  /// that a foreign file brought are replaced.
  ///
  /// - Parameter difference: The difference of the two graphs of which this is the union.
  /// - Returns: The graph with its attributes.
  /// - Complexity: O(*n* log *n*) in the number of nodes, edges and pieces of evidence.
  public func marked(with difference: GraphDifference) -> Graph {
    let kinds = difference.kinds
    let changes = Dictionary(difference.edges.map { ($0.latest.key, $0) }) { first, _ in first }
    let nodeChanges = Dictionary(difference.nodes.map { ($0.latest.id, $0.name) }) { first, _ in first }
    var builder = GraphBuilder()
    for article in articles { builder.insert(article) }
    for var node in nodes {
      node.attributes["change"] = .text(nodeChanges[node.id] ?? MapChanges.Change.unchanged.rawValue)
      builder.insert(node)
    }
    for var edge in edges {
      edge.attributes["change"] = .text(kinds[edge.key]?.rawValue ?? MapChanges.Change.unchanged.rawValue)
      let (before, after) = changes[edge.key].map { ($0.old, $0.new) } ?? (edge, edge)
      edge.attributes["oldStatus"] = before.map { .text($0.status.rawValue) }
      edge.attributes["newStatus"] = after.map { .text($0.status.rawValue) }
      builder.merge(edge)
    }
    if !isDirected { builder.makeUndirected() }
    return builder.build(id: id, title: title)
  }
}
