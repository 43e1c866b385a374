// What the chunker asks of the units of a sentence.

extension Chunker {
  /// Whether an adjective before a noun names another body than the name behind it: "dankte im *malischen* Fernsehen Algerien".
  func isOfAnother(_ name: Int, _ phrase: Phrase) -> Bool {
    // "die einstige *jugoslawische* Republik Mazedonien": a state may have been another's.
    if classes(phrase.head).contains(.stateWord), sentence.units[name].naming == .name { return false }
    return phrase.modifiers.contains { unit in
      // "im *russisch* geführten Bündnis OVKS": it says who leads it.
      sentence.units[unit].naming == .adjective && sentence.units[unit].entity >= 0
        && sentence.units[unit].entity != sentence.units[name].entity && unit + 1 != phrase.participle
    }
  }

  @inline(__always)
  func tag(_ at: Int) -> Tag { at >= 0 && at < sentence.units.count ? sentence.units[at].tag : .end }

  func isYear(_ at: Int) -> Bool { at < sentence.units.count && sentence.units[at].isYear }

  func classes(_ at: Int) -> WordClasses {
    at >= 0 && at < sentence.units.count ? sentence.units[at].classes : []
  }

  func lemma(_ at: Int) -> LemmaID? {
    sentence.units[at].lexeme < 0 ? nil : lexicon.lexemes[Int(sentence.units[at].lexeme)].lemma
  }

  /// The features that belong to the word itself.
  func wordFeatures(_ at: Int) -> Features {
    sentence.units[at].lexeme < 0 ? [] : lexicon.lexemes[Int(sentence.units[at].lexeme)].features
  }

  /// The features of all readings of the same word: `der Regierung` is genitive and dative.
  func features(_ at: Int) -> Features {
    at >= 0 && at < sentence.units.count ? sentence.units[at].features : []
  }

  func determinerFeatures(_ at: Int) -> Features {
    var features: Features = []
    for place in sentence.units[at].readings.indices where isDeterminer(lexicon.readings[place]) {
      features.formUnion(lexicon.readings[place].features)
    }
    return features
  }

  func isDeterminer(_ reading: Reading) -> Bool {
    reading.category == .article || reading.category == .quantifier
  }

  func isNominal(_ at: Int) -> Bool {
    switch tag(at) {
    case .noun, .name, .adjective, .number, .unknownName: true
    case .unknown: sentence.units[at].capitals == .none
    case .quote: tag(at + 1) == .noun || tag(at + 1) == .adjective || tag(at + 1) == .unknownName
    case .verb: isAttributive(at)
    default: false
    }
  }

  /// Whether a noun says of what sort the noun right before it is: "des drones *kamikazes*".
  func describes(_ at: Int, _ noun: Int) -> Bool {
    let times: WordClasses = [.month, .weekday, .time, .currency]
    return sentence.units[at].capitals == .none && classes(at).isDisjoint(with: times)
      && classes(noun).isDisjoint(with: times)
  }

  /// Whether something of a phrase stands before the unit at hand.
  func isBegun(_ phrase: Phrase) -> Bool {
    !phrase.determiner.isEmpty || phrase.determinerUnit >= 0 || phrase.possessive >= 0 || !phrase.modifiers.isEmpty
      || phrase.preposition != nil || tag(phrase.units.lowerBound) == .possession
  }

  /// A gerund after a preposition alone is a verb: *of arming Ukraine*.
  func isBareGerund(_ at: Int, _ phrase: Phrase) -> Bool {
    !lexicon.grammar.isVerbSecond && features(at).contains(.gerund) && phrase.determinerUnit < 0
      && phrase.possessive < 0
      && phrase.modifiers.isEmpty
  }

  func canBeFinite(_ at: Int) -> Bool {
    !lexicon.grammar.isVerbSecond || features(at).contains(.finite)
  }

  var isRomance: Bool { lexicon.grammar.isRomance }

  var stacksNouns: Bool { lexicon.grammar.stacksNouns }

  var capitalisesNouns: Bool { lexicon.grammar.capitalisesNouns }

  /// A participle that stands before its noun.
  func isAttributive(_ at: Int) -> Bool {
    guard tag(at) == .verb else { return false }
    let features = features(at)
    guard !features.isDisjoint(with: [.participle, .gerund]) else { return false }
    return tag(at + 1) == .noun || tag(at + 1) == .adjective || tag(at + 1) == .name || tag(at + 1) == .unknownName
  }

  /// The participle of "die von Russland unterstützte Regierung", whose phrases stand between article and participle.
  func attributiveParticiple(from start: Int, _ phrase: Phrase) -> Int? {
    guard lexicon.grammar.isVerbSecond, phrase.determinerUnit >= 0 || phrase.possessive >= 0,
      !isNominal(start) || tag(start) == .unknown
    else { return nil }
    var at = start
    while at < sentence.units.count, at - start < 12 {
      if at > start, isAttributive(at) || endsAttribute(at, from: start) { return at }
      switch tag(at) {
      case .comma, .semicolon, .colon, .dash, .openBracket, .end, .subordinator: return nil
      case .verb where !features(at).isDisjoint(with: .finite) && features(at).isDisjoint(with: .participle): return nil
      default: at += 1
      }
    }
    return nil
  }

  func isOwnerRelative(_ at: Int) -> Bool {
    tag(at) == .relative && features(at) == .genitive
      || tag(at) == .relative && features(at).contains(.genitive)
        && features(at).isDisjoint(with: [.nominative, .dative, .accusative])
  }

  /// A person's given name, surname or an unlisted name.
  func isPersonal(_ at: Int) -> Bool {
    tag(at) == .unknownName || isGivenName(at)
  }

  func isGivenName(_ at: Int) -> Bool {
    tag(at) == .name && classes(at).contains(.person)
  }

  func isPersonRole(_ at: Int) -> Bool {
    tag(at) == .noun && !classes(at).isDisjoint(with: .persons)
  }

  /// A noun that stands before the name of a body: "das Sicherheitsbündnis G5-Sahel", "the bloc ECOWAS".
  func isTitledBody(_ at: Int) -> Bool {
    !classes(at).isDisjoint(with: [.allianceWord, .stateWord, .groupWord, .rebels, .media, .business])
  }

  /// Whether a name before a noun modifies it: English "ECOWAS sanctions", German "Malis Regierung".
  func isModifierName(_ name: Int, before noun: Int, _ phrase: Phrase) -> Bool {
    if phrase.person != nil || isRecipient(name, before: noun, phrase) { return false }
    return stacksNouns || isOwnerCase(name) && !isOwner(name, phrase)
  }

  func isOwnerCase(_ at: Int) -> Bool { features(at).contains(.genitive) }

  /// Whether an adjective behind a name in the genitive begins what belongs to it: "Kenias *neue* Regierung".
  func beginsPossessed(_ at: Int, _ phrase: Phrase) -> Bool {
    guard lexicon.grammar.isVerbSecond, phrase.head == at - 1, tag(at - 1) == .name, phrase.determinerUnit < 0,
      phrase.possessive < 0, phrase.modifiers.isEmpty, sentence.units[at].capitals == .none
    else { return false }
    var noun = at
    while tag(noun) == .adjective || isAttributive(noun) { noun += 1 }
    return tag(noun) == .noun && isModifierName(at - 1, before: noun, phrase)
  }

  /// A quotation mark inside a phrase: 'the "illegal" sanctions'.
  func isWithin(_ at: Int, _ phrase: Phrase) -> Bool {
    phrase.head < 0 && (phrase.determinerUnit >= 0 || !phrase.modifiers.isEmpty || phrase.possessive >= 0)
      && isNominal(at + 1)
  }

}
