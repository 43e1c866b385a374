/// What a word or a run of words can be in a sentence.
package enum Category: UInt8, Sendable {
  case noun, name, adjective, verb
  case article, possessive, pronoun, relative, interrogative, quantifier
  case preposition, conjunction, subordinator, infinitiveMarker, negation, adverb, number
}

/// One way to read a word form: what it is there, with which features, and the lexeme behind it.
package struct Reading: Sendable {
  /// What the form is.
  package var category: Category
  /// Its features in this reading.
  package var features: Features
  /// The index of its lexeme.
  package var lexeme: Int32
  /// Which letters the text must write large for this reading.
  package var capitals: Capitals
  /// The next reading of the same form, or -1.
  package var next: Int32
}

/// Which letters of a word are capitals.
package enum Capitals: UInt8, Comparable, Sendable {
  case none, first, all

  package static func < (left: Capitals, right: Capitals) -> Bool { left.rawValue < right.rawValue }
}

/// A word of the data files: all its forms share it.
package struct Lexeme: Sendable {
  /// The number of its dictionary form; equal for all entries of the same spelling and category.
  package var lemma: LemmaID
  /// Gender and number that belong to the word itself.
  package var features: Features = []
  /// The classes that the files put it in.
  package var classes: WordClasses = []
  /// The state, alliance or group that it names or belongs to, or -1.
  package var entity: Int32 = -1
  /// How it names the entity.
  package var naming: Naming = .name
  /// The separable prefix or particle that the verb needs, or unknown.
  package var particle = WordID.unknown
}

/// How a word names a state or an alliance.
package enum Naming: UInt8, Sendable {
  case name, adjective, inhabitant, seat
}
