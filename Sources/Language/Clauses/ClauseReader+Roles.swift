// Which phrase of a clause is its subject, which are its objects.

extension ClauseReader {
  mutating func assignRoles(_ clause: Int) {
    var candidates = IndexList()
    for phrase in sentence.phrases(of: clause) where isArgument(phrase) { candidates.append(phrase) }
    if lexicon.grammar.isVerbSecond {
      assignByCase(clause, candidates)
    } else {
      assignByOrder(clause, candidates)
    }
  }

  /// Two verbs with nothing between them but "and" have one object: "a approuvé et soutenu le gouvernement".
  mutating func shareObject(_ clause: Int) {
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
    if phrase.isPronoun {
      return !sentence.units[phrase.head].allFeatures.contains(.reflexive) && !isSetOff(phrase)
    }
    return classes(phrase.head).isDisjoint(with: [.month, .weekday, .time])
  }

  /// Whether a pronoun between commas only takes up a noun: "La Chine, *elle*, a …".
  private func isSetOff(_ phrase: Phrase) -> Bool {
    let (start, end) = (phrase.units.lowerBound, phrase.units.upperBound)
    guard !lexicon.grammar.isVerbSecond, start > 0, end < sentence.units.count else { return false }
    return sentence.units[start - 1].tag == .comma && sentence.units[end].tag == .comma
  }

  /// Cases and agreement tell, then order.
  private mutating func assignByCase(_ clause: Int, _ candidates: IndexList) {
    var rest = candidates
    let number = sentence.clauses[clause].features.intersection(.anyNumber)
    let hasFinite = sentence.clauses[clause].features.contains(.finite)
    let sharesSubject = sharesSubject(clause) && !rest.contains { cases($0) == .nominative }
    if hasFinite, !sharesSubject, let subject = subject(among: rest, number: number) {
      sentence.clauses[clause].subject = subject
      rest.keep { $0 != subject }
    }
    if let dative = rest.first(where: { cases($0) == .dative || cases($0) == [.dative, .genitive] }) {
      sentence.clauses[clause].dative = dative
      rest.keep { $0 != dative }
    }
    if sentence.clauses[clause].dative < 0, rest.count > 1, cases(rest[0]).isEmpty,
      cases(rest[1]).isDisjoint(with: .dative)
    {
      let first = rest[0]
      sentence.clauses[clause].dative = first
      rest.keep { $0 != first }
    }
    if let object = rest.first(where: { cases($0).isEmpty || cases($0).contains(.accusative) }) {
      sentence.clauses[clause].object = object
      rest.keep { $0 != object }
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
      sentence.phrases(of: clause).allSatisfy({ sentence.phrases[$0].units.lowerBound > verb })
    else { return false }
    if sentence.clauses[own.parent].verbs.first == sentence.clauses[own.parent].first { return false }
    return own.opener >= 0
      || sentence.units[max(verb - 1, 0)].tag == .comma && !isSpeech(verb)
        && !sentence.units[..<verb].contains { $0.tag == .quote }
  }

  private func isSpeech(_ verb: Int) -> Bool { verbClasses(verb).contains(.speech) }

  private func subject(among candidates: IndexList, number: Features) -> Int? {
    var fitting = candidates
    fitting.keep { candidate in
      let cases = cases(candidate)
      guard cases.isEmpty || cases.contains(.nominative) else { return false }
      let isList = sentence.phrases[candidate].next >= 0
      let own = sentence.phrases[candidate].features.intersection(.anyNumber).union(isList ? .plural : [])
      return own.isEmpty || number.isEmpty || !own.isDisjoint(with: number)
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

  private func isOblique(_ candidate: Int) -> Bool {
    sentence.phrases[candidate].determinerUnit >= 0 && !cases(candidate).isDisjoint(with: [.dative, .genitive])
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
    return !classes(phrase.head).isDisjoint(
      with: WordClasses.institutions.union(.persons).union([.stateWord, .allianceWord]))
  }

  /// A relative pronoun goes before a bare name, which tells no case, but after a noun with an article that can be the subject.
  private func isLikelySubject(_ candidate: Int, of count: Int) -> Bool {
    let phrase = sentence.phrases[candidate]
    guard count > 1 else { return true }
    if phrase.antecedent >= 0 { return false }
    return phrase.determinerUnit >= 0 || phrase.possessive >= 0 || !hasRelative(beside: candidate)
  }

  private func hasRelative(beside candidate: Int) -> Bool {
    let clause = sentence.phrases[candidate].clause
    return clause >= 0
      && sentence.phrases(of: clause).contains {
        sentence.phrases[$0].antecedent >= 0 && sentence.phrases[$0].preposition == nil
          && sentence.phrases[$0].features.contains(.nominative)
      }
  }

  func cases(_ phrase: Int) -> Features { sentence.phrases[phrase].features.intersection(.anyCase) }

  /// The subject stands before the verb and the object after it; clitics stand before it with their case.
  private mutating func assignByOrder(_ clause: Int, _ candidates: IndexList) {
    guard let verb = sentence.clauses[clause].verbs.first else { return }
    let main = sentence.clauses[clause].verb
    var before = candidates
    before.keep { sentence.phrases[$0].units.lowerBound < verb }
    var after = candidates
    after.keep { sentence.phrases[$0].units.lowerBound > verb }
    var subjects = before
    subjects.keep { isNominative($0) }
    if let relative = before.first(where: { sentence.phrases[$0].antecedent >= 0 }),
      subjects.count > 1 || !isNominative(relative)
    {
      let features = sentence.phrases[relative].features
      if features.contains(.dative), !features.contains(.accusative) {
        sentence.clauses[clause].dative = relative
      } else {
        sentence.clauses[clause].object = relative
      }
      subjects.keep { $0 != relative }
    }
    for clitic in before where !isNominative(clitic) && sentence.phrases[clitic].isPronoun {
      let features = sentence.phrases[clitic].features
      if features.contains(.accusative), sentence.phrases[clitic].antecedent < 0 {
        sentence.clauses[clause].object = clitic
      }
      if features.contains(.dative) { sentence.clauses[clause].dative = clitic }
    }
    sentence.clauses[clause].subject = subjects.last ?? -1
    var objects = after
    objects.keep { sentence.phrases[$0].units.lowerBound > main || sentence.clauses[clause].subject >= 0 }
    if sentence.clauses[clause].subject < 0, let inverted = after.first,
      sentence.clauses[clause].features.contains(.finite), !continuesSubject(clause)
    {
      sentence.clauses[clause].subject = inverted
      objects.keep { $0 != inverted }
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
