public import RelationGraph

/// Whether a reader can follow the lines of a map.
///
/// The limits were found by looking at generated maps of 12 to 400 nodes: up to them lines can be followed from end to end,
/// beyond them only single nodes can be read.
public enum MapLegibility {
  /// The greatest numbers of nodes and of edges that a reader can follow.
  public static let nodeLimit = 80, edgeLimit = 160

  /// What to tell the user of a map that is too dense to follow, as a sentence that names the ways out; nothing for others.
  public static func advice(for graph: Graph, form: MapOptions.Form = .network) -> String? {
    let edges = graph.edges.count { !$0.relation.isStructural }
    guard form == .network, graph.nodes.count > nodeLimit || edges > edgeLimit else { return nil }
    return "a map of \(graph.nodes.count) nodes and \(edges) relations is hard to read; try --min-articles 2, "
      + "--around NODE, --types LIST or --as matrix"
  }
}
