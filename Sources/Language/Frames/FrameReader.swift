extension LexiconReader {
  /// Reads the frames: `kind | …`, the fields after it by the kind (see `Sources/Languages/README.md`).
  mutating func readFrames(_ table: Table) throws(CodebookError) {
    for row in table {
      switch row.text(0) {
      case "verb": try readFrame(row) { (reader, alternative) in reader.verb(alternative) }
      case "noun", "adjective":
        let isNoun = row.text(0) == "noun"
        try readFrame(row) { (reader, alternative) throws(CodebookError) in
          (isNoun ? try reader.addNoun(alternative, [], in: row) : try reader.addAdjective(alternative, in: row), false)
        }
      case "preposition":
        try readFrame(row) { (reader, alternative) throws(CodebookError) in
          (try reader.preposition(alternative, row), false)
        }
      case "light": try readLightVerb(row)
      case "operator": try readOperator(row)
      case "echo": try readEcho(row)
      default:
        throw row.error(
          "'\(row.text(0))' is no kind of frame",
          expected: "verb, noun, adjective, preposition, light, operator or echo")
      }
    }
  }

  private func preposition(_ word: ArraySlice<UInt8>, _ row: Table.Row) throws(CodebookError) -> LemmaID {
    guard let lemma = words.lemma(word) else {
      throw row.error("'\(word.text)' is no preposition", expected: "the first form of a line of grammar.txt")
    }
    return lemma
  }

  private mutating func verb(_ alternative: ArraySlice<UInt8>) -> (LemmaID, Bool) {
    let entry = VerbEntry(alternative, grammar: words.grammar)
    return (addVerb(entry, []), entry.isReflexive)
  }

  private static let kinds: [String: Frame.Kind] = [
    "verb": .verb, "noun": .noun, "adjective": .adjective, "preposition": .preposition,
  ]

  /// `kind | relation | words | source | target | conditions | status | relation when it ends`.
  private mutating func readFrame(
    _ row: Table.Row, _ lemma: (inout LexiconReader, ArraySlice<UInt8>) throws(CodebookError) -> (LemmaID, Bool)
  ) throws(CodebookError) {
    var frame = Frame(
      kind: LexiconReader.kinds[row.text(0)] ?? .verb, relation: words.relation(try relation(row, 1)),
      status: try status(row, 6), isReflexive: false, source: try slots(row, 3), target: try slots(row, 4),
      conditions: try conditions(row, 5), ended: try row[7].isEmpty ? nil : words.relation(relation(row, 7)),
      origin: words.origin(of: row))
    frame.isOfNegation = isOfNegation(row, 6)
    for alternative in row.alternatives(2) {
      let (lemma, isReflexive) = try lemma(&self, alternative)
      frame.isReflexive = isReflexive
      words.frames.append((lemma, frame))
    }
  }

  /// `light | verbs | where the noun stands | source | target | conditions | status`.
  private mutating func readLightVerb(_ row: Table.Row) throws(CodebookError) {
    guard let place = row.alternatives(2).first(where: { _ in true }) else {
      throw row.error("no place for the noun", expected: "object, subject or a preposition in the third field")
    }
    var light = LightVerb(
      nounSlot: try slot(place, in: row), source: try slots(row, 3), target: try slots(row, 4),
      conditions: try conditions(row, 5), status: try status(row, 6), isReflexive: false)
    light.isOfNegation = isOfNegation(row, 6)
    for alternative in row.alternatives(1) {
      if words.isAdjective(alternative), let lemma = words.lemma(alternative) {
        words.lightVerbs.append((lemma, light))
        continue
      }
      let (lemma, isReflexive) = verb(alternative)
      light.isReflexive = isReflexive
      words.lightVerbs.append((lemma, light))
    }
  }

  /// `echo | verbs | source | conditions | status | relation`.
  private mutating func readEcho(_ row: Table.Row) throws(CodebookError) {
    let taken = try row[5].isEmpty ? nil : words.relation(relation(row, 5))
    var echo = Echo(
      source: try slots(row, 2), conditions: try conditions(row, 3), status: try status(row, 4), relation: taken,
      isReflexive: false, origin: words.origin(of: row))
    for alternative in row.alternatives(1) {
      let (lemma, isReflexive) = verb(alternative)
      echo.isReflexive = isReflexive
      words.echoes.append((lemma, echo))
    }
  }

  /// `operator | verbs, nouns (with `owner`) or adjectives (with `bearer`) | who is the subject of the governed verb | status`.
  private mutating func readOperator(_ row: Table.Row) throws(CodebookError) {
    var controls: [Slot] = []
    for word in row.alternatives(2) { controls.append(try slot(word, in: row)) }
    guard !controls.isEmpty else {
      throw row.error(
        "no controlling argument", expected: "subject, object, dative, owner or bearer in the third field")
    }
    for control in controls {
      for alternative in row.alternatives(1) {
        let (kind, lemma) = try governing(alternative, control, in: row)
        words.operators.append((lemma, Operator(kind: kind, control: control, status: try status(row, 3))))
      }
    }
  }

  private mutating func governing(_ alternative: ArraySlice<UInt8>, _ control: Slot, in row: Table.Row)
    throws(CodebookError) -> (Frame.Kind, LemmaID)
  {
    switch control {
    case .owner: (.noun, try addNoun(alternative, [], in: row))
    case .bearer: (.adjective, try addAdjective(alternative, in: row))
    default: (.verb, verb(alternative).0)
    }
  }

  /// A relation's name, which must be a word in every format.
  private func relation(_ row: Table.Row, _ index: Int) throws(CodebookError) -> String {
    let isName = row[index].first.map { $0 | 0x20 == $0 && $0 &- 0x61 < 26 } ?? false
    guard isName, row[index].allSatisfy({ $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == UInt8(ascii: "-") }) else {
      throw row.error(
        "'\(row.text(index))' is no name of a relation",
        expected: "small letters, digits and hyphens, such as sanctions")
    }
    return row.text(index)
  }

  private func status(_ row: Table.Row, _ index: Int) throws(CodebookError) -> Reality? {
    guard var name = row.optionalText(index) else { return nil }
    if isOfNegation(row, index) { name.removeFirst(LexiconReader.negation.count) }
    guard let status = Reality.names[name] else {
      throw row.error(
        "'\(name)' is no status",
        expected: "nothing or one of " + Reality.names.keys.sorted().joined(separator: ", ")
          + ", with 'not' before it where the frame is that of a negated verb")
    }
    return status
  }

  private static let negation = "not "

  /// Whether a status is that of a negated verb: `not announced`.
  private func isOfNegation(_ row: Table.Row, _ index: Int) -> Bool {
    row.optionalText(index)?.hasPrefix(LexiconReader.negation) ?? false
  }

  private mutating func slots(_ row: Table.Row, _ index: Int) throws(CodebookError) -> SlotList {
    var slots: [Slot] = []
    for word in row.alternatives(index) { slots.append(try slot(word, in: row)) }
    return words.store(slots)
  }

  private func slot(_ word: ArraySlice<UInt8>, in row: Table.Row) throws(CodebookError) -> Slot {
    if let slot = Slot.names[word.text] { return slot }
    guard let lemma = words.lemma(word) else {
      throw row.error(
        "'\(word.text)' is no place for an argument",
        expected:
          "subject, object, dative, owner, genitive, bearer, compound, speaker, crowd, predicate, infinitive, topic, told, "
          + "struck, hinted, scene, asker or a preposition of grammar.txt")
    }
    return .preposition(lemma)
  }

  /// `slot=@class`, `slot=word,word`, `slot!=@class`, separated by semicolons.
  private mutating func conditions(_ row: Table.Row, _ index: Int) throws(CodebookError) -> ConditionList {
    var conditions: [Condition] = []
    for alternative in row.alternatives(index) {
      guard let sign = alternative.firstIndex(of: UInt8(ascii: "=")) else {
        throw row.error("'\(alternative.text)' is no condition", expected: "slot=@class or slot=word,word")
      }
      let place = alternative[..<sign]
      let isNegated = place.ends(with: "!")
      let slot = try slot((isNegated ? place.dropLast() : place).trimmed, in: row)
      var classes: WordClasses = []
      var lemmas: [LemmaID] = []
      for word in alternative[(sign + 1)...].parts(at: ",") {
        if word.first == UInt8(ascii: "@") {
          classes.formUnion(try words.wordClass(word.dropFirst().text, in: row))
        } else {
          lemmas.append(try named(word, slot, in: row))
        }
      }
      conditions.append(words.condition(slot, classes, lemmas, isNegated: isNegated))
    }
    return words.store(conditions)
  }

  /// The word that a condition names: a verb, a noun, or what is said of somebody, which is an adjective where nouns have a capital.
  private mutating func named(_ word: ArraySlice<UInt8>, _ slot: Slot, in row: Table.Row) throws(CodebookError)
    -> LemmaID
  {
    if slot == .infinitive { return verb(word).0 }
    let isSmall = word.first.map { $0 & 0x20 != 0 } ?? false
    guard slot == .predicate, words.grammar.capitalisesNouns, isSmall else { return try addNoun(word, [], in: row) }
    return try addAdjective(word, in: row)
  }
}
