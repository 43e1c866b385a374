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
    let edges = Changes(
      from: old.edges, to: new.edges, order: { $0.isSameLink(as: $1) ? 0 : $0.key.precedesByID($1.key) ? -1 : 1 },
      isIdentical: { $0.hasSameContent(as: $1) })
    let nodes = Changes(
      from: old.nodes, to: new.nodes, order: { $0.id == $1.id ? 0 : $0.id < $1.id ? -1 : 1 },
      isIdentical: { $0.isIdentical(to: $1) })
    self.init(
      mode: mode ?? .suggested(from: old, to: new), old: Side(old), new: Side(new), nodes: nodes, edges: edges,
      turned: Turn.turns(from: old, to: new, among: edges))
  }
}
