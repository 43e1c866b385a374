// Where *after*, *as* and *before* begin a clause in a language that stacks nouns.

extension Tagger {
  /// *after*, *as*, *before*: a clause follows where a subject and its finite verb stand before the next mark or "and" with a verb; else it
  /// is a preposition.
  mutating func decideStackedSubordinator(_ index: Int, upTo end: Int) {
    // "has *since* closed the border"
    if isAuxiliary(index - 1), can(index, .adverb), can(index + 1, .verb, .participle) { return choose(index, .adverb) }
    choose(
      index,
      leadsInversion(index) || leadsSubject(index, upTo: end)
        ? .subordinator : can(index, .preposition) ? .preposition : can(index, .adverb) ? .adverb : .conjunction)
  }

  /// The end of the segment behind a list of names that begins right behind a word, if the comma at `mark` stands within one: "a day after
  /// *Peru, Chile and Bolivia* broke with Iran".
  func endOfNames(behind index: Int, at mark: Int) -> Int {
    guard index > 0 else { return mark }
    var comma = mark
    var start = index + 1
    while tag(comma) == .comma, isName(start..<comma) {
      start = comma + 1
      comma = segmentEnd(start) + 1
    }
    guard start > index + 1,
      let joint = (start..<comma).first(where: { classes($0, .conjunction).contains(.and) }), isName(start..<joint)
    else { return mark }
    return comma
  }

  /// Whether units are a name, with an article or without.
  private func isName(_ range: Range<Int>) -> Bool {
    guard let last = range.last, can(last, .name) else { return false }
    return range.dropLast().allSatisfy { can($0, .article) || can($0, .name) }
  }

  /// Whether a helping verb and a name stand behind: "condemned the raid, *as* did France".
  private func leadsInversion(_ index: Int) -> Bool {
    can(index + 1, .verb, .finite) && !can(index + 1, .noun)
      && !classes(index + 1, .verb).isDisjoint(with: .auxiliaries) && can(index + 2, .name)
  }

  private func leadsSubject(_ index: Int, upTo end: Int) -> Bool {
    // "dismissed *as* fantasy reports that"
    if tag(index - 1) == .verb, units[index - 1].verbClasses.contains(.denial),
      classes(index, .preposition).contains(.predicative)
    {
      return false
    }
    if can(index, .subordinator, .infinitive) {
      return (index + 1..<end).contains { can($0, .infinitiveMarker) && can($0 + 1, .verb, .infinitive) }
    }
    let next = tag(index + 1) == .adverb ? index + 2 : index + 1
    let isPronoun =
      can(next, .pronoun, .nominative) && !can(next, .article) && !can(next, .quantifier) && next + 1 < end
    if isPronoun, can(next + 1, .verb, .finite) || can(next + 1, .adverb) { return true }
    var isNominal = false
    var at = index + 1
    while at < end {
      if can(at, .conjunction), !units[at].classes.isDisjoint(with: [.and, .or, .but]), can(at + 1, .verb, .finite),
        !can(at + 1, .noun)
      {
        return false
      }
      let follows = can(at - 1, .infinitiveMarker) && can(at, .verb, .infinitive)
      if can(at, .verb, .finite), !can(at, .adjective), !follows, isNominal, !can(at, .noun) || isVerbOfOne(at),
        !isVerbOfOthers(at)
      {
        return true
      }
      if beginsNominal(at), !can(at, .preposition) { isNominal = true }
      at += 1
    }
    return false
  }

  /// Whether a verb of many stands behind a noun of one, and so is that of a subject further up: "sanctions imposed after the war *have* …".
  private func isVerbOfOthers(_ index: Int) -> Bool {
    can(index, .verb, .plural) && !can(index, .verb, .singular) && !can(index, .verb, .past)
      && can(index - 1, .noun, .singular) && !can(index - 1, .noun, .plural) && !can(index - 1, .name)
      && !isListed(before: index)
  }

  /// Whether a form that may be a noun is the verb of the one before it: "after Israel *strikes* villages", "as the state *backs* them".
  private func isVerbOfOne(_ index: Int) -> Bool {
    if hasObjectOfVerb(index) { return true }
    guard can(index, .verb, .singular) else { return false }
    if tag(index - 1) == .name { return beginsObject(index + 1) || tag(index + 1) == .adverb }
    guard tag(index - 1) == .noun, !can(index - 1, .noun, .plural) else { return false }
    switch tag(index + 1) {
    case .article, .possessive, .pronoun: return true
    default: return false
    }
  }
}
