/// A word in the form in which words are compared, letter by letter as it is read, with its hash.
///
/// Keeps its letters in place, so that reading a word asks for no memory. A word has at most 256 bytes; what is longer is in no
/// file, and letters beyond are left out.
struct FoldedWord: ~Copyable {
  private(set) var letters: InlineArray<256, UInt8> = InlineArray(repeating: 0)
  /// How many of them count.
  private(set) var count = 0
  /// The hash by which ``Vocabulary`` finds the word.
  private(set) var hash = Vocabulary.emptyHash

  /// Whether there is no letter.
  var isEmpty: Bool { count == 0 }

  /// The letters.
  @inline(__always)
  var bytes: [UInt8] { (0..<count).map { letters[$0] } }

  /// Forgets the letters.
  @inline(__always)
  mutating func clear() {
    count = 0
    hash = Vocabulary.emptyHash
  }

  /// Adds a byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    guard count < letters.count else { return }
    letters[count] = byte
    count &+= 1
    hash = Vocabulary.hash(hash, byte)
  }

  /// Adds the folded form of a range of bytes.
  @inline(__always)
  mutating func append(_ source: borrowing Span<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = source[index]
      if byte < 0x80 {
        append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        index += 1
        continue
      }
      let (first, second, length) = Folding.foldLong(source, at: index, range.upperBound)
      append(first)
      if let second { append(second) }
      index += length
    }
  }
}
