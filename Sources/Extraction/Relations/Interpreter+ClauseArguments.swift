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
    if slot == .speaker { return speakerFiller(of: clause) }
    let isSubject = slot == (voice == .active ? .subject : .object)
    return isSubject
      ? subject(of: clause, depth: 0) : argument(slot, clause, voice, frame).map { Filler(phrase: $0) }
  }

  /// Whose the thing is that a passive without agent says something happens to, or that somebody gets: "*L'aide européenne* au Niger a été
  /// suspendue", "Le Tchad a reçu des drones *turcs*".
  private func ownerOfPatient(in clause: Int, _ voice: Voice) -> Filler? {
    guard let thing = argument(.object, clause, voice, .withObject) else { return nil }
    if voice == .passive, referents.first(thing)?.institution == .military { return Filler(phrase: thing) }
    guard referents.isEmpty(thing) else { return nil }
    switch voice {
    case .passive: guard agent(of: clause) == nil else { return nil }
    case .active: guard let subject = subject(of: clause, depth: 0), means(subject) else { return nil }
    }
    let owners = owners[deepest(thing)]
    return owners.isEmpty ? nil : Filler(phrase: thing, referents: Array(owners))
  }

  /// The phrase in a slot, turned for the voice of the clause.
  func argument(_ slot: Slot, _ clause: Int, _ voice: Voice, _ frame: ClauseFrame) -> Int? {
    switch slot {
    case .subject: voice == .active ? subjectArgument(clause) : agent(of: clause)
    case .object: voice == .active ? object(of: clause) : retainedObject(of: clause, frame) ?? subjectArgument(clause)
    case .dative: dative(of: clause, voice, frame)
    case .preposition(let lemma): prepositional(lemma, in: clause)
    case .bearer: found(sentence.clauses[clause].bearer)
    case .owner, .genitive, .compound, .speaker, .crowd, .predicate, .infinitive, .topic, .told, .struck, .hinted,
      .scene, .asker:
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

  /// Who does what a clause after a verb tells: "complains that *Uganda* arms them", "that they are armed by *Uganda*".
  private func doer(toldBy number: Int) -> Filler? {
    for clause in sentence.clauses.indices
    where sentence.clauses[clause].parent == number && sentence.clauses[clause].kind == .subordinate {
      let opener = sentence.clauses[clause].opener
      guard opener < 0 || classes(opener).contains(.that), sentence.clauses[clause].verb >= 0 else { continue }
      if sentence.clauses[clause].isPassive { return agent(of: clause).map { Filler(phrase: $0) } }
      guard let subject = subject(of: clause, depth: 0) else { return nil }
      return subject.referents != nil || members(subject.phrase).contains { means($0) } ? subject : nil
    }
    if lexicon.grammar.isRomance { return doer(quotedBefore: number) }
    if lexicon.grammar.stacksNouns { return doer(saidBefore: number) }
    return lexicon.grammar.isVerbSecond ? doer(reportedBeside: number) : nil
  }

  /// Who does what a clause in quotation marks tells before the verb that says it: "« *Oslo* nous punit », s'est plaint Minsk".
  private func doer(quotedBefore number: Int) -> Filler? {
    let clause = sentence.clauses[number]
    guard clause.kind == .coordinate, clause.opener < 0, clause.parent >= 0, clause.first > 1,
      let comma = (0..<clause.first + 1).last(where: { sentence.units[$0].tag == .comma }), comma > 0,
      sentence.units[comma - 1].tag == .quote, clause.verb > comma
    else { return nil }
    let said = sentence.clauses[clause.parent]
    if said.isPassive { return agent(of: clause.parent).map { Filler(phrase: $0) } }
    return said.subject >= 0 && means(said.subject) ? Filler(phrase: said.subject) : nil
  }

  /// Who does what is said before the verb that says it: "*Chad* is arming rebels, Togo complained".
  private func doer(saidBefore number: Int) -> Filler? {
    let saying = sentence.clauses[number]
    guard saying.kind == .coordinate, saying.opener < 0, saying.parent == number - 1, saying.object < 0,
      sentence.clauses[number - 1].kind == .main, sentence.clauses[number - 1].verb >= 0
    else { return nil }
    if sentence.clauses[number - 1].isPassive { return agent(of: number - 1).map { Filler(phrase: $0) } }
    let subject = sentence.clauses[number - 1].subject
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
      if own.isPassive { return agent(of: clause).map { Filler(phrase: $0) } }
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

  private func found(_ phrase: Int) -> Int? { phrase >= 0 ? phrase : nil }

  /// What a passive says its subject was given: "Chile was sent *ten helicopters* by Peru".
  private func retainedObject(of clause: Int, _ frame: ClauseFrame) -> Int? {
    guard lexicon.grammar.stacksNouns, frame == .ditransitive else { return nil }
    let object = sentence.clauses[clause].object
    return object >= 0 && referents.isEmpty(object) ? object : nil
  }

  private func subjectArgument(_ clause: Int) -> Int? {
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
  private func agent(of clause: Int) -> Int? {
    let phrases = sentence.phrases(of: clause)
    if lexicon.grammar.stacksNouns, let later = agent(behindVerbOf: clause) { return later }
    if let agent = phrases.first(where: { sentence.phrases[$0].prepositionClasses.contains(.agent) }) { return agent }
    for phrase in phrases {
      let owner = sentence.phrases[phrase].owner
      if owner >= 0, sentence.phrases[owner].prepositionClasses.contains(.agent) { return owner }
    }
    let own = sentence.clauses[clause]
    if own.kind == .participial, let causer = causer(of: own) { return causer }
    if lexicon.grammar.isRomance, let later = agent(behindInfinitiveOf: clause) { return later }
    // "wird von Rumänien versorgt und unterstützt": who does the one does the other.
    return own.kind == .coordinate && own.isPassive && own.subject < 0 && sentence.clauses[own.parent].isPassive
      ? agent(of: own.parent) : nil
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
  private func forEachPrepositional(_ lemma: LemmaID, in clause: Int, _ take: (Int) -> Void) {
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

  /// The subject of a clause; that of the governing word's choice where it has none of its own.
  func subject(of clause: Int, depth: Int) -> Filler? {
    let own = sentence.clauses[clause]
    if own.subject >= 0 { return Filler(phrase: own.subject) }
    guard depth < 8, own.parent >= 0 else { return nil }
    switch own.kind {
    case .coordinate: return subject(of: own.parent, depth: depth + 1)
    case .infinitive:
      return controller(of: clause, depth: depth) ?? planner(of: clause).map { Filler(phrase: $0) }
    case .gerund where own.opener >= 0 && classes(own.opener).contains(.cause):
      // "blacklisted the firms for helping Iran": what somebody is punished or praised for he did himself.
      return found(sentence.clauses[own.parent].object).map { Filler(phrase: $0) }
        ?? subject(of: own.parent, depth: depth + 1)
    case .gerund where described(byClause: clause) != nil: return described(byClause: clause).map { Filler(phrase: $0) }
    case .gerund where wording(before: clause) != nil:
      return wording(before: clause).flatMap { sayer(of: $0, in: own.parent, depth: depth) }
    case .gerund where attendant(of: clause) != nil: return attendant(of: clause).map { Filler(phrase: $0) }
    case .gerund where isOfMotion(clause): return nil
    case .gerund where clauseBeside(clause) != nil:
      return clauseBeside(clause).flatMap { subject(of: $0, depth: depth + 1) }
    case .gerund:
      return controller(of: clause, depth: depth)
        ?? (sentence.clauses[own.parent].isPassive ? nil : subject(of: own.parent, depth: depth + 1))
    case .participial: return found(own.bearer).map { Filler(phrase: $0) }
    case .main, .subordinate, .relative: return nil
    }
  }

  /// Who is to do what an infinitive tells in a headline that has no other verb: "*Sweden* to leave the pact".
  func planner(of number: Int) -> Int? {
    let clause = sentence.clauses[number]
    guard lexicon.grammar.stacksNouns, clause.kind == .infinitive, clause.opener > 0, clause.parent >= 0,
      sentence.clauses[clause.parent].verbs.isEmpty, sentence.clauses[clause.parent].kind == .main,
      var subject = sentence.phrases.indices.last(where: { sentence.phrases[$0].units.upperBound == clause.opener })
    else { return nil }
    while sentence.phrases[subject].first >= 0 || sentence.phrases[subject].parent >= 0 {
      let phrase = sentence.phrases[subject]
      subject = phrase.first >= 0 ? phrase.first : phrase.parent
    }
    return sentence.phrases[subject].preposition == nil ? subject : nil
  }

  /// The noun right before a present participle that can do what it tells: "les sanctions *visant* Minsk"; a noun that tells of no relation
  /// and belongs to nobody only says by what the subject does it: "une résolution condamnant Minsk".
  func described(byClause number: Int) -> Int? {
    let clause = sentence.clauses[number]
    guard lexicon.grammar.isRomance, clause.opener < 0, let verb = clause.firstVerb,
      var noun = sentence.phrases.indices.last(where: { sentence.phrases[$0].units.upperBound == verb }),
      !sentence.phrases[noun].isPronoun
    else { return nil }
    while sentence.phrases[noun].parent >= 0 { noun = sentence.phrases[noun].parent }
    let hasFrame =
      lemma(head(noun)).map { lexicon.frames.indices(of: $0).contains { lexicon.frames[$0].isNoun } } ?? false
    return hasFrame && referents.isEmpty(noun) ? noun : nil
  }

  /// The statement or resolution right before a gerund that tells what it says: "a *resolution* condemning Chad".
  private func wording(before number: Int) -> Int? {
    let clause = sentence.clauses[number]
    guard lexicon.grammar.stacksNouns, clause.opener < 0, let verb = clause.firstVerb,
      let noun = sentence.phrases.indices.last(where: { sentence.phrases[$0].units.upperBound == verb })
    else { return nil }
    return headClasses(noun).contains(.voice) && referents.isEmpty(noun) ? noun : nil
  }

  /// Who says what a statement says: whose it is, else whoever adopts it or votes for it; nobody who votes against it.
  private func sayer(of statement: Int, in parent: Int, depth: Int) -> Filler? {
    if !owners.isEmpty(deepest(statement)) {
      return Filler(phrase: statement, referents: Array(owners[deepest(statement)]))
    }
    let phrase = sentence.phrases[statement]
    guard phrase.preposition == nil || phrase.prepositionClasses.contains(.behalf) else { return nil }
    return sentence.clauses[parent].isPassive ? nil : subject(of: parent, depth: depth + 1)
  }

  /// Whether what a present participle tells is told by a text that the subject does not make his own: "veto à une résolution *condamnant*
  /// Minsk", "a rejeté une résolution *condamnant* Minsk".
  private func isOfMotion(_ number: Int) -> Bool {
    let clause = sentence.clauses[number]
    guard lexicon.grammar.isRomance, clause.opener < 0, let verb = clause.firstVerb,
      let noun = sentence.phrases.indices.last(where: { sentence.phrases[$0].units.upperBound == verb }),
      referents.isEmpty(noun), !sentence.phrases[noun].isPronoun
    else { return false }
    if sentence.phrases[noun].preposition != nil {
      return sentence.phrases[noun].prepositionClasses.isDisjoint(with: [.place, .agent, .according])
        && !sentence.phrases[noun].prepositionClasses.contains(.possession)
    }
    let parent = sentence.clauses[clause.parent]
    guard parent.object == noun else { return false }
    return parent.isNegated
      || parent.lemmas.contains { lemma in
        lexicon.lightVerbs.indices(of: lemma).contains {
          lexicon.lightVerbs[$0].nounSlot == .object && lexicon.lightVerbs[$0].status == Reality.none
            && lexicon.lightVerbs[$0].source.isEmpty
        }
      }
  }

  /// Who does what a gerund behind *with* and a name tells: "with *Russia* backing Armenia".
  private func attendant(of clause: Int) -> Int? {
    guard lexicon.grammar.stacksNouns, let verb = sentence.clauses[clause].firstVerb,
      let last = sentence.phrases.indices.last(where: { sentence.phrases[$0].units.upperBound == verb })
    else { return nil }
    let first = sentence.phrases[last].first >= 0 ? sentence.phrases[last].first : last
    return sentence.phrases[first].prepositionClasses.contains(.attendant) ? first : nil
  }

  /// Who is the subject of an infinitive: as the word that governs it says, else the governing verb's own subject.
  private func controller(of clause: Int, depth: Int) -> Filler? {
    let parent = sentence.clauses[clause].parent
    guard let governor = governor(of: clause) else {
      return isAdverbial(clause) ? subject(of: parent, depth: depth + 1) : nil
    }
    let isPassive = sentence.clauses[parent].isPassive
    let voice = isPassive ? Voice.passive : .active
    switch governor.rule.control {
    case .subject: return isPassive ? nil : subject(of: parent, depth: depth + 1)
    case .bearer:
      return governor.noun.flatMap { nounFiller(.bearer, $0) ?? Filler(phrase: $0) }
        ?? subject(of: parent, depth: depth + 1)
    case .owner: return governor.noun.flatMap { owner(of: $0, in: parent, depth: depth) }
    case .object where isPassive: return subject(of: parent, depth: depth + 1)
    case .object:
      return (found(sentence.clauses[parent].object) ?? argument(.dative, parent, voice, .none)).map {
        Filler(phrase: $0)
      }
    default: return argument(governor.rule.control, parent, voice, .none).map { Filler(phrase: $0) }
    }
  }

  /// Whose plan or decision it is: the noun's owner, else the subject of the verb whose object the noun is.
  private func owner(of noun: Int, in parent: Int, depth: Int) -> Filler? {
    // "est le seul pays de l'Union à soutenir …"
    if lexicon.grammar.isRomance, headClasses(noun).contains(.stateWord), let bearer = nounFiller(.bearer, noun) {
      return bearer
    }
    if let owned = nounFiller(.owner, noun) { return owned }
    let clause = sentence.clauses[parent]
    return clause.object == noun && !clause.isPassive ? subject(of: parent, depth: depth + 1) : nil
  }

  /// Whether an infinitive stands beside the verb before it rather than being governed by it: *um … zu*, *pour*, *to*.
  private func isAdverbial(_ clause: Int) -> Bool {
    let opener = sentence.clauses[clause].opener
    guard opener >= 0 else { return false }
    switch sentence.units[opener].tag {
    case .subordinator, .preposition, .infinitiveMarker: return true
    default: return false
    }
  }
}

// MARK: - Conditions

extension Interpreter {
  /// Whether all conditions of a frame hold.
  func hold(_ conditions: ConditionList, _ clause: Int, _ voice: Voice, _ frame: ClauseFrame) -> Bool {
    conditions.indices.allSatisfy { holds(lexicon.conditions[$0], clause, voice, frame) }
  }

  private func holds(_ condition: Condition, _ clause: Int, _ voice: Voice, _ frame: ClauseFrame) -> Bool {
    switch condition.slot {
    case .predicate: return hasPredicate(condition, in: clause) != condition.isNegated
    case .infinitive: return governs(condition, clause) != condition.isNegated
    case .preposition(let lemma):
      var isMet = false
      forEachPrepositional(lemma, in: clause) { phrase in
        if !isMet { isMet = members(phrase).contains { matches(condition, phrase: $0) } }
      }
      return isMet != condition.isNegated
    default:
      guard let place = argument(condition.slot, clause, voice, frame) else { return condition.isNegated }
      return members(place).contains { matches(condition, phrase: $0) } != condition.isNegated
    }
  }

  /// Whether a clause governs an infinitive of a verb that a condition names.
  private func governs(_ condition: Condition, _ number: Int) -> Bool {
    sentence.clauses.contains { clause in
      clause.parent == number && clause.kind == .infinitive
        && clause.lemmas.contains { lexicon.names($0, condition) }
    }
  }

  /// Whether all conditions hold of what stands with a noun: of its adjectives, or of phrases with a preposition.
  func holdsBeside(_ conditions: ConditionList, of noun: Int) -> Bool {
    conditions.indices.allSatisfy { index in
      let condition = lexicon.conditions[index]
      if condition.slot == .predicate {
        return sentence.phrases[noun].modifiers.contains { matches(condition, unit: $0) } != condition.isNegated
      }
      guard let filler = nounFiller(condition.slot, noun) else { return condition.isNegated }
      return members(filler.phrase).contains { matches(condition, phrase: $0) } != condition.isNegated
    }
  }

  /// Whether an adjective that says something of the object or the subject matches: one outside of phrases, or in a phrase that names
  /// nobody.
  private func hasPredicate(_ condition: Condition, in clause: Int) -> Bool {
    let own = sentence.clauses[clause]
    if own.others.contains(where: { matches(condition, unit: $0) }) { return true }
    // "*Entsetzt* reagierte Prag": a participle before the verb is no part of it.
    if lexicon.grammar.isVerbSecond, own.kind == .main, let first = own.verbs.first, first != own.verb,
      first < own.verb,
      features(first).contains(.participle), matches(condition, unit: first)
    {
      return true
    }
    let object = sentence.clauses[clause].object
    return sentence.phrases(of: clause).contains { phrase in
      if phrase == object, hasTrailing(condition, phrase) { return true }
      let owner = sentence.phrases[phrase].owner
      guard referents.isEmpty(phrase), owner < 0 || lexicon.grammar.isVerbSecond && isNobodys(phrase) else {
        return false
      }
      // "nannte die Blockade ein *Verbrechen*"
      return sentence.phrases[phrase].preposition == nil && phrase != object && matches(condition, phrase: phrase)
        || sentence.phrases[phrase].modifiers.contains { matches(condition, unit: $0) }
    }
  }

  /// Whether what a noun belongs to is nobody: "ein Instrument *der Einmischung*".
  private func isNobodys(_ phrase: Int) -> Bool {
    referents.isEmpty(sentence.phrases[phrase].owner) && owners.isEmpty(phrase)
  }

  /// Whether an adjective behind an object may be what the verb says of it: "déclare l'ambassadeur azéri *indésirable*".
  private func hasTrailing(_ condition: Condition, _ phrase: Int) -> Bool {
    guard lexicon.grammar.isRomance else { return false }
    // "déclare l'envoyé de l'ONU *indésirable*"
    var last = phrase
    while sentence.phrases[last].owner > last { last = sentence.phrases[last].owner }
    return sentence.phrases[phrase].modifiers.contains { $0 > head(phrase) && matches(condition, unit: $0) }
      || last != phrase
        && sentence.phrases[last].modifiers.contains { $0 > head(last) && matches(condition, unit: $0) }
  }

  func matches(_ condition: Condition, unit: Int) -> Bool {
    sentence.units[unit].readings.indices.contains {
      let lexeme = lexicon.lexeme(of: lexicon.readings[$0])
      return lexicon.names(lexeme.lemma, condition) || !lexeme.classes.isDisjoint(with: condition.classes)
    }
  }

  func matches(_ condition: Condition, phrase: Int) -> Bool {
    let head = head(phrase)
    if classes(head).contains(.ownOne), let model = ownOne(phrase) { return matches(condition, phrase: model) }
    if let whole = substance(of: phrase), matches(condition, phrase: whole) { return true }
    if let lemma = lemma(head), lexicon.names(lemma, condition) { return true }
    if let last = lastWord(of: head),
      lexicon.names(last.lemma, condition) || isThing(head) && !last.classes.isDisjoint(with: condition.classes)
    {
      return true
    }
    if !classes(head).isDisjoint(with: condition.classes) { return true }
    if condition.classes.contains(.owned), !owners.isEmpty(deepest(phrase)) { return true }
    for referent in referents[phrase].compactMap({ $0.person >= 0 ? self.body(of: $0) : $0 })
    where referent.entity >= 0 && !(lexicon.grammar.stacksNouns && referent.institution == .rebels) {
      if !condition.classes.isDisjoint(with: kind(of: referent)) { return true }
      // A seat is its government: "bedankte sich *in Oslo*".
      if lexicon.grammar.isVerbSecond, referent.institution == .government, condition.classes.contains(.government) {
        return true
      }
      if !lexicon.entities[Int(referent.entity)].kinds.isDisjoint(with: condition.classes) { return true }
    }
    return condition.classes.contains(.thing) && referents.isEmpty(phrase)
  }

  /// What a noun tells a quantity of: "einen Teil *ihrer Militärhilfe*".
  func substance(of phrase: Int) -> Int? {
    let owner = sentence.phrases[phrase].owner
    return owner >= 0 && headClasses(phrase).contains(.part) && !sentence.phrases[owner].isPronoun ? owner : nil
  }

  /// The thing of another for which a pronoun stands in whose place: "Oslo a rappelé *son consul*, Berne *le sien*".
  private func ownOne(_ pronoun: Int) -> Int? {
    sentence.phrases[..<pronoun].indices.last {
      sentence.phrases[$0].possessive >= 0 && !sentence.phrases[$0].isPronoun
    }
  }

  /// The noun that is the last word of one of several words, which tells what it is: a *police mission* is a mission.
  private func lastWord(of unit: Int) -> Lexeme? {
    guard lexicon.grammar.stacksNouns, sentence.units[unit].tokens.count > 1, sentence.units[unit].tag == .noun else {
      return nil
    }
    let word = text.tokens[sentence.units[unit].tokens.upperBound - 1].word
    for place in lexicon.readings(of: word).indices where lexicon.readings[place].category == .noun {
      return lexicon.lexeme(of: lexicon.readings[place])
    }
    return nil
  }

  /// Whether a noun of several words is in no class of its own.
  private func isThing(_ unit: Int) -> Bool { classes(unit).isSubset(of: .thing) }

  private func kind(of referent: Referent) -> WordClasses {
    switch lexicon.entities[Int(referent.entity)].kind {
    // A people or the opposition of a state is not the state.
    case .state where referent.institution?.staysAtStateLevel == true: []
    case .state: .state
    case .alliance: .alliance
    case .group: .groupWord
    }
  }
}

extension Lexicon {
  /// Whether a condition names a dictionary form.
  fileprivate func names(_ lemma: LemmaID, _ condition: Condition) -> Bool {
    condition.lemmas.contains { conditionLemmas[$0] == lemma }
  }
}
