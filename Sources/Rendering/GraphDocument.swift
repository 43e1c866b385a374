import RelationGraph

/// A document that has the nodes of a graph and then its edges, written from front to back.
protocol GraphDocument {
  /// What was written and has not gone to its sink yet.
  var output: ByteBuffer { get set }

  /// Appends everything before the first node.
  mutating func appendHead(of graph: Graph)
  /// Appends a node.
  mutating func append(_ node: Node)
  /// Appends everything between the last node and the first edge.
  mutating func appendMiddle()
  /// Appends the edge at a place among all of them.
  mutating func append(_ edge: Edge, at index: Int, of edges: [Edge])
  /// Appends everything after the last edge.
  mutating func appendEnd()
}

extension GraphDocument {
  mutating func appendMiddle() {}
  mutating func appendEnd() {}

  /// Writes a graph, handing the bytes over in pieces, so that memory does not grow with the output.
  mutating func write<Sink: ByteSink>(_ graph: Graph, to sink: inout Sink) throws(Sink.Failure) {
    appendHead(of: graph)
    for node in graph.nodes {
      append(node)
      try output.drain(into: &sink)
    }
    appendMiddle()
    for index in graph.edges.indices {
      append(graph.edges[index], at: index, of: graph.edges)
      try output.drain(into: &sink)
    }
    appendEnd()
    try output.flush(into: &sink)
  }
}
