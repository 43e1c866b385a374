internal import Language

// What a text leaves unsaid because it told it before: whose sanctions "the sanctions" are, whose move "the move" is.

extension Interpreter {
  /// The number of sentences for which "the sanctions" go on to mean those that were told of.
  private static let shortMemory = 6

  /// Both ends of a noun's relation; one that is not said is that of the relation told before, where the noun speaks of something known.
  func completed(
    _ frame: Frame, _ light: LightVerb, from source: Filler?, to targets: [Filler]?, of phrase: Int
  ) -> (source: Filler, targets: [Filler])? {
    if let source, targets.map({ !isSomebody($0, frame.relation) }) ?? true {
      var struck = provokers(
        of: clause(of: phrase), besides: doers(source).map(\.referent), mayBeCondition: !isWords(frame.relation))
      if struck.isEmpty, !light.target.isEmpty, !isWords(frame.relation) { struck = strikers(of: source, frame.relation) }
      if !struck.isEmpty { return (source, [Filler(phrase: phrase, referents: struck)]) }
    }
    if let source, targets == nil, isEnding(phrase), let number = clause(of: phrase),
      let sufferer = subject(of: number, depth: 0), !doers(sufferer).isEmpty
    {
      // "Cuba demanded an end to the American embargo."
      return (source, [sufferer])
    }
    if let source, let targets { return (source, targets) }
    guard isKnown(phrase) else { return nil }
    let told = told(since: number - Interpreter.shortMemory) { $0.relation == frame.relation }
    if let source {
      guard !light.target.isEmpty || !frame.target.isEmpty else { return nil }
      let doers = bodies(doers(source))
      let own = told.filter { isAmong(doers, $0.source) }
      // Where several were struck, the noun alone does not tell whom it means.
      guard !own.isEmpty || Set(told.map { body(of: $0.target) }).count == 1 else { return nil }
      let targets = last(own.isEmpty ? told : own).map(\.target).filter { !isAmong(doers, $0) }
      return targets.isEmpty ? nil : (source, [Filler(phrase: phrase, referents: unique(targets))])
    }
    guard !light.source.isEmpty else { return nil }
    let affected = targets.map { bodies($0.flatMap { doers($0) }) }
    let acts = last(told.filter { act in affected.map { isAmong($0, act.target) } ?? true })
    guard !acts.isEmpty else { return nil }
    return (
      Filler(phrase: phrase, referents: unique(acts.map(\.source))),
      targets ?? [Filler(phrase: phrase, referents: unique(acts.map(\.target)))]
    )
  }

  /// The only one who did the same to somebody before: "The US taxed Mexican steel. Mexico announced tariffs on pork."
  private func strikers(of source: Filler, _ relation: RelationID) -> [Referent] {
    let doers = bodies(doers(source))
    let told = told(since: number - Interpreter.shortMemory) {
      $0.relation == relation && $0.status != .denied && isAmong(doers, $0.target) && !isAmong(doers, $0.source)
    }
    let strikers = Set(told.compactMap { body(of: $0.source) })
    return strikers.count == 1 ? Array(strikers) : []
  }

  /// Who did what a clause answers: the subject of the clause, or the doer of the deed, that says why something is done.
  func provokers(of number: Int?, besides doers: [Referent], mayBeCondition: Bool) -> [Referent] {
    guard let number else { return [] }
    let others = Set(doers.compactMap { body(of: $0) })
    for clause in sentence.clauses.indices
    where sentence.clauses[clause].parent == number && sentence.clauses[clause].kind == .subordinate {
      let opener = sentence.clauses[clause].opener
      guard opener >= 0, sentence.clauses[clause].subject >= 0 else { continue }
      let isCondition = mayBeCondition && classes(opener).contains(.condition)
      guard isCondition || classes(opener).contains(.cause) else { continue }
      // Whose deed is the condition will be punished; an alliance that must agree will not.
      let found = whole(sentence.clauses[clause].subject).filter {
        !isAmong(others, $0) && !(isCondition && isAlliance($0))
      }
      if !found.isEmpty { return found }
    }
    for phrase in sentence.phrases(of: number)
    where sentence.phrases[phrase].prepositionClasses.contains(.cause) && isDeed(phrase) {
      let found = (owners.isEmpty(phrase) ? agents(of: phrase) : Array(owners[phrase])).filter { !isAmong(others, $0) }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Whether a phrase speaks of what somebody did.
  private func isDeed(_ phrase: Int) -> Bool {
    guard referents.isEmpty(phrase), let noun = lexeme(head(phrase)) else { return false }
    return !noun.classes.isDisjoint(with: [.deed, .objective])
      || lexicon.frames.indices(of: noun.lemma).contains { lexicon.frames[$0].relation == blame }
  }

  /// Whether a relation may be one of words about a deed: praise or blame.
  func isWords(_ relation: RelationID) -> Bool { relation == blame || relation == praise }

  /// Who does what a noun names, where a phrase beside it says so: "Angriffe durch Israel".
  func agents(of phrase: Int) -> [Referent] {
    let agent =
      sentence.phrases[phrase].complements.first { sentence.phrases[$0].prepositionClasses.contains(.agent) }
      ?? follower(of: phrase).flatMap { sentence.phrases[$0].prepositionClasses.contains(.agent) ? $0 : nil }
    guard let agent, !sentence.phrases[agent].prepositionClasses.contains(.possession) else { return [] }
    return whole(agent)
  }

  /// The state in which something goes on: "die Wahlen in Togo".
  func homes(of phrase: Int) -> [Referent] {
    guard headClasses(phrase).contains(.internal), let place = follower(of: phrase),
      sentence.phrases[place].prepositionClasses.contains(.place)
    else { return [] }
    return referents[place].compactMap { body(of: $0) }.filter { isState($0) }
  }

  /// Who did what a noun speaks of as known: whoever did the last thing of that sort, or the last thing at all.
  func unsaidDoers(of phrase: Int, besides others: [Referent]) -> [Referent] {
    guard isKnown(phrase), let noun = lexeme(head(phrase)) else { return [] }
    let bodies = Set(others.compactMap { body(of: $0) })
    let relations = lexicon.frames.all(of: noun.lemma).filter(\.isNoun).map(\.relation)
    if !relations.isEmpty {
      let told = told(since: number - Interpreter.shortMemory) { relations.contains($0.relation) }
      return unique(last(told).map(\.source)).filter { !isAmong(bodies, $0) }
    }
    guard noun.classes.contains(.deed) else { return [] }
    let told = last(told(since: number - 3) { $0.relation != blame })
    if !told.isEmpty { return unique(told.map(\.source)).filter { !isAmong(bodies, $0) } }
    guard let actor = discourse.actor, actor.sentence == number - 1 else { return [] }
    return [Referent.entity(actor.state)].filter { !isAmong(bodies, $0) }
  }

  /// Whether a phrase speaks of something known and does not say whose it is.
  private func isKnown(_ phrase: Int) -> Bool {
    let own = sentence.phrases[phrase]
    return own.isPronoun || own.determiner.contains(.definite) && own.possessive < 0 && own.owner < 0
  }

  /// The relations told since a sentence, the last first.
  private func told(since sentence: Int, where matches: (Finding) -> Bool) -> [Finding] {
    findings.reversed().prefix { $0.sentence >= sentence }.filter(matches)
  }

  /// Those of the sentence that told of such last.
  private func last(_ acts: [Finding]) -> [Finding] { Array(acts.prefix { $0.sentence == acts.first?.sentence }) }

  private func bodies(_ ends: [End]) -> Set<Referent> { Set(ends.compactMap { body(of: $0.referent) }) }

  private func isAmong(_ bodies: Set<Referent>, _ referent: Referent) -> Bool {
    body(of: referent).map { bodies.contains($0) } ?? false
  }

  private func unique(_ referents: [Referent]) -> [Referent] {
    var unique: [Referent] = []
    for referent in referents where !unique.contains(referent) { unique.append(referent) }
    return unique
  }
}
