internal import Language

/// A word with a frame that gave no relation, by the numbers of its sentence.
struct NearFinding {
  var relation: String
  /// The unit of the word.
  var trigger: Int
  /// The line of the frame.
  var frame: String
  var reason: Examination.Reason
  /// The phrase that does not tell who is meant, or -1.
  var phrase: Int
}

extension RelationFinder {
  /// For each word and relation whose frames gave nothing, the frame that came nearest and what was wanting.
  func nearMisses() -> [NearFinding] {
    var best: [NearFinding] = []
    for near in clauseMisses() + nounMisses() {
      let isFound = findings.contains { $0.trigger == near.trigger && $0.relation == near.relation }
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
    for (number, clause) in view.clauses.enumerated() where clause.verb >= 0 {
      for frame in clause.lemmas.flatMap({ lexicon.frames[$0] ?? [] }) where !frame.isNoun {
        for voice in voices(of: frame, clause) {
          let arguments = Arguments(view: view, resolver: resolver, clause: number, voice: voice, frame: frame)
          let sources = frame.source == [.speaker] ? speakers(of: number) : arguments.fill(frame.source)
          let isMet = frame.conditions.allSatisfy { arguments.holds($0) }
          misses.append(
            near(
              frame, clause.verb, isMet: isMet, sources, arguments.fill(frame.target),
              isAsserted: reality(of: number) != .none))
        }
      }
    }
    return misses
  }

  private func nounMisses() -> [NearFinding] {
    var misses: [NearFinding] = []
    for (index, phrase) in view.phrases.enumerated() where phrase.antecedent < 0 && !phrase.isPronoun {
      guard let noun = view.lexeme(phrase.head) else { continue }
      for frame in lexicon.frames[noun.lemma] ?? [] where frame.isNoun {
        let own = NounArguments(view: view, phrase: index, resolver: resolver)
        let clause = view.clause(of: index)
        let isAsserted = clause.map { !sentence.isQuestion && !isCounterfactual($0) } ?? true
        misses.append(
          near(frame, phrase.head, isMet: true, own.source(frame), own.target(frame), isAsserted: isAsserted))
      }
    }
    return misses
  }

  private func near(
    _ frame: Frame, _ trigger: Int, isMet: Bool, _ sources: [Filler]?, _ targets: [Filler]?, isAsserted: Bool
  ) -> NearFinding {
    var near = NearFinding(
      relation: frame.relation, trigger: trigger, frame: frame.origin, reason: .unmetCondition, phrase: -1)
    guard isMet else { return near }
    if let sources, let targets {
      if sources.flatMap({ doers($0) }).isEmpty {
        near.reason = .unresolvedSource("")
        near.phrase = sources.first?.phrase ?? -1
      } else if targets.flatMap({ affected($0, by: [], in: frame.relation) }).isEmpty {
        near.reason = .unresolvedTarget("")
        near.phrase = targets.first?.phrase ?? -1
      } else {
        near.reason = isAsserted ? .sameNode : .notAsserted
      }
    } else {
      near.reason = sources == nil ? .noSource : .noTarget
    }
    return near
  }
}

// MARK: - Status

extension RelationFinder {
  /// What in the sentence or the frame made a finding's status other than actual.
  func grounds(of finding: Finding) -> [StatusGround] {
    guard finding.status != .actual else { return [] }
    var grounds: [StatusGround] = []
    for number in clauses(over: finding.trigger) {
      let clause = view.clauses[number]
      if clause.isNoLonger { grounds.append(.noLonger) } else if clause.isNegated { grounds.append(.negation) }
      if clause.modalStatus != nil || isFuture(clause) { grounds.append(.outlook) }
      if let governor = view.governor(of: number), governor.rule.status != nil {
        grounds.append(.governed(name(of: governor)))
      }
    }
    return grounds.isEmpty ? [.frame] : grounds
  }

  /// The dictionary form of what governs a clause.
  private func name(of governor: Governor) -> String {
    let noun = governor.noun.flatMap { view.head($0)?.lemma }
    return (noun ?? view.clauses[governor.clause].lemmas.first).map { lexicon.spelling(of: $0) } ?? ""
  }

  /// The clause of a unit and those that govern it.
  private func clauses(over unit: Int) -> [Int] {
    var numbers: [Int] = []
    var at =
      view.clauses.firstIndex { $0.verb == unit }
      ?? view.phrases.indices.first { view.phrases[$0].head == unit }.flatMap { view.clause(of: $0) } ?? -1
    while at >= 0, numbers.count < 8 {
      numbers.append(at)
      at = [.infinitive, .gerund].contains(view.clauses[at].kind) ? view.clauses[at].parent : -1
    }
    return numbers
  }
}
