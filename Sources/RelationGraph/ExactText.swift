// Swift takes a composed and a decomposed accent for the same text. Whatever decides which bytes are written must tell
// them apart, or the outcome would depend on which of the two came first.

extension String {
  /// Whether both are the same scalars.
  func isIdentical(to other: String) -> Bool {
    self == other && (isKnownASCII && other.isKnownASCII || utf8.elementsEqual(other.utf8))
  }

  /// Whether the text is known to be ASCII, of which each has one spelling only; found in constant time.
  private var isKnownASCII: Bool {
    guard #available(macOS 26, *) else { return false }
    return utf8Span.isKnownASCII
  }

  /// Whether all texts that begin with this one come before all that begin with the other; nothing where that depends on how
  /// they go on, or is not told by ASCII alone.
  func precedesWhateverFollows(_ other: String) -> Bool? {
    guard isKnownASCII, other.isKnownASCII else { return nil }
    let (left, right) = (utf8Span.span, other.utf8Span.span)
    let difference = (0..<min(left.count, right.count)).first { left[$0] != right[$0] }
    return difference.map { left[$0] < right[$0] }
  }

  /// Whether it comes before the other: in Swift's order, and among equal texts by their bytes.
  func precedes(_ other: String) -> Bool {
    self == other ? utf8.lexicographicallyPrecedes(other.utf8) : self < other
  }
}

extension Optional<String> {
  /// Whether both are the same scalars, or both are absent.
  func isIdentical(to other: String?) -> Bool {
    switch (self, other) {
    case (let text?, let other?): text.isIdentical(to: other)
    case (nil, nil): true
    default: false
    }
  }
}

/// A chain of comparisons, each of which counts only where those before found no difference.
///
/// Comparing field by field makes no array and no copy, which counts where a hundred thousand quotes are sorted.
struct FieldOrder {
  private var isBefore: Bool?

  /// Whether the left one comes before the right one.
  var precedes: Bool { isBefore ?? false }
  /// Whether no difference was found yet.
  var isOpen: Bool { isBefore == nil }

  mutating func compare(_ left: String, _ right: String) {
    guard isOpen, !left.isIdentical(to: right) else { return }
    isBefore = left.precedes(right)
  }

  /// Nothing comes before any text.
  mutating func compare(_ left: String?, _ right: String?) {
    guard isOpen else { return }
    switch (left, right) {
    case (let left?, let right?): compare(left, right)
    case (nil, nil): break
    default: isBefore = left == nil
    }
  }

  mutating func compare(_ left: Int, _ right: Int) {
    if isOpen, left != right { isBefore = left < right }
  }
}
