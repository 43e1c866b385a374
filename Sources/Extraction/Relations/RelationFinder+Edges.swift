internal import Language
internal import RelationGraph

extension RelationFinder {
  /// Adds the relation for each pair of members of the two ends.
  mutating func add(
    _ frame: Frame, from sources: [Filler], to targets: [Filler], _ reality: Reality, trigger: Int, clause: Int
  ) {
    guard reality != .none else { return }
    let speaker = speaker(of: clause)
    let sources = sources.flatMap { doers($0) }
    if !sources.isEmpty, isSomebody(targets, frame.relation) { stated[clause] = (frame.relation, targets) }
    for source in sources {
      for var target in targets.flatMap({ affected($0, by: sources.map(\.referent), in: frame.relation) })
      where target.referent != source.referent {
        target.referent = body(of: target.referent, in: frame.relation)
        findings.append(
          Finding(
            relation: frame.relation, source: source.referent, target: target.referent, status: reality,
            trigger: trigger, sentence: view.number, sourcePhrase: source.phrase, targetPhrase: target.phrase,
            speaker: speaker, origin: frame.origin))
      }
    }
  }

  /// The body of an institution that gives way to it as the target of a relation.
  private func body(of referent: Referent, in relation: String) -> Referent {
    guard let institution = referent.institution,
      lexicon.liftedTargets(of: relation).institution(institution)
    else { return referent }
    return .entity(referent.entity)
  }

  func doers(_ filler: Filler) -> [(referent: Referent, phrase: Int)] {
    if let referents = filler.referents { return referents.map { ($0, filler.phrase) } }
    return view.members(filler.phrase).flatMap { member in
      let own = resolver.referents[member]
      let speaksForOwner = own.isEmpty && view.head(member)?.classes.contains(.voice) == true
      return (speaksForOwner ? resolver.owners[view.deepest(member)] : own).map { ($0, member) }
    }
  }

  /// Whom it happens to: who is meant, or whoever owns the thing that is meant or did what is meant.
  func affected(_ filler: Filler, by doers: [Referent], in relation: String) -> [(
    referent: Referent, phrase: Int
  )] {
    if let referents = filler.referents { return referents.map { ($0, filler.phrase) } }
    return view.members(filler.phrase).flatMap { member -> [(Referent, Int)] in
      var found = resolver.referents[member]
      if found.isEmpty, view.head(member)?.classes.contains(.stateWord) != true {
        found = resolver.owners[view.deepest(member)]
        if found.isEmpty { found = agents(of: view.deepest(member)) }
        if found.isEmpty { found = homes(of: view.deepest(member)) }
        if found.isEmpty { found = origin(of: member) }
        if found.isEmpty, isWords(relation) { found = unsaidDoers(of: view.deepest(member), besides: doers) }
      }
      return found.map { ($0, member) }
    }
  }

  /// Where a thing comes from: "a ban on grain from Russia".
  private func origin(of phrase: Int) -> [Referent] {
    guard let follower = view.follower(of: phrase), view.phrases[follower].prepositionClasses.contains(.origin) else {
      return []
    }
    return view.members(follower).flatMap { resolver.referents[$0] }.filter { $0.institution == nil }
  }
}

// MARK: - Shared targets

extension RelationFinder {
  /// The targets that a clause names; where it names nobody, those of the clause that it goes on with: "condemned the coup in Niger
  /// and suspended aid".
  func shared(_ targets: [Filler]?, _ relation: String, _ number: Int) -> [Filler]? {
    if let targets, isSomebody(targets, relation) { return targets }
    var at = number
    while view.clauses[at].subject < 0, view.clauses[at].parent >= 0 {
      guard [.coordinate, .infinitive, .gerund].contains(view.clauses[at].kind) else { break }
      at = view.clauses[at].parent
      if let before = stated[at] { return isSameSide(relation, before.relation) ? before.targets : targets }
    }
    return targets
  }

  private func isSomebody(_ targets: [Filler], _ relation: String) -> Bool {
    targets.contains { !affected($0, by: [], in: relation).isEmpty }
  }

  /// Whether two relations go together: support does not go with any other.
  private func isSameSide(_ first: String, _ second: String) -> Bool {
    let support = Relation.supports.name
    return (first == support) == (second == support)
  }
}

/// What stands in a slot: a phrase, or the referents that a noun's own modifiers give.
struct Filler {
  var phrase: Int
  var referents: [Referent]?
}

/// Whether the subject does it or it is done to it.
enum Voice { case active, passive }

extension Slot {
  /// Whether the slot is a phrase with a preposition.
  var isPreposition: Bool {
    if case .preposition = self { return true }
    return false
  }
}

extension LightVerb {
  /// Whether the noun or the target is the verb's object, so that *ist belegt* is its passive.
  var takesObject: Bool { nounSlot == .object || target.contains(.object) }
}

extension Frame {
  /// Whether the frame is that of a noun: such frames have an owner for their source.
  var isNoun: Bool { kind == .noun }
}
