public import RelationGraph

/// A writer of GEXF 1.3, Gephi's own format.
///
/// Edges have their relation as kind, so parallel ones stay apart, and the dates of their evidence as an interval, so that
/// Gephi's timeline works. With a drawing, nodes have place, size and colour.
public struct GEXFWriter: Sendable {
  /// Where the nodes lie and how all looks.
  public var drawing: Drawing?

  /// Makes a writer.
  public init(drawing: Drawing? = nil) {
    self.drawing = drawing
  }

  /// Writes a graph.
  ///
  /// The bytes are handed to the sink in pieces of at least 64 KiB, so memory does not grow with the output.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - sink: Where the bytes go.
  /// - Throws: What the sink throws.
  public func write<Sink: ByteSink>(_ graph: Graph, to sink: inout Sink) throws(Sink.Failure) {
    var document = GEXFDocument(graph, drawing: drawing)
    try document.write(graph, to: &sink)
  }
}
