import Articles
import RelationGraph
import Rendering

extension Graph {
  /// Reads a graph that an input holds.
  ///
  /// - Parameters:
  ///   - input: The bytes, or the file that has them.
  ///   - reader: Reads GraphML.
  /// - Returns: The graph, and what was read otherwise than it stands there.
  /// - Throws: ``CommandError`` where the input cannot be read or is no graph.
  static func read(
    _ input: GraphBytes, graphML reader: GraphMLReader = GraphMLReader()
  ) throws(CommandError) -> (graph: Graph, warnings: [InputWarning]) {
    switch input.form {
    case .json:
      do throws(JSONGraphError) {
        return (try Graph(json: input.bytes, file: input.place.file), [])
      } catch {
        // The graph may stand far down in a file of many.
        var error = error
        error.line += (input.place.line ?? 1) - 1
        throw .jsonGraph(error)
      }
    case .graphML:
      let outcome: Result<GraphMLImport, GraphMLError>
      do throws(ReadingError) { outcome = try reader.outcome(of: input) } catch { throw .reading(error) }
      do throws(GraphMLError) {
        let read = try outcome.get()
        return (read.graph, read.warnings.map { .graphML($0, file: input.place.file) })
      } catch {
        throw .graphML(error)
      }
    }
  }
}

extension GraphMLReader {
  /// What comes of reading an input; a file is read piece by piece.
  fileprivate func outcome(of input: GraphBytes) throws(ReadingError) -> Result<GraphMLImport, GraphMLError> {
    guard let file = input.file else {
      return Result { () throws(GraphMLError) in try read(input.bytes, file: input.place.file) }
    }
    return try file.withPieces { next in
      Result { () throws(GraphMLError) in try read(file: input.place.file, next: next) }
    }
  }
}
