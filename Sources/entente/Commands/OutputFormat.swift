import Articles
import RelationGraph
import Rendering

/// How a graph is written.
enum OutputFormat: String, CaseIterable, Sendable {
  /// A picture for pages.
  case svg
  /// The language of Graphviz, for drawing by other programs.
  case dot
  /// GraphML, for analysis tools.
  case graphml
  /// JSON Graph Format: all of the graph, readable.
  case json

  /// The format that a file's ending tells, in any case, or else the one that was asked for.
  init(path: String, otherwise requested: OutputFormat?) throws(UsageError) {
    guard let format = OutputFormat(rawValue: FileName(path).ending) ?? requested else {
      throw .unknownEnding(path: path, known: OutputFormat.allCases.map(\.rawValue))
    }
    self = format
  }

  /// The graph in this format, drawn as asked for.
  func bytes(of graph: Graph, drawing: DrawingOptions) throws(CommandError) -> [UInt8] {
    switch self {
    case .svg:
      let renderer = try drawing.renderer(for: graph)
      do throws(RenderingError) { return Array(try renderer.svg(graph).utf8) } catch { throw .rendering(error) }
    case .dot: return Array(try drawing.renderer(for: graph).dot(graph).utf8)
    case .json: return Array(graph.json(.readable).utf8)
    case .graphml:
      var bytes: [UInt8] = []
      GraphMLWriter().write(graph, to: &bytes)
      return bytes
    }
  }
}
