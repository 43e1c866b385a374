internal import Language
internal import RelationGraph

// Who is meant by the phrases of the sentence at hand.

extension Interpreter {
  /// The number of sentences after which "the country" and "the expert" no longer mean who was named before them.
  static let memory = 40

  /// The number of sentences in one of which a dateline stands, behind headline and teaser.
  private static let opening = 4

  /// Finds the referents of all phrases.
  mutating func findMentions() {
    referents.reset(sentence.phrases.count)
    owners.reset(sentence.phrases.count)
    noteDateline()
    noteUnits()
    for phrase in sentence.phrases.indices {
      noteNames(phrase)
      referents.set(phrase, bareName(phrase))
    }
    sortPhrases()
    for phrase in order { findMention(phrase) }
    noteLeaders()
    resolveFirstPersons()
    noteCompany()
    noteActor()
  }

  private mutating func findMention(_ phrase: Int) {
    let found = resolve(phrase)
    referents.set(phrase, found)
    if found.isEmpty { noteThing(phrase) }
    guard !found.isEmpty, sentence.phrases[phrase].antecedent < 0, !isPlace(phrase) else { return }
    // French *se* tells neither gender nor number, so it would stand for whatever comes.
    if lexicon.grammar.isRomance, sentence.phrases[phrase].isPronoun,
      features(sentence.phrases[phrase].head).contains(.reflexive)
    {
      return
    }
    discourse.note(
      Discourse.Mention(
        sentence: number, phrase: phrase, referents: found, features: mentionFeatures(phrase),
        isSubject: sentence.phrases[phrase].isSubject, isSpeaker: isSpeaker(phrase),
        isListed: sentence.phrases[phrase].first >= 0 || sentence.phrases[phrase].next >= 0))
  }

  /// Whether a phrase names who says what the sentence tells.
  private func isSpeaker(_ phrase: Int) -> Bool {
    guard let clause = clause(of: phrase), sentence.clauses[clause].subject >= 0 else { return false }
    return isSpeech(clause) && sentence.isPart(phrase, of: sentence.clauses[clause].subject)
  }

  /// Takes note of a noun that means nobody, so that a pronoun can take it up; a pronoun that means nobody takes up the last.
  private mutating func noteThing(_ index: Int) {
    noteScene(index)
    let head = sentence.phrases[index].head
    if sentence.phrases[index].isPronoun {
      guard let thing = thing(for: index) else { return }
      owners.set(index, thing.owners)
    } else if sentence.units[head].tag == .noun, let lemma = lemma(head),
      !owners.isEmpty(index) || !lexicon.frames.indices(of: lemma).isEmpty
    {
      discourse.note(
        Discourse.Thing(
          sentence: number, end: sentence.phrases[index].units.upperBound, lemma: lemma,
          features: sentence.phrases[index].features,
          owners: Array(owners[index])))
    }
  }

  /// Takes note of the state in which something goes on that may be spoken of again: "le putsch *au Gabon* … Oslo a condamné *le putsch*".
  private mutating func noteScene(_ index: Int) {
    guard !lexicon.grammar.stacksNouns, headClasses(index).contains(.internal) else { return }
    let home = homes(of: index).first ?? owners.first(index).flatMap { body(of: $0) }
    if let home, isState(home) { discourse.scene = (home, number) }
  }

  /// The thing before a pronoun in its sentence or the one before, with which it agrees.
  func thing(for index: Int) -> Discourse.Thing? {
    let phrase = sentence.phrases[index]
    let features = self.features(phrase.head)
    guard phrase.isPronoun, phrase.antecedent < 0, features.isDisjoint(with: [.firstPerson, .reflexive, .indefinite])
    else {
      return nil
    }
    return discourse.things.last {
      ($0.sentence == number ? $0.end <= phrase.units.lowerBound : $0.sentence == number - 1)
        && Interpreter.agree(phrase.features.union(features.intersection(.anyGender.union(.anyNumber))), $0.features)
    }
  }

  /// Takes note of what is named, so that a quote can be found that names whom a pronoun means.
  private mutating func noteUnits() {
    for unit in sentence.units {
      if unit.entity >= 0 {
        note(Discourse.Naming(sentence: number, entity: unit.entity, isSeat: unit.naming == .seat))
        noteWords(of: unit)
      }
      if unit.compoundEntity >= 0 {
        note(Discourse.Naming(sentence: number, entity: unit.compoundEntity, isSeat: false))
      }
    }
  }

  private mutating func note(_ naming: Discourse.Naming) {
    discourse.note(naming)
    if isHouse(naming.entity) { discourse.house = naming.entity }
  }

  /// Takes note of the words of a name of several words, by which the alliance or group may be meant later: "the council", "the front".
  private mutating func noteWords(of unit: Unit) {
    guard unit.tokens.count > 1, lexicon.entities[Int(unit.entity)].kind != .state else { return }
    for token in unit.tokens where text.tokens[token].word.isKnown {
      discourse.note(text.tokens[token].word, inNameOf: unit.entity, in: number)
      if isCourt(text.tokens[token].word) { discourse.court = (unit.entity, number) }
    }
  }

  private func isCourt(_ word: WordID) -> Bool {
    lexicon.readings(of: word).indices.contains {
      lexicon.readings[$0].category == .noun && lexicon.lexeme(of: lexicon.readings[$0]).classes.contains(.judiciary)
    }
  }

  /// Takes note of the state in whose city the article was written: it tells whose president is meant where nothing else does.
  private mutating func noteDateline() {
    guard number < Interpreter.opening, discourse.datelines.isEmpty,
      let first = sentence.units.first?.tokens.lowerBound
    else { return }
    let words = sentence.tokens.lowerBound..<max(first, sentence.tokens.lowerBound)
    for word in words {
      for place in lexicon.readings(of: text.tokens[word].word).indices {
        let lexeme = lexicon.lexeme(of: lexicon.readings[place])
        guard lexeme.naming == .seat || lexicon.grammar.isRomance && lexeme.naming == .name,
          isState(.entity(lexeme.entity))
        else { continue }
        discourse.datelines.append(lexeme.entity)
        if let first = discourse.dateline, first.state != lexeme.entity {
          // "Berlin/Kigali": neither is where everything happens.
          discourse.dateline = nil
          return
        }
        discourse.dateline = (lexeme.entity, number)
      }
    }
  }

  /// Takes note of the state that acts in the sentence.
  private mutating func noteActor() {
    noteDoer()
    guard let actor = actor(before: Int.max) else { return }
    discourse.actor = (actor.state, number, actor.isPerson)
  }

  /// Takes note of whose deed the first main clause tells.
  private mutating func noteDoer() {
    guard let main = sentence.clauses.indices.first(where: { isIndependent($0) && sentence.clauses[$0].subject >= 0 }),
      !isSpeech(main), referents.count(sentence.clauses[main].subject) == 1,
      let body = referents.first(sentence.clauses[main].subject).flatMap({ body(of: $0) }),
      isState(body) || isAlliance(body)
    else { return }
    if !hasFrame(sentence.clauses[main], { isWords($0.relation) }) { discourse.doer = (body, number) }
  }

  /// The state that acts in a sentence before a unit of it: the only subject of its first main clause, or the capital from which
  /// something comes.
  func actor(before end: Int) -> (state: Int32, isPerson: Bool)? {
    for clause in sentence.clauses.indices where isIndependent(clause) && sentence.clauses[clause].subject >= 0 {
      // ", teilte Kenia mit": who only reports does nothing.
      if clause > 0, isSpeech(clause) { continue }
      if let state = actingState(sentence.clauses[clause].subject, before: end) {
        return (state, isPerson(sentence.clauses[clause].subject))
      }
      if let origin = origin(of: clause), let state = actingState(origin, before: end) { return (state, false) }
    }
    return nil
  }

  /// Whether a phrase means a person, by name or by office.
  private func isPerson(_ phrase: Int) -> Bool {
    sentence.phrases[phrase].person != nil || !headClasses(phrase).isDisjoint(with: .persons)
  }

  func isIndependent(_ clause: Int) -> Bool {
    sentence.clauses[clause].kind == .main || sentence.clauses[clause].kind == .coordinate
  }

  /// The capital from which what a clause tells comes.
  private func origin(of clause: Int) -> Int? {
    sentence.phrases(of: clause).first { phrase in
      sentence.phrases[phrase].prepositionClasses.contains(.origin)
        && sentence.units[sentence.phrases[phrase].head].naming == .seat
    }
  }

  private func actingState(_ phrase: Int, before end: Int) -> Int32? {
    guard sentence.phrases[phrase].next < 0, sentence.phrases[phrase].units.upperBound <= end,
      let referent = referents.first(phrase), let state = body(of: referent), isState(state)
    else { return nil }
    return state.entity
  }

  /// The state or alliance that acts where a referent does: its body, or that of a person's office.
  func body(of referent: Referent) -> Referent? {
    if referent.person >= 0 { return discourse.persons[Int(referent.person)].actsFor }
    if let institution = referent.institution, institution.staysAtStateLevel { return nil }
    return .entity(referent.entity)
  }

  /// Takes note of states that are named together: "the three governments" may mean them later.
  private mutating func noteCompany() {
    for phrase in sentence.phrases.indices
    where sentence.phrases[phrase].next >= 0 && sentence.phrases[phrase].first < 0 {
      var named: [Referent] = []
      var isOfStates = true
      var count = 0
      for member in members(phrase) {
        named += referents[member]
        count += 1
        if referents.first(member).map({ isState($0) }) != true { isOfStates = false }
      }
      discourse.mentions.append(
        Discourse.Mention(
          sentence: number, phrase: phrase, referents: named, features: .plural,
          isSubject: sentence.phrases[phrase].isSubject))
      guard count > 1, isOfStates else { continue }
      let states = members(phrase).compactMap { referents.first($0) }
      discourse.companies.append((states, number))
    }
  }

  func isState(_ referent: Referent) -> Bool {
    referent.entity >= 0 && lexicon.entities[Int(referent.entity)].kind == .state
  }

  /// Whether an entity is a state and none of those.
  func isState(_ entity: Int32, besides others: [Int32]) -> Bool {
    isState(.entity(entity)) && !others.contains(entity)
  }

  /// Puts the phrases into the order in which they need each other: owners and appositions before what they belong to.
  private mutating func sortPhrases() {
    order.removeAll(keepingCapacity: true)
    isSorted.removeAll(keepingCapacity: true)
    isSorted.append(contentsOf: repeatElement(false, count: sentence.phrases.count))
    for phrase in sentence.phrases.indices { sort(phrase) }
  }

  private mutating func sort(_ phrase: Int) {
    guard !isSorted[phrase] else { return }
    isSorted[phrase] = true
    for child in sentence.phrases.indices where sentence.phrases[child].parent == phrase { sort(child) }
    if let follower = follower(of: phrase), sentence.phrases[follower].preposition != nil { sort(follower) }
    order.append(phrase)
  }

  /// Whether a phrase names a seat with a preposition of place, where it is a place before it is a government: "à Rabat", but "avec Rabat".
  private func isPlace(_ phrase: Int) -> Bool {
    sentence.units[sentence.phrases[phrase].head].naming == .seat
      && !sentence.phrases[phrase].prepositionClasses.isDisjoint(with: [.place, .origin, .possession, .according])
  }

  private mutating func noteNames(_ phrase: Int) {
    for unit in sentence.phrases[phrase].modifiers where entity(unit) >= 0 {
      discourse.note(entity(unit), in: number)
    }
    let head = sentence.units[sentence.phrases[phrase].head]
    if head.tag == .unknownName, head.compoundEntity >= 0 { discourse.note(head.compoundEntity, in: number) }
  }

  private func mentionFeatures(_ phrase: Int) -> Features {
    var features = sentence.phrases[phrase].features.intersection(Features.anyGender.union(.anyNumber))
    let head = sentence.units[sentence.phrases[phrase].head]
    if head.naming == .seat, head.tag == .name, features.isDisjoint(with: .anyGender) {
      features.formUnion(lexicon.grammar.genderOfNames)
    }
    if features.isDisjoint(with: .anyGender), !headClasses(phrase).isDisjoint(with: .persons) {
      // "The foreign minister … *she*": a person, even where the office is told by its state.
      features.formUnion([.masculine, .feminine])
    }
    if let person = referents.first(phrase)?.person, person >= 0 {
      features = discourse.persons[Int(person)].features.union(.singular)
    }
    return features
  }
}

// MARK: - One phrase

extension Interpreter {
  private mutating func resolve(_ index: Int) -> [Referent] {
    let antecedent = sentence.phrases[index].antecedent
    if antecedent >= 0 { return whole(antecedent) }
    if sentence.phrases[index].isPronoun { return resolvePronoun(index) }
    owners.set(index, owners(of: index))
    if let person = sentence.phrases[index].person { return resolvePerson(person, index) }
    let noun = sentence.phrases[index].head
    let head = lexeme(noun)
    if let head, head.entity >= 0 {
      if isNamedBehind(index) { return [] }
      if isRepresentative(index) { return [officialOfAlliance() ?? .entity(head.entity, .government)] }
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
      let genitive = genitive(of: index), let part = referents.first(genitive), isAlliance(part)
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

  /// The person named last, where he acts for an alliance: the IAEA's head, of whom it is said that "Berlin stellte sich vor *den Argentinier*".
  private func officialOfAlliance() -> Referent? {
    guard lexicon.grammar.isVerbSecond else { return nil }
    let person = discourse.mentions.last { $0.referents.first.map { $0.person >= 0 } ?? false }?.referents.first
    return person.flatMap { body(of: $0).map { isAlliance($0) } == true ? $0 : nil }
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
  private mutating func noteLeaders() {
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
