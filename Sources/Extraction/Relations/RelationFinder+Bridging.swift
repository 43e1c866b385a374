internal import Language

// What a text leaves unsaid because it told it before: whose sanctions "the sanctions" are, whose move "the move" is.

extension RelationFinder {
  /// The number of sentences for which "the sanctions" go on to mean those that were told of.
  private static let memory = 6

  /// Both ends of a noun's relation; one that is not said is that of the relation told before, where the noun speaks of something known.
  func completed(
    _ frame: Frame, _ light: LightVerb, from source: [Filler]?, to target: [Filler]?, of phrase: Int
  ) -> (source: [Filler], target: [Filler])? {
    if let source, let target { return (source, target) }
    guard isKnown(phrase) else { return nil }
    let told = told(since: view.number - RelationFinder.memory) { $0.relation == frame.relation }
    if let source {
      guard !light.target.isEmpty || !frame.target.isEmpty else { return nil }
      let doers = bodies(source)
      let own = told.filter { isAmong(doers, $0.source) }
      // Where several were struck, the noun alone does not tell whom it means.
      guard !own.isEmpty || Set(told.map { resolver.body(of: $0.target) }).count == 1 else { return nil }
      let targets = last(own.isEmpty ? told : own).map(\.target).filter { !isAmong(doers, $0) }
      return targets.isEmpty ? nil : (source, [Filler(phrase: phrase, referents: unique(targets))])
    }
    guard !light.source.isEmpty else { return nil }
    let affected = target.map { bodies($0) }
    let acts = last(told.filter { act in affected.map { isAmong($0, act.target) } ?? true })
    guard !acts.isEmpty else { return nil }
    return (
      [Filler(phrase: phrase, referents: unique(acts.map(\.source)))],
      target ?? [Filler(phrase: phrase, referents: unique(acts.map(\.target)))]
    )
  }

  /// Whether a relation may be one of words about a deed: praise or blame.
  func isWords(_ relation: String) -> Bool { relation == "accuses" || relation == "supports" }

  /// Who does what a noun names, where a phrase beside it says so: "Angriffe durch Israel".
  func agents(of phrase: Int) -> [Referent] {
    let agent =
      view.phrases[phrase].complements.first { view.phrases[$0].prepositionClasses.contains(.agent) }
      ?? view.follower(of: phrase).flatMap { view.phrases[$0].prepositionClasses.contains(.agent) ? $0 : nil }
    guard let agent, !view.phrases[agent].prepositionClasses.contains(.possession) else { return [] }
    return view.members(agent).flatMap { resolver.referents[$0] }
  }

  /// The state in which something goes on: "die Wahlen in Togo".
  func homes(of phrase: Int) -> [Referent] {
    guard view.head(phrase)?.classes.contains(.internal) == true, let place = view.follower(of: phrase),
      view.phrases[place].prepositionClasses.contains(.place)
    else { return [] }
    return resolver.referents[place].compactMap { resolver.body(of: $0) }.filter { resolver.isState($0) }
  }

  /// Who did what a noun speaks of as known: whoever did the last thing of that sort, or the last thing at all.
  func unsaidDoers(of phrase: Int, besides others: [Referent]) -> [Referent] {
    guard isKnown(phrase), let noun = view.head(phrase) else { return [] }
    let bodies = Set(others.compactMap { resolver.body(of: $0) })
    let relations = (lexicon.frames[noun.lemma] ?? []).filter(\.isNoun).map(\.relation)
    if !relations.isEmpty {
      let told = told(since: view.number - RelationFinder.memory) { relations.contains($0.relation) }
      return unique(last(told).map(\.source)).filter { !isAmong(bodies, $0) }
    }
    guard noun.classes.contains(.deed) else { return [] }
    let told = last(told(since: view.number - 3) { $0.relation != "accuses" })
    if !told.isEmpty { return unique(told.map(\.source)).filter { !isAmong(bodies, $0) } }
    guard let actor = resolver.discourse.actor, actor.sentence == view.number - 1 else { return [] }
    return [Referent.entity(actor.state)].filter { !isAmong(bodies, $0) }
  }

  /// Whether a phrase speaks of something known and does not say whose it is.
  private func isKnown(_ phrase: Int) -> Bool {
    let own = view.phrases[phrase]
    return own.determiner.contains(.definite) && own.possessive < 0 && own.owner < 0
  }

  /// The relations told since a sentence, the last first.
  private func told(since sentence: Int, where matches: (Finding) -> Bool) -> [Finding] {
    (resolver.discourse.acts + findings).reversed().filter { $0.sentence >= sentence && matches($0) }
  }

  /// Those of the sentence that told of such last.
  private func last(_ acts: [Finding]) -> [Finding] { Array(acts.prefix { $0.sentence == acts.first?.sentence }) }

  private func bodies(_ fillers: [Filler]) -> Set<Referent> {
    Set(fillers.flatMap { doers($0) }.compactMap { resolver.body(of: $0.referent) })
  }

  private func isAmong(_ bodies: Set<Referent>, _ referent: Referent) -> Bool {
    resolver.body(of: referent).map { bodies.contains($0) } ?? false
  }

  private func unique(_ referents: [Referent]) -> [Referent] {
    var unique: [Referent] = []
    for referent in referents where !unique.contains(referent) { unique.append(referent) }
    return unique
  }
}
