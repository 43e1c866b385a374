// The one file that runs another program.

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A program that reads its standard input and writes its standard output.
///
/// Both are unnamed files, so that neither side waits for the other however much there is to read and write.
struct ChildProcess: Sendable {
  let program: String
  let arguments: [String]

  /// What of our surroundings the program sees: where its fonts and libraries are, and no more, so that the same input
  /// gives the same output.
  ///
  /// PDF would otherwise hold the time of day (reproducible-builds.org/specs/source-date-epoch).
  private static let variables = [
    "PATH", "HOME", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "XDG_DATA_HOME", "XDG_DATA_DIRS", "XDG_CACHE_HOME",
    "LD_LIBRARY_PATH",
  ]

  /// What the program writes when it reads some bytes.
  func output(for input: [UInt8]) throws(PictureError) -> [UInt8] {
    let files = [try UnnamedFile(), try UnnamedFile(), try UnnamedFile()]
    try files[0].write(input)
    let status = try run(reading: files[0], writing: files[1], complaining: files[2])
    guard status == 0 else {
      let message = String(decoding: try files[2].read(), as: UTF8.self)
      throw .failed(status: status, message: message.split(whereSeparator: \.isNewline).joined(separator: " "))
    }
    return try files[1].read()
  }

  private func run(
    reading input: UnnamedFile, writing output: UnnamedFile, complaining complaints: UnnamedFile
  ) throws(PictureError) -> Int32 {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for (number, file) in [input, output, complaints].enumerated() {
      unsafe posix_spawn_file_actions_adddup2(&actions, file.descriptor, Int32(number))
    }
    var process: pid_t = 0
    let failure = unsafe withPointers([program] + arguments) { arguments in
      unsafe withPointers(environment) { environment in
        unsafe posix_spawnp(&process, program, &actions, nil, arguments, environment)
      }
    }
    guard failure == 0 else { throw failure == ENOENT ? .missingProgram : .system(failure) }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw .system(errno) }
    }
    // The shell's rule: the exit status, or 128 and the number of the signal.
    let signal = status & 0x7F
    let exit = (status >> 8) & 0xFF
    // Where the program is missing, glibc's child ends with 127.
    guard exit != 127 else { throw .missingProgram }
    return signal == 0 ? exit : 128 + signal
  }

  private var environment: [String] {
    let kept = Self.variables.compactMap { name -> String? in
      guard let value = unsafe getenv(name) else { return nil }
      return unsafe name + "=" + String(cString: value)
    }
    return kept + ["SOURCE_DATE_EPOCH=0"]
  }

  /// Calls a function with texts as the null-ended array of pointers that C takes.
  private func withPointers<Outcome>(
    _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Outcome
  ) -> Outcome {
    let pointers = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: texts.count + 1)
    for (index, text) in texts.enumerated() { unsafe (pointers + index).initialize(to: strdup(text)) }
    unsafe (pointers + texts.count).initialize(to: nil)
    defer {
      for index in texts.indices { unsafe free(pointers[index]) }
      unsafe pointers.deallocate()
    }
    return unsafe body(pointers)
  }
}

/// A file that has no name any more and is gone when nobody holds it.
private final class UnnamedFile: Sendable {
  let descriptor: Int32

  init() throws(PictureError) {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var path = Array((folder + "/entente.XXXXXX").utf8CString)
    descriptor = unsafe path.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return -1 }
      let descriptor = unsafe mkstemp(base)
      if descriptor >= 0 { unsafe unlink(base) }
      return descriptor
    }
    guard descriptor >= 0 else { throw .system(errno) }
  }

  deinit { close(descriptor) }

  /// Writes all bytes and goes back to the beginning.
  func write(_ bytes: [UInt8]) throws(PictureError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes { buffer in
        unsafe systemWrite(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .system(errno) }
      written += count
    }
    lseek(descriptor, 0, SEEK_SET)
  }

  /// All that is in the file.
  func read() throws(PictureError) -> [UInt8] {
    lseek(descriptor, 0, SEEK_SET)
    var bytes: [UInt8] = []
    var portion = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe portion.withUnsafeMutableBytes { buffer in
        unsafe systemRead(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .system(errno) }
      if count == 0 { return bytes }
      bytes += portion[..<count]
    }
  }
}

// Within the class the names of its own methods hide those of the system.

@unsafe private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(file, bytes, count)
}

@unsafe private func systemRead(_ file: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  unsafe read(file, bytes, count)
}
