/// All that the engine knows of a language: forms, names, frames, grammar, in tables that are ready to use.
///
/// Made once per language and shared: nothing in it changes afterwards, so it may be read from any thread. A class,
/// because each step of the analysis holds it, and a value of so many tables would be copied with each.
public final class Lexicon: Sendable {
  /// The language's code.
  public let language: String
  /// How the language is built.
  public let grammar: Grammar
  /// The states, alliances and groups of the world.
  public let entities: [Entity]
  /// All words.
  public let lexemes: ImageTable<Lexeme>
  /// All ways to read a form, those of one form beside each other.
  public let readings: ImageTable<Reading>
  /// The frames of a dictionary form.
  public let frames: LemmaLists<Frame>
  /// The nouns that a verb lends its arguments to.
  public let lightVerbs: LemmaLists<LightVerb>
  /// How a verb governs another.
  public let operators: LemmaLists<Operator>
  /// The verbs by which somebody does what was told before.
  public let echoes: LemmaLists<Echo>
  /// The places that frames name.
  public let slots: [Slot]
  /// What frames ask for.
  public let conditions: [Condition]
  /// The dictionary forms that conditions name.
  public let conditionLemmas: [LemmaID]
  /// All classes that are kinds of states, such as islands.
  public let kinds: WordClasses
  /// Pronouns that stand before a verb as part of its dictionary form: French *en vouloir*.
  let cliticParticles: [WordID]
  /// Prepositions with the article in them: words with what the article tells.
  let contracted: [(word: WordID, features: Features)]
  /// The preposition that pronouns in the genitive have in them.
  let genitivePreposition: LemmaID?

  let forms: Vocabulary
  let lemmas: Vocabulary
  let codes: Vocabulary
  let labels: StringTable
  let members: [Membership]
  let relations: StringTable
  let sorts: StringTable
  let files: StringTable
  /// The institutions that give way to their body as the target of a relation, by relation.
  let yielding: [WordClasses]
  let formReadings: ImageTable<ReadingList>
  let beginsPhrase: [Bool]
  let phrases: PhraseTrie
  let endings: Vocabulary
  let endingReadings: [ReadingList]
  private let longestEnding: Int

  /// Takes over what has been read.
  init(_ tables: LexiconTables) {
    language = tables.language
    grammar = tables.grammar
    entities = tables.entities
    lexemes = tables.lexemes
    readings = tables.readings
    frames = tables.frames
    lightVerbs = tables.lightVerbs
    operators = tables.operators
    echoes = tables.echoes
    slots = tables.slots
    conditions = tables.conditions
    conditionLemmas = tables.conditionLemmas
    kinds = tables.kinds
    forms = tables.forms
    lemmas = tables.lemmas
    codes = tables.codes
    labels = tables.labels
    members = tables.members
    relations = tables.relations
    sorts = tables.sorts
    files = tables.files
    yielding = tables.yielding
    formReadings = tables.formReadings
    beginsPhrase = tables.beginsPhrase
    phrases = tables.phrases
    endings = tables.endings
    endingReadings = tables.endingReadings
    longestEnding = tables.endings.longest
    let forms = tables.forms
    cliticParticles = tables.grammar.cliticParticles.map { forms.find($0) }.filter(\.isKnown)
    contracted =
      tables.grammar.contracted.map { (word: forms.find($0), features: [.definite, .singular]) }
      + tables.grammar.contractedPlural.map { (word: forms.find($0), features: [.definite, .plural]) }
    let preposition = tables.lemmas.find(tables.grammar.genitivePreposition.span)
    genitivePreposition = preposition.isKnown ? LemmaID(index: preposition.index) : nil
  }
}

// MARK: - Forms

extension Lexicon {
  /// The number of forms, each of which is a token.
  var formCount: Int { forms.count }

  /// The number of a folded form.
  @inline(__always)
  public func find(_ folded: [UInt8]) -> WordID { forms.find(folded.span) }

  /// The number of a folded form that has its hash with it.
  @inline(__always)
  func find(_ word: borrowing FoldedWord) -> WordID { forms.find(word) }

  /// The number of a folded form that stands in other bytes.
  @inline(__always)
  public func find(_ folded: ArraySlice<UInt8>) -> WordID { forms.find(folded.span) }

  /// The readings of a word that no file lists, by the longest ending of which `grammar.txt` tells something.
  func guess(_ folded: [UInt8]) -> ReadingList {
    var length = min(longestEnding, folded.count - Lexicon.shortestStem)
    while length > 0 {
      let last = folded[(folded.count - length)...]
      let ending = endings.find(last.span)
      if ending.isKnown { return endingReadings[Int(ending.index)] }
      length -= 1
    }
    return .none
  }

  /// Shorter stems say too little of what a word is.
  private static let shortestStem = 2

  /// The readings of a word by itself.
  @inline(__always)
  public func readings(of word: WordID) -> ReadingList {
    word.isKnown && Int(word.index) < formReadings.count ? formReadings[Int(word.index)] : .none
  }

  /// The word behind a reading.
  @inlinable
  public func lexeme(of reading: Reading) -> Lexeme { lexemes[Int(reading.lexeme)] }

  /// The longest name or idiom of several words that begins at a word: its length and readings.
  public func longestPhrase(from start: Int, in tokens: borrowing Span<Token>) -> (length: Int, readings: ReadingList)?
  {
    let first = tokens[start].word
    guard first.isKnown, Int(first.index) < beginsPhrase.count, beginsPhrase[Int(first.index)] else { return nil }
    var node = PhraseTrie.root
    var best: (Int, ReadingList)?
    var index = start
    while index < tokens.count, tokens[index].word.isKnown {
      node = phrases.next(node, tokens[index].word)
      guard node >= 0 else { break }
      index += 1
      if index - start > 1, !phrases[node].isEmpty { best = (index - start, phrases[node]) }
    }
    return best
  }

  /// What the article tells that a contracted preposition has in it, nothing for any other word.
  func article(in word: WordID) -> Features { contracted.first { $0.word == word }?.features ?? [] }

  /// The letters of a word form.
  public func spelling(of word: WordID) -> String { word.isKnown ? forms.spelling(word) : "" }
}

// MARK: - Words

extension Lexicon {
  /// The number of a dictionary form, if it has one.
  public func lemma(_ spelling: String) -> LemmaID? {
    let known = lemmas.find(Array(spelling.utf8).span)
    return known.isKnown ? LemmaID(index: known.index) : nil
  }

  /// The dictionary form.
  public func spelling(of lemma: LemmaID) -> String { lemmas.spelling(WordID(index: lemma.index)) }

  /// The index of a state among the entities.
  public func state(_ code: String) -> Int32? {
    let known = codes.find(Array(code.utf8).span)
    return known.isKnown && entities[Int(known.index)].kind == .state ? known.index : nil
  }

  /// The code of a state, the slug of an alliance or group.
  public func code(of entity: Int32) -> String { codes.spelling(WordID(index: entity)) }

  /// The name to show in the language of the lexicon, empty where it has none.
  public func label(of entity: Int32) -> String { labels[Int(entity)] }

  /// The sort of a group, such as `party`; empty for a state or an alliance.
  public func sort(of entity: Int32) -> String {
    let sort = entities[Int(entity)].sort
    return sort >= 0 ? sorts[Int(sort)] : ""
  }

  /// The members of an alliance.
  public func members(of entity: Int32) -> ArraySlice<Membership> {
    let entity = entities[Int(entity)]
    return members[Int(entity.firstMember)..<Int(entity.firstMember + entity.memberCount)]
  }

  /// A relation's name.
  public func name(of relation: RelationID) -> String { relations[Int(relation.index)] }

  /// The relation of that name, if a frame or the list of relations names it.
  public func relation(named name: String) -> RelationID? {
    (0..<relations.count).first { relations[$0] == name }.map { RelationID(index: Int16($0)) }
  }

  /// The file and line of a frame.
  public func text(of origin: Origin) -> String { "\(files[Int(origin.file)]):\(origin.line)" }

  /// The institutions that give way to their body as the target of a relation: sanctions that a people suffers are on its state.
  public func yielding(to relation: RelationID) -> WordClasses { yielding[Int(relation.index)] }
}
