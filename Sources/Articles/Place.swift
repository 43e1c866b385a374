/// A place in an input.
public struct Place: Hashable, Sendable {
  /// The file's path as it was given, or `-` for standard input.
  public var file: String
  /// The line, counted from one.
  public var line: Int?
  /// The byte of the file, counted from zero.
  public var byte: Int?

  /// Names a place.
  public init(file: String, line: Int? = nil, byte: Int? = nil) {
    self.file = file
    self.line = line
    self.byte = byte
  }

  /// The place of the byte `offset` of a part that begins here.
  func advanced(by offset: Int, in bytes: [UInt8]) -> Place {
    let lines = bytes.prefix(offset).count { $0 == UInt8(ascii: "\n") }
    return Place(file: file, line: (line ?? 1) + lines, byte: (byte ?? 0) + offset)
  }
}
