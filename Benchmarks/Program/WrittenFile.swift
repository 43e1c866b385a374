import Rendering

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that takes what a writer writes.
struct WrittenFile: ByteSink {
  /// A call of the system that failed.
  struct Failure: Error {
    let number: CInt
  }

  private let descriptor: CInt

  /// Makes a file, or empties the one that is there.
  init(path: String) throws(Failure) {
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    guard descriptor >= 0 else { throw Failure(number: errno) }
  }

  mutating func write(_ bytes: ArraySlice<UInt8>) throws(Failure) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: buffer[written...]))
      }
      guard count >= 0 else { throw Failure(number: errno) }
      written += count
    }
  }

  /// Closes the file.
  func close() { systemClose(descriptor) }
}

// The methods' names hide the functions'.
private func systemWrite(_ descriptor: CInt, _ bytes: UnsafeRawBufferPointer) -> Int {
  unsafe write(descriptor, bytes.baseAddress, bytes.count)
}
private func systemClose(_ descriptor: CInt) { _ = close(descriptor) }
