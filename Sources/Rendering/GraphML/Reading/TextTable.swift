/// Numbers for texts that are given as bytes, in the order in which they come; no string is made of a text that is known.
///
/// Two texts are the same only if they are so byte for byte.
struct TextTable: Sendable {
  /// All texts, one after the other.
  private var bytes: [UInt8] = []
  /// Where each text ends.
  private var ends: [Int] = []
  /// The numbers plus one, each at or after the place that its text's hash gives; zero where nothing is.
  private var slots = [UInt32](repeating: 0, count: 16)
  /// The text that was found last, which often comes again at once.
  private var last = 0

  /// The number of a text, if it is known.
  mutating func number(of text: Span<UInt8>) -> Int? {
    if last < ends.count, isEqual(last, to: text) { return last }
    let slot = slot(of: text)
    guard slots[slot] > 0 else { return nil }
    last = Int(slots[slot]) - 1
    return last
  }

  /// The number of a text, which gets the next one if it is new.
  mutating func insert(_ text: Span<UInt8>) -> (number: Int, isNew: Bool) {
    if let number = number(of: text) { return (number, false) }
    if 2 * ends.count >= slots.count { grow() }
    let slot = slot(of: text)
    for index in text.indices { bytes.append(text[index]) }
    ends.append(bytes.count)
    slots[slot] = UInt32(ends.count)
    last = ends.count - 1
    return (last, true)
  }

  private func range(of number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

  private func isEqual(_ number: Int, to text: Span<UInt8>) -> Bool {
    let range = range(of: number)
    guard range.count == text.count else { return false }
    for index in text.indices where bytes[range.lowerBound + index] != text[index] { return false }
    return true
  }

  /// Where a text is, or where it belongs.
  private func slot(of text: Span<UInt8>) -> Int {
    var slot = TextTable.hash(text) & (slots.count - 1)
    while slots[slot] > 0, !isEqual(Int(slots[slot]) - 1, to: text) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: 2 * slots.count)
    for number in ends.indices {
      var slot = TextTable.hash(bytes.span.extracting(range(of: number))) & (slots.count - 1)
      while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }

  /// A hash that nobody can foresee, so that no file can be made whose texts all fall on one place; nothing that is written
  /// depends on it.
  private static func hash(_ text: Span<UInt8>) -> Int {
    var hasher = Hasher()
    var word: UInt64 = 0
    for index in text.indices {
      word = word << 8 | UInt64(text[index])
      if index & 7 == 7 { hasher.combine(word) }
    }
    hasher.combine(word)
    hasher.combine(text.count)
    return hasher.finalize()
  }
}
