/// A verb with what belongs to it.
public struct Clause: BitwiseCopyable, Sendable {
  /// What sort of clause it is.
  public enum Kind: UInt8, BitwiseCopyable, Sendable {
    case main, coordinate, subordinate, relative, infinitive, participial, gerund
  }

  /// What sort of clause it is.
  public var kind: Kind
  /// The clause that governs or precedes it, -1 for the first.
  public var parent: Int
  /// The subordinator, relative pronoun or conjunction that opens it, else -1.
  public var opener = -1
  /// Its verbs, as units.
  public var verbs = IndexList()
  /// Negations, adverbs and particles.
  public var others = IndexList()
  /// The units from the first to the last of it.
  public var first = Int.max, last = -1
  /// Where its phrases stand among those of the sentence; others may stand between them.
  @usableFromInline var firstPhrase = Int.max, lastPhrase = -1
  /// The phrase that an attributive participle stands with, or the antecedent of a relative clause, else -1.
  public var bearer = -1

  // What the verb complex and the roles say, once they are worked out.

  /// The unit of the verb that carries the meaning, -1 where there is none.
  public var verb = -1
  /// The dictionary forms of the main verb that hold here.
  public var lemmas = LemmaList()
  /// Whether its verb stands in the passive.
  public var isPassive = false
  /// Whether the auxiliary can be that of the passive or of the perfect.
  public var isMaybePassive = false
  /// The features of its finite verb.
  public var features: Features = []
  /// The status that modal verbs bring.
  public var modalStatus: Reality?
  /// Whether what it tells is negated.
  public var isNegated = false
  /// Whether what it tells has come to an end.
  public var isNoLonger = false
  /// Whether its verb is reflexive.
  public var isReflexive = false
  public var subject = -1, object = -1, dative = -1
  /// The phrases that can have one of these roles.
  public var arguments = IndexList()

  /// The first of its verbs that stands in it: it may share a helping verb with the clause before.
  @inlinable public var firstVerb: Int? { verbs.first { $0 >= first } ?? verbs.first }

  /// Whether all its verbs are those of the clause before: "Oslo a rappelé son ambassadeur et *Stockholm, son consul*".
  var isGapped: Bool { verbs.last.map { $0 < first } ?? false }

  init(kind: Kind, parent: Int) {
    self.kind = kind
    self.parent = parent
  }
}

/// The dictionary forms that a verb can have; a form of more than four is none.
public struct LemmaList: RandomAccessCollection, BitwiseCopyable, Sendable {
  @usableFromInline var lemmas: InlineArray<4, LemmaID> = InlineArray(repeating: LemmaID(index: -1))
  /// The number of dictionary forms.
  public var count = 0

  /// The place of the first form.
  @inlinable public var startIndex: Int { 0 }
  /// The place behind the last form.
  @inlinable public var endIndex: Int { count }

  /// The form at a place.
  @inlinable public subscript(place: Int) -> LemmaID { lemmas[place] }

  /// Makes an empty list.
  @inlinable
  public init() {}

  /// Adds a dictionary form unless it is there, if there is room.
  @inlinable
  public mutating func insert(_ lemma: LemmaID) {
    guard count < 4, !contains(lemma) else { return }
    lemmas[count] = lemma
    count += 1
  }
}

extension Sentence {
  /// The phrases that stand in a clause itself, in their order.
  @inlinable
  public func phrases(of clause: Int) -> ClausePhrases {
    ClausePhrases(
      phrases: phrases, clause: clause, place: clauses[clause].firstPhrase, last: clauses[clause].lastPhrase)
  }

  /// Puts a phrase into a clause.
  mutating func put(_ phrase: Int, into clause: Int) {
    phrases[phrase].clause = clause
    phrases[phrase].isDirect = true
    clauses[clause].firstPhrase = min(clauses[clause].firstPhrase, phrase)
    clauses[clause].lastPhrase = max(clauses[clause].lastPhrase, phrase)
  }
}

/// The phrases of one clause, found as they are asked for.
public struct ClausePhrases: Sequence, IteratorProtocol {
  @usableFromInline let phrases: [Phrase]
  @usableFromInline let clause: Int
  @usableFromInline var place: Int
  @usableFromInline let last: Int

  @inlinable
  init(phrases: [Phrase], clause: Int, place: Int, last: Int) {
    self.phrases = phrases
    self.clause = clause
    self.place = place
    self.last = last
  }

  /// The next phrase, nothing where there is none.
  @inlinable
  public mutating func next() -> Int? {
    while place <= last {
      defer { place += 1 }
      if phrases[place].clause == clause, phrases[place].isDirect { return place }
    }
    return nil
  }

  /// The last of them.
  @inlinable
  public var final: Int? {
    var final = last
    while final >= place {
      if phrases[final].clause == clause, phrases[final].isDirect { return final }
      final -= 1
    }
    return nil
  }
}
