internal import Language

extension Interpreter {
  /// How real the text says that what a clause tells is.
  ///
  /// `isOfNegation` where the clause's negation is a part of what is told; `isCertain` where no modal verb makes it unsure, as in "can
  /// count on".
  func reality(of number: Int, isOfNegation: Bool = false, isCertain: Bool = false) -> Reality {
    if isCounterfactual(number) || isUnsure(number) { return .none }
    return own(number, isOfNegation: isOfNegation, isCertain: isCertain).governed(by: governing(number, depth: 0))
  }

  /// Whether an adverb says that it is only possible, or was only nearly so.
  private func isUnsure(_ number: Int) -> Bool {
    sentence.clauses[number].others.contains { classes($0).contains(.possible) }
  }

  /// Whether a clause is a question, a condition, or in the mood of what is not so.
  func isCounterfactual(_ number: Int) -> Bool {
    if sentence.isQuestion, speechVerb(over: number) == nil { return true }
    if isVerbFirstCondition(number) || isInvertedCondition(number) { return true }
    var at = number
    while at >= 0 {
      let clause = sentence.clauses[at]
      if clause.opener >= 0, clause.kind == .subordinate,
        !classes(clause.opener).isDisjoint(with: [.condition, .whether]), !isConcession(clause), !isConsidered(at)
      {
        return true
      }
      if clause.features.contains(.conditional), !clause.features.contains(.reported), at == number,
        speechVerb(over: at) == nil, clause.modalStatus == nil, !isRumour(clause), !isReport(at), !isToldByNoun(at)
      {
        return true
      }
      if clause.kind == .main { break }
      at = clause.parent
    }
    return false
  }

  /// Whether a clause tells what its subject considers doing: "prüft, *ob es* seine Soldaten abzieht".
  private func isConsidered(_ number: Int) -> Bool {
    let clause = sentence.clauses[number]
    guard clause.parent >= 0, classes(clause.opener).contains(.whether), clause.subject >= 0,
      sentence.clauses[clause.parent].lemmas.contains(where: { lemma in
        lexicon.operators.indices(of: lemma).contains {
          let rule = lexicon.operators[$0]
          return rule.kind == .verb && rule.control == .subject && rule.status == .announced
        }
      }), !sentence.clauses[clause.parent].isNegated, !sentence.clauses[clause.parent].isPassive,
      sentence.clauses[clause.parent].subject >= 0
    else { return false }
    let own = Set(whole(clause.subject).compactMap { body(of: $0)?.entity })
    let others = whole(sentence.clauses[clause.parent].subject).compactMap { body(of: $0)?.entity }
    return !own.isEmpty && own == Set(others)
  }

  /// Whether the conditional tells a rumour, as it does in French where no condition stands beside it: "aurait livré"; what is told so of
  /// the present may be coming.
  private func isRumour(_ clause: Clause) -> Bool {
    guard lexicon.grammar.isRomance, clause.features.contains(.conditional),
      clause.kind == .main || clause.kind == .relative || clause.kind == .coordinate
    else { return false }
    return !sentence.clauses.contains { $0.opener >= 0 && classes($0.opener).contains(.condition) }
      && !sentence.phrases.contains { $0.prepositionClasses.contains(.without) }
  }

  /// Whether a clause with *if* only sets one thing against another, as in French before a perfect: "Si Oslo a applaudi, Berne se tait".
  private func isConcession(_ clause: Clause) -> Bool {
    guard lexicon.grammar.isRomance, clause.parent >= 0, isPerfect(clause), !clause.features.contains(.past) else {
      return false
    }
    let main = sentence.clauses[clause.parent]
    // "On ignore *si Oslo a applaudi*"
    if let verb = main.firstVerb, verb < clause.opener { return false }
    return main.modalStatus == nil && main.features.isDisjoint(with: [.future, .conditional])
  }

  /// Whether a main clause goes on with what somebody said in the sentence before, in the mood that takes the place of that of report
  /// where the two would be alike: "Die USA *hätten* den Vertrag gebrochen".
  func isReport(_ number: Int) -> Bool {
    let clause = sentence.clauses[number]
    guard lexicon.grammar.isVerbSecond, isIndependent(number), clause.features.contains(.conditional),
      clause.features.intersection(.anyNumber) == .plural, discourse.speaker != nil,
      discourse.mentions.last(where: { $0.isSpeaker && $0.sentence < self.number })?.sentence == self.number - 1
    else { return false }
    return !sentence.clauses.contains { $0.opener >= 0 && classes($0.opener).contains(.condition) }
  }

  /// "Sollte Kenia angegriffen werden, …": a clause that begins with its verb is the condition of the one after the comma.
  func isVerbFirstCondition(_ number: Int) -> Bool {
    let clause = sentence.clauses[number]
    guard lexicon.grammar.isVerbSecond, clause.kind == .main, let verb = clause.verbs.first, verb == clause.first else {
      return false
    }
    return sentence.clauses.contains {
      $0.kind == .coordinate && $0.parent == number && $0.opener < 0 && $0.verbs.first == $0.first
    }
  }

  /// What the clause's own verb complex says: modal, future, negation.
  private func own(_ number: Int, isOfNegation: Bool = false, isCertain: Bool = false) -> Reality {
    let clause = sentence.clauses[number]
    var reality = Reality.actual
    if isFuture(clause) || isToCome(clause) || isRumour(clause) && !isPerfect(clause) { reality = .announced }
    if reality == .actual, isConditioned(number) { reality = .announced }
    if let modal = clause.modalStatus, !isCertain || modal == .none { reality = reality.governed(by: modal) }
    if isOfNegation { return clause.isNegated || clause.isNoLonger ? reality : .none }
    if clause.isNoLonger { return reality.governed(by: .ended) }
    return clause.isNegated ? reality.governed(by: .denied) : reality
  }

  /// Whether a condition stands beside what a clause tells of the present: "*Wenn Togo nicht einlenkt*, verhängt Oslo Sanktionen".
  private func isConditioned(_ number: Int) -> Bool {
    guard lexicon.grammar.isVerbSecond, isIndependent(number) else { return false }
    let clause = sentence.clauses[number]
    guard clause.features.isDisjoint(with: .past), !isPerfect(clause) else { return false }
    return sentence.clauses.contains { condition in
      condition.parent == number && condition.kind == .subordinate && condition.opener >= 0
        && classes(condition.opener).contains(.condition)
    }
  }

  /// Whether the verb's form tells of the future, or a conditional tells of what somebody said that he would do.
  func isToCome(_ clause: Clause) -> Bool {
    guard !isPerfect(clause) else { return false }
    if clause.features.contains(.future) { return true }
    let mood: Features = lexicon.grammar.isRomance ? .conditional : [.conditional, .reported]
    return clause.features.isSuperset(of: mood) && clause.kind == .subordinate && clause.parent >= 0
      && (isSpeech(clause.parent) || clause.opener >= 0 && isAnnouncement(clause.opener - 1))
  }

  /// Whether a noun that announces stands before a clause: "gave *notice* that it would leave".
  private func isToldByNoun(_ number: Int) -> Bool {
    let opener = sentence.clauses[number].opener
    return opener > 0 && classes(opener).contains(.that) && isAnnouncement(opener - 1)
  }

  private func isAnnouncement(_ unit: Int) -> Bool {
    guard lexicon.grammar.stacksNouns, unit >= 0, sentence.units[unit].tag == .noun, let noun = lemma(unit) else {
      return false
    }
    return lexicon.operators.indices(of: noun).contains {
      lexicon.operators[$0].kind == .noun && lexicon.operators[$0].status == .announced
    }
  }

  func isFuture(_ clause: Clause) -> Bool {
    // "will be withdrawn"
    if lexicon.grammar.stacksNouns, clause.isPassive, !isPerfect(clause),
      clause.verbs.contains(where: { $0 != clause.verb && classes($0).contains(.future) })
    {
      return true
    }
    guard clause.verbs.count > 1, !clause.isPassive else { return false }
    return clause.verbs.contains { $0 != clause.verb && classes($0).contains(.future) }
      && !features(clause.verb).isDisjoint(with: .infinitive)
      && (features(clause.verb).isDisjoint(with: .participle) || !isPerfect(clause))
  }

  private func isPerfect(_ clause: Clause) -> Bool {
    clause.verbs.contains { $0 != clause.verb && classes($0).contains(.perfect) }
  }

  /// What the clauses above make of it: the operator that governs an infinitive, a denial, a refusal.
  private func governing(_ number: Int, depth: Int) -> Reality {
    let clause = sentence.clauses[number]
    guard clause.parent >= 0, depth < 8 else { return .actual }
    switch clause.kind {
    case .gerund where lexicon.grammar.isRomance:
      // A gerund is beside its verb, not governed by it: "annonce son départ, accusant Paris"; with *en* it goes with it.
      return isIntroduced(clause)
        ? own(clause.parent).governed(by: governing(clause.parent, depth: depth + 1)) : .actual
    case .infinitive, .gerund:
      if let beside = clauseBeside(number) { return own(beside).governed(by: governing(beside, depth: depth + 1)) }
      let governor = governor(of: number)
      if governor == nil, planner(of: number) != nil { return .announced }
      // "Seine Haltung, die Gespräche abzubrechen, …": of which nothing follows.
      if governor == nil, isOfNoun(number) { return .none }
      var reality = governor?.rule.status ?? .actual
      if reality == .announced, let governor, isPerfect(clause), isSpeech(governor.clause) {
        // "annonce *avoir retiré* ses soldats"
        reality = .actual
      }
      if let governor, governor.rule.kind == .verb,
        classes(sentence.clauses[governor.clause].verb).contains(.continuing),
        own(governor.clause).governed(by: self.governing(governor.clause, depth: depth + 1)) == .announced
      {
        // "will go on to": it is so already.
        return .actual
      }
      if let governor, isGivenUp(governor) { return .none }
      if let governor, isDenied(governor) { return .denied }
      let above = governor.map { isDetached($0) } == true ? .actual : own(clause.parent)
      if let governor, governor.rule.kind == .verb, governor.rule.control != .subject,
        above == .denied || clause.isNegated && reality == .announced
      {
        return .none
      }
      return reality.governed(by: above).governed(by: self.governing(clause.parent, depth: depth + 1))
    case .coordinate:
      let parent = sentence.clauses[clause.parent]
      switch parent.kind {
      case .infinitive, .gerund, .subordinate: return governing(clause.parent, depth: depth + 1)
      case .main, .coordinate, .relative, .participial: return .actual
      }
    case .subordinate:
      if let noun = nounBefore(number) { return noun.status ?? .actual }
      if clause.opener >= 0, isConsidered(number) { return .announced }
      if doubts(clause.parent), !lexicon.grammar.isVerbSecond || isContent(clause) { return .none }
      if denies(clause.parent) {
        // "bestreitet *nicht*, dass"
        return lexicon.grammar.isVerbSecond && sentence.clauses[clause.parent].isNegated ? .actual : .denied
      }
      return demands(clause.parent) && (isContent(clause) || lexicon.grammar.isVerbSecond) ? .announced : .actual
    case .main, .relative, .participial: return .actual
    }
  }

  /// Whether a preposition stands before the verb of a clause and its pronouns: "en l'accusant".
  private func isIntroduced(_ clause: Clause) -> Bool {
    guard let verb = clause.firstVerb else { return false }
    var before = verb - 1
    while before >= 0, sentence.units[before].tag == .pronoun { before -= 1 }
    return before >= 0 && sentence.units[before].tag == .preposition
  }

  /// Whether a governing noun is not what its clause's verb is about, so that the verb's negation does not reach it.
  private func isDetached(_ governor: Governor) -> Bool {
    guard let noun = governor.noun, !sentence.phrases[noun].determiner.contains(.negative) else { return false }
    return sentence.clauses[governor.clause].object != noun
  }

  /// Whether a clause tells what is said or demanded rather than when or why: "ordered the expulsion *after Peru had …*".
  private func isContent(_ clause: Clause) -> Bool {
    lexicon.grammar.isRomance || clause.opener < 0 || !classes(clause.opener).isDisjoint(with: [.that, .whether])
  }

  func denies(_ number: Int) -> Bool { isVerb(of: number, .denial) }

  /// Whether a clause demands or hopes for what a clause after it tells: "demands that", "souhaite que".
  func demands(_ number: Int) -> Bool { isVerb(of: number, .demand) }

  /// Whether the main verb of a clause is of a class.
  private func isVerb(of number: Int, _ classes: WordClasses) -> Bool {
    let clause = sentence.clauses[number]
    guard clause.verb >= 0 else { return false }
    return sentence.units[clause.verb].readings.indices.contains {
      let reading = lexicon.readings[$0]
      let lexeme = lexicon.lexeme(of: reading)
      return reading.category == .verb && !lexeme.classes.isDisjoint(with: classes)
        && clause.lemmas.contains(lexeme.lemma)
    }
  }
}
