public import RelationGraph

/// What a user should know before a portable GraphML file of a graph with parallel edges is opened in Gephi.
///
/// Gephi joins edges of the same ends and kind when it imports a file, sums their weights and keeps the other values of the last
/// one only; the kind is an XML attribute that the schema of GraphML does not know (interop.md section 1, Gephi).
public struct ParallelEdgesNotice: Hashable, Sendable {
  /// The number of pairs of nodes with more than one edge from the one to the other.
  public let pairs: Int
  /// The number of edges between them.
  public let edges: Int
  /// The profile whose files keep them apart.
  public let profile = GraphMLProfile.gephi
}

extension ParallelEdgesNotice: CustomStringConvertible {
  /// One line, naming the profile.
  public var description: String {
    "\(edges) edges between \(pairs) pair(s) of nodes are parallel, and Gephi would join those of one pair; "
      + "for Gephi use --profile \(profile.rawValue)"
  }
}

extension GraphMLWriter {
  /// What to tell the user of this graph's parallel edges; nothing if it has none or if the profile keeps them apart.
  public func notice(for graph: Graph) -> ParallelEdgesNotice? {
    guard profile == .portable else { return nil }
    var counts: [Ends: Int] = [:]
    for edge in graph.edges { counts[Ends(source: edge.source, target: edge.target), default: 0] += 1 }
    let parallel = counts.values.filter { $0 > 1 }
    return parallel.isEmpty ? nil : ParallelEdgesNotice(pairs: parallel.count, edges: parallel.reduce(0, +))
  }

  private struct Ends: Hashable {
    let source: NodeID
    let target: NodeID
  }
}
