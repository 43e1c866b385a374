import Articles
import RelationGraph
import Rendering

/// How long a graph takes from the bytes of a GraphML file to memory, and from there into a file.
enum GraphMLBenchmark {
  /// Reads a file: `read FILE`.
  static func read(_ path: String) throws {
    var graph: Graph?
    let seconds = try Stopwatch.seconds { graph = try self.graph(of: path) }
    report(seconds, graph)
  }

  /// Writes the graph of a file into another: `write FILE OUTPUT`.
  static func write(_ path: String, to output: String) throws {
    let graph = try graph(of: path)
    let seconds = try Stopwatch.seconds {
      var file = try WrittenFile(path: output)
      try GraphMLWriter().write(graph, to: &file)
      file.close()
    }
    report(seconds, graph)
  }

  private static func graph(of path: String) throws -> Graph {
    var file = InputFile(path: path)
    file.limit = .max
    return try file.withPieces { next in
      Result { () throws(GraphMLError) in try GraphMLReader().read(file: path, next: next) }
    }.get().graph
  }

  private static func report(_ seconds: Double, _ graph: Graph?) {
    print("{\"seconds\": \(seconds), \"edges\": \(graph?.edges.count ?? 0)}")
  }
}
