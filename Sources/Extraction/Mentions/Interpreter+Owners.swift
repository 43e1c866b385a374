internal import Language
internal import RelationGraph

// To whom what the phrases of a sentence name belongs.

extension Interpreter {
  /// To whom what a phrase names belongs: adjective, compound part, possessor, genitive, possessive or place.
  mutating func owners(of index: Int) -> [Referent] {
    let named = namedByAdjectives(index)
    if !named.isEmpty { return named }
    if let leader = leader(of: index) { return [leader] }
    let possessive = sentence.phrases[index].possessive
    if possessive >= 0 { return isOfUnknownBody(possessive, index) ? [] : resolvePossessive(possessive, index) }
    if sentence.phrases[index].modifiers.contains(where: { classes($0).contains(.there) }),
      let place = lastPlace(before: index)
    {
      return [.entity(place)]
    }
    if let owner = relativeOwner(of: index) { return whole(owner) }
    let owner = sentence.phrases[index].owner
    if owner >= 0, !isObjective(index) || possessor(of: index) != nil, !isSigned(index, at: owner) {
      let found = meant(by: owner)
      if !found.isEmpty { return found }
    }
    if let person = possessingPerson(index) { return [person] }
    if let compound = compoundEntity(of: index), !isVenue(index) { return [.entity(compound)] }
    if let person = personBefore(index) ?? personBehind(index) { return [person] }
    if let home = homeOfGoods(index) { return [home] }
    if let agent = agent(of: index) { return meant(by: agent) }
    if let place = follower(of: index), let head = lexeme(sentence.phrases[place].head), head.entity >= 0,
      !sentence.phrases[place].prepositionClasses.isDisjoint(with: [.place, .possession]) || speaksFor(place, index),
      isRole(index), sentence.phrases[index].person == nil || speaksFor(place, index)
    {
      return [.entity(head.entity)]
    }
    if let region = region(behind: index) { return [.entity(region)] }
    // "a spokesman *for Kenya's president*"
    if lexicon.grammar.stacksNouns, let master = follower(of: index), speaksFor(master, index) {
      let found = meant(by: master).compactMap { body(of: $0) }
      if !found.isEmpty { return found }
    }
    return sharedOwners(of: index)
  }

  /// Whether what is its own belongs to a body that the data do not name and the clause before tells of: "*The Blue Front* left the talks in
  /// Austria after *its* leader …".
  private func isOfUnknownBody(_ possessive: Int, _ index: Int) -> Bool {
    guard lexicon.grammar.stacksNouns, let own = clause(of: index), sentence.clauses[own].subject == index,
      sentence.clauses[own].parent >= 0, !features(possessive).contains(.plural)
    else { return false }
    let before = sentence.clauses[sentence.clauses[own].parent].subject
    guard before >= 0, before != index, referents.isEmpty(before), owners.isEmpty(before),
      sentence.phrases[before].units.upperBound <= sentence.phrases[index].units.lowerBound,
      sentence.phrases[before].features.contains(.singular)
    else { return false }
    let head = sentence.units[sentence.phrases[before].head]
    // The first word of a sentence always has a capital.
    guard head.tag.isMark == false, sentence.phrases[before].head > 0, !sentence.phrases[before].isPronoun else {
      return false
    }
    return text.bytes[Int(text.tokens[head.tokens.lowerBound].start)] &- 0x41 < 26
  }

  /// The state in a part of which an institution is: "die Rebellen *im Ostkongo*".
  private func region(behind index: Int) -> Int32? {
    guard lexicon.grammar.joinsNouns, let place = follower(of: index),
      sentence.phrases[place].prepositionClasses.contains(.place), isRole(index),
      sentence.phrases[index].person == nil
    else { return nil }
    let entity = sentence.units[sentence.phrases[place].head].compoundEntity
    return entity >= 0 && isState(.entity(entity)) ? entity : nil
  }

  /// Those whom the adjectives before a noun name: one, or several with "and" or a comma between: "Russian and Chinese officials".
  private func namedByAdjectives(_ index: Int) -> [Referent] {
    var named: [Referent] = []
    var last = -1
    for unit in sentence.phrases[index].modifiers
    where unit != sentence.phrases[index].head && sentence.units[unit].naming == .adjective && entity(unit) >= 0
      && !isDoer(unit, in: index)
    {
      guard named.isEmpty || unit > last + 1 else { break }
      named.append(.entity(entity(unit)))
      last = unit
    }
    return named
  }

  /// To whom the last member of a list belongs, and with it those before it: "Regierung und Rebellen im Jemen".
  private func sharedOwners(of index: Int) -> [Referent] {
    guard sentence.phrases[index].next >= 0, isRole(index), sentence.phrases[index].person == nil else { return [] }
    var last = index
    while sentence.phrases[last].next >= 0 { last = sentence.phrases[last].next }
    guard isRole(last), sentence.phrases[last].person == nil else { return [] }
    let owner = sentence.phrases[last].owner
    if owner >= 0, sentence.units[sentence.phrases[owner].head].entity >= 0 { return bareName(owner) }
    guard owner < 0, let place = follower(of: last), let head = lexeme(sentence.phrases[place].head), head.entity >= 0,
      sentence.phrases[place].prepositionClasses.contains(.place)
    else { return [] }
    return [.entity(head.entity)]
  }

  /// Whether a phrase names for whom somebody speaks: "a spokesman for the army".
  private func speaksFor(_ body: Int, _ index: Int) -> Bool {
    sentence.phrases[body].prepositionClasses.contains(.behalf)
      && classes(sentence.phrases[index].head).contains(.voice)
  }

  /// Who leads or made what a noun names: "the US-led war", "a French-drafted resolution".
  private func leader(of index: Int) -> Referent? {
    let participle = sentence.phrases[index].participle
    guard participle > 0, sentence.units[participle].isJoined, entity(participle - 1) >= 0,
      sentence.units[participle].verbClasses.contains(.leading)
    else { return nil }
    return .entity(entity(participle - 1))
  }

  /// The person whose name stands before a noun: "the Duterte government".
  private func personBefore(_ index: Int) -> Referent? {
    let phrase = sentence.phrases[index]
    guard lexicon.grammar.stacksNouns, phrase.person == nil, let last = phrase.modifiers.last, last == phrase.head - 1,
      sentence.units[last].tag == .unknownName, let person = knownPerson(last..<last + 1)
    else { return nil }
    return .person(person)
  }

  /// The person whose name stands behind a government: "le gouvernement *Morales*".
  func personBehind(_ index: Int) -> Referent? {
    guard lexicon.grammar.isRomance, headClasses(index).contains(.government), sentence.phrases[index].person == nil,
      let name = follower(of: index), sentence.phrases[name].preposition == nil,
      sentence.phrases[name].determinerUnit < 0,
      sentence.units[sentence.phrases[name].head].tag == .unknownName
    else { return nil }
    return knownPerson(sentence.phrases[name].units).map { .person($0) }
  }

  /// The state from which goods are, or for which they are meant, as a participle beside them tells: "les camions *immatriculés en Serbie*".
  private func homeOfGoods(_ index: Int) -> Referent? {
    guard lexicon.grammar.isRomance, headClasses(index).contains(.trade) else { return nil }
    for number in sentence.clauses.indices
    where sentence.clauses[number].kind == .participial && sentence.clauses[number].bearer == index {
      for place in sentence.phrases(of: number) where sentence.phrases[place].preposition != nil {
        let head = sentence.units[sentence.phrases[place].head]
        if head.entity >= 0, isState(.entity(head.entity)) { return .entity(head.entity) }
      }
    }
    return nil
  }

  /// The antecedent to which the subject or object of a relative clause belongs: "Riyad, *dont* l'ambassade a brûlé".
  ///
  /// A verb that asks for what the pronoun stands for has it for itself: "le bloc dont le pays s'est retiré".
  private func relativeOwner(of index: Int) -> Int? {
    let phrase = sentence.phrases[index]
    guard let number = clause(of: index), sentence.clauses[number].kind == .relative, phrase.preposition == nil,
      phrase.owner < 0, phrase.determiner.contains(.definite), phrase.antecedent < 0
    else { return nil }
    guard
      let pronoun = sentence.phrases(of: number).first(where: { other in
        sentence.phrases[other].antecedent >= 0 && sentence.phrases[other].prepositionClasses.contains(.possession)
          && sentence.phrases[other].features.contains(.genitive)
      }), let preposition = sentence.phrases[pronoun].preposition
    else { return nil }
    let slot = Slot.preposition(preposition)
    let isAsked = hasFrame(sentence.clauses[number]) { lexicon.hasSlot(slot, in: $0) }
    return isAsked ? nil : sentence.phrases[pronoun].antecedent
  }

  /// Whether the genitive of a noun tells to whom it happens: "the invasion of Ukraine".
  private func isObjective(_ index: Int) -> Bool {
    classes(sentence.phrases[index].head).contains(.objective)
  }

  /// Who did what a noun names: "the killing of villagers by the army".
  private func agent(of index: Int) -> Int? {
    if let own = sentence.phrases[index].complements.first(where: { isAgent($0) }) { return own }
    let isPassive = clause(of: index).map { sentence.clauses[$0].isPassive } ?? false
    guard isObjective(index) || !isPassive else { return nil }
    let last = sentence.phrases[index].owner >= 0 ? sentence.phrases[index].owner : index
    guard let next = follower(of: last) else { return nil }
    if isAgent(next) { return next }
    // "den Angriff auf das Dorf *durch* die Armee"
    guard lexicon.grammar.isVerbSecond, sentence.phrases[next].preposition != nil, !isPassive else { return nil }
    return follower(of: next).flatMap { isAgent($0) ? $0 : nil }
  }

  private func isAgent(_ phrase: Int) -> Bool {
    sentence.phrases[phrase].prepositionClasses.contains(.agent)
      && !sentence.phrases[phrase].prepositionClasses.contains(.possession)
  }

  private func isRole(_ index: Int) -> Bool {
    !classes(sentence.phrases[index].head).isDisjoint(with: WordClasses.institutions.union(.persons))
  }

  /// Who is meant by a phrase and the later members of its list.
  func whole(_ phrase: Int) -> [Referent] {
    var found: [Referent] = []
    for member in members(phrase) { found += referents[member] }
    return found
  }

  /// Whether a phrase speaks of states of a region.
  private func isSeveralStates(_ phrase: Int) -> Bool {
    headClasses(phrase).contains(.stateWord)
      && sentence.phrases[phrase].features.intersection(.anyNumber) == .plural
  }

  /// Who is meant by a phrase and the later members of its list, or to whom what they name belongs.
  private func meant(by phrase: Int) -> [Referent] {
    var found: [Referent] = []
    for member in members(phrase) {
      if !referents.isEmpty(member) {
        found += referents[member]
      } else if !isFormer(member), !isSeveralStates(member) {
        // What "the former president" has is not the state's, nor what "the countries of Micronesia" have that of the one called so.
        found += owners[member]
      }
    }
    return found
  }
}
