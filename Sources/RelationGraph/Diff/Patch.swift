/// Why a difference cannot be applied to a graph.
public struct PatchError: Error, Hashable, Sendable {
  /// The identifier of the graph that the difference was made from.
  public let expected: String
  /// The identifier of the graph that was given.
  public let found: String
  /// The identifiers of the nodes and edges that are not as the difference has them, in order; empty if it is the
  /// articles that differ.
  public let conflicts: [String]
}

extension PatchError: CustomStringConvertible {
  /// What is wrong, in one sentence and a piece of advice.
  public var description: String {
    let shown = conflicts.prefix(3).joined(separator: ", ") + (conflicts.count > 3 ? ", …" : "")
    let subject = conflicts.isEmpty ? "the articles are" : "\(shown) is"
    return "the difference does not fit the graph \"\(found)\": \(subject) not as in the graph \"\(expected)\" "
      + "that it was made from; apply it to that graph"
  }
}

extension GraphDifference {
  /// Makes the new graph of the old one.
  ///
  /// - Parameter graph: The graph that the difference was made from; its identifier and title may be others.
  /// - Returns: The new graph, byte for byte.
  /// - Throws: ``PatchError`` if the graph is not the old one.
  /// - Complexity: O(*n* log *n*) in the number of nodes, edges and pieces of evidence.
  public func apply(to graph: Graph) throws(PatchError) -> Graph {
    try checkFit(to: graph)
    var builder = GraphBuilder()
    for article in new.articles { builder.insert(article) }
    let changedNodes = Set(nodes.map(\.latest.id))
    for node in graph.nodes where !changedNodes.contains(node.id) { builder.insert(node) }
    for node in nodes.compactMap(\.new) { builder.insert(node) }
    let changedEdges = Set(edges.map(\.latest.key))
    for edge in graph.edges where !changedEdges.contains(edge.key) { builder.merge(edge) }
    for edge in edges.compactMap(\.new) { builder.merge(edge) }
    if !new.isDirected { builder.makeUndirected() }
    return builder.build(id: new.id, title: new.title)
  }

  private func checkFit(to graph: Graph) throws(PatchError) {
    var conflicts: [String] = []
    for change in nodes where !isSame(change.old, graph[change.latest.id], { $0.isIdentical(to: $1) }) {
      conflicts.append(change.latest.id.text)
    }
    let edgesOfGraph = Dictionary(graph.edges.map { ($0.key, $0) }) { $1 }
    for change in edges where !isSame(change.old, edgesOfGraph[change.latest.key], { $0.isIdentical(to: $1) }) {
      conflicts.append(change.latest.id)
    }
    if !conflicts.isEmpty || !old.hasSameBasis(as: Side(graph)) {
      throw PatchError(expected: old.id, found: graph.id, conflicts: conflicts)
    }
  }

  private func isSame<Value>(_ left: Value?, _ right: Value?, _ isIdentical: (Value, Value) -> Bool) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return isIdentical(left, right)
  }
}
