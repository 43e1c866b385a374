internal import Language
internal import RelationGraph

extension Interpreter {
  /// The entities that are something else in a phrase's clause, so that the phrase does not mean them: in "X helps the neighbour" the
  /// neighbour is not X.
  func rivals(of index: Int) -> [Int32] {
    guard let number = clause(of: index) else { return [] }
    let clause = sentence.clauses[number]
    var rivals: [Int32] = []
    // What "is" links is the same: "X is the last state that …".
    if !classes(clause.verb).contains(.copula) {
      addRivals(controllingSubject(number) ?? -1, of: index, to: &rivals)
      addRivals(clause.object, of: index, to: &rivals)
      addRivals(clause.dative, of: index, to: &rivals)
    }
    for referent in owners[index] { rivals.append(referent.entity) }
    return rivals
  }

  private func addRivals(_ argument: Int, of index: Int, to rivals: inout [Int32]) {
    guard argument >= 0, !sentence.isPart(index, of: argument) else { return }
    for member in members(argument) {
      for referent in referents[member] {
        if let body = body(of: referent) { rivals.append(body.entity) }
      }
      guard referents.isEmpty(member) else { continue }
      // "the junta expelled *French* troops": who is not yet known is told by his adjective.
      for unit in sentence.phrases[member].modifiers
      where entity(unit) >= 0 && sentence.units[unit].naming == .adjective
        && !classes(sentence.phrases[member].head).isDisjoint(with: .institutions.union(.stateOffice))
      {
        rivals.append(entity(unit))
      }
    }
  }

  /// The state in which a clause places what it tells: "In Tiflis haben Zehntausende gegen die Regierung demonstriert".
  ///
  /// Where `seats` is false a capital tells nothing: rebels meet others there.
  func placeState(of index: Int, seats: Bool = true) -> Referent? {
    guard let number = clause(of: index) else { return nil }
    let others = rivals(of: index)
    for place in sentence.phrases(of: number) where place != index && !isAttached(place) {
      let head = sentence.units[sentence.phrases[place].head]
      let named = head.entity >= 0 ? head.entity : head.compoundEntity
      if let told = stateOfMedia(place, besides: others) { return told }
      guard named >= 0, seats || head.naming != .seat, sentence.phrases[place].prepositionClasses.contains(.place),
        !sentence.phrases[place].prepositionClasses.contains(.origin), sentence.phrases[place].person == nil,
        isState(named, besides: others)
      else { continue }
      return .entity(named)
    }
    return nil
  }

  /// The state where people are before a building: "Hunderte demonstrierten vor der Botschaft *in Bagdad*".
  func siteState(of index: Int) -> Referent? {
    guard lexicon.grammar.isVerbSecond || lexicon.grammar.stacksNouns, let number = clause(of: index) else {
      return nil
    }
    for site in sentence.phrases(of: number)
    where sentence.phrases[site].preposition != nil && headClasses(site).institution != nil {
      guard let place = follower(of: site), sentence.phrases[place].prepositionClasses.contains(.place) else {
        continue
      }
      let entity = sentence.units[sentence.phrases[place].head].entity
      if entity >= 0, isState(.entity(entity)) { return .entity(entity) }
    }
    return nil
  }

  /// The state in which the place lies that somebody takes: "rebels seized a town *in Congo*".
  func stateOfPrize(of index: Int) -> Referent? {
    guard let number = clause(of: index), sentence.clauses[number].subject == index,
      sentence.clauses[number].object >= 0, let place = follower(of: sentence.clauses[number].object),
      sentence.phrases[place].prepositionClasses.contains(.place), let state = bareName(place).first, isState(state)
    else { return nil }
    return .entity(state.entity)
  }

  /// The state in whose news something is said: "dankte *im malischen Fernsehen*".
  private func stateOfMedia(_ place: Int, besides others: [Int32]) -> Referent? {
    guard sentence.phrases[place].prepositionClasses.contains(.place), headClasses(place).contains(.media),
      let adjective = sentence.phrases[place].modifiers.first(where: { sentence.units[$0].naming == .adjective }),
      isState(entity(adjective), besides: others)
    else { return nil }
    return .entity(entity(adjective))
  }

  /// The state named last before a phrase, as where something is or goes, or else at all: "die dortigen Machthaber".
  func lastPlace(before index: Int) -> Int32? {
    let start = sentence.phrases[index].units.lowerBound
    let named = sentence.phrases.indices.filter { other in
      sentence.phrases[other].units.upperBound <= start && referents.first(other).map { isState($0) } == true
    }
    let place = named.last { sentence.phrases[$0].preposition != nil } ?? named.last
    if let place { return referents.first(place)?.entity }
    return discourse.named(since: number - 1) { isState(.entity($0)) }.last
  }

  /// The state named last for which a pronoun of place stands: "Oslo *y* a dépêché des médecins".
  func placeMeant(by pronoun: Int) -> Referent? {
    guard let number = clause(of: pronoun), sentence.clauses[number].subject >= 0,
      // "Leur communiqué est sévère : ils *y* reprochent *à l'organisation* …": who is meant is told.
      !sentence.phrases(of: number).contains(where: { sentence.phrases[$0].prepositionClasses.contains(.place) })
    else { return nil }
    let doers = Set(whole(sentence.clauses[number].subject).compactMap { body(of: $0)?.entity })
    let state = discourse.named(since: self.number - 1) { isState(.entity($0)) && !doers.contains($0) }.last
    return state.map { .entity($0) }
  }

  /// Whether a seat before a noun only tells where something is held or was signed: "the *Geneva* talks", but "*Kremlin* policy".
  func isVenue(_ index: Int) -> Bool {
    let phrase = sentence.phrases[index]
    guard lexicon.grammar.stacksNouns, let seat = phrase.modifiers.first(where: { entity($0) >= 0 }),
      sentence.units[seat].naming == .seat
    else { return false }
    let acting = WordClasses.institutions.union(.persons).union([.deed, .objective, .voice, .groupWord])
    guard classes(phrase.head).isDisjoint(with: acting), let noun = lemma(phrase.head) else { return false }
    return !lexicon.frames.indices(of: noun).contains { lexicon.frames[$0].isNoun }
  }

  /// Whether a seat of government only tells where a treaty was signed: "l'accord *de Luanda*".
  func isSigned(_ index: Int, at owner: Int) -> Bool {
    sentence.units[head(owner)].naming == .seat && headClasses(index).contains(.treaty)
  }

  /// The state of the place that stands behind people and what they stand before: "demonstrators outside the Chinese embassy *in Prague*".
  func placeBehind(_ index: Int) -> Referent? {
    guard lexicon.grammar.stacksNouns, let building = follower(of: index),
      sentence.phrases[building].preposition != nil, headClasses(building).institution != nil,
      let place = follower(of: building), sentence.phrases[place].prepositionClasses.contains(.place)
    else { return nil }
    let entity = sentence.units[sentence.phrases[place].head].entity
    return entity >= 0 && isState(.entity(entity)) ? .entity(entity) : nil
  }

  /// The state in which what people are said to flee or suffer goes on: "refugees *fleeing the war in Sudan*".
  func placeOfPeople(_ index: Int) -> Referent? {
    for number in sentence.clauses.indices {
      let clause = sentence.clauses[number]
      let follows = clause.bearer == index || clause.firstVerb == sentence.phrases[index].units.upperBound
      guard follows, clause.kind == .participial || clause.kind == .relative || clause.kind == .gerund else { continue }
      let place = sentence.phrases(of: number).first { phrase in
        (phrase == clause.object
          || !sentence.phrases[phrase].prepositionClasses.isDisjoint(with: [.place, .origin]))
          && bareName(phrase).first.map { isState($0) } == true
      }
      if let place { return bareName(place).first }
    }
    return nil
  }

  /// Whether a phrase stands right behind another, to which it may belong: "die Regierung in Pristina".
  private func isAttached(_ phrase: Int) -> Bool {
    let start = sentence.phrases[phrase].units.lowerBound
    return sentence.phrases.contains { $0.units.upperBound == start && !$0.isPronoun }
  }

  /// The number of sentences that may lie between the two states of which one is the other's neighbour.
  private static let viewpoint = 4

  /// The state that "the country", "the neighbour" or "the island state" means.
  func definiteState(_ head: Lexeme, _ index: Int) -> Int32? {
    let kinds = kinds(of: head, index)
    let others = rivals(of: index)
    if !kinds.isEmpty {
      let known = discourse.named(since: number - Interpreter.memory / 2) { isState($0, of: kinds, besides: others) }
      return known.count == 1
        ? known[0] : discourse.topic(in: number, ratio: 1.5) { isState($0, of: kinds, besides: others) }
    }
    let here = discourse.named(since: number) { isState($0, besides: others) }
    if lexicon.grammar.stacksNouns, head.classes.contains(.otherState), sentence.phrases[index].possessive >= 0 {
      // "Cuba congratulated *its ally*": the state that the text is about.
      if let topic = discourse.topic(in: number, ratio: 2, atLeast: 1, where: { isState($0, besides: others) }) {
        return topic
      }
      // "Serbia, Croatia … its neighbour": which one is not told.
      if discourse.named(since: number - 2, where: { isState($0, besides: others) }).count > 1 { return nil }
    }
    if opensParagraph, !head.classes.contains(.otherState), sentence.phrases[index].isSubject, here.isEmpty,
      let topic = discourse.topic(in: number, ratio: 1.5, atLeast: 1, where: { isState($0, besides: others) })
    {
      // "… Wien zahlt mehr.\n\n*Das Land* leidet unter dem Embargo.": what the text is about, not what it told of in passing.
      return topic
    }
    // Who only says something is seldom what the text goes on to speak of.
    var before = discourse.named(since: number - 1, speakers: false) {
      isState($0, besides: others) && !here.contains($0)
    }
    if before.isEmpty {
      before = discourse.named(since: number - 1) { isState($0, besides: others) && !here.contains($0) }
    }
    if head.classes.contains(.otherState), here.isEmpty, before.count == 1, lexicon.grammar.isVerbSecond,
      sentence.clauses.contains(where: { $0.subject == index })
    {
      // "Für Nepal steht der Schuldige fest. *Der Nachbar* habe …": from the view of the only one who was named right before.
      let further = discourse.named(since: number - Interpreter.viewpoint) {
        isState($0, besides: others) && $0 != before[0]
      }
      return further.count == 1 ? further[0] : nil
    }
    if before.count == 1 {
      return blamed(by: before[0], index, besides: others) ?? moreSpokenOf(than: before[0], besides: others)
        ?? before[0]
    }
    if let actor = discourse.actor, actor.sentence == number - 1, isState(actor.state, besides: others),
      sentence.clauses.contains(where: { $0.subject == index })
    {
      return actor.state
    }
    if before.isEmpty, here.count == 1 { return here[0] }
    if head.classes.contains(.otherState), before.isEmpty || here.count == 1, let last = here.last { return last }
    return discourse.topic(in: number, ratio: 1.5, atLeast: 1) {
      isState($0, besides: others) && !here.contains($0)
    }
  }

  /// Whether the sentence is the first of a paragraph.
  private var opensParagraph: Bool {
    sentence.tokens.lowerBound > 0 && text.tokens[sentence.tokens.lowerBound].follows == .paragraph
  }

  private func isState(_ entity: Int32, of kinds: WordClasses, besides others: [Int32]) -> Bool {
    isState(entity, besides: others) && lexicon.entities[Int(entity)].kinds.isSuperset(of: kinds)
  }

  /// The state that the text is about, where the sentence before names another only in passing.
  private func moreSpokenOf(than state: Int32, besides others: [Int32]) -> Int32? {
    let acts = discourse.mentions.reversed().prefix { $0.sentence >= number - 1 }.contains { mention in
      mention.sentence == number - 1 && mention.isSubject
        && mention.referents.contains { body(of: $0)?.entity == state }
    }
    return acts ? nil : discourse.topic(in: number, ratio: 2) { isState($0, besides: others) }
  }

  /// Whom a state has just blamed or punished, which "the country" means unless it acts.
  ///
  /// "Japan verurteilte Nordkorea. Die UNO verhängte Sanktionen gegen das Land."
  private func blamed(by state: Int32, _ index: Int, besides others: [Int32]) -> Int32? {
    guard !sentence.phrases[index].isSubject else { return nil }
    let act = told(since: number - 2) { $0.relation != praise && body(of: $0.source)?.entity == state }.first
    return act.flatMap { body(of: $0.target)?.entity }.flatMap { isState($0, besides: others) ? $0 : nil }
  }

  /// Whether a word means somebody's ally: it has a frame of its own.
  func isAlly(_ head: Lexeme) -> Bool {
    lexicon.frames.indices(of: head.lemma).contains {
      lexicon.frames[$0].isNoun && lexicon.frames[$0].relation == praise
    }
  }

  /// The state that "the ally" means: the one that the text is about.
  func ally(_ index: Int) -> [Referent] {
    guard owners.isEmpty(index) else { return [] }
    let others = rivals(of: index)
    return discourse.topic(in: number, ratio: 1.2, atLeast: 1) { isState($0, besides: others) }
      .map { [.entity($0)] } ?? []
  }

  /// The kinds of states that a noun, its adjectives and the region behind it tell: "the *Caucasus* republic", "la république *du Caucase*".
  private func kinds(of head: Lexeme, _ index: Int) -> WordClasses {
    var classes = head.classes
    for unit in sentence.phrases[index].modifiers { classes.formUnion(self.classes(unit)) }
    if let region = follower(of: index), isRegion(region) { classes.formUnion(headClasses(region)) }
    return classes.intersection(lexicon.kinds)
  }

  /// Whether a phrase right behind a noun may say where that is.
  private func isRegion(_ phrase: Int) -> Bool {
    sentence.phrases[phrase].preposition == nil && sentence.phrases[phrase].features.contains(.genitive)
      || !sentence.phrases[phrase].prepositionClasses.isDisjoint(with: [.place, .possession])
  }
}

// MARK: - Several

extension Interpreter {
  /// Whether a quantifier makes a phrase general: "any state that", "alle Länder".
  func isQuantified(_ index: Int) -> Bool {
    determiners(of: index).contains {
      sentence.units[$0].tag == .quantifier || sentence.units[$0].tag == .number
    }
  }

  /// Whether a quantifier means all of those known: "both", "all three".
  func isWhole(_ index: Int) -> Bool {
    determiners(of: index).contains { classes($0).contains(.whole) }
  }

  private func determiners(of index: Int) -> Range<Int> {
    let start = sentence.phrases[index].units.lowerBound
    let head = sentence.phrases[index].head
    return start..<max(sentence.phrases[index].isPronoun ? head + 1 : head, start)
  }

  /// How many a phrase counts: "die drei Länder", "beide Seiten".
  func count(of index: Int) -> Int? {
    for unit in determiners(of: index) {
      let classes = classes(unit)
      if let count = Interpreter.counts.first(where: { classes.contains($0.classes) })?.count { return count }
    }
    return nil
  }

  /// Whether a bare number counts some of several: "two members", but not "the two members".
  func isCounted(_ index: Int) -> Bool {
    count(of: index) != nil && !sentence.phrases[index].determiner.contains(.definite)
  }

  /// Whether a phrase means but some of a closed set of states: "deux pays baltes", "several Baltic states".
  func isSomeOfSet(_ head: Lexeme, _ index: Int) -> Bool {
    guard lexicon.entities[Int(head.entity)].isSet, isQuantified(index) else { return false }
    if let count = count(of: index) { return count != lexicon.members(of: head.entity).count }
    return !isWhole(index)
  }

  private static let counts: [(classes: WordClasses, count: Int)] = [(.two, 2), (.three, 3), (.four, 4), (.five, 5)]

  /// The states last named together, or their governments: "die drei Länder", "les trois juntes".
  func company(of head: Lexeme, _ index: Int) -> [Referent]? {
    guard let states = company(index) else {
      return head.classes.contains(.partyWord) && count(of: index) == 2 ? opponents() : nil
    }
    if !head.classes.isDisjoint(with: [.stateWord, .partyWord]) { return states }
    guard head.classes.isDisjoint(with: .persons), let institution = head.classes.institution,
      !institution.staysAtStateLevel
    else { return nil }
    return states.map { .entity($0.entity, institution) }
  }

  /// The only two parties that were named of late, one of them no state.
  ///
  /// "Die Regierung verhandelt mit den Rebellen. *Beide Seiten* …"
  func opponents() -> [Referent]? {
    var parties: [Referent] = []
    for mention in discourse.mentions.reversed().prefix(while: { $0.sentence >= number - Interpreter.recentParties }) {
      for referent in mention.referents {
        let party = body(of: referent) ?? referent
        if !parties.contains(party) { parties.append(party) }
      }
    }
    guard parties.count == 2, parties.contains(where: { !isState($0) || $0.institution != nil }) else { return nil }
    return parties.reversed()
  }

  /// The number of sentences before in which the parties of a conflict are looked for.
  private static let recentParties = 3

  /// Whether states did something together of which the text told.
  private func isActing(_ states: [Referent]) -> Bool {
    let since = number - Interpreter.memory / 4
    return states.allSatisfy { state in told(since: since) { body(of: $0.source) == state }.first != nil }
  }

  /// The states last named together, as many as a phrase counts; two that were named one after the other are a pair.
  func company(_ index: Int) -> [Referent]? {
    let count = count(of: index)
    let since = number - Interpreter.memory / 4
    if let count, let acting = discourse.company(of: count, since: since, where: { isActing($0) }) { return acting }
    if let known = discourse.company(of: count, since: since) { return known }
    guard count == 2 else { return nil }
    let pair = discourse.named(since: number - 2) { isState(.entity($0)) }
    return pair.count == 2 ? pair.map { .entity($0) } : nil
  }
}
