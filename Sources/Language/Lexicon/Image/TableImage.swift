internal import Embedded

/// Writes tables as bytes, one behind the other: what the build stores of a lexicon.
///
/// Values are written as they lie in memory, so an image serves only the program that was built with it.
struct TableImageWriter {
  private(set) var bytes: [UInt8] = []

  /// Writes a table behind the others.
  mutating func write<Value: BitwiseCopyable>(_ table: [Value]) {
    bytes += ConstantBytes.bytes(of: [table.count, MemoryLayout<Value>.stride])
    bytes += ConstantBytes.bytes(of: table)
    while bytes.count % 8 != 0 { bytes.append(0) }
  }

  /// Writes a table behind the others.
  mutating func write<Value: BitwiseCopyable & Sendable>(_ table: ImageTable<Value>) { write(table.values) }

  /// Writes a text behind the tables before it.
  mutating func write(_ text: String) { write(Array(text.utf8)) }
}

/// Reads such tables again, in the order in which they were written.
struct TableImageReader {
  private let bytes: ConstantBytes
  private var place = 0

  /// Why an image cannot be read: it was made for another program.
  struct Mismatch: Error {}

  /// Reads from the first table on.
  init(_ bytes: ConstantBytes) { self.bytes = bytes }

  /// Reads the next table.
  ///
  /// - Throws: ``Mismatch`` where none of such values follows.
  mutating func read<Value: BitwiseCopyable>(_: Value.Type = Value.self) throws(Mismatch) -> [Value] {
    let (count, stride) = try readHead()
    guard stride == MemoryLayout<Value>.stride, let table = bytes.table(of: Value.self, at: place, count: count) else {
      throw Mismatch()
    }
    pass(count * stride)
    return table
  }

  /// Reads the next table, which stays where it lies.
  ///
  /// - Throws: ``Mismatch`` where none of such values follows.
  mutating func readInPlace<Value: BitwiseCopyable & Sendable>() throws(Mismatch) -> ImageTable<Value> {
    let (count, stride) = try readHead()
    guard stride == MemoryLayout<Value>.stride,
      let table = bytes.imageTable(of: Value.self, at: place, count: count)
    else { throw Mismatch() }
    pass(count * stride)
    return table
  }

  /// Reads the next text.
  mutating func readText() throws(Mismatch) -> String { String(decoding: try read(UInt8.self), as: UTF8.self) }

  private mutating func readHead() throws(Mismatch) -> (count: Int, stride: Int) {
    guard let head = bytes.table(of: Int.self, at: place, count: 2), head[0] >= 0, head[1] > 0 else { throw Mismatch() }
    pass(16)
    return (head[0], head[1])
  }

  private mutating func pass(_ size: Int) { place += (size + 7) / 8 * 8 }
}
