/// Texts that occurred lately, so that those that recur, as identifiers do, are kept once.
///
/// A text takes the place of whichever other fell on it, so nothing grows and nothing is searched.
package struct RecentTexts: Sendable {
  private var texts: [String]

  /// Shorter texts need no memory beside the string, and longer ones hardly recur.
  private static let lengths = 16...64

  /// Makes a store of so many places, a power of two, or of none.
  package init(capacity: Int) {
    texts = Array(repeating: "", count: capacity)
  }

  /// The text of some bytes, if it occurred lately.
  func text(of bytes: Span<UInt8>) -> String? {
    guard !texts.isEmpty, RecentTexts.lengths.contains(bytes.count) else { return nil }
    let text = texts[place(of: bytes)]
    let kept = text.utf8Span.span
    guard kept.count == bytes.count else { return nil }
    for index in bytes.indices where bytes[index] != kept[index] { return nil }
    return text
  }

  /// Keeps a text for when it recurs.
  mutating func keep(_ text: String) -> String {
    let bytes = text.utf8Span.span
    guard !texts.isEmpty, RecentTexts.lengths.contains(bytes.count) else { return text }
    texts[place(of: bytes)] = text
    return text
  }

  /// The place by the hash of Fowler, Noll and Vo; two texts of one place are no harm.
  private func place(of bytes: Span<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for index in bytes.indices { hash = (hash ^ UInt32(bytes[index])) &* 16_777_619 }
    return Int(hash ^ hash >> 16) & (texts.count - 1)
  }
}
