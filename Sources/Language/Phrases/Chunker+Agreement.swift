// The case, gender and number that a phrase has by all of its words.

extension Chunker {
  func narrowed(_ features: Features, by other: Features) -> Features {
    let cases =
      features.isDisjoint(with: .anyCase)
      ? other.intersection(.anyCase)
      : other.isDisjoint(with: .anyCase)
        ? features.intersection(.anyCase)
        : features.intersection(other).intersection(.anyCase)
    return cases.union(other.subtracting(.anyCase))
  }

  /// Works out case, gender and number from preposition, determiner and head.
  mutating func settle(_ phrase: inout Phrase) {
    guard !phrase.isPronoun else { return }
    chooseNoun(for: phrase)
    let head = features(phrase.head)
    let own = wordFeatures(phrase.head)
    var gender = own.intersection(.anyGender)
    if gender.isEmpty { gender = .anyGender }
    // "des Herstellers Thales": the article is that of the noun before the name.
    if lexicon.grammar.isVerbSecond, tag(phrase.head) == .name, phrase.determinerUnit >= 0,
      let title = phrase.modifiers.last, title == phrase.head - 1, tag(title) == .noun
    {
      let told = wordFeatures(title).intersection(.anyGender)
      if !told.isEmpty { gender = told }
    }
    var number = head.intersection(.anyNumber)
    if own.contains(.plural) { number = .plural }
    if number.isEmpty {
      // "die G7" are one or seven.
      let isOpen = capitalisesNouns && phrase.determinerUnit >= 0 && own.isDisjoint(with: .anyGender)
      number = phrase.person != nil || tag(phrase.head) == .name && !isOpen ? .singular : .anyNumber
    }
    if isCounted(phrase), number.contains(.plural) { number = .plural }
    let toldByArticle = phrase.determiner.intersection(.anyNumber)
    if isRomance, toldByArticle == .singular || toldByArticle == .plural { number = toldByArticle }
    var cases = phrase.features.intersection(.anyCase)
    let agreeing = agreeing(phrase, gender, number)
    if !agreeing.isEmpty {
      let told = agreeing.intersection(.anyCase)
      cases = cases.isEmpty ? told : cases.intersection(told).isEmpty ? cases : cases.intersection(told)
      if own.isDisjoint(with: .anyGender), !agreeing.contains(.plural) { gender = agreeing.intersection(.anyGender) }
      let toldNumber = agreeing.intersection(number)
      if !toldNumber.isEmpty { number = toldNumber }
    }
    var headCases = head.intersection(.anyCase)
    // A title before a name stands still: "unterstützt *Präsident* Kiir".
    if headCases == .nominative, phrase.person != nil, phrase.determinerUnit < 0, phrase.possessive < 0 {
      headCases = []
    }
    if !headCases.isEmpty, !cases.intersection(headCases).isEmpty || cases.isEmpty {
      cases = cases.isEmpty ? headCases : cases.intersection(headCases)
    }
    phrase.features = cases.union(number).union(gender == .anyGender ? [] : gender)
  }

  /// Whether one of the forms that a noun can be has a case and the number that a determiner tells: *Soldaten* is no nominative singular.
  private func allows(_ told: Features, head: Int) -> Bool {
    guard tag(head) == .noun, sentence.units[head].lexeme >= 0 else { return true }
    var isListed = false
    for place in sentence.units[head].readings.indices {
      let reading = lexicon.readings[place]
      guard reading.category == .noun, reading.lexeme == sentence.units[head].lexeme else { continue }
      isListed = true
      let number = reading.features.intersection(.anyNumber)
      let cases = reading.features.intersection(.anyCase)
      let isOfNumber = number.isEmpty || !number.isDisjoint(with: told)
      if isOfNumber, cases.isEmpty || !cases.isDisjoint(with: told) { return true }
    }
    return !isListed
  }

  /// The last letter of an adjective between an article and its noun if that is -e or -n, else 0.
  private func weakEnding(_ phrase: Phrase) -> UInt8 {
    let determiner = phrase.determinerUnit >= 0 ? phrase.determinerUnit : phrase.possessive
    guard determiner >= 0, tag(determiner) == .article || tag(determiner) == .possessive,
      let adjective = phrase.modifiers.first(where: { tag($0) == .adjective }), adjective < phrase.head,
      adjective > determiner, sentence.units[adjective].capitals == .none,
      !(determiner + 1..<phrase.head).contains(where: { tag($0) == .quantifier || tag($0) == .number })
    else { return 0 }
    let letter = sentence.units[adjective].lastLetter
    return letter == UInt8(ascii: "e") || letter == UInt8(ascii: "n") ? letter : 0
  }

  /// Whether a number before the noun says that it is a plural: "der 300 spanischen Soldaten" is no nominative.
  private func isCounted(_ phrase: Phrase) -> Bool {
    guard lexicon.grammar.isVerbSecond, phrase.person == nil, phrase.units.lowerBound < phrase.head else {
      return false
    }
    return (phrase.units.lowerBound..<phrase.head).contains { at in
      switch tag(at) {
      case .number: !isYear(at) && !sentence.units[at + 1].isJoined
      case .quantifier: features(at).intersection(.anyNumber) == .plural
      default: false
      }
    }
  }

  /// Whether a quantifier is a number in words, that tells no case.
  private func isNumeral(_ at: Int) -> Bool {
    tag(at) == .quantifier && determinerFeatures(at).isDisjoint(with: .anyCase)
  }

  /// Whether a name in the genitive is all that a preposition of report governs: "schleust *nach Ansicht Litauens* Migranten".
  func endsReport(_ name: Int, _ phrase: Phrase) -> Bool {
    lexicon.grammar.isVerbSecond && phrase.prepositionClasses.contains(.according)
      && phrase.features.intersection(.anyCase) == .genitive && name == phrase.units.lowerBound + 1
  }

  /// What the determiner, or an adjective without one, tells of case, gender and number, where that agrees with a noun of that gender and
  /// number.
  func agreeing(_ phrase: Phrase, _ gender: Features, _ number: Features) -> Features {
    guard lexicon.grammar.isVerbSecond else { return [] }
    var features: Features = []
    let ending = weakEnding(phrase)
    func take(_ told: Features) {
      // "der wichtigste Partner", "der wichtigsten Partner": -e asks for a nominative singular, -en for anything else.
      let isNominative = told.isSuperset(of: [.singular, .nominative])
      guard ending == 0 || (ending == UInt8(ascii: "e")) == isNominative, allows(told, head: phrase.head) else {
        return
      }
      let agrees =
        told.contains(.plural) ? number.contains(.plural) : number.contains(.singular) && !told.isDisjoint(with: gender)
      if agrees { features.formUnion(told) }
    }
    let determiner = phrase.determinerUnit >= 0 ? phrase.determinerUnit : phrase.possessive
    if determiner >= 0, !isNumeral(determiner) {
      for place in sentence.units[determiner].readings.indices where isDeterminer(lexicon.readings[place]) {
        take(lexicon.readings[place].features)
      }
    } else if let adjective = phrase.modifiers.first(where: { tag($0) == .adjective }), adjective != phrase.head {
      for ending in lexicon.grammar.strongEndings where ending.letter == sentence.units[adjective].lastLetter {
        take(ending.features)
      }
    }
    return features
  }
}
