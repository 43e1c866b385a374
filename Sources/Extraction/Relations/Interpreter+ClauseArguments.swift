internal import Language
internal import RelationGraph

// The places for arguments in a clause.

extension Interpreter {
  func clauseFiller(_ slot: Slot, _ clause: Int, _ voice: Voice, _ frame: ClauseFrame) -> Filler? {
    if slot == .topic { return provoker(of: clause) }
    if slot == .told { return doer(toldBy: clause) }
    if slot == .hinted { return hinter(in: clause) }
    if slot == .owner { return ownerOfPatient(in: clause, voice) }
    if slot == .scene { return scene(of: clause) }
    if slot == .crowd { return crowd(beside: -1) }
    if slot == .asker { return asker(of: clause) }
    if slot == .giver { return giver() }
    if slot == .speaker { return speakerFiller(of: clause) }
    let isSubject = slot == (voice == .active ? .subject : .object)
    return isSubject
      ? subject(of: clause, depth: 0) : argument(slot, clause, voice, frame).map { Filler(phrase: $0) }
  }

  /// Whose the thing is that a passive without agent says something happens to, that somebody gets, or that does something by itself:
  /// "*L'aide européenne* au Niger a été suspendue", "Le Tchad a reçu des drones *turcs*", "*Estnische* Hilfe blieb aus".
  private func ownerOfPatient(in clause: Int, _ voice: Voice) -> Filler? {
    guard let thing = argument(.object, clause, voice, .withObject) else {
      guard voice == .active, let doer = subjectArgument(clause), referents.isEmpty(doer) else { return nil }
      let owners = owners[deepest(doer)]
      return owners.isEmpty ? nil : Filler(phrase: doer, referents: Array(owners))
    }
    if voice == .passive, referents.first(thing)?.institution == .military { return Filler(phrase: thing) }
    guard referents.isEmpty(thing) else { return nil }
    switch voice {
    case .passive: guard agent(ofClause: clause) == nil else { return nil }
    case .active: guard let subject = subject(of: clause, depth: 0), means(subject) else { return nil }
    }
    let owners = owners[deepest(thing)]
    return owners.isEmpty ? nil : Filler(phrase: thing, referents: Array(owners))
  }

  /// The phrase in a slot, turned for the voice of the clause.
  func argument(_ slot: Slot, _ clause: Int, _ voice: Voice, _ frame: ClauseFrame) -> Int? {
    switch slot {
    case .subject: voice == .active ? subjectArgument(clause) : agent(ofClause: clause)
    case .object: voice == .active ? object(of: clause) : retainedObject(of: clause, frame) ?? subjectArgument(clause)
    case .dative: dative(of: clause, voice, frame)
    case .preposition(let lemma): prepositional(lemma, in: clause)
    case .bearer: found(sentence.clauses[clause].bearer)
    case .owner, .genitive, .compound, .speaker, .crowd, .predicate, .infinitive, .topic, .told, .struck, .hinted,
      .scene, .asker, .giver:
      nil
    }
  }

  /// The state that the text is about, where a clause names nobody but its subject: whom aid goes to that is sent without a word of whom to.
  private func scene(of number: Int) -> Filler? {
    // "Peru offered *to send* rice"
    let subject =
      sentence.clauses[number].kind == .infinitive && lexicon.grammar.stacksNouns
      ? subjectArgument(number) ?? -1 : sentence.clauses[number].subject
    // "hofft, *dass* die USA Panzer liefern": for whom is told by the clause above.
    guard subject >= 0, !lexicon.grammar.isVerbSecond || isIndependent(number) else { return nil }
    let doers = whole(subject).compactMap { body(of: $0)?.entity }
    let isAlone = sentence.phrases(of: number).allSatisfy { phrase in
      phrase == subject || referents.isEmpty(phrase) || sentence.phrases[phrase].isPronoun
        || sentence.phrases[phrase].prepositionClasses.contains(.alongside)
        // "recalled *its ambassador*"
        || !lexicon.grammar.isRomance
          && referents[phrase].allSatisfy { body(of: $0).map { doers.contains($0.entity) } ?? false }
    }
    guard isAlone,
      let state = discourse.topic(in: self.number, ratio: 1.5, atLeast: 0.7, where: { isState($0, besides: doers) })
    else { return nil }
    return Filler(phrase: -1, referents: [.entity(state)])
  }

  /// Who wants or orders what a clause tells, where another is to do it: "*Chad* told the troops to leave", "*Chad* demands that they leave".
  private func asker(of number: Int) -> Filler? {
    let clause = sentence.clauses[number]
    guard clause.parent >= 0, reality(of: number) == .announced else { return nil }
    switch clause.kind {
    case .infinitive:
      guard let governor = governor(of: number), governor.rule.kind == .verb, governor.rule.control != .subject else {
        return nil
      }
    case .subordinate: break
    case .main, .coordinate, .relative, .gerund, .participial: return nil
    }
    return sentence.clauses[clause.parent].isPassive ? nil : subject(of: clause.parent, depth: 0)
  }

  /// The only one who gave or promised something in the sentences before, whose what is spoken of is: "*Die gleiche Summe* geht an das UNHCR".
  private func giver() -> Filler? {
    let told = last(told(since: number - 2) { $0.relation == praise && $0.status != .denied })
    let givers = unique(told.compactMap { body(of: $0.source) })
    return givers.count == 1 ? Filler(phrase: -1, referents: givers) : nil
  }

  func found(_ phrase: Int) -> Int? { phrase >= 0 ? phrase : nil }

  /// What a passive says its subject was given: "Chile was sent *ten helicopters* by Peru".
  private func retainedObject(of clause: Int, _ frame: ClauseFrame) -> Int? {
    guard lexicon.grammar.stacksNouns, frame == .ditransitive else { return nil }
    let object = sentence.clauses[clause].object
    return object >= 0 && referents.isEmpty(object) ? object : nil
  }

  func subjectArgument(_ clause: Int) -> Int? {
    subject(of: clause, depth: 0).flatMap { $0.referents == nil ? $0.phrase : nil }
  }

  private func object(of clause: Int) -> Int? {
    if sentence.clauses[clause].kind == .participial, sentence.clauses[clause].object < 0 {
      return found(sentence.clauses[clause].bearer)
    }
    let own = sentence.clauses[clause]
    if own.object < 0, own.kind == .coordinate, own.parent >= 0, own.opener >= 0, lexicon.grammar.isVerbSecond,
      !sentence.phrases(of: clause).contains(where: { _ in true })
    {
      // "haben den Schritt bedauert und *kritisiert*"
      return found(sentence.clauses[own.parent].object)
    }
    return found(own.object)
  }

  /// The dative; a name without case stands for it where the frame has no other object.
  private func dative(of clause: Int, _ voice: Voice, _ frame: ClauseFrame) -> Int? {
    if sentence.clauses[clause].dative >= 0 { return sentence.clauses[clause].dative }
    guard voice == .active, !frame.hasObject else {
      return voice == .passive ? found(sentence.clauses[clause].subject) : hiddenDative(of: clause)
    }
    let object = sentence.clauses[clause].object
    guard object >= 0 else { return hiddenDative(of: clause) }
    let cases = sentence.phrases[object].features.intersection(.anyCase)
    return cases.isEmpty || cases.contains(.dative) ? object : hiddenDative(of: clause)
  }

  /// A phrase in the dative that was taken for a genitive: "wirft die Regierung der Opposition vor".
  private func hiddenDative(of clause: Int) -> Int? {
    for phrase in sentence.phrases(of: clause) {
      let owner = sentence.phrases[phrase].owner
      if owner >= 0, sentence.phrases[owner].preposition == nil, sentence.phrases[owner].features.contains(.dative) {
        return owner
      }
    }
    return nil
  }

  /// The agent of a passive: "von Russland", "by Russia".
  func agent(ofClause clause: Int) -> Int? {
    let phrases = sentence.phrases(of: clause)
    if lexicon.grammar.stacksNouns, let later = agent(behindVerbOf: clause) { return later }
    if let agent = phrases.first(where: { sentence.phrases[$0].prepositionClasses.contains(.agent) }) { return agent }
    for phrase in phrases {
      let owner = sentence.phrases[phrase].owner
      if owner >= 0, sentence.phrases[owner].prepositionClasses.contains(.agent) { return owner }
    }
    let own = sentence.clauses[clause]
    if own.kind == .participial, let causer = causer(of: own) { return causer }
    if lexicon.grammar.isRomance {
      if let later = agent(behindInfinitiveOf: clause) { return later }
      if let later = agent(behindParticipleJoinedTo: clause) { return later }
    }
    // "wird von Rumänien versorgt und unterstützt": who does the one does the other.
    return own.kind == .coordinate && own.isPassive && own.subject < 0 && sentence.clauses[own.parent].isPassive
      ? agent(ofClause: own.parent) : nil
  }

  /// Who has done what a participle says of the object of his verb: "*Togo* ordered the border closed".
  private func causer(of clause: Clause) -> Int? {
    guard clause.parent >= 0, clause.bearer >= 0 else { return nil }
    let governing = sentence.clauses[clause.parent]
    guard governing.verb >= 0, classes(governing.verb).contains(.causative), governing.object == clause.bearer,
      !governing.isPassive
    else { return nil }
    return subjectArgument(clause.parent)
  }

  /// The agent that stands behind a participle that "and" joins to a passive right before it: "armé et financé *par Oslo*".
  private func agent(behindParticipleJoinedTo clause: Int) -> Int? {
    let verb = sentence.clauses[clause].verb
    guard sentence.clauses[clause].isPassive, verb >= 0 else { return nil }
    let joined = sentence.clauses.indices.first {
      sentence.clauses[$0].isPassive && sentence.clauses[$0].verb == verb + 2
        && sentence.units[verb + 1].classes.contains(.and)
    }
    return joined.flatMap { other in
      sentence.phrases(of: other).first { sentence.phrases[$0].prepositionClasses.contains(.agent) }
    }
  }

  /// The agent that stands behind the infinitive that a passive governs: "prié de faire ses valises *par Riad*".
  private func agent(behindInfinitiveOf clause: Int) -> Int? {
    for inner in sentence.clauses.indices
    where sentence.clauses[inner].parent == clause && sentence.clauses[inner].kind == .infinitive
      && !sentence.clauses[inner].isPassive
    {
      let agent = sentence.phrases(of: inner).first {
        sentence.phrases[$0].prepositionClasses.contains(.agent) && !referents.isEmpty($0)
      }
      if let agent { return agent }
    }
    return nil
  }

  /// The agent that stands behind the verb, or behind a participle joined to it: "the step *by Oslo* was praised *by Rome*", "long financed
  /// and trained *by Iran*".
  private func agent(behindVerbOf clause: Int) -> Int? {
    let verb = sentence.clauses[clause].verb
    func agent(in clause: Int) -> Int? {
      sentence.phrases(of: clause).first {
        sentence.phrases[$0].units.lowerBound > verb && sentence.phrases[$0].prepositionClasses.contains(.agent)
      }
    }
    if let own = agent(in: clause) { return own }
    // "was accused of lying *by Peru*"
    let inner = sentence.clauses.indices.first {
      sentence.clauses[$0].parent == clause && sentence.clauses[$0].kind == .gerund && !sentence.clauses[$0].isPassive
        && sentence.clauses[$0].verb > verb
    }
    if let inner, let agent = agent(in: inner) { return agent }
    let joined = sentence.clauses.indices.first {
      sentence.clauses[$0].parent == clause && sentence.clauses[$0].kind == .coordinate
        && sentence.clauses[$0].opener == verb + 1 && sentence.clauses[$0].isPassive
    }
    return joined.flatMap { agent(in: $0) }
  }

  /// A phrase with the preposition, in the clause or with one of its nouns: one that means somebody before others.
  private func prepositional(_ lemma: LemmaID, in clause: Int) -> Int? {
    var first: Int?
    var named: Int?
    var owned: Int?
    var fronted: Int?
    forEachPrepositional(lemma, in: clause) { phrase in
      if isOfFrontedAdjective(phrase) {
        if fronted == nil { fronted = phrase }
        return
      }
      if lexicon.grammar.isVerbSecond, isForerunner(phrase, in: clause) { return }
      if first == nil { first = phrase }
      // "met fin à sa mission *au Mali*": his own is not somebody else's.
      if !lexicon.grammar.isRomance || sentence.phrases[phrase].possessive < 0 {
        if named == nil, means(phrase) { named = phrase }
      } else if owned == nil, means(phrase) {
        owned = phrase
      }
    }
    return named ?? owned ?? first ?? fronted
  }

  /// Whether a phrase belongs to an adjective that opens the sentence: "Furieux *de l'accord*, Ankara a menacé Nicosie d'un blocus".
  private func isOfFrontedAdjective(_ phrase: Int) -> Bool {
    guard lexicon.grammar.isRomance, let first = sentence.units.first, first.tag == .adjective,
      let comma = sentence.units.firstIndex(where: { $0.tag == .comma })
    else { return false }
    return sentence.phrases[phrase].units.upperBound <= comma
  }

  /// The first phrase behind a preposition whose noun has a frame, whoever is meant by others: "commit *to aid* to Kenya".
  func framedNoun(_ slot: Slot, _ clause: Int) -> Int? {
    guard case .preposition(let lemma) = slot else { return nil }
    var found: Int?
    forEachPrepositional(lemma, in: clause) { phrase in
      guard found == nil, !isOfFrontedAdjective(phrase), let noun = self.lemma(head(phrase)) else { return }
      if lexicon.frames.indices(of: noun).contains(where: { lexicon.frames[$0].isNoun }) { found = phrase }
    }
    return found
  }

  /// Hands over the phrases with a preposition: those of the clause, then those that belong to its nouns, but not whose the subject is:
  /// "les membres *de l'Union* ont reçu des armes".
  func forEachPrepositional(_ lemma: LemmaID, in clause: Int, _ take: (Int) -> Void) {
    let phrases = sentence.phrases(of: clause)
    let subject = sentence.clauses[clause].isPassive ? -1 : sentence.clauses[clause].subject
    for phrase in phrases where sentence.phrases[phrase].preposition == lemma { take(phrase) }
    for phrase in phrases {
      func takePart(_ part: Int) {
        guard sentence.phrases[part].preposition == lemma,
          phrase != subject || !sentence.phrases[part].prepositionClasses.contains(.possession)
        else { return }
        take(part)
      }
      for complement in sentence.phrases[phrase].complements { takePart(complement) }
      var owner = sentence.phrases[phrase].owner
      while owner > phrase {
        takePart(owner)
        // "die Auszahlung eines Kredits *an Mosambik*"
        for complement in sentence.phrases[owner].complements { takePart(complement) }
        guard sentence.phrases[owner].owner > owner else { break }
        owner = sentence.phrases[owner].owner
      }
      if owner >= 0, owner < phrase { takePart(owner) }
    }
    if lexicon.grammar.isRomance { forEachBesideParticiple(lemma, in: clause, take) }
  }

  /// Hands over the phrases with a preposition beside a participle that says who gets a thing of the clause: "a annulé le prêt promis *au
  /// Pérou*".
  private func forEachBesideParticiple(_ lemma: LemmaID, in clause: Int, _ take: (Int) -> Void) {
    for inner in sentence.clauses.indices
    where (sentence.clauses[inner].kind == .participial || sentence.clauses[inner].kind == .relative)
      && sentence.clauses[inner].bearer >= 0
      && (sentence.clauses[inner].bearer == sentence.clauses[clause].object
        || sentence.clauses[clause].isPassive && sentence.clauses[inner].bearer == sentence.clauses[clause].subject)
    {
      let isGiving = sentence.clauses[inner].lemmas.contains { verb in
        lexicon.lightVerbs.indices(of: verb).contains {
          // "tous les liens qui l'unissaient *à Oslo*"
          lexicon.lightVerbs[$0].nounSlot == (sentence.clauses[inner].kind == .relative ? .subject : .object)
        }
      }
      guard isGiving else { continue }
      for phrase in sentence.phrases(of: inner) where sentence.phrases[phrase].preposition == lemma { take(phrase) }
    }
  }
}
