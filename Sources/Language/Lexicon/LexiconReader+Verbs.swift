extension LexiconReader {
  /// Reads the verbs: `classes | verbs`.
  mutating func readVerbs(_ table: Table) throws(CodebookError) {
    for row in table {
      let classes = try classes(row[0], in: row)
      for alternative in row.alternatives(1) {
        let entry = VerbEntry(alternative, grammar: words.grammar)
        guard !entry.base.isEmpty else { throw row.error("an empty verb", expected: "a dictionary form") }
        if !entry.pattern.isRegular { irregular.set(words.internLemma(entry.base), entry.pattern) }
        _ = addVerb(entry, classes)
      }
    }
  }

  /// Adds all forms of a verb, or classes to a verb that is known; gives its dictionary form.
  ///
  /// A verb that takes no pattern of its own takes that of its base.
  mutating func addVerb(_ entry: borrowing VerbEntry, _ classes: WordClasses) -> LemmaID {
    let lemma = words.internLemma(entry.lemma)
    if let known = verbLexemes[lemma] {
      for index in known { words.lexemes[Int(index)].classes.formUnion(classes) }
      return lemma
    }
    let whole = words.add(Lexeme(lemma: lemma, classes: classes))
    let known = entry.pattern.isRegular ? words.lemma(entry.base).flatMap { irregular[$0] } : nil
    let pattern = known ?? entry.pattern
    if entry.prefix.isEmpty {
      verbLexemes.set(lemma, [whole])
      if !entry.particles.isEmpty { words.lexemes[Int(whole)].particle = words.intern(entry.lastParticle) }
      writeForms(of: entry.base, pattern, after: [])
      addForms(.verb, whole)
    } else {
      verbLexemes.set(lemma, [whole, addSeparable(entry.base, pattern, entry.prefix, whole)])
    }
    return lemma
  }

  /// Joined forms stand for the whole; finite forms also stand alone with the prefix at the end of the clause, participles behind one that
  /// may be written apart.
  private mutating func addSeparable(
    _ base: ArraySlice<UInt8>, _ pattern: VerbEntry.Pattern, _ prefix: ArraySlice<UInt8>, _ whole: Int32
  ) -> Int32 {
    var apart = words.lexemes[Int(whole)]
    apart.particle = words.intern(prefix)
    let separated = words.add(apart)
    writeForms(of: base, pattern, after: prefix)
    addForms(.verb, whole)
    writeForms(of: base, pattern, after: [])
    addForms(.verb, separated, where: .finite)
    if words.grammar.loosePrefixes.contains(Array(prefix)) { addForms(.verb, separated, where: .participle) }
    if !words.grammar.innerMarker.isEmpty {
      writeForms(of: base, pattern, after: prefix + words.grammar.innerMarker)
      addForms(.verb, whole, where: .infinitive, as: [.infinitive, .marked])
    }
    return separated
  }

  /// Writes the forms of a verb without prefix, with these letters before them, into the list.
  private mutating func writeForms(
    of base: ArraySlice<UInt8>, _ pattern: VerbEntry.Pattern, after prefix: ArraySlice<UInt8>
  ) {
    forms.start([], head: prefix)
    inflection.append(base, pattern.models(of: inflection), to: &forms)
    guard !pattern.parts.isEmpty else { return }
    for (index, part) in pattern.parts.parts(at: ",").enumerated() {
      let models = index < inflection.principalParts.count ? inflection.principalParts[index] : []
      inflection.append(part, models, to: &forms)
    }
  }
}
