extension JSONScanner {
  /// Reads a string.
  ///
  /// Half of a surrogate pair becomes U+FFFD: one scalar, as it is one character to the programs that write such JSON.
  mutating func string() throws(Fault) -> String {
    let (content, hasEscapes) = try spanOfString()
    let part = Array(bytes[content])
    if let fault = UTF8Text.firstFault(in: part) {
      throw Fault(offset: content.lowerBound + fault, expected: Fault.utf8)
    }
    return hasEscapes ? try unescaped(content) : String(decoding: part, as: UTF8.self)
  }

  /// Passes over a string: where its content stands, and whether there is a backslash in it.
  mutating func spanOfString() throws(Fault) -> (content: Range<Int>, hasEscapes: Bool) {
    try expect("\"")
    let start = offset
    var index = offset
    var hasEscapes = false
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        offset = index + 1
        return (start..<index, hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        index += 2
      case 0..<0x20: throw Fault(offset: index, expected: "no control character in a string")
      default: index += 1
      }
    }
    throw Fault(offset: bytes.count, expected: "'\"' to close the string")
  }

  /// The content of a string with its escapes replaced.
  private func unescaped(_ content: Range<Int>) throws(Fault) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(content.count)
    var index = content.lowerBound
    while index < content.upperBound {
      guard bytes[index] == UInt8(ascii: "\\") else {
        result.append(bytes[index])
        index += 1
        continue
      }
      if bytes[index + 1] == UInt8(ascii: "u") {
        let (scalar, length) = try scalar(at: index, before: content.upperBound)
        result.append(contentsOf: String(scalar).utf8)
        index += length
      } else {
        result.append(try plainEscape(at: index + 1))
        index += 2
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// What the letter after a backslash stands for.
  private func plainEscape(at index: Int) throws(Fault) -> UInt8 {
    switch bytes[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return bytes[index]
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    default: throw Fault(offset: index, expected: "an escape that JSON knows")
    }
  }

  /// The scalar of the `\uXXXX`, or of the pair of them, that begins at a byte, and how many bytes it takes.
  private func scalar(at index: Int, before end: Int) throws(Fault) -> (scalar: Unicode.Scalar, length: Int) {
    let first = try unit(at: index, before: end)
    if let scalar = Unicode.Scalar(first) { return (scalar, 6) }
    let second = index + 6
    let isPair =
      first < 0xDC00 && second + 1 < end && bytes[second] == UInt8(ascii: "\\")
      && bytes[second + 1] == UInt8(ascii: "u")
    guard isPair, case let low = try unit(at: second, before: end), (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (low - 0xDC00))
    else { return ("\u{FFFD}", 6) }
    return (scalar, 12)
  }

  /// The number of a `\uXXXX`.
  private func unit(at index: Int, before end: Int) throws(Fault) -> UInt32 {
    guard index + 6 <= end else { throw Fault(offset: index, expected: "four hexadecimal digits") }
    var number: UInt32 = 0
    for byte in bytes[(index + 2)..<(index + 6)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw Fault(offset: index, expected: "four hexadecimal digits")
      }
      number = number << 4 + UInt32(digit)
    }
    return number
  }
}

extension JSONScanner.Fault {
  /// What is expected of bytes that are no UTF-8.
  static let utf8 = "UTF-8"
}
