/// Decides what each unit of a sentence is where its form allows more than one category.
///
/// Rules look at the neighbours only, from left to right; what is left of a unit is decided, what is right of it is not.
struct Tagger: ~Copyable {
  let lexicon: Lexicon
  var units: [Unit]

  /// Decides the tags of a sentence's units.
  static func tag(_ sentence: inout Sentence, lexicon: Lexicon) {
    var tagger = Tagger(lexicon: lexicon, units: [])
    swap(&tagger.units, &sentence.units)
    if tagger.isRomance { tagger.decideBetweenQuotes() } else { tagger.decideAll() }
    swap(&tagger.units, &sentence.units)
  }

  mutating func decideAll() {
    for index in units.indices { decide(index) }
  }

  private mutating func decide(_ index: Int) {
    let unit = units[index]
    guard !unit.readings.isEmpty else { return decideUnlisted(index) }
    if isSurname(index) || isNameParticle(index) || isRomance && (isGivenName(index) || isLeaderName(index)) {
      return units[index].forget()
    }
    if isRomance, isVerbForNoun(index) || isNounForInfinitive(index) { return units[index].becomeNoun() }
    if unit.readings.count == 1 || lexicon.readings[Int(unit.reading)].capitals == .all { return }
    if isRomance, unit.can(.noun), isFramedPredicate(index) { return choose(index, .adjective) }
    if isOffice(index) { return choose(index, .noun) }
    if isRomance, unit.can(.negation), unit.can(.noun) {
      return choose(index, tag(index - 1) == .article || tag(index - 1) == .possessive ? .noun : .negation)
    }
    if isRomance, unit.can(.preposition), unit.can(.pronoun) {
      return choose(index, standsBeforeVerb(index) ? .pronoun : .preposition)
    }
    if unit.can(.infinitiveMarker) { return decideInfinitiveMarker(index) }
    if unit.can(.article), unit.can(.preposition) { return decideArticleOrPreposition(index) }
    if isStacked, unit.can(.name), unit.can(.noun), unit.capitals == .first, let told = stackedName(index) {
      return choose(index, told)
    }
    if isStacked, let told = stackedFunctionWord(index) { return choose(index, told) }
    if isRomance, unit.can(.conjunction), unit.can(.relative), completesPair(index) {
      return choose(index, .conjunction)
    }
    if unit.can(.relative) || unit.can(.article) { return decideArticle(index) }
    if unit.can(.subordinator), unit.can(.interrogative) {
      // "Gruppen *wie* die Hamas": a clause of its own would stand behind a comma.
      let isExample = unit.can(.conjunction) && tag(index - 1).isNounOrName && beginsNominal(index + 1)
      return choose(index, isExample ? .conjunction : .subordinator)
    }
    if unit.can(.quantifier), unit.can(.pronoun), !lexicon.grammar.isVerbSecond {
      return choose(index, hasVerbBehind(index) ? .pronoun : .quantifier)
    }
    if unit.can(.possessive), unit.can(.verb) {
      return choose(index, isNominal(index + 1) && tag(index + 1) != .verb ? .possessive : .verb)
    }
    if unit.can(.possessive), unit.can(.pronoun) {
      let owns = beginsNominal(index + 1) && !isClitic(index) && agreesWithNoun(index)
      return choose(index, owns ? .possessive : .pronoun)
    }
    if unit.can(.subordinator), unit.can(.preposition) || unit.can(.adverb) || unit.can(.conjunction) {
      return decideSubordinator(index)
    }
    if isStacked, unit.can(.adjective), tag(index - 1).isNounOrName, isTimeNoun(index + 1) {
      // "suspended by ECOWAS *last* September"
      return choose(index, .adjective)
    }
    if isRomance, unit.can(.noun), joinsAdjective(behindAnd: index) { return choose(index, .adjective) }
    if isRomance, let told = romanceVerb(index) { return choose(index, told) }
    if unit.can(.verb), !isWrittenAsName(index) { return decideVerb(index) }
    if unit.can(.conjunction), unit.can(.adverb) {
      return choose(index, isSecondOfPair(index) ? .conjunction : .adverb)
    }
    if isRomance, unit.can(.adverb), unit.can(.noun) || unit.can(.adjective), !leadsNoun(tag(index - 1)) {
      return choose(index, .adverb)
    }
    if unit.can(.adjective), unit.can(.noun), !lexicon.grammar.capitalisesNouns {
      let follows = tag(index - 1) == .noun || tag(index - 1) == .name
      // "a *major* offensive": where no adjective stands behind its noun the last word is the noun.
      let leads = can(index + 1, .noun) && (isStacked || !can(index + 1, .adjective))
      return choose(index, follows || leads ? .adjective : .noun)
    }
    if isRomance, unit.can(.noun), unit.can(.adverb) { return choose(index, .noun) }
    // "zahlte fünf *Millionen*"
    if unit.can(.quantifier), unit.can(.noun), lexicon.grammar.capitalisesNouns, !isNominal(index + 1) {
      return choose(index, .noun)
    }
    if unit.can(.preposition), unit.can(.adverb) {
      if tag(index + 1) == .number || tag(index + 1) == .quantifier, classes(index, .adverb).contains(.approximate),
        !(isStacked && asksVerb(before: index))
      {
        return choose(index, .adverb)
      }
      let needsMark = !classes(index, .preposition).isDisjoint(with: [.according, .including])
      let leadsNominal =
        beginsNominal(index + 1) || can(index + 1, .relative) && !can(index + 1, .subordinator)
        || isStacked && leadsClause(index)
      return choose(index, leadsNominal && (!needsMark || isMark(index - 1)) ? .preposition : .adverb)
    }
    if unit.tag == .name { chooseName(index) }
    if isRomance, unit.can(.name), unit.can(.adjective), index > 0, unit.capitals == .first {
      // "la Somalie", but "le Sénégalais Abdoulaye Wade", and "l'armée Sénégalaise" where a paper writes so
      let leads = tag(index + 1) == .unknownName || tag(index + 1) == .name
      let follows = tag(index - 1) == .noun && !units[index - 1].classes.isDisjoint(with: .institutions)
      return choose(index, leads || follows ? .adjective : .name)
    }
    if unit.can(.name), unit.can(.adjective) {
      // "condemned *American* “coercion”"
      let leadsQuoted = isStacked && tag(index + 1) == .quote && can(index + 2, .noun) && tag(index - 1) == .verb
      let leads = isNominal(index + 1) && !isMark(index + 1) || isStacked && joinsAdjective(index) || leadsQuoted
      return choose(index, leads ? .adjective : .name)
    }
  }

  /// Whether a possessive has the gender and number of the noun that follows, as far as both tell: *ihr Land*, but "warf *ihr* Willkür vor".
  private func agreesWithNoun(_ index: Int) -> Bool {
    guard lexicon.grammar.isVerbSecond else { return true }
    var noun = index + 1
    while tag(noun) == .adjective || tag(noun) == .adverb { noun += 1 }
    guard tag(noun) == .noun else { return true }
    let gender = lexicon.lexemes[Int(units[noun].lexeme)].features.intersection(.anyGender)
    let number = units[noun].features.intersection(.anyNumber)
    // An infinitive has no subject, so that no nominative stands beside it.
    let end = segmentEnd(index)
    let isInfinitive =
      can(end, .verb, .marked) || end > index && can(end - 1, .infinitiveMarker) && can(end, .verb, .infinitive)
    var isTold = false
    for place in units[index].readings.indices where lexicon.readings[place].category == .quantifier {
      isTold = true
      let own = lexicon.readings[place].features
      if isInfinitive, own.intersection(.anyCase) == .nominative { continue }
      let agrees =
        own.contains(.plural)
        ? number.isEmpty || number.contains(.plural)
        : (number.isEmpty || number.contains(.singular)) && (gender.isEmpty || !own.isDisjoint(with: gender))
      if agrees { return true }
    }
    return !isTold
  }

  /// Whether a word with a capital goes on with the name before it, whatever else it may be: "Peter Odhiambo *Were*".
  private func isSurname(_ index: Int) -> Bool {
    guard index > 0, !lexicon.grammar.capitalisesNouns, units[index].capitals == .first, tag(index) != .name,
      units[index].classes.isDisjoint(with: .persons), lexicon.readings[Int(units[index].reading)].capitals == .none
    else { return false }
    return tag(index - 1) == .unknownName || tag(index - 1) == .name && units[index - 1].classes.contains(.person)
      || tag(index - 1) == .noun && units[index - 1].classes.contains(.person.union(.persons)) && tag(index) == .noun
  }

  /// Whether a verb, and no noun, follows a quantifier: "*all three* now rely on …", but "all three states".
  private func hasVerbBehind(_ index: Int) -> Bool {
    var next = index + 1
    while tag(next) == .adverb { next += 1 }
    return tag(next) == .verb && !can(next, .noun) && !can(next, .adjective) && can(next, .verb, .finite)
  }

  private func isTimeNoun(_ index: Int) -> Bool {
    !classes(index, .noun).isDisjoint(with: [.month, .weekday, .time])
  }

  private func leadsNoun(_ tag: Tag) -> Bool {
    switch tag {
    case .article, .possessive, .quantifier, .preposition, .adjective: true
    default: false
    }
  }
}

// MARK: - Questions

extension Tagger {
  /// Whether a unit has a reading of that category.
  @inline(__always)
  func can(_ index: Int, _ category: Category) -> Bool {
    index >= 0 && index < units.count && units[index].can(category)
  }

  /// Whether a unit has a reading of that category with one of those features.
  func can(_ index: Int, _ category: Category, _ features: Features) -> Bool {
    can(index, category) && reading(index, category, features) != nil
  }

  /// The first reading of that category that the capitals allow and, if asked, that has one of those features.
  func reading(_ index: Int, _ category: Category, _ features: Features = []) -> Int? {
    guard index >= 0, index < units.count else { return nil }
    for place in units[index].readings.indices {
      let reading = lexicon.readings[place]
      if reading.category == category, reading.capitals <= units[index].capitals,
        features.isEmpty || !reading.features.isDisjoint(with: features)
      {
        return place
      }
    }
    return nil
  }

  /// The classes of the word that a unit is as a member of that category.
  func classes(_ index: Int, _ category: Category) -> WordClasses {
    reading(index, category).map { lexicon.lexeme(of: lexicon.readings[$0]).classes } ?? []
  }

  mutating func choose(_ index: Int, _ category: Category, _ features: Features = []) {
    guard let reading = reading(index, category, features) ?? reading(index, category) else { return }
    units[index].choose(reading, from: lexicon)
  }

  @inline(__always)
  func tag(_ index: Int) -> Tag { index >= 0 && index < units.count ? units[index].tag : .end }

  func isMark(_ index: Int) -> Bool { tag(index).isMark }

  /// Whether a noun phrase may begin at a unit.
  func beginsNominal(_ index: Int) -> Bool {
    switch tag(index) {
    case .noun, .name, .adjective, .article, .possessive, .quantifier, .number, .unknownName: true
    case .unknown: true
    case .pronoun: !can(index, .verb)
    case .adverb, .negation: isNominal(index + 1)
    default: can(index, .article) || can(index, .noun) || can(index, .adjective)
    }
  }

  /// Whether a unit can be a part of a noun phrase after its determiner.
  func isNominal(_ index: Int) -> Bool {
    switch tag(index) {
    case .noun, .name, .adjective, .number, .quantifier, .unknownName: true
    case .unknown: true
    case .verb: can(index, .noun) || can(index, .adjective) || can(index, .verb, [.participle, .gerund])
    default: can(index, .noun) || can(index, .adjective)
    }
  }

  /// The last unit before the next mark.
  func segmentEnd(_ index: Int) -> Int {
    var end = index
    while end + 1 < units.count, !isMark(end + 1) { end += 1 }
    return end
  }

  private func hasFiniteVerb(in range: Range<Int>) -> Bool {
    range.contains { can($0, .verb, .finite) && !can($0, .noun) }
  }

  private func hasMarkedInfinitive(in range: Range<Int>) -> Bool {
    range.contains { can($0, .verb, .marked) || can($0, .infinitiveMarker) && can($0 + 1, .verb, .infinitive) }
  }
}

// MARK: - Names

extension Tagger {
  /// Among a country and its people that are written alike, a determiner before it asks for the people: *die Ungarn*.
  private mutating func chooseName(_ index: Int) {
    var name: Int?
    var people: Int?
    for place in units[index].readings.indices {
      let reading = lexicon.readings[place]
      guard reading.category == .name, reading.capitals <= units[index].capitals else { continue }
      let lexeme = lexicon.lexeme(of: reading)
      if lexeme.naming == .inhabitant {
        people = people ?? place
      } else if lexeme.entity >= 0 {
        name = name ?? place
      }
    }
    guard let name, let people else { return }
    let own = lexicon.lexeme(of: lexicon.readings[name]).features
    let takesArticle = !own.isDisjoint(with: [.masculine, .feminine, .plural])
    units[index].choose(isDetermined(index) && !takesArticle ? people : name, from: lexicon)
  }

  private func isDetermined(_ index: Int) -> Bool {
    switch tag(index - 1) {
    case .article, .quantifier, .possessive, .adjective, .number: true
    default: false
    }
  }
}

// MARK: - Rules

extension Tagger {
  private mutating func decideInfinitiveMarker(_ index: Int) {
    var next = index + 1
    while tag(next) == .negation || tag(next) == .adverb && !isBareInfinitive(next) { next += 1 }
    let isGuess = next < units.count && units[next].isGuessed && isNominal(next + 1)
    let isVerb = can(next, .verb, .infinitive) && !can(next, .article) && !isGuess
    choose(index, isVerb ? .infinitiveMarker : .preposition)
  }

  /// Whether what is mostly an adverb is the infinitive itself: "to *back* Peru", but "to *further* isolate Peru".
  private func isBareInfinitive(_ index: Int) -> Bool {
    can(index, .verb, .infinitive) && !can(index + 1, .verb, .infinitive)
  }

  /// German *der*, English *that*, French *le* or *que*: article, relative, pronoun or subordinator.
  private mutating func decideArticle(_ index: Int) {
    if can(index, .subordinator) { return decideThat(index) }
    if can(index, .relative), isRelative(index) { return choose(index, .relative) }
    if can(index, .article) {
      var next = index + 1
      // "nannte ihn einen „Diktator“"
      while tag(next) == .quote, lexicon.grammar.isVerbSecond { next += 1 }
      let isClitic =
        can(index, .pronoun) && can(next, .verb) && !can(next, .noun) && !can(next, .adjective)
        && !can(next, .verb, .participle) && !isGovernedArticle(index) || isClitic(index) || leadsPerfect(index)
      let isAlone =
        can(index, .pronoun) && tag(next) != .preposition && tag(next) != .verb
        && (!beginsNominal(next) || isUninflected(next))
      return choose(index, isClitic || isAlone || isDemonstrative(index) ? .pronoun : .article)
    }
    choose(index, can(index, .possessive) ? .possessive : can(index, .pronoun) ? .pronoun : .relative)
  }

  /// Whether a phrase with a preposition, and no noun of its own, follows a word: "wenden *diese* gegen den Nachbarn nicht an".
  private func isDemonstrative(_ index: Int) -> Bool {
    guard lexicon.grammar.isVerbSecond, can(index, .pronoun), tag(index + 1) == .preposition else { return false }
    var noun = index + 2
    while tag(noun) == .article || tag(noun) == .possessive || tag(noun) == .adjective || tag(noun) == .quantifier {
      noun += 1
    }
    guard tag(noun).isNounOrName else { return false }
    return tag(noun + 1) == .negation || tag(noun + 1) == .adverb && isMark(noun + 2)
  }

  /// Whether an adjective without an ending, as none behind an article is, stands before a mark: "nannte das *unmenschlich*".
  private func isUninflected(_ index: Int) -> Bool {
    guard lexicon.grammar.isVerbSecond, tag(index) == .adjective, units[index].capitals == .none, isMark(index + 1)
    else { return false }
    let letter = units[index].lastLetter
    return letter != UInt8(ascii: "e") && letter != UInt8(ascii: "n")
  }

  private func isRelative(_ index: Int) -> Bool {
    let before = tag(index - 1) == .preposition ? index - 2 : index - 1
    guard lexicon.grammar.isVerbSecond else {
      return !can(index, .article) && !can(index, .interrogative) || tag(before) == .noun || tag(before) == .name
        || tag(before) == .comma || tag(before) == .unknownName
    }
    guard before >= 0 else { return false }
    let continues = tag(before) == .conjunction && units[..<before].contains { $0.tag == .relative }
    guard tag(before) == .comma || tag(before) == .openBracket || continues else { return false }
    guard can(index, .article) else { return true }
    if tag(before) == .comma, before == index - 1, goesOnWithList(index) { return false }
    if before == index - 2, leadsBareName(index) { return true }
    let end = segmentEnd(index)
    if can(end, .verb, .marked) || can(end - 1, .infinitiveMarker) && can(end, .verb, .infinitive) { return false }
    guard can(end, .verb, .finite) || endsLikeVerb(end), !hasEarlierFinite(index, before: end) else { return false }
    return !can(end, .verb, .reported) || can(end, .verb, [.participle, .plural]) || !beginsNominal(index + 1)
  }

  /// Whether a name that takes no article stands behind a word, which is none then: "das Embargo, mit *dem* Mali, Togo und Benin …".
  private func leadsBareName(_ index: Int) -> Bool {
    guard tag(index + 1) == .name, units[index + 1].lexeme >= 0, !can(index + 1, .noun), !can(index + 1, .adjective)
    else { return false }
    let name = lexicon.lexemes[Int(units[index + 1].lexeme)]
    return name.entity >= 0 && lexicon.entities[Int(name.entity)].kind == .state && name.naming != .inhabitant
      && name.features.isDisjoint(with: [.masculine, .feminine, .plural]) && !isNominal(index + 2)
  }

  /// Whether a helping verb stands right behind a noun and far from the verb that ends the clause, so that this is no relative clause: "sagte,
  /// das Land *werde* die Nato verlassen".
  private func hasEarlierFinite(_ index: Int, before end: Int) -> Bool {
    guard beginsNominal(index + 1) else { return false }
    return (index + 2..<max(end, index + 2)).contains { at in
      can(at, .verb, .finite) && tag(at - 1).isNounOrName && !units[at].verbClasses.isDisjoint(with: .auxiliaries)
        && (at + 1..<end).contains { tag($0).isNounOrName }
    }
  }

  /// Whether a German word that no file lists looks like a finite verb.
  private func endsLikeVerb(_ index: Int) -> Bool { tag(index) == .unknown && units[index].capitals == .none }

  /// Whether a word that is mostly an adverb is the second of a pair such as *weder … noch*: a negation and a noun stand before it.
  private func isSecondOfPair(_ index: Int) -> Bool {
    tag(index - 1).isNounOrName && beginsNominal(index + 1) && units[..<index].contains { $0.tag == .negation }
  }

  private mutating func decideSubordinator(_ index: Int) {
    var end = index + 1
    while end < units.count, !isMark(end), !can(end, .subordinator), !can(end, .relative) || can(end, .article) {
      end += 1
    }
    if isStacked { return decideStackedSubordinator(index, upTo: endOfNames(behind: index, at: end)) }
    if tag(index - 1) == .conjunction, can(index, .adverb), can(end - 1, .verb, .participle),
      sharesAuxiliary(before: index)
    {
      // "hat Assange Asyl gewährt und *damit* London brüskiert"
      return choose(index, .adverb)
    }
    let begins = index == 0 || isMark(index - 1) || tag(index - 1) == .conjunction || tag(index - 1) == .adverb
    let takesInfinitive = can(index, .subordinator, .infinitive)
    // "um Haiti *beizustehen*": a marker within the infinitive tells as much as one before it.
    let isMarked = takesInfinitive && can(end - 1, .verb, .marked)
    let isClause =
      index + 1 < end && (begins || !lexicon.grammar.isVerbSecond) && (isMarked || !leadsVerbSecond(index, upTo: end))
      && (takesInfinitive ? hasMarkedInfinitive(in: index + 1..<end) : hasFiniteVerb(in: index + 1..<end))
    if isClause { return choose(index, .subordinator) }
    choose(index, can(index, .preposition) ? .preposition : can(index, .adverb) ? .adverb : .conjunction)
  }
}
