public import RelationGraph

/// A writer of GraphML, the XML form of a graph that analysis tools read.
///
///     var bytes: [UInt8] = []
///     GraphMLWriter(profile: .portable).write(graph, to: &bytes)
///
/// Nothing is lost: parallel edges stay apart, each edge has its first quote as plain text and all evidence as a JSON array, and
/// foreign attributes are written as they were read. The same graph gives the same bytes.
public struct GraphMLWriter: Sendable {
  /// The tool that the file is for.
  public var profile: GraphMLProfile
  /// Where the nodes lie and how all looks: for yEd its shapes and lines, for others the attributes `x`, `y`, `size`, `r`, `g`,
  /// `b` and `color` of nodes; for Neo4j nothing.
  public var drawing: Drawing?

  /// Makes a writer for a tool.
  public init(profile: GraphMLProfile = .portable, drawing: Drawing? = nil) {
    self.profile = profile
    self.drawing = drawing
  }

  /// Writes a graph.
  ///
  /// The bytes are handed to the sink in pieces of at least 64 KiB, so memory does not grow with the output; it does grow with
  /// the number of nodes.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - sink: Where the bytes go.
  /// - Throws: What the sink throws.
  public func write<Sink: ByteSink>(_ graph: Graph, to sink: inout Sink) throws(Sink.Failure) {
    var document = GraphMLDocument(
      plan: GraphMLPlan(graph, profile: profile, drawing: drawing), profile: profile)
    try document.write(graph, to: &sink)
  }
}
