internal import Language

// Speeches in the house of a body, where "we" is the body.

extension Interpreter {
  /// The body in whose house somebody speaks who says "we" and "our" and is not quoted: the one with a house that was named last.
  func house(_ index: Int) -> Referent? {
    let phrase = sentence.phrases[index]
    let word = phrase.possessive >= 0 && !phrase.isPronoun ? phrase.possessive : phrase.head
    guard sentence.units[word].features.union(features(word)).contains(.plural), !discourse.isQuoted,
      !sentence.units.contains(where: { $0.tag == .quote }), clause(of: index).map({ !isSpeech($0) }) ?? false
    else { return nil }
    return discourse.house.map { .entity($0) }
  }

  /// The body with a house to whose organ a name without more points where no other was named: "la Commission".
  func assembly(withOrgan kinds: WordClasses, _ index: Int) -> Referent? {
    let phrase = sentence.phrases[index]
    guard sentence.units[phrase.head].capitals == .first, !lexicon.grammar.capitalisesNouns, phrase.modifiers.isEmpty,
      phrase.owner < 0, phrase.possessive < 0
    else { return nil }
    let body = lexicon.entities.indices.first {
      lexicon.entities[$0].kinds.isSuperset(of: kinds.union(.assembly)) && isHouse(Int32($0))
    }
    return body.map { .entity(Int32($0)) }
  }

  /// Whether a body has a house of its own.
  func isHouse(_ entity: Int32) -> Bool { lexicon.entities[Int(entity)].kinds.contains(.assembly) }

  /// The organ of the state to which an adjective gives it, though without one its name is that of another's: "the *Peruvian* Congress".
  func organ(named head: Lexeme, _ index: Int) -> [Referent]? {
    guard lexicon.grammar.stacksNouns, head.naming == .seat, let institution = head.classes.institution,
      let state = owners[index].first(where: { isState($0) && $0.entity != head.entity })
    else { return nil }
    return [.entity(state.entity, institution)]
  }
}
