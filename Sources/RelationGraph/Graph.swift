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
  public internal(set) var isDirected = true

  /// The node of that identifier, found in logarithmic time.
  public subscript(id: NodeID) -> Node? {
    let index = nodes.sortedIndex { $0.id < id }
    return index < nodes.count && nodes[index].id == id ? nodes[index] : nil
  }

  /// The edge of that source, relation and target, found in logarithmic time.
  public subscript(key: Edge.Key) -> Edge? {
    let index = edges.sortedIndex { $0.key.precedesByID(key) }
    return index < edges.count && edges[index].key == key ? edges[index] : nil
  }
}

extension Array {
  /// The first place of a sorted array whose element does not come before what is sought, found in logarithmic time.
  func sortedIndex(notBefore isBefore: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
