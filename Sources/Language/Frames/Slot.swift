/// A place in a clause or a noun phrase where an argument may stand.
public enum Slot: Hashable, BitwiseCopyable, Sendable {
  case subject, object, dative
  /// The genitive, possessive, adjective, compound part or agent phrase of a noun.
  case owner
  /// The genitive of a noun alone.
  case genitive
  /// The noun that a participle or adjective stands with.
  case bearer
  /// The first part of a compound.
  case compound
  /// Whoever says what the clause tells.
  case speaker
  /// People who are spoken of in the same sentence: the demonstrators of a protest.
  case crowd
  /// The adjectives of a clause that say something of its subject or object; only in conditions.
  case predicate
  /// The verb of the infinitive that the clause governs; only in conditions.
  case infinitive
  /// Whoever did what the clause's subject reacts to, as the text told it before.
  case topic
  /// Whom the last relation of the same sort struck: "et Oslo rappela son ambassadeur".
  case struck
  /// Whoever blamed somebody whom he did not name, where he says whom: "Gefragt, wen er meine, nannte er Iran".
  case hinted
  /// Whoever does what the clause after a verb tells: *complain that X …*.
  case told
  /// The state that the text is about, where the clause names nobody but who acts: "Indien schickte Suchtrupps".
  case scene
  /// Whoever wants or orders what the clause tells: "*Chad* told the French troops to leave".
  case asker
  /// Whoever gave or promised something in a sentence before: "Die gleiche Summe soll an das UNHCR gehen".
  case giver
  /// A phrase with this preposition.
  case preposition(LemmaID)

  /// The words by which frames name the places that are no preposition.
  public static let names: [String: Slot] = [
    "subject": .subject, "object": .object, "dative": .dative, "owner": .owner, "genitive": .genitive,
    "bearer": .bearer, "compound": .compound, "speaker": .speaker, "crowd": .crowd, "predicate": .predicate,
    "infinitive": .infinitive, "topic": .topic, "told": .told, "struck": .struck, "hinted": .hinted,
    "scene": .scene, "asker": .asker, "giver": .giver,
  ]

  /// The kind of place, whichever preposition it asks for.
  public var kind: SlotKinds {
    switch self {
    case .subject: .subject
    case .object: .object
    case .dative: .dative
    case .owner: .owner
    case .genitive: .genitive
    case .bearer: .bearer
    case .compound: .compound
    case .speaker: .speaker
    case .crowd: .crowd
    case .predicate: .predicate
    case .infinitive: .infinitive
    case .topic: .topic
    case .struck: .struck
    case .hinted: .hinted
    case .told: .told
    case .scene: .scene
    case .asker: .asker
    case .giver: .giver
    case .preposition: .preposition
    }
  }

  /// Whether the slot is a phrase with a preposition.
  public var isPreposition: Bool { kind == .preposition }
}

/// Kinds of places, so that a frame need not be read to learn what it lacks.
public struct SlotKinds: OptionSet, BitwiseCopyable, Sendable {
  /// One bit a kind.
  public let rawValue: UInt32

  /// Makes a set of the bits.
  @inlinable
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The subject.
  @inlinable public static var subject: SlotKinds { SlotKinds(rawValue: 1 << 0) }
  /// The direct object.
  @inlinable public static var object: SlotKinds { SlotKinds(rawValue: 1 << 1) }
  /// The indirect object.
  @inlinable public static var dative: SlotKinds { SlotKinds(rawValue: 1 << 2) }
  /// The possessor of a noun, however it is told.
  @inlinable public static var owner: SlotKinds { SlotKinds(rawValue: 1 << 3) }
  /// The genitive of a noun.
  @inlinable public static var genitive: SlotKinds { SlotKinds(rawValue: 1 << 4) }
  /// The noun with which an adjective or participle stands.
  @inlinable public static var bearer: SlotKinds { SlotKinds(rawValue: 1 << 5) }
  /// The first part of a compound.
  @inlinable public static var compound: SlotKinds { SlotKinds(rawValue: 1 << 6) }
  /// Whoever says what the clause tells.
  @inlinable public static var speaker: SlotKinds { SlotKinds(rawValue: 1 << 7) }
  /// People of whom the sentence speaks.
  @inlinable public static var crowd: SlotKinds { SlotKinds(rawValue: 1 << 8) }
  /// An adjective that says something of somebody; only in conditions.
  @inlinable public static var predicate: SlotKinds { SlotKinds(rawValue: 1 << 9) }
  /// Whatever a preposition brings.
  @inlinable public static var preposition: SlotKinds { SlotKinds(rawValue: 1 << 10) }
  /// Whoever does what the clause after a verb tells.
  @inlinable public static var told: SlotKinds { SlotKinds(rawValue: 1 << 11) }
  /// The verb of a governed infinitive; only in conditions.
  @inlinable public static var infinitive: SlotKinds { SlotKinds(rawValue: 1 << 12) }
  /// Whoever did what the subject reacts to.
  @inlinable public static var topic: SlotKinds { SlotKinds(rawValue: 1 << 13) }
  /// Whom the last relation of the same sort struck.
  @inlinable public static var struck: SlotKinds { SlotKinds(rawValue: 1 << 14) }
  /// Whoever blamed somebody without a name.
  @inlinable public static var hinted: SlotKinds { SlotKinds(rawValue: 1 << 15) }
  /// The state that the text is about.
  @inlinable public static var scene: SlotKinds { SlotKinds(rawValue: 1 << 16) }
  /// Whoever asks that it be done.
  @inlinable public static var asker: SlotKinds { SlotKinds(rawValue: 1 << 17) }
  /// Whoever gave something before.
  @inlinable public static var giver: SlotKinds { SlotKinds(rawValue: 1 << 18) }
  /// The places of phrases without preposition.
  @inlinable public static var roles: SlotKinds { [.subject, .object, .dative] }
  /// All places.
  @inlinable public static var all: SlotKinds { SlotKinds(rawValue: .max) }
}

/// The places where an end of a frame may stand, the first that is filled wins: a run of the lexicon's slots.
public struct SlotList: BitwiseCopyable, Sendable {
  @usableFromInline var first: Int32 = 0
  @usableFromInline var count: Int32 = 0
  /// What kinds of places are among them.
  public var kinds: SlotKinds = []

  /// Whether there is none.
  @inlinable
  public var isEmpty: Bool { count == 0 }
  /// Where the slots stand in ``Lexicon/slots``.
  @inlinable
  public var indices: Range<Int> { Int(first)..<Int(first + count) }
  /// Whether the only place is of that kind.
  @inlinable
  public func isOnly(_ kind: SlotKinds) -> Bool { count == 1 && kinds == kind }
}
