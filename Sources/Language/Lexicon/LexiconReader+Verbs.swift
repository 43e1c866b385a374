extension LexiconReader {
  /// Reads the verbs: `classes | verbs`.
  mutating func readVerbs(_ table: Table) throws(CodebookError) {
    for row in table {
      let classes = try classes(row[0], in: row)
      for alternative in row.alternatives(1) {
        let entry = VerbEntry(alternative, grammar: words.grammar)
        guard !entry.base.isEmpty else { throw row.error("an empty verb", expected: "a dictionary form") }
        if !entry.isRegular { irregular.set(words.internLemma(entry.base), entry) }
        _ = addVerb(entry, classes)
      }
    }
  }

  /// Adds all forms of a verb, or classes to a verb that is known; gives its dictionary form.
  mutating func addVerb(_ entry: VerbEntry, _ classes: WordClasses) -> LemmaID {
    let lemma = words.internLemma(entry.lemma)
    if let known = verbLexemes[lemma] {
      for index in known { words.lexemes[Int(index)].classes.formUnion(classes) }
      return lemma
    }
    let whole = words.add(Lexeme(lemma: lemma, classes: classes))
    let entry = entry.inflected(like: words.lemma(entry.base).flatMap { irregular[$0] })
    guard entry.prefix.isEmpty else {
      verbLexemes.set(lemma, [whole, addSeparable(entry, whole)])
      return lemma
    }
    verbLexemes.set(lemma, [whole])
    if let particle = entry.particles.words.first(where: { _ in true }) {
      words.lexemes[Int(whole)].particle = words.intern(particle)
    }
    writeForms(of: entry, after: [])
    addForms(.verb, whole)
    return lemma
  }

  /// Joined forms stand for the whole; finite forms also stand alone with the prefix at the end of the clause.
  private mutating func addSeparable(_ entry: VerbEntry, _ whole: Int32) -> Int32 {
    var apart = words.lexemes[Int(whole)]
    apart.particle = words.intern(entry.prefix)
    let separated = words.add(apart)
    writeForms(of: entry, after: entry.prefix)
    addForms(.verb, whole)
    writeForms(of: entry, after: [])
    addForms(.verb, separated, where: .finite)
    if !words.grammar.innerMarker.isEmpty {
      writeForms(of: entry, after: entry.prefix + words.grammar.innerMarker)
      addForms(.verb, whole, where: .infinitive, as: [.infinitive, .marked])
    }
    return separated
  }

  /// Writes the forms of the verb with these letters before them into the list.
  private mutating func writeForms(of entry: VerbEntry, after prefix: ArraySlice<UInt8>) {
    forms.start([])
    forms.begin(with: prefix)
    inflection.append(entry.base, entry.models(of: inflection), to: &forms)
    for (index, part) in entry.parts.parts(at: ",").enumerated() {
      let models = index < inflection.principalParts.count ? inflection.principalParts[index] : []
      inflection.append(part, models, to: &forms)
    }
  }
}
