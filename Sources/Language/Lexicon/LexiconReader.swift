/// Fills a lexicon from the files of a language.
///
/// Files are read in an order in which each rests on those before it: grammar and inflection, verbs, names, roles, frames. A user's codebook is
/// read after them with the same functions.
struct LexiconReader {
  var lexicon: Lexicon
  let inflection: Inflection
  var entityNumbers: [String: Int32] = [:]
  /// The principal parts and model of each verb that `verbs.txt` lists, by its dictionary form without prefix.
  var verbs: [String: VerbEntry] = [:]
  /// The lexemes of each verb: one, or two where it has a separable prefix.
  var verbLexemes: [LemmaID: [Int32]] = [:]
  /// The lexeme of each noun.
  var nounLexemes: [LemmaID: Int32] = [:]

  init(language: String, inflection: Inflection) {
    lexicon = Lexicon(language: language)
    self.inflection = inflection
  }
}

// MARK: - Grammar

extension LexiconReader {
  /// The categories that `grammar.txt` names.
  private static let categories: [String: Category] = [
    "article": .article, "possessive": .possessive, "pronoun": .pronoun, "relative": .relative,
    "interrogative": .interrogative, "quantifier": .quantifier, "preposition": .preposition,
    "conjunction": .conjunction, "subordinator": .subordinator, "infinitive-marker": .infinitiveMarker,
    "negation": .negation, "adverb": .adverb, "adjective": .adjective, "noun": .noun, "number": .number,
  ]

  /// Reads the settings and function words: `category | forms | features; features | classes`.
  mutating func readGrammar(_ table: Table) throws(CodebookError) {
    for row in table.rows where row[0] == "setting" { try lexicon.grammar.set(row) }
    for row in table.rows where row[0] != "setting" {
      guard let category = LexiconReader.categories[row[0]] else {
        throw row.error(
          "'\(row[0])' is no category",
          expected: "setting, " + LexiconReader.categories.keys.sorted().joined(separator: ", "))
      }
      let classes = try classes(row[3].words, in: row)
      let forms = row.alternatives(1)
      guard let first = forms.first else { throw row.error("no word", expected: "forms in the second field") }
      let lexeme = lexicon.add(Lexeme(lemma: lexicon.internLemma(first), classes: classes))
      let features = row.alternatives(2).isEmpty ? [""] : row.alternatives(2)
      for feature in features {
        let set = try Features(feature.words, in: row)
        for form in forms {
          let written = category == .adjective ? inflection.attributive(form) : [form]
          for text in written { lexicon.add(text, category, set, lexeme) }
        }
      }
    }
  }

  mutating func classes(_ names: [String], in row: Table.Row) throws(CodebookError) -> WordClasses {
    var classes: WordClasses = []
    for name in names { classes.formUnion(try lexicon.wordClass(name, in: row)) }
    return classes
  }
}

// MARK: - Names

extension LexiconReader {
  /// Reads `world/states.txt`: `code | iso3 | years`.
  mutating func readStates(_ table: Table) throws(CodebookError) {
    for row in table.rows {
      var entity = Entity(kind: .state, code: row[0])
      entity.iso3 = row[1].isEmpty ? nil : row[1]
      try insert(entity, row)
    }
  }

  /// Reads `world/alliances.txt`: `slug | parent | members`.
  mutating func readAlliances(_ table: Table) throws(CodebookError) {
    for row in table.rows {
      var entity = Entity(kind: .alliance, code: row[0])
      entity.parent = row[1].isEmpty ? nil : row[1]
      for member in row[2].words {
        guard let membership = Membership(member) else {
          throw row.error("'\(member)' is no member", expected: "codes such as ML, BF:2014-2023 or SE:2024")
        }
        entity.members.append(membership)
      }
      try insert(entity, row)
    }
  }

  /// Reads `world/relations.txt`: `relation | institutions that give way to their body as its target`.
  mutating func readRelations(_ table: Table) throws(CodebookError) {
    for row in table.rows { lexicon.liftedTargets[row[0]] = try classes(row[1].words, in: row) }
  }

  /// Reads `world/groups.txt`: `slug | home | sort`.
  mutating func readGroups(_ table: Table) throws(CodebookError) {
    for row in table.rows {
      var entity = Entity(kind: .group, code: row[0])
      entity.parent = row[1].isEmpty ? nil : row[1]
      entity.sort = row[2]
      try insert(entity, row)
    }
  }

  private mutating func insert(_ entity: Entity, _ row: Table.Row) throws(CodebookError) {
    guard entityNumbers[entity.code] == nil else {
      throw row.error("'\(entity.code)' stands twice", expected: "one line for each")
    }
    entityNumbers[entity.code] = Int32(lexicon.entities.count)
    if entity.kind == .state { lexicon.stateNumbers[entity.code] = Int32(lexicon.entities.count) }
    lexicon.entities.append(entity)
  }

  /// Reads a language's names: `code | names | adjectives | inhabitants | seats`, or the first and last columns of it.
  mutating func readNames(_ table: Table, columns: [Naming]) throws(CodebookError) {
    for row in table.rows {
      guard let number = entityNumbers[row[0]] else {
        throw row.error("'\(row[0])' is not listed in Languages/world", expected: "the code of a line there")
      }
      for (offset, naming) in columns.enumerated() {
        for (index, alternative) in row.alternatives(offset + 1).enumerated() {
          let entry = try Entry(alternative, in: row)
          if naming == .name, index == 0 {
            lexicon.entities[Int(number)].label = entry.label(with: inflection)
            lexicon.entities[Int(number)].features = entry.features
          }
          try add(entry, naming, of: number, in: row)
        }
      }
    }
  }

  private mutating func add(_ entry: Entry, _ naming: Naming, of entity: Int32, in row: Table.Row)
    throws(CodebookError)
  {
    let institution = naming == .inhabitant ? "population" : entry.institution
    let classes = try classes(institution.map { [$0] } ?? [], in: row)
    let lexeme = lexicon.add(
      Lexeme(
        lemma: lexicon.internLemma(entry.text), features: entry.features, classes: classes, entity: entity,
        naming: naming))
    let model = naming == .adjective ? "adjective" : naming == .inhabitant ? "noun" : "name"
    for form in entry.forms(model, with: inflection) {
      lexicon.add(form.text, naming == .adjective ? .adjective : .name, form.features, lexeme)
    }
  }

  /// Reads given names, separated by semicolons, with a gender where it is clear.
  mutating func readGivenNames(_ table: Table) throws(CodebookError) {
    let masculine = lexicon.add(Lexeme(lemma: lexicon.internLemma("(m)"), features: .masculine, classes: .person))
    let feminine = lexicon.add(Lexeme(lemma: lexicon.internLemma("(f)"), features: .feminine, classes: .person))
    let either = lexicon.add(Lexeme(lemma: lexicon.internLemma("(mf)"), classes: .person))
    for row in table.rows {
      for alternative in row.alternatives(0) {
        let entry = try Entry(alternative, in: row)
        let lexeme = entry.features.isEmpty ? either : entry.features.contains(.feminine) ? feminine : masculine
        lexicon.add(entry.text, .name, .singular, lexeme)
      }
    }
  }

  /// Reads nouns with their class: `class | nouns`.
  mutating func readRoles(_ table: Table) throws(CodebookError) {
    for row in table.rows {
      let classes = try classes(row[0].words, in: row)
      for alternative in row.alternatives(1) { _ = try addNoun(alternative, classes, in: row) }
    }
  }

  /// Adds a noun, or a class to a noun that is known; gives its dictionary form.
  mutating func addNoun(_ alternative: String, _ classes: WordClasses, in row: Table.Row) throws(CodebookError)
    -> LemmaID
  {
    let entry = try Entry(alternative, in: row)
    let lemma = lexicon.internLemma(entry.text)
    if let known = nounLexemes[lemma] {
      lexicon.lexemes[Int(known)].classes.formUnion(classes)
      return lemma
    }
    let lexeme = lexicon.add(Lexeme(lemma: lemma, features: entry.features, classes: classes))
    nounLexemes[lemma] = lexeme
    for form in entry.forms("noun", with: inflection) { lexicon.add(form.text, .noun, form.features, lexeme) }
    return lemma
  }
}
