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
  }

  /// Whether the determiner of a phrase goes with a noun: "dem Abschuss Sanktionen" is no phrase.
  func determinerAgrees(with noun: Int, _ phrase: Phrase) -> Bool {
    guard phrase.determinerUnit >= 0, !determinerFeatures(phrase.determinerUnit).isDisjoint(with: .anyGender.union(.plural))
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
