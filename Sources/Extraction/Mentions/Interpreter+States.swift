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
    guard argument >= 0, !isWithin(index, argument) else { return }
    for member in members(argument) {
      for referent in referents[member] {
        if let body = body(of: referent) { rivals.append(body.entity) }
      }
    }
  }

  /// The state in which a clause places what it tells: "In Tiflis haben Zehntausende gegen die Regierung demonstriert".
  func placeState(of index: Int) -> Referent? {
    guard let number = clause(of: index) else { return nil }
    let others = rivals(of: index)
    for place in sentence.phrases(of: number) where place != index && !isAttached(place) {
      let head = sentence.units[sentence.phrases[place].head]
      guard sentence.phrases[place].prepositionClasses.contains(.place),
        !sentence.phrases[place].prepositionClasses.contains(.origin), sentence.phrases[place].person == nil,
        head.entity >= 0, isState(.entity(head.entity)), !others.contains(head.entity)
      else { continue }
      return .entity(head.entity)
    }
    return nil
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

  /// Whether a phrase stands right behind another, to which it may belong: "die Regierung in Pristina".
  private func isAttached(_ phrase: Int) -> Bool {
    let start = sentence.phrases[phrase].units.lowerBound
    return sentence.phrases.contains { $0.units.upperBound == start && !$0.isPronoun }
  }

  /// The state that "the country", "the neighbour" or "the island state" means.
  func definiteState(_ head: Lexeme, _ index: Int) -> Int32? {
    let kinds = kinds(of: head, index)
    let others = rivals(of: index)
    let fits = { (entity: Int32) in
      entity >= 0 && lexicon.entities[Int(entity)].kind == .state && !others.contains(entity)
        && lexicon.entities[Int(entity)].kinds.isSuperset(of: kinds)
    }
    if !kinds.isEmpty {
      let known = discourse.named(since: number - Interpreter.memory / 2, where: fits)
      return known.count == 1 ? known[0] : discourse.topic(in: number, ratio: 1.5, where: fits)
    }
    let here = discourse.named(since: number, where: fits)
    let before = discourse.named(since: number - 1, where: fits).filter { !here.contains($0) }
    if before.count == 1 { return before[0] }
    if let actor = discourse.actor, actor.sentence == number - 1, fits(actor.state),
      sentence.clauses.contains(where: { $0.subject == index })
    {
      return actor.state
    }
    if before.isEmpty, here.count == 1 { return here[0] }
    if head.classes.contains(.otherState), before.isEmpty || here.count == 1, let last = here.last { return last }
    return discourse.topic(in: number, ratio: 1.5, atLeast: 1) { fits($0) && !here.contains($0) }
  }

  /// The kinds of states that a noun and its adjectives tell.
  private func kinds(of head: Lexeme, _ index: Int) -> WordClasses {
    var classes = head.classes
    for unit in sentence.phrases[index].modifiers { classes.formUnion(self.classes(unit)) }
    return classes.intersection(lexicon.kinds)
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
    let phrase = sentence.phrases[index]
    return phrase.units.lowerBound..<max(phrase.isPronoun ? phrase.head + 1 : phrase.head, phrase.units.lowerBound)
  }

  /// How many a phrase counts: "die drei Länder", "beide Seiten".
  func count(of index: Int) -> Int? {
    for unit in determiners(of: index) {
      let classes = classes(unit)
      if let count = Interpreter.counts.first(where: { classes.contains($0.classes) })?.count { return count }
    }
    return nil
  }

  private static let counts: [(classes: WordClasses, count: Int)] = [(.two, 2), (.three, 3), (.four, 4), (.five, 5)]

  /// The states last named together, or their governments: "die drei Länder", "les trois juntes".
  func company(of head: Lexeme, _ index: Int) -> [Referent]? {
    guard let states = company(index) else { return nil }
    if !head.classes.isDisjoint(with: [.stateWord, .partyWord]) { return states }
    guard head.classes.isDisjoint(with: .persons), let institution = head.classes.institution,
      !institution.staysAtStateLevel
    else { return nil }
    return states.map { .entity($0.entity, institution) }
  }

  /// The states last named together, as many as a phrase counts; two that were named one after the other are a pair.
  func company(_ index: Int) -> [Referent]? {
    let count = count(of: index)
    if let known = discourse.company(of: count, since: number - Interpreter.memory / 4) { return known }
    guard count == 2 else { return nil }
    let pair = discourse.named(since: number - 2) { isState(.entity($0)) }
    return pair.count == 2 ? pair.map { .entity($0) } : nil
  }
}
