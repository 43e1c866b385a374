/// Fills a lexicon from the files of a language.
///
/// Files are read in an order in which each rests on those before it: grammar and inflection, verbs, names, roles, frames. A user's codebook is
/// read after them with the same functions.
struct LexiconReader {
  /// What has been read so far.
  var words: LexiconBuilder
  let inflection: Inflection
  /// The forms of the word that is being read.
  var forms = FormList()
  /// The principal parts and model of each verb that has such, by its dictionary form without prefix.
  var irregular = LemmaTable<VerbEntry.Pattern>()
  /// The lexemes of each verb: one, or two where it has a separable prefix.
  var verbLexemes = LemmaTable<[Int32]>()
  /// The lexeme of each noun.
  private var nounLexemes = LemmaTable<Int32>()

  /// Makes a reader for files that will give about so many forms.
  init(language: String, inflection: Inflection, expected: Int) {
    words = LexiconBuilder(language: language, expected: expected)
    self.inflection = inflection
  }

  /// Adds the forms in the list, those with certain features if they are named.
  mutating func addForms(
    _ category: Category, _ lexeme: Int32, where required: Features = [], as features: Features? = nil
  ) {
    for index in 0..<forms.count where forms[index].features.isSuperset(of: required) {
      let reading = Reading(
        category: category, features: features ?? forms[index].features, lexeme: lexeme,
        capitals: forms[index].capitals)
      words.add(reading, forms.letters, forms.range(index), isPlain: forms[index].isPlain)
    }
  }

  /// The classes that a field names; a dash stands for none.
  mutating func classes(_ names: ArraySlice<UInt8>, in row: Table.Row) throws(CodebookError) -> WordClasses {
    var classes: WordClasses = []
    for name in names.words where name != [UInt8(ascii: "-")] {
      classes.formUnion(try words.wordClass(name.text, in: row))
    }
    return classes
  }
}

// MARK: - Grammar

extension LexiconReader {
  /// The categories that `grammar.txt` names.
  static let categories: [String: Category] = [
    "article": .article, "possessive": .possessive, "pronoun": .pronoun, "relative": .relative,
    "interrogative": .interrogative, "quantifier": .quantifier, "preposition": .preposition,
    "conjunction": .conjunction, "subordinator": .subordinator, "infinitive-marker": .infinitiveMarker,
    "negation": .negation, "adverb": .adverb, "adjective": .adjective, "noun": .noun, "number": .number,
  ]

  /// Reads the settings and function words: `category | forms | features; features | classes`.
  mutating func readGrammar(_ table: Table) throws(CodebookError) {
    for row in table where Grammar.isSetting(row) { try words.grammar.set(row) }
    for row in table where LexiconReader.isGuess(row) { try readGuess(row) }
    for row in table where Grammar.isEnding(row) { try words.grammar.addEnding(row) }
    for row in table where !Grammar.isSetting(row) && !Grammar.isEnding(row) && !LexiconReader.isGuess(row) {
      guard let category = LexiconReader.categories[row.text(0)] else {
        throw row.error(
          "'\(row.text(0))' is no category",
          expected: "setting, guess, ending, " + LexiconReader.categories.keys.sorted().joined(separator: ", "))
      }
      let classes = try classes(row[3], in: row)
      var alternatives = row.alternatives(1)
      guard let first = alternatives.next() else {
        throw row.error("no word", expected: "forms in the second field")
      }
      let lexeme = words.add(Lexeme(lemma: words.internLemma(first), classes: classes))
      writeFunctionWord(row, category)
      guard !row[2].isEmpty else {
        addForms(category, lexeme)
        continue
      }
      for features in row.alternatives(2) { addForms(category, lexeme, as: try Features(features, in: row)) }
    }
  }

  private mutating func writeFunctionWord(_ row: Table.Row, _ category: Category) {
    forms.start([])
    for form in row.alternatives(1) {
      if category == .adjective {
        inflection.appendAttributive(form, [], to: &forms)
      } else {
        forms.append(form, [])
      }
    }
  }
}

// MARK: - Names

extension LexiconReader {
  /// Reads the states, alliances and groups of the world.
  mutating func readWorld(_ files: DataFiles) throws(CodebookError) {
    try readStates(files.table(.worldStates))
    try readAlliances(files.table(.worldAlliances))
    try readGroups(files.table(.worldGroups))
  }

  /// Reads the first name of each line, which is the label.
  mutating func readLabels(_ table: Table) throws(CodebookError) {
    for row in table {
      guard let number = words.entity(row[0]), let name = row.alternatives(1).first(where: { _ in true }) else {
        continue
      }
      let entry = try Entry(name, in: row)
      words.name(number, entry.label(with: inflection), entry.features)
    }
  }

  /// Reads `world/states.txt`: `code | iso3 | years`.
  mutating func readStates(_ table: Table) throws(CodebookError) {
    for row in table {
      var entity = Entity(kind: .state)
      entity.threeLetters = row[1].count == 3 ? row[1].reduce(0) { $0 << 8 | UInt32($1) } : 0
      try words.add(entity, in: row)
    }
  }

  /// Reads `world/alliances.txt`: `slug | parent | members`.
  mutating func readAlliances(_ table: Table) throws(CodebookError) {
    for row in table {
      var members: [Membership] = []
      for member in row[2].words {
        guard let membership = Membership(member, state: { words.entity($0) ?? -1 }) else {
          throw row.error("'\(member.text)' is no member", expected: "codes such as ML, BF:2014-2023 or SE:2024")
        }
        if membership.state >= 0 { members.append(membership) }
      }
      let isSet = row.text(1) == "set"
      try words.add(
        Entity(kind: .alliance, isSet: isSet), parent: isSet ? "" : row.text(1), members: members, in: row)
    }
  }

  /// Reads `world/relations.txt`: `relation | institutions that give way to their body as its target`.
  mutating func readRelations(_ table: Table) throws(CodebookError) {
    for row in table { words.yield(try classes(row[1], in: row), to: words.relation(row.text(0))) }
  }

  /// Reads `world/kinds.txt`: `kind | codes`, but for codes that were taken away.
  mutating func readKinds(_ table: Table, besides removed: Set<ArraySlice<UInt8>>) throws(CodebookError) {
    for row in table {
      let kind = try words.wordClass(row.text(0), in: row)
      words.kinds.formUnion(kind)
      for code in row[1].words where !removed.contains(code) {
        guard let number = words.entity(code) else {
          throw row.error("'\(code.text)' is not listed", expected: "codes of states.txt or slugs of alliances.txt")
        }
        words.add(kind, to: number)
      }
    }
  }

  /// Reads `world/groups.txt`: `slug | home | sort`.
  mutating func readGroups(_ table: Table) throws(CodebookError) {
    for row in table {
      try words.add(Entity(kind: .group), parent: row.text(1), sort: row[2], in: row)
    }
  }

  /// Reads a language's names: `code | names | adjectives | inhabitants | seats`, or the first and last columns of it.
  mutating func readNames(_ table: Table, columns: [Naming]) throws(CodebookError) {
    for row in table {
      guard let number = words.entity(row[0]) else {
        throw row.error("'\(row.text(0))' is not listed in Languages/world", expected: "the code of a line there")
      }
      for (offset, naming) in columns.enumerated() {
        var isFirst = naming == .name
        for alternative in row.alternatives(offset + 1) {
          let entry = try Entry(alternative, in: row)
          if isFirst {
            words.name(number, entry.label(with: inflection), entry.features)
            isFirst = false
          }
          add(entry, naming, of: number)
        }
      }
    }
  }

  private mutating func add(_ entry: borrowing Entry, _ naming: Naming, of entity: Int32) {
    let lexeme = words.add(
      Lexeme(
        lemma: words.internLemma(entry.text), features: entry.features,
        classes: naming == .inhabitant ? .population : entry.institution, entity: entity, naming: naming))
    let models =
      naming == .adjective ? inflection.adjectives : naming == .inhabitant ? inflection.nouns : inflection.names
    entry.write(models, of: inflection, to: &forms)
    addForms(naming == .adjective ? .adjective : .name, lexeme)
  }

  /// Reads given names, separated by semicolons, with a gender where it is clear.
  mutating func readGivenNames(_ table: Table) throws(CodebookError) {
    let masculine = addGivenName("(m)", .masculine)
    let feminine = addGivenName("(f)", .feminine)
    let either = addGivenName("(mf)", [])
    for row in table {
      for alternative in row.alternatives(0) {
        let entry = try Entry(alternative, in: row)
        let lexeme = entry.features.isEmpty ? either : entry.features.contains(.feminine) ? feminine : masculine
        forms.start([])
        forms.append(entry.text, .singular)
        addForms(.name, lexeme)
      }
    }
  }

  private mutating func addGivenName(_ lemma: String, _ features: Features) -> Int32 {
    words.add(Lexeme(lemma: words.internLemma(Array(lemma.utf8)[...]), features: features, classes: .person))
  }
}

// MARK: - Nouns

extension LexiconReader {
  /// Reads nouns with their class: `class | nouns`.
  mutating func readRoles(_ table: Table) throws(CodebookError) {
    for row in table {
      let classes = try classes(row[0], in: row)
      for alternative in row.alternatives(1) { _ = try addNoun(alternative, classes, in: row) }
    }
  }

  /// Adds a noun, or a class to a noun that is known; gives its dictionary form.
  mutating func addNoun(_ alternative: ArraySlice<UInt8>, _ classes: WordClasses, in row: Table.Row)
    throws(CodebookError) -> LemmaID
  {
    let entry = try Entry(alternative, in: row)
    let lemma = words.internLemma(entry.text)
    if let known = nounLexemes[lemma] {
      words.lexemes[Int(known)].classes.formUnion(classes)
      // The entry may be the first that gives a plural.
      entry.write(inflection.nouns, of: inflection, to: &forms)
      addForms(.noun, known)
      return lemma
    }
    let lexeme = words.add(Lexeme(lemma: lemma, features: entry.features, classes: classes))
    nounLexemes.set(lemma, lexeme)
    entry.write(inflection.nouns, of: inflection, stops: words.grammar.pluralStops, to: &forms)
    addForms(.noun, lexeme)
    return lemma
  }

  /// Adds an adjective; gives its dictionary form.
  mutating func addAdjective(_ alternative: ArraySlice<UInt8>, in row: Table.Row) throws(CodebookError) -> LemmaID {
    let entry = try Entry(alternative, in: row)
    let lemma = words.internLemma(entry.text)
    let lexeme = words.add(Lexeme(lemma: lemma))
    entry.write(inflection.adjectives, of: inflection, to: &forms)
    addForms(.adjective, lexeme)
    return lemma
  }
}
