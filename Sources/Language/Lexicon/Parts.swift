/// The parts of a text between separators, without the white space around them; empty parts are left out.
///
/// The parts are found one after the other as they are asked for, and point into the text: nothing is copied.
struct Parts: Sequence, IteratorProtocol {
  /// What stands behind the part that was given last.
  private(set) var rest: ArraySlice<UInt8>
  private let separator: UInt8

  init(_ text: ArraySlice<UInt8>, at separator: UInt8) {
    rest = text
    self.separator = separator
  }

  mutating func next() -> ArraySlice<UInt8>? {
    while !rest.isEmpty {
      let end = rest.firstIndex(of: separator) ?? rest.endIndex
      let part = rest[..<end].trimmed
      rest = rest[Swift.min(end + 1, rest.endIndex)...]
      if !part.isEmpty { return part }
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// The bytes as text.
  var text: String { String(decoding: self, as: UTF8.self) }

  /// The words between spaces.
  var words: Parts { Parts(self, at: UInt8(ascii: " ")) }

  /// The parts between separators.
  func parts(at separator: Unicode.Scalar) -> Parts { Parts(self, at: UInt8(ascii: separator)) }

  /// The bytes without white space at their ends.
  var trimmed: ArraySlice<UInt8> {
    var first = startIndex
    var end = endIndex
    while first < end, self[first].isSpace { first += 1 }
    while first < end, self[end - 1].isSpace { end -= 1 }
    return self[first..<end]
  }

  /// Whether the last byte is that character.
  func ends(with character: Unicode.Scalar) -> Bool { last == UInt8(ascii: character) }

  /// Whether the bytes end in those.
  func ends(with ending: [UInt8]) -> Bool {
    guard ending.count <= count else { return false }
    let offset = endIndex - ending.count
    for index in ending.indices where self[offset + index] != ending[index] { return false }
    return true
  }
}

extension UInt8 {
  /// Whether the byte is white space of ASCII.
  var isSpace: Bool { self == 0x20 || self &- 0x09 < 5 }
}
