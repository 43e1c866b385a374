internal import Language
internal import RelationGraph

// What a sentence seems to state and denies by another word.

extension Interpreter {
  /// Drops the support that a noun tells of where the sentence says that it is withheld: "withheld a tranche of its *loan* to Kenya".
  mutating func dropAidThatIsCut() {
    guard let punishment else { return }
    let own = findingsBefore..<findings.count
    guard own.contains(where: { findings[$0].relation == punishment }) else { return }
    for index in own.reversed()
    where findings[index].relation == praise && sentence.units[findings[index].unit].tag == .noun {
      let aid = findings[index]
      let isCut = findings[findingsBefore...].contains {
        $0.relation == punishment && body(of: $0.source) == body(of: aid.source)
          && body(of: $0.target) == body(of: aid.target) && body(of: aid.source) != nil
      }
      if isCut { findings.remove(at: index) }
    }
  }

  /// Drops what those do who hold an office of which the article does not tell whose it is: they act for a state, not for themselves.
  mutating func dropOfficesOfNobody() {
    func isOfNobody(_ referent: Referent) -> Bool {
      guard referent.person >= 0 else { return false }
      let person = discourse.persons[Int(referent.person)]
      return person.isInOffice && person.actsFor == nil
    }
    findings.removeAll { isOfNobody($0.source) || isOfNobody($0.target) }
  }

  /// Words of sports in an article from which on it is about them.
  private static let leastSportWords = 3

  /// Drops what is said of those who act for nobody in an article about sports: a captain who backs his bowler, an umpire who finds a player guilty.
  mutating func dropSports() {
    guard discourse.sportWords >= Interpreter.leastSportWords else { return }
    func isForHimself(_ referent: Referent) -> Bool { referent.person >= 0 && body(of: referent)?.entity ?? -1 < 0 }
    findings = findings.filter { !isForHimself($0.source) && !isForHimself($0.target) }
  }

  /// Drops the punishment of a group by the state in which it is at home: a ban or closed offices are no relation between states.
  mutating func dropBansAtHome() {
    guard let punishment else { return }
    findings = findings.filter { finding in
      guard finding.relation == punishment, let home = homeState(of: finding.target) else { return true }
      return body(of: finding.source)?.entity != home
    }
  }

  /// Makes the return of a state that had left by itself the end of its exit, not of a punishment: "a retrouvé sa place au sein du bloc, dont elle avait
  /// claqué la porte".
  mutating func turnReturns() {
    guard let punishment, let exit else { return }
    for index in findings.indices where findings[index].isReturn {
      let (body, state) = (findings[index].source, findings[index].target)
      guard isAlliance(body) else { continue }
      let hasLeft = findings.contains { $0.relation == exit && $0.source == state && $0.target == body }
      let wasPunished = findings.contains {
        $0.relation == punishment && $0.status != .ended && $0.source == body && $0.target == state
      }
      guard hasLeft, !wasPunished else { continue }
      let told = findings[index]
      findings[index].relation = exit
      findings[index].isReturn = false
      (findings[index].source, findings[index].target) = (state, body)
      (findings[index].sourcePhrase, findings[index].targetPhrase) = (told.targetPhrase, told.sourcePhrase)
    }
  }

  /// Those whom the clause before names, where a possessive would make the doer his own target: "rebuked Dili and expelled *its* envoy".
  func targetsOfOthers(_ ends: (source: Filler, targets: [Filler]), _ frame: Frame, _ number: Int) -> [Filler]? {
    guard lexicon.grammar.stacksNouns, frame.relation != praise, sentence.clauses[number].kind == .coordinate,
      ends.targets.count == 1, ends.targets[0].phrase >= 0, ends.targets[0].referents == nil,
      sentence.phrases[ends.targets[0].phrase].possessive >= 0, let before = stated[sentence.clauses[number].parent],
      before.relation != praise
    else { return nil }
    let doers = Set(doers(ends.source).map { body(of: $0.referent) ?? $0.referent })
    let struck = affected(ends.targets[0], by: [], in: frame.relation).map { body(of: $0.referent) ?? $0.referent }
    return !struck.isEmpty && struck.allSatisfy { doers.contains($0) } ? before.targets : nil
  }

  /// Whether a frame may have the target of the clause before: one that any use of its verb fulfils may not, as "severed ties with Oslo and
  /// *held* a vote".
  func mayShareTarget(_ frame: Frame) -> Bool {
    guard lexicon.grammar.stacksNouns, frame.kind == .verb else { return true }
    return !frame.target.kinds.isSubset(of: .preposition)
      || frame.conditions.indices.contains { !lexicon.conditions[$0].isNegated }
  }

  /// Whether a clause before the first comma begins with its helping verb, as conditions do: "*Had* Oslo imposed sanctions, …".
  func isInvertedCondition(_ number: Int) -> Bool {
    guard lexicon.grammar.stacksNouns, !sentence.isQuestion,
      let first = sentence.units.firstIndex(where: { !$0.tag.isMark }), sentence.units[first].tag == .verb,
      !sentence.units[first].verbClasses.isDisjoint(with: [.perfect, .modal, .copula]),
      sentence.units[first].verbFeatures.contains(.finite),
      sentence.phrases.contains(where: { $0.units.lowerBound == first + 1 && $0.preposition == nil }),
      let comma = sentence.units.firstIndex(where: { $0.tag == .comma })
    else { return false }
    return sentence.clauses[number].verb < comma
  }

  /// Whether the verb or adjective that has a clause says that nothing follows from it: "doubts that", "it is unlikely that", "glaubt nicht,
  /// dass".
  func doubts(_ number: Int) -> Bool {
    guard number >= 0 else { return false }
    let clause = sentence.clauses[number]
    if clause.isNegated, clause.verb >= 0, sentence.units[clause.verb].verbClasses.contains(.opinion) { return true }
    if lexicon.grammar.isRomance { return false }
    let isByVerb = clause.lemmas.contains { lemma in
      lexicon.operators.indices(of: lemma).contains {
        lexicon.operators[$0].kind == .verb && lexicon.operators[$0].status == Reality.none
      }
    }
    return isByVerb
      || clause.others.contains { unit in
        guard let adjective = lexeme(unit, as: .adjective) else { return false }
        return lexicon.operators.indices(of: adjective.lemma).contains {
          lexicon.operators[$0].kind == .adjective && lexicon.operators[$0].status == .denied
        }
      }
  }

  /// Whether what governs a clause is a plan that is given up: "dropped its *plan* to quit".
  func isGivenUp(_ governor: Governor) -> Bool {
    guard lexicon.grammar.stacksNouns, let noun = governor.noun else { return false }
    let clause = sentence.clauses[governor.clause]
    guard noun == (clause.isPassive ? clause.subject : clause.object) else { return false }
    return clause.lemmas.contains { lemma in
      lexicon.operators.indices(of: lemma).contains {
        lexicon.operators[$0].kind == .verb && lexicon.operators[$0].status == .ended
      }
    }
  }

  /// Whether the noun that governs a clause is what its verb denies or refuses: "denied *plans* to leave", "ruled out any *plan* to".
  func isDenied(_ governor: Governor) -> Bool {
    guard lexicon.grammar.stacksNouns, let noun = governor.noun, governor.rule.status == .announced else {
      return false
    }
    let clause = sentence.clauses[governor.clause]
    guard !clause.isNegated, noun == (clause.isPassive ? clause.subject : clause.object) else { return false }
    return clause.lemmas.contains { lemma in
      lexicon.operators.indices(of: lemma).contains {
        let rule = lexicon.operators[$0]
        return rule.kind == .verb && rule.control == .subject && (rule.status == .denied || rule.status == .refused)
      }
    }
  }
}
