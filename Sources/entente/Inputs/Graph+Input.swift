import Articles
import RelationGraph
import Rendering

extension Graph {
  /// Reads a graph that an input holds.
  ///
  /// - Returns: The graph, and what was read otherwise than it stands there.
  static func read(_ input: GraphBytes) throws(CommandError) -> (graph: Graph, warnings: [InputWarning]) {
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
      do throws(GraphMLError) {
        let read = try GraphMLReader().read(input.bytes, file: input.place.file)
        return (read.graph, read.warnings.map { .graphML($0, file: input.place.file) })
      } catch {
        throw .graphML(error)
      }
    }
  }
}
