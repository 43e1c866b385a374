internal import Language

// What a headline names before its colon.

extension Interpreter {
  /// The state of which a headline tells, as it names it before a colon: "*Kenya* : Oslo suspend son aide".
  func headlinedState(besides doers: Set<Referent>) -> Referent? {
    guard lexicon.grammar.isRomance, let first = sentence.phrases.indices.first,
      sentence.phrases[first].units.lowerBound == 0, sentence.phrases[first].preposition == nil,
      sentence.phrases[first].units.upperBound < sentence.units.count,
      sentence.units[sentence.phrases[first].units.upperBound].tag == .colon, referents[first].count == 1,
      let state = referents.first(first).flatMap({ body(of: $0) }), isState(state), !doers.contains(state)
    else { return nil }
    return state
  }
}
