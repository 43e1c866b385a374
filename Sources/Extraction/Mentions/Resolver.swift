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

  init(lexicon: Lexicon, text: ArticleText) {
    self.lexicon = lexicon
    self.text = text
  }

  /// Finds the referents of all phrases of the next sentence.
  mutating func resolve(_ view: SentenceView) {
    referents = Array(repeating: [], count: view.phrases.count)
    owners = Array(repeating: [], count: view.phrases.count)
    for phrase in view.phrases.indices { noteNames(phrase, view) }
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

  private func isState(_ referent: Referent) -> Bool {
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
    if phrase.antecedent >= 0 { return referents[phrase.antecedent] }
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
    let found = referents[apposed]
    if let person = found.first?.person, person >= 0, let role = view.lexeme(view.phrases[index].head),
      !role.classes.isDisjoint(with: .persons)
    {
      giveOffice(role, of: index, to: Int(person), view)
    }
    return found
  }

  private mutating func giveOffice(_ role: Lexeme, of index: Int, to person: Int, _ view: SentenceView) {
    guard discourse.persons[person].actsFor == nil, !isFormer(index, view) else { return }
    var body = owners[index].first
    let isOfAlliance = body.map { isAlliance($0) } ?? false
    guard role.classes.isDisjoint(with: .privatePerson) || isOfAlliance && role.classes.contains(.allianceOffice) else {
      return
    }
    if body == nil, role.classes.contains(.stateOffice), role.classes.isDisjoint(with: [.rank, .title]),
      hasDominantTopic(view, atLeast: 0.3)
    {
      body = topicState(view)
    }
    if body == nil, role.classes.contains(.allianceOffice),
      role.classes.isDisjoint(with: [.stateOffice, .privatePerson])
    {
      body = topicAlliance(view)
    }
    guard let body, let entity = body.entity >= 0 ? lexicon.entities[Int(body.entity)] : nil, entity.kind != .group
    else { return }
    if role.classes.isDisjoint(with: [.stateOffice, .allianceOffice, .parliamentOffice]) { return }
    discourse.persons[person].actsFor = .entity(body.entity)
    discourse.persons[person].sentence = view.number
    discourse.persons[person].features.formUnion(role.features.intersection(.anyGender))
  }

  /// Whether a phrase speaks of an office that somebody held once: "former", "Ex-".
  private func isFormer(_ index: Int, _ view: SentenceView) -> Bool {
    view.phrases[index].units.contains { view.lexeme($0)?.classes.contains(.former) == true }
  }

  /// A role noun: "die Regierung", "the country", "le bloc".
  private mutating func resolveRole(_ head: Lexeme, _ index: Int, _ view: SentenceView) -> [Referent] {
    let isDefinite = isDefinite(index, view)
    if isDefinite, isQuantified(index, view), owners[index].isEmpty, let company = company(of: head, view) {
      return company
    }
    if head.classes.contains(.allianceOffice), let body = owners[index].first(where: { isAlliance($0) }) {
      return [body]
    }
    if head.classes.contains(.groupWord), isDefinite, owners[index].isEmpty {
      let group = latest(view) { $0.kind == .group }
      if !group.isEmpty { return group }
    }
    if let institution = institution(of: head) {
      if !owners[index].isEmpty {
        let groups = owners[index].filter { $0.entity >= 0 && lexicon.entities[Int($0.entity)].kind == .group }
        if !groups.isEmpty { return groups }
        let bodies = owners[index].filter { $0.entity >= 0 && lexicon.entities[Int($0.entity)].kind != .group }
        discourse.note(head.lemma, of: bodies, in: view.number)
        return bodies.map { body(of: institution, $0) }
      }
      let isKnown = isDefinite || isBarePlural(index, view) && hasDominantTopic(view)
      guard isKnown, head.classes.isDisjoint(with: .persons) || head.classes.contains(.stateOffice) else { return [] }
      let known = discourse.bodies(of: head.lemma, in: view.number)
      if !known.isEmpty { return known.map { body(of: institution, $0) } }
      guard let topic = topicState(view) else { return [] }
      return [body(of: institution, topic)]
    }
    guard isDefinite else { return [] }
    if head.classes.contains(.privatePerson), let known = latestPrivatePerson() { return [known] }
    if head.classes.contains(.stateWord) {
      return isQuantified(index, view) ? [] : onlyState(before: index, view)
    }
    if head.classes.contains(.allianceWord) { return latest(view) { $0.kind == .alliance } }
    return []
  }

  private func institution(of head: Lexeme) -> Institution? {
    if head.classes.contains(.privatePerson) { return nil }
    if let institution = head.classes.institution { return institution }
    return head.classes.isDisjoint(with: [.stateOffice, .allianceOffice]) ? nil : .government
  }

  /// The institution of a body; that of an alliance is the alliance itself but for its troops.
  private func body(of institution: Institution, _ body: Referent) -> Referent {
    isAlliance(body) ? .entity(body.entity) : .entity(body.entity, institution)
  }

  private func isAlliance(_ referent: Referent) -> Bool {
    referent.entity >= 0 && lexicon.entities[Int(referent.entity)].kind == .alliance
  }

  /// Whether a phrase speaks of something known: a definite article, demonstrative or possessive.
  private func isDefinite(_ index: Int, _ view: SentenceView) -> Bool {
    view.phrases[index].determiner.contains(.definite) || view.phrases[index].possessive >= 0
  }

  /// "Regierungstruppen und Rebellen": a plural without a determiner and without an adjective.
  private func isBarePlural(_ index: Int, _ view: SentenceView) -> Bool {
    let phrase = view.phrases[index]
    return phrase.determinerUnit < 0 && phrase.modifiers.isEmpty && phrase.features.contains(.plural)
      && !phrase.features.contains(.singular)
  }

  /// Whether one state is spoken of so much more than any other that troops without a name are its own.
  private func hasDominantTopic(_ view: SentenceView, atLeast least: Double = 1.5) -> Bool {
    discourse.dominates(in: view.number, atLeast: least) { lexicon.entities[Int($0)].kind == .state }
  }

  /// The alliance that the article is about, if it is about one more than about any other.
  private func topicAlliance(_ view: SentenceView) -> Referent? {
    let isAlliance = { (entity: Int32) in lexicon.entities[Int(entity)].kind == .alliance }
    guard discourse.dominates(in: view.number, atLeast: 0.5, where: isAlliance) else { return nil }
    return discourse.topic(in: view.number, where: isAlliance).map { .entity($0) }
  }

  private func topicState(_ view: SentenceView) -> Referent? {
    discourse.topic(in: view.number) { lexicon.entities[Int($0)].kind == .state }.map { .entity($0) }
  }

  /// The last person who acts for nobody, whom "the expert" or "the activist" means.
  private func latestPrivatePerson() -> Referent? {
    discourse.mentions.suffix(Resolver.memory * 4).last { mention in
      mention.referents.contains { $0.person >= 0 && discourse.persons[Int($0.person)].actsFor == nil }
    }?.referents.first
  }

  /// Whether a quantifier makes a phrase general: "any state that", "alle Länder".
  private func isQuantified(_ index: Int, _ view: SentenceView) -> Bool {
    let phrase = view.phrases[index]
    let determiners = phrase.units.lowerBound..<max(phrase.head, phrase.units.lowerBound)
    return determiners.contains { [.quantifier, .number].contains(view.sentence.units[$0].tag) }
  }

  /// The states last named together, or their governments: "die drei Länder", "les trois juntes".
  private func company(of head: Lexeme, _ view: SentenceView) -> [Referent]? {
    guard let states = discourse.company(since: view.number - Resolver.memory / 4) else { return nil }
    if head.classes.contains(.stateWord) { return states }
    guard head.classes.isDisjoint(with: .persons), let institution = head.classes.institution,
      !institution.staysAtStateLevel
    else { return nil }
    return states.map { .entity($0.entity, institution) }
  }

  /// The state that "the country" means: the only one of the sentence before, or of this one, else the one that the article is
  /// about among those that this sentence does not name.
  private func onlyState(before index: Int, _ view: SentenceView) -> [Referent] {
    let isState = { (entity: Int32) in entity >= 0 && lexicon.entities[Int(entity)].kind == .state }
    let here = Set(
      discourse.mentions.reversed().prefix { $0.sentence == view.number }.flatMap(\.referents).map(\.entity))
    let before = Set(
      discourse.mentions.reversed().prefix { $0.sentence >= view.number - 1 }.filter { $0.sentence < view.number }
        .flatMap(\.referents).map(\.entity).filter(isState)
    ).subtracting(here)
    if before.count == 1, let only = before.first { return [.entity(only)] }
    let named = here.filter(isState)
    if before.isEmpty, named.count == 1, let only = named.first { return [.entity(only)] }
    let isElsewhere = { (entity: Int32) in isState(entity) && !here.contains(entity) }
    guard discourse.dominates(in: view.number, atLeast: 1.5, where: isElsewhere) else { return [] }
    return discourse.topic(in: view.number, where: isElsewhere).map { [.entity($0)] } ?? []
  }

  /// What was last spoken of among the entities of a kind.
  private func latest(_ view: SentenceView, where matches: (Entity) -> Bool) -> [Referent] {
    for mention in discourse.mentions.reversed().prefix(while: { $0.sentence >= view.number - Resolver.memory }) {
      let fitting = mention.referents.filter { $0.entity >= 0 && matches(lexicon.entities[Int($0.entity)]) }
      if let first = fitting.first { return [.entity(first.entity)] }
    }
    return []
  }
}

// MARK: - Owners

extension Resolver {
  /// To whom what a phrase names belongs: adjective, compound part, possessor, genitive, possessive or place.
  private mutating func owners(of index: Int, _ view: SentenceView) -> [Referent] {
    let phrase = view.phrases[index]
    for unit in phrase.modifiers where unit != phrase.head && view.lexeme(unit)?.naming == .adjective {
      if view.entity(unit) >= 0 { return [.entity(view.entity(unit))] }
    }
    if phrase.owner >= 0, !isObjective(index, view) {
      let found = view.members(phrase.owner).flatMap { referents[$0].isEmpty ? owners[$0] : referents[$0] }
      if !found.isEmpty { return found }
    }
    if phrase.possessive >= 0 { return resolvePossessive(phrase.possessive, index, view) }
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
    guard isObjective(index, view) else { return nil }
    let last = view.phrases[index].owner >= 0 ? view.phrases[index].owner : index
    return view.follower(of: last).flatMap { isAgent($0) ? $0 : nil }
  }

  private func isRole(_ index: Int, _ view: SentenceView) -> Bool {
    guard let head = view.lexeme(view.phrases[index].head) else { return false }
    return !head.classes.isDisjoint(with: WordClasses.institutions.union(.persons))
  }
}
