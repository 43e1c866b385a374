/// A lexicon that is being filled.
struct LexiconBuilder {
  let language: String
  var grammar = Grammar()
  private(set) var entities: [Entity] = []
  private(set) var labels: [String] = []
  /// The code of the body or home state of each entity, which may stand in a later line; empty where it has none.
  private var parents: [String] = []
  private var members: [Membership] = []
  var lexemes: [Lexeme] = []
  var frames: [(lemma: LemmaID, value: Frame)] = []
  var lightVerbs: [(lemma: LemmaID, value: LightVerb)] = []
  var operators: [(lemma: LemmaID, value: Operator)] = []
  var echoes: [(lemma: LemmaID, value: Echo)] = []
  private(set) var slots: [Slot] = []
  private(set) var conditions: [Condition] = []
  private(set) var conditionLemmas: [LemmaID] = []
  /// All classes that are kinds of states.
  var kinds: WordClasses = []

  private(set) var forms: Vocabulary
  private(set) var lemmas = Vocabulary(expected: 8_000)
  /// The codes of the entities, each with the entity's index for its number.
  private(set) var codes = Vocabulary(expected: 2_000)
  private var relations = Vocabulary(expected: 16)
  private var sorts = Vocabulary(expected: 16)
  private var files = Vocabulary(expected: 16)
  private var endings = Vocabulary(expected: 128)
  private var yielding: [WordClasses] = []

  /// The readings of all forms, linked, with the first of each form, phrase and ending.
  private var linked = LinkedReadings()
  private var firstOfForm: [Int32] = []
  private var beginsPhrase: [Bool] = []
  private(set) var phrases = PhraseTrie()
  private var firstOfPhrase: [Int32] = [-1]
  private var firstOfEnding: [Int32] = []

  private var classNumbers: [String: Int] = [:]
  private var phrase: [WordID] = []

  /// Makes an empty lexicon with room for so many forms before it has to grow.
  init(language: String, expected: Int) {
    self.language = language
    forms = Vocabulary(expected: expected)
    linked.reserve(expected)
    firstOfForm.reserveCapacity(expected)
    beginsPhrase.reserveCapacity(expected)
    for (number, name) in WordClasses.known.enumerated() { classNumbers[name] = number }
  }

  /// The number of readings.
  var readingCount: Int { linked.count }
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

  /// The number of a relation, given one if it has none.
  mutating func relation(_ name: String) -> RelationID {
    let number = relations.intern(Array(name.utf8)).index
    while yielding.count < relations.count { yielding.append([]) }
    return RelationID(index: Int16(truncatingIfNeeded: number))
  }

  /// The line of a row.
  mutating func origin(of row: Table.Row) -> Origin {
    Origin(file: files.intern(Array(row.file.utf8)).index, line: Int32(truncatingIfNeeded: row.line))
  }

  /// The bit of a class of words.
  mutating func wordClass(_ name: String, in row: Table.Row) throws(CodebookError) -> WordClasses {
    if let number = classNumbers[name] { return WordClasses(number: number) }
    guard classNumbers.count <= WordClasses.greatest else {
      throw row.error(
        "'\(name)' is the \(classNumbers.count + 1)th class",
        expected: "at most \(WordClasses.greatest + 1) classes of words in a language")
    }
    classNumbers[name] = classNumbers.count
    return WordClasses(number: classNumbers.count - 1)
  }

  /// Whether a dictionary form is listed as an adjective.
  func isAdjective(_ spelling: ArraySlice<UInt8>) -> Bool {
    let form = forms.find(Folding.folded(spelling).span)
    guard form.isKnown, Int(form.index) < firstOfForm.count else { return false }
    return linked.contains(from: firstOfForm[Int(form.index)]) { $0.category == .adjective }
  }
}

// MARK: - Entities

extension LexiconBuilder {
  /// Adds a state, alliance or group; `parent` is the code of its body or home state.
  mutating func add(
    _ entity: Entity, parent: String = "", sort: ArraySlice<UInt8> = [], members: [Membership] = [], in row: Table.Row
  ) throws(CodebookError) {
    guard self.entity(row[0]) == nil else {
      throw row.error("'\(row.text(0))' stands twice", expected: "one line for each")
    }
    _ = codes.intern(row[0].span)
    var entity = entity
    if !sort.isEmpty { entity.sort = sorts.intern(sort.span).index }
    entity.firstMember = Int32(self.members.count)
    entity.memberCount = Int32(members.count)
    self.members += members
    entities.append(entity)
    labels.append("")
    parents.append(parent)
  }

  /// Gives an entity its label.
  mutating func name(_ entity: Int32, _ label: String, _ features: Features) {
    labels[Int(entity)] = label
    entities[Int(entity)].features = features
  }

  /// Adds an entity to a kind of states.
  mutating func add(_ kind: WordClasses, to entity: Int32) { entities[Int(entity)].kinds.formUnion(kind) }

  /// Sets the institutions that give way to their body as the target of a relation.
  mutating func yield(_ institutions: WordClasses, to relation: RelationID) {
    yielding[Int(relation.index)] = institutions
  }
}

// MARK: - Frames

extension LexiconBuilder {
  /// Stores the places where an end may stand.
  mutating func store(_ slots: [Slot]) -> SlotList {
    var list = SlotList(first: Int32(self.slots.count), count: Int32(slots.count))
    for slot in slots { list.kinds.formUnion(slot.kind) }
    self.slots += slots
    return list
  }

  /// Stores what a frame asks for.
  mutating func store(_ conditions: [Condition]) -> ConditionList {
    var list = ConditionList(first: Int32(self.conditions.count), count: Int32(conditions.count))
    for condition in conditions {
      list.allKinds.formUnion(condition.slot.kind)
      if !condition.isNegated { list.kinds.formUnion(condition.slot.kind) }
    }
    self.conditions += conditions
    return list
  }

  /// A condition on a slot.
  mutating func condition(_ slot: Slot, _ classes: WordClasses, _ lemmas: [LemmaID], isNegated: Bool) -> Condition {
    let first = Int32(conditionLemmas.count)
    conditionLemmas += lemmas
    return Condition(
      slot: slot, classes: classes, firstLemma: first, lemmaCount: Int32(lemmas.count), isNegated: isNegated)
  }
}

// MARK: - Words

extension LexiconBuilder {
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
    LexiconBuilder.split(letters.span.extracting(range), grammar, into: &phrase, of: &forms)
    guard let first = phrase.first else { return }
    if phrase.count == 1 { add(reading, to: first) } else { addToPhrase(reading) }
  }

  /// Adds a way to read words that no file lists and that end so.
  mutating func addGuess(_ reading: Reading, ending: [UInt8]) {
    let number = Int(endings.intern(ending).index)
    if number == firstOfEnding.count { firstOfEnding.append(-1) }
    linked.append(reading, to: &firstOfEnding[number])
  }

  private static func split(
    _ letters: borrowing Span<UInt8>, _ grammar: Grammar, into phrase: inout [WordID], of forms: inout Vocabulary
  ) {
    var tokenizer = Tokenizer(grammar: grammar)
    tokenizer.split(letters) { phrase.append(forms.intern($0)) }
  }

  private mutating func add(_ reading: Reading, to form: WordID) {
    makeRoom()
    linked.append(reading, to: &firstOfForm[Int(form.index)])
  }

  private mutating func addToPhrase(_ reading: Reading) {
    makeRoom()
    beginsPhrase[Int(phrase[0].index)] = true
    var node = PhraseTrie.root
    for word in phrase { node = phrases.extend(node, word) }
    while firstOfPhrase.count < phrases.nodeCount { firstOfPhrase.append(-1) }
    linked.append(reading, to: &firstOfPhrase[Int(node)])
  }

  private mutating func makeRoom() {
    while firstOfForm.count < forms.count {
      firstOfForm.append(-1)
      beginsPhrase.append(false)
    }
  }
}

// MARK: - The tables

extension LexiconBuilder {
  /// The tables, once all is read.
  func tables(institutions: StringTable = StringTable()) -> LexiconTables {
    var readings: [Reading] = []
    readings.reserveCapacity(linked.count)
    var phrases = phrases
    let formReadings = firstOfForm.map { linked.run(from: $0, to: &readings) }
    phrases.setReadings(firstOfPhrase.map { linked.run(from: $0, to: &readings) })
    let endingReadings = firstOfEnding.map { linked.run(from: $0, to: &readings) }
    return LexiconTables(
      language: language, grammar: grammar, entities: entitiesWithParents(), lexemes: ImageTable(lexemes),
      readings: ImageTable(readings),
      frames: LemmaLists(frames, lemmas: lemmas.count), lightVerbs: LemmaLists(lightVerbs, lemmas: lemmas.count),
      operators: LemmaLists(operators, lemmas: lemmas.count), echoes: LemmaLists(echoes, lemmas: lemmas.count),
      slots: slots, conditions: conditions,
      conditionLemmas: conditionLemmas, kinds: kinds, forms: forms, lemmas: lemmas, codes: codes,
      labels: StringTable(labels), institutions: institutions, members: members,
      relations: StringTable(relations.spellings),
      sorts: StringTable(sorts.spellings), files: StringTable(files.spellings), yielding: yielding,
      formReadings: ImageTable(formReadings), beginsPhrase: beginsPhrase, phrases: phrases, endings: endings,
      endingReadings: endingReadings)
  }

  private func entitiesWithParents() -> [Entity] {
    zip(entities, parents).map { entity, parent in
      var entity = entity
      entity.parent = parent.isEmpty ? -1 : self.entity(Array(parent.utf8)[...]) ?? -1
      return entity
    }
  }
}

/// Readings in lists that grow: each knows the next of its form.
private struct LinkedReadings {
  private var readings: [Reading] = []
  private var next: [Int32] = []

  var count: Int { readings.count }

  mutating func reserve(_ count: Int) {
    readings.reserveCapacity(count)
    next.reserveCapacity(count)
  }

  /// Appends a reading to a list unless the list has it.
  mutating func append(_ reading: Reading, to first: inout Int32) {
    var index = first
    var last: Int32 = -1
    while index >= 0 {
      let known = readings[Int(index)]
      if known.category == reading.category, known.lexeme == reading.lexeme, known.features == reading.features {
        return
      }
      last = index
      index = next[Int(index)]
    }
    readings.append(reading)
    next.append(-1)
    let new = Int32(readings.count - 1)
    if last < 0 { first = new } else { next[Int(last)] = new }
  }

  func contains(from first: Int32, where matches: (Reading) -> Bool) -> Bool {
    var index = first
    while index >= 0 {
      if matches(readings[Int(index)]) { return true }
      index = next[Int(index)]
    }
    return false
  }

  /// Copies a list behind those that are there.
  func run(from first: Int32, to output: inout [Reading]) -> ReadingList {
    var list = ReadingList(first: Int32(output.count), count: 0)
    var index = first
    while index >= 0 {
      output.append(readings[Int(index)])
      list.count += 1
      index = next[Int(index)]
    }
    return list
  }
}
