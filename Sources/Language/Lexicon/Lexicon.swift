/// All that the engine knows of a language: forms, names, frames, grammar.
///
/// Made once per language and shared: nothing in it changes afterwards, so it may be read from any thread.
package struct Lexicon: Sendable {
  /// The language's code.
  package let language: String
  /// How the language is built.
  package internal(set) var grammar = Grammar()
  /// The states, alliances and groups of the world.
  package internal(set) var entities: [Entity] = []
  /// All words.
  package var lexemes: [Lexeme] = []
  /// All ways to read a form, linked by ``Reading/next``.
  package var readings: [Reading] = []
  /// The names of the finer kinds to which ``Lexeme/kind`` points.
  package var kinds: [String] = []
  /// The frames of a dictionary form.
  package var frames: [LemmaID: [Frame]] = [:]
  /// The nouns that a verb lends its arguments to.
  package var lightVerbs: [LemmaID: [LightVerb]] = [:]
  /// The institutions that give way to their body as the target of a relation.
  var liftedTargets: [String: WordClasses] = [:]
  /// The indexes of the states by their codes.
  var stateNumbers: [String: Int32] = [:]
  /// The words of the language for the nine institutions.
  package internal(set) var labels: [String: String] = [:]
  /// How a verb governs another.
  package var operators: [LemmaID: Operator] = [:]

  private(set) var vocabulary = Vocabulary()
  /// The first reading of each word as a word of its own, -1 where it has none.
  private var firstReading: [Int32] = []
  /// Whether a name or idiom of several words begins with the word.
  private var beginsPhrase: [Bool] = []
  /// The trie of names and idioms of several words: node and word to node.
  private var trie: [UInt64: Int32] = [:]
  private var trieReading: [Int32] = [-1]
  private var lemmaIDs: [String: LemmaID] = [:]
  private var lemmaSpellings: [String] = []
  private var classNumbers: [String: Int] = [:]

  /// An empty lexicon.
  package init(language: String) {
    self.language = language
    for (number, name) in WordClasses.known.enumerated() { classNumbers[name] = number }
  }
}

// MARK: - Looking up

extension Lexicon {
  /// The number of a folded form.
  @inline(__always)
  package func find(_ folded: [UInt8]) -> WordID { vocabulary.find(folded: folded) }

  /// The readings of a word by itself, from that index on.
  @inline(__always)
  package func firstReading(of word: WordID) -> Int32 {
    word.isKnown && Int(word.index) < firstReading.count ? firstReading[Int(word.index)] : -1
  }

  /// A reading and those linked after it.
  package func readings(from first: Int32) -> [Reading] {
    var linked: [Reading] = []
    var index = first
    while index >= 0 {
      linked.append(readings[Int(index)])
      index = readings[Int(index)].next
    }
    return linked
  }

  /// The longest name or idiom of several words that begins at a word: its length and first reading.
  package func longestPhrase(from start: Int, in tokens: borrowing Span<Token>) -> (length: Int, reading: Int32)? {
    let first = tokens[start].word
    guard first.isKnown, Int(first.index) < beginsPhrase.count, beginsPhrase[Int(first.index)] else { return nil }
    var node: Int32 = 0
    var best: (Int, Int32)?
    var index = start
    while index < tokens.count, tokens[index].word.isKnown, let next = trie[Lexicon.step(node, tokens[index].word)] {
      node = next
      index += 1
      if trieReading[Int(node)] >= 0, index - start > 1 { best = (index - start, trieReading[Int(node)]) }
    }
    return best
  }

  /// The number of a dictionary form, if it has one.
  package func lemma(_ spelling: String) -> LemmaID? { lemmaIDs[spelling] }

  /// The dictionary form.
  package func spelling(of lemma: LemmaID) -> String { lemmaSpellings[Int(lemma.index)] }

  /// The index of a state among the entities.
  package func state(_ code: String) -> Int32? { stateNumbers[code] }

  /// Whether a dictionary form is listed as an adjective.
  func isAdjective(_ spelling: String) -> Bool {
    var index = firstReading(of: find(Folding.folded(spelling)))
    while index >= 0 {
      if readings[Int(index)].category == .adjective { return true }
      index = readings[Int(index)].next
    }
    return false
  }

  /// The institutions that give way to their body as the target of a relation: sanctions that a people suffers are on its state.
  package func liftedTargets(of relation: String) -> WordClasses { liftedTargets[relation] ?? [] }

  /// The name of a class of words in the language, for labels; nothing where the language gives none.
  package func label(of wordClass: String) -> String? { labels[wordClass] }

  /// The letters of a word form.
  package func spelling(of word: WordID) -> String { word.isKnown ? vocabulary.spelling(word) : "" }

  private static func step(_ node: Int32, _ word: WordID) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word.index))
  }
}

// MARK: - Filling

extension Lexicon {
  /// The number of a dictionary form, given one if it has none.
  mutating func internLemma(_ spelling: String) -> LemmaID {
    if let known = lemmaIDs[spelling] { return known }
    let lemma = LemmaID(index: Int32(lemmaSpellings.count))
    lemmaSpellings.append(spelling)
    lemmaIDs[spelling] = lemma
    return lemma
  }

  /// The bit of a class of words.
  mutating func wordClass(_ name: String, in row: Table.Row) throws(CodebookError) -> WordClasses {
    if let number = classNumbers[name] { return WordClasses(number: number) }
    guard classNumbers.count < 127 else {
      throw row.error("'\(name)' is the 128th class", expected: "at most 127 classes of words in a language")
    }
    classNumbers[name] = classNumbers.count
    return WordClasses(number: classNumbers.count - 1)
  }

  /// Adds a word.
  mutating func add(_ lexeme: Lexeme) -> Int32 {
    lexemes.append(lexeme)
    return Int32(lexemes.count - 1)
  }

  /// The number of the last kind of that name, or of a new one.
  mutating func kind(_ name: String) -> Int32 {
    if let known = kinds.firstIndex(of: name) { return Int32(known) }
    kinds.append(name)
    return Int32(kinds.count - 1)
  }

  /// The number of a word form.
  mutating func intern(_ form: some StringProtocol) -> WordID {
    vocabulary.intern(folded: Folding.folded(form))
  }

  /// Adds a form of a word, of one token or several.
  mutating func add(_ form: String, _ category: Category, _ features: Features, _ lexeme: Int32) {
    let bytes = Array(form.utf8)
    let words = words(of: bytes)
    guard let first = words.first else { return }
    while firstReading.count < vocabulary.count {
      firstReading.append(-1)
      beginsPhrase.append(false)
    }
    let reading = Reading(
      category: category, features: features, lexeme: lexeme, capitals: Capitals(entry: bytes), next: -1)
    if words.count == 1 {
      firstReading[Int(first.index)] = append(reading, to: firstReading[Int(first.index)])
      return
    }
    beginsPhrase[Int(first.index)] = true
    var node: Int32 = 0
    for word in words {
      let step = Lexicon.step(node, word)
      if let next = trie[step] {
        node = next
      } else {
        trieReading.append(-1)
        node = Int32(trieReading.count - 1)
        trie[step] = node
      }
    }
    trieReading[Int(node)] = append(reading, to: trieReading[Int(node)])
  }

  /// The numbers of the tokens of an entry; most are one token, which is told from their bytes.
  private mutating func words(of bytes: [UInt8]) -> [WordID] {
    let isWord = bytes.allSatisfy { $0 >= 0x80 && $0 != 0xE2 && $0 != 0xC2 || ($0 | 0x20) &- 0x61 < 26 }
    guard isWord else {
      return Tokenizer.parts(of: bytes, grammar: grammar).map { vocabulary.intern(folded: $0) }
    }
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    Folding.fold(bytes.span, 0..<bytes.count, into: &folded)
    return [vocabulary.intern(folded: folded)]
  }

  /// Appends a reading to a list unless the list has it, and gives the list's first.
  private mutating func append(_ reading: Reading, to first: Int32) -> Int32 {
    var index = first
    var last: Int32 = -1
    while index >= 0 {
      let known = readings[Int(index)]
      if known.category == reading.category, known.lexeme == reading.lexeme, known.features == reading.features {
        return first
      }
      last = index
      index = known.next
    }
    readings.append(reading)
    let new = Int32(readings.count - 1)
    guard last >= 0 else { return new }
    readings[Int(last)].next = new
    return first
  }
}
