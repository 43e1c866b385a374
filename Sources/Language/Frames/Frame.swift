/// A valency frame: the relation that a word gives, and where its ends stand.
package struct Frame: BitwiseCopyable, Sendable {
  /// The kind of word whose frame it is.
  package enum Kind: UInt8, BitwiseCopyable, Sendable { case verb, noun, adjective, preposition }

  /// The kind of word whose frame it is.
  package var kind: Kind
  /// The relation.
  package var relation: RelationID
  /// The status that the word itself brings, such as `ended`.
  package var status: Reality?
  /// Whether the verb must be reflexive.
  package var isReflexive: Bool
  /// Whether it holds only where the clause is negated, which then negates nothing: "ließ kein gutes Haar an".
  package var isOfNegation = false
  /// Where the source may stand.
  package var source: SlotList
  /// Where the target may stand.
  package var target: SlotList
  /// What else must hold.
  package var conditions: ConditionList
  /// The relation that it becomes when it ends: aid that is stopped punishes.
  package var ended: RelationID?
  /// The file and line of the frame, for explanations.
  package var origin: Origin

  /// Whether the frame is that of a noun: such frames have an owner for their source.
  @inlinable
  package var isNoun: Bool { kind == .noun }
}

/// A number that stands for a relation's name.
package struct RelationID: Hashable, BitwiseCopyable, Sendable {
  package let index: Int16
}

/// A line of a data file.
package struct Origin: Hashable, BitwiseCopyable, Sendable {
  /// The file's number in ``Lexicon/files``.
  var file: Int32
  /// The line, counted from 1.
  var line: Int32
}

/// What must stand in a slot for a frame to hold.
package struct Condition: BitwiseCopyable, Sendable {
  /// The slot.
  package var slot: Slot
  /// The classes of which the noun there must have one, unless it is one of the dictionary forms.
  package var classes: WordClasses
  /// Where the dictionary forms that the noun there may have stand in ``Lexicon/conditionLemmas``.
  @usableFromInline var firstLemma: Int32
  @usableFromInline var lemmaCount: Int32
  /// Whether the slot must rather be without such a noun.
  package var isNegated: Bool
}

/// A run of the lexicon's conditions.
package struct ConditionList: BitwiseCopyable, Sendable {
  @usableFromInline var first: Int32 = 0
  @usableFromInline var count: Int32 = 0
  /// What kinds of places they are about.
  package var allKinds: SlotKinds = []
  /// What kinds of places they ask to be filled.
  package var kinds: SlotKinds = []

  /// Where the conditions stand in ``Lexicon/conditions``.
  @inlinable
  package var indices: Range<Int> { Int(first)..<Int(first + count) }
}

/// A verb that lends a noun its own arguments: *verhängen* in "Sanktionen gegen Mali verhängen".
package struct LightVerb: BitwiseCopyable, Sendable {
  /// Where the noun stands.
  package var nounSlot: Slot
  /// Where the noun's source and target may stand in the verb's clause.
  package var source: SlotList, target: SlotList
  /// The nouns with which it does so; any where empty.
  package var conditions: ConditionList
  /// The status that the verb brings.
  package var status: Reality?
  /// Whether the verb must be reflexive.
  package var isReflexive: Bool
  /// Whether it holds only where the clause is negated, which then negates nothing: "schließt Sanktionen nicht aus".
  package var isOfNegation = false

  /// Whether the noun or the target is the verb's object, so that *ist belegt* is its passive.
  @inlinable
  package var takesObject: Bool { nounSlot == .object || target.kinds.contains(.object) }
}

/// A verb by which somebody does what was told before: *folgen*, *follow suit*.
package struct Echo: BitwiseCopyable, Sendable {
  /// Where whoever does the same may stand.
  package var source: SlotList
  /// What else must hold.
  package var conditions: ConditionList
  /// The status that the word itself brings.
  package var status: Reality?
  /// The relation that it takes up, where it takes up only one.
  package var relation: RelationID?
  /// Whether the verb must be reflexive.
  package var isReflexive: Bool
  /// The file and line, for explanations.
  package var origin: Origin
}

/// A verb, an adjective or a noun that governs a verb: who is its subject, and how real it is.
package struct Operator: BitwiseCopyable, Sendable {
  /// The kind of the governing word.
  package var kind: Frame.Kind
  /// Which of its arguments is the governed verb's subject.
  package var control: Slot
  /// The status that it gives to the governed verb.
  package var status: Reality?
}

extension Condition {
  /// Where the dictionary forms that the noun there may have stand in ``Lexicon/conditionLemmas``.
  @inlinable
  package var lemmas: Range<Int> { Int(firstLemma)..<Int(firstLemma + lemmaCount) }
}
