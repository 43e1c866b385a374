// Where a form may be a verb or something else.

extension Tagger {
  /// Whether a word within a sentence has the capital of a name, in a language in which only names have one.
  func isWrittenAsName(_ index: Int) -> Bool {
    !lexicon.grammar.capitalisesNouns && index > 0 && tag(index) == .name && units[index].capitals != .none
  }

  /// A form that is a verb and something else.
  mutating func decideVerb(_ index: Int) {
    let other: Category? =
      can(index, .noun)
      ? .noun
      : can(index, .adjective)
        ? .adjective
        : can(index, .name) ? .name : can(index, .preposition) ? .preposition : can(index, .adverb) ? .adverb : nil
    guard let other else { return choose(index, .verb) }
    if isStacked, isComparison(index) { return choose(index, .preposition) }
    if units[index].isJoined, can(index, .verb, .participle), isNominal(index + 1), lexicon.grammar.stacksNouns {
      return choose(index, .verb, .participle)
    }
    if other == .adjective, isPredicative(index) { return choose(index, .adjective) }
    if other == .adjective, isRomance, tag(index - 1) == .adjective, tag(index - 2) == .noun, isOnlyVerb(index) {
      return choose(index, .verb)
    }
    if other == .adjective, isStacked, isOnlyVerbOfSubject(index) { return choose(index, .verb) }
    // "helped Kenya *clear* mines"
    if other == .adjective, isStacked, followsBareInfinitiveVerb(index), beginsObject(index + 1) {
      return choose(index, .verb, .infinitive)
    }
    // "held talks, *promising* further aid"
    if other == .adjective, isStacked, tellsFurther(index) { return choose(index, .verb, .gerund) }
    if other == .adverb, completesAuxiliary(index) { return choose(index, .verb, .participle) }
    if other == .noun, let told = nounOrVerb(index) { return choose(index, told) }
    if other == .noun, isStacked { return chooseStacked(index) }
    if units[index].isGuessed, lexicon.grammar.isVerbSecond { return decideGuess(index) }
    switch tag(index - 1) {
    case .article, .possessive, .possession, .quantifier, .adjective, .number: return choose(index, other)
    case .preposition:
      // "with *growing* alarm"
      if isStacked, other == .adjective, can(index + 1, .noun), !can(index + 1, .name) {
        return choose(index, .adjective)
      }
      return choose(index, can(index, .verb, .gerund) && other != .noun ? .verb : other)
    case .infinitiveMarker where other == .adverb && can(index + 1, .verb, .infinitive): return choose(index, .adverb)
    case .infinitiveMarker: return choose(index, .verb, .infinitive)
    case .negation where can(index, .verb, .finite) && !lexicon.grammar.isVerbSecond: return choose(index, .verb)
    case .pronoun, .relative: return choose(index, .verb)
    case .verb where isAuxiliary(index - 1),
      .adverb where isAuxiliary(index - 2),
      .negation where isAuxiliary(index - 2):
      return choose(index, .verb, [.infinitive, .participle, .gerund])
    default: break
    }
    if other == .adjective, lexicon.grammar.isVerbSecond, can(index, .verb, .finite) { return choose(index, .verb) }
    if other == .adjective, isRomance, tag(index - 1) == .noun, !isTime(index - 1) {
      return choose(index, isOnlyVerb(index) ? .verb : .adjective)
    }
    if other == .adjective || other == .preposition || other == .adverb {
      return choose(index, isNominal(index + 1) || other != .adjective ? other : .verb)
    }
    let hasComplement = beginsObject(index + 1) || beginsComplement(after: index)
    choose(index, agreesAsVerb(index) && hasComplement && !endsObject(index) ? .verb : other)
  }

  /// Whether a word behind a relative pronoun leads to somebody else of whom the verb behind him is true too: "which *like* Peru belongs to".
  private func isComparison(_ index: Int) -> Bool {
    can(index, .preposition) && tag(index - 1) == .relative && tag(index + 1) == .name && can(index + 2, .verb, .finite)
      && !can(index + 2, .noun)
  }

  /// A form that is a noun and a verb; as a verb it has the form that its place asks for.
  private mutating func chooseStacked(_ index: Int) {
    let category = stackedNounOrVerb(index)
    guard category == .verb else { return choose(index, category) }
    if tag(index - 1) == .infinitiveMarker { return choose(index, .verb, .infinitive) }
    let auxiliary = [index - 1, index - 2].first { isAuxiliary($0) }
    choose(index, .verb, auxiliary.map { formAfter($0) } ?? [])
  }

  /// A German word whose ending is that of a verb and of an adjective: the verb of a clause that has no other, else an adjective.
  private mutating func decideGuess(_ index: Int) {
    if tag(index - 1) == .infinitiveMarker { return choose(index, .verb, .infinitive) }
    // "sicherte Oslo „felsenfeste“ Solidarität zu"
    let next = tag(index + 1) == .quote && tag(index - 1) == .quote ? index + 2 : index + 1
    let leads = tag(next) == .noun || tag(next) == .unknownName || tag(next) == .adjective
    if leads, next > index + 1 { return choose(index, .adjective) }
    switch tag(index - 1) {
    case .article, .possessive, .quantifier, .preposition, .adjective, .number:
      if leads || tag(index - 1) != .number { return choose(index, .adjective) }
    default: break
    }
    if hasOtherVerb(besides: index) {
      let closes = isMark(index + 1) || tag(index + 1) == .verb
      return choose(index, closes && !leads && can(index, .verb, [.participle, .infinitive]) ? .verb : .adjective)
    }
    choose(index, .verb, .finite)
  }

  /// Whether another word between the marks around a unit is a finite verb.
  private func hasOtherVerb(besides index: Int) -> Bool {
    var first = index
    while first > 0, !isMark(first - 1) { first -= 1 }
    var at = first
    while at < units.count, !isMark(at) {
      if at != index, !units[at].isGuessed, at < index ? tag(at) == .verb : units[at].tag == .verb,
        units[at].verbFeatures.contains(.finite)
      {
        return true
      }
      at += 1
    }
    return false
  }

  /// Whether the nouns before a unit are the object of a preposition after the clause's verb: "has been under ECOWAS sanctions".
  func endsObject(_ index: Int) -> Bool {
    var before = index - 1
    while tag(before).isNounOrName || tag(before) == .adjective || tag(before) == .article { before -= 1 }
    guard tag(before) == .preposition else { return false }
    while before >= 0, !isMark(before), tag(before) != .conjunction, tag(before) != .subordinator {
      if tag(before) == .verb { return true }
      before -= 1
    }
    return false
  }

  /// Whether a form that may be a noun stands where its reading as a verb agrees with a subject before it.
  func agreesAsVerb(_ index: Int) -> Bool {
    guard can(index, .verb, .finite) else { return false }
    switch tag(index - 1) {
    case .noun, .name, .unknownName, .closeBracket, .comma, .quote, .adjective: break
    case .adverb, .conjunction, .negation: return true
    default: return false
    }
    if can(index, .verb, .past) { return true }
    let isPlural =
      isListed(before: index)
      || units[index - 1].reading >= 0
        && lexicon.readings[Int(units[index - 1].reading)].features.contains(.plural)
    if can(index, .verb, .infinitive), opensDemand(before: index) { return true }
    return can(index, .verb, isPlural ? .plural : .singular) || isListed(before: index) && can(index, .verb, .singular)
  }

  /// Whether only a subject stands between *that* and a unit, so that the verb may be the bare form of a demand: "that Uganda stop".
  private func opensDemand(before index: Int) -> Bool {
    var at = index - 1
    while isSubjectPart(tag(at)) { at -= 1 }
    return tag(at) == .subordinator && at + 1 < index
  }

  /// Whether an "and" stands between the nouns before a unit.
  func isListed(before index: Int) -> Bool {
    var at = index - 1
    while at >= 0 {
      guard isSubjectPart(tag(at)) else { return tag(at) == .conjunction }
      at -= 1
    }
    return false
  }

  func isSubjectPart(_ tag: Tag) -> Bool {
    switch tag {
    case .noun, .name, .unknownName, .article, .adjective, .possession, .possessive: true
    default: false
    }
  }

  /// Whether what follows a verb is an infinitive or a phrase with a preposition that its frames ask for.
  func beginsComplement(after index: Int) -> Bool {
    can(index + 1, .infinitiveMarker) && can(index + 2, .verb, .infinitive) || can(index + 1, .verb, .gerund)
      || asks(index, forPrepositionAt: index + 1)
  }

  /// Whether a frame of the verb has an end behind the preposition and needs no object beside it.
  func asks(_ verb: Int, forPrepositionAt index: Int) -> Bool {
    guard let reading = reading(index, .preposition) else { return false }
    let preposition = Slot.preposition(lexicon.lexeme(of: lexicon.readings[reading]).lemma)
    return hasVerb(verb) { lemma in
      lexicon.frames.indices(of: lemma).contains {
        let frame = lexicon.frames[$0]
        return frame.kind == .verb && frame.needsNoObject && lexicon.hasSlot(preposition, in: frame)
      }
    }
  }

  func beginsObject(_ index: Int) -> Bool {
    switch tag(index) {
    case .article, .possessive, .name, .pronoun, .quantifier, .adjective, .unknownName, .noun, .number, .subordinator:
      true
    default: can(index, .article) || can(index, .subordinator)
    }
  }

  func isAuxiliary(_ index: Int) -> Bool {
    tag(index) == .verb && !units[index].classes.isDisjoint(with: .auxiliaries)
  }
}

extension Frame {
  /// Whether neither an end nor a condition of the frame is an object.
  var needsNoObject: Bool {
    !source.kinds.union(target.kinds).union(conditions.kinds).contains(.object)
  }
}

extension Lexicon {
  /// Whether an end of a frame may stand in a slot.
  public func hasSlot(_ slot: Slot, in frame: Frame) -> Bool {
    frame.target.indices.contains { slots[$0] == slot } || frame.source.indices.contains { slots[$0] == slot }
  }
}
