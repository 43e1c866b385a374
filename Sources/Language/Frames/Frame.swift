/// A valency frame: the relation that a word gives, and where its ends stand.
public struct Frame: Sendable {
  /// The relation's name.
  public var relation: String
  /// Where the source may stand, the first that is filled wins.
  public var source: [Slot]
  /// Where the target may stand.
  public var target: [Slot]
  /// What else must hold.
  public var conditions: [Condition]
  /// The status that the word itself brings, such as `ended`.
  public var status: String?
  /// Whether the verb must be reflexive.
  public var isReflexive: Bool
  /// The file and line of the frame, for explanations.
  public var origin: String
}

/// A place in a clause or a noun phrase where an argument may stand.
public enum Slot: Hashable, Sendable {
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
}

/// What must stand in a slot for a frame to hold.
public struct Condition: Sendable {
  /// The slot.
  public var slot: Slot
  /// The classes of which the noun there must have one, or
  public var classes: WordClasses
  /// the dictionary forms of which it must be one.
  public var lemmas: Set<LemmaID>
  /// Whether the slot must rather be without such a noun.
  public var isNegated: Bool
}

/// A verb that lends a noun its own arguments: *verhängen* in "Sanktionen gegen Mali verhängen".
public struct LightVerb: Sendable {
  /// Where the noun stands.
  public var nounSlot: Slot
  /// Where the noun's source and target may stand in the verb's clause.
  public var source: [Slot], target: [Slot]
  /// The status that the verb brings.
  public var status: String?
  /// The nouns with which it does so; any where empty.
  public var conditions: [Condition]
  /// Whether the verb must be reflexive.
  public var isReflexive: Bool
}

/// A verb that governs another verb or a clause: who is its subject, and how real it is.
public struct Operator: Sendable {
  /// Which of its arguments is the governed verb's subject.
  public var control: Slot
  /// The status that it gives to the governed verb.
  public var status: String?
}
