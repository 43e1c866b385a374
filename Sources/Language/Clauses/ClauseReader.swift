/// Reads each clause: its main verb, voice, mood and negation, and which phrase is subject and object.
struct ClauseReader {
  let lexicon: Lexicon
  var sentence: Sentence

  /// Fills in what the clauses of a sentence say.
  static func read(_ sentence: Sentence, lexicon: Lexicon) -> Sentence {
    var reader = ClauseReader(lexicon: lexicon, sentence: sentence)
    for clause in reader.sentence.clauses.indices {
      reader.readVerbs(clause)
      reader.readNegation(clause)
      if reader.sentence.clauses[clause].isReflexive, !lexicon.grammar.isVerbSecond {
        reader.sentence.clauses[clause].isPassive = false
        reader.sentence.clauses[clause].isMaybePassive = false
      }
      reader.settleAntecedent(clause)
      reader.settleBearer(clause)
      reader.assignRoles(clause)
    }
    for clause in reader.sentence.clauses.indices { reader.shareObject(clause) }
    return reader.sentence
  }

  func lexeme(_ unit: Int) -> Lexeme? {
    lexicon.lexeme(of: sentence.units[unit])
  }

  /// All readings of a unit as a verb.
  func verbReadings(_ unit: Int) -> [(reading: Reading, lexeme: Lexeme)] {
    var result: [(Reading, Lexeme)] = []
    for reading in lexicon.readings(from: sentence.units[unit].readings) {
      let isInfinitive = reading.features.contains(.infinitive) || !sentence.isMarkedInfinitive(unit)
      if reading.category == .verb, isInfinitive {
        result.append((reading, lexicon.lexeme(of: reading)))
      }
    }
    return result
  }

  func verbFeatures(_ unit: Int) -> Features {
    verbReadings(unit).reduce(into: []) { $0.formUnion($1.reading.features) }
  }

  func verbClasses(_ unit: Int) -> WordClasses {
    verbReadings(unit).reduce(into: []) { $0.formUnion($1.lexeme.classes) }
  }
}

// MARK: - Verbs

extension ClauseReader {
  private mutating func readVerbs(_ clause: Int) {
    dropParticles(clause)
    let verbs = sentence.clauses[clause].verbs
    guard let finite = finiteVerb(among: verbs) ?? verbs.first else { return }
    let lexical = verbs.filter { verbClasses($0).isDisjoint(with: .auxiliaries) }
    let main = lexical.last ?? verbs.last ?? finite
    if sentence.clauses[clause].kind == .subordinate, !verbs.contains(where: { verbFeatures($0).contains(.finite) }) {
      sentence.clauses[clause].kind = .infinitive
    }
    sentence.clauses[clause].verb = main
    sentence.clauses[clause].features = finiteFeatures(finite, isOnly: verbs.count == 1, clause)
    sentence.clauses[clause].lemmas = lemmas(of: main, clause)
    readVoice(clause, main: main, verbs: verbs)
    readModals(clause, main: main, verbs: verbs)
  }

  /// The finite verb: an auxiliary before a form that may be its participle (*überzogen hat*), else the first that can be finite.
  private func finiteVerb(among verbs: [Int]) -> Int? {
    let finite = verbs.filter { verbFeatures($0).contains(.finite) }
    return finite.first { verbs.count > 1 && !verbClasses($0).isDisjoint(with: .auxiliaries) } ?? finite.first
  }

  /// A particle that is written like a verb form is none: *bekannt* in "gab Sanktionen bekannt".
  private mutating func dropParticles(_ clause: Int) {
    guard let first = sentence.clauses[clause].verbs.first else { return }
    let particles = verbReadings(first).map(\.lexeme.particle).filter(\.isKnown)
    let kept = sentence.clauses[clause].verbs.filter { $0 == first || !particles.contains(words[$0]) }
    sentence.clauses[clause].verbs = kept
  }

  /// The features of the finite verb; where a form is indicative as well as of another mood, the indicative.
  private func finiteFeatures(_ unit: Int, isOnly: Bool, _ clause: Int) -> Features {
    let readings = verbReadings(unit).map(\.reading.features)
    let finite = readings.filter { $0.contains(.finite) }
    guard !finite.isEmpty else { return readings.reduce(Features()) { $0.union($1) } }
    var features: Features = finite.reduce([]) { $0.union($1) }
    for mood in [Features.reported, .conditional, .past] where finite.contains(where: { !$0.contains(mood) }) {
      features.remove(mood)
    }
    return features
  }

  /// The dictionary forms that the verb can have here, those whose particle stands in the clause before others.
  private func lemmas(of unit: Int, _ clause: Int) -> [LemmaID] {
    let readings = verbReadings(unit)
    let phrasal = readings.filter { $0.lexeme.particle.isKnown && hasParticle($0.lexeme.particle, unit, clause) }
    let chosen = phrasal.isEmpty ? readings.filter { !$0.lexeme.particle.isKnown } : phrasal
    var lemmas: [LemmaID] = []
    for (_, lexeme) in chosen where !lemmas.contains(lexeme.lemma) { lemmas.append(lexeme.lemma) }
    return lemmas
  }

  /// Whether a verb's particle stands after it in the clause, by itself or as the preposition of a phrase that follows at once.
  private func hasParticle(_ particle: WordID, _ verb: Int, _ clause: Int) -> Bool {
    if lexicon.grammar.cliticParticles.contains(where: { lexicon.find($0) == particle }) {
      return hasClitic(particle, before: sentence.clauses[clause].verbs.first ?? verb)
    }
    let last = sentence.clauses[clause].last
    guard verb < last else { return false }
    return (verb + 1...last).contains { unit in
      let token = sentence.units[unit].tokens
      guard token.count == 1, words[unit] == particle else { return false }
      return !sentence.phrases.contains { $0.units.contains(unit) } || !lexicon.grammar.isVerbSecond && unit <= verb + 2
    }
  }

  /// Whether a pronoun that belongs to a verb stands right before it: "s'en est pris à".
  private func hasClitic(_ clitic: WordID, before verb: Int) -> Bool {
    (max(verb - 2, 0)..<verb).contains { words[$0] == clitic }
  }

  private var words: [WordID] { sentence.words }

  private mutating func readVoice(_ clause: Int, main: Int, verbs: [Int]) {
    let features = verbFeatures(main)
    if sentence.clauses[clause].kind == .participial {
      sentence.clauses[clause].isPassive = features.contains(.participle)
      return
    }
    guard features.contains(.participle), verbs.count > 1 else { return }
    let others = verbs.filter { $0 != main }.map { verbClasses($0) }
    sentence.clauses[clause].isPassive = others.contains { !$0.isDisjoint(with: .passive) }
    sentence.clauses[clause].isMaybePassive = others.contains { $0.contains(.copula) }
  }

  /// Takes the status of modal verbs; with a perfect they tell a rumour (*soll geliefert haben*), which is reported as a fact.
  private mutating func readModals(_ clause: Int, main: Int, verbs: [Int]) {
    let isPerfect =
      verbFeatures(main).contains(.participle) && !sentence.isMarkedInfinitive(main)
      && verbs.contains { $0 != main && verbClasses($0).contains(.perfect) }
    guard !isPerfect else { return }
    for verb in verbs where verb != main {
      for (_, lexeme) in verbReadings(verb) where lexeme.classes.isDisjoint(with: [.copula, .passive, .perfect]) {
        let rules = lexicon.operators[lexeme.lemma] ?? []
        guard let status = rules.first(where: { $0.control == .subject })?.status else { continue }
        sentence.clauses[clause].modalStatus = status
      }
    }
  }

  private mutating func readNegation(_ clause: Int) {
    for unit in sentence.clauses[clause].others where sentence.units[unit].tag == .negation {
      if lexeme(unit)?.classes.contains(.noLonger) == true {
        let isCertain = !lexicon.readings(from: sentence.units[unit].readings).contains { $0.category == .adverb }
        let others = sentence.clauses[clause].others.contains { $0 != unit && sentence.units[$0].tag == .negation }
        if isCertain || others { sentence.clauses[clause].isNoLonger = true }
      } else {
        sentence.clauses[clause].isNegated = true
      }
    }
    if sentence.clauses[clause].kind == .infinitive, sentence.clauses[clause].opener >= 0,
      lexeme(sentence.clauses[clause].opener)?.classes.contains(.without) == true
    {
      sentence.clauses[clause].isNegated = true
    }
    for phrase in sentence.clauses[clause].phrases {
      let phrase = sentence.phrases[phrase]
      if phrase.determiner.contains(.negative), phrase.preposition == nil { sentence.clauses[clause].isNegated = true }
      if phrase.isPronoun, lexeme(phrase.head)?.classes.isEmpty != false, readings(phrase.head).contains(.reflexive) {
        sentence.clauses[clause].isReflexive = true
      }
    }
  }

  /// The union of the features of all readings of a unit.
  private func readings(_ unit: Int) -> Features {
    lexicon.readings(from: sentence.units[unit].readings).features
  }
}

// MARK: - Roles

extension ClauseReader {
  private mutating func assignRoles(_ clause: Int) {
    let candidates = sentence.clauses[clause].phrases.filter { isArgument($0) }
    if lexicon.grammar.isVerbSecond {
      assignByCase(clause, candidates)
    } else {
      assignByOrder(clause, candidates)
    }
  }

  /// Two verbs with nothing between them but "and" have one object: "a approuvé et soutenu le gouvernement".
  private mutating func shareObject(_ clause: Int) {
    let own = sentence.clauses[clause]
    guard own.kind == .coordinate, own.opener >= 0, own.parent >= 0, own.object >= 0, own.verbs.first == own.opener + 1,
      sentence.clauses[own.parent].object < 0, sentence.clauses[own.parent].verb == own.opener - 1
    else { return }
    sentence.clauses[own.parent].object = own.object
  }

  /// Whether a phrase can be subject or object: it has no preposition and is no mere date.
  private func isArgument(_ index: Int) -> Bool {
    let phrase = sentence.phrases[index]
    guard phrase.preposition == nil, phrase.first < 0, phrase.parent < 0 || phrase.antecedent >= 0 else { return false }
    guard let lexeme = lexeme(phrase.head) else { return true }
    if phrase.isPronoun, readings(phrase.head).contains(.reflexive) || isSetOff(phrase) { return false }
    return lexeme.classes.isDisjoint(with: [.month, .weekday, .time]) || phrase.isPronoun
  }

  /// Whether a pronoun between commas only takes up a noun: "La Chine, *elle*, a …".
  private func isSetOff(_ phrase: Phrase) -> Bool {
    let (start, end) = (phrase.units.lowerBound, phrase.units.upperBound)
    guard !lexicon.grammar.isVerbSecond, start > 0, end < sentence.units.count else { return false }
    return sentence.units[start - 1].tag == .comma && sentence.units[end].tag == .comma
  }

  /// Cases and agreement tell, then order.
  private mutating func assignByCase(_ clause: Int, _ candidates: [Int]) {
    var rest = candidates
    let number = sentence.clauses[clause].features.intersection(.anyNumber)
    let hasFinite = sentence.clauses[clause].features.contains(.finite)
    let sharesSubject = sharesSubject(clause) && !rest.contains { cases($0) == .nominative }
    if hasFinite, !sharesSubject, let subject = subject(among: rest, number: number) {
      sentence.clauses[clause].subject = subject
      rest.removeAll { $0 == subject }
    }
    if let dative = rest.first(where: { cases($0) == .dative || cases($0) == [.dative, .genitive] }) {
      sentence.clauses[clause].dative = dative
      rest.removeAll { $0 == dative }
    }
    if sentence.clauses[clause].dative < 0, rest.count > 1, cases(rest[0]).isEmpty,
      cases(rest[1]).isDisjoint(with: .dative)
    {
      sentence.clauses[clause].dative = rest.removeFirst()
    }
    if let object = rest.first(where: { cases($0).isEmpty || cases($0).contains(.accusative) }) {
      sentence.clauses[clause].object = object
      rest.removeAll { $0 == object }
    }
    if sentence.clauses[clause].dative < 0,
      let dative = rest.first(where: { cases($0).isEmpty || cases($0).contains(.dative) })
    {
      sentence.clauses[clause].dative = dative
      let object = sentence.clauses[clause].object
      if object >= 0, cases(object).isEmpty,
        cases(dative) == .accusative || sentence.phrases[dative].determinerUnit >= 0
      {
        sentence.clauses[clause].object = dative
        sentence.clauses[clause].dative = object
      }
    }
  }

  /// Whether a clause begins with its verb right after "and" or a comma: "… und verurteilte Äthiopien".
  private func sharesSubject(_ clause: Int) -> Bool {
    let own = sentence.clauses[clause]
    guard own.kind == .coordinate, own.parent >= 0, let verb = own.verbs.first,
      own.phrases.allSatisfy({ sentence.phrases[$0].units.lowerBound > verb })
    else { return false }
    if sentence.clauses[own.parent].verbs.first == sentence.clauses[own.parent].first { return false }
    return own.opener >= 0
      || sentence.units[max(verb - 1, 0)].tag == .comma && !isSpeech(verb)
        && !sentence.units[..<verb].contains { $0.tag == .quote }
  }

  private func isSpeech(_ verb: Int) -> Bool { verbClasses(verb).contains(.speech) }

  private func subject(among candidates: [Int], number: Features) -> Int? {
    let fitting = candidates.filter { candidate in
      let cases = cases(candidate)
      guard cases.isEmpty || cases.contains(.nominative) else { return false }
      let isList = sentence.phrases[candidate].next >= 0
      let own = sentence.phrases[candidate].features.intersection(.anyNumber).union(isList ? .plural : [])
      return own.isEmpty || number.isEmpty || !own.isDisjoint(with: number)
    }
    let isOblique = { (candidate: Int) in
      self.sentence.phrases[candidate].determinerUnit >= 0
        && !self.cases(candidate).isDisjoint(with: [.dative, .genitive])
    }
    if let actor = fitting.first(where: { namesSomebody($0) }), let first = fitting.first, isBare(first),
      actor != first,
      !fitting.contains(where: { cases($0) == .nominative })
    {
      return actor
    }
    return fitting.first { cases($0) == .nominative }
      ?? fitting.first { isLikelySubject($0, of: fitting.count) && !isOblique($0) }
      ?? fitting.first { !isOblique($0) } ?? fitting.first
  }

  /// A noun or unlisted name without a determiner, that gives way to somebody who acts: "Rückhalt bekam Eriwan aus Paris".
  private func isBare(_ index: Int) -> Bool {
    let phrase = sentence.phrases[index]
    return phrase.determinerUnit < 0 && phrase.possessive < 0 && phrase.antecedent < 0 && !phrase.isPronoun
      && phrase.person == nil && !namesSomebody(index)
      && (sentence.units[phrase.head].tag == .noun || isBehindNoun(index))
  }

  /// Whether a phrase stands right behind another, as the name of a place does: "die Grenzregion Sjunik".
  private func isBehindNoun(_ index: Int) -> Bool {
    let start = sentence.phrases[index].units.lowerBound
    return sentence.phrases.contains { $0.units.upperBound == start && sentence.units[$0.head].tag == .noun }
  }

  /// Whether a phrase is a name that the files list, or a noun for somebody who acts.
  private func namesSomebody(_ index: Int) -> Bool {
    let phrase = sentence.phrases[index]
    if sentence.units[phrase.head].tag == .name { return true }
    guard let classes = lexeme(phrase.head)?.classes else { return false }
    return !classes.isDisjoint(with: WordClasses.institutions.union(.persons).union([.stateWord, .allianceWord]))
  }

  /// A relative pronoun goes before a bare name, which tells no case, but after a noun with an article that can be the subject.
  private func isLikelySubject(_ candidate: Int, of count: Int) -> Bool {
    let phrase = sentence.phrases[candidate]
    guard count > 1 else { return true }
    if phrase.antecedent >= 0 { return false }
    return phrase.determinerUnit >= 0 || phrase.possessive >= 0 || !hasRelative(beside: candidate)
  }

  private func hasRelative(beside candidate: Int) -> Bool {
    guard let clause = sentence.clauses.first(where: { $0.phrases.contains(candidate) }) else { return false }
    return clause.phrases.contains {
      sentence.phrases[$0].antecedent >= 0 && sentence.phrases[$0].preposition == nil
        && sentence.phrases[$0].features.contains(.nominative)
    }
  }

  func cases(_ phrase: Int) -> Features { sentence.phrases[phrase].features.intersection(.anyCase) }

  /// The subject stands before the verb and the object after it; clitics stand before it with their case.
  private mutating func assignByOrder(_ clause: Int, _ candidates: [Int]) {
    guard let verb = sentence.clauses[clause].verbs.first else { return }
    let main = sentence.clauses[clause].verb
    let before = candidates.filter { sentence.phrases[$0].units.lowerBound < verb }
    let after = candidates.filter { sentence.phrases[$0].units.lowerBound > verb }
    var subjects = before.filter { isNominative($0) }
    if let relative = before.first(where: { sentence.phrases[$0].antecedent >= 0 }),
      subjects.count > 1 || !isNominative(relative)
    {
      let features = sentence.phrases[relative].features
      if features.contains(.dative), !features.contains(.accusative) {
        sentence.clauses[clause].dative = relative
      } else {
        sentence.clauses[clause].object = relative
      }
      subjects.removeAll { $0 == relative }
    }
    for clitic in before where !isNominative(clitic) && sentence.phrases[clitic].isPronoun {
      let features = sentence.phrases[clitic].features
      if features.contains(.accusative), sentence.phrases[clitic].antecedent < 0 {
        sentence.clauses[clause].object = clitic
      }
      if features.contains(.dative) { sentence.clauses[clause].dative = clitic }
    }
    sentence.clauses[clause].subject = subjects.last ?? -1
    var objects = after.filter { sentence.phrases[$0].units.lowerBound > main || sentence.clauses[clause].subject >= 0 }
    if sentence.clauses[clause].subject < 0, let inverted = after.first,
      sentence.clauses[clause].features.contains(.finite), !continuesSubject(clause)
    {
      sentence.clauses[clause].subject = inverted
      objects.removeAll { $0 == inverted }
    }
    guard sentence.clauses[clause].object < 0 else { return }
    if objects.count > 1, isRecipient(objects[0], before: objects[1]) {
      sentence.clauses[clause].dative = objects[0]
      sentence.clauses[clause].object = objects[1]
    } else if let object = objects.first {
      sentence.clauses[clause].object = object
    }
  }

  /// Whether a clause goes on with its verb right after "and" or a comma: "praised Zambia, criticised Malawi and recognised China".
  private func continuesSubject(_ clause: Int) -> Bool {
    let own = sentence.clauses[clause]
    guard own.kind == .coordinate, own.subject < 0, let verb = own.verbs.first else { return false }
    return own.opener >= 0 || verb == own.first && !isSpeech(verb)
  }

  /// Whether two phrases stand side by side, the first being whom something is given.
  private func isRecipient(_ first: Int, before second: Int) -> Bool {
    sentence.phrases[first].units.upperBound == sentence.phrases[second].units.lowerBound
  }

  private func isNominative(_ phrase: Int) -> Bool {
    let phrase = sentence.phrases[phrase]
    guard phrase.isPronoun else { return true }
    let cases = phrase.features.intersection(.anyCase)
    return cases.isEmpty || cases.contains(.nominative)
  }
}
