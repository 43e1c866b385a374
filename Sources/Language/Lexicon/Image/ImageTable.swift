internal import Embedded

/// A table of values that is used where it lies in the program, and copied only when somebody changes it.
///
/// This file holds all that is unsafe in lexicons.
@safe
public struct ImageTable<Value: BitwiseCopyable & Sendable>: @unchecked Sendable {
  /// Constant data of the program, which nothing writes to and nothing frees; nothing where the values are an array.
  @usableFromInline var program: UnsafePointer<Value>?
  @usableFromInline var programCount = 0
  @usableFromInline var array: [Value]

  /// Takes the values of an array.
  public init(_ values: [Value] = []) { array = values }

  /// Takes constant data of the program.
  @unsafe
  init(program values: UnsafeBufferPointer<Value>) {
    array = []
    unsafe program = values.baseAddress
    programCount = values.count
  }

  /// The number of values.
  @inlinable public var count: Int { unsafe program == nil ? array.count : programCount }

  /// The value of that number.
  @inlinable
  public subscript(index: Int) -> Value {
    get {
      guard let program = unsafe program else { return array[index] }
      precondition(index >= 0 && index < programCount)
      return unsafe program[index]
    }
    set {
      copy()
      array[index] = newValue
    }
  }

  /// Adds a value behind the others.
  @inlinable
  public mutating func append(_ value: Value) {
    copy()
    array.append(value)
  }

  /// All values, copied unless they are an array.
  @inlinable public var values: [Value] { self[0..<count] }

  /// Some of the values, copied.
  @inlinable
  public subscript(range: Range<Int>) -> [Value] {
    guard let program = unsafe program else { return Array(array[range]) }
    precondition(range.lowerBound >= 0 && range.upperBound <= programCount)
    return unsafe Array(UnsafeBufferPointer(start: program + range.lowerBound, count: range.count))
  }

  /// Makes the values an array.
  @inlinable
  mutating func copy() {
    guard unsafe program != nil else { return }
    array = values
    unsafe program = nil
  }
}

extension ConstantBytes {
  /// A table of values that lie in memory from a place on, where it lies if that is in the program and suits such values.
  ///
  /// - Returns: The table, nothing where the bytes end before it does.
  func imageTable<Value: BitwiseCopyable & Sendable>(
    of _: Value.Type, at start: Int, count: Int
  ) -> ImageTable<Value>? {
    guard let bytes = unsafe program(at: start, count: count, of: MemoryLayout<Value>.stride),
      Int(bitPattern: bytes.baseAddress) % MemoryLayout<Value>.alignment == 0
    else { return table(of: Value.self, at: start, count: count).map { ImageTable($0) } }
    return unsafe ImageTable(program: bytes.bindMemory(to: Value.self))
  }
}
