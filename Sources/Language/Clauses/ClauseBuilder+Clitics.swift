// What stands right before a verb and belongs to it: pronouns and negations.

extension ClauseBuilder {
  /// Pronouns right before a verb belong to it: "décide de *se* retirer", "pour *le* soutenir"; so does a whole negation: "de *ne pas* céder".
  mutating func moveClitics(before verb: Int) {
    let parent = sentence.clauses[current].parent
    if parent >= 0, sentence.clauses[current].kind == .infinitive {
      let negation = negation(before: verb)
      sentence.clauses[parent].others.keep { !negation.contains($0) }
      for unit in negation { sentence.clauses[current].others.append(unit) }
    }
    var start = verb
    while parent >= 0, let last = sentence.phrases(of: parent).final, sentence.phrases[last].isPronoun,
      sentence.phrases[last].antecedent < 0, sentence.phrases[last].units.upperBound == start
    {
      sentence.put(last, into: current)
      start = sentence.phrases[last].units.lowerBound
    }
  }

  /// A whole negation that stands right before an infinitive and its pronouns, in one unit or in two.
  private func negation(before infinitive: Int) -> [Int] {
    guard lexicon.grammar.isRomance else { return [] }
    var found: [Int] = []
    var at = infinitive - 1
    while at >= 0, isClitic(sentence.units[at].tag) {
      if sentence.units[at].tag == .negation { found.insert(at, at: 0) }
      at -= 1
    }
    func isHalf(_ unit: Int) -> Bool { sentence.units[unit].classes.contains(.incomplete) }
    let parent = sentence.clauses[current].parent
    if sentence.clauses[parent].others.contains(where: { isHalf($0) && !found.contains($0) }) {
      // "n'osera *plus jamais* céder"
      return []
    }
    let isWhole = found.contains { isHalf($0) || sentence.units[$0].tokens.count > 1 }
    return isWhole && !found.allSatisfy(isHalf) ? found : []
  }
}
