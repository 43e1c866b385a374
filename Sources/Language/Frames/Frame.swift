/// A valency frame: the relation that a word gives, and where its ends stand.
package struct Frame: Sendable {
  /// The kind of word whose frame it is.
  package enum Kind: UInt8, Sendable { case verb, noun, adjective, preposition }

  /// The kind of word whose frame it is.
  package var kind: Kind
  /// The relation's name.
  package var relation: String
  /// Where the source may stand, the first that is filled wins.
  package var source: [Slot]
  /// Where the target may stand.
  package var target: [Slot]
  /// What else must hold.
  package var conditions: [Condition]
  /// The status that the word itself brings, such as `ended`.
  package var status: String?
  /// Whether the verb must be reflexive.
  package var isReflexive: Bool
  /// The file and line of the frame, for explanations.
  package var origin: String
}

/// A place in a clause or a noun phrase where an argument may stand.
package enum Slot: Hashable, Sendable {
  case subject, object, dative
  /// The genitive, possessive, adjective, compound part or agent phrase of a noun.
  case owner
  /// The genitive of a noun alone.
  case genitive
  /// The noun that a participle or adjective stands with.
  case bearer
  /// A phrase with this preposition.
  case preposition(LemmaID)
  /// The first part of a compound.
  case compound
  /// Whoever says what the clause tells.
  case speaker
  /// People who are spoken of in the same sentence: the demonstrators of a protest.
  case crowd
  /// The adjectives of a clause that say something of its subject or object; only in conditions.
  case predicate
}

/// What must stand in a slot for a frame to hold.
package struct Condition: Sendable {
  /// The slot.
  package var slot: Slot
  /// The classes of which the noun there must have one, unless it is one of the dictionary forms.
  package var classes: WordClasses
  /// The dictionary forms that the noun there may have.
  package var lemmas: Set<LemmaID>
  /// Whether the slot must rather be without such a noun.
  package var isNegated: Bool
}

/// A verb that lends a noun its own arguments: *verhängen* in "Sanktionen gegen Mali verhängen".
package struct LightVerb: Sendable {
  /// Where the noun stands.
  package var nounSlot: Slot
  /// Where the noun's source and target may stand in the verb's clause.
  package var source: [Slot], target: [Slot]
  /// The status that the verb brings.
  package var status: String?
  /// The nouns with which it does so; any where empty.
  package var conditions: [Condition]
  /// Whether the verb must be reflexive.
  package var isReflexive: Bool
}

/// A verb, an adjective or a noun that governs a verb: who is its subject, and how real it is.
package struct Operator: Sendable {
  /// The kind of the governing word.
  package var kind: Frame.Kind
  /// Which of its arguments is the governed verb's subject.
  package var control: Slot
  /// The status that it gives to the governed verb.
  package var status: String?
}
