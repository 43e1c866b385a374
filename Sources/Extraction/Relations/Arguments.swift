internal import Language

/// The places for arguments in a clause.
struct Arguments: ArgumentPlaces {
  let view: SentenceView
  let resolver: Resolver
  let clause: Int
  let voice: Voice
  let frame: Frame?

  func filler(_ slot: Slot) -> Filler? {
    let isSubject = slot == (voice == .active ? .subject : .object)
    return isSubject ? subject(of: clause, depth: 0) : phrase(slot).map { Filler(phrase: $0) }
  }

  /// The phrase in a slot, turned for the voice of the clause.
  func phrase(_ slot: Slot) -> Int? {
    switch slot {
    case .subject: voice == .active ? subjectPhrase() : agent()
    case .object: voice == .active ? object() : subjectPhrase()
    case .dative: dative()
    case .preposition(let lemma): prepositional(lemma)
    case .bearer: view.clauses[clause].bearer >= 0 ? view.clauses[clause].bearer : nil
    case .owner, .genitive, .compound, .speaker, .crowd, .predicate: nil
    }
  }

  /// Whether what stands there is somebody, or belongs to somebody.
  func means(_ filler: Filler) -> Bool {
    if let referents = filler.referents { return !referents.isEmpty }
    return view.members(filler.phrase).contains { means($0) }
  }

  private func means(_ phrase: Int) -> Bool {
    !resolver.referents[phrase].isEmpty || !resolver.owners[view.deepest(phrase)].isEmpty
  }

  private func found(_ phrase: Int) -> Int? { phrase >= 0 ? phrase : nil }

  private func subjectPhrase() -> Int? {
    subject(of: clause, depth: 0).flatMap { $0.referents == nil ? $0.phrase : nil }
  }

  private func object() -> Int? {
    let own = view.clauses[clause]
    if own.kind == .participial, own.object < 0 { return found(own.bearer) }
    return found(own.object)
  }

  /// The dative; a name without case stands for it where the frame has no other object.
  private func dative() -> Int? {
    let own = view.clauses[clause]
    if own.dative >= 0 { return own.dative }
    let usesObject =
      frame.map {
        $0.source.contains(.object) || $0.target.contains(.object) || $0.conditions.contains { $0.slot == .object }
      } ?? true
    guard voice == .active, !usesObject || frame == nil else {
      return voice == .passive ? found(own.subject) : hiddenDative()
    }
    guard own.object >= 0 else { return hiddenDative() }
    let cases = view.phrases[own.object].features.intersection(.anyCase)
    return cases.isEmpty || cases.contains(.dative) ? own.object : hiddenDative()
  }

  /// A phrase in the dative that was taken for a genitive: "wirft die Regierung der Opposition vor".
  private func hiddenDative() -> Int? {
    for phrase in view.clauses[clause].phrases {
      let owner = view.phrases[phrase].owner
      if owner >= 0, view.phrases[owner].preposition == nil, view.phrases[owner].features.contains(.dative) {
        return owner
      }
    }
    return nil
  }

  /// The agent of a passive: "von Russland", "by Russia".
  private func agent() -> Int? {
    let own = view.clauses[clause]
    if let agent = own.phrases.first(where: { view.phrases[$0].prepositionClasses.contains(.agent) }) { return agent }
    return own.phrases.lazy.map { view.phrases[$0].owner }
      .first { $0 >= 0 && view.phrases[$0].prepositionClasses.contains(.agent) }
  }

  /// A phrase with the preposition, in the clause or with one of its nouns: one that means somebody before others.
  private func prepositional(_ lemma: LemmaID) -> Int? {
    let phrases = prepositionals(lemma)
    return phrases.first { means($0) } ?? phrases.first
  }

  private func prepositionals(_ lemma: LemmaID) -> [Int] {
    let phrases = view.clauses[clause].phrases
    let children = phrases.flatMap { view.phrases[$0].complements + [view.phrases[$0].owner] }
    return (phrases + children).filter { $0 >= 0 && view.phrases[$0].preposition == lemma }
  }

  /// The subject of a clause; that of the governing word's choice where it has none of its own.
  private func subject(of number: Int, depth: Int) -> Filler? {
    let own = view.clauses[number]
    if own.subject >= 0 { return Filler(phrase: own.subject) }
    guard depth < 8, own.parent >= 0 else { return nil }
    let parent = view.clauses[own.parent]
    switch own.kind {
    case .coordinate: return subject(of: own.parent, depth: depth + 1)
    case .infinitive: return controller(of: number, depth: depth)
    case .gerund:
      return controller(of: number, depth: depth)
        ?? (parent.isPassive ? nil : subject(of: own.parent, depth: depth + 1))
    case .participial: return found(own.bearer).map { Filler(phrase: $0) }
    case .main, .subordinate, .relative: return nil
    }
  }

  /// Who is the subject of an infinitive: as the word that governs it says, else the governing verb's own subject.
  private func controller(of number: Int, depth: Int) -> Filler? {
    let parent = view.clauses[number].parent
    guard let governor = view.governor(of: number) else {
      return isAdverbial(number) ? subject(of: parent, depth: depth + 1) : nil
    }
    let isPassive = view.clauses[parent].isPassive
    switch governor.rule.control {
    case .subject: return isPassive ? nil : subject(of: parent, depth: depth + 1)
    case .bearer: return subject(of: parent, depth: depth + 1)
    case .owner: return governor.noun.flatMap { owner(of: $0, in: parent, depth: depth) }
    case .object where isPassive: return subject(of: parent, depth: depth + 1)
    case .object: return (found(view.clauses[parent].object) ?? dative(of: parent)).map { Filler(phrase: $0) }
    default: return other(parent).phrase(governor.rule.control).map { Filler(phrase: $0) }
    }
  }

  /// Whose plan or decision it is: the noun's owner, else the subject of the verb whose object the noun is.
  private func owner(of noun: Int, in parent: Int, depth: Int) -> Filler? {
    let owned = NounArguments(view: view, phrase: noun, resolver: resolver).filler(.owner)
    if let owned { return owned }
    let clause = view.clauses[parent]
    return clause.object == noun && !clause.isPassive ? subject(of: parent, depth: depth + 1) : nil
  }

  private func dative(of number: Int) -> Int? { other(number).phrase(.dative) }

  private func other(_ number: Int) -> Arguments {
    Arguments(
      view: view, resolver: resolver, clause: number, voice: view.clauses[number].isPassive ? .passive : .active,
      frame: nil)
  }

  /// Whether an infinitive stands beside the verb before it rather than being governed by it: *um … zu*, *pour*, *to*.
  private func isAdverbial(_ number: Int) -> Bool {
    let opener = view.clauses[number].opener
    return opener >= 0 && [.subordinator, .preposition, .infinitiveMarker].contains(view.sentence.units[opener].tag)
  }
}

// MARK: - Conditions

extension Arguments {
  /// Whether a condition of a frame holds.
  func holds(_ condition: Condition) -> Bool {
    switch condition.slot {
    case .predicate: return predicates.contains { matches(condition, unit: $0) } != condition.isNegated
    case .preposition(let lemma):
      return prepositionals(lemma).flatMap { view.members($0) }.contains { matches(condition, $0) }
        != condition.isNegated
    default:
      guard let place = phrase(condition.slot) else { return condition.isNegated }
      return view.members(place).contains { matches(condition, $0) } != condition.isNegated
    }
  }

  /// The adjectives that say something of the object or the subject: those outside of phrases, and those of a phrase that names nobody.
  private var predicates: [Int] {
    let own = view.clauses[clause]
    let inside = own.phrases.filter { resolver.referents[$0].isEmpty && view.phrases[$0].owner < 0 }
    return own.others + inside.flatMap { view.phrases[$0].modifiers }
  }

  private func matches(_ condition: Condition, unit: Int) -> Bool {
    view.lexicon.readings(from: view.sentence.units[unit].readings).contains { reading in
      let lexeme = view.lexicon.lexeme(of: reading)
      return condition.lemmas.contains(lexeme.lemma) || !lexeme.classes.isDisjoint(with: condition.classes)
    }
  }

  private func matches(_ condition: Condition, _ phrase: Int) -> Bool {
    if let head = view.head(phrase) {
      if condition.lemmas.contains(head.lemma) || !head.classes.isDisjoint(with: condition.classes) { return true }
    }
    let kinds = resolver.referents[phrase].compactMap { referent -> WordClasses? in
      guard referent.entity >= 0 else { return nil }
      switch view.lexicon.entities[Int(referent.entity)].kind {
      case .state: return .state
      case .alliance: return .alliance
      case .group: return .groupWord
      }
    }
    if kinds.contains(where: { condition.classes.contains($0) }) { return true }
    return condition.classes.contains(.thing) && resolver.referents[phrase].isEmpty
  }
}
