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
    descriptor = try ResumableFile.refusable(path) { () throws(FileSystem.Failure) in
      try FileSystem.openForAppending(path)
    }
    // Two runs would add to it by turns, and neither could be resumed.
    guard FileSystem.lock(descriptor) else {
      throw .writing(.refused(path: path, reason: "another run is writing to it"))
    }
    guard case .file = FileSystem.occupant(of: path) else {
      identifiers = []
      return
    }
    let bytes: [UInt8]
    do throws(ReadingError) { bytes = try InputFile(path: path).bytes() } catch { throw .reading(error) }
    let whole = try ResumableFile.wholeLines(of: bytes, path: path)
    identifiers = whole.identifiers
    try ResumableFile.refusable(path) { () throws(FileSystem.Failure) in
      try FileSystem.truncate(path, to: whole.length)
    }
  }

  /// Adds a line.
  func append(_ line: [UInt8]) throws(CommandError) {
    try ResumableFile.refusable(path) { () throws(FileSystem.Failure) in
      try Interruption.deferred { () throws(FileSystem.Failure) in try FileSystem.write(line[...], to: descriptor) }
    }
  }

  private static func refusable<Value>(
    _ path: String, _ body: () throws(FileSystem.Failure) -> Value
  ) throws(CommandError) -> Value {
    do throws(FileSystem.Failure) {
      return try body()
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
