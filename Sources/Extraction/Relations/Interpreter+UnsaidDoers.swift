internal import Language

// Who did what a noun speaks of, where the noun does not say it.

extension Interpreter {
  /// Who does what a noun names, where a phrase beside it says so: "Angriffe durch Israel".
  func agents(of phrase: Int) -> [Referent] {
    let agent =
      sentence.phrases[phrase].complements.first { sentence.phrases[$0].prepositionClasses.contains(.agent) }
      ?? follower(of: phrase).flatMap { sentence.phrases[$0].prepositionClasses.contains(.agent) ? $0 : nil }
    guard let agent, !sentence.phrases[agent].prepositionClasses.contains(.possession) else {
      let doers = doersOfParticiple(with: phrase)
      return doers.isEmpty ? doersOfRelative(with: phrase) : doers
    }
    return whole(agent)
  }

  /// Who does what a relative clause tells of a noun: "die Rakete, *die Nordkorea gestartet hatte*".
  private func doersOfRelative(with phrase: Int) -> [Referent] {
    guard lexicon.grammar.isVerbSecond, referents.isEmpty(phrase) else { return [] }
    for number in sentence.clauses.indices
    where sentence.clauses[number].kind == .relative && sentence.clauses[number].bearer == phrase {
      let clause = sentence.clauses[number]
      if clause.isPassive { return argument(.subject, number, .passive, .none).map { whole($0) } ?? [] }
      guard clause.object >= 0, deepest(clause.object) == phrase, clause.subject >= 0,
        deepest(clause.subject) != phrase
      else { continue }
      return whole(clause.subject)
    }
    return []
  }

  /// Whether a relative clause of a noun names somebody, so that the noun is not what was told before.
  private func isToldByClause(_ phrase: Int) -> Bool {
    guard !lexicon.grammar.stacksNouns else { return false }
    return sentence.clauses.indices.contains { number in
      sentence.clauses[number].kind == .relative && sentence.clauses[number].bearer == phrase
        && sentence.phrases(of: number).contains {
          deepest($0) == $0 && !(referents.isEmpty($0) && owners.isEmpty($0))
        }
    }
  }

  /// Who does what a participle beside a noun tells: "une décision prise par Bamako".
  private func doersOfParticiple(with phrase: Int) -> [Referent] {
    for number in sentence.clauses.indices
    where sentence.clauses[number].kind == .participial && sentence.clauses[number].bearer == phrase
      && sentence.clauses[number].isPassive
    {
      if let agent = argument(.subject, number, .passive, .none) { return whole(agent) }
    }
    return []
  }

  /// The state in which something goes on: "die Wahlen in Togo".
  func homes(of phrase: Int) -> [Referent] {
    guard headClasses(phrase).contains(.internal) || isOutcome(phrase) else { return [] }
    // "die Verhaftung zweier Journalisten in der Türkei"
    var last = phrase
    while sentence.phrases[last].owner > last { last = sentence.phrases[last].owner }
    let places = [follower(of: phrase), follower(of: last)].compactMap { $0 }
    guard let place = places.first(where: { sentence.phrases[$0].prepositionClasses.contains(.place) }) else {
      return []
    }
    // "Folter in den Gefängnissen *Libyens*"
    let named = referents.isEmpty(place) && lexicon.grammar.isVerbSecond ? owners[place] : referents[place]
    return named.compactMap { body(of: $0) }.filter { isState($0) }
  }

  /// Whether a noun belongs to what goes on in a country: "the result *of the election* in Togo".
  private func isOutcome(_ phrase: Int) -> Bool {
    let owner = sentence.phrases[phrase].owner
    return lexicon.grammar.stacksNouns && owner > phrase && headClasses(owner).contains(.internal)
  }

  /// Who did what a noun speaks of as known: whoever did the last thing of that sort, or the last thing at all.
  func unsaidDoers(of phrase: Int, besides others: [Referent], in relation: RelationID) -> [Referent] {
    guard let noun = lexeme(head(phrase)), !isOfSpeech(phrase) else { return [] }
    let bodies = Set(others.compactMap { body(of: $0) })
    let isDefinite = sentence.phrases[phrase].determiner.contains(.definite)
    if isDefinite, noun.classes.contains(.exercise), let known = holders(ofExerciseToldOf: phrase) {
      return known.filter { !isAmong(bodies, $0) }
    }
    // "Kenya is mourning. The UN condemned the killings.": whoever suffers is no doer.
    if lexicon.grammar.stacksNouns, noun.classes.contains(.objective), !noun.classes.contains(.internal) { return [] }
    // "denounced the vote": whose it is is told by the place where it is held.
    if lexicon.grammar.stacksNouns, noun.classes.contains(.internal), !noun.classes.contains(.deed) { return [] }
    if isDefinite, noun.classes.contains(.internal), let scene = discourse.scene,
      number - scene.sentence <= Interpreter.shortMemory, !isAmong(bodies, scene.state)
    {
      return [scene.state]
    }
    // "Der Wächterrat billigte das Gesetz": what is approved is seldom somebody else's.
    if lexicon.grammar.isVerbSecond, relation == praise, noun.classes.contains(.internal) {
      return isDefinite ? provoker(bodies).map { [$0] }?.filter { isState($0) } ?? [] : []
    }
    // "nannte den Putsch rechtswidrig": what goes on in the country of which the text tells.
    if isDefinite, lexicon.grammar.isVerbSecond, relation == blame, noun.classes.contains(.internal),
      let state = discourse.topic(in: number, ratio: 1.5, atLeast: 0.7, where: { isState($0, besides: bodies) })
    {
      // Who judges is himself named here; where the text was about him before, it may be his own country.
      let told = discourse.weight(state, in: number)
      return bodies.contains { discourse.weight($0.entity, in: number) > told + 1 } ? [] : [.entity(state)]
    }
    // "accused them of backing *the attack*": whoever is behind it helps nobody who is named.
    if lexicon.grammar.stacksNouns, relation == praise, noun.classes.contains(.attack) { return [] }
    if isDefinite, !noun.classes.isDisjoint(with: [.objective, .internal]) {
      // "les violations *qui ont été signalées dans l'ouest du Soudan*": a situation somewhere is nobody's deed.
      if lexicon.grammar.isRomance, isToldByClause(phrase) { return [] }
      return provoker(bodies).map { [$0] } ?? []
    }
    guard isKnown(phrase) || isReply(phrase), !isToldByClause(phrase) else { return [] }
    if noun.classes.contains(.attack) { return provoker(bodies).map { [$0] } ?? [] }
    let relations = lexicon.frames.all(of: noun.lemma).filter(\.isNoun).map(\.relation)
    if !relations.isEmpty {
      let told = told(since: number - Interpreter.shortMemory) { relations.contains($0.relation) }
      let acts = isPlural(phrase) && isMutual(told) ? mostTold(told) : last(told)
      return unique(acts.map(\.source)).filter { !isAmong(bodies, $0) }
    }
    guard noun.classes.contains(.deed) || isReply(phrase) else { return [] }
    // "die Drohungen *gegen ihn*": of whom it is told whom they meet, they are not what was told before.
    if lexicon.grammar.isVerbSecond, sentence.phrases[phrase].complements.contains(where: { !referents.isEmpty($0) }) {
      return []
    }
    // What somebody welcomes was told right before; what he condemns may lie further back.
    let reach = relation == praise && lexicon.grammar.isVerbSecond ? 1 : 3
    let told = last(told(since: number - reach) { $0.relation != blame && !isAmong(bodies, $0.source) })
    if let told = told.first, let later = doerSince(told, besides: bodies) { return [later] }
    if let actor = discourse.actor, actor.sentence == number - 1, !isAmong(bodies, .entity(actor.state)) {
      return [.entity(actor.state)]
    }
    return provoker(bodies).map { [$0] } ?? []
  }

  /// Whether two did the same to each other, so that it must be told whose acts a plural takes up: "ces sanctions".
  private func isMutual(_ told: [Finding]) -> Bool {
    told.contains { act in
      told.contains { body(of: $0.source) == body(of: act.target) && body(of: $0.target) == body(of: act.source) }
    }
  }

  /// What the one of two did who did several things, where the other only answered with one; else nothing.
  private func mostTold(_ told: [Finding]) -> [Finding] {
    let bySource = Dictionary(grouping: told) { body(of: $0.source) ?? $0.source }.values.sorted { $0.count > $1.count }
    return bySource.count == 2 && bySource[0].count > bySource[1].count + 1 ? bySource[0] : []
  }

  /// Whose the exercise was that the text told of last: "Laos kritisierte *das Manöver*".
  func holders(ofExerciseToldOf phrase: Int) -> [Referent]? {
    let start = sentence.phrases[phrase].units.lowerBound
    let known = discourse.things.last {
      $0.classes.contains(.exercise) && !$0.owners.isEmpty && $0.sentence >= number - Interpreter.shortMemory
        && ($0.sentence < number || $0.end <= start)
    }
    return known?.owners
  }

  /// The body that members leave who are not said to leave any, where no other of theirs is spoken of.
  ///
  /// "Vom Pakt ist wenig übrig. Chile und Peru erklärten *ihren Austritt*."
  func bodyLeft(by leavers: Filler) -> Referent? {
    let states = doers(leavers).compactMap { body(of: $0.referent)?.entity }
    guard !states.isEmpty else { return nil }
    let bodies = discourse.named(since: number - 2) { entity in
      isAlliance(.entity(entity))
        && states.allSatisfy { state in lexicon.members(of: entity).contains { $0.state == state } }
    }
    return bodies.count == 1 ? .entity(bodies[0]) : nil
  }

  /// Who does what the clause tells that a phrase sums up: "*Peru* left the pact, a step welcomed by Chile".
  func doers(summedUpBy phrase: Int) -> [Referent] {
    guard let number = clause(of: phrase) else { return [] }
    let places = ArgumentPlaces.clause(number, sentence.clauses[number].isPassive ? .passive : .active, .none)
    return filler(.subject, places).map { doers($0).compactMap { body(of: $0.referent) } } ?? []
  }
}
