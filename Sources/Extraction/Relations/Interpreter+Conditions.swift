internal import Language
internal import RelationGraph

// Whether what a frame asks for stands in a clause or with a noun.

extension Interpreter {
  /// Whether all conditions of a frame hold.
  func hold(_ conditions: ConditionList, _ clause: Int, _ voice: Voice, _ frame: ClauseFrame) -> Bool {
    conditions.indices.allSatisfy { holds(lexicon.conditions[$0], clause, voice, frame) }
  }

  private func holds(_ condition: Condition, _ clause: Int, _ voice: Voice, _ frame: ClauseFrame) -> Bool {
    switch condition.slot {
    case .predicate: return hasPredicate(condition, in: clause) != condition.isNegated
    case .infinitive: return governs(condition, clause) != condition.isNegated
    case .preposition(let lemma):
      var isMet = false
      forEachPrepositional(lemma, in: clause) { phrase in
        if !isMet { isMet = members(phrase).contains { matches(condition, phrase: $0) } }
      }
      // "attacked Oslo *for breaking* the truce"
      if !isMet, !condition.isNegated, condition.classes.contains(.thing), lexicon.grammar.stacksNouns {
        isMet = introducesGerund(lemma, in: clause)
      }
      return isMet != condition.isNegated
    default:
      guard let place = argument(condition.slot, clause, voice, frame) else { return condition.isNegated }
      return members(place).contains { matches(condition, phrase: $0) } != condition.isNegated
    }
  }

  /// Whether a clause governs an infinitive of a verb that a condition names.
  private func governs(_ condition: Condition, _ number: Int) -> Bool {
    sentence.clauses.contains { clause in
      clause.parent == number && clause.kind == .infinitive
        && clause.lemmas.contains { lexicon.names($0, condition) }
    }
  }

  /// Whether a preposition stands before a gerund that tells more of what a clause does.
  private func introducesGerund(_ preposition: LemmaID, in number: Int) -> Bool {
    sentence.clauses.contains { clause in
      clause.parent == number && clause.kind == .gerund && clause.opener >= 0
        && sentence.units[clause.opener].tag == .preposition && lemma(clause.opener) == preposition
    }
  }

  /// Whether all conditions hold of what stands with a noun: of its adjectives, or of phrases with a preposition.
  func holdsBeside(_ conditions: ConditionList, of noun: Int) -> Bool {
    conditions.indices.allSatisfy { index in
      let condition = lexicon.conditions[index]
      if condition.slot == .predicate {
        return sentence.phrases[noun].modifiers.contains { matches(condition, unit: $0) } != condition.isNegated
      }
      guard let filler = nounFiller(condition.slot, noun) else { return condition.isNegated }
      return members(filler.phrase).contains { matches(condition, phrase: $0) } != condition.isNegated
    }
  }

  /// Whether an adjective that says something of the object or the subject matches: one outside of phrases, or in a phrase that names
  /// nobody.
  private func hasPredicate(_ condition: Condition, in clause: Int) -> Bool {
    let own = sentence.clauses[clause]
    if own.others.contains(where: { matches(condition, unit: $0) }) { return true }
    // "*Entsetzt* reagierte Prag": a participle before the verb is no part of it.
    if lexicon.grammar.isVerbSecond, own.kind == .main, let first = own.verbs.first, first != own.verb,
      first < own.verb,
      features(first).contains(.participle), matches(condition, unit: first)
    {
      return true
    }
    let object = sentence.clauses[clause].object
    return sentence.phrases(of: clause).contains { phrase in
      if phrase == object, hasTrailing(condition, phrase) { return true }
      let owner = sentence.phrases[phrase].owner
      guard referents.isEmpty(phrase), owner < 0 || !lexicon.grammar.stacksNouns && isNobodys(phrase) else {
        return false
      }
      // "nannte die Blockade ein *Verbrechen*", "juge le scrutin *dépourvu* de légitimité"
      return sentence.phrases[phrase].preposition == nil && phrase != object && matches(condition, phrase: phrase)
        || sentence.phrases[phrase].modifiers.contains { matches(condition, unit: $0) }
    }
  }

  /// Whether what a noun belongs to is nobody: "ein Instrument *der Einmischung*".
  private func isNobodys(_ phrase: Int) -> Bool {
    referents.isEmpty(sentence.phrases[phrase].owner) && owners.isEmpty(phrase)
  }

  /// Whether an adjective behind an object may be what the verb says of it: "déclare l'ambassadeur azéri *indésirable*".
  private func hasTrailing(_ condition: Condition, _ phrase: Int) -> Bool {
    guard lexicon.grammar.isRomance else { return false }
    // "déclare l'envoyé de l'ONU *indésirable*"
    var last = phrase
    while sentence.phrases[last].owner > last { last = sentence.phrases[last].owner }
    return sentence.phrases[phrase].modifiers.contains { $0 > head(phrase) && matches(condition, unit: $0) }
      || last != phrase
        && sentence.phrases[last].modifiers.contains { $0 > head(last) && matches(condition, unit: $0) }
  }

  func matches(_ condition: Condition, unit: Int) -> Bool {
    sentence.units[unit].readings.indices.contains {
      let lexeme = lexicon.lexeme(of: lexicon.readings[$0])
      return lexicon.names(lexeme.lemma, condition) || !lexeme.classes.isDisjoint(with: condition.classes)
    }
  }

  func matches(_ condition: Condition, phrase: Int) -> Bool {
    let head = head(phrase)
    if classes(head).contains(.ownOne), let model = ownOne(phrase) { return matches(condition, phrase: model) }
    if let whole = substance(of: phrase), matches(condition, phrase: whole) { return true }
    if let lemma = lemma(head), lexicon.names(lemma, condition) { return true }
    if let last = lastWord(of: head),
      lexicon.names(last.lemma, condition) || isThing(head) && !last.classes.isDisjoint(with: condition.classes)
    {
      return true
    }
    if !classes(head).isDisjoint(with: condition.classes) { return true }
    if sentence.phrases[phrase].isPronoun, !lexicon.grammar.isRomance, let thing = thing(for: phrase),
      referents.isEmpty(phrase) || !condition.isNegated && sentence.phrases[phrase].features.contains(.plural),
      lexicon.names(thing.lemma, condition) || !thing.classes.isDisjoint(with: condition.classes)
    {
      // "imposed sanctions … is not enforcing *them*"
      return true
    }
    if sentence.phrases[phrase].isPronoun, let institution = referents.first(phrase)?.institution,
      condition.classes.institution(institution)
    {
      return true
    }
    if condition.classes.contains(.owned), !owners.isEmpty(deepest(phrase)) { return true }
    if condition.classes.contains(.person), referents.first(phrase).map({ $0.person >= 0 }) == true { return true }
    for referent in referents[phrase].compactMap({ $0.person >= 0 ? self.body(of: $0) : $0 })
    where referent.entity >= 0 && !(lexicon.grammar.stacksNouns && referent.institution == .rebels) {
      if !condition.classes.isDisjoint(with: kind(of: referent)) { return true }
      // A seat is its government: "bedankte sich *in Oslo*".
      if lexicon.grammar.isVerbSecond, referent.institution == .government, condition.classes.contains(.government) {
        return true
      }
      if !lexicon.entities[Int(referent.entity)].kinds.isDisjoint(with: condition.classes) { return true }
    }
    return condition.classes.contains(.thing) && referents.isEmpty(phrase)
  }

  /// What a noun tells a quantity of: "einen Teil *ihrer Militärhilfe*".
  func substance(of phrase: Int) -> Int? {
    let owner = sentence.phrases[phrase].owner
    return owner >= 0 && headClasses(phrase).contains(.part) && !sentence.phrases[owner].isPronoun ? owner : nil
  }

  /// The thing of another for which a pronoun stands in whose place: "Oslo a rappelé *son consul*, Berne *le sien*".
  private func ownOne(_ pronoun: Int) -> Int? {
    sentence.phrases[..<pronoun].indices.last {
      sentence.phrases[$0].possessive >= 0 && !sentence.phrases[$0].isPronoun
    }
  }

  /// The noun that is the last word of one of several words, which tells what it is: a *police mission* is a mission.
  private func lastWord(of unit: Int) -> Lexeme? {
    guard lexicon.grammar.stacksNouns, sentence.units[unit].tokens.count > 1, sentence.units[unit].tag == .noun else {
      return nil
    }
    let word = text.tokens[sentence.units[unit].tokens.upperBound - 1].word
    for place in lexicon.readings(of: word).indices where lexicon.readings[place].category == .noun {
      return lexicon.lexeme(of: lexicon.readings[place])
    }
    return nil
  }

  /// Whether a noun of several words is in no class of its own.
  private func isThing(_ unit: Int) -> Bool { classes(unit).isSubset(of: .thing) }

  private func kind(of referent: Referent) -> WordClasses {
    switch lexicon.entities[Int(referent.entity)].kind {
    // A people or the opposition of a state is not the state.
    case .state where referent.institution?.staysAtStateLevel == true: []
    case .state: .state
    case .alliance: .alliance
    case .group: .groupWord
    }
  }
}

extension Lexicon {
  /// Whether a condition names a dictionary form.
  fileprivate func names(_ lemma: LemmaID, _ condition: Condition) -> Bool {
    condition.lemmas.contains { conditionLemmas[$0] == lemma }
  }
}
