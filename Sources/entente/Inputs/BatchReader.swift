import Articles

/// Reads inputs one after the other in batches, each of them work for one task.
struct BatchReader: ~Copyable {
  /// Parts of inputs, and what kept one from being read.
  typealias Batch = [Result<InputPart, ReadingError>]

  private var files: ArraySlice<InputFile>
  private var reader: InputReader?

  /// So many bytes make a batch: enough that a task is worth its cost, few enough that all tasks have work.
  private static let size = 1 << 16

  init(_ files: [InputFile]) {
    self.files = files[...]
  }

  /// The next batch, or nothing at the end.
  ///
  /// A batch ends where the input would have to be waited for, so that articles are worked on as they come.
  mutating func next() -> Batch? {
    var batch: Batch = []
    var size = 0
    while size < BatchReader.size, batch.isEmpty || !mayWait() {
      guard let part = nextPart() else { break }
      if case .success(let part) = part { size += part.bytes.count }
      batch.append(part)
    }
    return batch.isEmpty ? nil : batch
  }

  /// Whether the next batch may have to be waited for.
  func mayWait() -> Bool { reader?.mayWait() ?? false }

  private mutating func nextPart() -> Result<InputPart, ReadingError>? {
    do throws(ReadingError) {
      while true {
        if let part = try reader?.next() { return .success(part) }
        reader = nil
        guard let file = files.popFirst() else { return nil }
        reader = try InputReader(file)
      }
    } catch {
      reader = nil
      return .failure(error)
    }
  }
}
