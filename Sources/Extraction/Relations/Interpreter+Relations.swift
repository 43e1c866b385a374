internal import Language
internal import RelationGraph

// Which relations the sentence at hand states, from the frames of its verbs, nouns and adjectives.

extension Interpreter {
  /// Finds all relations of the sentence.
  mutating func readRelations() {
    for clause in sentence.clauses.indices { read(clause) }
    for phrase in sentence.phrases.indices {
      readParticiple(phrase)
      readNoun(phrase)
    }
    if lexicon.grammar.stacksNouns || lexicon.grammar.isVerbSecond { dropAidThatIsCut() }
  }

  private mutating func read(_ number: Int) {
    let clause = sentence.clauses[number]
    guard clause.verb >= 0 else {
      if lexicon.grammar.isRomance, clause.verbs.isEmpty { readLikewise(number) }
      return
    }
    let isNegated = clause.isNegated || clause.isNoLonger
    for lemma in clause.lemmas {
      for index in lexicon.lightVerbs.indices(of: lemma) where isNegated || !lexicon.lightVerbs[index].isOfNegation {
        read(lexicon.lightVerbs[index], in: number)
      }
      // What is told by negating takes the place of what the verb would tell: "shows no understanding for".
      let isTold = isNegated && readNegation(of: lemma, in: number)
      for index in lexicon.frames.indices(of: lemma)
      where !isTold && !lexicon.frames[index].isOfNegation && !lexicon.frames[index].isNoun {
        read(lexicon.frames[index], in: number, trigger: clause.verb)
      }
      for index in lexicon.echoes.indices(of: lemma) { read(lexicon.echoes[index], in: number) }
    }
    if isCopula(clause) {
      readPredicates(number)
    } else if lexicon.grammar.isRomance || lexicon.grammar.stacksNouns {
      readPredicates(number, onlyDetached: true)
    }
    readPrepositions(number)
  }

  /// Reads the frames that a verb has where it is negated; whether one holds.
  private mutating func readNegation(of lemma: LemmaID, in number: Int) -> Bool {
    let before = findings.count
    for index in lexicon.frames.indices(of: lemma) where lexicon.frames[index].isOfNegation {
      read(lexicon.frames[index], in: number, trigger: sentence.clauses[number].verb)
    }
    return findings.count > before
  }

  /// Prepositions with a frame of their own: "in protest at", with the clause's verb or its object.
  private mutating func readPrepositions(_ number: Int) {
    for phrase in sentence.phrases(of: number) { readPreposition(of: phrase, in: number) }
    let object = sentence.clauses[number].object
    guard object >= 0 else { return }
    for complement in sentence.phrases[object].complements { readPreposition(of: complement, in: number) }
  }

  private mutating func readPreposition(of phrase: Int, in number: Int) {
    guard let preposition = sentence.phrases[phrase].preposition else { return }
    // "praised “the part that Peru plays *with the help of Rome*”": what is quoted is not done by whoever quotes it.
    for index in lexicon.frames.indices(of: preposition)
    where lexicon.frames[index].kind == .preposition
      && !(lexicon.frames[index].relation == praise && isQuoted(phrase, in: number))
    {
      read(lexicon.frames[index], in: number, trigger: sentence.phrases[phrase].units.lowerBound)
    }
  }

  /// Whether a phrase stands in quotation marks that open behind the verb of its clause.
  private func isQuoted(_ phrase: Int, in number: Int) -> Bool {
    let start = sentence.phrases[phrase].units.lowerBound
    guard sentence.clauses[number].verb < start else { return false }
    return sentence.units[sentence.clauses[number].verb..<start].count { $0.tag == .quote } % 2 == 1
  }

  /// Whether an adjective of the clause says something of its subject: "est solidaire", "se dit solidaire".
  private func isCopula(_ clause: Clause) -> Bool {
    clause.verbs.contains { classes($0).contains(.copula) }
      || lexicon.grammar.isRomance && clause.isReflexive
        && !classes(clause.verb).isDisjoint(with: [.speech, .predicative])
  }

  /// Reads what adjectives say of the subject; `onlyDetached` of one that a comma sets off: "Oslo, *furieux* de la décision, …".
  private mutating func readPredicates(_ number: Int, onlyDetached: Bool = false) {
    for unit in sentence.clauses[number].others {
      let tag = sentence.units[unit].tag
      guard tag == .adjective || tag == .adverb && !onlyDetached else { continue }
      if onlyDetached, unit > 0, sentence.units[unit - 1].tag != .comma { continue }
      var last: LemmaID?
      for place in sentence.units[unit].readings.indices where lexicon.readings[place].category == .adjective {
        let lemma = lexicon.lexeme(of: lexicon.readings[place]).lemma
        guard lemma != last else { continue }
        last = lemma
        for index in lexicon.lightVerbs.indices(of: lemma) { read(lexicon.lightVerbs[index], in: number) }
        for index in lexicon.frames.indices(of: lemma)
        where !lexicon.frames[index].target.isOnly(.told) || leadsThat(unit) {
          read(lexicon.frames[index], in: number, trigger: unit)
        }
      }
    }
  }

  /// Whether a clause follows an adjective that tells what it is about: "*furious* that Oslo had signed".
  private func leadsThat(_ unit: Int) -> Bool {
    unit + 1 < sentence.units.count && sentence.units[unit + 1].tag == .subordinator
      && classes(unit + 1).contains(.that)
  }

  /// Whether each other stands where a frame has its target: who block each other need not do it in protest at each other.
  private func mayBeMutual(_ frame: Frame, in number: Int) -> Bool {
    !lexicon.grammar.stacksNouns || !frame.target.kinds.isSubset(of: .preposition)
      || frame.conditions.allKinds.contains(.object)
      || fill(frame.target, .clause(number, .active, ClauseFrame(frame))) != nil
  }

  private mutating func read(_ frame: Frame, in number: Int, trigger: Int) {
    let clause = sentence.clauses[number]
    guard !frame.isReflexive || clause.isReflexive else { return }
    if isMutual(number), frame.source.isOnly(.subject), !frame.target.kinds.contains(.subject),
      mayBeMutual(frame, in: number),
      hold(frame.conditions, number, .active, ClauseFrame(frame)),
      fill(frame.target, .clause(number, .active, ClauseFrame(frame))).map({ means($0) }) != true
    {
      let parties = Filler(phrase: mutualSubject(of: number))
      return add(
        frame, from: parties, to: [parties], reality(of: number, isOfNegation: frame.isOfNegation), trigger: trigger,
        clause: number)
    }
    guard var ends = ends(of: frame, in: number) ?? endsByOtherRoles(of: frame, in: number) else { return }
    if let others = targetsOfOthers(ends, frame, number) { ends.targets = others }
    let clauseReality = reality(
      of: number, isOfNegation: frame.isOfNegation, isCertain: !frame.isOfNegation && frame.status == .actual)
    var reality = (frame.status ?? .actual).governed(by: clauseReality)
    if frame.status == Reality.none, frame.ended != nil {
      // "stopped *buying* Peruvian coal", "no longer *takes part*": what tells nothing while it goes on tells of its end.
      guard let end = end(in: number, clauseReality) else { return }
      reality = end
    }
    if lexicon.grammar.isVerbSecond, frame.kind == .preposition, reality == .denied, clause.isNegated {
      // "kann nicht *mit Roms Hilfe* rechnen": the verb tells what of it is so.
      if frame.relation == praise { return }
      // "zahlt *aus Protest gegen Kuba* nicht": why somebody does not act is so.
      if frame.relation == blame { reality = .actual }
    }
    // "predicted that Rome *would* attack": nobody is to blame for it yet.
    if lexicon.grammar.stacksNouns, frame.source.isOnly(.speaker), reality == .announced, isFuture(clause) { return }
    // "said that Rome plans to betray them": what is blamed is to come, the blame is here.
    if lexicon.grammar.stacksNouns || lexicon.grammar.isRomance, reality == .announced, frame.source.isOnly(.speaker) {
      reality = .actual
    }
    add(frame, from: ends.source, to: ends.targets, reality, trigger: trigger, clause: number)
  }

  /// How real the end of what a clause tells is: `ended` where it is over, `announced` where it is to be.
  private func end(in number: Int, _ reality: Reality) -> Reality? {
    let clause = sentence.clauses[number]
    if reality == .ended { return isFuture(clause) || isToCome(clause) ? .announced : .ended }
    guard reality == .actual, !isCounterfactual(number) else { return nil }
    if clause.isNoLonger { return .announced }
    guard let governor = governor(of: number), governor.rule.status == .ended else { return nil }
    return self.reality(of: governor.clause) == .announced ? .announced : nil
  }

  /// Where the two ends of a frame stand in a clause, if its conditions hold.
  private func ends(of frame: Frame, in number: Int) -> (source: Filler, targets: [Filler])? {
    let voice = voice(of: frame, sentence.clauses[number])
    let places = ArgumentPlaces.clause(number, voice, ClauseFrame(frame))
    guard hold(frame.conditions, number, voice, ClauseFrame(frame)) else { return nil }
    var source = frame.source.isOnly(.speaker) ? speakerFiller(of: number) : fill(frame.source, places)
    if frame.kind == .preposition, let thing = source, doers(thing).isEmpty {
      // "with American help": whose it is.
      var owners = members(thing.phrase).flatMap { self.owners[$0] }
      if owners.isEmpty, lexicon.grammar.isVerbSecond {
        // "nach Kritik aus Thailand"
        let origin = sentence.phrases[thing.phrase].complements.first {
          sentence.phrases[$0].prepositionClasses.contains(.origin)
        }
        owners = origin.map { whole($0) } ?? []
      }
      // "fight with arms *supplied by Chad*"
      if owners.isEmpty, lexicon.grammar.stacksNouns { owners = agents(of: thing.phrase) }
      source = owners.isEmpty ? nil : Filler(phrase: thing.phrase, referents: owners)
    }
    if source == nil, voice == .passive, frame.source.kinds.contains(.subject), isWords(frame.relation) {
      source = seat(whereDeedIsJudgedIn: number) ?? punisher(of: number, frame.relation)
    }
    guard let source else { return nil }
    var target = fill(frame.target, places)
    if target == nil, frame.relation == exit { target = demander(of: number) }
    if !isWords(frame.relation), voice == .active, frame.source.kinds.contains(.object),
      target.map({ !isSomebody([$0], frame.relation) }) ?? true, sentence.clauses[number].object >= 0
    {
      target = station(of: sentence.clauses[number].object) ?? target
    }
    if target == nil, !mayShareTarget(frame) { return nil }
    // Whom others struck before is likelier than whom the text is about, which no phrase of the clause tells.
    if frame.target.kinds.contains(.struck),
      target.map({
        $0.phrase < 0 || !isSomebody([$0], frame.relation) || isOwn($0, of: source, in: frame.relation)
      }) ?? true,
      let struck = struckBefore(frame.relation, besides: source, number)
    {
      return (source, [struck])
    }
    if let target, target.phrase >= 0, target.referents == nil, frame.target.kinds.contains(.preposition) {
      let shares = shares(beside: target.phrase, in: number)
      if !shares.isEmpty { return (source, [target] + shares) }
    }
    guard
      let targets = shared(target, frame.relation, number) ?? (frame.relation == praise ? nil : answered(by: number))
    else {
      return nil
    }
    return (source, targets)
  }

  /// Who else gets a part, where amounts are told one after the other: "fünf Millionen für Mali, *drei für Niger*".
  private func shares(beside phrase: Int, in number: Int) -> [Filler] {
    guard isShare(phrase), let preposition = sentence.phrases[phrase].preposition else { return [] }
    return sentence.phrases(of: number).filter { other in
      other != phrase && sentence.phrases[other].preposition == preposition && isShare(other) && means(other)
    }.map { Filler(phrase: $0) }
  }

  /// Whether an amount stands right before a phrase with a preposition.
  private func isShare(_ phrase: Int) -> Bool {
    let before = sentence.phrases[phrase].units.lowerBound - 1
    guard before >= 0, sentence.phrases[phrase].preposition != nil else { return false }
    let amount = sentence.phrases.first { $0.units.contains(before) && $0.units.upperBound == before + 1 }
    return (amount?.units ?? before..<before + 1).contains {
      sentence.units[$0].tag == .quantifier || sentence.units[$0].tag == .number || classes($0).contains(.currency)
    }
  }

  /// The capital in which what somebody did is praised or blamed: "the decision was cheered *in Warsaw*".
  private func seat(whereDeedIsJudgedIn number: Int) -> Filler? {
    let clause = sentence.clauses[number]
    // "left the pact, *a move* hailed in Warsaw"
    let deed = clause.kind == .participial && lexicon.grammar.stacksNouns ? clause.bearer : clause.subject
    guard lexicon.grammar.stacksNouns || lexicon.grammar.isRomance, deed >= 0, referents.isEmpty(deed),
      !headClasses(deed).isDisjoint(with: [.deed, .decision])
    else { return nil }
    return sentence.phrases(of: number).first { phrase in
      sentence.phrases[phrase].prepositionClasses.contains(.place)
        && !sentence.phrases[phrase].prepositionClasses.contains(.origin)
        && sentence.units[sentence.phrases[phrase].head].naming == .seat
    }.map { Filler(phrase: $0) }
  }

  /// Whoever acts against somebody for what a participle behind the comma says he is blamed for: "a rompu avec Oslo, *accusé* d'espionnage".
  private func punisher(of number: Int, _ relation: RelationID) -> Filler? {
    let clause = sentence.clauses[number]
    guard lexicon.grammar.isRomance, relation == blame, clause.kind == .participial, clause.bearer >= 0,
      let verb = clause.firstVerb, verb > 0, sentence.units[verb - 1].tag == .comma,
      clause.lemmas.contains(where: { lemma in
        lexicon.operators.indices(of: lemma).contains { lexicon.operators[$0].control == .object }
      })
    else { return nil }
    let blamed = Set(whole(clause.bearer).compactMap { body(of: $0) })
    let acts = told(since: self.number) {
      !isWords($0.relation) && body(of: $0.target).map { blamed.contains($0) } ?? false
    }
    let doers = Set(acts.map(\.source))
    // "Oslo et Rome ont rompu avec Minsk, *accusé* …": each of them blames him.
    let isJoint = Set(acts.map(\.trigger)).count == 1
    return !doers.isEmpty && (doers.count == 1 || isJoint)
      ? Filler(phrase: -1, referents: unique(acts.map(\.source))) : nil
  }

  /// Whoever demands that somebody leaves, where it is not said whom he is to leave: "*Le Togo* a sommé Oslo de retirer ses soldats".
  private func demander(of number: Int) -> Filler? {
    let clause = sentence.clauses[number]
    guard lexicon.grammar.isRomance, clause.parent >= 0, clause.object >= 0,
      headClasses(clause.object).contains(.military)
    else { return nil }
    if clause.kind == .subordinate { return demands(clause.parent) ? subject(of: clause.parent, depth: 0) : nil }
    guard clause.kind == .infinitive, let governor = governor(of: number), governor.noun == nil,
      governor.rule.status == .announced, governor.rule.control != .subject,
      !sentence.clauses[governor.clause].isPassive
    else { return nil }
    return subject(of: governor.clause, depth: 0)
  }

  /// The ends that a frame has if the roles of its clause are not those that have most for them: it asks for arms as the object where the
  /// cases would allow "Estland" as well.
  private mutating func endsByOtherRoles(of frame: Frame, in number: Int) -> (source: Filler, targets: [Filler])? {
    let own = sentence.clauses[number]
    // A frame that looks beyond the sentence asks that nobody is named in it, as the likeliest roles tell.
    guard lexicon.grammar.isVerbSecond, own.arguments.count > 1, !frame.target.kinds.contains(.scene),
      frame.conditions.indices.contains(where: { hasArgument(for: lexicon.conditions[$0], in: own) })
    else { return nil }
    defer { take(CaseRoles.Roles(own), in: number) }
    // Whoever stands where the subject is likeliest acts, if it is somebody: only what is done, and to whom, may change places.
    let subject = own.subject >= 0 && means(own.subject) ? own.subject : nil
    for roles in CaseRoles(sentence, clause: number).ranked.dropFirst() where subject == nil || roles.subject == subject
    {
      take(roles, in: number)
      if let ends = ends(of: frame, in: number) { return ends }
    }
    return nil
  }

  private mutating func take(_ roles: CaseRoles.Roles, in number: Int) {
    sentence.clauses[number].subject = roles.subject
    sentence.clauses[number].object = roles.object
    sentence.clauses[number].dative = roles.dative
  }

  /// Whether a phrase without preposition is what a condition asks for.
  private func hasArgument(for condition: Condition, in clause: Clause) -> Bool {
    guard !condition.isNegated, SlotKinds.roles.contains(condition.slot.kind) else { return false }
    return clause.arguments.contains { members($0).contains { matches(condition, phrase: $0) } }
  }

  /// The subject of a clause, that of the clause before where it shares it: "signed the accord *but* accused each other".
  func mutualSubject(of number: Int) -> Int {
    let clause = sentence.clauses[number]
    guard lexicon.grammar.stacksNouns, clause.subject < 0, clause.kind == .coordinate, !clause.isPassive,
      let shared = controllingSubject(number), shared >= 0
    else { return clause.subject }
    return shared
  }

  /// Whether the members of the subject do it to each other: "werfen sich gegenseitig vor".
  func isMutual(_ number: Int) -> Bool {
    let clause = sentence.clauses[number]
    let subject = mutualSubject(of: number)
    guard subject >= 0, whole(subject).count > 1 else { return false }
    let isThing = clause.object < 0 || referents.isEmpty(clause.object) || headClasses(clause.object).contains(.mutual)
    guard isThing else { return false }
    // "Oslo et Berne *se* renvoient la responsabilité"
    if lexicon.grammar.isRomance, clause.isReflexive, clause.object >= 0, !sentence.phrases[clause.object].isPronoun {
      return true
    }
    // "Beide Seiten werfen *sich* vor, …"
    if lexicon.grammar.isVerbSecond, clause.isReflexive, headClasses(clause.subject).contains(.partyWord) {
      return true
    }
    return clause.verb >= 0 && sentence.units[clause.verb].verbClasses.contains(.mutual)
      || clause.others.contains { classes($0).contains(.mutual) }
      || sentence.phrases(of: number).contains { classes(sentence.phrases[$0].head).contains(.mutual) }
      || clause.object >= 0 && possessor(of: clause.object).map { headClasses($0).contains(.mutual) } == true
  }

  /// Whoever says what a clause tells, as the source of the blame in it.
  func speakerFiller(of number: Int) -> Filler? {
    speaker(of: number).flatMap { isReporter($0) ? nil : Filler(phrase: -1, referents: [$0]) }
  }

  /// Whether somebody reports what others do, so that he blames nobody by saying it.
  private func isReporter(_ speaker: Referent) -> Bool {
    speaker.institution == .media
      || speaker.entity >= 0 && lexicon.sort(of: speaker.entity) == Institution.media.rawValue
  }

  /// The voice in which a clause is to be read: German *ist ausgeschlossen* is passive for a verb with an object.
  func voice(of frame: Frame, _ clause: Clause) -> Voice {
    let takesObject =
      !frame.target.kinds.isDisjoint(with: .object.union(.dative)) || frame.source.kinds.contains(.object)
      || lexicon.grammar.isVerbSecond && frame.conditions.kinds.contains(.object)
    if clause.isPassive {
      let isPerfect = clause.verbs.contains {
        $0 != clause.verb && classes($0).isSuperset(of: [.perfect, .passive])
      }
      return isPerfect && !takesObject ? .active : .passive
    }
    return clause.isMaybePassive && takesObject && !clause.isReflexive ? .passive : .active
  }
}
