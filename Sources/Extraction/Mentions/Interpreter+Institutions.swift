internal import Language
internal import RelationGraph

// Whose government, army, people or rebels are meant.

extension Interpreter {
  /// An institution of whoever owns it, of the state where it is, or of the one that is spoken of.
  mutating func resolve(
    _ institution: Institution, _ head: Lexeme, _ index: Int
  ) -> [Referent] {
    if !owners.isEmpty(index) {
      let groups = owners[index].filter { $0.entity >= 0 && lexicon.entities[Int($0.entity)].kind == .group }
      if !groups.isEmpty { return groups }
      // "Haftars Truppen" are his own, where he holds no office.
      if let person = owners.first(index), person.person >= 0, body(of: person) == nil, institution != .population,
        institution != .government
      {
        // "die Truppen *der Regierung von …*": those of a state that is not told.
        let owner = sentence.phrases[index].owner
        if lexicon.grammar.isVerbSecond, owner >= 0, headClasses(owner).contains(.government) { return [] }
        return [person]
      }
      let bodies = owners[index].compactMap { $0.person >= 0 ? body(of: $0) : $0 }
        .filter { $0.entity >= 0 && lexicon.entities[Int($0.entity)].kind != .group }
      if !bodies.isEmpty || institution != .government {
        discourse.note(head.lemma, of: bodies, in: number)
        if head.classes.contains(.stateOffice), isPlural(index) { discourse.note(officialsOf: bodies, in: number) }
        return bodies.map { part(institution, of: $0) }
      }
      return governmentLed(by: Array(owners[index]), index)
    }
    guard head.classes.isDisjoint(with: .persons) || head.classes.contains(.stateOffice) else { return [] }
    // "die Außenminister der Mitgliedsländer": whose they are is said, if not understood.
    if lexicon.grammar.isVerbSecond, head.classes.contains(.stateOffice), isPlural(index),
      sentence.phrases[index].owner >= 0
    {
      return []
    }
    // "*Herero* representatives": those of a people or body that is not known.
    if lexicon.grammar.stacksNouns, institution == .government, isPlural(index),
      sentence.phrases[index].head > sentence.phrases[index].units.lowerBound,
      sentence.units[sentence.phrases[index].head - 1].tag == .unknownName
    {
      return []
    }
    // "la population du monde entier": whose they are is told, and it is nobody known.
    if lexicon.grammar.isRomance || lexicon.grammar.stacksNouns, sentence.phrases[index].owner >= 0,
      institution == .population || institution == .business || institution == .media
    {
      return []
    }
    let others = rivals(of: index)
    let isPlural = isBarePlural(index) || institution == .population && isCrowd(index)
    guard isDefinite(index) || isPlural else { return [] }
    // "EU foreign ministers met in Luxembourg. *The ministers* …"
    if head.classes.contains(.stateOffice), self.isPlural(index), let officials = discourse.officials(in: number),
      officials.allSatisfy({ !others.contains($0.entity) })
    {
      return officials.map { part(institution, of: $0) }
    }
    if institution == .population, let place = placeBehind(index) ?? placeOfPeople(index) {
      return [part(institution, of: place)]
    }
    let scene = placeState(of: index, seats: institution != .rebels)
    if let place = stateOfOtherSide(index) ?? scene ?? site(of: institution, index) {
      return [part(institution, of: place)]
    }
    if let home = stateOfConflict(between: index) { return [part(institution, of: .entity(home))] }
    // Troops without a name are those of the one state that is spoken of.
    guard !isPlural || topicState(besides: []) != nil else { return [] }
    // A state's rebels are not the state: it may blame them.
    let isOther = institution.staysAtStateLevel && !isHelping(index)
    if let home = home(of: institution, index) { return [part(institution, of: home)] }
    if lexicon.grammar.isVerbSecond, let named = named(by: sentence.phrases[index].head), institution == .government {
      return [part(institution, of: named)]
    }
    let known = discourse.bodies(of: head.lemma, in: number).filter { isOther || !others.contains($0.entity) }
    if !known.isEmpty { return known.map { part(institution, of: $0) } }
    if isOther, lexicon.grammar.isRomance, let state = datelined(where: { isState(.entity($0)) }) {
      return [part(institution, of: .entity(state))]
    }
    if isOther, let topic = topicState(besides: []) { return [part(institution, of: topic)] }
    if institution == .government, let told = toldSubject(index), !others.contains(told.entity) {
      return [part(institution, of: told)]
    }
    return unsaidOwner(of: institution, index, besides: others, head).map { [part(institution, of: .entity($0))] } ?? []
  }

  /// The state whose government is named beside rebels: "der Regierung *des Südsudan* und der Rebellen".
  private func stateOfOtherSide(_ index: Int) -> Referent? {
    let first = sentence.phrases[index].first >= 0 ? sentence.phrases[index].first : index
    guard lexicon.grammar.isVerbSecond, headClasses(index).contains(.rebels), sentence.phrases[first].next >= 0 else {
      return nil
    }
    let other = members(first).first { $0 != index && !headClasses($0).isDisjoint(with: [.government, .military]) }
    return other.flatMap { owners.first($0) }.flatMap { isState($0) ? .entity($0.entity) : nil }
  }

  /// The state that is spoken of most, where troops or a government are named beside rebels, as they are then of one state: "Regierungstruppen
  /// *und Rebellen*".
  private func stateOfConflict(between index: Int) -> Int32? {
    let first = sentence.phrases[index].first >= 0 ? sentence.phrases[index].first : index
    guard sentence.phrases[first].next >= 0 else { return nil }
    let sides = members(first).map { headClasses($0) }
    guard sides.count == 2, sides.contains(where: { !$0.isDisjoint(with: [.rebels, .opposition]) }),
      sides.contains(where: { !$0.isDisjoint(with: [.military, .government]) })
    else { return nil }
    return discourse.topic(in: number, ratio: 1.2, atLeast: 0.3) { isState(.entity($0)) }
  }

  /// The state in which people stand before a building, or rebels take a place.
  private func site(of institution: Institution, _ index: Int) -> Referent? {
    switch institution {
    case .population: siteState(of: index)
    case .rebels: stateOfPrize(of: index)
    default: nil
    }
  }

  /// The state of which an institution tells what it did: "*Peru* expelled two Kenyan envoys, the foreign ministry said".
  private func toldSubject(_ index: Int) -> Referent? {
    guard let number = clause(of: index), sentence.clauses[number].subject == index, isSpeech(number),
      sentence.clauses[number].kind == .coordinate, sentence.clauses[number].opener < 0,
      sentence.clauses[number].parent >= 0
    else { return nil }
    let told = sentence.clauses[sentence.clauses[number].parent]
    guard told.subject >= 0, sentence.phrases[told.subject].units.upperBound <= sentence.clauses[number].first,
      let actor = referents.first(told.subject), actor.entity >= 0, actor.institution == nil, isState(actor)
    else { return nil }
    return actor
  }

  /// The government of somebody who is named for it: of the state for which he acts, else of the one that is spoken of.
  private mutating func governmentLed(by leaders: [Referent], _ index: Int) -> [Referent] {
    guard let leader = leaders.first(where: { $0.person >= 0 }) else { return [] }
    if let state = body(of: leader) { return [part(.government, of: state)] }
    // Of whom the text told before without a word of his state it is not known whose government is his.
    if lexicon.grammar.isRomance, discourse.persons[Int(leader.person)].sentence < number { return [] }
    let others = rivals(of: index) + namesBefore(index) + statesOfSpeakers()
    guard let state = unsaidOwner(of: .government, index, besides: others, nil) else { return [] }
    discourse.persons[Int(leader.person)].act(for: .entity(state), in: number)
    return [.entity(state, .government)]
  }

  /// Those who are named between a determiner and its noun: "der *vom Iran* unterstützten Regierung".
  private func namesBefore(_ index: Int) -> [Int32] {
    let units = sentence.phrases[index].units
    return (units.lowerBound..<max(sentence.phrases[index].head, units.lowerBound)).map { entity($0) }.filter {
      $0 >= 0
    }
  }

  /// The states of those who say what the sentence tells.
  private func statesOfSpeakers() -> [Int32] {
    sentence.clauses.indices.filter { isSpeech($0) && sentence.clauses[$0].subject >= 0 }.flatMap { clause in
      sentence.phrases[sentence.clauses[clause].subject].units.map { entity($0) }.filter { $0 >= 0 }
    }
  }

  /// The state whose government is meant where none is named: that of the dateline at the start, the one that is spoken of far more
  /// than others, the one that acted in the sentence before, else the one that is still spoken of clearly more than others.
  private func unsaidOwner(
    of institution: Institution, _ index: Int, besides others: [Int32], _ role: Lexeme?
  ) -> Int32? {
    func fits(_ state: Int32) -> Bool {
      isState(state, besides: others) && role.map { hasOffice(state, $0) } ?? true
    }
    if let dateline = discourse.dateline, dateline.sentence == number,
      role.map({ hasOffice(dateline.state, $0) }) ?? true,
      discourse.named(since: number, where: { isState($0, besides: others) }).isEmpty
    {
      return dateline.state
    }
    if lexicon.grammar.isRomance, institution != .military, !isPlacedElsewhere(index),
      role.map({ !$0.classes.contains(.rank) }) ?? true, let state = datelined(where: fits)
    {
      return state
    }
    if let topic = discourse.topic(in: number, ratio: 2, where: fits) { return topic }
    if institution == .government, !isTold(index), let actor = lastActor(before: index), fits(actor.state) {
      return actor.state
    }
    return discourse.topic(in: number, ratio: 1.6, where: fits)
  }

  /// Whether the clause of a phrase names a seat as the place: "*À Hargeisa*, le ministre a quitté le cabinet".
  private func isPlacedElsewhere(_ index: Int) -> Bool {
    guard let clause = clause(of: index) else { return false }
    return sentence.phrases(of: clause).contains { place in
      sentence.units[sentence.phrases[place].head].naming == .seat
        && sentence.phrases[place].prepositionClasses.contains(.place) && sentence.phrases[place].parent < 0
    }
  }

  /// Whether the clause of a phrase tells of help: whom a state helps is not its own.
  private func isHelping(_ index: Int) -> Bool {
    guard let clause = clause(of: index) else { return false }
    return hasFrame(sentence.clauses[clause]) { $0.relation == praise && $0.source.kinds.contains(.subject) }
  }

  /// The state in which institutions deal with each other: "Obama forderte den Kongress auf", "das Parlament entließ die Regierung", "die
  /// Hisbollah kritisierte die Regierung".
  private func home(of institution: Institution, _ index: Int) -> Referent? {
    guard let clause = clause(of: index), let subject = controllingSubject(clause),
      !sentence.isPart(index, of: subject),
      let actor = referents.first(subject)
    else { return nil }
    if institution == .government, let home = homeState(of: actor), discourse.weight(home, in: number) > 0 {
      return .entity(home)
    }
    guard let state = body(of: actor), isState(state) else { return nil }
    let acting = actor.institution ?? (actor.person >= 0 ? .government : nil)
    guard let acting, acting != institution, institution != .rebels else { return nil }
    let isDomestic = institution == .parliament || institution == .judiciary
    return isDomestic || acting == .parliament || acting == .judiciary ? state : nil
  }

  /// The state in which a group is at home.
  func homeState(of referent: Referent) -> Int32? {
    guard referent.entity >= 0 else { return nil }
    let group = lexicon.entities[Int(referent.entity)]
    return group.kind == .group && group.parent >= 0 ? group.parent : nil
  }

  /// Whether something beside a noun says whose it is, even if it is not known who that is: "die Regierung von Baschar al-Assad".
  func isTold(_ index: Int) -> Bool {
    let isPlaced = follower(of: index).map { sentence.phrases[$0].prepositionClasses.contains(.place) } ?? false
    return sentence.phrases[index].owner >= 0 || isPlaced || personBehind(index) != nil
  }
}
