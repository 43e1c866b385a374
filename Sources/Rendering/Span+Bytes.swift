// Bytes looked at many at a time, by libc or as one number. One by one takes several times as long, and all of a file that is read or
// written goes through here. This file holds all that is unsafe in it.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Span<UInt8> {
  /// Whether both are the same bytes.
  func isEqual(to other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    return unsafe withUnsafeBytes { bytes in
      unsafe other.withUnsafeBytes { others in
        guard let first = bytes.baseAddress, let second = others.baseAddress else { return true }
        return unsafe memcmp(first, second, bytes.count) == 0
      }
    }
  }

  /// Whether a word stands at a place.
  @inline(__always)
  func holds(_ word: StaticString, at place: Int) -> Bool {
    guard word.utf8CodeUnitCount <= count - place else { return false }
    return unsafe withUnsafeBytes { bytes in
      guard let first = bytes.baseAddress else { return false }
      return unsafe memcmp(first + place, word.utf8Start, word.utf8CodeUnitCount) == 0
    }
  }

  /// The first place of a byte, from a place on.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard start < count else { return nil }
    return unsafe withUnsafeBytes { bytes in
      guard let first = bytes.baseAddress, let found = unsafe memchr(first + start, CInt(byte), bytes.count - start)
      else {
        return nil
      }
      return unsafe UnsafeRawPointer(found) - first
    }
  }

  /// Where text ends that begins at a place: before the next markup or control character, or quotation mark if that is asked for; and
  /// whether it may have more than ASCII.
  ///
  /// Eight bytes at a time, as nearly all of a file goes through it.
  @inline(__always)
  func plainText(from start: Int, stopsAtQuote: Bool) -> (end: Int, mayBeBeyondASCII: Bool) {
    unsafe withUnsafeBytes { bytes in
      var end = start
      var all: UInt64 = 0
      while end + 8 <= bytes.count {
        let chunk = UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: end, as: UInt64.self))
        all |= chunk
        let marks = chunk.endsOfText(stopsAtQuote)
        if marks != 0 { return (end + marks.trailingZeroBitCount >> 3, all & UInt64.highBits != 0) }
        end += 8
      }
      while end < bytes.count {
        let byte = UInt64(unsafe bytes[end])
        // The other seven count as blanks.
        if (byte | 0x2020_2020_2020_2000).endsOfText(stopsAtQuote) != 0 { break }
        all |= byte
        end += 1
      }
      return (end, all & UInt64.highBits != 0)
    }
  }

  /// How many bytes from a place on are such that no format that we write changes them; there may be more.
  ///
  /// - Parameters:
  ///   - start: The place.
  ///   - previous: The byte before it, as two blanks in a row are changed.
  /// - Returns: A multiple of eight.
  func unchangedCount(from start: Int, after previous: UInt8) -> Int {
    unsafe withUnsafeBytes { bytes in
      var place = start
      var blank: UInt64 = previous == Byte.space ? 0x80 : 0
      while place + 8 <= bytes.count {
        let chunk = UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        let blanks = chunk.blanks
        if chunk.mayChange | blanks & (blanks << 8 | blank) != 0 { break }
        blank = blanks >> 56
        place += 8
      }
      return place - start
    }
  }
}

extension [UInt8] {
  /// Puts other bytes in the place of those from a place on; the array is long enough.
  @inline(__always)
  mutating func replace(from place: Int, with bytes: Span<UInt8>) {
    precondition(bytes.count <= count - place)
    unsafe withUnsafeMutableBytes { room in
      unsafe bytes.withUnsafeBytes { bytes in
        guard let target = room.baseAddress, let source = bytes.baseAddress else { return }
        unsafe memcpy(target + place, source, bytes.count)
      }
    }
  }
}

// Eight bytes as one number. Of the bits that tell which of the bytes are zero or little, the lowest is right; those above it may be
// wrong, because taking off borrows from the next byte.
extension UInt64 {
  fileprivate static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The high bits of bytes where text ends: at markup and control characters, and at a quotation mark if that is asked for.
  @inline(__always)
  fileprivate func endsOfText(_ stopsAtQuote: Bool) -> UInt64 {
    // `<` and `>` differ in one bit, and so do `"` and `&`.
    let brackets = (self | 0x0202_0202_0202_0202) ^ 0x3E3E_3E3E_3E3E_3E3E
    let others = stopsAtQuote ? self & ~0x0404_0404_0404_0404 ^ 0x2222_2222_2222_2222 : self ^ 0x2626_2626_2626_2626
    let controls = (self &- 0x2020_2020_2020_2020) & ~self
    return (brackets.zeros | others.zeros | controls) & UInt64.highBits
  }

  /// The high bits of blanks; of other bytes too at times.
  @inline(__always)
  fileprivate var blanks: UInt64 { (self ^ 0x2020_2020_2020_2020).zeros & UInt64.highBits }

  /// Not zero if there is a control character, markup, a quotation mark, a backslash or the first byte of a noncharacter; at times
  /// otherwise too.
  @inline(__always)
  fileprivate var mayChange: UInt64 {
    let backslashes = (self ^ 0x5C5C_5C5C_5C5C_5C5C).zeros
    let leads = (self ^ 0xEFEF_EFEF_EFEF_EFEF).zeros
    return endsOfText(true) | (backslashes | leads) & UInt64.highBits
  }

  @inline(__always)
  private var zeros: UInt64 { (self &- 0x0101_0101_0101_0101) & ~self }
}
