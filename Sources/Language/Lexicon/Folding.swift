/// Bytes of a word in the form in which words are compared: lower case, `ß` as `ss`, curly apostrophes straight.
///
/// Swiss newspapers write `ss` for `ß`, and headlines write capitals, so both sides of each comparison are folded.
/// Covers Latin-1, Latin Extended-A, Greek and Cyrillic letters; other bytes stay as they are.
public enum Folding {
  /// Appends the folded form of `bytes[range]` to `output`.
  @inline(__always)
  static func fold(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>, into output: inout [UInt8]) {
    var end = output.count
    let room = end + range.count
    output.append(contentsOf: repeatElement(0, count: range.count))
    var folded = output.mutableSpan
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte < 0x80 {
        folded[end] = byte &- 0x41 < 26 ? byte | 0x20 : byte
        index += 1
        end += 1
        continue
      }
      let (first, second, length) = foldLong(bytes, at: index, range.upperBound)
      folded[end] = first
      if let second { folded[end + 1] = second }
      index += length
      end += second == nil ? 1 : 2
    }
    if end < room { output.removeLast(room - end) }
  }

  /// The one or two bytes to which the character of several bytes folds that begins here, and how many it has.
  ///
  /// Of a character that is not folded this is its first byte.
  static func foldLong(
    _ bytes: borrowing Span<UInt8>, at index: Int, _ end: Int
  ) -> (UInt8, UInt8?, length: Int) {
    let byte = bytes[index]
    if byte >= 0xC2, byte < 0xE0, index + 1 < end {
      let (first, second) = foldLetter(byte, bytes[index + 1])
      return (first, second, 2)
    }
    if byte == 0xE2, index + 2 < end, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 || bytes[index + 2] == 0x98 {
      return (0x27, nil, 3)
    }
    return (byte, nil, 1)
  }

  /// Folds a letter of two bytes.
  private static func foldLetter(_ lead: UInt8, _ trail: UInt8) -> (UInt8, UInt8) {
    var scalar = UInt32(lead & 0x1F) << 6 | UInt32(trail & 0x3F)
    switch scalar {
    case 0xDF: return (0x73, 0x73)
    case 0xC0...0xDE where scalar != 0xD7, 0x391...0x3A9, 0x410...0x42F: scalar += 32
    case 0x400...0x40F: scalar += 80
    case 0x100...0x137, 0x14A...0x177: scalar |= 1
    case 0x139...0x148, 0x179...0x17E: scalar += scalar & 1
    default: break
    }
    return (UInt8(0xC0 | scalar >> 6), UInt8(0x80 | scalar & 0x3F))
  }

  /// The folded form of a word.
  public static func folded(_ word: some StringProtocol) -> [UInt8] { folded(Array(word.utf8)[...]) }

  /// The folded form of a word's bytes.
  public static func folded(_ word: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(word.count)
    fold(word.span, 0..<word.count, into: &output)
    return output
  }
}
