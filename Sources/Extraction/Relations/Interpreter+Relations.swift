internal import Language

// Which relations the sentence at hand states, from the frames of its verbs, nouns and adjectives.

extension Interpreter {
  /// Finds all relations of the sentence.
  mutating func readRelations() {
    for clause in sentence.clauses.indices { read(clause) }
    for phrase in sentence.phrases.indices {
      readParticiple(phrase)
      readNoun(phrase)
    }
  }

  private mutating func read(_ number: Int) {
    let clause = sentence.clauses[number]
    guard clause.verb >= 0 else { return }
    for lemma in clause.lemmas {
      for index in lexicon.lightVerbs.indices(of: lemma) { read(lexicon.lightVerbs[index], in: number) }
      for index in lexicon.frames.indices(of: lemma) { read(lexicon.frames[index], in: number, trigger: clause.verb) }
    }
    if isCopula(clause) { readPredicates(number) }
    readPrepositions(number)
  }

  /// Prepositions with a frame of their own: "in protest at".
  private mutating func readPrepositions(_ number: Int) {
    for phrase in sentence.phrases(of: number) {
      guard let preposition = sentence.phrases[phrase].preposition else { continue }
      for index in lexicon.frames.indices(of: preposition) where lexicon.frames[index].kind == .preposition {
        read(lexicon.frames[index], in: number, trigger: sentence.phrases[phrase].units.lowerBound)
      }
    }
  }

  private func isCopula(_ clause: Clause) -> Bool {
    clause.verbs.contains { classes($0).contains(.copula) }
  }

  private mutating func readPredicates(_ number: Int) {
    for unit in sentence.clauses[number].others {
      let tag = sentence.units[unit].tag
      guard tag == .adjective || tag == .adverb, let lexeme = lexeme(unit, as: .adjective) else { continue }
      for index in lexicon.lightVerbs.indices(of: lexeme.lemma) { read(lexicon.lightVerbs[index], in: number) }
      for index in lexicon.frames.indices(of: lexeme.lemma) { read(lexicon.frames[index], in: number, trigger: unit) }
    }
  }

  private mutating func read(_ frame: Frame, in number: Int, trigger: Int) {
    let clause = sentence.clauses[number]
    guard !frame.isReflexive || clause.isReflexive else { return }
    if isMutual(clause, number), frame.source.isOnly(.subject), !frame.target.kinds.contains(.subject) {
      let parties = Filler(phrase: clause.subject)
      return add(frame, from: parties, to: [parties], reality(of: number), trigger: trigger, clause: number)
    }
    let voice = voice(of: frame, clause)
    let places = ArgumentPlaces.clause(number, voice, ClauseFrame(frame))
    guard hold(frame.conditions, number, voice, ClauseFrame(frame)) else { return }
    let source = frame.source.isOnly(.speaker) ? speakerFiller(of: number) : fill(frame.source, places)
    guard let source, let targets = shared(fill(frame.target, places), frame.relation, number) else { return }
    let reality = (frame.status ?? .actual).governed(by: reality(of: number))
    add(frame, from: source, to: targets, reality, trigger: trigger, clause: number)
  }

  /// Whether the members of the subject do it to each other: "werfen sich gegenseitig vor".
  private func isMutual(_ clause: Clause, _ number: Int) -> Bool {
    guard clause.subject >= 0, clause.object < 0, sentence.phrases[clause.subject].next >= 0 else { return false }
    return clause.others.contains { classes($0).contains(.mutual) }
      || sentence.phrases(of: number).contains { classes(sentence.phrases[$0].head).contains(.mutual) }
  }

  /// Whoever says what a clause tells, as the source of the blame in it.
  func speakerFiller(of number: Int) -> Filler? {
    speaker(of: number).map { Filler(phrase: -1, referents: [$0]) }
  }

  /// The voice in which a clause is to be read: German *ist ausgeschlossen* is passive for a verb with an object.
  func voice(of frame: Frame, _ clause: Clause) -> Voice {
    let takesObject =
      !frame.target.kinds.isDisjoint(with: [.object, .dative]) || frame.source.kinds.contains(.object)
    if clause.isPassive {
      let isPerfect = clause.verbs.contains {
        $0 != clause.verb && classes($0).isSuperset(of: [.perfect, .passive])
      }
      return isPerfect && !takesObject ? .active : .passive
    }
    return clause.isMaybePassive && takesObject && !clause.isReflexive ? .passive : .active
  }
}
