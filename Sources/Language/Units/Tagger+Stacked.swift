// Where nouns stand beside nouns without a preposition, and many a form is a noun as well as a verb: English.

extension Tagger {
  /// Whether a noun may stand right before the noun that it belongs to, and no capital tells nouns.
  var isStacked: Bool { lexicon.grammar.stacksNouns && !lexicon.grammar.capitalisesNouns }

  /// What a word with a capital is that may be a name or a noun: an office before a person's name ("*Pope* John"), a given name within a
  /// sentence or before a surname ("*Mark* Rutte"); nothing where it can be either.
  func stackedName(_ index: Int) -> Category? {
    let leads =
      index + 1 < units.count && units[index + 1].capitals == .first
      && (units[index + 1].tag == .unknownName || classes(index + 1, .name).contains(.person)
        || units[index + 1].readings.isEmpty)
    if !classes(index, .noun).isDisjoint(with: .persons), leads { return .noun }
    guard classes(index, .name).contains(.person), classes(index, .noun).isDisjoint(with: .persons) else { return nil }
    // "Jan Lipavsky"
    if classes(index, .noun).contains(.month) { return leads ? .name : nil }
    return leads || index > 0 && !isMark(index - 1) ? .name : nil
  }

  /// Whether a small word is a part of the name that follows: "Ali *bin* Tamim", "Angela *van* Kleist".
  func isNameParticle(_ index: Int) -> Bool {
    guard isStacked, classes(index, .noun).contains(.namePart), index + 1 < units.count,
      units[index + 1].capitals == .first, units[index].capitals == .none || units[index + 1].isJoined
    else { return false }
    return units[index + 1].isJoined || tag(index - 1) == .unknownName
      || tag(index - 1) == .name && units[index - 1].classes.contains(.person)
  }

  /// Whether another adjective of the same noun follows: "*Russian* and Chinese diplomats".
  func joinsAdjective(_ index: Int) -> Bool {
    (can(index + 1, .conjunction) || tag(index + 1) == .comma) && can(index + 2, .adjective)
      && (can(index + 3, .noun) || can(index + 3, .conjunction) && can(index + 4, .adjective) && can(index + 5, .noun))
  }

  /// What a form is that belongs to the verb before it or to the number behind it, nothing where it is neither: "*neither* sends",
  /// "called *back*", "*over* 300".
  func stackedFunctionWord(_ index: Int) -> Category? {
    if can(index, .negation), classes(index, .conjunction).contains(.or) {
      return opensInversion(index) ? .negation : .conjunction
    }
    if can(index, .negation), isAuxiliary(index - 1), can(index + 1, .verb), !can(index + 1, .noun) { return .negation }
    guard can(index, .adverb) else { return nil }
    // "which *first* imposed sanctions"
    if tag(index - 1) == .relative, can(index + 1, .verb, .finite), !can(index + 1, .noun) { return .adverb }
    // "after *long* hesitation", "Qatar's *only* frontier"
    let leads = tag(index - 1) == .preposition || tag(index - 1) == .possession || tag(index - 1) == .possessive
    if can(index, .adjective), leads, can(index + 1, .noun), !can(index + 1, .verb),
      !can(index + 1, .adjective)
    {
      return .adjective
    }
    // "Oslo and Rome *each* expelled a diplomat"
    if can(index, .article), tag(index - 1).isNounOrName, can(index + 1, .verb) { return .adverb }
    if isApproximate(index), isAmount(index + 1), !asksVerb(before: index) { return .adverb }
    if classes(index, .preposition).contains(.cause), isParticle(index, of: index - 1), beginsNominal(index + 1),
      !asks(index - 1, forPrepositionAt: index)
    {
      // "handed *over* its base"
      return .adverb
    }
    guard can(index, .noun) || can(index, .preposition) && can(index + 1, .verb, .gerund) else { return nil }
    if isParticle(index, of: index - 1) { return .adverb }
    guard can(index, .noun), tag(index - 1).isNounOrName || tag(index - 1) == .pronoun else { return nil }
    var verb = index - 1
    while verb > index - 6, isSubjectPart(tag(verb)) || tag(verb) == .pronoun { verb -= 1 }
    return isParticle(index, of: verb) ? .adverb : nil
  }

  /// Whether the verb before a preposition asks for it: "complained to the UN on Friday *over* two raids", but "sent *over* 300 men".
  func asksVerb(before index: Int) -> Bool {
    guard let verb = (0..<index).last(where: { tag($0) == .verb || isClauseStart($0) }), tag(verb) == .verb else {
      return false
    }
    return asks(verb, forPrepositionAt: index)
  }

  /// Whether a negation opens a clause with its helping verb first: "*Nor* did Peru spare Chile".
  private func opensInversion(_ index: Int) -> Bool {
    guard index == 0 || tag(index - 1) == .semicolon || tag(index - 1) == .quote else { return false }
    return can(index + 1, .verb, .finite) && !classes(index + 1, .verb).isDisjoint(with: .auxiliaries)
  }

  /// Whether a number that is no year or what money is counted in stands somewhere.
  private func isAmount(_ index: Int) -> Bool {
    tag(index) == .number ? !units[index].isYear : classes(index, .noun).contains(.currency)
  }

  /// Whether a word says that a number is not exact, before one.
  private func isApproximate(_ index: Int) -> Bool {
    index + 1 < units.count && classes(index, .adverb).contains(.approximate)
  }

  /// Whether a form that may be a participle behind a noun has its particle after it: "the grouping *set* up in 2014".
  private func leadsParticle(_ index: Int) -> Bool {
    guard tag(index - 1) == .noun, can(index, .verb, .participle), index + 1 < units.count,
      units[index + 1].word.isKnown, can(index + 1, .adverb)
    else { return false }
    return units[index].readings.indices.contains {
      lexicon.lexeme(of: lexicon.readings[$0]).particle == units[index + 1].word
    }
  }

  /// Whether a word is the particle of a verb: *back* of *call back*.
  func isParticle(_ index: Int, of verb: Int) -> Bool {
    guard tag(verb) == .verb, units[index].word.isKnown else { return false }
    return units[verb].readings.indices.contains {
      lexicon.lexeme(of: lexicon.readings[$0]).particle == units[index].word
    }
  }

  /// Whether a preposition has a clause after it: *by sending*, *about what*; but "went *on* sending".
  func leadsClause(_ index: Int) -> Bool {
    if can(index + 1, .interrogative) { return true }
    guard !isParticle(index, of: index - 1) else { return false }
    return can(index + 1, .verb, .gerund) || can(index + 1, .verb, .participle) && can(index + 2, .noun)
  }

  /// What the words around it tell of a form that may be a noun or a verb.
  func stackedNounOrVerb(_ index: Int) -> Category {
    if hasObjectOfVerb(index) { return .verb }
    switch tag(index - 1) {
    case .article, .possessive, .possession, .quantifier, .number: return .noun
    case .adjective: return endsSubject(index - 1) && isLikelyFinite(index) ? .verb : .noun
    case .preposition: return isGerund(index) ? .verb : .noun
    case .infinitiveMarker: return .verb
    case .negation where isAuxiliary(index - 2): return can(index, .verb, formAfter(index - 2)) ? .verb : .noun
    // "of *not doing* enough"
    case .negation where tag(index - 2) == .preposition && can(index, .verb, .gerund): return .verb
    case .negation: return can(index, .verb, .finite) ? .verb : .noun
    case .pronoun where isGivenTo(index - 1): return pronounObject(index)
    case .pronoun:
      return can(index - 1, .pronoun, .nominative) || !can(index - 1, .pronoun, .accusative)
        ? .verb : pronounObject(index)
    case .relative: return can(index - 1, .relative, .genitive) ? .noun : .verb
    case .verb:
      if isAuxiliary(index - 1) { return can(index, .verb, formAfter(index - 1)) ? .verb : .noun }
      // "helps *fight* the gangs"
      if units[index - 1].verbClasses.contains(.bareInfinitive), can(index, .verb, .infinitive),
        beginsObject(index + 1), tag(index + 1) != .noun
      {
        return .verb
      }
      return isGerund(index) ? .verb : .noun
    case .adverb where isAuxiliary(index - 2): return can(index, .verb, formAfter(index - 2)) ? .verb : .noun
    case .conjunction: return continuesVerb(index) ? .verb : .noun
    default: break
    }
    if followsBareInfinitiveVerb(index) || leadsParticle(index) || isAttendant(index) || isWording(index)
      || tellsOfNoun(index) || tellsFurther(index)
    {
      return .verb
    }
    return isLikelyFinite(index) ? .verb : .noun
  }

  /// Whether a possessive stands behind a form that follows a name or a comma, as it stands behind no noun: "Kenya *cut* its aid", "Kenya,
  /// *closing* its border, …".
  func hasObjectOfVerb(_ index: Int) -> Bool {
    guard tag(index + 1) == .possessive || can(index + 1, .possessive) && !can(index + 1, .verb), index > 0 else {
      return false
    }
    return tag(index - 1) == .name && can(index, .verb, .finite)
      || tag(index - 1) == .comma && can(index, .verb, .gerund)
  }

  /// The forms of a verb that a helping verb has after it.
  func formAfter(_ auxiliary: Int) -> Features {
    let classes = units[auxiliary].verbClasses
    let isModal = !classes.isDisjoint(with: [.modal, .future])
    let takesParticiple = !classes.isDisjoint(with: [.perfect, .passive, .copula])
    return (isModal ? Features.infinitive : []).union(takesParticiple ? [.participle, .gerund] : [])
  }

  /// Whether a pronoun stands right behind a verb that has no clause after it: "sells *it* guns".
  private func isGivenTo(_ pronoun: Int) -> Bool {
    tag(pronoun - 1) == .verb && can(pronoun, .pronoun, .accusative) && can(pronoun, .pronoun, .nominative)
      && units[pronoun - 1].verbClasses.isDisjoint(with: WordClasses.auxiliaries.union(.speech))
  }

  /// After "helps us": the bare infinitive of *help*, else a noun.
  private func pronounObject(_ index: Int) -> Category {
    followsBareInfinitiveVerb(index) || isLikelyFinite(index) ? .verb : .noun
  }

  /// Whether a form in *-ing* has what only a verb has after it: *of arming the rebels*, *stopped funding Kenya*, but *after the bombing of*.
  private func isGerund(_ index: Int) -> Bool {
    can(index, .verb, .gerund) && (beginsObject(index + 1) && !isListed(after: index) || isChargedWith(index))
  }

  /// Whether a form in *-ing* tells what a state is charged with, before a noun that might be a verb: "accused Oslo of *training* rebels in Chad",
  /// but "of bombing raids on".
  private func isChargedWith(_ index: Int) -> Bool {
    tag(index - 2) == .name && classes(index - 1, .preposition).contains(.possession) && can(index + 1, .noun, .plural)
      && tag(index + 2) == .preposition
      && classes(index + 1, .noun).isDisjoint(with: [.deed, .attack, .objective, .internal])
  }

  /// Whether the noun after a unit is the head of which the unit is the first part: *shelling victims*.
  ///
  /// A name or a determiner is none.
  func isListed(after index: Int) -> Bool {
    tag(index + 1) == .noun && can(index + 1, .verb, .finite) && isMark(index + 2)
  }

  /// Whether a form after "and" goes on with the verb before it: *fund and equip*, *condemned and warned*.
  private func continuesVerb(_ index: Int) -> Bool {
    var at = index - 2
    while tag(at) == .adverb { at -= 1 }
    if tag(at) == .verb {
      return sharesForm(index, at)
    }
    return can(index, .verb, .finite) && (beginsObject(index + 1) || beginsComplement(after: index))
      && hasVerb(before: index)
      && sharesTense(index) && !(tag(index + 1) == .noun && tag(index - 2) == .noun && can(index, .verb, .infinitive))
  }

  private func sharesForm(_ index: Int, _ other: Int) -> Bool {
    let forms: Features = [.infinitive, .participle, .gerund, .finite]
    return !units[index].verbFeatures.intersection(forms).isDisjoint(
      with: units[other].verbFeatures.intersection(forms))
  }

  /// Whether the form can have tense and number of the last verb before it.
  private func sharesTense(_ index: Int) -> Bool {
    guard let verb = units[..<index].lastIndex(where: { $0.tag == .verb }) else { return false }
    return !units[index].verbFeatures.isDisjoint(
      with: units[verb].verbFeatures.subtracting(.anyNumber).intersection([
        .past, .infinitive, .gerund,
      ])) || can(index, .verb, .singular) && units[verb].verbFeatures.contains(.singular)
  }

  private func hasVerb(before index: Int) -> Bool { units[..<index].contains { $0.tag == .verb } }

  /// Whether the base form after an object belongs to a verb such as *help* or *let*: *helped Kenya fight*.
  func followsBareInfinitiveVerb(_ index: Int) -> Bool {
    guard can(index, .verb, .infinitive) else { return false }
    var at = index - 1
    while tag(at).isNounOrName || tag(at) == .article || tag(at) == .adjective || tag(at) == .pronoun
      || tag(at) == .possessive
    {
      at -= 1
    }
    return at < index - 1 && tag(at) == .verb && units[at].verbClasses.contains(.bareInfinitive)
  }

  /// Whether a form is the finite verb of the subject before it.
  private func isLikelyFinite(_ index: Int) -> Bool {
    if awaitsVerbOfRelative(index) || awaitsVerbOfParticiple(index) { return true }
    // "Iran *finances* and arms Hezbollah"
    if tag(index - 1) == .name, can(index, .verb, .singular), !can(index, .noun, .singular),
      can(index + 1, .conjunction), can(index + 2, .verb, .singular), can(index + 3, .name), opensClauseBefore(index)
    {
      return true
    }
    // "Hezbollah, which Iran *arms* and finances"
    if tag(index - 1) == .name, tag(index - 2) == .relative, agreesAsVerb(index),
      tag(index + 1) == .conjunction || can(index + 1, .conjunction)
    {
      return true
    }
    guard agreesAsVerb(index), !endsObject(index) else { return false }
    if hasRival(after: index) || hasFiniteVerb(before: index) && !awaitsVerb(before: index) { return false }
    if beginsObject(index + 1) || beginsComplement(after: index) || isPastBeforeNoun(index) { return true }
    if isSingularBeforeNoun(index) { return true }
    return !hasCertainVerb(after: index)
      && (isMark(index + 1) || tag(index + 1) == .preposition || tag(index + 1) == .adverb)
      && opensClauseBefore(index)
  }

  /// Whether a form that may be an adjective is the only verb of the subject before it: "Peru's move *angered* Kenya".
  func isOnlyVerbOfSubject(_ index: Int) -> Bool {
    tag(index - 1).isNounOrName && can(index, .verb, .past) && beginsObject(index + 1) && opensClauseBefore(index)
      && !hasFiniteVerb(before: index) && !hasCertainVerb(after: index)
  }

  /// Whether a form in *-ing* tells what somebody behind *with* does: "with Russia *backing* Armenia".
  private func isAttendant(_ index: Int) -> Bool {
    guard can(index, .verb, .gerund), beginsObject(index + 1) || tag(index + 1) == .preposition else { return false }
    var at = index - 1
    while tag(at) == .name || tag(at) == .conjunction || tag(at) == .article || tag(at) == .adverb { at -= 1 }
    return at < index - 1 && tag(index - 1) == .name && tag(at) == .preposition
      && units[at].classes.contains(.attendant)
  }

  /// Whether a form in *-ing* tells what a statement or a resolution says: "a resolution *backing* the talks".
  private func isWording(_ index: Int) -> Bool {
    can(index, .verb, .gerund) && tag(index - 1) == .noun && classes(index - 1, .noun).contains(.voice)
      && beginsObject(index + 1) && tag(index + 1) != .noun
  }

  /// Whether a form in *-ing* tells what several before it do: "the rebels *fighting* the government".
  ///
  /// A noun of many is no first part of another, and no determiner stands right behind a noun.
  private func tellsOfNoun(_ index: Int) -> Bool {
    guard can(index, .verb, .gerund), tag(index - 1) == .noun, can(index - 1, .noun, .plural),
      !can(index - 1, .noun, .singular)
    else { return false }
    return tag(index + 1) == .possessive || can(index + 1, .article) || tag(index + 1) == .name
      || can(index + 1, .adjective) && !can(index + 1, .verb) && can(index + 2, .noun)
  }

  /// Whether a form in *-ing* behind a comma goes on telling what the subject does: "met the rebels, *offering* more arms".
  ///
  /// A determiner or adjective stands behind it, as behind no noun, and before it a verb.
  func tellsFurther(_ index: Int) -> Bool {
    guard tag(index - 1) == .comma, can(index, .verb, .gerund), hasFiniteVerb(before: index) else { return false }
    let isDescribed = can(index + 1, .adjective) && tag(index + 1) != .verb || tag(index + 1) == .adverb
    return tag(index + 1) == .quantifier || tag(index + 1) == .number || can(index + 1, .article)
      || isDescribed && !can(index + 1, .noun) && can(index + 2, .noun)
  }

  /// Whether a past form has a noun that may be a verb for its object: "Honduras *cut* ties with Taiwan".
  private func isPastBeforeNoun(_ index: Int) -> Bool {
    can(index, .verb, .past) && can(index + 1, .noun, .plural) && !can(index + 1, .verb, .past)
      && (tag(index + 2) == .preposition || isMark(index + 2))
  }

  /// Whether a form in *-s*, which as a noun would be of many and so not stand before another, has a noun for its object, as in headlines:
  /// "Turkey *halts* trade with Israel", "Kenya *bans* imports".
  private func isSingularBeforeNoun(_ index: Int) -> Bool {
    can(index, .verb, .singular) && !can(index, .noun, .singular) && can(index + 1, .noun)
      && tag(index - 1).isNounOrName && opensClauseBefore(index) && !hasCertainVerb(after: index)
  }

  /// Whether the word after a form is the better verb: "ECOWAS sanctions hurt Mali".
  private func hasRival(after index: Int) -> Bool {
    let next = index + 1
    guard can(next, .verb, .finite), !can(next, .article), !can(next, .pronoun) else { return false }
    if !can(next, .noun), !can(next, .adjective), !can(next, .name) { return true }
    return beginsObject(next + 1) && tag(next + 1) != .noun && (can(next, .verb, .past) || can(next, .verb, .plural))
      && tag(index - 1) != .pronoun
  }

  /// Whether the clause that ends in a unit's subject has its finite verb already.
  private func hasFiniteVerb(before index: Int) -> Bool {
    var at = index - 1
    while at >= 0, !isClauseStart(at) {
      if tag(at) == .verb, units[at].verbFeatures.contains(.finite), tag(at - 1) != .infinitiveMarker {
        // Behind a verb of saying a new clause begins without a word for it: "said Kenya backs".
        return !units[at].verbClasses.contains(.speech)
      }
      at -= 1
    }
    return false
  }

  /// Whether fewer finite verbs than clauses stand before a form behind a comma: "Uribe, whose army is trained abroad, *hands* over".
  private func awaitsVerb(before index: Int) -> Bool {
    guard tag(index - 1) == .comma else { return false }
    var wanting = 1
    var at = 0
    while at < index {
      switch tag(at) {
      case .relative, .subordinator: wanting += 1
      case .verb where units[at].verbFeatures.contains(.finite) && !continuesComplex(at): wanting -= 1
      default: break
      }
      at += 1
    }
    return wanting > 0
  }

  /// Whether the subject of a form has a relative clause before it and still no verb: "farmers who were driven from their land *blame* the
  /// army".
  private func awaitsVerbOfRelative(_ index: Int) -> Bool {
    guard tag(index + 1) == .article || tag(index + 1) == .possessive, can(index, .verb, .finite),
      tag(index - 1).isNounOrName,
      let relative = units[..<index].lastIndex(where: { $0.tag == .relative })
    else { return false }
    var verbs = 0
    for at in relative..<index {
      if isMark(at) || tag(at) == .conjunction || tag(at) == .subordinator { return false }
      if tag(at) == .verb, units[at].verbFeatures.contains(.finite), !continuesComplex(at) { verbs += 1 }
    }
    return verbs == 1 && !units[..<relative].contains { $0.tag == .verb }
  }

  /// Whether the subject of a form has a participle with its agent behind it and still no verb: "the sanctions imposed by Peru on Chile *hurt*
  /// farmers".
  private func awaitsVerbOfParticiple(_ index: Int) -> Bool {
    guard can(index, .verb, .finite), tag(index - 1).isNounOrName, beginsObject(index + 1) || isMark(index + 1),
      let participle = units[..<index].lastIndex(where: { $0.tag == .verb }), can(participle, .verb, .participle),
      tag(participle - 1) == .noun, !units[..<participle].contains(where: { $0.tag == .verb })
    else { return false }
    var hasAgent = false
    for at in participle + 1..<index {
      if isMark(at) || tag(at) == .conjunction || tag(at) == .subordinator || tag(at) == .relative { return false }
      if tag(at) == .preposition, units[at].classes.contains(.agent) { hasAgent = true }
    }
    return hasAgent
  }

  /// Whether a verb goes on with a helping verb or a marker before it, or with a participle that does: *is trained and equipped*.
  private func continuesComplex(_ index: Int) -> Bool {
    var at = index - 1
    while tag(at) == .adverb || tag(at) == .negation { at -= 1 }
    if tag(at) == .infinitiveMarker || isAuxiliary(at) { return true }
    return tag(at) == .conjunction && tag(at - 1) == .verb && continuesComplex(at - 1)
      && can(index, .verb, [.participle, .infinitive])
  }

  /// Whether a later word up to the next mark can be nothing but a finite verb.
  private func hasCertainVerb(after index: Int) -> Bool {
    var at = index + 1
    while at < units.count, !isMark(at), !can(at, .relative), !can(at, .subordinator) {
      if can(at, .verb, .finite), !can(at, .noun), !can(at, .adjective) { return true }
      at += 1
    }
    return false
  }

  /// Whether a relative pronoun, a subordinator or a comma with a name opens the clause in which a unit stands.
  private func opensClauseBefore(_ index: Int) -> Bool {
    var at = index - 1
    while at >= 0 {
      if tag(at) == .relative || tag(at) == .subordinator { return true }
      guard isSubjectPart(tag(at)) || tag(at) == .preposition || tag(at) == .conjunction else { return false }
      at -= 1
    }
    return true
  }

  private func isClauseStart(_ index: Int) -> Bool {
    switch tag(index) {
    case .semicolon, .colon, .subordinator, .relative, .end, .quote: true
    default: false
    }
  }

  /// Whether an adjective is the last word of a subject: "the three said".
  private func endsSubject(_ index: Int) -> Bool { tag(index - 1) == .article && !isNominal(index + 1) }
}
