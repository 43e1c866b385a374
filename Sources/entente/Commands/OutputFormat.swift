import RelationGraph
import Rendering

/// How a graph is written.
enum OutputFormat: String, CaseIterable, Sendable, FileFormat {
  /// A picture for pages.
  case svg
  /// The language of Graphviz, for drawing by other programs.
  case dot
  /// GraphML, for analysis tools.
  case graphml
  /// JSON Graph Format: all of the graph, readable.
  case json

  /// The graph in this format, drawn as asked for.
  func bytes(
    of graph: Graph, drawing: DrawingOptions, changes: MapChanges? = nil
  ) throws(CommandError) -> [UInt8] {
    switch self {
    case .svg:
      let renderer = try drawing.renderer(for: graph, changes: changes)
      do throws(RenderingError) { return Array(try renderer.svg(graph).utf8) } catch { throw .rendering(error) }
    case .dot: return Array(try drawing.renderer(for: graph, changes: changes).dot(graph).utf8)
    case .json: return Array(graph.json(.readable).utf8)
    case .graphml:
      var bytes: [UInt8] = []
      GraphMLWriter().write(graph, to: &bytes)
      return bytes
    }
  }
}
