/// The grammatical features of a word form, as the data files name them.
public struct Features: OptionSet, Hashable, BitwiseCopyable, Sendable {
  /// One bit a feature.
  public let rawValue: UInt32

  /// Makes a set of the bits.
  @inlinable
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Masculine gender.
  @inlinable public static var masculine: Features { Features(rawValue: 1 << 0) }
  /// Feminine gender.
  @inlinable public static var feminine: Features { Features(rawValue: 1 << 1) }
  /// Neuter gender.
  @inlinable public static var neuter: Features { Features(rawValue: 1 << 2) }
  /// Singular number.
  @inlinable public static var singular: Features { Features(rawValue: 1 << 3) }
  /// Plural number.
  @inlinable public static var plural: Features { Features(rawValue: 1 << 4) }
  /// The case of the subject.
  @inlinable public static var nominative: Features { Features(rawValue: 1 << 5) }
  /// The case of the possessor.
  @inlinable public static var genitive: Features { Features(rawValue: 1 << 6) }
  /// The case of the indirect object.
  @inlinable public static var dative: Features { Features(rawValue: 1 << 7) }
  /// The case of the direct object.
  @inlinable public static var accusative: Features { Features(rawValue: 1 << 8) }
  /// A verb form with person and tense.
  @inlinable public static var finite: Features { Features(rawValue: 1 << 9) }
  /// The infinitive.
  @inlinable public static var infinitive: Features { Features(rawValue: 1 << 10) }
  /// The past participle.
  @inlinable public static var participle: Features { Features(rawValue: 1 << 11) }
  /// The present participle or gerund.
  @inlinable public static var gerund: Features { Features(rawValue: 1 << 12) }
  /// A past tense.
  @inlinable public static var past: Features { Features(rawValue: 1 << 13) }
  /// The mood of reported speech.
  @inlinable public static var reported: Features { Features(rawValue: 1 << 14) }
  /// The mood of what is not so.
  @inlinable public static var conditional: Features { Features(rawValue: 1 << 15) }
  /// The first person.
  @inlinable public static var firstPerson: Features { Features(rawValue: 1 << 16) }
  /// A definite determiner, or a demonstrative.
  @inlinable public static var definite: Features { Features(rawValue: 1 << 17) }
  /// An indefinite determiner or pronoun.
  @inlinable public static var indefinite: Features { Features(rawValue: 1 << 18) }
  /// A determiner or pronoun that negates: *no*, *nobody*.
  @inlinable public static var negative: Features { Features(rawValue: 1 << 19) }
  /// A pronoun for the subject itself.
  @inlinable public static var reflexive: Features { Features(rawValue: 1 << 20) }
  /// An infinitive with its marker inside: German *zurückzuziehen*.
  @inlinable public static var marked: Features { Features(rawValue: 1 << 21) }

  /// A tense of what is to come.
  @inlinable public static var future: Features { Features(rawValue: 1 << 22) }

  /// All genders.
  @inlinable public static var anyGender: Features { [.masculine, .feminine, .neuter] }
  /// Both numbers.
  @inlinable public static var anyNumber: Features { [.singular, .plural] }
  /// All cases.
  @inlinable public static var anyCase: Features { [.nominative, .genitive, .dative, .accusative] }

  /// The words that data files use for features.
  public static let names: [String: Features] = [
    "m": .masculine, "f": .feminine, "n": .neuter, "sg": .singular, "pl": .plural, "nom": .nominative,
    "gen": .genitive, "dat": .dative, "acc": .accusative, "finite": .finite, "infinitive": .infinitive,
    "participle": .participle, "gerund": .gerund, "past": .past, "reported": .reported,
    "conditional": .conditional, "future": .future, "first": .firstPerson, "definite": .definite,
    "indefinite": .indefinite,
    "negative": .negative, "reflexive": .reflexive, "marked": .marked,
  ]

  /// The features that words of a data file name.
  init(_ words: ArraySlice<UInt8>, in row: Table.Row) throws(CodebookError) {
    var features: Features = []
    for word in words.words {
      guard let feature = Features.names[word.text] else {
        throw row.error(
          "'\(word.text)' is no feature", expected: "some of " + Features.names.keys.sorted().joined(separator: " "))
      }
      features.formUnion(feature)
    }
    self = features
  }
}
