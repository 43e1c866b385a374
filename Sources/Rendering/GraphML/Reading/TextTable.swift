/// Numbers for texts that are given as bytes, in the order in which they come; no string is made of a text that is known.
///
/// Two texts are the same only if they are so byte for byte.
struct TextTable: Sendable {
  /// All texts, one after the other.
  private var bytes: [UInt8] = []
  /// Where each text ends.
  private var ends: [Int] = []
  /// Each text at or after the place that its hash gives.
  private var slots = [Slot](repeating: Slot(), count: 16)
  /// The text that was found last, which often comes again at once.
  private var last = 0

  /// A place for a text; with a part of its hash, so that hardly any other text is looked at in search of one.
  private struct Slot {
    /// The number of the text plus one; zero where there is none.
    var number: UInt32 = 0
    var mark: UInt32 = 0

    var isFree: Bool { number == 0 }
  }

  /// The number of a text, if it is known.
  mutating func number(of text: Span<UInt8>) -> Int? {
    if last < ends.count, isEqual(last, to: text) { return last }
    let slot = slots[slot(of: text, TextTable.hash(text))]
    guard !slot.isFree else { return nil }
    last = Int(slot.number) - 1
    return last
  }

  /// The number of a text, which gets the next one if it is new.
  mutating func insert(_ text: Span<UInt8>) -> (number: Int, isNew: Bool) {
    if let number = number(of: text) { return (number, false) }
    if 2 * ends.count >= slots.count { grow() }
    let hash = TextTable.hash(text)
    let slot = slot(of: text, hash)
    for index in text.indices { bytes.append(text[index]) }
    ends.append(bytes.count)
    slots[slot] = Slot(number: UInt32(ends.count), mark: hash.mark)
    last = ends.count - 1
    return (last, true)
  }

  private func range(of number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

  private func isEqual(_ number: Int, to text: Span<UInt8>) -> Bool {
    bytes.span.extracting(range(of: number)).isEqual(to: text)
  }

  /// Where a text is, or where it belongs.
  private func slot(of text: Span<UInt8>, _ hash: Hash) -> Int {
    var place = hash.place & (slots.count - 1)
    while true {
      let slot = slots[place]
      if slot.isFree || slot.mark == hash.mark && isEqual(Int(slot.number) - 1, to: text) { return place }
      place = (place + 1) & (slots.count - 1)
    }
  }

  private mutating func grow() {
    slots = [Slot](repeating: Slot(), count: 2 * slots.count)
    for number in ends.indices {
      let hash = TextTable.hash(bytes.span.extracting(range(of: number)))
      var place = hash.place & (slots.count - 1)
      while !slots[place].isFree { place = (place + 1) & (slots.count - 1) }
      slots[place] = Slot(number: UInt32(number + 1), mark: hash.mark)
    }
  }

  private struct Hash {
    let place: Int
    let mark: UInt32
  }

  /// A hash that nobody can foresee, so that no file can be made whose texts all fall on one place; nothing that is written
  /// depends on it.
  private static func hash(_ text: Span<UInt8>) -> Hash {
    var hasher = Hasher()
    var word: UInt64 = 0
    for index in text.indices {
      word = word << 8 | UInt64(text[index])
      if index & 7 == 7 { hasher.combine(word) }
    }
    hasher.combine(word)
    hasher.combine(text.count)
    let hash = hasher.finalize()
    return Hash(place: hash, mark: UInt32(truncatingIfNeeded: hash >> 32))
  }
}
