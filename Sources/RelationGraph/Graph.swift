/// Who stands where: nodes, typed edges, and the articles that bear them.
///
/// A graph is made by ``GraphBuilder`` and is a value: nodes are sorted by identifier, edges by theirs, so that the same
/// content is the same graph.
public struct Graph: Hashable, Sendable {
  /// The identifier: that of the one article, or those of all in order.
  public var id: String
  /// The title to show.
  public var title: String
  /// The articles, sorted by identifier.
  public internal(set) var articles: [Article]
  /// The nodes, sorted by identifier.
  public internal(set) var nodes: [Node]
  /// The edges, sorted by identifier.
  public internal(set) var edges: [Edge]
  /// Whether the edges have a direction: false only for a foreign file that says so.
  public var isDirected = true

  /// The node of that identifier, found in logarithmic time.
  public subscript(id: NodeID) -> Node? {
    var low = 0
    var high = nodes.count
    while low < high {
      let middle = (low + high) / 2
      if nodes[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < nodes.count && nodes[low].id == id ? nodes[low] : nil
  }
}
