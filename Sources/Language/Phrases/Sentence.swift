/// The grammar of a sentence: units, phrases and clauses, as far as the engine understands them.
///
/// One value serves one sentence after the other, so that its buffers grow only with the longest.
public struct Sentence: Sendable {
  /// The range of the article's tokens.
  public var tokens = 0..<0
  /// Its words, names and marks, in the order of the text.
  public var units: [Unit] = []
  /// Its noun phrases, in the order of the text.
  public var phrases: [Phrase] = []
  /// Its clauses, in the order in which they open.
  public var clauses: [Clause] = []
  /// What stands one after the other: phrases, verbs, conjunctions, marks.
  var items: [Item] = []
  /// Whether it is a question.
  public var isQuestion = false

  /// Makes an empty sentence.
  public init() {}

  /// Forgets what it holds and keeps the room.
  mutating func clear() {
    units.removeAll(keepingCapacity: true)
    phrases.removeAll(keepingCapacity: true)
    clauses.removeAll(keepingCapacity: true)
    items.removeAll(keepingCapacity: true)
  }

  /// Whether the marker of the infinitive stands right before a verb.
  @inlinable
  public func isMarkedInfinitive(_ unit: Int) -> Bool {
    unit > 0 && units[unit - 1].tag == .infinitiveMarker
  }
}

/// A part of a sentence between units and clauses.
enum Item: BitwiseCopyable, Sendable {
  /// A phrase, by its index.
  case phrase(Int)
  /// Any other unit, by its index.
  case unit(Int)
}

extension Sentence {
  /// Takes note of which clause every phrase is in, with what it is a part of, what follows it, and whether it is a subject.
  mutating func settle() {
    for clause in clauses where clause.subject >= 0 { phrases[clause.subject].isSubject = true }
    for index in phrases.indices where !phrases[index].isDirect {
      var top = index
      while phrases[top].first >= 0 || phrases[top].parent >= 0 {
        top = phrases[top].first >= 0 ? phrases[top].first : phrases[top].parent
      }
      phrases[index].clause = phrases[top].isDirect ? phrases[top].clause : -1
    }
    for index in phrases.indices {
      var end = phrases[index].units.upperBound
      while end < units.count, units[end].tag == .quote { end += 1 }
      var other = index + 1
      while other < phrases.count, phrases[other].units.lowerBound <= end {
        if phrases[other].units.lowerBound == end { phrases[index].follower = other }
        other += 1
      }
    }
  }
}
