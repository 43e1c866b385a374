internal import Language
internal import RelationGraph

/// Who is meant: a state, an alliance or group, an institution of one, or a person of the article.
struct Referent: Hashable {
  /// The entity's index in the lexicon, -1 for a person.
  var entity: Int32 = -1
  /// The institution of the entity, where not the entity itself is meant.
  var institution: Institution?
  /// The person's index among those of the article, -1 where it is none.
  var person: Int32 = -1

  static func person(_ index: Int) -> Referent { Referent(person: Int32(index)) }

  static func entity(_ index: Int32, _ institution: Institution? = nil) -> Referent {
    Referent(entity: index, institution: institution)
  }
}

/// The referents of each phrase of a sentence, all in one place.
struct ReferentTable {
  private var values: [Referent] = []
  private var ranges: [Range<Int>] = []

  /// Forgets what it holds and makes room for so many phrases.
  mutating func reset(_ count: Int) {
    values.removeAll(keepingCapacity: true)
    ranges.removeAll(keepingCapacity: true)
    ranges.append(contentsOf: repeatElement(0..<0, count: count))
  }

  /// The referents of a phrase.
  subscript(phrase: Int) -> ArraySlice<Referent> { values[ranges[phrase]] }

  /// Whether a phrase has none.
  func isEmpty(_ phrase: Int) -> Bool { ranges[phrase].isEmpty }

  /// The first referent of a phrase.
  func first(_ phrase: Int) -> Referent? { ranges[phrase].isEmpty ? nil : values[ranges[phrase].lowerBound] }

  /// The number of referents of a phrase.
  func count(_ phrase: Int) -> Int { ranges[phrase].count }

  /// Takes the referents of a phrase in the place of those it had.
  mutating func set(_ phrase: Int, _ referents: [Referent]) {
    guard !referents.isEmpty || !ranges[phrase].isEmpty else { return }
    ranges[phrase] = values.count..<values.count + referents.count
    values += referents
  }
}

/// A person whom the article names.
struct Person {
  /// The full name as first written.
  var name: String
  /// The folded parts of the name, the last being the surname.
  var parts: [[UInt8]]
  /// Gender, where name or office tell it.
  var features: Features
  /// Whom the person's office speaks for.
  var actsFor: Referent?
  /// The place where the text says so.
  var sentence: Int
  /// Whether the person holds an office of a state that the text leaves unsaid and nothing else tells.
  var isUnplaced = false
  /// The words for the offices with which the text names the person, and what they are the head of.
  var offices: [LemmaID] = []
  var ranks: WordClasses = []
  /// Whether one of them is held for a state.
  var isInOffice = false

  /// Whether the text only names the person, and tells neither office nor trade nor state.
  var isUntold: Bool { actsFor == nil && offices.isEmpty }

  /// Takes note of whom the person acts for, and where the text says so.
  mutating func act(for body: Referent, in sentence: Int) {
    actsFor = body
    self.sentence = sentence
  }
}

extension WordClasses {
  private static let byInstitution: [(classes: WordClasses, institution: Institution)] = [
    (.government, .government), (.parliament, .parliament), (.military, .military), (.judiciary, .judiciary),
    (.opposition, .opposition), (.population, .population), (.rebels, .rebels), (.media, .media),
    (.business, .business),
  ]

  /// The institution that a class of nouns stands for.
  var institution: Institution? {
    guard !isDisjoint(with: .institutions) else { return nil }
    return WordClasses.byInstitution.first { !isDisjoint(with: $0.classes) }?.institution
  }

  /// Whether the classes hold that of an institution.
  func institution(_ institution: Institution) -> Bool {
    WordClasses.byInstitution.contains { $0.institution == institution && !isDisjoint(with: $0.classes) }
  }
}
