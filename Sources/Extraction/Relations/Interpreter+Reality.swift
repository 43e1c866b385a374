internal import Language

extension Interpreter {
  /// How real the text says that what a clause tells is.
  func reality(of number: Int) -> Reality {
    if isCounterfactual(number) || isUnsure(number) { return .none }
    return own(number).governed(by: governing(number, depth: 0))
  }

  /// Whether an adverb says that it is only possible, or was only nearly so.
  private func isUnsure(_ number: Int) -> Bool {
    sentence.clauses[number].others.contains { classes($0).contains(.possible) }
  }

  /// Whether a clause is a question, a condition, or in the mood of what is not so.
  func isCounterfactual(_ number: Int) -> Bool {
    if sentence.isQuestion, speechVerb(over: number) == nil { return true }
    if isVerbFirstCondition(number) { return true }
    var at = number
    while at >= 0 {
      let clause = sentence.clauses[at]
      if clause.opener >= 0, clause.kind == .subordinate,
        !classes(clause.opener).isDisjoint(with: [.condition, .whether])
      {
        return true
      }
      if clause.features.contains(.conditional), !clause.features.contains(.reported), at == number,
        speechVerb(over: at) == nil, clause.modalStatus == nil
      {
        return true
      }
      if clause.kind == .main { break }
      at = clause.parent
    }
    return false
  }

  /// "Sollte Kenia angegriffen werden, …": a clause that begins with its verb is the condition of the one after the comma.
  private func isVerbFirstCondition(_ number: Int) -> Bool {
    let clause = sentence.clauses[number]
    guard lexicon.grammar.isVerbSecond, clause.kind == .main, let verb = clause.verbs.first, verb == clause.first else {
      return false
    }
    return sentence.clauses.contains {
      $0.kind == .coordinate && $0.parent == number && $0.opener < 0 && $0.verbs.first == $0.first
    }
  }

  /// What the clause's own verb complex says: modal, future, negation.
  private func own(_ number: Int) -> Reality {
    let clause = sentence.clauses[number]
    var reality = Reality.actual
    if isFuture(clause) || isToCome(clause) { reality = .announced }
    if let modal = clause.modalStatus { reality = reality.governed(by: modal) }
    if clause.isNoLonger { return reality.governed(by: .ended) }
    return clause.isNegated ? reality.governed(by: .denied) : reality
  }

  /// Whether the verb's form tells of the future, or a conditional tells of what somebody said that he would do.
  private func isToCome(_ clause: Clause) -> Bool {
    guard !isPerfect(clause) else { return false }
    if clause.features.contains(.future) { return true }
    return clause.features.isSuperset(of: [.conditional, .reported]) && clause.kind == .subordinate
      && clause.parent >= 0
      && isSpeech(clause.parent)
  }

  func isFuture(_ clause: Clause) -> Bool {
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
    case .infinitive, .gerund:
      let governor = governor(of: number)
      let reality = governor?.rule.status ?? .actual
      let above = governor.map { isDetached($0) } == true ? .actual : own(clause.parent)
      if let governor, governor.rule.kind == .verb, governor.rule.control != .subject, above == .denied {
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
      return denies(clause.parent) ? .denied : demands(clause.parent) ? .announced : .actual
    case .main, .relative, .participial: return .actual
    }
  }

  /// Whether a governing noun is not what its clause's verb is about, so that the verb's negation does not reach it.
  private func isDetached(_ governor: Governor) -> Bool {
    guard let noun = governor.noun, !sentence.phrases[noun].determiner.contains(.negative) else { return false }
    return sentence.clauses[governor.clause].object != noun
  }

  private func denies(_ number: Int) -> Bool { isVerb(of: number, .denial) }

  /// Whether a clause demands or hopes for what a clause after it tells: "demands that", "souhaite que".
  private func demands(_ number: Int) -> Bool { isVerb(of: number, .demand) }

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
