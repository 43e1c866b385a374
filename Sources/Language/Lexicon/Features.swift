/// The grammatical features of a word form, as the data files name them.
package struct Features: OptionSet, Hashable, Sendable {
  /// One bit a feature.
  package let rawValue: UInt32

  /// Makes a set of the bits.
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  package static let masculine = Features(rawValue: 1 << 0)
  package static let feminine = Features(rawValue: 1 << 1)
  package static let neuter = Features(rawValue: 1 << 2)
  package static let singular = Features(rawValue: 1 << 3)
  package static let plural = Features(rawValue: 1 << 4)
  package static let nominative = Features(rawValue: 1 << 5)
  package static let genitive = Features(rawValue: 1 << 6)
  package static let dative = Features(rawValue: 1 << 7)
  package static let accusative = Features(rawValue: 1 << 8)
  package static let finite = Features(rawValue: 1 << 9)
  package static let infinitive = Features(rawValue: 1 << 10)
  /// The past participle.
  package static let participle = Features(rawValue: 1 << 11)
  /// The present participle or gerund.
  package static let gerund = Features(rawValue: 1 << 12)
  package static let past = Features(rawValue: 1 << 13)
  /// The mood of reported speech.
  package static let reported = Features(rawValue: 1 << 14)
  /// The mood of what is not so.
  package static let conditional = Features(rawValue: 1 << 15)
  package static let firstPerson = Features(rawValue: 1 << 16)
  package static let definite = Features(rawValue: 1 << 17)
  package static let indefinite = Features(rawValue: 1 << 18)
  package static let negative = Features(rawValue: 1 << 19)
  package static let reflexive = Features(rawValue: 1 << 20)
  /// An infinitive with its marker inside: German *zurückzuziehen*.
  package static let marked = Features(rawValue: 1 << 21)

  /// A tense of what is to come.
  package static let future = Features(rawValue: 1 << 22)

  package static let anyGender: Features = [.masculine, .feminine, .neuter]
  package static let anyNumber: Features = [.singular, .plural]
  package static let anyCase: Features = [.nominative, .genitive, .dative, .accusative]

  /// The words that data files use for features.
  package static let names: [String: Features] = [
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
