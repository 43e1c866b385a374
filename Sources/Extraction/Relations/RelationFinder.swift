internal import Language
internal import RelationGraph

/// Finds the relations that a sentence states, from the frames of its verbs, nouns and adjectives.
struct RelationFinder {
  let view: SentenceView
  let resolver: Resolver
  private(set) var findings: [Finding] = []
  /// The phrases whose noun frame was used by a light verb.
  private var lent: Set<Int> = []

  init(view: SentenceView, resolver: Resolver) {
    self.view = view
    self.resolver = resolver
  }

  /// Finds all relations of the sentence.
  mutating func read() {
    for clause in view.clauses.indices { read(clause) }
    for phrase in view.phrases.indices {
      readParticiple(phrase)
      readNoun(phrase)
    }
  }

  var lexicon: Lexicon { view.lexicon }
  var sentence: Sentence { view.sentence }
}

// MARK: - Verbs

extension RelationFinder {
  private mutating func read(_ number: Int) {
    let clause = view.clauses[number]
    guard clause.verb >= 0 else { return }
    for lemma in clause.lemmas {
      for light in lexicon.lightVerbs[lemma] ?? [] { read(light, in: number) }
      for frame in lexicon.frames[lemma] ?? [] { read(frame, in: number, trigger: clause.verb) }
    }
    if isCopula(clause) { readPredicates(number) }
  }

  private func isCopula(_ clause: Clause) -> Bool {
    clause.verbs.contains { view.lexeme($0)?.classes.contains(.copula) == true }
  }

  private mutating func readPredicates(_ number: Int) {
    for unit in view.clauses[number].others where [.adjective, .adverb].contains(sentence.units[unit].tag) {
      guard let lexeme = view.lexeme(unit, as: .adjective) else { continue }
      for light in lexicon.lightVerbs[lexeme.lemma] ?? [] { read(light, in: number) }
      for frame in lexicon.frames[lexeme.lemma] ?? [] { read(frame, in: number, trigger: unit) }
    }
  }

  private mutating func read(_ frame: Frame, in number: Int, trigger: Int) {
    let clause = view.clauses[number]
    guard !frame.isReflexive || clause.isReflexive else { return }
    if isMutual(clause), frame.source == [.subject], !frame.target.contains(.subject) {
      let parties = [Filler(phrase: clause.subject)]
      return add(frame, from: parties, to: parties, reality(of: number), trigger: trigger, clause: number)
    }
    for voice in voices(of: frame, clause) {
      let arguments = Arguments(view: view, resolver: resolver, clause: number, voice: voice, frame: frame)
      guard frame.conditions.allSatisfy({ arguments.holds($0) }) else { continue }
      let sources = frame.source == [.speaker] ? speakers(of: number) : arguments.fill(frame.source)
      guard let sources, let targets = arguments.fill(frame.target) else { continue }
      let reality = Reality(frame.status).governed(by: reality(of: number))
      add(frame, from: sources, to: targets, reality, trigger: trigger, clause: number)
      return
    }
  }

  /// Whether the members of the subject do it to each other: "werfen sich gegenseitig vor".
  private func isMutual(_ clause: Clause) -> Bool {
    guard clause.subject >= 0, clause.object < 0, view.phrases[clause.subject].next >= 0 else { return false }
    let isSaid = { (unit: Int) in view.lexeme(unit)?.classes.contains(.mutual) == true }
    return clause.others.contains(where: isSaid) || clause.phrases.contains { isSaid(view.phrases[$0].head) }
  }

  /// Whoever says what a clause tells, as the source of the blame in it.
  func speakers(of number: Int) -> [Filler]? {
    speaker(of: number).map { [Filler(phrase: -1, referents: [$0])] }
  }

  /// The voices in which a clause can be read: German *ist ausgeschlossen* is passive for a verb with an object.
  func voices(of frame: Frame, _ clause: Clause) -> [Voice] {
    let takesObject =
      frame.target.contains(.object) || frame.source.contains(.object)
      || frame.target.contains(.dative)
    let isPerfect = clause.verbs.contains {
      $0 != clause.verb && view.lexeme($0)?.classes.isSuperset(of: [.perfect, .passive]) == true
    }
    if clause.isPassive { return isPerfect && !takesObject ? [.active] : [.passive] }
    return clause.isMaybePassive && takesObject && !clause.isReflexive ? [.passive] : [.active]
  }
}

// MARK: - Nouns

extension RelationFinder {
  /// A verb that lends its arguments to a noun: "verhängt Sanktionen gegen Mali".
  private mutating func read(_ light: LightVerb, in number: Int) {
    let clause = view.clauses[number]
    guard !light.isReflexive || clause.isReflexive else { return }
    let voice: Voice = clause.isPassive || clause.isMaybePassive && light.takesObject ? .passive : .active
    let arguments = Arguments(view: view, resolver: resolver, clause: number, voice: voice, frame: nil)
    guard let place = arguments.phrase(light.nounSlot) else { return }
    for phrase in view.members(place) {
      guard let noun = view.head(phrase) else { continue }
      for frame in lexicon.frames[noun.lemma] ?? [] where frame.isNoun {
        guard light.conditions.allSatisfy({ arguments.holds($0) }) else { continue }
        lent.insert(view.deepest(phrase))
        let own = NounArguments(view: view, phrase: view.deepest(phrase), resolver: resolver)
        let lent = light.source == [.speaker] ? speakers(of: number) : arguments.fill(light.source)
        let source = own.isObjective(frame) ? lent ?? own.source(frame) : own.source(frame) ?? lent
        let targets = [
          own.target(frame), arguments.fill(light.target), arguments.fill(frame.target.filter(\.isPreposition)),
        ].compactMap { $0 }.filter { !$0.contains { $0.phrase == place && $0.referents == nil } }
        let target = targets.first { $0.contains { own.means($0) } } ?? targets.first
        guard
          let (source, target) = completed(frame, light, from: source, to: target, of: view.deepest(phrase))
        else { continue }
        let reality = Reality(frame.status).governed(by: Reality(light.status)).governed(by: reality(of: number))
        add(frame, from: source, to: target, reality, trigger: head(phrase), clause: number)
      }
    }
  }

  private func head(_ phrase: Int) -> Int { view.phrases[view.deepest(phrase)].head }

  /// A noun with its own arguments: "die Sanktionen der ECOWAS gegen Mali".
  private mutating func readNoun(_ phrase: Int) {
    guard !lent.contains(phrase), view.phrases[phrase].antecedent < 0, !view.phrases[phrase].isPronoun,
      let noun = view.lexeme(view.phrases[phrase].head)
    else { return }
    for frame in lexicon.frames[noun.lemma] ?? [] where frame.isNoun {
      let own = NounArguments(view: view, phrase: phrase, resolver: resolver)
      let clause = view.clause(of: phrase)
      let source = frame.source == [.speaker] ? clause.flatMap { speakers(of: $0) } : own.source(frame)
      guard let source, let target = own.target(frame) else { continue }
      let reality = clause.map { nominalReality(of: $0, phrase) } ?? .actual
      add(
        frame, from: source, to: target, Reality(frame.status).governed(by: reality),
        trigger: view.phrases[phrase].head,
        clause: clause ?? 0)
    }
  }

  /// What a clause says of a noun that its verb does not govern: only negation of the noun itself and questions reach it.
  private func nominalReality(of clause: Int, _ phrase: Int) -> Reality {
    if sentence.isQuestion || isCounterfactual(clause) { return .none }
    return view.phrases[phrase].determiner.contains(.negative) ? .denied : .actual
  }

  /// An attributive participle: "die von Russland unterstützte Regierung", "the Russian-backed rebels".
  private mutating func readParticiple(_ index: Int) {
    let phrase = view.phrases[index]
    guard phrase.participle >= 0 else { return }
    let unit = phrase.participle
    let isPassive = !view.features(unit).isDisjoint(with: .participle)
    for lemma in lemmas(of: unit) {
      for frame in lexicon.frames[lemma] ?? [] where !frame.isNoun {
        let arguments = ParticipleArguments(view: view, bearer: index, isPassive: isPassive)
        guard let source = arguments.fill(frame.source), let target = arguments.fill(frame.target) else { continue }
        let clause = view.clause(of: index)
        let reality = clause.map { nominalReality(of: $0, index) } ?? .actual
        add(
          frame, from: source, to: target, Reality(frame.status).governed(by: reality), trigger: unit,
          clause: clause ?? 0)
        break
      }
    }
  }

  private func lemmas(of unit: Int) -> [LemmaID] {
    var lemmas: [LemmaID] = []
    for reading in lexicon.readings(from: sentence.units[unit].readings) {
      let lexeme = lexicon.lexeme(of: reading)
      if reading.category == .verb, !lemmas.contains(lexeme.lemma) { lemmas.append(lexeme.lemma) }
    }
    return lemmas
  }
}

// MARK: - Edges

extension RelationFinder {
  /// Adds the relation for each pair of members of the two ends.
  private mutating func add(
    _ frame: Frame, from sources: [Filler], to targets: [Filler], _ reality: Reality, trigger: Int, clause: Int
  ) {
    guard reality != .none else { return }
    let speaker = speaker(of: clause)
    let sources = sources.flatMap { doers($0) }
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
      resolver.referents[member].map { ($0, member) }
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
        if found.isEmpty, isWords(relation) { found = unsaidDoers(of: view.deepest(member), besides: doers) }
      }
      return found.map { ($0, member) }
    }
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
