/// A noun phrase, with the preposition before it if it has one.
///
/// Units and other phrases are named by their index in the sentence.
public struct Phrase: BitwiseCopyable, Sendable {
  @usableFromInline var start: Int, end: Int
  /// The noun, name or pronoun that the phrase is about.
  public var head: Int
  /// The preposition's dictionary form and classes.
  public var preposition: LemmaID?
  /// The classes of the preposition.
  public var prepositionClasses: WordClasses = []
  /// The cases in which it can stand, and its gender and number as far as they are told.
  public var features: Features = []
  /// The determiner's features and its unit, -1 where it has none.
  public var determiner: Features = []
  /// The unit of the determiner, -1 where it has none.
  public var determinerUnit = -1
  /// The unit of a possessive before the head, -1 where it has none.
  public var possessive = -1
  /// Adjectives, and names or nouns before the head that modify it.
  public var modifiers = IndexList()
  /// The first unit of a person's name in it and the unit behind the last; equal where it has none.
  @usableFromInline var personStart = 0, personEnd = 0
  /// The phrase that owns it: a genitive, an *of* phrase, a possessor before it.
  public var owner = -1
  /// Phrases with a preposition that belong to it.
  public var complements = IndexList()
  /// The phrase of which this is a part, as owner, complement or apposition, -1 where it stands in the clause itself.
  public var parent = -1
  /// The next member of a list, -1 where it is the last or stands alone.
  public var next = -1
  /// The first member of the list of which this is a later one, else -1.
  public var first = -1
  /// Phrases that name the same thing beside it.
  public var appositions = IndexList()
  /// The antecedent of a relative pronoun, -1 where it is none or not known.
  public var antecedent = -1
  /// An attributive participle before or after the head, as a clause of its own: its unit, else -1.
  public var participle = -1
  /// The clause in which it stands, as one of its arguments or as a part of one; -1 where it stands in none.
  public var clause = -1
  /// Whether it is the subject of a clause.
  public var isSubject = false
  /// Whether it stands in the clause itself.
  public var isDirect = false
  /// The phrase that begins where this one or its owners end, -1 where none does.
  public var follower = -1
  /// Whether it is a pronoun.
  public var isPronoun = false

  init(units: Range<Int>, head: Int) {
    start = units.lowerBound
    end = units.upperBound
    self.head = head
  }

  /// The units from preposition or determiner to the last word.
  @inlinable
  public var units: Range<Int> {
    get { start..<end }
    set {
      start = newValue.lowerBound
      end = newValue.upperBound
    }
  }

  /// The units of a person's name in it.
  @inlinable
  public var person: Range<Int>? {
    get { personStart < personEnd ? personStart..<personEnd : nil }
    set {
      personStart = newValue?.lowerBound ?? 0
      personEnd = newValue?.upperBound ?? 0
    }
  }
}
