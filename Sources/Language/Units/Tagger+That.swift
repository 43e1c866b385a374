// English *that*, French *que*: relative pronoun, subordinator or article.

extension Tagger {
  /// Decides by what comes before and by the verb that may govern a clause.
  mutating func decideThat(_ index: Int) {
    let previous = tag(index - 1)
    if opensClaim(index) { return choose(index, .subordinator) }
    let followsNoun = previous.isNounOrName || previous == .pronoun
    if can(index, .relative), followsNoun || previous == .comma && followsName(index - 1) {
      return choose(index, .relative)
    }
    if can(index, .article), beginsNominal(index + 1), tag(index + 1) != .article, tag(index + 1) != .pronoun,
      previous == .preposition || index == 0
    {
      return choose(index, .article)
    }
    choose(index, .subordinator)
  }

  /// Whether the clause says what is claimed.
  ///
  /// It does so after *accusation*, also with its author, or after a verb of saying with a time, a place or a listener. What goes on with its verb is a relative clause.
  private func opensClaim(_ index: Int) -> Bool {
    if tag(index - 1) == .noun, isClaim(index - 1) { return true }
    guard !can(index + 1, .verb, .finite) || can(index + 1, .noun) else { return false }
    var at = index - 1
    var isAside = isTimeOrName(at)
    while at >= 0, !isMark(at) {
      switch tag(at) {
      case .preposition: isAside = true
      case .noun where isAside && isClaim(at): return true
      case .verb: return isAside && isSpeech(at)
      case .subordinator, .relative, .conjunction: return false
      default: break
      }
      at -= 1
    }
    return false
  }

  /// Whether a noun takes a clause that says what is claimed: *accusation that*.
  private func isClaim(_ index: Int) -> Bool {
    index >= 0 && units[index].classes.contains(.that)
  }

  private func isSpeech(_ index: Int) -> Bool {
    !units[index].classes.isDisjoint(with: [.speech, .denial, .demand])
  }

  private func isTimeOrName(_ index: Int) -> Bool {
    guard index >= 0 else { return false }
    if tag(index) == .name || tag(index) == .unknownName || tag(index) == .pronoun { return true }
    let listeners = WordClasses.persons.union(WordClasses.institutions)
    return !units[index].classes.isDisjoint(with: listeners.union([.month, .weekday, .time]))
  }
}
