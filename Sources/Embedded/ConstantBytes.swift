/// Bytes that never change: data of the program itself, which stay where the loader put them, or a copy of others.
public struct ConstantBytes: Sendable {
  @safe
  private enum Storage: @unchecked Sendable {
    /// Constant data of the program, which nothing writes to and nothing frees.
    case program(UnsafeRawBufferPointer)
    case copy([UInt8])
  }

  private let storage: Storage

  /// Takes other bytes.
  public init(_ bytes: [UInt8]) { storage = .copy(bytes) }

  /// Takes constant data of the program.
  @unsafe
  public init(program bytes: UnsafeRawBufferPointer) { unsafe storage = .program(bytes) }

  /// The number of bytes.
  public var count: Int {
    switch storage {
    case .program(let bytes): bytes.count
    case .copy(let bytes): bytes.count
    }
  }

  /// A table of values that lie in memory from a place on, copied.
  ///
  /// - Returns: The table, nothing where the bytes end before it does.
  public func table<Value: BitwiseCopyable>(of _: Value.Type, at start: Int, count: Int) -> [Value]? {
    guard let range = range(at: start, count: count, of: MemoryLayout<Value>.stride) else { return nil }
    // All empty arrays are one, and filling it with nothing would write to what others read.
    guard count > 0 else { return [] }
    return unsafe [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
      let target = UnsafeMutableRawBufferPointer(buffer)
      switch storage {
      case .program(let bytes):
        unsafe target.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[range]))
      case .copy(let bytes):
        unsafe bytes.withUnsafeBytes {
          unsafe target.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[range]))
        }
      }
      initialized = count
    }
  }

  /// The bytes of a table that lie in the program, nothing where they are a copy or end before it does.
  @unsafe
  public func program(at start: Int, count: Int, of stride: Int) -> UnsafeRawBufferPointer? {
    guard case .program(let bytes) = storage, let range = range(at: start, count: count, of: stride) else { return nil }
    return unsafe UnsafeRawBufferPointer(rebasing: bytes[range])
  }

  private func range(at start: Int, count: Int, of stride: Int) -> Range<Int>? {
    let (size, overflows) = count.multipliedReportingOverflow(by: stride)
    guard !overflows, start >= 0, count >= 0, size <= self.count, start <= self.count - size else { return nil }
    return start..<start + size
  }

  /// The bytes of a table as it lies in memory.
  public static func bytes<Value: BitwiseCopyable>(of table: [Value]) -> [UInt8] {
    unsafe table.withUnsafeBytes { unsafe Array($0) }
  }
}
