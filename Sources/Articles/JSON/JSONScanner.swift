/// Walks over the bytes of a JSON text and makes strings only of what is asked for.
///
/// Articles come by the gigabyte and most of what crawlers write about them is not wanted, so values are passed over
/// without being built.
struct JSONScanner {
  /// What is wrong, and the byte where.
  struct Fault: Error, Hashable {
    var offset: Int
    var expected: String
  }

  /// What a value is, told by its first byte.
  enum Kind { case text, object, array, number, truth, nothing }

  let bytes: [UInt8]
  var offset: Int

  /// Deeper nesting than any article has; it bounds the stack.
  private static let deepest = 256

  init(_ bytes: [UInt8], from offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  /// Whether nothing but blanks is left.
  mutating func isAtEnd() -> Bool { nextByte() == nil }

  /// The next byte that is no blank, which stays to be read.
  mutating func nextByte() -> UInt8? {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      default: return bytes[offset]
      }
    }
    return nil
  }

  /// Reads that byte if it is the next.
  mutating func skip(_ byte: Unicode.Scalar) -> Bool {
    guard nextByte() == UInt8(ascii: byte) else { return false }
    offset += 1
    return true
  }

  /// Reads that byte.
  mutating func expect(_ byte: Unicode.Scalar) throws(Fault) {
    guard skip(byte) else { throw Fault(offset: offset, expected: "'\(byte)'") }
  }

  /// What the next value is.
  mutating func kind() throws(Fault) -> Kind {
    guard let byte = nextByte() else { throw Fault(offset: offset, expected: "a value") }
    switch byte {
    case UInt8(ascii: "\""): return .text
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .truth
    case UInt8(ascii: "n"): return .nothing
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    default: throw Fault(offset: offset, expected: "a value")
    }
  }

  /// Reads an object's members, each by `member`, which must read the value of the key that it is given.
  mutating func object(_ member: (inout JSONScanner, String) throws(Fault) -> Void) throws(Fault) {
    try expect("{")
    if skip("}") { return }
    repeat {
      guard nextByte() == UInt8(ascii: "\"") else { throw Fault(offset: offset, expected: "a key") }
      let key = try string()
      try expect(":")
      try member(&self, key)
    } while skip(",")
    guard skip("}") else { throw Fault(offset: offset, expected: "',' or '}'") }
  }

  /// Passes over a value of any kind.
  mutating func skipValue(depth: Int = 0) throws(Fault) {
    guard depth < JSONScanner.deepest else {
      throw Fault(offset: offset, expected: "at most \(JSONScanner.deepest) levels")
    }
    switch try kind() {
    case .text: _ = try spanOfString()
    case .object: try skipContents("{", "}", depth: depth)
    case .array: try skipContents("[", "]", depth: depth)
    case .number: try skipNumber()
    case .truth: try skipWord(bytes[offset] == UInt8(ascii: "t") ? "true" : "false")
    case .nothing: try skipWord("null")
    }
  }

  private mutating func skipContents(_ open: Unicode.Scalar, _ close: Unicode.Scalar, depth: Int) throws(Fault) {
    try expect(open)
    if skip(close) { return }
    repeat {
      if close == "}" {
        guard nextByte() == UInt8(ascii: "\"") else { throw Fault(offset: offset, expected: "a key") }
        _ = try spanOfString()
        try expect(":")
      }
      try skipValue(depth: depth + 1)
    } while skip(",")
    guard skip(close) else { throw Fault(offset: offset, expected: "',' or '\(close)'") }
  }

  private mutating func skipWord(_ word: String) throws(Fault) {
    guard bytes[offset...].starts(with: word.utf8) else { throw Fault(offset: offset, expected: word) }
    offset += word.utf8.count
  }

  /// Reads the digits of a number as they stand.
  mutating func number() throws(Fault) -> String {
    _ = nextByte()
    let start = offset
    try skipNumber()
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func skipNumber() throws(Fault) {
    if bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    try skipDigits()
    if peek() == UInt8(ascii: ".") {
      offset += 1
      try skipDigits()
    }
    guard peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") else { return }
    offset += 1
    if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { offset += 1 }
    try skipDigits()
  }

  private mutating func skipDigits() throws(Fault) {
    let start = offset
    while let byte = peek(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { offset += 1 }
    guard offset > start else { throw Fault(offset: offset, expected: "a digit") }
  }

  private func peek() -> UInt8? { offset < bytes.count ? bytes[offset] : nil }
}
