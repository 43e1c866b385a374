internal import Language

// To whom and to what somebody reacts.

extension Interpreter {
  /// The subject of the clause in which a relative clause stands, to which its own reacts: "Quito a pris l'ambassade du Mexique, *qui* a rompu
  /// les relations".
  private func host(of number: Int, besides reacting: Referent) -> Referent? {
    let clause = sentence.clauses[number]
    guard lexicon.grammar.isRomance, clause.kind == .relative, clause.parent >= 0,
      sentence.clauses[clause.parent].subject >= 0
    else { return nil }
    let host = referents.first(sentence.clauses[clause.parent].subject).flatMap { body(of: $0) }
    return host.flatMap { isState($0) && $0 != reacting ? $0 : nil }
  }

  /// Whether "we" act on what a phrase names in general, as speakers do: "nous condamnons *la violence*", but "cette violence".
  func isOfSpeech(_ phrase: Int) -> Bool {
    guard lexicon.grammar.isRomance, let clause = clause(of: phrase), let subject = controllingSubject(clause),
      sentence.phrases[subject].isPronoun, features(sentence.phrases[subject].head).contains(.firstPerson)
    else { return false }
    return !headClasses(phrase).isDisjoint(with: [.objective, .internal])
  }

  /// Who did something in the sentence before that was not told as a relation, later than what was: a deed then is his.
  func doerSince(_ told: Finding, besides others: Set<Referent>) -> Referent? {
    guard told.sentence < number - 1, !findings.contains(where: { $0.sentence == number - 1 }) else { return nil }
    guard let known = discourse.doer, known.sentence == number - 1, !isAmong(others, known.body) else { return nil }
    return known.body
  }

  /// Whom the subject of a clause reacts to, where the clause does not say it: "Zagreb sprach von einem Skandal".
  func provoker(of number: Int) -> Filler? {
    guard let reacting = reacting(in: number),
      let provoker = host(of: number, besides: reacting) ?? lastDoer(besides: reacting) ?? provoker([reacting])
    else { return nil }
    return Filler(phrase: -1, referents: [provoker])
  }

  /// Who did something in the sentence before where nothing was told there of whoever reacts: "La CEDEAO a levé l'embargo. Lomé y voit une
  /// faiblesse."
  private func lastDoer(besides reacting: Referent) -> Referent? {
    guard lexicon.grammar.isRomance, let doer = discourse.doer, doer.sentence == number - 1, doer.body != reacting,
      told(
        since: number - 1,
        where: {
          $0.relation == blame || body(of: $0.source) == reacting || body(of: $0.target) == reacting
        }
      ).isEmpty
    else { return nil }
    return doer.body
  }

  /// Who is meant where somebody reacts: who did something to him, else whom he blames or punishes, or who is blamed by others; else the
  /// state that the text is about, or that acted in the sentence before.
  func provoker(_ reacting: Set<Referent>) -> Referent? {
    let told = told(since: number - 3) { $0.relation != praise }
    for act in told {
      if isAmong(reacting, act.target) { return body(of: act.source) ?? act.source }
      if isAmong(reacting, act.source) || act.relation == blame { return body(of: act.target) ?? act.target }
    }
    if let topic = topicState(besides: reacting) { return topic }
    // Who took sides did no deed to react to.
    guard told.isEmpty, let actor = discourse.actor, actor.sentence == number - 1,
      isState(actor.state, besides: reacting),
      !findings.contains(where: { $0.sentence == number - 1 && body(of: $0.source)?.entity == actor.state })
    else {
      return nil
    }
    return .entity(actor.state)
  }

  func isState(_ entity: Int32, besides others: Set<Referent>) -> Bool {
    isState(.entity(entity)) && !others.contains(.entity(entity))
  }

  /// Whom a clause strikes that says that somebody reacts: "Moskau verhängte *daraufhin* Sanktionen".
  func answered(by number: Int?) -> [Filler]? {
    guard let number, sentence.clauses[number].others.contains(where: { classes($0).contains(.response) }) else {
      return nil
    }
    return provoker(of: number).map { [$0] }
  }

  /// The body of whoever reacts: the subject, or from where a reaction comes: "Kritik kam aus Moskau".
  private func reacting(in number: Int) -> Referent? {
    if let subject = subject(of: number, depth: 0), means(subject) {
      return doers(subject).first.flatMap { body(of: $0.referent) }
    }
    for phrase in sentence.phrases(of: number)
    where !sentence.phrases[phrase].prepositionClasses.isDisjoint(with: [.origin, .agent, .place]) {
      if let source = referents.first(phrase) { return body(of: source) }
    }
    // "« C'est du chantage », a dit Vilnius": whoever says so.
    return !lexicon.grammar.stacksNouns ? speaker(of: number).flatMap { body(of: $0) } : nil
  }
}
