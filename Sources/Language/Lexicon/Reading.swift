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
  init(entry: borrowing Span<UInt8>, _ range: Range<Int>) {
    var capitals = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = entry[index]
      if byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 {
        guard Tokenizer.isCapital(entry, at: index) else {
          self = capitals > 0 ? .first : .none
          return
        }
        capitals += 1
      }
      index += Tokenizer.length(byte)
    }
    self = capitals == 0 ? .none : 2...4 ~= capitals ? .all : .first
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
}

/// How a word names a state or an alliance.
package enum Naming: UInt8, Sendable {
  case name, adjective, inhabitant, seat
}
