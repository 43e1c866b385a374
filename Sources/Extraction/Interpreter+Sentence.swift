internal import Language

// What mentions and relations ask of the sentence at hand.

extension Interpreter {
  /// The lexeme that a unit is in its sentence, nothing for one that no file lists.
  func lexeme(_ unit: Int) -> Lexeme? {
    guard unit >= 0, sentence.units[unit].lexeme >= 0 else { return nil }
    return lexicon.lexemes[Int(sentence.units[unit].lexeme)]
  }

  /// The dictionary form that a unit has in its sentence, nothing for one that no file lists.
  func lemma(_ unit: Int) -> LemmaID? {
    guard unit >= 0, sentence.units[unit].lexeme >= 0 else { return nil }
    return lexicon.lexemes[Int(sentence.units[unit].lexeme)].lemma
  }

  /// Whether a verb of a clause has a frame that is meant, in any of its readings.
  func hasFrame(_ clause: Clause, _ isMeant: (Frame) -> Bool) -> Bool {
    clause.lemmas.contains { lemma in lexicon.frames.indices(of: lemma).contains { isMeant(lexicon.frames[$0]) } }
  }

  /// The classes of the word that a unit is in its sentence.
  func classes(_ unit: Int) -> WordClasses { unit < 0 ? [] : sentence.units[unit].classes }

  /// The lexeme of a unit in its reading of a category.
  func lexeme(_ unit: Int, as category: Category) -> Lexeme? {
    sentence.units[unit].readings.indices.first { lexicon.readings[$0].category == category }
      .map { lexicon.lexeme(of: lexicon.readings[$0]) }
  }

  /// The features of all readings of a unit.
  func features(_ unit: Int) -> Features { sentence.units[unit].allFeatures }

  /// The state, alliance or group that a unit names or belongs to, or -1.
  func entity(_ unit: Int) -> Int32 { unit < 0 ? -1 : sentence.units[unit].entity }

  /// The phrase for which a relative pronoun stands, else the phrase itself.
  func deepest(_ phrase: Int) -> Int {
    var phrase = phrase
    while sentence.phrases[phrase].antecedent >= 0 { phrase = sentence.phrases[phrase].antecedent }
    return phrase
  }

  /// The head of a phrase, that of its antecedent for a relative pronoun.
  func head(_ phrase: Int) -> Int { sentence.phrases[deepest(phrase)].head }

  /// The classes of a phrase's head.
  func headClasses(_ phrase: Int) -> WordClasses { phrase < 0 ? [] : classes(head(phrase)) }

  /// The phrase and the later members of its list.
  func members(_ phrase: Int) -> Members { Members(phrases: sentence.phrases, place: phrase) }

  /// Whether a modifier says who does what the participle joined to it tells: "Iranian-backed".
  func isDoer(_ unit: Int, in phrase: Int) -> Bool {
    unit + 1 == sentence.phrases[phrase].participle && sentence.units[unit + 1].isJoined
  }

  /// The state, alliance or group that the first part of a compound names, or a name that stands before the head like one.
  func compoundEntity(of phrase: Int) -> Int32? {
    let head = sentence.phrases[phrase].head
    for unit in sentence.phrases[phrase].modifiers where unit != head && !isDoer(unit, in: phrase) {
      if entity(unit) >= 0 { return entity(unit) }
      if sentence.units[unit].compoundEntity >= 0 { return sentence.units[unit].compoundEntity }
    }
    let inner = sentence.units[head].compoundEntity
    return inner >= 0 ? inner : nil
  }

  /// Whether a clause's verb is one of saying.
  func isSpeech(_ clause: Int) -> Bool {
    classes(sentence.clauses[clause].verb).contains(.speech) || isHearsay(clause) || isOpinion(clause)
  }

  /// Whether a clause tells what somebody holds to be so: "ist *überzeugt*, dass", "kam zu dem *Schluss*, dass".
  private func isOpinion(_ clause: Int) -> Bool {
    let next = clause + 1
    guard next < sentence.clauses.count, sentence.clauses[next].parent == clause,
      sentence.clauses[next].kind == .subordinate, sentence.clauses[next].opener > 0,
      classes(sentence.clauses[next].opener).contains(.that)
    else { return false }
    let own = sentence.clauses[clause]
    return own.others.contains { classes($0).contains(.opinion) }
      || own.verbs.contains { isOpinionated($0) }
      || sentence.phrases(of: clause).contains { headClasses($0).contains(.opinion) }
  }

  /// Whether a unit that is read as a verb can be an adjective of opinion: *überzeugt*.
  private func isOpinionated(_ unit: Int) -> Bool {
    sentence.units[unit].readings.indices.contains {
      lexicon.readings[$0].category == .adjective
        && lexicon.lexeme(of: lexicon.readings[$0]).classes.contains(.opinion)
    }
  }

  /// Whether a phrase opens the sentence and a comma sets it off.
  func opensSetOff(_ phrase: Int) -> Bool {
    let end = sentence.phrases[phrase].units.upperBound
    return sentence.phrases[phrase].units.lowerBound == 0 && end < sentence.units.count
      && sentence.units[end].tag == .comma
  }

  /// Who possesses what a noun names, where that stands before it: "Kenya's".
  func possessor(of phrase: Int) -> Int? {
    let owner = sentence.phrases[phrase].owner
    return owner >= 0 && sentence.phrases[owner].units.lowerBound < sentence.phrases[phrase].head ? owner : nil
  }

  /// The genitive or *of* phrase after a noun.
  func genitive(of phrase: Int) -> Int? {
    if sentence.phrases[phrase].owner >= 0, possessor(of: phrase) == nil { return sentence.phrases[phrase].owner }
    return sentence.phrases[phrase].complements.first {
      sentence.phrases[$0].prepositionClasses.contains(.possession)
    }
  }

  /// The phrase that begins where this one or its owners end.
  func follower(of phrase: Int) -> Int? {
    sentence.phrases[phrase].follower >= 0 ? sentence.phrases[phrase].follower : nil
  }

  /// The clause in which a phrase stands.
  func clause(of phrase: Int) -> Int? { sentence.phrases[phrase].clause >= 0 ? sentence.phrases[phrase].clause : nil }

  /// The subject of a clause, or of the clause that it takes its subject from.
  func subjectPhrase(_ clause: Int) -> Int? {
    var at = clause
    while at >= 0 {
      if sentence.clauses[at].subject >= 0 { return sentence.clauses[at].subject }
      switch sentence.clauses[at].kind {
      case .coordinate, .infinitive, .gerund, .participial: at = sentence.clauses[at].parent
      case .main, .subordinate, .relative: return nil
      }
    }
    return nil
  }
}

/// A phrase and the later members of its list, found as they are asked for.
struct Members: Sequence, IteratorProtocol {
  fileprivate let phrases: [Phrase]
  fileprivate var place: Int

  mutating func next() -> Int? {
    guard place >= 0 else { return nil }
    defer { place = phrases[place].next }
    return place
  }
}
