/// A lexicon that is being filled.
struct LexiconBuilder {
  let language: String
  var grammar = Grammar() {
    didSet { tokenizer = Tokenizer(grammar: grammar) }
  }
  var entities: [Entity] = []
  var lexemes: [Lexeme] = []
  private(set) var readings: [Reading] = []
  var frames = LemmaTable<[Frame]>()
  var lightVerbs = LemmaTable<[LightVerb]>()
  var operators = LemmaTable<[Operator]>()
  var liftedTargets: [String: WordClasses] = [:]
  /// All classes that are kinds of states.
  var kinds: WordClasses = []

  private(set) var forms: Vocabulary
  private(set) var lemmas = Vocabulary(expected: 8_000)
  /// The codes of the entities, each with the entity's index for its number.
  private(set) var codes = Vocabulary(expected: 2_000)
  /// The first reading of each form as a word of its own, -1 where it has none.
  private(set) var firstReadings: [Int32] = []
  /// Whether a name or idiom of several words begins with the form.
  private(set) var beginsPhrase: [Bool] = []
  private(set) var phrases = PhraseTrie()
  /// The first reading of words that no file lists, by their ending.
  private(set) var guesses: [[UInt8]: Int32] = [:]

  private var classNumbers: [String: Int] = [:]
  private var tokenizer = Tokenizer(grammar: Grammar())
  private var phrase: [WordID] = []

  /// Makes an empty lexicon with room for so many forms before it has to grow.
  init(language: String, expected: Int) {
    self.language = language
    forms = Vocabulary(expected: expected)
    readings.reserveCapacity(expected)
    firstReadings.reserveCapacity(expected)
    beginsPhrase.reserveCapacity(expected)
    for (number, name) in WordClasses.known.enumerated() { classNumbers[name] = number }
  }
}

// MARK: - Numbers

extension LexiconBuilder {
  /// The number of a dictionary form, given one if it has none.
  mutating func internLemma(_ spelling: ArraySlice<UInt8>) -> LemmaID {
    LemmaID(index: lemmas.intern(spelling.span).index)
  }

  /// The number of a dictionary form, if it has one.
  func lemma(_ spelling: ArraySlice<UInt8>) -> LemmaID? {
    let known = lemmas.find(spelling.span)
    return known.isKnown ? LemmaID(index: known.index) : nil
  }

  /// The number of a word form, given one if it has none.
  mutating func intern(_ form: ArraySlice<UInt8>) -> WordID { forms.intern(Folding.folded(form).span) }

  /// The index of an entity, if its code is known.
  func entity(_ code: ArraySlice<UInt8>) -> Int32? {
    let known = codes.find(code.span)
    return known.isKnown ? known.index : nil
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

  /// Whether a dictionary form is listed as an adjective.
  func isAdjective(_ spelling: ArraySlice<UInt8>) -> Bool {
    let form = forms.find(Folding.folded(spelling).span)
    var index = form.isKnown && Int(form.index) < firstReadings.count ? firstReadings[Int(form.index)] : -1
    while index >= 0 {
      if readings[Int(index)].category == .adjective { return true }
      index = readings[Int(index)].next
    }
    return false
  }
}

// MARK: - Filling

extension LexiconBuilder {
  /// Adds a state, alliance or group.
  mutating func add(_ entity: Entity, in row: Table.Row) throws(CodebookError) {
    guard self.entity(row[0]) == nil else {
      throw row.error("'\(entity.code)' stands twice", expected: "one line for each")
    }
    _ = codes.intern(row[0].span)
    entities.append(entity)
  }

  /// Adds a word; gives its index.
  mutating func add(_ lexeme: Lexeme) -> Int32 {
    lexemes.append(lexeme)
    return Int32(lexemes.count - 1)
  }

  /// Adds a way to read a form, of one token or several.
  ///
  /// A form that is plain is one token and folded already.
  mutating func add(_ reading: Reading, _ letters: [UInt8], _ range: Range<Int>, isPlain: Bool) {
    if isPlain {
      add(reading, to: forms.intern(letters, range))
      return
    }
    phrase.removeAll(keepingCapacity: true)
    LexiconBuilder.split(letters.span.extracting(range), with: &tokenizer, into: &phrase, of: &forms)
    guard let first = phrase.first else { return }
    if phrase.count == 1 { add(reading, to: first) } else { addToPhrase(reading) }
  }

  /// Adds a way to read words that no file lists and that end so.
  mutating func addGuess(_ reading: Reading, ending: [UInt8]) {
    guesses[ending] = append(reading, to: guesses[ending] ?? -1)
  }

  private static func split(
    _ letters: borrowing Span<UInt8>, with tokenizer: inout Tokenizer, into phrase: inout [WordID],
    of forms: inout Vocabulary
  ) {
    tokenizer.split(letters) { phrase.append(forms.intern($0)) }
  }

  private mutating func add(_ reading: Reading, to form: WordID) {
    if firstReadings.count < forms.count { makeRoom() }
    firstReadings[Int(form.index)] = append(reading, to: firstReadings[Int(form.index)])
  }

  private mutating func addToPhrase(_ reading: Reading) {
    if firstReadings.count < forms.count { makeRoom() }
    beginsPhrase[Int(phrase[0].index)] = true
    var node = PhraseTrie.root
    for word in phrase { node = phrases.extend(node, word) }
    phrases[node] = append(reading, to: phrases[node])
  }

  private mutating func makeRoom() {
    while firstReadings.count < forms.count {
      firstReadings.append(-1)
      beginsPhrase.append(false)
    }
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
