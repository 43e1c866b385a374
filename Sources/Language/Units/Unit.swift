/// A word, a name of several words, or a mark, with what it is in its sentence.
public struct Unit: BitwiseCopyable, Sendable {
  @usableFromInline var firstToken: Int32
  @usableFromInline var tokenCount: Int32
  /// What it is here.
  public var tag: Tag
  /// Whether the text writes it with a capital.
  public var capitals = Capitals.none
  /// Whether a hyphen joins it to the unit before.
  public var isJoined = false
  /// Its last letter, folded, where it is one token.
  var lastLetter: UInt8 = 0
  /// Whether it is a number of four digits, as years are.
  var isYear = false
  /// What the article in a contracted preposition tells: French *du*, *au sein des*.
  var contracted: Features = []
  /// Whether only its ending tells what it can be.
  public var isGuessed = false
  /// Its word where it is one token, else unknown.
  public var word = WordID.unknown
  /// The reading that was chosen, -1 for a word that no file lists.
  public private(set) var reading: Int32 = -1
  /// The lexeme of that reading, or -1.
  public private(set) var lexeme: Int32 = -1
  /// All its readings.
  public var readings = ReadingList.none
  /// What it can be, of that which its capitals allow.
  public var categories: Categories = []
  /// The features of all its readings as what it is here, of the same word where it is a noun or a name.
  public private(set) var features: Features = []
  /// The features of all its readings.
  public var allFeatures: Features = []
  /// The features of its readings as a verb.
  public var verbFeatures: Features = []
  /// The state, alliance or group that the chosen reading names or belongs to, or -1.
  public private(set) var entity: Int32 = -1
  /// The name in the first part of a compound of which this is the head, as an index of an entity, else -1.
  public var compoundEntity: Int32 = -1
  /// How the chosen reading names its entity.
  public private(set) var naming = Naming.name
  /// The classes of the chosen reading's word.
  public private(set) var classes: WordClasses = []
  /// The classes of all verbs that it can be.
  public var verbClasses: WordClasses = []

  init(tokens: Range<Int>, tag: Tag) {
    firstToken = Int32(tokens.lowerBound)
    tokenCount = Int32(tokens.count)
    self.tag = tag
  }

  /// The tokens it is made of.
  @inlinable
  public var tokens: Range<Int> { Int(firstToken)..<Int(firstToken + tokenCount) }

  /// Whether it can be that, as its capitals allow.
  @inlinable
  public func can(_ category: Category) -> Bool { categories.contains(Categories(category)) }

  /// Whether it is a verb that helps others.
  @inlinable
  public var canBeAuxiliary: Bool { !verbClasses.isDisjoint(with: .auxiliaries) }

  /// Takes note of what its readings allow; `begins` says whether any word would take a capital there.
  mutating func take(_ list: ReadingList, from lexicon: Lexicon, begins: Bool) {
    readings = list
    for index in list.indices {
      let reading = lexicon.readings[index]
      allFeatures.formUnion(reading.features)
      if reading.category == .verb {
        verbFeatures.formUnion(reading.features)
        verbClasses.formUnion(lexicon.lexemes[Int(reading.lexeme)].classes)
      }
      if lexicon.grammar.allows(reading.capitals, capitals, begins: begins) {
        categories.insert(Categories(reading.category))
      }
    }
  }

  /// Makes it a name that no file lists.
  mutating func forget() {
    tag = .unknownName
    reading = -1
    lexeme = -1
    readings = .none
    categories = []
    (features, allFeatures, verbFeatures, classes, verbClasses, entity) = ([], [], [], [], [], -1)
  }

  /// Makes it a noun that no file lists.
  mutating func becomeNoun() {
    forget()
    tag = .noun
  }

  /// Makes it what one of its readings says.
  mutating func choose(_ index: Int, from lexicon: Lexicon) {
    let chosen = lexicon.readings[index]
    reading = Int32(index)
    lexeme = chosen.lexeme
    tag = Tag(chosen.category)
    let word = lexicon.lexemes[Int(chosen.lexeme)]
    classes = word.classes
    entity = word.entity
    naming = word.naming
    let isWord = chosen.category == .noun || chosen.category == .name
    features = []
    for other in readings.indices {
      let reading = lexicon.readings[other]
      if reading.category == chosen.category, !isWord || reading.lexeme == chosen.lexeme {
        features.formUnion(reading.features)
      }
    }
  }
}

/// What a unit is in its sentence.
public enum Tag: UInt8, BitwiseCopyable, Sendable {
  case noun, name, adjective, verb, article, possessive, pronoun, relative, interrogative, quantifier, preposition
  case conjunction, subordinator, infinitiveMarker, negation, adverb, number
  /// A capitalised word that no file lists.
  case unknownName
  /// Any other word that no file lists.
  case unknown
  /// The mark of possession after a noun: English `'s`.
  case possession
  case comma, semicolon, colon, dash, openBracket, closeBracket, quote, end
}

extension Tag {
  init(_ category: Category) {
    switch category {
    case .noun: self = .noun
    case .name: self = .name
    case .adjective: self = .adjective
    case .verb: self = .verb
    case .article: self = .article
    case .possessive: self = .possessive
    case .pronoun: self = .pronoun
    case .relative: self = .relative
    case .interrogative: self = .interrogative
    case .quantifier: self = .quantifier
    case .preposition: self = .preposition
    case .conjunction: self = .conjunction
    case .subordinator: self = .subordinator
    case .infinitiveMarker: self = .infinitiveMarker
    case .negation: self = .negation
    case .adverb: self = .adverb
    case .number: self = .number
    }
  }

  /// Whether a clause or part of one may end here.
  @inlinable
  public var isMark: Bool { rawValue >= Tag.comma.rawValue }

  /// Whether it is a noun or a name, listed or not.
  var isNounOrName: Bool { self == .noun || self == .name || self == .unknownName }
}
