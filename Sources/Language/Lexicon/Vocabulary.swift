/// A number that stands for a folded word form.
package struct WordID: Hashable, Sendable {
  package let index: Int32

  /// What a form has that no file lists.
  package static let unknown = WordID(index: -1)

  /// Whether a file lists the form.
  package var isKnown: Bool { index >= 0 }
}

/// The set of all word forms that the files of a language list, each with a number.
///
/// An open hash table over bytes: looking a word up allocates nothing and touches no `String`. Takes about 20 bytes a word
/// besides its letters.
package struct Vocabulary: Sendable {
  private var slots: [Int32] = Array(repeating: -1, count: 1024)
  private var hashes: [UInt32] = []
  private var ends: [UInt32] = []
  private var letters: [UInt8] = []

  /// The number of words.
  package var count: Int { hashes.count }

  /// The number of the word, given one if it has none yet.
  mutating func intern(folded word: [UInt8]) -> WordID {
    let hash = Vocabulary.hash(word)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      if matches(Int(slots[slot]), word, hash) { return WordID(index: slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(hashes.count)
    hashes.append(hash)
    letters.append(contentsOf: word)
    ends.append(UInt32(letters.count))
    if hashes.count * 2 > slots.count { grow() }
    return WordID(index: Int32(hashes.count - 1))
  }

  /// The number of the word, or ``WordID/unknown``. O(1) on average.
  @inline(__always)
  package func find(folded word: [UInt8]) -> WordID {
    let hash = Vocabulary.hash(word)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      if matches(Int(slots[slot]), word, hash) { return WordID(index: slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return .unknown
  }

  /// The word's letters, folded.
  package func spelling(_ word: WordID) -> String {
    String(decoding: letters[range(Int(word.index))], as: UTF8.self)
  }

  private func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  @inline(__always)
  private func matches(_ index: Int, _ word: [UInt8], _ hash: UInt32) -> Bool {
    guard hashes[index] == hash else { return false }
    let range = range(index)
    guard range.count == word.count else { return false }
    for offset in 0..<word.count where letters[range.lowerBound + offset] != word[offset] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 4)
    for (index, hash) in hashes.enumerated() {
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }

  /// FNV-1a, which is short and spreads short words well; the constants are the algorithm's own.
  @inline(__always)
  private static func hash(_ word: [UInt8]) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash ^ (hash >> 15)
  }
}
