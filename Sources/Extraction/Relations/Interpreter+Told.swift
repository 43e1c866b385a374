internal import Language

// Who does what a clause beside or within another tells.

extension Interpreter {
  /// Who does what a clause after a verb tells: "complains that *Uganda* arms them", "that they are armed by *Uganda*".
  func doer(toldBy number: Int) -> Filler? {
    for clause in sentence.clauses.indices
    where sentence.clauses[clause].parent == number && sentence.clauses[clause].kind == .subordinate {
      let opener = sentence.clauses[clause].opener
      guard opener < 0 || classes(opener).contains(.that), sentence.clauses[clause].verb >= 0 else { continue }
      return doer(ofTold: clause)
    }
    if lexicon.grammar.isRomance { return doer(quotedBefore: number) }
    if lexicon.grammar.stacksNouns { return doer(saidBefore: number) }
    return lexicon.grammar.isVerbSecond ? doer(reportedBeside: number) : nil
  }

  /// Who does what a clause behind a noun tells: "accusations by Oslo that *Rome* had armed them".
  func doer(toldBehind noun: Int) -> Filler? {
    var last = noun
    while let next = follower(of: last), sentence.phrases[next].preposition != nil { last = next }
    let told = sentence.clauses.indices.first { clause in
      let opener = sentence.clauses[clause].opener
      return opener == sentence.phrases[last].units.upperBound && sentence.clauses[clause].kind == .subordinate
        && classes(opener).contains(.that) && sentence.clauses[clause].verb >= 0
    }
    return told.flatMap { doer(ofTold: $0) }
  }

  private func doer(ofTold clause: Int) -> Filler? {
    if sentence.clauses[clause].isPassive { return agent(ofClause: clause).map { Filler(phrase: $0) } }
    guard let subject = subject(of: clause, depth: 0) else { return nil }
    return subject.referents != nil || members(subject.phrase).contains { means($0) } ? subject : nil
  }

  /// Who does what a clause in quotation marks tells before the verb that says it: "« *Oslo* nous punit », s'est plaint Minsk".
  private func doer(quotedBefore number: Int) -> Filler? {
    let clause = sentence.clauses[number]
    guard clause.kind == .coordinate, clause.opener < 0, clause.parent >= 0, clause.first > 1,
      let comma = (0..<clause.first + 1).last(where: { sentence.units[$0].tag == .comma }), comma > 0,
      sentence.units[comma - 1].tag == .quote, clause.verb > comma
    else { return nil }
    return doer(in: clause.parent)
  }

  /// Who does what is said before the verb that says it: "*Chad* is arming rebels, Togo complained".
  private func doer(saidBefore number: Int) -> Filler? {
    let saying = sentence.clauses[number]
    guard saying.kind == .coordinate, saying.opener < 0, saying.parent == number - 1, saying.object < 0,
      sentence.clauses[number - 1].kind == .main, sentence.clauses[number - 1].verb >= 0
    else { return nil }
    return doer(in: number - 1)
  }

  /// Who does what a clause itself tells, if that is somebody.
  private func doer(in clause: Int) -> Filler? {
    if sentence.clauses[clause].isPassive { return agent(ofClause: clause).map { Filler(phrase: $0) } }
    let subject = sentence.clauses[clause].subject
    return subject >= 0 && means(subject) ? Filler(phrase: subject) : nil
  }

  /// Who does what a clause in the mood of report tells right before or behind the verb that says it: "*Tiflis* nutze die Lage aus, klagte
  /// Moskau".
  private func doer(reportedBeside number: Int) -> Filler? {
    guard isIndependent(number) else { return nil }
    for clause in [number + 1, number - 1] where sentence.clauses.indices.contains(clause) {
      var own = sentence.clauses[clause]
      // "… *und* damit den Frieden *gefährdet*, klagte Oslo": the verb form of the clause before serves both.
      if own.kind == .coordinate, own.features.isDisjoint(with: .finite), own.parent >= 0, own.subject < 0 {
        own = sentence.clauses[own.parent]
      }
      // "Die Litauer *hätten* den Vertrag verletzt": where both moods would be alike, this one reports.
      guard
        own.features.contains(.reported) || own.features.isSuperset(of: [.conditional, .plural])
          || clause == number - 1 && isTail(number),
        isIndependent(clause),
        sentence.clauses[clause].parent == number || sentence.clauses[number].parent == clause
      else { continue }
      if own.isPassive { return agent(ofClause: clause).map { Filler(phrase: $0) } }
      guard own.subject >= 0, !sentence.phrases[own.subject].isPronoun || means(own.subject) else { continue }
      return Filler(phrase: own.subject)
    }
    return nil
  }

  /// Whether a clause only tells behind a comma who said what stands before it: "…, *klagte Kabul*".
  private func isTail(_ number: Int) -> Bool {
    let clause = sentence.clauses[number]
    guard let verb = clause.verbs.first, verb > 0, clause.first >= verb - 1, clause.verbs.count == 1, clause.object < 0
    else { return false }
    return sentence.units[verb - 1].tag == .comma
  }
}
