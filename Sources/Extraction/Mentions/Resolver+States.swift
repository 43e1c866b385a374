internal import Language
internal import RelationGraph

extension Resolver {
  /// The entities that are something else in a phrase's clause, so that the phrase does not mean them: in "X helps the neighbour" the
  /// neighbour is not X.
  func rivals(of index: Int, _ view: SentenceView) -> Set<Int32> {
    guard let number = view.clause(of: index) else { return [] }
    let clause = view.clauses[number]
    let own = view.ancestors(of: index)
    // What "is" links is the same: "X is the last state that …".
    let isSame = view.lexeme(clause.verb)?.classes.contains(.copula) == true
    let arguments = isSame ? [] : [subjectPhrase(number, view) ?? -1, clause.object, clause.dative]
    var rivals: Set<Int32> = []
    for argument in arguments where argument >= 0 && !own.contains(argument) {
      for referent in view.members(argument).flatMap({ referents[$0] }) {
        if let body = body(of: referent) { rivals.insert(body.entity) }
      }
    }
    for referent in owners[index] { rivals.insert(referent.entity) }
    return rivals
  }

  /// The state in which a clause places what it tells: "In Tiflis haben Zehntausende gegen die Regierung demonstriert".
  func placeState(of index: Int, _ view: SentenceView) -> Referent? {
    guard let number = view.clause(of: index) else { return nil }
    let others = rivals(of: index, view)
    for place in view.clauses[number].phrases where place != index && !isAttached(place, view) {
      guard view.phrases[place].prepositionClasses.contains(.place),
        !view.phrases[place].prepositionClasses.contains(.origin), view.phrases[place].person == nil,
        let head = view.lexeme(view.phrases[place].head), head.entity >= 0, isState(.entity(head.entity)),
        !others.contains(head.entity)
      else { continue }
      return .entity(head.entity)
    }
    return nil
  }

  /// The state named last before a phrase, as where something is or goes, or else at all: "die dortigen Machthaber".
  func lastPlace(before index: Int, _ view: SentenceView) -> Int32? {
    let start = view.phrases[index].units.lowerBound
    let named = view.phrases.indices.filter { other in
      view.phrases[other].units.upperBound <= start && referents[other].first.map { isState($0) } == true
    }
    let place = named.last { view.phrases[$0].preposition != nil } ?? named.last
    if let place { return referents[place].first?.entity }
    return discourse.named(since: view.number - 1) { isState(.entity($0)) }.last
  }

  /// Whether a phrase stands right behind another, to which it may belong: "die Regierung in Pristina".
  private func isAttached(_ phrase: Int, _ view: SentenceView) -> Bool {
    let start = view.phrases[phrase].units.lowerBound
    return view.phrases.contains { $0.units.upperBound == start && !$0.isPronoun }
  }

  /// The state that "the country", "the neighbour" or "the island state" means.
  func definiteState(_ head: Lexeme, _ index: Int, _ view: SentenceView) -> Int32? {
    let kinds = kinds(of: head, index, view)
    let others = rivals(of: index, view)
    let fits = { (entity: Int32) in
      entity >= 0 && lexicon.entities[Int(entity)].kind == .state && !others.contains(entity)
        && lexicon.entities[Int(entity)].kinds.isSuperset(of: kinds)
    }
    if !kinds.isEmpty {
      let known = discourse.named(since: view.number - Resolver.memory / 2, where: fits)
      return known.count == 1 ? known[0] : discourse.topic(in: view.number, ratio: 1.2, where: fits)
    }
    let here = discourse.named(since: view.number, where: fits)
    let before = discourse.named(since: view.number - 1, where: fits).filter { !here.contains($0) }
    if before.count == 1 { return before[0] }
    if let actor = discourse.actor, actor.sentence == view.number - 1, fits(actor.state),
      view.clauses.contains(where: { $0.subject == index })
    {
      return actor.state
    }
    if before.isEmpty, here.count == 1 { return here[0] }
    if head.classes.contains(.otherState), before.isEmpty || here.count == 1, let last = here.last { return last }
    return discourse.topic(in: view.number, ratio: 1.5, atLeast: 1) { fits($0) && !here.contains($0) }
  }

  /// The kinds of states that a noun and its adjectives tell.
  private func kinds(of head: Lexeme, _ index: Int, _ view: SentenceView) -> WordClasses {
    var classes = head.classes
    for unit in view.phrases[index].modifiers { classes.formUnion(view.lexeme(unit)?.classes ?? []) }
    return classes.intersection(lexicon.kinds)
  }
}

// MARK: - Several

extension Resolver {
  /// Whether a quantifier makes a phrase general: "any state that", "alle Länder".
  func isQuantified(_ index: Int, _ view: SentenceView) -> Bool {
    determiners(of: index, view).contains { [.quantifier, .number].contains(view.sentence.units[$0].tag) }
  }

  /// Whether a quantifier means all of those known: "both", "all three".
  func isWhole(_ index: Int, _ view: SentenceView) -> Bool {
    determiners(of: index, view).contains { view.lexeme($0)?.classes.contains(.whole) == true }
  }

  private func determiners(of index: Int, _ view: SentenceView) -> Range<Int> {
    let phrase = view.phrases[index]
    return phrase.units.lowerBound..<max(phrase.isPronoun ? phrase.head + 1 : phrase.head, phrase.units.lowerBound)
  }

  /// How many a phrase counts: "die drei Länder", "beide Seiten".
  func count(of index: Int, _ view: SentenceView) -> Int? {
    for unit in determiners(of: index, view) {
      guard let classes = view.lexeme(unit)?.classes else { continue }
      if let count = Resolver.counts.first(where: { classes.contains($0.classes) })?.count { return count }
    }
    return nil
  }

  private static let counts: [(classes: WordClasses, count: Int)] = [(.two, 2), (.three, 3), (.four, 4), (.five, 5)]

  /// The states last named together, or their governments: "die drei Länder", "les trois juntes".
  func company(of head: Lexeme, _ index: Int, _ view: SentenceView) -> [Referent]? {
    guard let states = company(index, view) else { return nil }
    if !head.classes.isDisjoint(with: [.stateWord, .partyWord]) { return states }
    guard head.classes.isDisjoint(with: .persons), let institution = head.classes.institution,
      !institution.staysAtStateLevel
    else { return nil }
    return states.map { .entity($0.entity, institution) }
  }

  /// The states last named together, as many as a phrase counts; two that were named one after the other are a pair.
  func company(_ index: Int, _ view: SentenceView) -> [Referent]? {
    let count = count(of: index, view)
    if let known = discourse.company(of: count, since: view.number - Resolver.memory / 4) { return known }
    guard count == 2 else { return nil }
    let pair = discourse.named(since: view.number - 2) { isState(.entity($0)) }
    return pair.count == 2 ? pair.map { .entity($0) } : nil
  }
}
