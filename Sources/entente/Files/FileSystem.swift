#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The system's calls for writing, used here and nowhere else in the command.
enum FileSystem {
  /// A system call that failed.
  struct Failure: Error, Hashable {
    let number: CInt

    var isClosedPipe: Bool { number == EPIPE }
    var isExistingFile: Bool { number == EEXIST }

    /// The system's own message.
    var reason: String {
      guard let text = unsafe strerror(number) else { return "error \(number)" }
      return unsafe String(cString: text)
    }
  }

  static let standardOutput = STDOUT_FILENO
  static let standardError = STDERR_FILENO

  /// Ends the process.
  static func exit(_ code: Int32) -> Never { systemExit(code) }

  /// The value of an environment variable.
  static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// The number of this process.
  static var process: Int32 { getpid() }

  /// The number of processors that are at work.
  static var processors: Int { max(1, Int(sysconf(CInt(_SC_NPROCESSORS_ONLN)))) }

  /// Makes writing to a closed pipe, or beyond the size that files may have, an error that can be handled rather than a signal
  /// that ends the process.
  static func ignoreSignalsOfWriting() {
    for number in [SIGPIPE, SIGXFSZ] { _ = signal(number, SIG_IGN) }
  }

  /// Sees to it that the three standard descriptors are taken.
  ///
  /// Where whoever started the program has closed one, the next file to be opened would get its number, and messages would be
  /// written into it. What stands there instead lets neither be read nor written, so that the loss is noticed.
  static func occupyStandardDescriptors() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) < 0 {
      let access = descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY
      unsafe _ = open("/dev/null", access)
    }
  }

  /// Has the signals by which programs are ended, but for the one that cannot be handled, taken by a function.
  ///
  /// A signal that whoever started the program wants ignored, as `nohup` does, stays ignored.
  static func handleTermination(_ handler: @escaping @convention(c) (CInt) -> Void) {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let earlier = signal(number, handler)
      if unsafe unsafeBitCast(earlier, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        _ = signal(number, SIG_IGN)
      }
    }
  }

  /// Ends the process from within a signal handler.
  static func exitAtOnce(_ code: Int32) -> Never { _exit(code) }

  /// The size of a file; nothing for what is none.
  static func size(of path: String) -> Int? {
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Whether a descriptor is a terminal.
  static func isTerminal(_ descriptor: CInt) -> Bool { isatty(descriptor) == 1 }

  /// Writes all bytes.
  static func write(_ bytes: ArraySlice<UInt8>, to descriptor: CInt) throws(Failure) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        guard let base = buffer.baseAddress else { return 0 }
        return unsafe systemWrite(descriptor, base + written, buffer.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      if count < 0 && errno == EAGAIN && canWait(for: descriptor) { continue }
      written += try checked(count)
    }
  }

  /// Waits until a descriptor that another process has made impatient takes bytes again.
  private static func canWait(for descriptor: CInt) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    let count = unsafe poll(&request, 1, -1)
    return count >= 0 || errno == EINTR
  }

  /// Makes a new file for writing; a file of that name is an error.
  static func create(_ path: String) throws(Failure) -> CInt {
    unsafe CInt(try checked(Int(open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666))))
  }

  /// Opens a file for writing on its end.
  static func openForAppending(_ path: String) throws(Failure) -> CInt {
    unsafe CInt(try checked(Int(open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666))))
  }

  /// Claims a file for this process as long as it is open; false where another has done so.
  static func lock(_ descriptor: CInt) -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK }

  /// Waits until all that was written has reached the disk, where the file system can tell.
  static func synchronize(_ descriptor: CInt) throws(Failure) {
    guard fsync(descriptor) != 0, errno != EINVAL, errno != EROFS else { return }
    throw Failure(number: errno)
  }

  /// Closes a descriptor.
  static func close(_ descriptor: CInt) { _ = systemClose(descriptor) }

  /// Puts a file in the place of another.
  static func rename(_ old: String, to new: String) throws(Failure) {
    _ = try checked(Int(systemRename(old, new)))
  }

  /// Removes a file, if it is there.
  static func remove(_ path: String) { unsafe _ = unlink(path) }

  /// Cuts a file off.
  static func truncate(_ path: String, to length: Int) throws(Failure) {
    _ = try checked(Int(systemTruncate(path, off_t(length))))
  }

  /// What stands at a path.
  enum Occupant { case nothing, file(mode: mode_t), folder, device }

  /// Tells what stands at a path, links followed.
  static func occupant(of path: String) -> Occupant {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return .nothing }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file(mode: status.st_mode & 0o7777)
    case S_IFDIR: return .folder
    default: return .device
    }
  }

  /// Gives a file the mode of another.
  static func setMode(_ mode: mode_t, of descriptor: CInt) throws(Failure) {
    _ = try checked(Int(fchmod(descriptor, mode)))
  }

  /// The path of a file with all links followed, or the path itself where there is none.
  static func resolved(_ path: String) -> String {
    guard let resolved = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  private static func checked(_ result: Int) throws(Failure) -> Int {
    guard result >= 0 else { throw Failure(number: errno) }
    return result
  }
}

// The methods' names hide the functions'.
private func systemWrite(_ descriptor: CInt, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  unsafe write(descriptor, bytes, count)
}
private func systemExit(_ code: Int32) -> Never { exit(code) }
private func systemClose(_ descriptor: CInt) -> CInt { close(descriptor) }
private func systemRename(_ old: String, _ new: String) -> CInt { unsafe rename(old, new) }
private func systemTruncate(_ path: String, _ length: off_t) -> CInt { unsafe truncate(path, length) }
