public import RelationGraph

/// A writer of a Cypher script that puts a graph into Neo4j, also where no file can be uploaded, as on Aura.
///
/// Nodes are merged by `id` and edges by theirs, so that running the script again changes nothing and parallel edges stay apart.
/// Every statement stands on a line of its own.
public struct CypherWriter: Sendable {
  /// Makes a writer.
  public init() {}

  /// Writes a graph.
  ///
  /// The bytes are handed to the sink in pieces of at least 64 KiB, so memory does not grow with the output.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - sink: Where the bytes go.
  /// - Throws: What the sink throws.
  public func write<Sink: ByteSink>(_ graph: Graph, to sink: inout Sink) throws(Sink.Failure) {
    var script = CypherScript(graph)
    try script.write(graph, to: &sink)
  }
}
