/// A part of a form that is written once and shared by many: a prefix, a stem.
struct WordPiece {
  /// The letters as they are written, and folded.
  private(set) var letters: [UInt8] = [], folded: [UInt8] = []
  /// How many of them are capitals.
  private(set) var casing = Casing()
  /// Whether they are nothing but letters, so that they make no boundary between words.
  private(set) var isPlain = true

  /// Takes letters in place of those before.
  mutating func take(_ source: ArraySlice<UInt8>, _ ending: [UInt8] = []) {
    letters.removeAll(keepingCapacity: true)
    letters += source
    if !ending.isEmpty { letters += ending }
    folded.removeAll(keepingCapacity: true)
    WordPiece.fold(letters, into: &folded)
    casing = Casing(letters.span, letters.indices)
    isPlain = letters.allSatisfy(WordPiece.isPlain)
  }

  /// Adds a word and the space behind it.
  mutating func extend(_ source: ArraySlice<UInt8>, _ ending: [UInt8]) {
    take((letters + source)[...], ending + [UInt8(ascii: " ")])
  }

  private static func fold(_ letters: [UInt8], into folded: inout [UInt8]) {
    Folding.fold(letters.span, letters.indices, into: &folded)
  }

  /// Whether the byte belongs to a letter, whatever stands beside it.
  @inline(__always)
  static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x80 ? byte != 0xE2 && byte != 0xC2 : (byte | 0x20) &- 0x61 < 26
  }
}

/// How many letters of a piece of text are capitals.
struct Casing {
  private var letters = 0
  private var capitals = 0
  private var beginsWithCapital = false

  /// Of no letters.
  init() {}

  /// Of small letters.
  init(small letters: Int) { self.letters = letters }

  /// Counts the letters in a range of a text.
  init(_ text: borrowing Span<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      if byte &- 0x61 < 26 {
        letters += 1
        index += 1
        continue
      }
      if byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 {
        let isCapital = Tokenizer.isCapital(text, at: index)
        if letters == 0 { beginsWithCapital = isCapital }
        letters += 1
        capitals += isCapital ? 1 : 0
      }
      index += Tokenizer.length(byte)
    }
  }

  /// Of two pieces, one behind the other.
  static func + (left: Casing, right: Casing) -> Casing {
    var sum = left
    if left.letters == 0 { sum.beginsWithCapital = right.beginsWithCapital }
    sum.letters += right.letters
    sum.capitals += right.capitals
    return sum
  }

  /// What an entry asks of the text: names ask for their capital, abbreviations of up to four letters for all of them.
  var asked: Capitals {
    2...4 ~= letters && capitals == letters ? .all : beginsWithCapital ? .first : .none
  }
}
