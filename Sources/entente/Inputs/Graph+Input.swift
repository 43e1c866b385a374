import Articles
import RelationGraph

extension Graph {
  /// Reads a graph that an input holds.
  init(_ input: GraphBytes) throws(CommandError) {
    switch input.form {
    case .json:
      do throws(JSONGraphError) {
        self = try Graph(json: input.bytes, file: input.place.file)
      } catch {
        // The graph may stand far down in a file of many.
        var error = error
        error.line += (input.place.line ?? 1) - 1
        throw .jsonGraph(error)
      }
    case .graphML: throw .nothingFound
    }
  }
}
