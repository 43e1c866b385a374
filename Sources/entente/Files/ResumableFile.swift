import Articles
import RelationGraph

/// A file of one graph a line that a run which was interrupted left behind, and to which the next one adds.
struct ResumableFile: Sendable {
  /// The identifiers of the graphs that are in it, in order.
  let identifiers: [String]
  private let descriptor: Int32
  private let path: String

  /// Opens a file, or makes it, and cuts off a line that is not whole.
  init(path: String) throws(CommandError) {
    self.path = path
    var identifiers: [String] = []
    var length = 0
    if case .file = FileSystem.occupant(of: path) {
      let bytes: [UInt8]
      do throws(ReadingError) { bytes = try InputFile(path: path).bytes() } catch { throw .reading(error) }
      (identifiers, length) = try ResumableFile.wholeLines(of: bytes, path: path)
    }
    self.identifiers = identifiers
    do throws(FileSystem.Failure) {
      descriptor = try FileSystem.openForAppending(path)
      if case .file = FileSystem.occupant(of: path) { try FileSystem.truncate(path, to: length) }
    } catch {
      throw .writing(.refused(path: path, reason: error.reason))
    }
  }

  /// Adds a line.
  func append(_ line: [UInt8]) throws(CommandError) {
    do throws(FileSystem.Failure) {
      try Interruption.deferred { () throws(FileSystem.Failure) in try FileSystem.write(line, to: descriptor) }
    } catch {
      throw .writing(.refused(path: path, reason: error.reason))
    }
  }

  /// The identifiers of the graphs on whole lines, and how many bytes these lines take.
  private static func wholeLines(
    of bytes: [UInt8], path: String
  ) throws(CommandError) -> (identifiers: [String], length: Int) {
    var identifiers: [String] = []
    var start = 0
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      do throws(JSONGraphError) {
        identifiers.append(try Graph(json: Array(bytes[start..<end]), file: path).id)
      } catch {
        var error = error
        error.line = identifiers.count + 1
        throw .jsonGraph(error)
      }
      start = end + 1
    }
    return (identifiers, start)
  }
}
