/// A valency frame: the relation that a word gives, and where its ends stand.
public struct Frame: BitwiseCopyable, Sendable {
  /// The kind of word whose frame it is.
  public enum Kind: UInt8, BitwiseCopyable, Sendable { case verb, noun, adjective, preposition }

  /// The kind of word whose frame it is.
  public var kind: Kind
  /// The relation.
  public var relation: RelationID
  /// The status that the word itself brings, such as `ended`.
  public var status: Reality?
  /// Whether the verb must be reflexive.
  public var isReflexive: Bool
  /// Whether it holds only where the clause is negated, which then negates nothing: "ließ kein gutes Haar an".
  public var isOfNegation = false
  /// Where the source may stand.
  public var source: SlotList
  /// Where the target may stand.
  public var target: SlotList
  /// What else must hold.
  public var conditions: ConditionList
  /// The relation that it becomes when it ends: aid that is stopped punishes.
  public var ended: RelationID?
  /// The file and line of the frame, for explanations.
  public var origin: Origin

  /// Whether the frame is that of a noun: such frames have an owner for their source.
  @inlinable
  public var isNoun: Bool { kind == .noun }
}

/// A number that stands for a relation's name.
public struct RelationID: Hashable, BitwiseCopyable, Sendable {
  /// The place of the relation in the lexicon.
  public let index: Int16
}

/// A line of a data file.
public struct Origin: Hashable, BitwiseCopyable, Sendable {
  /// The file's number in ``Lexicon/files``.
  var file: Int32
  /// The line, counted from 1.
  var line: Int32
}

/// What must stand in a slot for a frame to hold.
public struct Condition: BitwiseCopyable, Sendable {
  /// The slot.
  public var slot: Slot
  /// The classes of which the noun there must have one, unless it is one of the dictionary forms.
  public var classes: WordClasses
  /// Where the dictionary forms that the noun there may have stand in ``Lexicon/conditionLemmas``.
  @usableFromInline var firstLemma: Int32
  @usableFromInline var lemmaCount: Int32
  /// Whether the slot must rather be without such a noun.
  public var isNegated: Bool
}

/// A run of the lexicon's conditions.
public struct ConditionList: BitwiseCopyable, Sendable {
  @usableFromInline var first: Int32 = 0
  @usableFromInline var count: Int32 = 0
  /// What kinds of places they are about.
  public var allKinds: SlotKinds = []
  /// What kinds of places they ask to be filled.
  public var kinds: SlotKinds = []

  /// Where the conditions stand in ``Lexicon/conditions``.
  @inlinable
  public var indices: Range<Int> { Int(first)..<Int(first + count) }
}

/// A verb that lends a noun its own arguments: *verhängen* in "Sanktionen gegen Mali verhängen".
public struct LightVerb: BitwiseCopyable, Sendable {
  /// Where the noun stands.
  public var nounSlot: Slot
  /// Where the noun's source and target may stand in the verb's clause.
  public var source: SlotList, target: SlotList
  /// The nouns with which it does so; any where empty.
  public var conditions: ConditionList
  /// The status that the verb brings.
  public var status: Reality?
  /// Whether the verb must be reflexive.
  public var isReflexive: Bool
  /// Whether it holds only where the clause is negated, which then negates nothing: "schließt Sanktionen nicht aus".
  public var isOfNegation = false

  /// Whether the noun or the target is the verb's object, so that *ist belegt* is its passive.
  @inlinable
  public var takesObject: Bool { nounSlot == .object || target.kinds.contains(.object) }
}

/// A verb by which somebody does what was told before: *folgen*, *follow suit*.
public struct Echo: BitwiseCopyable, Sendable {
  /// Where whoever does the same may stand.
  public var source: SlotList
  /// What else must hold.
  public var conditions: ConditionList
  /// The status that the word itself brings.
  public var status: Reality?
  /// The relation that it takes up, where it takes up only one.
  public var relation: RelationID?
  /// Whether the verb must be reflexive.
  public var isReflexive: Bool
  /// The file and line, for explanations.
  public var origin: Origin
}

/// A verb, an adjective or a noun that governs a verb: who is its subject, and how real it is.
public struct Operator: BitwiseCopyable, Sendable {
  /// The kind of the governing word.
  public var kind: Frame.Kind
  /// Which of its arguments is the governed verb's subject.
  public var control: Slot
  /// The status that it gives to the governed verb.
  public var status: Reality?
}

extension Condition {
  /// Where the dictionary forms that the noun there may have stand in ``Lexicon/conditionLemmas``.
  @inlinable
  public var lemmas: Range<Int> { Int(firstLemma)..<Int(firstLemma + lemmaCount) }
}
