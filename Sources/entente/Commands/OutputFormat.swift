import Articles
import RelationGraph

/// How a graph is written.
enum OutputFormat: String, CaseIterable, Sendable {
  /// JSON Graph Format: all of the graph, readable.
  case json

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
    case .json: Array(graph.json(.readable).utf8)
    }
  }
}
