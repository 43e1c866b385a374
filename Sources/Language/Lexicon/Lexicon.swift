/// All that the engine knows of a language: forms, names, frames, grammar.
///
/// Made once per language and shared: nothing in it changes afterwards, so it may be read from any thread. A class,
/// because each step of the analysis holds it, and a value of so many tables would be copied with each.
package final class Lexicon: Sendable {
  /// The language's code.
  package let language: String
  /// How the language is built.
  package let grammar: Grammar
  /// The states, alliances and groups of the world.
  package let entities: [Entity]
  /// All words.
  package let lexemes: [Lexeme]
  /// All ways to read a form, linked by ``Reading/next``.
  package let readings: [Reading]
  /// The frames of a dictionary form.
  package let frames: LemmaTable<[Frame]>
  /// The nouns that a verb lends its arguments to.
  package let lightVerbs: LemmaTable<[LightVerb]>
  /// How a verb governs another.
  package let operators: LemmaTable<[Operator]>

  /// All classes that are kinds of states, such as islands.
  package let kinds: WordClasses

  private let liftedTargets: [String: WordClasses]
  private let forms: Vocabulary
  private let lemmas: Vocabulary
  private let codes: Vocabulary
  private let firstReadings: [Int32]
  private let beginsPhrase: [Bool]
  private let phrases: PhraseTrie
  private let guesses: [[UInt8]: Int32]
  private let longestGuess: Int

  /// Takes over what has been read.
  init(_ builder: LexiconBuilder) {
    language = builder.language
    grammar = builder.grammar
    entities = builder.entities
    lexemes = builder.lexemes
    readings = builder.readings
    frames = builder.frames
    lightVerbs = builder.lightVerbs
    operators = builder.operators
    kinds = builder.kinds
    liftedTargets = builder.liftedTargets
    forms = builder.forms
    lemmas = builder.lemmas
    codes = builder.codes
    firstReadings = builder.firstReadings
    beginsPhrase = builder.beginsPhrase
    phrases = builder.phrases
    guesses = builder.guesses
    longestGuess = guesses.keys.map(\.count).max() ?? 0
  }
}

// MARK: - Forms

extension Lexicon {
  /// The number of forms, each of which is a token.
  var formCount: Int { forms.count }

  /// The number of a folded form.
  @inline(__always)
  package func find(_ folded: [UInt8]) -> WordID { forms.find(folded.span) }

  /// The number of a folded form that stands in other bytes.
  @inline(__always)
  package func find(_ folded: ArraySlice<UInt8>) -> WordID { forms.find(folded.span) }

  /// The first reading of a word that no file lists, by the longest ending of which `grammar.txt` tells something, else -1.
  func guess(_ folded: [UInt8]) -> Int32 {
    var length = min(longestGuess, folded.count - Lexicon.shortestStem)
    while length > 0 {
      if let reading = guesses[Array(folded.suffix(length))] { return reading }
      length -= 1
    }
    return -1
  }

  /// Shorter stems say too little of what a word is.
  private static let shortestStem = 2

  /// The readings of a word by itself, from that index on.
  @inline(__always)
  package func firstReading(of word: WordID) -> Int32 {
    word.isKnown && Int(word.index) < firstReadings.count ? firstReadings[Int(word.index)] : -1
  }

  /// A reading and those linked after it; none where the index is negative.
  @inline(__always)
  package func readings(from first: Int32) -> LinkedReadings { LinkedReadings(lexicon: self, index: first) }

  /// The word behind a reading.
  @inline(__always)
  package func lexeme(of reading: Reading) -> Lexeme { lexemes[Int(reading.lexeme)] }

  /// The word that a unit is in its sentence, nothing for one that no file lists.
  package func lexeme(of unit: Unit) -> Lexeme? {
    unit.reading < 0 ? nil : lexeme(of: readings[Int(unit.reading)])
  }

  /// The longest name or idiom of several words that begins at a word: its length and first reading.
  package func longestPhrase(from start: Int, in tokens: borrowing Span<Token>) -> (length: Int, reading: Int32)? {
    let first = tokens[start].word
    guard first.isKnown, Int(first.index) < beginsPhrase.count, beginsPhrase[Int(first.index)] else { return nil }
    var node = PhraseTrie.root
    var best: (Int, Int32)?
    var index = start
    while index < tokens.count, tokens[index].word.isKnown {
      node = phrases.next(node, tokens[index].word)
      guard node >= 0 else { break }
      index += 1
      if phrases[node] >= 0, index - start > 1 { best = (index - start, phrases[node]) }
    }
    return best
  }

  /// The letters of a word form.
  package func spelling(of word: WordID) -> String { word.isKnown ? forms.spelling(word) : "" }
}

// MARK: - Words

extension Lexicon {
  /// The number of a dictionary form, if it has one.
  package func lemma(_ spelling: String) -> LemmaID? {
    let known = lemmas.find(Array(spelling.utf8).span)
    return known.isKnown ? LemmaID(index: known.index) : nil
  }

  /// The dictionary form.
  package func spelling(of lemma: LemmaID) -> String { lemmas.spelling(WordID(index: lemma.index)) }

  /// The index of a state among the entities.
  package func state(_ code: String) -> Int32? {
    let known = codes.find(Array(code.utf8).span)
    return known.isKnown && entities[Int(known.index)].kind == .state ? known.index : nil
  }

  /// The institutions that give way to their body as the target of a relation: sanctions that a people suffers are on its state.
  package func liftedTargets(of relation: String) -> WordClasses { liftedTargets[relation] ?? [] }

}
