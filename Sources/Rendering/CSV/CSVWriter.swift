public import RelationGraph

/// A writer of tables of comma-separated values, RFC 4180, in UTF-8.
///
/// Nodes and edges are two tables with the headings that Gephi reads; the statements are a table with a row for each quote, for
/// spreadsheets and statistics. No cell can be taken for a formula: where a text begins like one, an apostrophe stands before it,
/// as spreadsheets themselves mark text. Quotes keep their line breaks.
public struct CSVWriter: Sendable {
  /// What a file has the rows of.
  public enum Table: String, CaseIterable, Sendable {
    case nodes, edges, statements
  }

  /// What is written.
  public var table: Table

  /// Makes a writer of a table.
  public init(_ table: Table) {
    self.table = table
  }

  /// Writes a table of a graph.
  ///
  /// The bytes are handed to the sink in pieces of at least 64 KiB, so memory does not grow with the output.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - sink: Where the bytes go.
  /// - Throws: What the sink throws.
  public func write<Sink: ByteSink>(_ graph: Graph, to sink: inout Sink) throws(Sink.Failure) {
    switch table {
    case .nodes: try NodeTable(graph).write(graph, to: &sink)
    case .edges: try EdgeTable(graph).write(graph, to: &sink)
    case .statements: try StatementTable(graph).write(graph, to: &sink)
    }
  }
}
