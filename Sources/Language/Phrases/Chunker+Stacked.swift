// What a phrase can be made of where nouns stand beside nouns: English.

extension Chunker {
  /// Whether a noun has the name before it as its first part.
  func takesName(_ noun: Int, _ phrase: Phrase) -> Bool {
    let name = phrase.head
    guard !sentence.units[noun].isJoined, classes(noun).isDisjoint(with: [.month, .weekday, .time]) else {
      return false
    }
    if let person = phrase.person {
      return person.upperBound == noun && sentence.units[noun].capitals == .none
        && !isRecipient(name, before: noun, phrase)
    }
    return tag(name) == .unknownName && !isRecipient(name, before: noun, phrase)
  }

  /// Whether a form of address stands between an office and a name: "Foreign Secretary *Sir* Geoffrey Howe".
  func isFormOfAddress(_ at: Int, behind role: Int) -> Bool {
    guard stacksNouns, classes(at).contains(.title), tag(role) == .noun, !classes(role).isDisjoint(with: .persons)
    else {
      return false
    }
    return sentence.units[at].capitals == .first && (tag(at + 1) == .unknownName || isGivenName(at + 1))
  }

  /// Whether a noun tells how long before or after something it is rather than what sort the name before it is: "suspended Gabon *hours* after".
  func isSpan(_ at: Int, behind name: Int) -> Bool {
    guard stacksNouns, tag(name) == .name, sentence.units[name].entity >= 0, classes(at).contains(.time),
      features(at).contains(.plural)
    else { return false }
    return tag(at + 1) == .preposition || tag(at + 1) == .subordinator || tag(at + 1) == .adverb
  }

  /// Whether a number or a word for one goes on with what an amount is counted in: "$ *20 million*".
  func isAmount(_ at: Int, _ phrase: Phrase) -> Bool {
    guard tag(at) == .number || tag(at) == .quantifier else { return false }
    return tag(at - 1) == .number || at == phrase.head + 1
  }

  /// Whether a possession before a determiner makes what stands before it a part of what follows: "half *of* the troops", "two *of* its
  /// ships".
  func isPartitive(_ at: Int) -> Bool {
    guard stacksNouns, tag(at) == .preposition, classes(at).contains(.possession) else { return false }
    switch tag(at - 1) {
    case .quantifier, .number: break
    default: return false
    }
    switch tag(at + 1) {
    case .article, .possessive, .quantifier: return true
    case .name, .unknownName:
      var end = at + 2
      while tag(end) == .name || tag(end) == .unknownName { end += 1 }
      return tag(end) == .possession
    default: return false
    }
  }

  /// Whether a comma or "and" stands between adjectives of one noun: "the small, rich emirate", "an illegal and unjust war".
  func continuesAdjectives(_ at: Int, _ phrase: Phrase) -> Bool {
    guard stacksNouns, phrase.head < 0, phrase.modifiers.last == at - 1, tag(at - 1) == .adjective else { return false }
    var next = at + 1
    if tag(at) == .comma, tag(next) == .conjunction { next += 1 }
    while tag(next) == .adverb { next += 1 }
    guard tag(next) == .adjective else { return false }
    while tag(next) == .adjective { next += 1 }
    return tag(next) == .noun || tag(next).isMark && continuesList(next)
      || tag(next) == .conjunction && continuesList(next)
  }

  /// Whether another adjective, and in the end a noun, follows a mark in a list of adjectives.
  private func continuesList(_ mark: Int) -> Bool {
    guard tag(mark) == .comma || tag(mark) == .conjunction else { return false }
    var next = mark + 1
    if tag(next) == .conjunction { next += 1 }
    guard tag(next) == .adjective else { return false }
    while tag(next) == .adjective { next += 1 }
    return tag(next) == .noun
  }

  /// Whether a name stands right after a verb that gives something to somebody: "sent *Kenya* food aid".
  ///
  /// It does not where a preposition names the recipient: "sent *US* troops to Kenya".
  func isRecipient(_ name: Int, before noun: Int, _ phrase: Phrase) -> Bool {
    guard stacksNouns, phrase.preposition == nil, phrase.possessive < 0, phrase.modifiers.isEmpty,
      phrase.person != nil || sentence.units[name].entity >= 0
    else { return false }
    let verb = phrase.units.lowerBound - 1
    guard tag(verb) == .verb else { return false }
    var end = noun
    while tag(end) == .noun || tag(end) == .adjective || tag(end) == .name { end += 1 }
    let follower = tag(end) == .preposition ? lemma(end).map { Slot.preposition($0) } : nil
    var isGiving = false
    for place in sentence.units[verb].readings.indices where lexicon.readings[place].category == .verb {
      for index in lexicon.frames.indices(of: lexicon.lexeme(of: lexicon.readings[place]).lemma) {
        let frame = lexicon.frames[index]
        guard frame.source.kinds.contains(.subject) else { continue }
        if let follower, let first = frame.target.indices.first, lexicon.slots[first] == follower { return false }
        if frame.target.kinds.contains(.dative) { isGiving = true }
      }
    }
    return isGiving
  }

  /// An adjective behind a preposition of what something is said to be, with what is said to be so behind it: "dismissed as *unfounded*
  /// Moscow's claim".
  func isPredicate(_ at: Int) -> Bool {
    guard stacksNouns, tag(at) == .adjective, sentence.units[at].entity < 0, tag(at - 1) == .preposition,
      classes(at - 1).contains(.predicative)
    else { return false }
    switch tag(at + 1) {
    case .article, .possessive, .name, .unknownName, .pronoun: return true
    default: return false
    }
  }
}
