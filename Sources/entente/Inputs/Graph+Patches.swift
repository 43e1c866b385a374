import Articles
import RelationGraph

extension Graph {
  /// The graph that differences make of this one, one after the other.
  ///
  /// - Parameters:
  ///   - files: The files of the differences.
  ///   - title: The title that the user wants.
  /// - Returns: The graph that the last of them leads to.
  /// - Throws: ``CommandError`` where a file cannot be read or does not fit.
  func applying(_ files: [String], title: String?) throws(CommandError) -> Graph {
    var graph = self
    for file in files {
      let difference = try GraphDifference(file: file)
      do throws(PatchError) { graph = try difference.apply(to: graph) } catch { throw .patch(error, file: file) }
      graph.title = title ?? graph.title
    }
    return graph
  }
}

extension GraphDifference {
  /// Reads a difference that `entente diff` stored.
  init(file: String) throws(CommandError) {
    let bytes: [UInt8]
    do throws(ReadingError) { bytes = try InputFile(path: file).bytes() } catch { throw .reading(error) }
    do throws(JSONGraphError) { self = try GraphDifference(json: bytes, file: file) } catch { throw .jsonGraph(error) }
  }
}
