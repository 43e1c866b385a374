/// A file to be read, or standard input.
public struct InputFile: Hashable, Sendable {
  /// The path as it was given; `-` is standard input.
  public var path: String
  /// How many bytes an article or graph in it may have: a line of JSON Lines, or a whole file of another form.
  ///
  /// Without a limit a pipe that never ends would fill the memory.
  public var limit = InputFile.standardLimit

  /// The limit unless another is set, a gigabyte.
  public static let standardLimit = 1 << 30

  /// Names a file.
  public init(path: String) {
    self.path = path
  }

  /// The identifier of an article in it that has no other: the file's name without its endings.
  public var name: String { path == "-" ? "standard-input" : FileName(path).stem }

  /// The whole content.
  ///
  /// - Throws: ``ReadingError/missing(path:)``, ``ReadingError/unreadable(path:reason:)``,
  ///   ``ReadingError/tooLarge(path:limit:)``.
  public func bytes() throws(ReadingError) -> [UInt8] {
    let descriptor = try FileDescriptor(path: path)
    var bytes: [UInt8] = []
    while try descriptor.read(upTo: 1 << 16, onto: &bytes) { try check(bytes.count) }
    return bytes
  }

  /// Gives the content piece by piece.
  ///
  /// - Parameter take: Gets a function that gives the next piece, or an empty one at the end.
  /// - Returns: What `take` returns.
  /// - Throws: ``ReadingError/missing(path:)``, ``ReadingError/unreadable(path:reason:)``,
  ///   ``ReadingError/tooLarge(path:limit:)``, also where `take` did not mind.
  public func withPieces<Value>(_ take: (() -> [UInt8]) -> Value) throws(ReadingError) -> Value {
    let descriptor = try FileDescriptor(path: path)
    var failure: ReadingError?
    var count = 0
    let value = take {
      var piece: [UInt8] = []
      do throws(ReadingError) {
        _ = try descriptor.read(upTo: 1 << 18, onto: &piece)
        count += piece.count
        try check(count)
      } catch {
        failure = error
        piece = []
      }
      return piece
    }
    if let failure { throw failure }
    return value
  }

  /// Refuses what has more bytes than the limit.
  func check(_ count: Int) throws(ReadingError) {
    if count > limit { throw .tooLarge(path: path, limit: limit) }
  }

  /// The files that a path stands for.
  ///
  /// A folder stands for all files in it, and in the folders in it, whose endings tell an ``InputForm``, in the order of
  /// the bytes of their names. Hidden files are left out, and folders that are symbolic links, as they may lead in a circle.
  ///
  /// - Throws: ``ReadingError/missing(path:)``, ``ReadingError/unreadable(path:reason:)``,
  ///   ``ReadingError/emptyFolder(path:)``.
  public static func files(at path: String) throws(ReadingError) -> [InputFile] {
    guard path != "-" else { return [InputFile(path: path)] }
    guard let isFolder = FileDescriptor.isFolder(path) else { throw .missing(path: path) }
    guard isFolder else { return [InputFile(path: path)] }
    let files = try files(inFolder: path)
    guard !files.isEmpty else { throw .emptyFolder(path: path) }
    return files
  }

  private static func files(inFolder folder: String) throws(ReadingError) -> [InputFile] {
    var files: [InputFile] = []
    for name in try FileDescriptor.names(in: folder) {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      switch FileDescriptor.isFolder(path) {
      case true: if !FileDescriptor.isLink(path) { files += try self.files(inFolder: path) }
      case false: if InputForm(path: path) != nil { files.append(InputFile(path: path)) }
      default: continue
      }
    }
    return files
  }
}
