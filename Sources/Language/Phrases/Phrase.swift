/// A noun phrase, with the preposition before it if it has one.
///
/// Units and other phrases are named by their index in the sentence.
package struct Phrase: BitwiseCopyable, Sendable {
  @usableFromInline var start: Int, end: Int
  /// The noun, name or pronoun that the phrase is about.
  package var head: Int
  /// The preposition's dictionary form and classes.
  package var preposition: LemmaID?
  package var prepositionClasses: WordClasses = []
  /// The cases in which it can stand, and its gender and number as far as they are told.
  package var features: Features = []
  /// The determiner's features and its unit, -1 where it has none.
  package var determiner: Features = []
  package var determinerUnit = -1
  /// The unit of a possessive before the head, -1 where it has none.
  package var possessive = -1
  /// Adjectives, and names or nouns before the head that modify it.
  package var modifiers = IndexList()
  /// The first unit of a person's name in it and the unit behind the last; equal where it has none.
  @usableFromInline var personStart = 0, personEnd = 0
  /// The phrase that owns it: a genitive, an *of* phrase, a possessor before it.
  package var owner = -1
  /// Phrases with a preposition that belong to it.
  package var complements = IndexList()
  /// The phrase of which this is a part, as owner, complement or apposition, -1 where it stands in the clause itself.
  package var parent = -1
  /// The next member of a list, -1 where it is the last or stands alone.
  package var next = -1
  /// The first member of the list of which this is a later one, else -1.
  package var first = -1
  /// Phrases that name the same thing beside it.
  package var appositions = IndexList()
  /// The antecedent of a relative pronoun, -1 where it is none or not known.
  package var antecedent = -1
  /// An attributive participle before or after the head, as a clause of its own: its unit, else -1.
  package var participle = -1
  /// The clause in which it stands, as one of its arguments or as a part of one; -1 where it stands in none.
  package var clause = -1
  /// Whether it is the subject of a clause.
  package var isSubject = false
  /// Whether it stands in the clause itself.
  package var isDirect = false
  /// The phrase that begins where this one or its owners end, -1 where none does.
  package var follower = -1
  /// Whether it is a pronoun.
  package var isPronoun = false

  init(units: Range<Int>, head: Int) {
    start = units.lowerBound
    end = units.upperBound
    self.head = head
  }

  /// The units from preposition or determiner to the last word.
  @inlinable
  package var units: Range<Int> {
    get { start..<end }
    set {
      start = newValue.lowerBound
      end = newValue.upperBound
    }
  }

  /// The units of a person's name in it.
  @inlinable
  package var person: Range<Int>? {
    get { personStart < personEnd ? personStart..<personEnd : nil }
    set {
      personStart = newValue?.lowerBound ?? 0
      personEnd = newValue?.upperBound ?? 0
    }
  }
}
