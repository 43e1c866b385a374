// Where nouns stand without a capital and none stands beside another: what is next to a word tells much of what it is.

extension Tagger {
  /// Whether a noun is told from a verb neither by a capital nor by standing beside another noun.
  var isRomance: Bool { !lexicon.grammar.capitalisesNouns && !lexicon.grammar.stacksNouns }

  /// A word that no file lists and whose ending tells nothing: after a number or an article it is a noun, after a noun an adjective.
  mutating func decideUnlisted(_ index: Int) {
    if units[index].tag == .unknown, tag(index - 1) == .number { units[index].tag = .noun }
    if isStacked, beginsName(index) || isWithinName(index) { return units[index].forget() }
    if isStacked, units[index].tag == .unknown, units[index].capitals == .none, units[index].lastLetter != 0 {
      units[index].tag = .noun
    }
    guard isRomance, units[index].tag == .unknown, units[index].capitals == .none, !units[index].isJoined else {
      return
    }
    switch tag(index - 1) {
    case .article, .possessive, .quantifier: units[index].tag = .noun
    case .noun: units[index].tag = .adjective
    default: return
    }
  }

  /// Whether a small word is joined to a name that it begins: *al-Assad*.
  private func beginsName(_ index: Int) -> Bool {
    units[index].tag == .unknown && units[index].capitals == .none && units[index].lastLetter != 0
      && index + 1 < units.count && units[index + 1].isJoined && units[index + 1].capitals != .none
  }

  /// Whether a small word stands between the names of a person: "Lula *da* Silva".
  private func isWithinName(_ index: Int) -> Bool {
    guard units[index].tag == .unknown, units[index].capitals == .none, units[index].lastLetter != 0,
      tag(index - 1) == .unknownName || tag(index - 1) == .name && units[index - 1].classes.contains(.person),
      index + 1 < units.count
    else { return false }
    return tag(index + 1) == .unknownName || can(index + 1, .name) && classes(index + 1, .name).contains(.person)
  }

  /// French *des* and *de*: an article that may be a preposition, or the other way round.
  mutating func decideArticleOrPreposition(_ index: Int) {
    let isMostlyArticle = lexicon.readings[Int(units[index].readings.first)].category == .article
    let isArticle = isMostlyArticle ? !standsAfterGovernor(index) : replacesArticle(index)
    choose(index, isArticle ? .article : .preposition)
  }

  /// Whether *des* stands where a preposition does: after a noun or after a verb whose frames ask for it.
  private func standsAfterGovernor(_ index: Int) -> Bool {
    switch tag(index - 1) {
    case .noun, .adjective, .pronoun, .quantifier, .closeBracket: true
    case .verb: asks(index - 1, forPrepositionAt: index)
    default: false
    }
  }

  /// Whether *de* stands for an article: after a negation, before an adjective, or for a part of something.
  private func replacesArticle(_ index: Int) -> Bool {
    guard let verb = units[..<index].indices.suffix(3).last(where: { tag($0) == .verb }),
      !asks(verb, forPrepositionAt: index), !can(index + 1, .verb, .infinitive), tag(index + 1) != .name,
      tag(index - 1) != .preposition
    else { return false }
    let isNegated = units[..<verb].suffix(3).contains { $0.tag == .negation }
    if isNegated, tag(index - 1) == .negation || tag(index - 1) == .verb { return !can(index + 1, .article) }
    guard tag(index - 1) == .verb || tag(index - 1) == .adverb, !isOperator(verb) else { return false }
    if can(index + 1, .article) || can(index, .article, .masculine) {
      return takesObject(verb) && tag(index + 2) != .name
    }
    return can(index + 1, .adjective) && isNominal(index + 2)
  }

  /// Whether a frame or a light verb has a place for the verb's object.
  private func takesObject(_ verb: Int) -> Bool {
    hasVerb(verb) { lemma in
      lexicon.lightVerbs.indices(of: lemma).contains { lexicon.lightVerbs[$0].nounSlot == .object }
        || lexicon.frames.indices(of: lemma).contains {
          lexicon.frames[$0].kind == .verb && !lexicon.frames[$0].needsNoObject
        }
    }
  }

  private func isOperator(_ verb: Int) -> Bool {
    hasVerb(verb) { !lexicon.operators.indices(of: $0).isEmpty }
  }

  /// Whether a unit can be a verb whose dictionary form is such.
  func hasVerb(_ index: Int, where matches: (LemmaID) -> Bool) -> Bool {
    units[index].readings.indices.contains {
      let reading = lexicon.readings[$0]
      return reading.category == .verb && matches(lexicon.lexeme(of: reading).lemma)
    }
  }

  /// Whether a form that may be a pronoun stands between a subject and its verb: "Khartoum *leur* reproche".
  func isClitic(_ index: Int) -> Bool {
    guard isRomance, can(index, .pronoun), can(index + 1, .verb, .finite) else { return false }
    switch tag(index - 1) {
    case .noun, .name, .unknownName, .pronoun, .negation, .closeBracket: return !isTime(index - 1)
    case .relative: return can(index - 1, .relative, .nominative)
    default: return false
    }
  }

  /// Whether a name or noun that is no date stands before a comma.
  func followsName(_ comma: Int) -> Bool {
    isRomance && (tag(comma - 1).isNounOrName || tag(comma - 1) == .adjective) && !isTime(comma - 1)
  }

  private func isTime(_ index: Int) -> Bool {
    index >= 0 && !units[index].classes.isDisjoint(with: [.month, .weekday, .time])
  }

  /// What neighbours tell of a form that may be a verb or a noun, nothing where they do not.
  func nounOrVerb(_ index: Int) -> Category? {
    guard isRomance else { return nil }
    switch tag(index - 1) {
    case .preposition:
      return can(index, .verb, .infinitive) && beginsPredicate(index + 1) ? .verb : nil
    case .noun, .name, .unknownName, .closeBracket:
      return agreesAsVerb(index) && !isTime(index - 1) || isParticiple(index) ? .verb : nil
    case .adjective: return agreesAsVerb(index) && !can(index, .adjective) ? .verb : nil
    case .comma, .end, .openBracket, .quote: return isParticiple(index) ? .verb : nil
    default: return nil
    }
  }

  private func isParticiple(_ index: Int) -> Bool {
    can(index, .verb, .participle) && !can(index, .verb, .finite) && !can(index, .adjective)
  }

  /// Whether what follows an infinitive can belong to it.
  private func beginsPredicate(_ index: Int) -> Bool {
    can(index, .article) || can(index, .verb, [.participle, .infinitive]) || can(index, .possessive)
  }
}
