/// A number that stands for a folded word form.
public struct WordID: Hashable, BitwiseCopyable, Sendable {
  /// The place of the word in the vocabulary, -1 where it is unknown.
  public let index: Int32

  /// What a form has that no file lists.
  public static let unknown = WordID(index: -1)

  /// Whether a file lists the form.
  public var isKnown: Bool { index >= 0 }
}

/// A set of words, each with a number: all forms that the files of a language list, all dictionary forms, all codes.
///
/// An open hash table over bytes: looking a word up allocates nothing and touches no `String`. Takes about 20 bytes a word
/// besides its letters.
public struct Vocabulary: Sendable {
  private(set) var slots: ImageTable<Slot>
  private(set) var ends: ImageTable<UInt32>
  /// The letters of all words.
  private(set) var letters: ImageTable<UInt8>

  /// A place of the hash table: the word there, or -1, and its hash, so that most other words are told apart without their letters.
  struct Slot: BitwiseCopyable, Sendable {
    var word: Int32 = -1
    var hash: UInt32 = 0
  }

  /// Makes an empty set with room for so many words before it has to grow.
  init(expected: Int = 512) {
    var places = 64
    while places < expected * 2 { places *= 2 }
    slots = ImageTable(Array(repeating: Slot(), count: places))
    ends = ImageTable([0])
    letters = ImageTable()
  }

  /// Makes a set of these words.
  init(_ words: some Collection<[UInt8]>) {
    self.init(expected: max(16, words.count))
    for word in words { _ = intern(word) }
  }

  /// Takes over tables that were made before.
  init(slots: ImageTable<Slot>, ends: ImageTable<UInt32>, letters: ImageTable<UInt8>) {
    self.slots = slots
    self.ends = ends
    self.letters = letters
  }

  /// The number of words.
  public var count: Int { ends.count - 1 }

  /// The number of the word, given one if it has none yet.
  mutating func intern(_ word: borrowing Span<UInt8>) -> WordID {
    let hash = Vocabulary.hash(word)
    var place = Int(hash) & (slots.count - 1)
    while slots[place].word >= 0 {
      if slots[place].hash == hash, matches(slots[place].word, word) { return WordID(index: slots[place].word) }
      place = (place + 1) & (slots.count - 1)
    }
    let new = Int32(count)
    slots[place] = Slot(word: new, hash: hash)
    for index in word.indices { letters.append(word[index]) }
    ends.append(UInt32(letters.count))
    if count * 2 > slots.count { grow() }
    return WordID(index: new)
  }

  /// The number of the word, given one if it has none yet.
  mutating func intern(_ word: [UInt8]) -> WordID { intern(word.span) }

  /// The number of the word that stands in a range of these bytes, given one if it has none yet.
  mutating func intern(_ bytes: [UInt8], _ range: Range<Int>) -> WordID { intern(bytes.span.extracting(range)) }

  /// The number of the word, unknown where it is not in the set.
  ///
  /// - Complexity: O(1) on average.
  @inline(__always)
  public func find(_ word: borrowing Span<UInt8>) -> WordID {
    let hash = Vocabulary.hash(word)
    var place = Int(hash) & (slots.count - 1)
    while slots[place].word >= 0 {
      if slots[place].hash == hash, matches(slots[place].word, word) { return WordID(index: slots[place].word) }
      place = (place + 1) & (slots.count - 1)
    }
    return .unknown
  }

  /// The number of the word, unknown where it is not in the set.
  func find(_ word: [UInt8]) -> WordID { find(word.span) }

  /// Whether the word is in the set.
  func contains(_ word: [UInt8]) -> Bool { find(word.span).isKnown }

  /// The most bytes that a word of the set has.
  var longest: Int { (0..<Int32(count)).map { range($0).count }.max() ?? 0 }

  /// All words, in the order of their numbers.
  var spellings: [String] { (0..<Int32(count)).map { spelling(WordID(index: $0)) } }

  /// The word's letters, as they were given.
  public func spelling(_ word: WordID) -> String { String(decoding: letters[range(word.index)], as: UTF8.self) }

  private func range(_ word: Int32) -> Range<Int> { Int(ends[Int(word)])..<Int(ends[Int(word) + 1]) }

  @inline(__always)
  private func matches(_ number: Int32, _ word: borrowing Span<UInt8>) -> Bool {
    let range = range(number)
    guard range.count == word.count else { return false }
    for index in word.indices where letters[range.lowerBound + index] != word[index] { return false }
    return true
  }

  private mutating func grow() {
    var grown = Array(repeating: Slot(), count: slots.count * 4)
    for slot in slots.values where slot.word >= 0 {
      var place = Int(slot.hash) & (grown.count - 1)
      while grown[place].word >= 0 { place = (place + 1) & (grown.count - 1) }
      grown[place] = slot
    }
    slots = ImageTable(grown)
  }

  /// The share of the places that are taken.
  var load: Double { Double(count) / Double(slots.count) }

  /// The number of places that are looked at to find a word or to see that it is not there.
  func steps(to word: [UInt8]) -> Int {
    let hash = Vocabulary.hash(word.span)
    var place = Int(hash) & (slots.count - 1)
    var steps = 1
    while slots[place].word >= 0, slots[place].hash != hash || !matches(slots[place].word, word.span) {
      place = (place + 1) & (slots.count - 1)
      steps += 1
    }
    return steps
  }

  /// The number of a word that has its hash with it, unknown where it is not in the set.
  ///
  /// - Complexity: O(1) on average.
  @inline(__always)
  func find(_ word: borrowing FoldedWord) -> WordID {
    let hash = Vocabulary.finish(word.hash)
    var place = Int(hash) & (slots.count - 1)
    while slots[place].word >= 0 {
      if slots[place].hash == hash {
        let letters = word.letters.span
        if matches(slots[place].word, letters.extracting(0..<word.count)) { return WordID(index: slots[place].word) }
      }
      place = (place + 1) & (slots.count - 1)
    }
    return .unknown
  }

  /// Whether the word is in the set.
  func contains(_ word: borrowing FoldedWord) -> Bool { find(word).isKnown }

  /// The hash of no letters, that of letters with one more, and what is made of it at the end: FNV-1a, which is short and spreads
  /// short words well; the constants are the algorithm's own.
  static let emptyHash: UInt32 = 2_166_136_261

  @inline(__always)
  static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 16_777_619 }

  @inline(__always)
  private static func finish(_ hash: UInt32) -> UInt32 { hash ^ (hash >> 15) }

  @inline(__always)
  private static func hash(_ word: borrowing Span<UInt8>) -> UInt32 {
    var hash = emptyHash
    for index in word.indices { hash = Vocabulary.hash(hash, word[index]) }
    return finish(hash)
  }
}
