internal import Language

/// A word with a frame that gave no relation, by the numbers of its sentence.
struct NearFinding {
  var relation: RelationID
  /// The unit of the word.
  var trigger: Int
  /// The line of the frame.
  var frame: Origin
  var reason: Examination.Reason
  /// The phrase that does not tell who is meant, or -1.
  var phrase: Int
}

extension Interpreter {
  /// For each word and relation whose frames gave nothing, the frame that came nearest and what was wanting.
  func nearMisses() -> [NearFinding] {
    var best: [NearFinding] = []
    for near in clauseMisses() + nounMisses() {
      let isFound = ownFindings.contains { $0.unit == near.trigger && $0.relation == near.relation }
      guard !isFound else { continue }
      if let known = best.firstIndex(where: { $0.trigger == near.trigger && $0.relation == near.relation }) {
        if best[known].reason.progress < near.reason.progress { best[known] = near }
      } else {
        best.append(near)
      }
    }
    return best
  }

  private func clauseMisses() -> [NearFinding] {
    var misses: [NearFinding] = []
    for (number, clause) in sentence.clauses.enumerated() where clause.verb >= 0 {
      for frame in clause.lemmas.flatMap({ lexicon.frames.all(of: $0) }) where !frame.isNoun {
        let voice = voice(of: frame, clause)
        let places = ArgumentPlaces.clause(number, voice, ClauseFrame(frame))
        let source = frame.source.isOnly(.speaker) ? speakerFiller(of: number) : fill(frame.source, places)
        let isMet = hold(frame.conditions, number, voice, ClauseFrame(frame))
        misses.append(
          near(
            frame, clause.verb, isMet: isMet, source, fill(frame.target, places),
            isAsserted: reality(of: number) != .none))
      }
    }
    return misses
  }

  private func nounMisses() -> [NearFinding] {
    var misses: [NearFinding] = []
    for (index, phrase) in sentence.phrases.enumerated() where phrase.antecedent < 0 && !phrase.isPronoun {
      guard let noun = lemma(phrase.head) else { continue }
      for frame in lexicon.frames.all(of: noun) where frame.isNoun {
        let isAsserted = clause(of: index).map { !sentence.isQuestion && !isCounterfactual($0) } ?? true
        misses.append(
          near(
            frame, phrase.head, isMet: true, fill(frame.source, .noun(index)), nounTarget(frame, of: index),
            isAsserted: isAsserted))
      }
    }
    return misses
  }

  private func near(
    _ frame: Frame, _ trigger: Int, isMet: Bool, _ source: Filler?, _ target: Filler?, isAsserted: Bool
  ) -> NearFinding {
    var near = NearFinding(
      relation: frame.relation, trigger: trigger, frame: frame.origin, reason: .unmetCondition, phrase: -1)
    guard isMet else { return near }
    guard let source, let target else {
      near.reason = source == nil ? .noSource : .noTarget
      return near
    }
    if doers(source).isEmpty {
      near.reason = .unresolvedSource("")
      near.phrase = source.phrase
    } else if affected(target, by: [], in: frame.relation).isEmpty {
      near.reason = .unresolvedTarget("")
      near.phrase = target.phrase
    } else {
      near.reason = isAsserted ? .sameNode : .notAsserted
    }
    return near
  }
}

// MARK: - Status

extension Interpreter {
  /// What in the sentence or the frame made a finding's status other than actual.
  func grounds(of finding: Finding) -> [StatusGround] {
    guard finding.status != .actual else { return [] }
    var grounds: [StatusGround] = []
    for number in clauses(over: finding.unit) {
      let clause = sentence.clauses[number]
      if clause.isNoLonger { grounds.append(.noLonger) } else if clause.isNegated { grounds.append(.negation) }
      if clause.modalStatus != nil || isFuture(clause) { grounds.append(.outlook) }
      if let governor = governor(of: number), governor.rule.status != nil {
        grounds.append(.governed(name(of: governor)))
      }
    }
    return grounds.isEmpty ? [.frame] : grounds
  }

  /// The dictionary form of what governs a clause.
  private func name(of governor: Governor) -> String {
    let noun = governor.noun.flatMap { lemma(head($0)) }
    return (noun ?? sentence.clauses[governor.clause].lemmas.first).map { lexicon.spelling(of: $0) } ?? ""
  }

  /// The clause of a unit and those that govern it.
  private func clauses(over unit: Int) -> [Int] {
    var numbers: [Int] = []
    var at =
      sentence.clauses.firstIndex { $0.verb == unit }
      ?? sentence.phrases.indices.first { sentence.phrases[$0].head == unit }.flatMap { clause(of: $0) } ?? -1
    while at >= 0, numbers.count < 8 {
      numbers.append(at)
      let kind = sentence.clauses[at].kind
      at = kind == .infinitive || kind == .gerund ? sentence.clauses[at].parent : -1
    }
    return numbers
  }
}
