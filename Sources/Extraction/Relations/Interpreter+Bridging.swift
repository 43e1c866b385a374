internal import Language

// What a text leaves unsaid because it told it before: whose sanctions "the sanctions" are, whose move "the move" is.

extension Interpreter {
  /// The number of sentences for which "the sanctions" go on to mean those that were told of.
  static let shortMemory = 6

  /// Both ends of a noun's relation; one that is not said is that of the relation told before, where the noun speaks of something known.
  func completed(
    _ frame: Frame, _ light: LightVerb, from source: Filler?, to targets: [Filler]?, of phrase: Int
  ) -> (source: Filler, targets: [Filler])? {
    if let source, targets.map({ !isSomebody($0, frame.relation) }) ?? true {
      var struck = provokers(
        of: clause(of: phrase), besides: doers(source).map(\.referent), mayBeCondition: !isWords(frame.relation))
      // "Sperren *gegen 170 Personen*": of whom it is told whom they strike, they are no answer.
      let isOpen = targets == nil || !lexicon.grammar.isVerbSecond
      if struck.isEmpty, isOpen, !light.target.isEmpty, !isWords(frame.relation) {
        struck = strikers(of: source, frame.relation)
      }
      if !struck.isEmpty { return (source, [Filler(phrase: phrase, referents: struck)]) }
    }
    if let source, targets == nil, frame.relation == exit, isOwn(phrase, of: source), let left = bodyLeft(by: source) {
      return (source, [Filler(phrase: phrase, referents: [left])])
    }
    if let source, targets == nil, isEnding(phrase), let number = clause(of: phrase),
      let sufferer = subject(of: number, depth: 0), !doers(sufferer).isEmpty
    {
      // "Cuba demanded an end to the American embargo."
      return (source, [sufferer])
    }
    if let source, let targets { return (source, targets) }
    if let source, targets == nil, frame.relation != praise, let answered = answered(by: clause(of: phrase)) {
      return (source, answered)
    }
    guard isKnown(phrase) || source.map({ !isWords(frame.relation) && isOwn(phrase, of: $0) }) == true else {
      return nil
    }
    let told = told(since: number - Interpreter.shortMemory) { $0.relation == frame.relation }
    if let source {
      guard !light.target.isEmpty || !frame.target.isEmpty else { return nil }
      let doers = bodies(doers(source))
      let own = told.filter { isAmong(doers, $0.source) }
      // Where several were struck, the noun alone does not tell whom it means.
      guard !own.isEmpty || Set(told.map { body(of: $0.target) }).count == 1 else {
        if told.isEmpty, light.status == .ended, !isWords(frame.relation), let sufferer = demander(over: phrase),
          !isAmong(doers, sufferer)
        {
          return (source, [Filler(phrase: phrase, referents: [sufferer])])
        }
        let aims = told.isEmpty ? discourse.aims(of: frame.relation, in: number).filter { !isAmong(doers, $0) } : []
        return aims.isEmpty ? nil : (source, [Filler(phrase: phrase, referents: aims)])
      }
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

  /// Who demands that something end that nobody else is said to suffer: "*Fiji* demanded that Australia lift its travel ban".
  private func demander(over phrase: Int) -> Referent? {
    guard lexicon.grammar.stacksNouns, let number = clause(of: phrase), sentence.clauses[number].parent >= 0 else {
      return nil
    }
    let clause = sentence.clauses[number]
    guard clause.kind == .subordinate || clause.kind == .infinitive, reality(of: number) == .announced,
      let subject = subject(of: clause.parent, depth: 0)
    else { return nil }
    return self.doers(subject).first.flatMap { body(of: $0.referent) }.flatMap { isState($0) ? $0 : nil }
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

  /// Whom the last relation of a sort struck, if that was one and he does not strike now: "La France a sanctionné Minsk. Rome a rappelé
  /// son ambassadeur."
  func struckBefore(_ relation: RelationID, besides source: Filler, _ clause: Int) -> Filler? {
    let doers = bodies(doers(source))
    if lexicon.grammar.isRomance, relation == praise { return receiver(besides: doers, clause) }
    let told = last(told(since: number - 3) { $0.relation == relation && $0.status != .denied })
    var struck = unique(told.map(\.target)).filter { !isAmong(doers, $0) }
    if told.isEmpty || struck.isEmpty && lexicon.grammar.isRomance {
      // "Niamey accuse Paris … Paris a suspendu son aide": who did something to the doer.
      struck = unique(
        self.told(since: number - 3) { $0.relation != praise && $0.status != .denied && isAmong(doers, $0.target) }
          .compactMap { body(of: $0.source) }
      ).filter { !isAmong(doers, $0) && isState($0) }
    }
    if lexicon.grammar.isRomance, relation == punishment, let blamed = blamed(beside: clause, by: doers) {
      struck = [blamed]
    }
    if struck.isEmpty, lexicon.grammar.isRomance, relation == punishment, sentence.clauses[clause].object >= 0,
      !headClasses(sentence.clauses[clause].object).isDisjoint(with: .stateOffice)
    {
      // "L'Éthiopie a signé … La Somalie a rappelé son ambassadeur": who did something to react to.
      struck = (provoker(of: clause)?.referents ?? []).filter { !isAmong(doers, $0) && isState($0) }
    }
    if struck.isEmpty, lexicon.grammar.isRomance, relation == punishment, let topic = topicState(besides: doers) {
      struck = [topic]
    }
    if relation == punishment, let state = headlinedState(besides: doers) { struck = [state] }
    if relation == exit, told.isEmpty, lexicon.grammar.isVerbSecond {
      // "Die Regierung verhandelt mit den Rebellen. Nun hat *die Delegation ihre Teilnahme* ausgesetzt."
      struck = (opponents() ?? []).filter { !isAmong(doers, $0) }
    }
    guard struck.count == 1, sentence.clauses[clause].object >= 0 || lexicon.grammar.isVerbSecond else { return nil }
    return Filler(phrase: sentence.clauses[clause].object, referents: struck)
  }

  /// Whom a clause blames that says why another punishes: "a rappelé son ambassadeur *pour protester contre la décision d'Oslo*".
  func blamed(beside number: Int, by doers: Set<Referent>) -> Referent? {
    for inner in sentence.clauses.indices
    where sentence.clauses[inner].parent == number
      && (sentence.clauses[inner].kind == .infinitive || sentence.clauses[inner].kind == .gerund)
    {
      for lemma in sentence.clauses[inner].lemmas {
        for index in lexicon.frames.indices(of: lemma) where lexicon.frames[index].relation == blame {
          let frame = lexicon.frames[index]
          guard frame.kind == .verb, frame.source.isOnly(.subject),
            hold(frame.conditions, inner, .active, ClauseFrame(frame)),
            let target = fill(frame.target, .clause(inner, .active, ClauseFrame(frame)))
          else { continue }
          let found = affected(target, by: [], in: frame.relation).compactMap { body(of: $0.referent) }
          if let first = found.first, isState(first), !isAmong(doers, first) { return first }
        }
      }
    }
    return nil
  }

  /// Who gets what somebody gives where the clause has no place for him: the one who was helped right before, else the state that the text
  /// is about, unless the giver is at odds with it.
  ///
  /// "Oslo finance la mission en Haïti, le Canada fournit les blindés."
  private func receiver(besides doers: Set<Referent>, _ clause: Int) -> Filler? {
    let helped = last(told(since: number - 1) { $0.relation == praise && $0.status != .denied })
    var receivers = unique(helped.compactMap { body(of: $0.target) }).filter { !isAmong(doers, $0) }
    let punished = told(since: number - 4) {
      $0.relation == punishment && ($0.status == .actual || $0.status == .announced)
    }
    if receivers.isEmpty, helped.isEmpty {
      // "Pékin a fermé son marché à Vilnius. Taipei a débloqué un fonds": whoever suffers is helped.
      let sufferers = unique(punished.compactMap { body(of: $0.target) }).filter {
        !isAmong(doers, $0) && (isState($0) || isAlliance($0))
      }
      if sufferers.count == 1 { receivers = sufferers }
    }
    if receivers.isEmpty, helped.isEmpty {
      let acting = sentence.clauses.compactMap {
        $0.subject >= 0 ? referents.first($0.subject).flatMap { body(of: $0) } : nil
      }
      let others = doers.union(acting)
      receivers = topicState(besides: others).map { [$0] } ?? []
      let near = discourse.named(since: number - 1, speakers: false) { isState($0, besides: others) }
      if receivers.isEmpty, near.count == 1 { receivers = [.entity(near[0])] }
      // "Rome a livré des chars à Lima. Quito a convoqué l'envoyé italien. Oslo a promis des radars": hardly to Italy.
      let helpedElse = told(since: number - 3) { $0.relation == praise && body(of: $0.target) != receivers.first }
      if !helpedElse.isEmpty { receivers = [] }
    }
    guard receivers.count == 1, sentence.clauses[clause].object >= 0,
      !punished.contains(where: { body(of: $0.source) == receivers[0] })
    else { return nil }
    let isAtOdds = findings.contains {
      $0.relation != praise && isAmong(doers, $0.source) && body(of: $0.target) == receivers[0]
    }
    return isAtOdds ? nil : Filler(phrase: sentence.clauses[clause].object, referents: receivers)
  }

  /// The state of which a text speaks far more than of any other.
  func topicState(besides others: Set<Referent>) -> Referent? {
    discourse.topic(in: number, ratio: 2, atLeast: 1.5) { isState($0, besides: others) }.map { .entity($0) }
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
    // "*Sollte Togo* nicht einlenken, will Oslo Sanktionen verhängen."
    let before = sentence.clauses[number].parent
    if mayBeCondition, before >= 0, isVerbFirstCondition(before), sentence.clauses[before].subject >= 0 {
      let found = whole(sentence.clauses[before].subject).filter { !isAmong(others, $0) && !isAlliance($0) }
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

  /// Whether a phrase speaks of something known and does not say whose it is.
  func isKnown(_ phrase: Int) -> Bool {
    let own = sentence.phrases[phrase]
    return own.isPronoun || own.determiner.contains(.definite) && own.possessive < 0 && own.owner < 0
  }

  /// Whether a phrase speaks of something that belongs to whoever acts: "erwägt *den Abzug seiner Soldaten*".
  private func isOwn(_ phrase: Int, of source: Filler) -> Bool {
    guard lexicon.grammar.isVerbSecond, !owners.isEmpty(phrase) else { return false }
    let doers = bodies(doers(source))
    return owners[phrase].allSatisfy { isAmong(doers, $0) }
  }

  /// Whether what stands as the target of a relation is the doer's own: "Oslo a suspendu *ses livraisons de gaz*".
  func isOwn(_ target: Filler, of source: Filler, in relation: RelationID) -> Bool {
    guard target.referents == nil, target.phrase >= 0, referents.isEmpty(target.phrase) else { return false }
    let doers = bodies(doers(source))
    let holders = affected(target, by: [], in: relation)
    return !holders.isEmpty && holders.allSatisfy { isAmong(doers, $0.referent) }
  }

  /// Whether a phrase without an owner calls names what was told before: "une décision hâtive", "une « agression »".
  func isReply(_ phrase: Int) -> Bool {
    let own = sentence.phrases[phrase]
    guard own.determiner.contains(.indefinite), own.owner < 0, own.features.intersection(.anyNumber) != .plural else {
      return false
    }
    if own.units.contains(where: { sentence.units[$0].tag == .quote }) { return true }
    return headClasses(phrase).contains(.decision) && !own.modifiers.isEmpty
  }

  /// The relations told since a sentence, the last first.
  func told(since sentence: Int, where matches: (Finding) -> Bool) -> [Finding] {
    findings.reversed().prefix { $0.sentence >= sentence }.filter(matches)
  }

  /// Those of the sentence that told of such last.
  func last(_ acts: [Finding]) -> [Finding] { Array(acts.prefix { $0.sentence == acts.first?.sentence }) }

  /// Takes note of whom a relation strikes where the text does not say by whom.
  mutating func note(_ relation: RelationID, against target: Filler) {
    let struck = affected(target, by: [], in: relation).compactMap { body(of: $0.referent) }
    discourse.note(relation, against: unique(struck), in: number)
  }

  func bodies(_ ends: [End]) -> Set<Referent> { Set(ends.compactMap { body(of: $0.referent) }) }

  func isAmong(_ bodies: Set<Referent>, _ referent: Referent) -> Bool {
    body(of: referent).map { bodies.contains($0) } ?? false
  }

  func unique(_ referents: [Referent]) -> [Referent] {
    var unique: [Referent] = []
    for referent in referents where !unique.contains(referent) { unique.append(referent) }
    return unique
  }
}
