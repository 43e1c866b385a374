extension LexiconReader {
  /// Reads the frames: `kind | …`, the fields after it by the kind (see `Sources/Languages/README.md`).
  mutating func readFrames(_ table: Table) throws(CodebookError) {
    for row in table.rows {
      switch row[0] {
      case "verb": try readFrame(row) { (reader, alternative) in reader.verb(alternative) }
      case "noun", "adjective":
        let isNoun = row[0] == "noun"
        try readFrame(row) { (reader, alternative) throws(CodebookError) in
          (isNoun ? try reader.addNoun(alternative, [], in: row) : try reader.addAdjective(alternative, in: row), false)
        }
      case "light": try readLightVerb(row)
      case "operator": try readOperator(row)
      default: throw row.error("'\(row[0])' is no kind of frame", expected: "verb, noun, adjective, light or operator")
      }
    }
  }

  private mutating func verb(_ alternative: String) -> (LemmaID, Bool) {
    let entry = VerbEntry(alternative, grammar: lexicon.grammar)
    return (addVerb(entry, []), entry.isReflexive)
  }

  private mutating func addAdjective(_ alternative: String, in row: Table.Row) throws(CodebookError) -> LemmaID {
    let entry = try Entry(alternative, in: row)
    let lemma = lexicon.internLemma(entry.text)
    let lexeme = lexicon.add(Lexeme(lemma: lemma))
    for form in entry.forms("adjective", with: inflection) {
      lexicon.add(form.text, .adjective, form.features, lexeme)
    }
    return lemma
  }

  /// `kind | relation | words | source | target | conditions | status`.
  private mutating func readFrame(
    _ row: Table.Row, _ lemma: (inout LexiconReader, String) throws(CodebookError) -> (LemmaID, Bool)
  ) throws(CodebookError) {
    var frame = Frame(
      kind: row[0] == "noun" ? .noun : row[0] == "verb" ? .verb : .adjective, relation: row[1], source: try slots(row, 3), target: try slots(row, 4), conditions: try conditions(row, 5),
      status: row[6].isEmpty ? nil : row[6], isReflexive: false, origin: "\(row.file):\(row.line)")
    for alternative in row.alternatives(2) {
      let (lemma, isReflexive) = try lemma(&self, alternative)
      frame.isReflexive = isReflexive
      lexicon.frames[lemma, default: []].append(frame)
    }
  }

  /// `light | verbs | where the noun stands | source | target | conditions | status`.
  private mutating func readLightVerb(_ row: Table.Row) throws(CodebookError) {
    guard let nounSlot = try slots(row, 2).first else {
      throw row.error("no place for the noun", expected: "object, subject or a preposition in the third field")
    }
    var light = LightVerb(
      nounSlot: nounSlot, source: try slots(row, 3), target: try slots(row, 4),
      status: row[6].isEmpty ? nil : row[6], conditions: try conditions(row, 5), isReflexive: false)
    for alternative in row.alternatives(1) {
      if lexicon.isAdjective(alternative), let lemma = lexicon.lemma(alternative) {
        lexicon.lightVerbs[lemma, default: []].append(light)
        continue
      }
      let (lemma, isReflexive) = verb(alternative)
      light.isReflexive = isReflexive
      lexicon.lightVerbs[lemma, default: []].append(light)
    }
  }

  /// `operator | verbs | who is the governed verb's subject | status`.
  private mutating func readOperator(_ row: Table.Row) throws(CodebookError) {
    guard let control = try slots(row, 2).first else {
      throw row.error("no controlling argument", expected: "subject, object or dative in the third field")
    }
    for alternative in row.alternatives(1) {
      let (lemma, _) = verb(alternative)
      lexicon.operators[lemma] = Operator(control: control, status: row[3].isEmpty ? nil : row[3])
    }
  }

  private mutating func slots(_ row: Table.Row, _ index: Int) throws(CodebookError) -> [Slot] {
    var slots: [Slot] = []
    for word in row.alternatives(index) { slots.append(try slot(word, in: row)) }
    return slots
  }

  private mutating func slot(_ word: String, in row: Table.Row) throws(CodebookError) -> Slot {
    switch word {
    case "subject": return .subject
    case "object": return .object
    case "dative": return .dative
    case "owner": return .owner
    case "genitive": return .genitive
    case "bearer": return .bearer
    case "compound": return .compound
    case "speaker": return .speaker
    case "crowd": return .crowd
    default:
      guard let lemma = lexicon.lemma(word) else {
        throw row.error(
          "'\(word)' is no place for an argument",
          expected: "subject, object, dative, owner, genitive, bearer, compound, speaker, crowd or a preposition of "
            + "grammar.txt")
      }
      return .preposition(lemma)
    }
  }

  /// `slot=@class`, `slot=word,word`, `slot!=@class`, separated by semicolons.
  private mutating func conditions(_ row: Table.Row, _ index: Int) throws(CodebookError) -> [Condition] {
    var conditions: [Condition] = []
    for alternative in row.alternatives(index) {
      let sides = Table.split(alternative, at: UInt8(ascii: "="))
      guard sides.count == 2 else {
        throw row.error("'\(alternative)' is no condition", expected: "slot=@class or slot=word,word")
      }
      let isNegated = sides[0].hasSuffix("!")
      var condition = Condition(
        slot: try slot(isNegated ? Table.trimmed(sides[0].dropLast()) : sides[0], in: row), classes: [], lemmas: [],
        isNegated: isNegated)
      for word in Table.split(sides[1], at: UInt8(ascii: ",")) {
        if word.hasPrefix("@") {
          condition.classes.formUnion(try lexicon.wordClass(String(word.dropFirst()), in: row))
        } else {
          condition.lemmas.insert(try addNoun(word, [], in: row))
        }
      }
      conditions.append(condition)
    }
    return conditions
  }
}
