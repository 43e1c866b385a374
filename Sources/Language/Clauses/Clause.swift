/// A verb with what belongs to it.
package struct Clause: Sendable {
  /// What sort of clause it is.
  package enum Kind: UInt8, Sendable { case main, coordinate, subordinate, relative, infinitive, participial, gerund }

  package var kind: Kind
  /// The clause that governs or precedes it, -1 for the first.
  package var parent: Int
  /// The subordinator, relative pronoun or conjunction that opens it, else -1.
  package var opener = -1
  /// The phrases that stand in it, and its verbs, as units.
  package var phrases: [Int] = []
  package var verbs: [Int] = []
  /// Negations, adverbs and particles.
  package var others: [Int] = []
  /// The units from the first to the last of it.
  package var first = Int.max, last = -1
  /// The phrase that an attributive participle stands with, or the antecedent of a relative clause, else -1.
  package var bearer = -1

  // What the verb complex and the roles say, once they are worked out.

  /// The unit of the verb that carries the meaning, -1 where there is none.
  package var verb = -1
  /// The readings of the main verb that hold here.
  package var lemmas: [LemmaID] = []
  package var isPassive = false
  /// Whether the auxiliary can be that of the passive or of the perfect.
  package var isMaybePassive = false
  package var features: Features = []
  /// The statuses that modal verbs bring.
  package var modalStatus: String?
  package var isNegated = false
  package var isNoLonger = false
  package var isReflexive = false
  package var subject = -1, object = -1, dative = -1
}
