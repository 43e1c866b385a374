// Where a form that may be finite is a participle that stands with a noun.

extension ClauseBuilder {
  /// Whether a form that may be finite is a participle after its noun: "sanctions imposed by the EU hurt Mali".
  func isReduced(_ unit: Int, at item: Int) -> Bool {
    if isPostnominal(unit, at: item) { return true }
    if wantsObject(unit, at: item) { return true }
    guard !isSaidOfPronoun(unit, at: item), features(unit).contains(.participle),
      let next = phraseBehindParticiples(item)
    else { return false }
    return sentence.phrases[next].prepositionClasses.contains(.agent)
      || item == 0 && sentence.phrases[next].preposition != nil
  }

  /// Whether a verb of saying and a pronoun stand before a form, which is then the verb of what is said: "said *it stood* by Oslo".
  private func isSaidOfPronoun(_ unit: Int, at item: Int) -> Bool {
    guard lexicon.grammar.stacksNouns, isFinite(unit), item > 0, case .phrase(let subject) = sentence.items[item - 1],
      sentence.phrases[subject].isPronoun, let verb = sentence.clauses[current].verbs.last,
      verb == sentence.phrases[subject].units.lowerBound - 1
    else { return false }
    return sentence.units[verb].verbClasses.contains(.speech)
  }

  /// The phrase behind a participle and those joined to it: "funded and equipped *by France*".
  private func phraseBehindParticiples(_ item: Int) -> Int? {
    for next in sentence.items.dropFirst(item + 1) {
      switch next {
      case .phrase(let phrase): return phrase
      case .unit(let unit):
        let tag = sentence.units[unit].tag
        guard tag == .adverb || tag == .conjunction || features(unit).contains(.participle) else { return nil }
      }
    }
    return nil
  }

  /// Whether a form behind a comma has no object but a preposition after it, though its verb has nothing without one: "broke with Kenya,
  /// *accused* of spying".
  private func wantsObject(_ unit: Int, at item: Int) -> Bool {
    guard lexicon.grammar.stacksNouns, followsComma(item), features(unit).contains(.participle),
      item + 1 < sentence.items.count, isPrepositional(after: item)
    else { return false }
    var isFramed = false
    for place in sentence.units[unit].readings.indices where lexicon.readings[place].category == .verb {
      let lemma = lexicon.lexeme(of: lexicon.readings[place]).lemma
      guard lexicon.lightVerbs.indices(of: lemma).isEmpty else { return false }
      for index in lexicon.frames.indices(of: lemma) where lexicon.frames[index].kind == .verb {
        guard !lexicon.frames[index].needsNoObject else { return false }
        isFramed = true
      }
    }
    return isFramed
  }

  private func isPrepositional(after item: Int) -> Bool {
    switch sentence.items[item + 1] {
    case .phrase(let phrase): sentence.phrases[phrase].preposition != nil
    case .unit(let next): sentence.units[next].tag == .preposition
    }
  }

  /// A negation right before a gerund belongs to it: "accused of *not* paying".
  mutating func moveNegation(before gerund: Int) {
    let parent = sentence.clauses[current].parent
    guard lexicon.grammar.stacksNouns, parent >= 0, let last = sentence.clauses[parent].others.last, last == gerund - 1,
      sentence.units[last].tag == .negation
    else { return }
    sentence.clauses[parent].others.keep { $0 != last }
    sentence.clauses[current].others.append(last)
  }
}
