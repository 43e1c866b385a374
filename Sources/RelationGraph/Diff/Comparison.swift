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
      from: old.nodes, to: new.nodes, order: { $0.id == $1.id ? 0 : $0.id < $1.id ? -1 : 1 },
      isIdentical: { $0.isIdentical(to: $1) })
    let edges = changes(
      from: old.edges, to: new.edges, order: { $0.isSameLink(as: $1) ? 0 : $0.key.precedesByID($1.key) ? -1 : 1 },
      isIdentical: { $0.isIdentical(to: $1) })
    self.init(
      mode: mode ?? .suggested(from: old, to: new), old: Side(old), new: Side(new), nodes: nodes, edges: edges,
      turned: Turn.turns(from: old, to: new, among: edges), context: surroundings(of: edges, in: old, except: nodes))
  }
}

/// Walks two sorted arrays side by side; `order` is negative, zero or positive as its first value comes before, with or
/// after its second.
private func changes<Value>(
  from old: [Value], to new: [Value], order: (Value, Value) -> Int, isIdentical: (Value, Value) -> Bool
) -> [Change<Value>] {
  var changes: [Change<Value>] = []
  var (oldIndex, newIndex) = (0, 0)
  while oldIndex < old.count, newIndex < new.count {
    let place = order(old[oldIndex], new[newIndex])
    if place < 0 {
      changes.append(.removed(old[oldIndex]))
    } else if place > 0 {
      changes.append(.added(new[newIndex]))
    } else if !isIdentical(old[oldIndex], new[newIndex]) {
      changes.append(.changed(old: old[oldIndex], new: new[newIndex]))
    }
    if place <= 0 { oldIndex += 1 }
    if place >= 0 { newIndex += 1 }
  }
  changes += old[oldIndex...].map { .removed($0) }
  changes += new[newIndex...].map { .added($0) }
  return changes
}

/// The nodes that did not change but are needed to read the edges that did.
private func surroundings(of edges: [Change<Edge>], in graph: Graph, except changes: [Change<Node>]) -> [Node] {
  var wanted: Set<NodeID> = []
  for change in edges {
    wanted.insert(change.latest.source)
    wanted.insert(change.latest.target)
    for piece in change.old?.evidence ?? [] { wanted.formUnion(piece.speaker.map { [NodeID($0)] } ?? []) }
    for piece in change.new?.evidence ?? [] { wanted.formUnion(piece.speaker.map { [NodeID($0)] } ?? []) }
  }
  wanted.formUnion(wanted.compactMap(\.body))
  wanted.subtract(changes.map(\.latest.id))
  return wanted.compactMap { graph[$0] }.sorted { $0.id < $1.id }
}
