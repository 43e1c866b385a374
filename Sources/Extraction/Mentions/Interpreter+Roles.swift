internal import Language
internal import RelationGraph

extension Interpreter {
  /// A role noun: "die Regierung", "the country", "le bloc".
  mutating func resolveRole(_ head: Lexeme, _ index: Int) -> [Referent] {
    let isDefinite = isDefinite(index)
    if isDefinite, isQuantified(index), owners.isEmpty(index), let company = company(of: head, index) {
      return company
    }
    if head.classes.contains(.allianceOffice), let body = owners[index].first(where: { isAlliance($0) }) {
      return [body]
    }
    if let body = namedLike(head, index) { return [.entity(body)] }
    if head.classes.contains(.groupWord), isDefinite, isOne(head, index), owners.isEmpty(index) {
      let group = latest { lexicon.entities[Int($0)].kind == .group }
      if !group.isEmpty { return group }
    }
    if head.classes.contains(.privatePerson), isPlural(index),
      let group = owners[index].first(where: { $0.entity >= 0 && lexicon.entities[Int($0.entity)].kind == .group })
    {
      // "Hezbollah supporters", "activists of Fatah"
      return [group]
    }
    if let institution = institution(of: head) { return resolve(institution, head, index) }
    if head.classes.contains(.stateWord), let union = owners[index].first(where: { isAlliance($0) }) { return [union] }
    if let state = stateNamed(behind: head, index) { return [state] }
    guard isDefinite else { return [] }
    if head.classes.contains(.privatePerson), let known = latestPrivatePerson() { return [known] }
    if head.classes.contains(.stateWord) {
      return isQuantified(index) ? [] : definiteState(head, index).map { [.entity($0)] } ?? []
    }
    if head.classes.contains(.allianceWord) {
      let others = rivals(of: index)
      return latest { isAlliance(.entity($0)) && !others.contains($0) }
    }
    return []
  }

  /// The state that is named behind a word for its kind: "the small emirate of Qatar".
  private func stateNamed(behind head: Lexeme, _ index: Int) -> Referent? {
    guard lexicon.grammar.stacksNouns, head.classes.contains(.stateWord), !head.classes.contains(.otherState),
      let genitive = genitive(of: index), let state = referents.first(genitive), isState(state), state.institution == nil
    else { return nil }
    return state
  }

  /// The alliance or group in whose name the noun stands: "the court" after "the International Criminal Court".
  private func namedLike(_ head: Lexeme, _ index: Int) -> Int32? {
    let bodies: WordClasses = [.allianceWord, .groupWord, .judiciary, .rebels]
    guard !head.classes.isDisjoint(with: bodies), isDefinite(index), owners.isEmpty(index), sentence.phrases[index].possessive < 0, !isQuantified(index)
    else { return nil }
    let word = text.tokens[sentence.units[sentence.phrases[index].head].tokens.upperBound - 1].word
    let court = head.classes.isSuperset(of: [.judiciary, .allianceWord]) ? discourse.court : nil
    let body =
      discourse.bearer(of: word, in: number)
      ?? court.flatMap { number - $0.sentence <= Interpreter.recent ? $0.entity : nil }
      ?? (head.classes.contains(.rebels) ? onlyGroup() : nil)
    return body.flatMap { rivals(of: index).contains($0) ? nil : $0 }
  }

  /// The number of sentences for which "the tribunal" and "the rebels" mean those named.
  private static let recent = 3

  /// The only group that was named of late, which "the rebels" are.
  private func onlyGroup() -> Int32? {
    let groups = discourse.named(since: number - Interpreter.recent) { lexicon.entities[Int($0)].kind == .group }
    return groups.count == 1 ? groups[0] : nil
  }

  /// An institution of whoever owns it, of the state where it is, or of the one that is spoken of.
  private mutating func resolve(
    _ institution: Institution, _ head: Lexeme, _ index: Int
  ) -> [Referent] {
    if !owners.isEmpty(index) {
      let groups = owners[index].filter { $0.entity >= 0 && lexicon.entities[Int($0.entity)].kind == .group }
      if !groups.isEmpty { return groups }
      let bodies = owners[index].compactMap { $0.person >= 0 ? body(of: $0) : $0 }
        .filter { $0.entity >= 0 && lexicon.entities[Int($0.entity)].kind != .group }
      discourse.note(head.lemma, of: bodies, in: number)
      return bodies.map { part(institution, of: $0) }
    }
    guard head.classes.isDisjoint(with: .persons) || head.classes.contains(.stateOffice) else { return [] }
    let others = rivals(of: index)
    let isPlural = isBarePlural(index)
    guard isDefinite(index) || isPlural else { return [] }
    if let place = placeState(of: index) { return [part(institution, of: place)] }
    guard !isPlural || hasDominantTopic() else { return [] }
    let known = discourse.bodies(of: head.lemma, in: number).filter { !others.contains($0.entity) }
    if !known.isEmpty { return known.map { part(institution, of: $0) } }
    let isOpen = { (entity: Int32) in isState(.entity(entity)) && !others.contains(entity) }
    return unsaidOwner(of: institution, index, where: isOpen).map { [part(institution, of: .entity($0))] } ?? []
  }

  /// The state whose government is meant where none is named: that of the dateline at the start, the one that is spoken of far more
  /// than others, the one that acted in the sentence before, else the one that is spoken of most.
  private func unsaidOwner(
    of institution: Institution, _ index: Int, where isOpen: (Int32) -> Bool
  ) -> Int32? {
    if let dateline = discourse.dateline, dateline.sentence == number,
      discourse.named(since: number, where: isOpen).isEmpty
    {
      return dateline.state
    }
    if let topic = discourse.topic(in: number, ratio: 2, where: isOpen) { return topic }
    if institution == .government, !isTold(index), let actor = lastActor(before: index), isOpen(actor) {
      return actor
    }
    return discourse.topic(in: number, where: isOpen)
  }

  /// Whether something beside a noun says whose it is, even if it is not known who that is: "die Regierung von Baschar al-Assad".
  private func isTold(_ index: Int) -> Bool {
    let isPlaced = follower(of: index).map { sentence.phrases[$0].prepositionClasses.contains(.place) } ?? false
    return sentence.phrases[index].owner >= 0 || isPlaced
  }

  private func institution(of head: Lexeme) -> Institution? {
    if head.classes.contains(.privatePerson) { return nil }
    if let institution = head.classes.institution { return institution }
    return head.classes.isDisjoint(with: [.stateOffice, .allianceOffice]) ? nil : .government
  }

  /// The institution of a body; that of an alliance is the alliance itself but for its troops.
  private func part(_ institution: Institution, of body: Referent) -> Referent {
    isAlliance(body) ? .entity(body.entity) : .entity(body.entity, institution)
  }

  /// Whether a phrase speaks of something known: a definite article, demonstrative or possessive.
  private func isDefinite(_ index: Int) -> Bool {
    sentence.phrases[index].determiner.contains(.definite) || sentence.phrases[index].possessive >= 0
      || count(of: index) != nil && isWhole(index)
  }

  private func isPlural(_ index: Int) -> Bool {
    sentence.phrases[index].features.intersection(.anyNumber) == .plural
  }

  /// Whether a noun speaks of one group: a singular, or a word that has no singular.
  private func isOne(_ head: Lexeme, _ index: Int) -> Bool {
    head.features.contains(.plural) || !sentence.phrases[index].features.isDisjoint(with: .singular)
  }

  /// "Regierungstruppen und Rebellen": a plural without a determiner and without an adjective.
  private func isBarePlural(_ index: Int) -> Bool {
    let phrase = sentence.phrases[index]
    return phrase.determinerUnit < 0 && phrase.modifiers.isEmpty && phrase.features.contains(.plural)
      && !phrase.features.contains(.singular)
  }

  /// Whether one state is spoken of so much more than any other that troops without a name are its own.
  private func hasDominantTopic() -> Bool {
    discourse.topic(in: number, ratio: 2, atLeast: 1.5) { isState(.entity($0)) } != nil
  }

  /// The last person who acts for nobody, whom "the expert" or "the activist" means.
  private func latestPrivatePerson() -> Referent? {
    discourse.mentions.suffix(Interpreter.memory * 4).last { mention in
      mention.referents.contains { $0.person >= 0 && discourse.persons[Int($0.person)].actsFor == nil }
    }?.referents.first
  }

  /// What was last spoken of among the entities of a kind.
  private func latest(where matches: (Int32) -> Bool) -> [Referent] {
    for mention in discourse.mentions.reversed().prefix(while: { $0.sentence >= number - Interpreter.memory }) {
      let fitting = mention.referents.filter { $0.entity >= 0 && matches($0.entity) }
      if let first = fitting.first { return [.entity(first.entity)] }
    }
    return []
  }
}
