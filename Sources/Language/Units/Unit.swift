/// A word, a name of several words, or a mark, with what it is in its sentence.
package struct Unit: Sendable {
  /// The tokens it is made of.
  package var tokens: Range<Int>
  /// What it is here.
  package var tag: Tag
  /// The reading that was chosen, -1 for a word that no file lists.
  package var reading: Int32 = -1
  /// The first of all its readings, -1 where it has none.
  package var readings: Int32 = -1
  /// Whether a hyphen joins it to the unit before.
  package var isJoined = false
  /// Whether the text writes it with a capital.
  package var capitals = Capitals.none
  /// The name in the first part of a compound of which this is the head, as an index of an entity, else -1.
  package var compoundEntity: Int32 = -1
}

/// What a unit is in its sentence.
package enum Tag: UInt8, Sendable {
  case noun, name, adjective, verb, article, possessive, pronoun, relative, interrogative, quantifier, preposition
  case conjunction, subordinator, infinitiveMarker, negation, adverb, number
  /// A capitalised word that no file lists.
  case unknownName
  /// Any other word that no file lists.
  case unknown
  /// The mark of possession after a noun: English `'s`.
  case possession
  /// The separable prefix at the end of a German clause, or the particle after an English verb.
  case particle
  case comma, semicolon, colon, dash, openBracket, closeBracket, quote, end
}

extension Tag {
  package init(_ category: Category) {
    switch category {
    case .noun: self = .noun
    case .name: self = .name
    case .adjective: self = .adjective
    case .verb: self = .verb
    case .article: self = .article
    case .possessive: self = .possessive
    case .pronoun: self = .pronoun
    case .relative: self = .relative
    case .interrogative: self = .interrogative
    case .quantifier: self = .quantifier
    case .preposition: self = .preposition
    case .conjunction: self = .conjunction
    case .subordinator: self = .subordinator
    case .infinitiveMarker: self = .infinitiveMarker
    case .negation: self = .negation
    case .adverb: self = .adverb
    case .number: self = .number
    }
  }

  /// Whether a clause or part of one may end here.
  package var isMark: Bool {
    switch self {
    case .comma, .semicolon, .colon, .dash, .openBracket, .closeBracket, .quote, .end: true
    default: false
    }
  }
}
