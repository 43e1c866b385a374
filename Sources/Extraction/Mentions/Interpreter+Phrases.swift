internal import Language
internal import RelationGraph

// Who is meant by one phrase: a name, a person, a role.

extension Interpreter {
  mutating func resolve(_ index: Int) -> [Referent] {
    let antecedent = sentence.phrases[index].antecedent
    if antecedent >= 0 { return whole(antecedent) }
    if sentence.phrases[index].isPronoun { return resolvePronoun(index) }
    owners.set(index, owners(of: index))
    if let person = sentence.phrases[index].person { return resolvePerson(person, index) }
    let noun = sentence.phrases[index].head
    let head = lexeme(noun)
    if let head, head.entity >= 0 {
      if isNamedBehind(index) { return [] }
      if isRepresentative(index) { return representative(of: head.entity).map { [$0] } ?? [] }
      if isSomebody(head, index) { return [] }
      if isSomeOfSet(head, index) { return count(of: index) == nil ? [] : company(index) ?? [] }
      return part(of: head, index) ?? organ(named: head, index) ?? minority(head, index).map { [$0] }
        ?? resolveName(head, at: noun)
    }
    if sentence.units[noun].tag == .unknownName, let person = knownPerson(noun..<noun + 1) {
      return [.person(person)]
    }
    if let apposed = sentence.phrases[index].appositions.first(where: { !referents.isEmpty($0) && !isFormer($0) }) {
      return resolveApposed(apposed, index)
    }
    guard let head else { return [] }
    return resolveRole(head, index)
  }

  /// Whom a phrase means that is a name and nothing else: what stands around it need not be known.
  func bareName(_ index: Int) -> [Referent] {
    guard let head = lexeme(sentence.phrases[index].head), head.entity >= 0, sentence.phrases[index].person == nil,
      sentence.phrases[index].antecedent < 0, !sentence.phrases[index].isPronoun
    else { return [] }
    if isSomeOfSet(head, index) { return [] }
    return resolveName(head, at: sentence.phrases[index].head)
  }

  /// People of one state who are named like those of another are the people of the one: "*Bosnian* Serbs".
  private func minority(_ people: Lexeme, _ index: Int) -> Referent? {
    guard people.naming == .inhabitant else { return nil }
    let home = sentence.phrases[index].modifiers.map { entity($0) }.first {
      $0 >= 0 && $0 != people.entity && lexicon.entities[Int($0)].kind == .state
    }
    return home.map { .entity($0, .population) }
  }

  /// The mission or organ that is named behind the body whose it is: "the UN peacekeepers of MINUSMA".
  private func part(of head: Lexeme, _ index: Int) -> [Referent]? {
    guard lexicon.grammar.stacksNouns, lexicon.entities[Int(head.entity)].kind == .alliance,
      let genitive = genitive(of: index) ?? follower(of: index),
      sentence.phrases[genitive].prepositionClasses.contains(.possession),
      let part = referents.first(genitive), isAlliance(part)
    else { return nil }
    return [part]
  }

  /// Whether one inhabitant stands for somebody who was named and acts for his state: "Viktor Orban …; *le Hongrois* a …".
  private func isRepresentative(_ index: Int) -> Bool {
    let phrase = sentence.phrases[index]
    guard sentence.units[phrase.head].naming == .inhabitant, phrase.determiner.contains(.definite),
      phrase.features.intersection(.anyNumber) == .singular, phrase.modifiers.isEmpty
    else { return false }
    return discourse.mentions.suffix(24).contains { mention in
      mention.sentence >= number - 3 && mention.referents.contains { $0.person >= 0 }
    }
  }

  /// Whether one inhabitant is named behind his word, so that he is that person: "der Leiter der Mission, *der Ungar* Tamas Szabo".
  private func isNamedBehind(_ index: Int) -> Bool {
    let phrase = sentence.phrases[index]
    let end = phrase.units.upperBound
    return lexicon.grammar.isVerbSecond && end < sentence.units.count
      && sentence.units[phrase.head].naming == .inhabitant && phrase.determiner.contains(.definite)
      && phrase.features.contains(.singular)
      && (sentence.units[end].tag == .unknownName || sentence.units[end].tag == .name && sentence.units[end].entity < 0)
  }

  /// Whether a German word names one inhabitant of a state, who is not its people: "weil Israel *dem Indonesier* die Einreise verweigerte".
  private func isSomebody(_ head: Lexeme, _ index: Int) -> Bool {
    guard lexicon.grammar.isVerbSecond, head.naming == .inhabitant, sentence.phrases[index].determinerUnit >= 0 else {
      return false
    }
    let number = sentence.phrases[index].features.intersection(.anyNumber)
    guard number != .singular, sentence.phrases[index].isSubject, let clause = clause(of: index) else {
      return number == .singular
    }
    return sentence.clauses[clause].features.intersection(.anyNumber) == .singular
  }

  /// The person whom an inhabitant of a state stands for: the one named last, where it is told for whom he acts: "Viktor Orban …; *le Hongrois*
  /// a …", or of the IAEA's head "Berlin stellte sich vor *den Argentinier*".
  private func representative(of state: Int32) -> Referent? {
    let person = discourse.mentions.last { $0.referents.first.map { $0.person >= 0 } ?? false }?.referents.first
    guard let person, let body = body(of: person) else {
      // Who acts for nobody known may be an expert whom his people's name describes.
      return lexicon.grammar.isVerbSecond ? nil : .entity(state, .government)
    }
    return lexicon.grammar.isVerbSecond && isAlliance(body) ? person : .entity(state, .government)
  }

  /// A name of a state, an alliance or a group, its adjective, its people or its seat.
  private func resolveName(_ head: Lexeme, at unit: Int) -> [Referent] {
    if head.naming == .seat, let former = formerOwner(of: unit, besides: head.entity) {
      return [.entity(former, head.classes.institution ?? .government)]
    }
    let entity = lexicon.entities[Int(head.entity)]
    if entity.isSet { return lexicon.members(of: head.entity).map { .entity($0.state) } }
    if head.naming == .inhabitant, isNation(unit) { return [.entity(head.entity)] }
    if let institution = head.classes.institution, entity.kind != .group {
      return [.entity(head.entity, entity.kind == .alliance ? nil : institution)]
    }
    let isSeat = head.naming == .seat && entity.kind == .state
    return [.entity(head.entity, isSeat ? .government : nil)]
  }

  /// Whether a people is named as one that acts: "the Saudis", without a number or an adjective; French speaks of its people as subject.
  private func isNation(_ unit: Int) -> Bool {
    if lexicon.grammar.isRomance, sentence.phrases.contains(where: { $0.head == unit && $0.isSubject }) { return false }
    if lexicon.grammar.isVerbSecond || lexicon.grammar.isRomance {
      guard unit > 0, sentence.units[unit].features.contains(.plural) else { return false }
      return sentence.units[unit - 1].tag == .article
        && sentence.units[unit - 1].features.isSuperset(of: [.definite, .plural])
    }
    return lexicon.grammar.stacksNouns && unit > 0
      && (sentence.units[unit].features.contains(.plural)
        || sentence.units[unit].features.isDisjoint(with: .anyNumber))
      && sentence.units[unit - 1].tag == .article && classes(unit - 1).isEmpty
      && sentence.units[unit - 1].features.isSuperset(of: .definite)
      && sentence.units[unit - 1].features.isDisjoint(with: .anyNumber)
  }

  /// The state that had a seat before, where the article names it and not the one that has it now: Moscow of the Soviet Union.
  private func formerOwner(of unit: Int, besides owner: Int32) -> Int32? {
    for place in sentence.units[unit].readings.indices {
      let lexeme = lexicon.lexeme(of: lexicon.readings[place])
      guard lexeme.naming == .seat, lexeme.entity >= 0, lexeme.entity != owner,
        discourse.isNamedItself(lexeme.entity), !discourse.isNamedItself(owner)
      else { continue }
      return lexeme.entity
    }
    return nil
  }

  private mutating func resolvePerson(_ units: Range<Int>, _ index: Int) -> [Referent] {
    let role = lexeme(sentence.phrases[index].head)
    let isRole = role.map { !$0.classes.isDisjoint(with: .persons) } ?? false
    let isCertain =
      isRole || speaks(index) || isBlamed(index) || isDescribed(index) || governmentLed(by: index) != nil
    guard let person = person(units, features: role?.features ?? [], isCertain: isCertain) else { return [] }
    if let state = stateLed(by: index), discourse.persons[person].actsFor == nil {
      discourse.persons[person].act(for: state, in: number)
    }
    giveOffice(describedBy: index, to: person)
    if isRole, let role { giveOffice(role, of: index, to: person) }
    for apposed in sentence.phrases[index].appositions {
      guard let role = lexeme(sentence.phrases[apposed].head), !role.classes.isDisjoint(with: .persons) else {
        continue
      }
      giveOffice(role, of: apposed, to: person)
    }
    if let body = originBody(of: index) ?? nation(of: index) ?? nationBefore(index) ?? possessingState(of: index),
      discourse.persons[person].actsFor == nil
    {
      discourse.persons[person].act(for: body, in: number)
    }
    return [.person(person)]
  }

  /// Takes note of the office at a body that an apposition names the holder of, as it counts before his nationality: "*der Vertreter der EU*,
  /// der finnische Diplomat Matti Laine".
  private mutating func giveOffice(describedBy index: Int, to person: Int) {
    let parent = sentence.phrases[index].parent
    guard parent >= 0, sentence.phrases[parent].appositions.contains(index), !isFormer(parent),
      let role = lexeme(sentence.phrases[parent].head),
      !role.classes.isDisjoint(with: [.stateOffice, .allianceOffice]),
      let owner = genitive(of: parent).flatMap({ referents.first($0) }), isAlliance(owner),
      discourse.persons[person].actsFor == nil
    else { return }
    discourse.persons[person].act(for: .entity(owner.entity), in: number)
  }

  /// The state whose somebody is called who is named without his office: "*Kolumbiens* Iván Duque".
  private func possessingState(of index: Int) -> Referent? {
    let start = sentence.phrases[index].units.lowerBound
    guard lexicon.grammar.isVerbSecond, let person = sentence.phrases[index].person, person.lowerBound == start,
      start > 0,
      sentence.units[start - 1].naming == .name, sentence.units[start - 1].features.contains(.genitive),
      sentence.units[start - 1].entity >= 0, isState(.entity(sentence.units[start - 1].entity))
    else { return nil }
    return .entity(sentence.units[start - 1].entity)
  }

  /// The state for which somebody is known by his people or his seat: "le Sénégalais Abdoulaye Wade", "le pape François".
  private func nation(of index: Int) -> Referent? {
    let phrase = sentence.phrases[index]
    guard phrase.determiner.contains(.definite), let person = phrase.person else { return nil }
    if !person.contains(phrase.head), let head = lexeme(phrase.head), head.entity >= 0 {
      return .entity(head.entity)
    }
    guard !lexicon.grammar.capitalisesNouns, person.contains(phrase.head), let people = phrase.modifiers.last,
      people == person.lowerBound - 1, sentence.units[people].capitals == .first, entity(people) >= 0
    else { return nil }
    return .entity(entity(people))
  }

  /// The government that somebody leads: "*die Übergangsregierung* unter Patrice Talon".
  private func governmentLed(by index: Int) -> Int? {
    guard sentence.phrases[index].prepositionClasses.contains(.leader) else { return nil }
    var start = sentence.phrases[index].units.lowerBound
    while let led = sentence.phrases[..<index].lastIndex(where: { $0.units.upperBound == start }) {
      if headClasses(led).contains(.government) { return led }
      // "die Regierung *in Tripolis* unter …"
      guard sentence.phrases[led].prepositionClasses.contains(.place) else { return nil }
      start = sentence.phrases[led].units.lowerBound
    }
    return nil
  }

  /// Takes note for which state somebody acts whose government the sentence names.
  mutating func noteLeaders() {
    for index in sentence.phrases.indices {
      guard let led = governmentLed(by: index), let person = referents.first(index)?.person, person >= 0,
        discourse.persons[Int(person)].actsFor == nil,
        let state = referents.first(led).flatMap({ body(of: $0) }), isState(state)
      else { continue }
      discourse.persons[Int(person)].act(for: .entity(state.entity), in: number)
    }
  }

  /// The state that is named as somebody's: "*la Hongrie* de Viktor Orban".
  private func stateLed(by index: Int) -> Referent? {
    let parent = sentence.phrases[index].parent
    guard lexicon.grammar.isRomance, parent >= 0, sentence.phrases[parent].owner == index,
      let name = lexeme(sentence.phrases[parent].head), name.entity >= 0, name.naming == .name,
      isState(.entity(name.entity))
    else { return nil }
    return .entity(name.entity)
  }

  /// Whether a phrase is the subject of a verb of saying, as only somebody who speaks can be.
  private func speaks(_ index: Int) -> Bool {
    sentence.phrases[index].isSubject
      && sentence.clauses.indices.contains { sentence.clauses[$0].subject == index && isSpeech($0) }
  }

  /// Whether a phrase is subject or object of a verb of blame or praise whose other end is somebody named, as a surname can be: "Biden
  /// criticised Trump".
  private func isBlamed(_ index: Int) -> Bool {
    guard lexicon.grammar.stacksNouns, let number = clause(of: index) else { return false }
    let clause = sentence.clauses[number]
    guard clause.subject == index || clause.object == index, clause.subject >= 0, clause.object >= 0,
      sentence.phrases[clause.object].person != nil
    else { return false }
    if sentence.phrases[clause.subject].person == nil {
      // "The government accused Avenatti of …"
      guard clause.object == index, !clause.isPassive else { return false }
      return hasFrame(clause) {
        $0.kind == .verb && $0.relation == blame && $0.source.kinds == .subject && $0.target.kinds == .object
          && $0.conditions.indices.isEmpty
      }
    }
    return hasFrame(clause) {
      $0.kind == .verb && isWords($0.relation) && $0.source.kinds == .subject && $0.target.kinds == .object
    }
  }

  /// The body of the government, parliament or army that a person is said to be from: "Ouattara aus dem Übergangsrat".
  private func originBody(of index: Int) -> Referent? {
    if lexicon.grammar.isRomance, let body = bodySpokenFor(by: index) { return body }
    guard let place = follower(of: index), sentence.phrases[place].prepositionClasses.contains(.origin),
      let referent = referents.first(place), referent.entity >= 0, let institution = referent.institution,
      !institution.staysAtStateLevel
    else { return nil }
    return .entity(referent.entity)
  }

  /// In whose name somebody speaks: "Ali Sabry, *au nom de la Ligue arabe*, …".
  private func bodySpokenFor(by index: Int) -> Referent? {
    let end = sentence.phrases[index].units.upperBound
    let behind = sentence.phrases.indices.first { other in
      let start = sentence.phrases[other].units.lowerBound
      return (start == end || start == end + 1 && sentence.units[end].tag == .comma)
        && sentence.phrases[other].prepositionClasses.contains(.behalf)
    }
    guard let behind, let body = bareName(behind).first, isState(body) || isAlliance(body) else { return nil }
    return .entity(body.entity)
  }

  /// "the EU's envoy, Josep Borrell": the apposition names whom the phrase describes.
  private mutating func resolveApposed(_ apposed: Int, _ index: Int) -> [Referent] {
    let found = whole(apposed)
    if let person = found.first?.person, person >= 0, let role = lexeme(sentence.phrases[index].head),
      !role.classes.isDisjoint(with: .persons)
    {
      giveOffice(role, of: index, to: Int(person))
    }
    return found
  }
}
