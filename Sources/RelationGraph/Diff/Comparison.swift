extension GraphDifference {
  /// Compares two graphs.
  ///
  /// Nodes and edges are the same if their identifiers are, whatever the language of the articles.
  ///
  /// - Parameters:
  ///   - old: The graph to compare with.
  ///   - new: The graph that is compared.
  ///   - mode: How they are compared; without one, as ``Mode/suggested(from:to:)`` says.
  /// - Complexity: O(*n*) in the number of nodes, edges and pieces of evidence.
  public init(from old: Graph, to new: Graph, mode: Mode? = nil) {
    let nodes = changes(
      from: old.nodes, to: new.nodes, isBefore: { $0.id < $1.id }, isIdentical: { $0.isIdentical(to: $1) })
    let edges = changes(
      from: old.edges, to: new.edges, isBefore: { $0.key.precedesByID($1.key) }, isIdentical: { $0.isIdentical(to: $1) }
    )
    self.init(
      mode: mode ?? .suggested(from: old, to: new), old: Side(old), new: Side(new), nodes: nodes, edges: edges,
      turned: Turn.turns(from: old, to: new, among: edges), context: surroundings(of: edges, in: old, except: nodes))
  }
}

/// Walks two sorted arrays side by side.
private func changes<Value>(
  from old: [Value], to new: [Value], isBefore: (Value, Value) -> Bool, isIdentical: (Value, Value) -> Bool
) -> [Change<Value>] {
  var changes: [Change<Value>] = []
  var (oldIndex, newIndex) = (0, 0)
  while oldIndex < old.count, newIndex < new.count {
    let (left, right) = (old[oldIndex], new[newIndex])
    if isBefore(left, right) {
      changes.append(.removed(left))
      oldIndex += 1
    } else if isBefore(right, left) {
      changes.append(.added(right))
      newIndex += 1
    } else {
      if !isIdentical(left, right) { changes.append(.changed(old: left, new: right)) }
      oldIndex += 1
      newIndex += 1
    }
  }
  changes += old[oldIndex...].map { .removed($0) }
  changes += new[newIndex...].map { .added($0) }
  return changes
}

/// The nodes that did not change but are needed to read the edges that did.
private func surroundings(of edges: [Change<Edge>], in graph: Graph, except changes: [Change<Node>]) -> [Node] {
  var wanted: Set<NodeID> = []
  for edge in edges.flatMap({ [$0.old, $0.new] }).compactMap({ $0 }) {
    wanted.formUnion([edge.source, edge.target])
    wanted.formUnion(edge.evidence.compactMap(\.speaker).map { NodeID($0) })
  }
  wanted.subtract(changes.map(\.latest.id))
  return wanted.compactMap { graph[$0] }.sorted { $0.id < $1.id }
}
