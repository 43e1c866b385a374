/// The grammar of a sentence: units, phrases and clauses, as far as the engine understands them.
package struct Sentence: Sendable {
  /// The range of the article's tokens.
  package var tokens: Range<Int>
  package var units: [Unit]
  /// The word of each unit that is one token, unknown for others.
  package var words: [WordID] = []
  package var phrases: [Phrase] = []
  package var clauses: [Clause] = []
  /// What stands one after the other: phrases, verbs, conjunctions, marks.
  package var items: [Item] = []
  /// Whether the marker of the infinitive stands right before a verb.
  func isMarkedInfinitive(_ unit: Int) -> Bool {
    unit > 0 && units[unit - 1].tag == .infinitiveMarker
  }

  /// Whether it is a question.
  package var isQuestion = false
}

/// A part of a sentence between units and clauses.
package enum Item: Sendable {
  /// A phrase, by its index.
  case phrase(Int)
  /// Any other unit, by its index.
  case unit(Int)
}
