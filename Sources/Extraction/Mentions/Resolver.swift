internal import Language
internal import RelationGraph

/// Finds who is meant by the phrases of an article, sentence by sentence.
struct Resolver {
  let lexicon: Lexicon
  let text: ArticleText
  var discourse = Discourse()
  /// The referents of each phrase of the sentence at hand.
  private(set) var referents: [[Referent]] = []
  /// The referents to whom the thing that a phrase names belongs.
  private(set) var owners: [[Referent]] = []

  /// The number of sentences after which "the country" and "the expert" no longer mean who was named before them.
  static let memory = 40

  /// The number of sentences in one of which a dateline stands, behind headline and teaser.
  private static let opening = 4

  init(lexicon: Lexicon, text: ArticleText) {
    self.lexicon = lexicon
    self.text = text
  }

  /// Finds the referents of all phrases of the next sentence.
  mutating func resolve(_ view: SentenceView) {
    referents = Array(repeating: [], count: view.phrases.count)
    owners = Array(repeating: [], count: view.phrases.count)
    noteDateline(view)
    for phrase in view.phrases.indices {
      noteNames(phrase, view)
      referents[phrase] = bareName(phrase, view)
    }
    for phrase in order(view) {
      let found = resolve(phrase, view)
      referents[phrase] = found
      guard !found.isEmpty, view.phrases[phrase].antecedent < 0, !isPlace(phrase, view) else { continue }
      discourse.note(
        Discourse.Mention(
          sentence: view.number, phrase: phrase, referents: found, features: mentionFeatures(phrase, view),
          isSubject: view.clauses.contains { $0.subject == phrase }))
    }
    noteCompany(view)
    noteActor(view)
  }

  /// Takes note of the state in whose city the article was written: it tells whose president is meant where nothing else does.
  private mutating func noteDateline(_ view: SentenceView) {
    guard view.number < Resolver.opening, discourse.dateline == nil,
      let first = view.sentence.units.first?.tokens.lowerBound
    else { return }
    let words = view.sentence.tokens.lowerBound..<max(first, view.sentence.tokens.lowerBound)
    for word in words {
      for reading in lexicon.readings(from: lexicon.firstReading(of: lexicon.find(text.folded(word)))) {
        let lexeme = lexicon.lexeme(of: reading)
        guard lexeme.naming == .seat, isState(.entity(lexeme.entity)) else { continue }
        discourse.dateline = (lexeme.entity, view.number)
        return
      }
    }
  }

  /// Takes note of the state that acts in the sentence.
  private mutating func noteActor(_ view: SentenceView) {
    guard let state = actor(in: view, before: Int.max) else { return }
    discourse.actor = (state, view.number)
  }

  /// The state that acts in a sentence before a unit of it: the only subject of its first main clause, or the capital from which
  /// something comes.
  func actor(in view: SentenceView, before end: Int) -> Int32? {
    for clause in view.clauses where [.main, .coordinate].contains(clause.kind) && clause.subject >= 0 {
      let origin = clause.phrases.first { phrase in
        view.phrases[phrase].prepositionClasses.contains(.origin)
          && view.lexeme(view.phrases[phrase].head)?.naming == .seat
      }
      for phrase in [clause.subject, origin ?? clause.subject]
      where view.phrases[phrase].next < 0 && view.phrases[phrase].units.upperBound <= end {
        guard let referent = referents[phrase].first, let state = body(of: referent), isState(state) else { continue }
        return state.entity
      }
    }
    return nil
  }

  /// The state or alliance that acts where a referent does: its body, or that of a person's office.
  func body(of referent: Referent) -> Referent? {
    if referent.person >= 0 { return discourse.persons[Int(referent.person)].actsFor }
    if let institution = referent.institution, institution.staysAtStateLevel { return nil }
    return .entity(referent.entity)
  }

  /// Takes note of states that are named together: "the three governments" may mean them later.
  private mutating func noteCompany(_ view: SentenceView) {
    for phrase in view.phrases.indices where view.phrases[phrase].next >= 0 && view.phrases[phrase].first < 0 {
      let named = view.members(phrase).map { referents[$0] }
      let states = named.compactMap(\.first).filter { isState($0) }
      discourse.mentions.append(
        Discourse.Mention(
          sentence: view.number, phrase: phrase, referents: named.flatMap { $0 }, features: .plural,
          isSubject: view.clauses.contains { $0.subject == phrase }))
      guard named.count > 1, states.count == named.count else { continue }
      discourse.companies.append((states, view.number))
    }
  }

  func isState(_ referent: Referent) -> Bool {
    referent.entity >= 0 && lexicon.entities[Int(referent.entity)].kind == .state
  }

  /// Phrases in the order in which they need each other: owners and appositions before what they belong to.
  private func order(_ view: SentenceView) -> [Int] {
    var order: [Int] = []
    var done = Array(repeating: false, count: view.phrases.count)
    func visit(_ phrase: Int) {
      guard !done[phrase] else { return }
      done[phrase] = true
      for child in view.phrases.indices where view.phrases[child].parent == phrase { visit(child) }
      if let follower = view.follower(of: phrase), view.phrases[follower].preposition != nil { visit(follower) }
      order.append(phrase)
    }
    for phrase in view.phrases.indices { visit(phrase) }
    return order
  }

  /// Whether a phrase names a seat with a preposition, which is a place before it is a government.
  private func isPlace(_ phrase: Int, _ view: SentenceView) -> Bool {
    view.phrases[phrase].preposition != nil && view.lexeme(view.phrases[phrase].head)?.naming == .seat
  }

  private mutating func noteNames(_ phrase: Int, _ view: SentenceView) {
    for unit in view.phrases[phrase].modifiers where view.entity(unit) >= 0 {
      discourse.note(view.entity(unit), in: view.number)
    }
  }

  private func mentionFeatures(_ phrase: Int, _ view: SentenceView) -> Features {
    var features = view.phrases[phrase].features.intersection(Features.anyGender.union(.anyNumber))
    if let person = referents[phrase].first?.person, person >= 0 {
      features = discourse.persons[Int(person)].features.union(.singular)
    }
    return features
  }
}

// MARK: - One phrase

extension Resolver {
  private mutating func resolve(_ index: Int, _ view: SentenceView) -> [Referent] {
    let phrase = view.phrases[index]
    if phrase.antecedent >= 0 { return view.members(phrase.antecedent).flatMap { referents[$0] } }
    if phrase.isPronoun { return resolvePronoun(index, view) }
    owners[index] = owners(of: index, view)
    if let person = phrase.person { return resolvePerson(person, index, view) }
    let head = view.lexeme(phrase.head)
    if let head, head.entity >= 0 { return resolveName(head) }
    if view.sentence.units[phrase.head].tag == .unknownName,
      let person = knownPerson(phrase.head..<phrase.head + 1, view)
    {
      return [.person(person)]
    }
    if let apposed = phrase.appositions.first(where: { !referents[$0].isEmpty }) {
      return resolveApposed(apposed, index, view)
    }
    guard let head else { return [] }
    return resolveRole(head, index, view)
  }

  /// Whom a phrase means that is a name and nothing else: what stands around it need not be known.
  private func bareName(_ index: Int, _ view: SentenceView) -> [Referent] {
    let phrase = view.phrases[index]
    guard phrase.person == nil, phrase.antecedent < 0, !phrase.isPronoun, let head = view.lexeme(phrase.head),
      head.entity >= 0
    else { return [] }
    return resolveName(head)
  }

  /// A name of a state, an alliance or a group, its adjective, its people or its seat.
  private func resolveName(_ head: Lexeme) -> [Referent] {
    let entity = lexicon.entities[Int(head.entity)]
    if entity.parent == "set" { return entity.members.compactMap { lexicon.state($0.state).map { .entity($0) } } }
    if let institution = head.classes.institution, entity.kind != .group {
      return [.entity(head.entity, entity.kind == .alliance ? nil : institution)]
    }
    let isSeat = head.naming == .seat && entity.kind == .state
    return [.entity(head.entity, isSeat ? .government : nil)]
  }

  private mutating func resolvePerson(_ units: Range<Int>, _ index: Int, _ view: SentenceView) -> [Referent] {
    let role = view.lexeme(view.phrases[index].head)
    let isRole = role.map { !$0.classes.isDisjoint(with: .persons) } ?? false
    let isCertain = isRole || speaks(index, view)
    guard let person = person(units, features: role?.features ?? [], isCertain: isCertain, view) else { return [] }
    if isRole, let role { giveOffice(role, of: index, to: person, view) }
    for apposed in view.phrases[index].appositions {
      guard let role = view.lexeme(view.phrases[apposed].head), !role.classes.isDisjoint(with: .persons) else {
        continue
      }
      giveOffice(role, of: apposed, to: person, view)
    }
    if let body = originBody(of: index, view), discourse.persons[person].actsFor == nil {
      discourse.persons[person].actsFor = body
      discourse.persons[person].sentence = view.number
    }
    return [.person(person)]
  }

  /// Whether a phrase is the subject of a verb of saying, as only somebody who speaks can be.
  private func speaks(_ index: Int, _ view: SentenceView) -> Bool {
    view.clauses.contains { $0.subject == index && view.isSpeech($0) }
  }

  /// The body of the government, parliament or army that a person is said to be from: "Ouattara aus dem Übergangsrat".
  private func originBody(of index: Int, _ view: SentenceView) -> Referent? {
    guard let place = view.follower(of: index), view.phrases[place].prepositionClasses.contains(.origin),
      let referent = referents[place].first, referent.entity >= 0, let institution = referent.institution,
      !institution.staysAtStateLevel
    else { return nil }
    return .entity(referent.entity)
  }

  /// "the EU's envoy, Josep Borrell": the apposition names whom the phrase describes.
  private mutating func resolveApposed(_ apposed: Int, _ index: Int, _ view: SentenceView) -> [Referent] {
    let found = view.members(apposed).flatMap { referents[$0] }
    if let person = found.first?.person, person >= 0, let role = view.lexeme(view.phrases[index].head),
      !role.classes.isDisjoint(with: .persons)
    {
      giveOffice(role, of: index, to: Int(person), view)
    }
    return found
  }
}

// MARK: - Owners

extension Resolver {
  /// To whom what a phrase names belongs: adjective, compound part, possessor, genitive, possessive or place.
  private mutating func owners(of index: Int, _ view: SentenceView) -> [Referent] {
    let phrase = view.phrases[index]
    for unit in phrase.modifiers where unit != phrase.head && view.lexeme(unit)?.naming == .adjective {
      if view.entity(unit) >= 0, !view.isDoer(unit, in: phrase) { return [.entity(view.entity(unit))] }
    }
    if phrase.possessive >= 0 { return resolvePossessive(phrase.possessive, index, view) }
    if phrase.modifiers.contains(where: { view.lexeme($0)?.classes.contains(.there) == true }),
      let place = lastPlace(before: index, view)
    {
      return [.entity(place)]
    }
    if phrase.owner >= 0, !isObjective(index, view) || view.possessor(of: index) != nil {
      let found = view.members(phrase.owner).flatMap { referents[$0].isEmpty ? owners[$0] : referents[$0] }
      if !found.isEmpty { return found }
    }
    if let compound = view.compoundEntity(of: index) { return [.entity(compound)] }
    if let agent = agent(of: index, view) {
      return view.members(agent).flatMap { referents[$0].isEmpty ? owners[$0] : referents[$0] }
    }
    if let place = view.follower(of: index), let head = view.lexeme(view.phrases[place].head), head.entity >= 0,
      !view.phrases[place].prepositionClasses.isDisjoint(with: [.place, .possession]), isRole(index, view),
      phrase.person == nil
    {
      return [.entity(head.entity)]
    }
    return []
  }

  /// Whether the genitive of a noun tells to whom it happens: "the invasion of Ukraine".
  private func isObjective(_ index: Int, _ view: SentenceView) -> Bool {
    view.lexeme(view.phrases[index].head)?.classes.contains(.objective) == true
  }

  /// Who did what a noun names: "the killing of villagers by the army".
  private func agent(of index: Int, _ view: SentenceView) -> Int? {
    let isAgent = { (phrase: Int) in
      view.phrases[phrase].prepositionClasses.contains(.agent)
        && !view.phrases[phrase].prepositionClasses.contains(.possession)
    }
    if let own = view.phrases[index].complements.first(where: isAgent) { return own }
    let isPassive = view.clause(of: index).map { view.clauses[$0].isPassive } ?? false
    guard isObjective(index, view) || !isPassive else { return nil }
    let last = view.phrases[index].owner >= 0 ? view.phrases[index].owner : index
    return view.follower(of: last).flatMap { isAgent($0) ? $0 : nil }
  }

  private func isRole(_ index: Int, _ view: SentenceView) -> Bool {
    guard let head = view.lexeme(view.phrases[index].head) else { return false }
    return !head.classes.isDisjoint(with: WordClasses.institutions.union(.persons))
  }
}
