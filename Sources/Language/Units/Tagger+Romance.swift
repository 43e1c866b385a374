// Where nouns stand without a capital and none stands beside another: what is next to a word tells much of what it is.

extension Tagger {
  /// Whether a noun is told from a verb neither by a capital nor by standing beside another noun.
  var isRomance: Bool { lexicon.grammar.isRomance }

  /// Decides the tags as if no quotation marks stood between the words: *une « guerre psychologique »*.
  mutating func decideBetweenQuotes() {
    guard units.contains(where: { $0.tag == .quote }) else { return decideAll() }
    var all = units
    units.removeAll { $0.tag == .quote }
    decideAll()
    var next = 0
    for index in all.indices where all[index].tag != .quote {
      all[index] = units[next]
      next += 1
    }
    units = all
  }

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
    // "a infligé vendredi des sanctions": a day governs nothing.
    case .noun where isDay(index - 1) || endsRecipient(index - 1): false
    case .noun, .adjective, .pronoun, .quantifier, .closeBracket: true
    // "s'est plainte auprès de l'Otan *des* survols"
    case .name: isAskedBehindName(index)
    case .verb: asks(index - 1, forPrepositionAt: index)
    case .comma, .conjunction: can(index + 1, .name) && continuesPrepositional(index - 1)
    default: false
    }
  }

  /// Whether the verb before the name that stands before a preposition asks for it and takes no object.
  private func isAskedBehindName(_ index: Int) -> Bool {
    guard let verb = units[..<index].indices.suffix(6).last(where: { tag($0) == .verb }) else { return false }
    return asks(verb, forPrepositionAt: index) && !takesObject(verb)
  }

  /// Whether the nouns before a comma or "and" have a preposition before them: "en provenance du Togo, *des* États-Unis".
  private func continuesPrepositional(_ mark: Int) -> Bool {
    var at = mark - 1
    while tag(at).isNounOrName || tag(at) == .adjective || tag(at) == .article { at -= 1 }
    return tag(at) == .preposition
  }

  /// Whether a noun ends the recipient of a verb that still lacks what is given: "livre aux rebelles *des* missiles".
  private func endsRecipient(_ noun: Int) -> Bool {
    var at = noun
    while at > 0, tag(at) != .preposition {
      guard tag(at).isNounOrName || tag(at) == .adjective || tag(at) == .article || tag(at) == .quantifier,
        tag(at) != .article || tag(at - 1) == .preposition
      else { return false }
      at -= 1
    }
    guard let reading = reading(at, .preposition) else { return false }
    // "s'opposer à l'opération *des* forces de l'Otan": a thing gets nothing.
    let noun = tag(noun) == .adjective ? noun - 1 : noun
    if tag(noun) == .noun, classes(noun, .noun).contains(.deed) { return false }
    let preposition = Slot.preposition(lexicon.lexeme(of: lexicon.readings[reading]).lemma)
    var verb = at - 1
    while tag(verb) == .adverb { verb -= 1 }
    guard tag(verb) == .verb else { return false }
    return hasVerb(verb) { lemma in
      lexicon.frames.indices(of: lemma).contains {
        let frame = lexicon.frames[$0]
        return frame.kind == .verb && !frame.needsNoObject && frame.target.kinds.contains(.dative)
          && lexicon.hasSlot(preposition, in: frame)
      }
        || lexicon.lightVerbs.indices(of: lemma).contains {
          lexicon.lightVerbs[$0].nounSlot == .object && lexicon.lightVerbs[$0].target.kinds.contains(.dative)
        }
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
    guard tag(index - 1) == .verb || tag(index - 1) == .adverb else { return false }
    // "a envoyé *du* blé": that it can govern an infinitive as well tells nothing where it asks for such an object.
    guard !isOperator(verb) || asksForObject(verb, can(index + 1, .article) ? index + 2 : index + 1) else {
      return false
    }
    if can(index + 1, .article) || can(index, .article, .masculine) {
      // "frappe d'un embargo": only the definite article makes a part of something.
      return takesObject(verb) && tag(index + 2) != .name && !can(index + 1, .article, .indefinite)
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

  /// Whether a frame of a verb asks for an object of a class that a noun has.
  private func asksForObject(_ verb: Int, _ noun: Int) -> Bool {
    let all = classes(noun, .noun)
    guard !all.isEmpty else { return false }
    return hasVerb(verb) { lemma in
      lexicon.frames.indices(of: lemma).contains {
        let frame = lexicon.frames[$0]
        guard frame.kind == .verb else { return false }
        return frame.conditions.indices.contains {
          let condition = lexicon.conditions[$0]
          return condition.slot == .object && !condition.isNegated && !condition.classes.isDisjoint(with: all)
        }
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
    if can(index + 1, .noun), can(index, .article), hasFiniteVerb(before: index) { return false }
    switch tag(index - 1) {
    case .noun, .name, .unknownName, .adjective, .pronoun, .negation, .closeBracket: return !isTime(index - 1)
    case .relative: return can(index - 1, .relative, .nominative)
    default: return false
    }
  }

  /// Whether *que* is the second of a pair of which an adverb is the first: "*tant* l'Inde *que* le Népal".
  func completesPair(_ index: Int) -> Bool {
    guard tag(index - 1).isNounOrName || tag(index - 1) == .adjective, beginsNominal(index + 1) else { return false }
    var at = index - 1
    while at >= 0, tag(at) != .verb, !isMark(at) {
      if tag(at) == .adverb, classes(at, .adverb).contains(.and) { return true }
      at -= 1
    }
    return false
  }

  /// Whether a clause has its finite verb before a unit: "a agité contre Oslo *la* menace".
  private func hasFiniteVerb(before index: Int) -> Bool {
    var at = index - 1
    while at >= 0, tag(at) != .subordinator, tag(at) != .relative, tag(at) != .semicolon, tag(at) != .colon {
      if tag(at) == .verb, units[at].verbFeatures.contains(.finite) { return true }
      at -= 1
    }
    return false
  }

  /// Whether a name or noun that is no date stands before a comma.
  func followsName(_ comma: Int) -> Bool {
    isRomance && (tag(comma - 1).isNounOrName || tag(comma - 1) == .adjective) && !isTime(comma - 1)
  }

  /// Whether a form that may be an adjective after its noun is rather the verb that its clause lacks: "l'annonce *complète*", but "le texte *suspecte* la Chine".
  func isOnlyVerb(_ index: Int) -> Bool {
    guard agreesAsVerb(index), beginsObject(index + 1) || beginsComplement(after: index) || governsInfinitive(index)
    else { return false }
    var before = index - 1
    while before >= 0, !isMark(before), tag(before) != .subordinator, tag(before) != .relative {
      if tag(before) == .verb, units[before].verbFeatures.contains(.finite) { return false }
      before -= 1
    }
    return true
  }

  /// Whether a form that may be an adjective stands behind a copula and has a frame as one or governs: "est resté *fidèle* à Oslo", "est
  /// *prêt* à livrer".
  func isFramedPredicate(_ index: Int) -> Bool {
    guard tag(index - 1) == .verb, units[index - 1].verbClasses.contains(.copula),
      let reading = reading(index, .adjective)
    else { return false }
    let lemma = lexicon.lexeme(of: lexicon.readings[reading]).lemma
    return lexicon.frames.indices(of: lemma).contains { lexicon.frames[$0].kind == .adjective }
      || lexicon.operators.indices(of: lemma).contains { lexicon.operators[$0].kind == .adjective }
  }

  /// Whether a form that may be an adjective goes on with one before "and", without a determiner of its own: "l'aide économique et *militaire*".
  func joinsAdjective(behindAnd index: Int) -> Bool {
    guard can(index, .adjective), tag(index - 1) == .conjunction, classes(index - 1, .conjunction).contains(.and) else {
      return false
    }
    return tag(index - 2) == .adjective && tag(index - 3) == .noun
      || tag(index - 2) == .noun && units[index - 2].tokens.count == 2 && can(index + 1, .adjective)
  }

  /// Whether an infinitive that a form can govern as a verb follows it: "le contingent *continue* de servir".
  private func governsInfinitive(_ index: Int) -> Bool {
    can(index + 1, .preposition) && can(index + 2, .verb, .infinitive) && isOperator(index)
  }

  /// Whether an infinitive that no file lists stands behind an article in a preposition, so that it is a noun: "la diplomatie du *chéquier*".
  func isNounForInfinitive(_ index: Int) -> Bool {
    units[index].isGuessed && tag(index) == .verb && index > 0 && !units[index - 1].contracted.isEmpty
  }

  /// Whether a word with a capital stands behind a lower-case noun for a government or an office, as a surname does: "le gouvernement *Morales*".
  func isLeaderName(_ index: Int) -> Bool {
    guard index > 0, units[index].capitals == .first, units[index].entity < 0, tag(index - 1) == .noun,
      units[index - 1].capitals == .none, tag(index) == .adjective || tag(index) == .noun || tag(index) == .verb
    else { return false }
    return units[index - 1].classes.contains(.government)
      && lexicon.readings[Int(units[index].reading)].capitals == .none
  }

  /// Whether *la*, *le*, *les* after a preposition stands before a form that is no infinitive, so that it is an article: "crie à *la* calomnie".
  func isGovernedArticle(_ index: Int) -> Bool {
    isRomance && tag(index - 1) == .preposition && !can(index + 1, .verb, [.infinitive, .gerund])
  }

  /// Whether a form that may be a pronoun stands before a helping infinitive and its participle: "de *l'*avoir abandonnée".
  func leadsPerfect(_ index: Int) -> Bool {
    isRomance && can(index, .pronoun) && isHelpingInfinitive(index + 1)
  }

  /// Whether a unit is a helping verb in the infinitive with its participle after it: *avoir abandonné*.
  private func isHelpingInfinitive(_ index: Int) -> Bool {
    guard can(index, .verb, .infinitive), units[index].canBeAuxiliary else { return false }
    var next = index + 1
    while can(next, .adverb), !can(next, .verb) { next += 1 }
    return can(next, .verb, .participle)
  }

  /// What a form that may be a verb is, where its neighbours leave no doubt.
  func romanceVerb(_ index: Int) -> Category? {
    guard units[index].can(.verb) else { return nil }
    if isHelpingInfinitive(index), can(index, .noun) { return .verb }
    if units[index].canBeAuxiliary, can(index, .verb, .infinitive),
      tag(index - 1) == .negation || tag(index - 1) == .pronoun
    {
      return .verb
    }
    // "Le Rwanda, qui nie tout, *fait* porter la faute à …"
    if can(index, .noun), tag(index - 1) == .comma, can(index, .verb, .finite), can(index + 1, .verb, .infinitive),
      !can(index + 1, .noun)
    {
      return .verb
    }
    if can(index, .adjective), tag(index - 1) == .negation, can(index - 1, .adverb), tag(index - 2) == .noun {
      // "un calendrier plus court"
      return .adjective
    }
    if can(index, .adjective), can(index, .verb, .gerund), tag(index - 1) == .verb,
      units[index - 1].verbClasses.contains(.copula)
    {
      // "est reconnaissant à l'Inde"
      return .adjective
    }
    if can(index, .adjective), can(index, .verb, .gerund), tag(index - 1) == .noun {
      switch tag(index + 1) {
      // "les sanctions frappant Khartoum"
      case .name, .article, .possessive: return .verb
      default: break
      }
    }
    if can(index, .preposition), can(index, .verb, .gerund) {
      // "porter plainte devant l'OMC", but "devant quitter le pays".
      return can(index + 1, .verb, .infinitive) && !can(index + 1, .noun) ? .verb : .preposition
    }
    return nil
  }

  /// Whether French *en* is the pronoun before a verb: "il en est sorti", but "en sortie", "en 2020".
  func standsBeforeVerb(_ index: Int) -> Bool {
    guard can(index + 1, .verb, [.finite, .infinitive]) else { return false }
    if units[index + 1].canBeAuxiliary { return true }
    let canBeOther =
      can(index + 1, .noun) || can(index + 1, .adjective) || can(index + 1, .name) || can(index + 1, .adverb)
    return !canBeOther || tag(index - 1) == .pronoun || tag(index - 1) == .negation
  }

  /// Whether a form that can only be a finite verb stands where only a noun can: "crie à la *calomnie*".
  func isVerbForNoun(_ index: Int) -> Bool {
    guard tag(index - 1) == .article, units[index].categories == Categories(.verb), can(index, .verb, .finite),
      !can(index, .verb, [.participle, .infinitive, .gerund]),
      !can(index - 1, .pronoun) || tag(index - 2) == .preposition
    else { return false }
    return units[index].capitals == .none
  }

  /// Whether a noun with a capital at the start is a name that happens to be one: "*Islam* Karimov".
  func isGivenName(_ index: Int) -> Bool {
    index == 0 && tag(index) == .noun && tag(index + 1) == .unknownName && units[index].capitals == .first
      && !can(index, .verb) && units[index].classes.isDisjoint(with: WordClasses.persons.union(.institutions))
  }

  private func isDay(_ index: Int) -> Bool {
    index >= 0 && !units[index].classes.isDisjoint(with: [.month, .weekday])
  }

  func isTime(_ index: Int) -> Bool {
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
    case .adjective:
      if tag(index - 2) == .noun, isParticiple(index) { return .verb }
      // "la troisième *tranche*"
      if tag(index - 2) == .article, units[index - 1].entity < 0, !can(index, .adjective) { return .noun }
      // "la plus forte *aide*"
      if tag(index - 2) == .negation, tag(index - 3) == .article, can(index - 2, .adverb) { return .noun }
      return agreesAsVerb(index) && !can(index, .adjective) ? .verb : nil
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
