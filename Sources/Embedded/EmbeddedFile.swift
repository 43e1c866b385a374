internal import CEmbedded

/// A data file that the program carries inside itself: a language's words, a style.
///
/// The bytes stay where the loader put them: nothing is copied, nothing is parsed before somebody asks.
public struct EmbeddedFile: Sendable {
  /// The path in the repository, below `Sources/` where the file lies there: `Languages/de/states.txt`, `Styles/default.style`.
  public let path: String

  /// The file's content.
  public let bytes: [UInt8]

  /// All embedded files, in the order of the list in `embedded.c`.
  public static var all: [EmbeddedFile] {
    (0..<embedded_file_count).map { file(at: $0) }
  }

  /// The embedded file of that path, if there is one.
  public static func named(_ path: String) -> EmbeddedFile? {
    for index in 0..<embedded_file_count where self.path(at: index) == path {
      return file(at: index)
    }
    return nil
  }

  /// The paths of all embedded files whose path begins so.
  public static func paths(below prefix: String) -> [String] {
    (0..<embedded_file_count).map { path(at: $0) }.filter { $0.hasPrefix(prefix) }
  }
}

// The C table is constant data of the program, so reading it needs no lock and nothing has to be freed.
extension EmbeddedFile {
  private static func path(at index: Int) -> String {
    unsafe String(cString: embedded_file_at(index).pointee.path)
  }

  private static func file(at index: Int) -> EmbeddedFile {
    let entry = unsafe embedded_file_at(index).pointee
    return unsafe EmbeddedFile(
      path: String(cString: entry.path),
      bytes: Array(UnsafeBufferPointer(start: entry.bytes, count: entry.length)))
  }
}
