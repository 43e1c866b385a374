internal import Language

extension Interpreter {
  /// Takes note for whom a person's office speaks.
  mutating func giveOffice(_ role: Lexeme, of index: Int, to person: Int) {
    if !discourse.persons[person].offices.contains(role.lemma) {
      discourse.persons[person].offices.append(role.lemma)
      discourse.persons[person].ranks.formUnion(role.classes.intersection([.headOfState, .headOfGovernment]))
    }
    guard discourse.persons[person].actsFor == nil, !isFormer(index),
      !role.classes.isDisjoint(with: [.stateOffice, .allianceOffice, .parliamentOffice])
    else { return }
    let owner = owners.first(index).flatMap { $0.person >= 0 ? body(of: $0) : $0 }
    let isOfAlliance = owner.map { isAlliance($0) } ?? false
    guard role.classes.isDisjoint(with: .privatePerson) || isOfAlliance && role.classes.contains(.allianceOffice) else {
      return
    }
    if role.classes.contains(.stateOffice), role.classes.isDisjoint(with: [.rank, .title]) {
      discourse.persons[person].isInOffice = true
    }
    // "the president *of the growers' association*": whose office it is is told, and it is nobody known.
    if lexicon.grammar.stacksNouns, owner == nil, isOfUnknownBody(index) { return }
    // "Sein Botschafter": that of somebody of whom it is not known for whom he acts.
    let isOfUnknown = lexicon.grammar.stacksNouns && sentence.phrases[index].possessive >= 0
    let isSomebodys = owner == nil && (lexicon.grammar.isVerbSecond && !owners.isEmpty(index) || isOfUnknown)
    guard !isSomebodys,
      let body = owner ?? named(by: sentence.phrases[index].head) ?? unsaidBody(of: role, index, person),
      body.entity >= 0,
      lexicon.entities[Int(body.entity)].kind != .group
    else {
      if lexicon.grammar.isVerbSecond, role.classes.contains(.stateOffice),
        role.classes.isDisjoint(with: [.rank, .title, .privatePerson])
      {
        discourse.persons[person].isUnplaced = true
      }
      return
    }
    discourse.persons[person].act(for: .entity(body.entity), in: number)
    discourse.persons[person].features.formUnion(role.features.intersection(.anyGender))
  }

  /// Whether an office belongs to a group or company that the data do not name.
  private func isOfUnknownBody(_ index: Int) -> Bool {
    guard let body = genitive(of: index) else { return false }
    let classes = headClasses(body)
    return !classes.isDisjoint(with: [.groupWord, .business, .bodyWord, .media])
      && classes.isDisjoint(with: [.stateWord, .government, .parliament, .military, .judiciary, .allianceWord])
  }

  /// The state that an office can name as well: "Pope John".
  func named(by head: Int) -> Referent? {
    var named: (state: Int32, weight: Double)?
    for place in sentence.units[head].readings.indices {
      let reading = lexicon.readings[place]
      let entity = lexicon.lexeme(of: reading).entity
      guard reading.category == .name, entity >= 0, isState(.entity(entity)) else { continue }
      // An office that several states have is that of the one that is spoken of most, else that of the first.
      let weight = discourse.weight(entity, in: number)
      if named.map({ weight > $0.weight }) ?? true { named = (entity, weight) }
    }
    return named.map { .entity($0.state) }
  }

  /// The body of an office that is named without it: "Außenministerin Catherine Colonna".
  private func unsaidBody(of role: Lexeme, _ index: Int, _ person: Int) -> Referent? {
    if role.classes.contains(.stateOffice), role.classes.isDisjoint(with: [.rank, .title]),
      let state = unsaidState(of: index, role, person)
    {
      return state
    }
    if role.classes.contains(.rank), let place = placeState(of: index) { return place }
    guard role.classes.contains(.allianceOffice), role.classes.isDisjoint(with: [.stateOffice, .privatePerson]) else {
      return nil
    }
    return topicAlliance(role)
  }

  /// The state that is spoken of far more than any other, else the one that acted last, else the one of the dateline; never one that
  /// is something else in the same clause, or that has no such office.
  private func unsaidState(of index: Int, _ role: Lexeme, _ person: Int) -> Referent? {
    // "President Rabbani objected in Bonn": where somebody speaks is often abroad, unless a sentence begins by it.
    let isScene = !lexicon.grammar.stacksNouns || sentence.phrases.first?.prepositionClasses.contains(.place) == true
    if isScene, let place = placeState(of: index), hasOffice(place.entity, role) { return place }
    let others = rivals(of: index) + statesOfOthers(besides: index)
    let held = statesHeld(as: role, besides: person)
    if !held.isEmpty, let state = unsaidState(of: index, role, besides: others + held) { return state }
    // "Ukrainian President Zelensky met President Biden": where two states are spoken of, the second president is not that of the first.
    let isOther =
      lexicon.grammar.stacksNouns
      && discourse.namings.suffix(Interpreter.holders).contains {
        isState(.entity($0.entity)) && !held.contains($0.entity)
      }
    return !held.isEmpty && isOther ? nil : unsaidState(of: index, role, besides: others)
  }

  private func unsaidState(of index: Int, _ role: Lexeme, besides others: [Int32]) -> Referent? {
    func fits(_ state: Int32) -> Bool { isState(state, besides: others) && hasOffice(state, role) }
    if let seat = sceneBefore(besides: others), hasOffice(seat, role) { return .entity(seat) }
    if let seat = seatNamed(before: index, where: fits) ?? datelined(where: fits) { return .entity(seat) }
    let topic = discourse.topic(in: number, ratio: 2, atLeast: 0.3, where: fits)
    if let topic, !isRivalled(topic, behind: index, besides: others) { return .entity(topic) }
    // Behind somebody in office who is named another one may be of another state.
    if let actor = lastActor(before: index), !actor.isPerson, fits(actor.state) { return .entity(actor.state) }
    if lexicon.grammar.isRomance, let dateline = discourse.dateline,
      discourse.named(since: 0, where: { isState(.entity($0)) }).allSatisfy({ $0 == dateline.state })
    {
      // "GUATEMALA - Le président Jimmy Morales a … au Guatemala"
      return .entity(dateline.state)
    }
    if lexicon.grammar.isVerbSecond,
      let topic = discourse.topic(in: number, ratio: 1.3, atLeast: 0.8, where: fits),
      !isRivalled(topic, behind: index, besides: others)
    {
      return .entity(topic)
    }
    return discourse.dateline.flatMap { fits($0.state) ? .entity($0.state) : nil }
  }

  /// The number of persons named last who are asked whether they hold an office, so that many persons take no more than linear time.
  private static let holders = 24

  /// The states of which somebody else was named as the head: a text seldom names two without a word of which of them went before.
  private func statesHeld(as role: Lexeme, besides person: Int) -> [Int32] {
    let rank = role.classes.intersection([.headOfState, .headOfGovernment])
    guard lexicon.grammar.isVerbSecond || lexicon.grammar.stacksNouns, !rank.isEmpty else { return [] }
    var states: [Int32] = []
    for other in discourse.persons.indices.suffix(Interpreter.holders) where other != person {
      guard !discourse.persons[other].ranks.isDisjoint(with: rank),
        let state = discourse.persons[other].actsFor?.entity
      else { continue }
      states.append(state)
    }
    return states
  }

  /// The only state whose seat the sentence names as a place before a phrase: "*In Baku* stößt das auf Ablehnung: …, befand Präsident Alijew".
  private func seatNamed(before index: Int, where fits: (Int32) -> Bool) -> Int32? {
    guard lexicon.grammar.isVerbSecond else { return nil }
    let start = sentence.phrases[index].units.lowerBound
    var seats: [Int32] = []
    for phrase in sentence.phrases[..<index] where phrase.units.upperBound <= start {
      let head = sentence.units[phrase.head]
      guard head.naming == .seat, head.entity >= 0, phrase.parent < 0 else { continue }
      guard phrase.prepositionClasses.contains(.place), !phrase.prepositionClasses.contains(.origin),
        phrase.units.upperBound < start
      else { return nil }
      seats.append(head.entity)
    }
    return seats.count == 1 && fits(seats[0]) ? seats[0] : nil
  }

  /// The only state of the dateline that fits, while it is spoken of and no other acted right before: a paper says whose president it means
  /// where he is not that of the place.
  func datelined(where fits: (Int32) -> Bool) -> Int32? {
    guard !lexicon.grammar.stacksNouns, !discourse.datelines.isEmpty else { return nil }
    let fitting = discourse.datelines.filter(fits)
    guard fitting.count == 1, discourse.weight(fitting[0], in: number) > 0.3 else { return nil }
    // Where an envoy or minister acted, others than his state may be spoken of.
    if let actor = discourse.actor, actor.sentence == number - 1, actor.state != fitting[0], fits(actor.state),
      lexicon.grammar.isVerbSecond || !actor.isPerson
    {
      return nil
    }
    if lexicon.grammar.isRomance, let topic = discourse.topic(in: number, ratio: 4, where: fits), topic != fitting[0] {
      return nil
    }
    return fitting[0]
  }

  /// Whether a state may have an office: a kingdom has no president.
  func hasOffice(_ state: Int32, _ role: Lexeme) -> Bool {
    lexicon.entities[Int(state)].kinds.isSuperset(of: role.classes.intersection(lexicon.kinds))
  }

  /// The states whose other people the sentence names by an adjective: "President Kaunda criticised *British* Foreign
  /// Secretary Sir Geoffrey Howe".
  private func statesOfOthers(besides index: Int) -> [Int32] {
    guard lexicon.grammar.stacksNouns else { return [] }
    var states: [Int32] = []
    for other in sentence.phrases.indices
    where other != index && sentence.phrases[other].person != nil
      && !classes(sentence.phrases[other].head).isDisjoint(with: .persons)
    {
      for unit in sentence.phrases[other].modifiers where entity(unit) >= 0 && isState(.entity(entity(unit))) {
        if discourse.weight(entity(unit), in: number) <= 1 { states.append(entity(unit)) }
      }
    }
    return states
  }

  /// The state of whose seat alone the sentence before speaks, without anybody who acts.
  ///
  /// "In Paris sieht man das anders. Präsident Macron …"
  private func sceneBefore(besides others: [Int32]) -> Int32? {
    guard lexicon.grammar.isVerbSecond else { return nil }
    let named = discourse.namings.reversed().prefix { $0.sentence >= number - 1 }.filter { $0.sentence == number - 1 }
    guard let seat = named.first, named.allSatisfy({ $0.isSeat && $0.entity == seat.entity }),
      isState(seat.entity, besides: others),
      !discourse.mentions.reversed().prefix(while: { $0.sentence >= number - 1 }).contains(where: {
        $0.sentence == number - 1 && $0.isSubject && $0.referents.contains { body(of: $0).map { isState($0) } ?? false }
      })
    else { return nil }
    return seat.entity
  }

  /// Whether a state that the sentence names behind a phrase is as present as one that is spoken of.
  private func isRivalled(_ topic: Int32, behind index: Int, besides others: [Int32]) -> Bool {
    let end = sentence.phrases[index].units.upperBound
    return sentence.phrases.indices.contains { other in
      guard sentence.phrases[other].units.lowerBound >= end, let state = referents.first(other), isState(state),
        state.entity != topic, isState(state.entity, besides: others)
      else { return false }
      return discourse.weight(topic, in: number) < 2 * (discourse.weight(state.entity, in: number) + 1)
    }
  }

  /// The state that acted last: in the sentence at hand before a phrase, else in the sentence before.
  func lastActor(before index: Int) -> (state: Int32, isPerson: Bool)? {
    if let here = actor(before: sentence.phrases[index].units.lowerBound) { return here }
    guard let actor = discourse.actor, actor.sentence == number - 1 else { return nil }
    return (actor.state, actor.isPerson)
  }

  /// The number of sentences for which "the minister" goes on to mean who was named with that office.
  private static let memoryOfOffices = 8

  /// The person who was last named with an office, whom its word alone means: "der Staatschef".
  func holder(of role: Lexeme, _ index: Int) -> Referent? {
    let phrase = sentence.phrases[index]
    guard !role.classes.isDisjoint(with: [.stateOffice, .allianceOffice]), phrase.person == nil,
      phrase.features.intersection(.anyNumber) == .singular
    else { return nil }
    let ranks = role.classes.intersection([.headOfState, .headOfGovernment])
    let others = rivals(of: index)
    for mention in discourse.mentions.reversed() {
      guard mention.sentence >= number - Interpreter.memoryOfOffices else { return nil }
      guard let referent = mention.referents.first, referent.person >= 0, mention.referents.count == 1,
        let body = body(of: referent), !others.contains(body.entity)
      else { continue }
      let person = discourse.persons[Int(referent.person)]
      let isHolder = !person.ranks.isDisjoint(with: ranks) || person.offices.contains { names(role.lemma, $0) }
      if isHolder, Interpreter.agree(phrase.features, person.features.union(.singular)) { return referent }
    }
    return nil
  }

  /// Whether a word means an office: the same, or the last part of it: *Minister* for *Außenminister*.
  private func names(_ word: LemmaID, _ office: LemmaID) -> Bool {
    if word == office { return true }
    guard lexicon.grammar.joinsNouns else { return false }
    return Folding.folded(lexicon.spelling(of: office)).reversed().starts(
      with: Folding.folded(lexicon.spelling(of: word)).reversed())
  }

  /// Whether a phrase speaks of an office that somebody held once: "former", "Ex-".
  func isFormer(_ index: Int) -> Bool {
    let units = sentence.phrases[index].units
    // "Almagro, *früher* Außenminister von Uruguay"
    let before = units.lowerBound - 1
    return units.contains { lexeme($0)?.classes.contains(.former) == true }
      || before >= 0 && sentence.units[before].tag == .adverb && classes(before).contains(.former)
  }

  func isAlliance(_ referent: Referent) -> Bool {
    referent.entity >= 0 && lexicon.entities[Int(referent.entity)].kind == .alliance
  }

  /// The alliance that the article is about, if it is about one more than about any other.
  private func topicAlliance(_ role: Lexeme) -> Referent? {
    discourse.topic(in: number, ratio: 2, atLeast: 0.5) { isAlliance(.entity($0)) && hasOffice($0, role) }
      .map { .entity($0) }
  }
}
