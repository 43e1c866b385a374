import Articles
import RelationGraph
import Rendering

/// How a graph is written.
enum OutputFormat: String, CaseIterable, Sendable {
  /// JSON Graph Format: all of the graph, readable.
  case json
  /// GraphML, for analysis tools.
  case graphml

  /// The format that a file's ending tells, in any case, or else the one that was asked for.
  init(path: String, otherwise requested: OutputFormat?) throws(UsageError) {
    guard let format = OutputFormat(rawValue: FileName(path).ending) ?? requested else {
      throw .unknownEnding(path: path, known: OutputFormat.allCases.map(\.rawValue))
    }
    self = format
  }

  /// The graph in this format.
  func bytes(of graph: Graph) throws(CommandError) -> [UInt8] {
    switch self {
    case .json: return Array(graph.json(.readable).utf8)
    case .graphml:
      var bytes: [UInt8] = []
      GraphMLWriter().write(graph, to: &bytes)
      return bytes
    }
  }
}
