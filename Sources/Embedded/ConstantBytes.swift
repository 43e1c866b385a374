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
    let (size, overflows) = count.multipliedReportingOverflow(by: MemoryLayout<Value>.stride)
    guard !overflows, start >= 0, count >= 0, size <= self.count, start <= self.count - size else { return nil }
    return unsafe [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
      let target = UnsafeMutableRawBufferPointer(buffer)
      switch storage {
      case .program(let bytes):
        unsafe target.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[start..<start + size]))
      case .copy(let bytes):
        unsafe bytes.withUnsafeBytes {
          unsafe target.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[start..<start + size]))
        }
      }
      initialized = count
    }
  }

  /// The bytes of a table as it lies in memory.
  public static func bytes<Value: BitwiseCopyable>(of table: [Value]) -> [UInt8] {
    unsafe table.withUnsafeBytes { unsafe Array($0) }
  }
}
