/// Where a writer's bytes go as they are made: a file, a pipe, an array.
public protocol ByteSink {
  /// What can go wrong there; `Never` where nothing can.
  associatedtype Failure: Error

  /// Takes the next bytes, which are a part of a buffer that is used again.
  ///
  /// - Throws: `Failure` where they cannot be taken.
  mutating func write(_ bytes: ArraySlice<UInt8>) throws(Failure)
}

extension [UInt8]: ByteSink {
  /// Appends the bytes.
  public mutating func write(_ bytes: ArraySlice<UInt8>) { append(contentsOf: bytes) }
}
