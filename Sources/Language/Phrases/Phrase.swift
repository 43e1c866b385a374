/// A noun phrase, with the preposition before it if it has one.
///
/// Units and other phrases are named by their index in the sentence.
package struct Phrase: Sendable {
  /// The units from preposition or determiner to the last word.
  package var units: Range<Int>
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
  package var modifiers: [Int] = []
  /// The units of a person's name in it.
  package var person: Range<Int>?
  /// The phrase that owns it: a genitive, an *of* phrase, a possessor before it.
  package var owner = -1
  /// Phrases with a preposition that belong to it.
  package var complements: [Int] = []
  /// The phrase of which this is a part, as owner, complement or apposition, -1 where it stands in the clause itself.
  package var parent = -1
  /// The next member of a list, -1 where it is the last or stands alone.
  package var next = -1
  /// The first member of the list of which this is a later one, else -1.
  package var first = -1
  /// Phrases that name the same thing beside it.
  package var appositions: [Int] = []
  /// The antecedent of a relative pronoun, -1 where it is none or not known.
  package var antecedent = -1
  /// An attributive participle before or after the head, as a clause of its own: its unit, else -1.
  package var participle = -1

  /// Whether it is a pronoun.
  package var isPronoun = false
}
