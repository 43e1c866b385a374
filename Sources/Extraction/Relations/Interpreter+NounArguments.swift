internal import Language
internal import RelationGraph

// The places for arguments in a noun's own phrase, and with a participle.

extension Interpreter {
  /// Whether the genitive is where the frame may have its target and nothing else fills it: "die Unterstützung der Ukraine".
  func isObjective(_ frame: Frame, of phrase: Int) -> Bool {
    guard frame.target.kinds.contains(.genitive), genitive(of: phrase) != nil, possessor(of: phrase) == nil else {
      return false
    }
    return fill(frame.target, .noun(phrase), only: SlotKinds.all.subtracting(.genitive)) == nil
  }

  /// Where the target of a noun's frame stands.
  ///
  /// Where the source is a genitive or possessive a compound's first part can be it: "die Ukraine-Hilfe Dänemarks".
  func nounTarget(_ frame: Frame, of phrase: Int) -> Filler? {
    let told = fill(frame.target, .noun(phrase))
    if let aim = aim(of: phrase), told.map({ !means($0) }) ?? true { return aim }
    if let told { return told }
    let owner = sentence.phrases[phrase].owner
    // "Peruvian accusations *of meddling*" are nobody's.
    let isOwned = owner >= 0 && !(lexicon.grammar.stacksNouns && referents.isEmpty(owner) && owners.isEmpty(owner))
    let isPossessed = isOwned || sentence.phrases[phrase].possessive >= 0
    if lexicon.grammar.stacksNouns, frame.source.kinds.contains(.owner), let genitive = genitive(of: phrase),
      possessor(of: phrase) != nil || sentence.phrases[phrase].possessive >= 0
    {
      // "China's support of Laos"
      return Filler(phrase: genitive)
    }
    return isPossessed ? nounFiller(.compound, phrase) : nil
  }

  func nounFiller(_ slot: Slot, _ phrase: Int) -> Filler? {
    switch slot {
    case .owner:
      let owner = sentence.phrases[phrase].owner
      return owners.isEmpty(phrase)
        ? prepositional(of: phrase) { $0.prepositionClasses.contains(.agent) }
        : Filler(phrase: owner >= 0 ? owner : phrase, referents: Array(owners[phrase]))
    case .genitive: return genitive(of: phrase).map { Filler(phrase: $0) }
    case .compound:
      return compoundEntity(of: phrase).map { Filler(phrase: phrase, referents: [.entity($0)]) }
    case .preposition(let lemma): return prepositional(of: phrase) { $0.preposition == lemma }
    case .crowd: return crowd(beside: phrase)
    case .bearer: return bearer(of: phrase)
    case .told: return doer(toldBehind: phrase)
    case .subject: return judge(of: phrase)
    case .object, .dative, .speaker, .predicate, .infinitive, .topic, .struck, .hinted, .scene, .asker,
      .giver:
      return nil
    }
  }

  /// Who holds somebody to be what an apposition calls him: whoever acts against him: "*Ryad* a expulsé l'envoyé du Canada, coupable d'ingérence".
  private func judge(of phrase: Int) -> Filler? {
    guard lexicon.grammar.isRomance, let culprit = bearer(of: phrase)?.phrase, let number = clause(of: culprit),
      sentence.clauses[number].subject >= 0, !sentence.isPart(culprit, of: sentence.clauses[number].subject),
      !sentence.clauses[number].isPassive
    else { return nil }
    return Filler(phrase: sentence.clauses[number].subject)
  }

  /// The noun beside which the phrase stands: "L'Iran, principal allié de la Syrie, …".
  private func bearer(of phrase: Int) -> Filler? {
    let parent = sentence.phrases[phrase].parent
    if lexicon.grammar.stacksNouns, !sentence.phrases[phrase].appositions.isEmpty, !referents.isEmpty(phrase) {
      // "Israel's closest ally, the United States, …"
      return Filler(phrase: phrase)
    }
    if parent >= 0 { return sentence.phrases[parent].appositions.contains(phrase) ? Filler(phrase: parent) : nil }
    guard let clause = clause(of: phrase), isPredicate(phrase, of: clause) else { return nil }
    return subject(of: clause, depth: 0)
  }

  /// Whether a phrase says what the subject of a clause is or becomes.
  private func isPredicate(_ phrase: Int, of clause: Int) -> Bool {
    let own = sentence.clauses[clause]
    return own.verb >= 0 && classes(own.verb).contains(.copula)
      && (own.object == phrase || sentence.phrases[phrase].prepositionClasses.contains(.predicative))
  }

  /// The people of whom the sentence speaks.
  func crowd(beside phrase: Int) -> Filler? {
    let people = sentence.phrases.indices.first { index in
      index != phrase && referents[index].contains { $0.institution == .population }
    }
    return people.map { Filler(phrase: $0) }
  }

  /// Whether a phrase tells when, so that it is no end of a relation: "ihr Austritt *aus dem vergangenen Jahr*".
  private func isTime(_ phrase: Int) -> Bool {
    lexicon.grammar.isVerbSecond && !headClasses(phrase).isDisjoint(with: [.month, .weekday, .time])
  }

  private func prepositional(of phrase: Int, where matches: (Phrase) -> Bool) -> Filler? {
    for child in sentence.phrases[phrase].complements where matches(sentence.phrases[child]) && !isTime(child) {
      return Filler(phrase: child)
    }
    let owner = sentence.phrases[phrase].owner
    if owner >= 0, matches(sentence.phrases[owner]) {
      // "le retrait de son contingent *de Chypre*"
      let further = sentence.phrases[owner].owner
      let isOwn =
        !referents.isEmpty(owner) && !owners.isEmpty(phrase) && referents[owner].allSatisfy(owners[phrase].contains)
      if isOwn, further > owner, matches(sentence.phrases[further]) { return Filler(phrase: further) }
      // "la sortie du Qatar *de l'Opep*"
      if isOwn, lexicon.grammar.isRomance, let next = follower(of: owner), matches(sentence.phrases[next]) {
        return Filler(phrase: next)
      }
      // "la suspension du Qatar *de la Ligue*"
      if lexicon.grammar.isRomance, headClasses(phrase).contains(.objective), let next = follower(of: owner),
        matches(sentence.phrases[next]), sentence.phrases[next].preposition == sentence.phrases[owner].preposition
      {
        return Filler(phrase: next)
      }
      if isOwn, let station = station(of: owner) { return station }
      // "le départ *des trois pays*": whoever leaves is not left.
      return isOwn && lexicon.grammar.isRomance ? nil : Filler(phrase: owner)
    }
    if owner > phrase, lexicon.grammar.isVerbSecond,
      let child = sentence.phrases[owner].complements.first(where: { matches(sentence.phrases[$0]) })
    {
      // "die Lieferung von Panzern *an Chile*"
      return Filler(phrase: child)
    }
    if let follower = follower(of: phrase), matches(sentence.phrases[follower]) { return Filler(phrase: follower) }
    if lexicon.grammar.isRomance, let agent = follower(of: phrase),
      sentence.phrases[agent].prepositionClasses.contains(.agent), let next = follower(of: agent),
      matches(sentence.phrases[next])
    {
      // "l'aide accordée par l'Union *au Tchad*"
      return Filler(phrase: next)
    }
    if lexicon.grammar.isRomance, owner > phrase {
      // "la suspension de son aide *au Tchad*"
      return sentence.phrases[owner].complements.first { matches(sentence.phrases[$0]) }.map { Filler(phrase: $0) }
    }
    guard lexicon.grammar.stacksNouns else { return nil }
    if let behind = behindOwners(of: phrase, where: matches) { return behind }
    // "its ban on arms sales *to Chile* on Friday"
    for child in sentence.phrases[phrase].complements where referents.isEmpty(child) {
      if let further = sentence.phrases[child].complements.first(where: { matches(sentence.phrases[$0]) }) {
        return Filler(phrase: further)
      }
    }
    return nil
  }
}

// MARK: - Aims

extension Interpreter {
  /// Whom a present participle says that a noun strikes: "les sanctions *visant Minsk*".
  private func aim(of noun: Int) -> Filler? {
    guard lexicon.grammar.isRomance else { return nil }
    for number in sentence.clauses.indices
    where sentence.clauses[number].kind == .gerund && sentence.clauses[number].object >= 0 {
      guard described(byClause: number) == noun else { continue }
      let strikes = sentence.clauses[number].lemmas.contains { lemma in
        lexicon.lightVerbs.indices(of: lemma).contains { lexicon.lightVerbs[$0].nounSlot == .subject }
      }
      if strikes { return Filler(phrase: sentence.clauses[number].object) }
    }
    return nil
  }
}

extension Interpreter {
  /// What stands behind the owners of a noun, or behind a time: "the exit of Mali and Niger *from ECOWAS*", "criticism of Peru on Monday *by
  /// Chile*".
  private func behindOwners(of phrase: Int, where matches: (Phrase) -> Bool) -> Filler? {
    let times: WordClasses = [.month, .weekday, .time]
    var last = max(sentence.phrases[phrase].owner, sentence.phrases[phrase].complements.last ?? -1)
    guard last > phrase else { return nil }
    for _ in 0..<3 {
      while sentence.phrases[last].next >= 0 { last = sentence.phrases[last].next }
      guard let next = follower(of: last), sentence.phrases[next].preposition != nil else { return nil }
      if matches(sentence.phrases[next]), !isAgent(next, of: last) { return Filler(phrase: next) }
      guard !headClasses(next).isDisjoint(with: times) else { return nil }
      last = next
    }
    return nil
  }

  /// Whether a phrase tells who did what the one before it names: "protests against killings *by the army*" are not the army's.
  private func isAgent(_ phrase: Int, of deed: Int) -> Bool {
    sentence.phrases[phrase].prepositionClasses.contains(.agent)
      && sentence.phrases[deed].preposition != nil
      && sentence.phrases[deed].prepositionClasses.isDisjoint(with: .possession)
      && !referents.isEmpty(phrase) && referents[phrase].allSatisfy(owners[deed].contains)
  }
}

// MARK: - Stations

extension Interpreter {
  /// Where troops are said to be, from which they go: "le retrait des soldats *déployés en Irak*".
  func station(of troops: Int) -> Filler? {
    let isTroop = lexicon.grammar.stacksNouns && headClasses(troops).contains(.military)
    guard
      isTroop
        || lexicon.grammar.isRomance
          && (referents.first(troops)?.institution == .military || !owners.isEmpty(troops))
    else { return nil }
    for number in sentence.clauses.indices
    where sentence.clauses[number].bearer == troops
      && (sentence.clauses[number].kind == .participial || sentence.clauses[number].kind == .relative)
    {
      let place = sentence.phrases(of: number).first { phrase in
        // "the troops it sent *to Yemen*"
        (sentence.phrases[phrase].prepositionClasses.contains(.place)
          || lexicon.grammar.stacksNouns && sentence.phrases[phrase].preposition != nil)
          && sentence.phrases[phrase].antecedent < 0
          && referents.first(phrase).map { isState($0) } == true
      }
      if let place { return Filler(phrase: place) }
    }
    return nil
  }
}

// MARK: - Participles

extension Interpreter {
  /// Whether the conditions of a frame hold of what stands before an attributive participle: "die von Rom *mit Waffen* versorgten Rebellen", but
  /// not "die von Rom geführte Koalition" for "jemanden *als Terroristen* führen".
  func hold(_ conditions: ConditionList, atParticipleOf bearer: Int) -> Bool {
    let participle = sentence.phrases[bearer].participle
    let before = sentence.phrases[bearer].units.lowerBound..<max(participle, sentence.phrases[bearer].units.lowerBound)
    return conditions.indices.allSatisfy { index in
      let condition = lexicon.conditions[index]
      switch condition.slot {
      case .preposition(let lemma):
        guard let start = before.first(where: { self.lemma($0) == lemma }) else { return condition.isNegated }
        return (start + 1..<participle).contains { matches(condition, unit: $0) } != condition.isNegated
      case .predicate:
        return before.contains { matches(condition, unit: $0) } != condition.isNegated
      case .object: return matches(condition, phrase: bearer) != condition.isNegated
      case .infinitive: return condition.isNegated
      default: return true
      }
    }
  }

  func participleFiller(_ slot: Slot, _ bearer: Int, isPassive: Bool) -> Filler? {
    switch slot {
    case .subject: return isPassive ? agent(ofParticipleAt: bearer) : Filler(phrase: described(byParticipleAt: bearer))
    case .object:
      return isPassive
        ? Filler(phrase: described(byParticipleAt: bearer))
        : names(from: sentence.phrases[bearer].units.lowerBound, upTo: bearer)
    case .dative: return nil
    case .preposition(let lemma): return names(after: lemma, upTo: bearer)
    case .bearer: return Filler(phrase: described(byParticipleAt: bearer))
    case .owner, .genitive, .compound, .speaker, .crowd, .predicate, .infinitive, .topic, .told, .struck, .hinted,
      .scene, .asker, .giver:
      return nil
    }
  }

  /// The phrase that a participle's noun describes where it names nobody itself: "the PMF, an Iranian-backed militia".
  private func described(byParticipleAt bearer: Int) -> Int {
    let parent = sentence.phrases[bearer].parent
    guard referents.isEmpty(bearer), parent >= 0, sentence.phrases[parent].appositions.contains(bearer) else {
      return bearer
    }
    return parent
  }

  /// "von Russland" between article and participle, or "Russian-" joined before it.
  private func agent(ofParticipleAt bearer: Int) -> Filler? {
    let participle = sentence.phrases[bearer].participle
    if participle > 0, sentence.units[participle].isJoined, entity(participle - 1) >= 0 {
      return Filler(phrase: bearer, referents: [.entity(entity(participle - 1))])
    }
    var at = participle - 1
    while at > sentence.phrases[bearer].units.lowerBound {
      if sentence.units[at].tag == .preposition, classes(at).contains(.agent) {
        return names(from: at + 1, upTo: bearer)
      }
      at -= 1
    }
    return nil
  }

  private func names(after preposition: LemmaID, upTo bearer: Int) -> Filler? {
    let units = sentence.phrases[bearer].units.lowerBound..<sentence.phrases[bearer].participle
    guard let at = units.first(where: { lemma($0) == preposition }) else { return nil }
    return names(from: at + 1, upTo: bearer)
  }

  /// The names from a unit up to the participle.
  private func names(from start: Int, upTo bearer: Int) -> Filler? {
    let end = sentence.phrases[bearer].participle
    guard start < end else { return nil }
    let entities = (start..<end).filter { entity($0) >= 0 }.map { Referent.entity(entity($0)) }
    return entities.isEmpty ? nil : Filler(phrase: bearer, referents: entities)
  }
}
