/// A verb as `verbs.txt` writes it: `werfen, wirft, warf, geworfen`, `soutenir = tenir`, `walk out`.
struct VerbEntry {
  /// The dictionary form without a prefix.
  var base: String
  /// The principal parts after the first.
  var parts: [String]
  /// The model of inflection.
  var model: String
  /// The separable prefix, or the words that follow the verb.
  var prefix: String, particles: [String]
  /// Whether the entry begins with a reflexive pronoun.
  var isReflexive: Bool

  /// Reads an alternative of a field.
  init(_ source: String, grammar: Grammar) {
    let sides = Table.split(source, at: UInt8(ascii: "="))
    var parts = Table.split(sides.first ?? "", at: UInt8(ascii: ","))
    var words = (parts.isEmpty ? "" : parts.removeFirst()).words
    isReflexive = words.count > 1 && grammar.reflexives.contains(words[0])
    if isReflexive { words.removeFirst() }
    let verb = words.isEmpty ? "" : words.removeFirst()
    let halves = Table.split(verb, at: UInt8(ascii: "|"))
    base = halves.last ?? ""
    prefix = halves.count > 1 ? halves[0] : ""
    particles = words
    self.parts = parts
    model = sides.count > 1 ? sides[1] : parts.isEmpty ? "regular" : "strong"
  }

  /// The dictionary form that frames name.
  var lemma: String {
    ([prefix.isEmpty ? base : prefix + "|" + base] + particles).joined(separator: " ")
  }
}

extension LexiconReader {
  /// Reads the verbs: `classes | verbs`.
  mutating func readVerbs(_ table: Table) throws(CodebookError) {
    for row in table.rows {
      let classes = try classes(row[0].words.filter { $0 != "-" }, in: row)
      for alternative in row.alternatives(1) {
        let entry = VerbEntry(alternative, grammar: lexicon.grammar)
        guard !entry.base.isEmpty else { throw row.error("an empty verb", expected: "a dictionary form") }
        if entry.model != "regular" { verbs[entry.base] = entry }
        _ = addVerb(entry, classes)
      }
    }
  }

  /// Adds all forms of a verb, or classes to a verb that is known; gives its dictionary form.
  mutating func addVerb(_ entry: VerbEntry, _ classes: WordClasses) -> LemmaID {
    let lemma = lexicon.internLemma(entry.lemma)
    if let known = verbLexemes[lemma] {
      for index in known { lexicon.lexemes[Int(index)].classes.formUnion(classes) }
      return lemma
    }
    let whole = lexicon.add(Lexeme(lemma: lemma, classes: classes))
    verbLexemes[lemma] = [whole]
    let forms = forms(of: entry)
    if entry.prefix.isEmpty, entry.particles.isEmpty {
      for form in forms { lexicon.add(form.text, .verb, form.features, whole) }
    } else if entry.prefix.isEmpty {
      lexicon.lexemes[Int(whole)].particle = lexicon.intern(entry.particles[0])
      for form in forms { lexicon.add(form.text, .verb, form.features, whole) }
    } else {
      addSeparable(entry, forms, whole)
    }
    return lemma
  }

  /// Joined forms stand for the whole; finite forms also stand alone with the prefix at the end of the clause.
  private mutating func addSeparable(_ entry: VerbEntry, _ forms: [Inflection.Form], _ whole: Int32) {
    var apart = lexicon.lexemes[Int(whole)]
    apart.particle = lexicon.intern(entry.prefix)
    let separated = lexicon.add(apart)
    verbLexemes[apart.lemma, default: []].append(separated)
    for form in forms {
      lexicon.add(entry.prefix + form.text, .verb, form.features, whole)
      if form.features.contains(.finite) { lexicon.add(form.text, .verb, form.features, separated) }
      if form.features.contains(.infinitive), !lexicon.grammar.innerMarker.isEmpty {
        lexicon.add(
          entry.prefix + lexicon.grammar.innerMarker + form.text, .verb, [.infinitive, .marked], whole)
      }
    }
  }

  /// The forms of the verb without its prefix.
  private func forms(of entry: VerbEntry) -> [Inflection.Form] {
    var entry = entry
    if entry.model == "regular", let known = verbs[entry.base] {
      entry.parts = known.parts
      entry.model = known.model
    }
    var forms = inflection.forms(of: entry.base, "verb " + entry.model)
    if inflection.hasModel("verb " + entry.model), entry.parts.isEmpty { return forms }
    for (index, part) in entry.parts.enumerated() {
      forms += inflection.forms(of: part, "verb part \(index + 2)")
    }
    return forms
  }
}
