#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open file or standard input, read from front to back and closed when it goes.
///
/// The system's calls for reading are used here and nowhere else in this module.
struct FileDescriptor: ~Copyable {
  private let number: CInt
  private let path: String

  /// Opens a file; `-` is standard input.
  init(path: String) throws(ReadingError) {
    self.path = path
    number = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw FileDescriptor.refusal(path) }
  }

  deinit {
    if number != STDIN_FILENO { close(number) }
  }

  /// Reads the next bytes onto the end of a buffer.
  ///
  /// - Returns: Whether there were any; false at the end of the file.
  func read(upTo count: Int, onto buffer: inout [UInt8]) throws(ReadingError) -> Bool {
    let start = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: count))
    var length: Int
    repeat {
      length = unsafe buffer.withUnsafeMutableBytes { bytes in
        guard let base = bytes.baseAddress else { return 0 }
        return unsafe systemRead(number, base + start, count)
      }
    } while length < 0 && errno == EINTR
    let failure = errno
    buffer.removeLast(count - max(length, 0))
    guard length >= 0 else { throw .unreadable(path: path, reason: FileDescriptor.message(failure)) }
    return length > 0
  }

  /// Whether reading would give something, or the end, at once.
  var isReady: Bool {
    var request = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&request, 1, 0) != 0
  }

  /// Why a file could not be opened.
  private static func refusal(_ path: String) -> ReadingError {
    errno == ENOENT || errno == ENOTDIR ? .missing(path: path) : .unreadable(path: path, reason: message(errno))
  }

  private static func message(_ number: CInt) -> String {
    guard let text = unsafe strerror(number) else { return "error \(number)" }
    return unsafe String(cString: text)
  }

  /// Whether a path is a folder; nothing where it does not exist.
  static func isFolder(_ path: String) -> Bool? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  /// The size of a file; nothing for what is none.
  static func size(of path: String) -> Int? {
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Whether a path is a symbolic link.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT == S_IFLNK
  }

  /// The names in a folder without hidden ones, in the order of their bytes.
  static func names(in folder: String) throws(ReadingError) -> [String] {
    guard let stream = unsafe opendir(folder) else { throw refusal(folder) }
    defer { unsafe _ = closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { unsafe String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

// The method's name hides the function's.
private func systemRead(_ number: CInt, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
  unsafe read(number, bytes, count)
}
