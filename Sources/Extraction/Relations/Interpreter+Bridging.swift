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
  private func blamed(beside number: Int, by doers: Set<Referent>) -> Referent? {
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
  private func holders(ofExerciseToldOf phrase: Int) -> [Referent]? {
    let start = sentence.phrases[phrase].units.lowerBound
    let known = discourse.things.last {
      $0.classes.contains(.exercise) && !$0.owners.isEmpty && $0.sentence >= number - Interpreter.shortMemory
        && ($0.sentence < number || $0.end <= start)
    }
    return known?.owners
  }

  /// The body that members leave who are not said to leave any, where no other of theirs is spoken of: "Vom Pakt ist wenig übrig. Chile und Peru
  /// erklärten *ihren Austritt*".
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
  private func isOfSpeech(_ phrase: Int) -> Bool {
    guard lexicon.grammar.isRomance, let clause = clause(of: phrase), let subject = controllingSubject(clause),
      sentence.phrases[subject].isPronoun, features(sentence.phrases[subject].head).contains(.firstPerson)
    else { return false }
    return !headClasses(phrase).isDisjoint(with: [.objective, .internal])
  }

  /// Who did something in the sentence before that was not told as a relation, later than what was: a deed then is his.
  private func doerSince(_ told: Finding, besides others: Set<Referent>) -> Referent? {
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
  private func provoker(_ reacting: Set<Referent>) -> Referent? {
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

  private func isState(_ entity: Int32, besides others: Set<Referent>) -> Bool {
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

  /// Whether a phrase speaks of something known and does not say whose it is.
  private func isKnown(_ phrase: Int) -> Bool {
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
  private func isReply(_ phrase: Int) -> Bool {
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

  private func bodies(_ ends: [End]) -> Set<Referent> { Set(ends.compactMap { body(of: $0.referent) }) }

  private func isAmong(_ bodies: Set<Referent>, _ referent: Referent) -> Bool {
    body(of: referent).map { bodies.contains($0) } ?? false
  }

  func unique(_ referents: [Referent]) -> [Referent] {
    var unique: [Referent] = []
    for referent in referents where !unique.contains(referent) { unique.append(referent) }
    return unique
  }
}
