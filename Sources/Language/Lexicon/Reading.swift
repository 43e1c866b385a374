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

  /// What an entry asks of the text: names ask for their capital, abbreviations of up to four letters for all of them.
  init(entry: [UInt8]) {
    var letters = 0
    var capitals = 0
    var beginsWithCapital = false
    var index = 0
    while index < entry.count {
      let isCapital = Tokenizer.isCapital(entry.span, at: index)
      if entry[index] >= 0x80 || (entry[index] | 0x20) &- 0x61 < 26 {
        if letters == 0 { beginsWithCapital = isCapital }
        letters += 1
        capitals += isCapital ? 1 : 0
      }
      index += Tokenizer.length(entry[index])
    }
    self = letters > 1 && letters <= 4 && capitals == letters ? .all : beginsWithCapital ? .first : .none
  }
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
  /// What the file's class says beyond the category: an index into ``Lexicon/kinds``.
  package var kind: Int32 = -1
}

/// A number that stands for a dictionary form.
package struct LemmaID: Hashable, Sendable {
  package let index: Int32
}

/// How a word names a state or an alliance.
package enum Naming: UInt8, Sendable {
  case name, adjective, inhabitant, seat
}
