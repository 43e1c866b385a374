// Names of persons with small words in them, and what belongs to whoever is named before it.

extension Chunker {
  /// The unit behind a surname that begins with small words: "Staffan *de Mistura*", "Ursula *von der Leyen*".
  func endOfName(from at: Int, _ phrase: Phrase) -> Int? {
    guard let person = phrase.person, person.upperBound == at else { return nil }
    var next = at
    while classes(next).contains(.namePart) { next += 1 }
    if next == at {
      // "von" tells a surname only behind a given name.
      guard capitalisesNouns, tag(at) == .preposition, classes(at).isSuperset(of: [.possession, .agent]),
        isGivenName(at - 1)
      else { return nil }
      next += 1
    }
    if tag(next) == .article { next += 1 }
    return tag(next) == .unknownName ? next + 1 : nil
  }

  /// Whether a compound that no file lists is the surname behind a given name: "Jens *Stoltenberg*".
  func isSurname(_ at: Int, of phrase: Phrase) -> Bool {
    guard capitalisesNouns, let person = phrase.person, person.upperBound == at, isGivenName(at - 1) else {
      return false
    }
    if sentence.units[at].isJoined { return false }
    // "Präsident Heinz *Fischer*": behind an office and a given name even a common noun is the surname.
    let isBehindOffice =
      phrase.head >= 0 && phrase.head < person.lowerBound && !classes(phrase.head).isDisjoint(with: .persons)
    return !sentence.units[at].word.isKnown || isBehindOffice && person.count == 1
  }

  /// Whether a word that no file lists is a noun whose first part is the name before it: "US-*Zerstörer*".
  func isCompound(_ at: Int, of name: Int) -> Bool {
    capitalisesNouns && tag(at) == .unknownName && tag(name) == .name && sentence.units[name].entity >= 0
  }

  /// Whether a word that no file lists is the first part of a noun: "*Vize*-Minister".
  func isPrefix(_ at: Int) -> Bool {
    capitalisesNouns && tag(at) == .unknownName && tag(at + 1) == .noun && sentence.units[at + 1].isJoined
  }

  /// Whether a name in the genitive that begins a phrase belongs to the noun with an article before it: "die Entscheidung *Österreichs* Empörung".
  func isOwner(_ name: Int, _ phrase: Phrase) -> Bool {
    let before = name - 1
    guard capitalisesNouns, phrase.units.lowerBound == name, phrase.preposition == nil, tag(before) == .noun,
      classes(before).isDisjoint(
        with: WordClasses.institutions.union(.persons).union([.month, .weekday, .time]))
    else { return false }
    var first = before
    while tag(first - 1) == .adjective { first -= 1 }
    return tag(first - 1) == .article || tag(first - 1) == .possessive
  }

  /// The unit behind a second name of the same body: "die Weltgesundheitsorganisation *WHO*", "die Emirate *(VAE)* und Bahrain".
  func endOfDoubleName(_ end: Int, _ phrase: Phrase) -> Int {
    guard lexicon.grammar.isVerbSecond, phrase.head >= 0, tag(phrase.head) == .name,
      sentence.units[phrase.head].entity >= 0
    else { return end }
    let isBracketed = tag(end) == .openBracket && tag(end + 2) == .closeBracket
    let other = isBracketed ? end + 1 : end
    guard tag(other) == .name, sentence.units[other].entity == sentence.units[phrase.head].entity else { return end }
    if isBracketed { return end + 3 }
    let isGenitive =
      features(other).contains(.genitive) && features(other).isDisjoint(with: [.nominative, .accusative])
    let isState = lexicon.entities[Int(sentence.units[other].entity)].kind == .state
    return isState || isGenitive ? end : end + 1
  }

  /// Whether a name behind a noun for a place is that of the place: "in der Hauptstadt *Lima*", "aus der Stadt *Goma*".
  func isInPlace(_ at: Int, _ phrase: Phrase) -> Bool {
    guard lexicon.grammar.isVerbSecond, phrase.head == at - 1, tag(phrase.head) == .noun, phrase.preposition != nil,
      classes(phrase.head).contains(.place), !features(at).contains(.genitive), tag(at + 1) != .noun
    else { return false }
    return tag(at) == .unknownName || tag(at) == .name && sentence.units[at].naming == .seat
  }

  /// Whether an adjective ends what stands between article and noun: "das seit 1962 *geltende* Embargo".
  func endsAttribute(_ at: Int, from start: Int) -> Bool {
    guard tag(start) == .preposition, tag(at) == .adjective, tag(at + 1) == .noun || tag(at + 1) == .unknownName else {
      return false
    }
    switch tag(at - 1) {
    case .noun, .name, .unknownName, .number: return true
    default: return false
    }
  }

  /// Takes for the head of a phrase that of its words which goes with the determiner: *der Verbündete* is one, *die Verbündeten* are many.
  mutating func chooseNoun(for phrase: Phrase) {
    let head = phrase.head
    guard capitalisesNouns, tag(head) == .noun, sentence.units[head].readings.indices.count > 1,
      !determinerAgrees(with: head, phrase)
    else { return }
    for place in sentence.units[head].readings.indices where lexicon.readings[place].category == .noun {
      guard lexicon.readings[place].lexeme != sentence.units[head].lexeme else { continue }
      let before = sentence.units[head]
      sentence.units[head].choose(place, from: lexicon)
      if determinerAgrees(with: head, phrase) { return }
      sentence.units[head] = before
    }
  }

  /// Whether the name before a noun is in the genitive: "*Angela Merkels* Regierung".
  func isPossessor(_ phrase: Phrase, of noun: Int) -> Bool {
    guard let person = phrase.person, person.upperBound == noun, tag(phrase.head) != .noun,
      phrase.determinerUnit < 0, !sentence.units[noun].isJoined
    else { return false }
    return endsInGenitive(noun - 1)
  }

  /// Whether a word that no file lists ends as names do in the genitive.
  func endsInGenitive(_ unit: Int) -> Bool {
    lexicon.grammar.genitiveEnding != 0 && sentence.units[unit].lexeme < 0
      && sentence.units[unit].lastLetter == lexicon.grammar.genitiveEnding
  }

  /// Whether a name that no file lists ends like one that stands before what belongs to it: *Genfer*.
  func canModify(_ unit: Int) -> Bool {
    lexicon.grammar.modifierEndings.isEmpty
      || lexicon.grammar.modifierEndings.contains(sentence.units[unit].lastLetter)
      || isListedAdjective(unit)
  }

  /// Whether a word with the capital of a name is an adjective when it is written small: "der *Nationale* Übergangsrat".
  private func isListedAdjective(_ unit: Int) -> Bool {
    lexicon.readings(of: sentence.units[unit].word).indices.contains { lexicon.readings[$0].category == .adjective }
  }

  /// Whether the determiner of a phrase goes with a noun: "dem Abschuss Sanktionen" is no phrase.
  func determinerAgrees(with noun: Int, _ phrase: Phrase) -> Bool {
    guard phrase.determinerUnit >= 0,
      !determinerFeatures(phrase.determinerUnit).isDisjoint(with: .anyGender.union(.plural))
    else { return true }
    let own = wordFeatures(noun)
    let gender = own.intersection(.anyGender)
    let number = own.contains(.plural) ? .plural : features(noun).intersection(.anyNumber)
    return !agreeing(phrase, gender.isEmpty ? .anyGender : gender, number.isEmpty ? .anyNumber : number).isEmpty
  }

  /// Whether a comma or "and" stands between adjectives of one noun, which have the same ending: "gegen russische *und* ukrainische Politiker".
  func joinsAdjectives(_ at: Int, _ phrase: Phrase) -> Bool {
    guard capitalisesNouns, phrase.head < 0, phrase.modifiers.last == at - 1, tag(at - 1) == .adjective else {
      return false
    }
    var mark = at
    while tag(mark) == .comma || !classes(mark).isDisjoint(with: [.and, .or]) {
      var next = mark + 1
      guard tag(next) == .adjective, sentence.units[next].lastLetter == sentence.units[at - 1].lastLetter else {
        return false
      }
      while tag(next) == .adjective { next += 1 }
      if tag(next) == .noun || tag(next) == .unknownName { return true }
      mark = next
    }
    return false
  }
}
