// Which phrase of a clause is its subject, which are its objects.

extension ClauseReader {
  mutating func assignRoles(_ clause: Int) {
    var candidates = IndexList()
    for phrase in sentence.phrases(of: clause) where isArgument(phrase) { candidates.append(phrase) }
    sentence.clauses[clause].arguments = candidates
    if lexicon.grammar.isVerbSecond {
      let roles = CaseRoles(sentence, clause: clause).best
      sentence.clauses[clause].subject = roles.subject
      sentence.clauses[clause].object = roles.object
      sentence.clauses[clause].dative = roles.dative
      freeDative(clause)
      turnDeed(clause)
    } else {
      assignByOrder(clause, candidates)
    }
  }

  /// Makes a pronoun for what was told the object where it or a name may be the subject of a verb by which somebody judges: "*was* Kiew
  /// kritisierte".
  private mutating func turnDeed(_ clause: Int) {
    let own = sentence.clauses[clause]
    guard own.subject >= 0, own.object >= 0, !own.isPassive, sentence.phrases[own.subject].isPronoun,
      sentence.phrases[own.subject].antecedent < 0, classes(sentence.phrases[own.subject].head).contains(.deed),
      cases(own.subject).contains(.accusative), cases(own.object).isEmpty || cases(own.object).contains(.nominative),
      own.features.contains(.plural) == sentence.phrases[own.object].features.contains(.plural)
        || sentence.phrases[own.object].next >= 0,
      own.lemmas.contains(where: { isJudgement($0) })
    else { return }
    sentence.clauses[clause].subject = own.object
    sentence.clauses[clause].object = own.subject
  }

  /// Whether a verb has a frame from subject to object.
  private func isJudgement(_ verb: LemmaID) -> Bool {
    lexicon.frames.indices(of: verb).contains {
      let frame = lexicon.frames[$0]
      return frame.kind == .verb && frame.source.isOnly(.subject) && frame.target.isOnly(.object)
    }
  }

  /// Takes the dative that a verb asks for from a noun behind the verb to which it seemed to belong: "warfen die Juntas *der Gemeinschaft*
  /// Willkür vor".
  private mutating func freeDative(_ clause: Int) {
    let own = sentence.clauses[clause]
    guard own.dative < 0, own.subject >= 0, !own.isPassive, let verb = own.verbs.first else { return }
    let subject = sentence.phrases[own.subject]
    let isBehindVerb = subject.units.lowerBound > verb || own.kind == .subordinate
    guard isBehindVerb, subject.owner >= 0, own.lemmas.contains(where: { asksForDative($0) }) else { return }
    let owner = sentence.phrases[subject.owner]
    guard owner.preposition == nil, owner.units.lowerBound == subject.units.upperBound, owner.next < 0, owner.first < 0,
      owner.features.intersection(.anyCase) == [.dative, .genitive]
    else { return }
    let freed = subject.owner
    sentence.phrases[own.subject].owner = -1
    sentence.phrases[freed].parent = -1
    sentence.put(freed, into: clause)
    sentence.clauses[clause].arguments.append(freed)
    sentence.clauses[clause].dative = freed
  }

  /// Whether a verb strikes whoever stands in the dative, and has no other place for him.
  private func asksForDative(_ verb: LemmaID) -> Bool {
    let frames = lexicon.frames.indices(of: verb)
    return !frames.isEmpty
      && frames.allSatisfy { lexicon.frames[$0].kind == .verb && lexicon.frames[$0].target.isOnly(.dative) }
  }

  /// "Sudan, which it said was arming rebels": the relative pronoun before a verb of saying is the subject of what is said.
  mutating func passOnRelative(_ clause: Int) {
    let own = sentence.clauses[clause]
    guard !lexicon.grammar.isVerbSecond, own.kind == .subordinate, own.opener < 0, own.parent >= 0,
      sentence.clauses[own.parent].kind == .relative, let verb = own.verbs.first, own.features.contains(.finite),
      !sentence.phrases(of: clause).contains(where: { sentence.phrases[$0].units.lowerBound < verb })
    else { return }
    let speech = sentence.clauses[own.parent]
    guard speech.verb >= 0, verbClasses(speech.verb).contains(.speech), speech.object >= 0,
      sentence.phrases[speech.object].antecedent >= 0
    else { return }
    // What was taken for the subject stands behind the verb.
    if own.subject >= 0, own.object < 0 { sentence.clauses[clause].object = own.subject }
    sentence.clauses[clause].subject = speech.object
    sentence.clauses[own.parent].object = -1
  }

  /// Two verbs with nothing between them but "and" have one object: "a approuvé et soutenu le gouvernement".
  mutating func shareObject(_ clause: Int) {
    let own = sentence.clauses[clause]
    guard own.kind == .coordinate, own.opener >= 0, own.parent >= 0, own.object >= 0, own.firstVerb == own.opener + 1,
      sentence.clauses[own.parent].object < 0, sentence.clauses[own.parent].verb == own.opener - 1
    else { return }
    sentence.clauses[own.parent].object = own.object
  }

  /// Whether a phrase can be subject or object: it has no preposition and is no mere date.
  func isArgument(_ index: Int) -> Bool {
    let phrase = sentence.phrases[index]
    guard phrase.preposition == nil, phrase.first < 0, phrase.parent < 0 || phrase.antecedent >= 0 else { return false }
    if phrase.isPronoun {
      return !sentence.units[phrase.head].allFeatures.contains(.reflexive) && !isSetOff(phrase)
    }
    return classes(phrase.head).isDisjoint(with: [.month, .weekday, .time]) && !leadsDate(phrase)
  }

  /// Whether a bare noun only says which part of the month or year behind it is meant: "*Ende* Januar", "*Mitte* 2019".
  private func leadsDate(_ phrase: Phrase) -> Bool {
    let next = phrase.head + 1
    guard phrase.units.lowerBound == phrase.head, sentence.units[phrase.head].tag == .noun,
      next < sentence.units.count
    else { return false }
    return classes(next).contains(.month)
      || sentence.units[next].tag == .number && !classes(phrase.head).contains(.currency)
  }

  /// Whether a pronoun between commas only takes up a noun: "La Chine, *elle*, a …".
  private func isSetOff(_ phrase: Phrase) -> Bool {
    let (start, end) = (phrase.units.lowerBound, phrase.units.upperBound)
    guard !lexicon.grammar.isVerbSecond, start > 0, end < sentence.units.count else { return false }
    return sentence.units[start - 1].tag == .comma && sentence.units[end].tag == .comma
  }

  func cases(_ phrase: Int) -> Features { sentence.phrases[phrase].features.intersection(.anyCase) }

  /// The subject stands before the verb and the object after it; clitics stand before it with their case.
  private mutating func assignByOrder(_ clause: Int, _ candidates: IndexList) {
    guard let verb = sentence.clauses[clause].firstVerb else { return }
    if sentence.clauses[clause].isGapped {
      sentence.clauses[clause].subject = candidates.first ?? -1
      sentence.clauses[clause].object = candidates.dropFirst().first ?? -1
      return
    }
    let main = sentence.clauses[clause].verb
    var before = candidates
    before.keep { sentence.phrases[$0].units.lowerBound < verb }
    let said = before.first { isSaid($0, before: verb) }
    if said != nil { before.keep { !isSaid($0, before: verb) } }
    var after = candidates
    after.keep { sentence.phrases[$0].units.lowerBound > verb && !endsIdiom($0, of: main, clause) }
    var subjects = before
    subjects.keep { isNominative($0) && !isRuledOut($0) }
    if subjects.count > 1, let last = subjects.last, lexicon.grammar.isRomance, sentence.phrases[last].isPronoun,
      cases(last).contains(.accusative), sentence.phrases[last].antecedent < 0
    {
      // "Rome *nous* punit"
      sentence.clauses[clause].object = last
      subjects.keep { $0 != last }
    }
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
      sentence.clauses[clause].features.contains(.finite), !continuesSubject(clause),
      sentence.clauses[clause].kind != .gerund, sentence.clauses[clause].kind != .infinitive
    {
      sentence.clauses[clause].subject = inverted
      objects.keep { $0 != inverted }
    }
    if lexicon.grammar.stacksNouns, let object = objects.first, sentence.clauses[clause].object >= 0,
      sentence.clauses[clause].dative < 0, sentence.phrases[sentence.clauses[clause].object].antecedent >= 0,
      !sentence.phrases[object].isPronoun
    {
      // "the vote, *which* it called a farce"
      sentence.clauses[clause].dative = sentence.clauses[clause].object
      sentence.clauses[clause].object = object
    }
    guard sentence.clauses[clause].object < 0 else { return }
    // "a *elle* aussi condamné": a pronoun that is no object takes up the subject.
    objects.keep { cases($0).isEmpty || !sentence.phrases[$0].isPronoun || cases($0).contains(.accusative) }
    if let said, objects.isEmpty {
      sentence.clauses[clause].object = said
      return
    }
    if objects.count > 1, isRecipient(objects[0], before: objects[1]) {
      sentence.clauses[clause].dative = objects[0]
      sentence.clauses[clause].object = objects[1]
    } else if let object = objects.first {
      sentence.clauses[clause].object = object
    }
  }

  /// Whether a phrase stands in quotation marks right before a comma and a verb: "« *Une honte* », a tonné Minsk".
  private func isSaid(_ phrase: Int, before verb: Int) -> Bool {
    guard lexicon.grammar.isRomance, verb > 2, sentence.units[verb - 1].tag == .comma,
      sentence.units[verb - 2].tag == .quote, !sentence.phrases[phrase].isPronoun
    else { return false }
    let start = sentence.phrases[phrase].units.lowerBound
    return start > 0 && sentence.units[start - 1].tag == .quote
      && !sentence.units[start..<verb - 2].contains { $0.tag == .quote }
  }

  /// Whether a phrase between commas or behind "and" only says who is not meant: "the traders, *not Thailand*, were to blame", "Oslo *et non
  /// Rome* soutient Lima".
  private func isRuledOut(_ phrase: Int) -> Bool {
    let start = sentence.phrases[phrase].units.lowerBound
    guard start > 1, sentence.units[start - 1].tag == .negation else { return false }
    if lexicon.grammar.stacksNouns { return sentence.units[start - 2].tag == .comma }
    return lexicon.grammar.isRomance && sentence.units[start - 1].classes.contains(.completing)
      && (sentence.units[start - 2].tag == .comma || sentence.units[start - 2].tag == .conjunction)
  }

  /// Whether a phrase is but the last word of what its verb is: "pointe *du doigt* la Russie".
  private func endsIdiom(_ phrase: Int, of verb: Int, _ clause: Int) -> Bool {
    guard lexicon.grammar.isRomance, verb >= 0 else { return false }
    let word = sentence.units[sentence.phrases[phrase].head].word
    return isParticle(word, of: verb) && hasParticle(word, verb, clause)
  }

  /// Whether a clause goes on with its verb right after "and" or a comma: "praised Zambia, criticised Malawi and recognised China".
  private func continuesSubject(_ clause: Int) -> Bool {
    let own = sentence.clauses[clause]
    guard own.kind == .coordinate, own.subject < 0, let verb = own.firstVerb else { return false }
    return own.opener >= 0 || verb == own.first && !isAside(own)
  }

  /// Whether a clause tells whose the words before it are, so that its subject follows the verb: "« … », a tonné Paris".
  private func isAside(_ clause: Clause) -> Bool {
    if verbClasses(clause.verb).contains(.speech) || clause.isReflexive { return true }
    return lexicon.grammar.isRomance && clause.first > 1 && sentence.units[clause.first - 1].tag == .comma
      && sentence.units[clause.first - 2].tag == .quote
  }

  /// Whether two phrases stand side by side, the first being whom something is given.
  private func isRecipient(_ first: Int, before second: Int) -> Bool {
    if lexicon.grammar.isRomance { return false }
    var end = sentence.phrases[first].units.upperBound
    guard lexicon.grammar.stacksNouns else { return end == sentence.phrases[second].units.lowerBound }
    // "called the claim of Peru a lie": what belongs to the first stands between.
    for between in sentence.phrases[first..<second].indices.dropFirst()
    where sentence.phrases[between].units.lowerBound == end && sentence.phrases[between].preposition != nil {
      end = sentence.phrases[between].units.upperBound
    }
    // "sent Moscow *more than* a million shells"
    let next = sentence.units[sentence.phrases[second].units.lowerBound].tag
    if next == .unknownName || next == .name { return end == sentence.phrases[second].units.lowerBound }
    while end < sentence.phrases[second].units.lowerBound, sentence.units[end].tag == .adverb { end += 1 }
    return end == sentence.phrases[second].units.lowerBound
  }

  private func isNominative(_ phrase: Int) -> Bool {
    let phrase = sentence.phrases[phrase]
    guard phrase.isPronoun else { return true }
    let cases = phrase.features.intersection(.anyCase)
    return cases.isEmpty || cases.contains(.nominative)
  }
}
