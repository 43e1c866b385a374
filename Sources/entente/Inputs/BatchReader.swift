import Articles
import RelationGraph

/// Reads inputs one after the other in batches, each of them work for one task.
struct BatchReader: ~Copyable {
  /// Parts of inputs, or what was read of one already.
  typealias Batch = [Portion]

  /// A part of an input, or what a part held.
  enum Portion: Sendable {
    case part(InputPart)
    case items([Result<InputItem, ReadingError>])

    /// What is in it.
    func items() -> [Result<InputItem, ReadingError>] {
      switch self {
      case .part(let part): part.items()
      case .items(let items): items
      }
    }
  }

  private var files: ArraySlice<InputFile>
  private var reader: InputReader?
  /// What was read beyond what was to be skipped.
  private var leftOver: [Result<InputItem, ReadingError>] = []

  /// So many bytes make a batch: enough that a task is worth its cost, few enough that all tasks have work.
  private static let size = 1 << 16

  init(_ files: [InputFile]) {
    self.files = files[...]
  }

  /// The next batch, or nothing at the end.
  ///
  /// A batch ends where the input would have to be waited for, so that articles are worked on as they come.
  mutating func next() -> Batch? {
    var batch: Batch = leftOver.isEmpty ? [] : [.items(leftOver)]
    leftOver = []
    var size = 0
    while size < BatchReader.size, batch.isEmpty || !mayWait() {
      guard let part = nextPart() else { break }
      switch part {
      case .success(let part):
        size += part.size
        batch.append(.part(part))
      case .failure(let error): batch.append(.items([.failure(error)]))
      }
    }
    return batch.isEmpty ? nil : batch
  }

  /// Passes over the articles and graphs of some identifiers, which come in this order, and over what cannot be read
  /// between them.
  ///
  /// - Returns: The first identifier that does not come, or nothing if all do.
  mutating func skip(_ identifiers: [String]) -> String? {
    var expected = identifiers[...]
    while let identifier = expected.first {
      if leftOver.isEmpty {
        guard let part = nextPart() else { return identifier }
        if case .success(let part) = part { leftOver = part.items() }
        continue
      }
      if case .success(let item) = leftOver.removeFirst(), item.identifier == identifier { expected.removeFirst() }
    }
    return nil
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

extension InputItem {
  /// The identifier that the graph of it has, if there is one.
  fileprivate var identifier: String? {
    switch self {
    case .document(let document, _): document.id
    case .graph(let graph): try? Graph.read(graph).graph.id
    }
  }
}
