/// Tells the places of bytes that are asked for one after the other, and counts no line twice.
struct PlaceFinder {
  /// Where the bytes begin.
  let start: Place
  private let bytes: [UInt8]
  private var offset = 0
  private var lines = 0

  /// Makes a finder for bytes that begin at a place.
  init(_ bytes: [UInt8], from start: Place) {
    self.bytes = bytes
    self.start = start
  }

  /// The place of a byte, which must not come before the one that was asked for last.
  ///
  /// - Complexity: O(*n*) in the number of bytes since then.
  mutating func place(at offset: Int) -> Place {
    lines += bytes[self.offset..<max(offset, self.offset)].count { $0 == UInt8(ascii: "\n") }
    self.offset = max(offset, self.offset)
    return Place(file: start.file, line: (start.line ?? 1) + lines, byte: (start.byte ?? 0) + offset)
  }
}
