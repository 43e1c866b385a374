internal import Language
internal import RelationGraph

/// Finds the relations that a sentence states, from the frames of its verbs, nouns and adjectives.
struct RelationFinder {
  let view: SentenceView
  let resolver: Resolver
  var findings: [Finding] = []
  /// The phrases whose noun frame was used by a light verb.
  var lent: Set<Int> = []
  /// What happened to whom in each clause that states a relation.
  var stated: [Int: (relation: String, targets: [Filler])] = [:]

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
    readPrepositions(number)
  }

  /// Prepositions with a frame of their own: "in protest at".
  private mutating func readPrepositions(_ number: Int) {
    for phrase in view.clauses[number].phrases {
      guard let preposition = view.phrases[phrase].preposition else { continue }
      for frame in lexicon.frames[preposition] ?? [] where frame.kind == .preposition {
        read(frame, in: number, trigger: view.phrases[phrase].units.lowerBound)
      }
    }
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
      guard let sources, let targets = shared(arguments.fill(frame.target), frame.relation, number) else { continue }
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
