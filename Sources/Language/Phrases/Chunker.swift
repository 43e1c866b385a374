/// Gathers units into noun phrases: preposition, determiner, modifiers, head, name.
struct Chunker: ~Copyable {
  let lexicon: Lexicon
  var sentence = Sentence()
  private var index = 0

  /// Fills in the phrases and items of a sentence.
  static func chunk(_ sentence: inout Sentence, lexicon: Lexicon) {
    var chunker = Chunker(lexicon: lexicon)
    swap(&chunker.sentence, &sentence)
    chunker.run()
    swap(&chunker.sentence, &sentence)
  }

  private init(lexicon: Lexicon) { self.lexicon = lexicon }

  private mutating func run() {
    while index < sentence.units.count {
      if isBracketedNumber(index) {
        index += 3
      } else if canBegin(index), let end = takePhrase(from: index) {
        sentence.items.append(.phrase(sentence.phrases.count - 1))
        index = end
      } else {
        // Where quotation marks say nothing of the grammar nothing shall stand between words but words.
        if !isRomance || tag(index) != .quote { sentence.items.append(.unit(index)) }
        index += 1
      }
    }
  }
}

// MARK: - One phrase

extension Chunker {
  /// Whether a number in brackets stands behind a name, of which it only says how many are meant: "le Japon *(12)*, la Norvège et le Chili".
  private func isBracketedNumber(_ at: Int) -> Bool {
    tag(at) == .openBracket && tag(at + 1) == .number && tag(at + 2) == .closeBracket && tag(at - 1) == .name
  }

  /// Whether a phrase may begin at a unit, as far as the unit itself tells.
  private func canBegin(_ at: Int) -> Bool {
    switch tag(at) {
    case .noun, .name, .unknownName, .adjective, .article, .possessive, .quantifier, .number, .pronoun, .relative,
      .preposition, .possession:
      true
    case .verb: isAttributive(at)
    default: false
    }
  }

  /// Adds the phrase that begins at a unit, if one does, and gives the unit behind it.
  private mutating func takePhrase(from start: Int) -> Int? {
    var phrase = Phrase(units: start..<start, head: -1)
    var at = start
    if tag(at) == .preposition, tag(at + 1) == .pronoun, !lexicon.grammar.isVerbSecond {
      let clitics = tag(at + 2) == .pronoun && isRomance ? 2 : 1
      if tag(at + 1 + clitics) == .verb { return nil }
    }
    if isPredicate(start + 1) || isPredicate(start) { return nil }
    if tag(at) == .preposition {
      phrase.preposition = lemma(at)
      phrase.prepositionClasses = classes(at)
      phrase.features = features(at).intersection(.anyCase)
      phrase.determiner = sentence.units[at].contracted
      at += 1
      if tag(at) == .preposition { at += 1 }
      if isRomance || lexicon.grammar.isVerbSecond, tag(at) == .quote { at += 1 }
      // "with *only* Israel siding with them"
      if stacksNouns, phrase.prepositionClasses.contains(.attendant), tag(at) == .adverb, tag(at + 1) == .name {
        at += 1
      }
    }
    if tag(at) == .possession {
      phrase.determiner = .definite
      at += 1
    }
    at = determiners(from: at, &phrase)
    guard var end = body(from: at, &phrase), end > start else { return nil }
    end = endOfDoubleName(end, phrase)
    if isPostposition(end), phrase.preposition == nil {
      phrase.preposition = lemma(end)
      phrase.prepositionClasses = classes(end)
      end += 1
    }
    phrase.units = start..<end
    settle(&phrase)
    sentence.phrases.append(phrase)
    return end
  }

  /// A preposition of report that stands after its noun: *Litauen zufolge*.
  private func isPostposition(_ at: Int) -> Bool {
    guard tag(at) == .preposition, classes(at).contains(.according) else { return false }
    return tag(at + 1) == .verb || tag(at + 1).isMark
  }

  private func determiners(from start: Int, _ phrase: inout Phrase) -> Int {
    var at = start
    while true {
      switch tag(at) {
      case .article, .quantifier:
        if phrase.determinerUnit < 0 { phrase.determinerUnit = at }
        phrase.determiner.formUnion(determinerFeatures(at))
      case .possessive:
        phrase.possessive = at
        phrase.determiner.formUnion(.definite)
      case .number
      where !isYear(at) && (isNominal(at + 1) || tag(at + 1) == .quantifier || isPartitive(at + 1)): break
      case .preposition where isPartitive(at): break
      case .adverb where tag(at + 1) == .possession:
        // "last week's arrest": when it was says nothing of whose it is.
        phrase.determiner = .definite
        at += 1
      case .adverb where at > start && isNominal(at + 1): break
      case .adverb
      where classes(at).contains(.approximate)
        && (tag(at + 1) == .number || tag(at + 1) == .quantifier || classes(at + 1).contains(.currency)):
        break
      case .negation where tag(at + 1) == .article || tag(at + 1) == .quantifier: return at
      default: return at
      }
      at += 1
    }
  }

  /// Takes modifiers, head and name; gives the unit after the last, nothing where there is no head.
  mutating func body(from start: Int, _ phrase: inout Phrase) -> Int? {
    var at = start
    if tag(at) == .pronoun || tag(at) == .relative || tag(at) == .interrogative && phrase.preposition != nil {
      guard phrase.determinerUnit < 0 else { return nil }
      phrase.head = at
      phrase.isPronoun = true
      let governed = phrase.features
      phrase.features = narrowed(phrase.features, by: features(at))
      if phrase.preposition == nil, features(at).intersection(.anyCase) == .genitive,
        let preposition = lexicon.genitivePreposition
      {
        phrase.preposition = preposition
        phrase.prepositionClasses = .possession
      }
      // French *dont* leaves the article to what it owns: in "dont Oslo tient Minsk pour responsable" a name is the subject.
      let isName = isRomance && (tag(at + 1) == .name || tag(at + 1) == .unknownName)
      if isOwnerRelative(at), !isName, isNominal(at + 1) || tag(at + 1) == .adverb {
        phrase.possessive = at
        phrase.isPronoun = false
        phrase.head = -1
        // "*dessen* Armee": the genitive is that of the pronoun alone.
        if lexicon.grammar.isVerbSecond { phrase.features = governed }
        return body(from: at + 1, &phrase)
      }
      return at + 1
    }
    if let inner = attributiveParticiple(from: at, phrase) {
      if isAttributive(inner) { phrase.participle = inner } else { phrase.modifiers.append(inner) }
      at = inner + 1
    }
    while let taken = takeModifierOrHead(at, &phrase) { at = taken }
    if phrase.head < 0, let adjective = phrase.modifiers.last, phrase.determinerUnit >= 0 || phrase.possessive >= 0 {
      phrase.head = adjective
    }
    guard phrase.head < 0, phrase.determinerUnit >= 0, phrase.modifiers.isEmpty else {
      return phrase.head >= 0 ? at : nil
    }
    if isCrowd(at - 1) {
      phrase.head = at - 1
    } else if isWholeCompany(at - 1) {
      phrase.head = at - 1
      phrase.isPronoun = true
      phrase.features = narrowed(phrase.features, by: features(at - 1))
    }
    return phrase.head >= 0 ? at : nil
  }

  /// Whether a quantifier stands for people where no noun follows it: "*Tausende* protestierten".
  private func isCrowd(_ at: Int) -> Bool {
    tag(at) == .quantifier && lexicon.grammar.isVerbSecond && classes(at).contains(.population)
  }

  /// Whether quantifiers mean all of so many who are known, where no noun follows them: "*alle drei* stützen sich auf …".
  private func isWholeCompany(_ at: Int) -> Bool {
    tag(at) == .quantifier && lexicon.grammar.isVerbSecond && tag(at - 1) == .quantifier
      && classes(at - 1).contains(.whole) && !classes(at).isDisjoint(with: [.two, .three, .four, .five])
  }

  /// Takes the unit as part of the phrase if it can be, and gives the next.
  private func takeModifierOrHead(_ at: Int, _ phrase: inout Phrase) -> Int? {
    let hasHead = phrase.head >= 0
    if let person = phrase.person, let end = endOfName(from: at, phrase) {
      phrase.person = person.lowerBound..<end
      return end
    }
    if hasHead, classes(phrase.head).contains(.currency), stacksNouns, isAmount(at, phrase) { return at + 1 }
    switch tag(at) {
    case .adjective where hasHead && beginsPossessed(at, phrase):
      phrase.modifiers.append(phrase.head)
      phrase.modifiers.append(at)
      phrase.head = -1
      return at + 1
    case .adjective where !hasHead || !capitalisesNouns && !stacksNouns:
      phrase.modifiers.append(at)
      return at + 1
    case .negation, .article, .verb, .quote:
      if hasHead, let taken = takeRemoteAdjective(at, &phrase) { return taken }
      return takeOther(at, &phrase)
    default: return takeOther(at, &phrase)
    }
  }

  /// Takes any other unit.
  private func takeOther(_ at: Int, _ phrase: inout Phrase) -> Int? {
    let hasHead = phrase.head >= 0
    switch tag(at) {
    case .adverb, .negation:
      let leads = !hasHead && (tag(at + 1) == .adjective || isAttributive(at + 1)) && phrase.units.isEmpty
      let isBegun = phrase.determinerUnit >= 0 || !phrase.modifiers.isEmpty || tag(at - 1) == .possession
      return leads && isBegun ? at + 1 : nil
    case .number:
      let counts = !isYear(at) && (isNominal(at + 1) || tag(at + 1) == .quantifier)
      return hasHead ? (counts || tag(phrase.head) != .noun ? nil : at + 1) : (counts ? at + 1 : nil)
    case .verb
    where isAttributive(at) && !hasHead && (isBegun(phrase) && !isBareGerund(at, phrase) || !canBeFinite(at)):
      phrase.participle = at
      return at + 1
    case .verb where hasHead && sentence.units[at].isJoined && isAttributive(at):
      phrase.modifiers.append(phrase.head)
      phrase.head = -1
      phrase.participle = at
      return at + 1
    case .noun: return takeNoun(at, &phrase)
    case .name, .unknownName: return takeName(at, &phrase)
    case .unknown
    where sentence.units[at].capitals == .none && !hasHead && phrase.determinerUnit >= 0 && isNominal(at + 1):
      return at + 1
    case .unknown where sentence.units[at].isJoined && hasHead:
      // "Ban Ki-moon"
      if let person = phrase.person, person.upperBound == at { phrase.person = person.lowerBound..<at + 1 }
      return at + 1
    case .comma, .conjunction:
      return joinsAdjectives(at, phrase) || continuesAdjectives(at, phrase) ? at + 1 : takeFurtherAdjective(at, &phrase)
    case .quote where isWithin(at, phrase): return at + 1
    default: return nil
    }
  }

  /// Takes a further adjective of nationality after a noun and the unit before it: "les présidents tanzanien, ougandais *et rwandais*".
  private func takeFurtherAdjective(_ at: Int, _ phrase: inout Phrase) -> Int? {
    guard isRomance, phrase.head >= 0, phrase.head < at - 1, phrase.modifiers.last == at - 1, tag(at + 1) == .adjective,
      tag(at + 2) != .noun
    else { return nil }
    var last = at
    while tag(last) == .comma, tag(last + 1) == .adjective { last += 2 }
    guard tag(last) == .conjunction, classes(last).contains(.and), tag(last + 1) == .adjective else { return nil }
    phrase.modifiers.append(at + 1)
    return at + 2
  }

  /// Takes an adjective after its noun with what stands before it: "les chefs *non élus*", "les termes *les plus fermes*", "une « ruse » *grossière*", "un hommage
  /// *appuyé* à".
  private func takeRemoteAdjective(_ at: Int, _ phrase: inout Phrase) -> Int? {
    guard isRomance, phrase.head >= 0, tag(phrase.head) == .noun || tag(phrase.head) == .unknown, phrase.person == nil
    else { return nil }
    switch tag(at) {
    case .negation where at == phrase.head + 1 && classes(at).contains(.completing) && isDescription(at + 1):
      phrase.modifiers.append(at + 1)
      return at + 2
    case .article
    where (tag(at + 1) == .negation || tag(at + 1) == .adverb) && tag(at + 2) == .adjective && tag(at + 3) != .noun
      && phrase.determinerUnit >= 0:
      phrase.modifiers.append(at + 2)
      return at + 3
    case .quote
    where tag(at + 1) == .adjective && phrase.units.lowerBound < at
      && (phrase.units.lowerBound..<at).contains(where: { tag($0) == .quote }):
      return at + 1
    case .quote where at == phrase.units.upperBound || at == phrase.head + 1 || phrase.modifiers.last == at - 1:
      return takeQuotedAdjectives(at, &phrase)
    case .verb where isAdjectival(at, phrase):
      phrase.modifiers.append(at)
      return at + 1
    default: return nil
    }
  }

  private func isDescription(_ at: Int) -> Bool {
    guard at < sentence.units.count else { return false }
    return tag(at) == .adjective || sentence.units[at].can(.adjective) || !features(at).isDisjoint(with: .participle)
      || sentence.units[at].verbFeatures.contains(.participle)
  }

  /// Whether a participle right after a noun leaves what follows to the noun: in "un hommage appuyé *à*" the preposition is the noun's.
  private func isAdjectival(_ at: Int, _ phrase: Phrase) -> Bool {
    guard at == phrase.head + 1, features(at).contains(.participle), !features(at).contains(.finite),
      tag(at + 1) == .preposition,
      let preposition = lemma(at + 1), let noun = lemma(phrase.head)
    else { return false }
    let slot = Slot.preposition(preposition)
    guard
      lexicon.frames.indices(of: noun).contains(where: {
        lexicon.frames[$0].isNoun && lexicon.hasSlot(slot, in: lexicon.frames[$0])
      })
    else { return false }
    return !sentence.units[at].readings.indices.contains { place in
      let reading = lexicon.readings[place]
      guard reading.category == .verb else { return false }
      let verb = lexicon.lexeme(of: reading).lemma
      return lexicon.frames.indices(of: verb).contains { lexicon.hasSlot(slot, in: lexicon.frames[$0]) }
        || lexicon.lightVerbs.indices(of: verb).contains { lexicon.lightVerbs[$0].nounSlot == .object }
    }
  }

  private func takeNoun(_ at: Int, _ phrase: inout Phrase) -> Int? {
    guard phrase.head >= 0 else {
      phrase.head = at
      return at + 1
    }
    let previous = phrase.head
    if isFormOfAddress(at, behind: previous) { return at + 1 }
    if isRomance, previous == at - 1, tag(previous) == .noun, phrase.person == nil, describes(at, previous) {
      phrase.modifiers.append(at)
      return at + 1
    }
    if isSurname(at, of: phrase), let person = phrase.person {
      phrase.person = person.lowerBound..<at + 1
      return at + 1
    }
    if let person = phrase.person, person.upperBound == at, !capitalisesNouns, sentence.units[at].capitals == .first {
      phrase.person = person.lowerBound..<at + 1
      return at + 1
    }
    if classes(at).contains(.currency), stacksNouns, sentence.units[at].capitals != .first { return nil }
    if classes(at).contains(.currency), tag(previous) == .noun { return at + 1 }
    if isSpan(at, behind: previous) || stacksNouns && classes(at).contains(.predicative) { return nil }
    if capitalisesNouns, previous == at - 1, classes(previous).contains(.currency), phrase.preposition == nil {
      // "200.000 Dollar *Militärhilfe*"
      phrase.modifiers.append(previous)
      phrase.head = at
      return at + 1
    }
    if isPossessor(phrase, of: at) || stacksNouns && takesName(at, phrase) {
      // "Haftars Truppen", "Tamil rebels", "the Duterte government": a person's name, or one that no file lists, before a noun.
      for unit in phrase.person ?? previous..<previous + 1 { phrase.modifiers.append(unit) }
      phrase.person = nil
      phrase.head = at
      return at + 1
    }
    let isUnlistedAdjective =
      capitalisesNouns && tag(previous) == .unknownName && phrase.person == nil && canModify(previous)
      && determinerAgrees(with: at, phrase)
    if isUnlistedAdjective || sentence.units[at].isJoined
      || stacksNouns && !isPersonRole(previous) && tag(previous) != .unknownName
        && !(tag(previous) == .name && phrase.determinerUnit < 0 && isRecipient(previous, before: at, phrase))
      || tag(previous) == .name && isModifierName(previous, before: at, phrase) && !endsReport(previous, phrase)
    {
      phrase.modifiers.append(previous)
      phrase.head = at
      return at + 1
    }
    return nil
  }

  private func takeName(_ at: Int, _ phrase: inout Phrase) -> Int? {
    guard phrase.head >= 0 else {
      phrase.head = at
      let isNoun = capitalisesNouns && tag(at) == .unknownName && !isPersonal(at + 1)
      if isPersonal(at), !isNoun, phrase.determinerUnit < 0, phrase.possessive < 0 { phrase.person = at..<at + 1 }
      return at + 1
    }
    if let person = phrase.person, person.upperBound == at || sentence.units[at].isJoined {
      guard isPersonal(at) || sentence.units[at].isJoined else { return nil }
      phrase.person = person.lowerBound..<at + 1
      return at + 1
    }
    if stacksNouns, tag(at) == .unknownName, tag(phrase.head) == .name, sentence.units[phrase.head].entity >= 0,
      !sentence.units[at].isJoined, !isRecipient(phrase.head, before: at, phrase)
    {
      // "Kenya Airways", "the South China Sea": a name in the name of something else.
      phrase.modifiers.append(phrase.head)
      phrase.head = at
      return at + 1
    }
    if sentence.units[at].isJoined {
      if tag(at) == .name && !isPersonal(at) || isCompound(at, of: phrase.head) {
        phrase.modifiers.append(phrase.head)
        phrase.head = at
      }
      return at + 1
    }
    if tag(phrase.head) == .noun, tag(at) == .unknownName, sentence.units[at].capitals == .all { return at + 1 }
    if isPrefix(at), tag(phrase.head) == .name, isModifierName(phrase.head, before: at, phrase) {
      // "Russlands Vize-Minister"
      phrase.modifiers.append(phrase.head)
      phrase.head = at
      return at + 1
    }
    if tag(phrase.head) == .noun, isPersonal(at), isPersonRole(phrase.head) || isGivenName(at) && capitalisesNouns {
      phrase.person = at..<at + 1
      return at + 1
    }
    if !capitalisesNouns, isPersonal(at), isPersonal(phrase.head) {
      phrase.person = (phrase.person?.lowerBound ?? phrase.head)..<at + 1
      return at + 1
    }
    if isPersonal(at), tag(phrase.head) == .name, isRomance, sentence.units[phrase.head].can(.noun),
      phrase.determiner.contains(.definite), !isPersonal(phrase.head)
    {
      // "le pape François"
      phrase.person = at..<at + 1
      return at + 1
    }
    if isInPlace(at, phrase) {
      if tag(at) == .name {
        phrase.modifiers.append(phrase.head)
        phrase.head = at
      }
      return at + 1
    }
    // "hat als 147. Staat *Palästina* anerkannt": what somebody is said to be is not who is named behind it.
    let isSaid = lexicon.grammar.isVerbSecond && phrase.prepositionClasses.contains(.predicative)
    if tag(at) == .name, tag(phrase.head) == .noun, isTitledBody(phrase.head), !isOwnerCase(at), !isSaid,
      !isOfAnother(at, phrase)
    {
      phrase.modifiers.append(phrase.head)
      phrase.head = at
      return at + 1
    }
    return nil
  }
}
