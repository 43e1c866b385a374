import Rendering

/// An open file, or standard output, that takes bytes as they are made.
struct FileOutput: ByteSink {
  let descriptor: Int32
  /// What the user calls it.
  let name: String

  /// Standard output.
  static let standard = FileOutput(descriptor: FileSystem.standardOutput, name: "standard output")

  mutating func write(_ bytes: ArraySlice<UInt8>) throws(WritingError) {
    do throws(FileSystem.Failure) {
      try FileSystem.write(bytes, to: descriptor)
    } catch {
      throw WritingError(error, name: name)
    }
  }
}

/// Writes a result that is ready to be written, be it piece by piece.
typealias Writing = (inout FileOutput) throws(WritingError) -> Void

/// Writes some bytes.
func writing(_ bytes: [UInt8]) -> Writing { { (output) throws(WritingError) in try output.write(bytes[...]) } }

/// Writes a text.
func writing(_ text: String) -> Writing { writing(Array(text.utf8)) }

/// Text on its way to a file, for writers that cannot be told of a failure: nothing more is written after one.
struct TextOutput: TextOutputStream {
  private(set) var output: FileOutput
  private var bytes: [UInt8] = []
  private var failure: WritingError?

  /// So many bytes are worth a call of the system.
  private static let size = 1 << 16

  init(to output: FileOutput) {
    self.output = output
  }

  mutating func write(_ text: String) {
    bytes += text.utf8
    if bytes.count >= TextOutput.size { flush() }
  }

  /// Writes what is left.
  ///
  /// - Throws: The first failure.
  mutating func finish() throws(WritingError) {
    flush()
    if let failure { throw failure }
  }

  private mutating func flush() {
    defer { bytes.removeAll(keepingCapacity: true) }
    guard failure == nil, !bytes.isEmpty else { return }
    do throws(WritingError) { try output.write(bytes[...]) } catch { failure = error }
  }
}
