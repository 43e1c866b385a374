internal import Language
internal import RelationGraph

/// The places for arguments in a noun's own phrase.
struct NounArguments: ArgumentPlaces {
  let view: SentenceView
  let phrase: Int
  let resolver: Resolver

  /// Where the source stands: as the frame says, in its owner or in a phrase with a preposition.
  func source(_ frame: Frame) -> [Filler]? { fill(frame.source) }

  /// Whether the genitive is where the frame may have its target and nothing else fills it: "die Unterstützung der Ukraine".
  func isObjective(_ frame: Frame) -> Bool {
    guard frame.target.contains(.genitive), view.genitive(of: phrase) != nil, view.possessor(of: phrase) == nil else {
      return false
    }
    return fill(frame.target.filter { $0 != .genitive }) == nil
  }

  /// Where the target stands.
  ///
  /// A genitive that is not the source can be it: "die Unterstützung der Ukraine durch Polen".
  func target(_ frame: Frame) -> [Filler]? {
    fill(frame.target) ?? (hasPossessor ? filler(.compound).map { [$0] } : nil)
  }

  /// Whether the source stands in a genitive or possessive, so that a compound's first part is the target: "die Ukraine-Hilfe
  /// Dänemarks".
  private var hasPossessor: Bool { view.phrases[phrase].owner >= 0 || view.phrases[phrase].possessive >= 0 }

  func means(_ filler: Filler) -> Bool {
    if let referents = filler.referents { return !referents.isEmpty }
    return view.members(filler.phrase).contains {
      !resolver.referents[$0].isEmpty || !resolver.owners[view.deepest($0)].isEmpty
    }
  }

  func filler(_ slot: Slot) -> Filler? {
    let own = view.phrases[phrase]
    switch slot {
    case .owner:
      let owners = resolver.owners[phrase]
      return owners.isEmpty ? agent() : Filler(phrase: own.owner >= 0 ? own.owner : phrase, referents: owners)
    case .genitive:
      return view.genitive(of: phrase).map { Filler(phrase: $0) }
    case .compound:
      return view.compoundEntity(of: phrase).map { Filler(phrase: phrase, referents: [.entity($0)]) }
    case .preposition(let lemma):
      return prepositional { $0.preposition == lemma }
    case .crowd: return crowd()
    case .bearer: return bearer()
    case .subject, .object, .dative, .speaker, .predicate: return nil
    }
  }

  /// The noun beside which the phrase stands: "L'Iran, principal allié de la Syrie, …".
  private func bearer() -> Filler? {
    let parent = view.phrases[phrase].parent
    guard parent >= 0, view.phrases[parent].appositions.contains(phrase) else { return nil }
    return Filler(phrase: parent)
  }

  /// The people of whom the sentence speaks.
  private func crowd() -> Filler? {
    let people = view.phrases.indices.first { index in
      index != phrase && resolver.referents[index].contains { $0.institution == .population }
    }
    return people.map { Filler(phrase: $0) }
  }

  private func agent() -> Filler? { prepositional { $0.prepositionClasses.contains(.agent) } }

  private func prepositional(where matches: (Phrase) -> Bool) -> Filler? {
    let own = view.phrases[phrase]
    for child in own.complements + [own.owner] where child >= 0 && matches(view.phrases[child]) {
      return Filler(phrase: child)
    }
    guard let follower = view.follower(of: phrase), matches(view.phrases[follower]) else { return nil }
    return Filler(phrase: follower)
  }
}

/// The places for arguments of a participle that stands with its noun.
struct ParticipleArguments: ArgumentPlaces {
  let view: SentenceView
  /// The phrase of the noun.
  let bearer: Int
  let isPassive: Bool

  func filler(_ slot: Slot) -> Filler? {
    switch slot {
    case .subject: return isPassive ? agent() : Filler(phrase: bearer)
    case .object: return isPassive ? Filler(phrase: bearer) : inner(from: view.phrases[bearer].units.lowerBound)
    case .dative: return nil
    case .preposition(let lemma): return inner(after: lemma)
    case .bearer: return Filler(phrase: bearer)
    case .owner, .genitive, .compound, .speaker, .crowd, .predicate: return nil
    }
  }

  /// "von Russland" between article and participle, or "Russian-" joined before it.
  private func agent() -> Filler? {
    let participle = view.phrases[bearer].participle
    if participle > 0, view.sentence.units[participle].isJoined, view.entity(participle - 1) >= 0 {
      return Filler(phrase: bearer, referents: [.entity(view.entity(participle - 1))])
    }
    var at = participle - 1
    while at > view.phrases[bearer].units.lowerBound {
      if view.sentence.units[at].tag == .preposition, view.lexeme(at)?.classes.contains(.agent) == true {
        return inner(from: at + 1)
      }
      at -= 1
    }
    return nil
  }

  private func inner(after preposition: LemmaID) -> Filler? {
    let participle = view.phrases[bearer].participle
    let units = view.phrases[bearer].units.lowerBound..<participle
    guard let at = units.first(where: { view.lexeme($0)?.lemma == preposition }) else { return nil }
    return inner(from: at + 1)
  }

  /// The names from a unit up to the participle.
  private func inner(from start: Int) -> Filler? {
    let end = view.phrases[bearer].participle
    guard start < end else { return nil }
    let entities = (start..<end).compactMap { unit -> Referent? in
      view.entity(unit) >= 0 ? .entity(view.entity(unit)) : nil
    }
    return entities.isEmpty ? nil : Filler(phrase: bearer, referents: entities)
  }
}
