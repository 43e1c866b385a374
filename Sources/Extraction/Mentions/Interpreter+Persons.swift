internal import Language

extension Interpreter {
  /// The person of that name, known from before or, where the name or a role before it makes sure that it is one, new.
  mutating func person(_ units: Range<Int>, features: Features, isCertain: Bool) -> Int? {
    if let known = knownPerson(units) { return known }
    let isNamed = units.contains { lexeme($0)?.classes.contains(.person) == true }
    guard isCertain || isNamed && units.count > 1 else { return nil }
    let gender = units.compactMap { lexeme($0)?.features }.first { !$0.isEmpty } ?? features
    return discourse.note(
      Person(
        name: text.string(tokens(units)), parts: parts(units),
        features: gender.intersection(.anyGender), actsFor: nil, sentence: number))
  }

  /// Whether an office behind a comma, or the state whose he is, makes sure that a name is a person's: "Orban, *the prime minister*, …",
  /// "*Turkey's* Erdogan".
  func isDescribed(_ index: Int) -> Bool {
    let described = sentence.phrases[index].parent
    if lexicon.grammar.isVerbSecond, let person = sentence.phrases[index].person, person.count > 1, described >= 0,
      sentence.phrases[described].appositions.contains(index),
      sentence.phrases[described].determiner.contains(.definite),
      !headClasses(described).isDisjoint(with: .persons)
    {
      // "den früheren Präsidenten der Vollversammlung, *Srgjan Kerim*"
      return true
    }
    guard lexicon.grammar.stacksNouns else { return false }
    return nationBefore(index) != nil
      || sentence.phrases[index].appositions.contains {
        !classes(sentence.phrases[$0].head).isDisjoint(with: [.stateOffice, .allianceOffice, .parliamentOffice])
      }
  }

  /// The state that is named before its leader's name: "*Turkey's* Erdogan".
  func nationBefore(_ index: Int) -> Referent? {
    guard lexicon.grammar.stacksNouns, let person = sentence.phrases[index].person,
      person.contains(sentence.phrases[index].head),
      person.lowerBound == sentence.phrases[index].head || person.count < 4,
      let owner = possessor(of: index), let state = referents.first(owner), isState(state), state.institution == nil
    else { return nil }
    return state
  }

  /// The person of the article whose surname, or whole name, the units are.
  func knownPerson(_ units: Range<Int>) -> Int? {
    discourse.personNames.person(
      named: parts(units), genitiveEnding: lexicon.grammar.genitiveEnding, byFirstName: !isGivenName(units))
  }

  /// The person whose name in the genitive stands before a noun: "*Merkels* Regierung".
  func possessingPerson(_ index: Int) -> Referent? {
    let phrase = sentence.phrases[index]
    guard lexicon.grammar.genitiveEnding != 0, phrase.person?.contains(phrase.head - 1) != true,
      phrase.modifiers.last == phrase.head - 1
    else { return nil }
    var first = phrase.head
    while first > phrase.units.lowerBound, sentence.units[first - 1].lexeme < 0 || isGivenName(first - 1..<first) {
      first -= 1
    }
    guard first < phrase.head else { return nil }
    return knownPerson(first..<phrase.head).map { .person($0) }
  }

  /// Whether a name is a given name: *Ban* of *Ban Ki Moon* is a surname that stands first.
  private func isGivenName(_ units: Range<Int>) -> Bool {
    units.contains { lexeme($0)?.classes.contains(.person) == true }
  }

  private func parts(_ units: Range<Int>) -> [[UInt8]] {
    units.flatMap { sentence.units[$0].tokens.map { text.folded($0) } }
  }

  private func tokens(_ units: Range<Int>) -> Range<Int> {
    sentence.units[units.lowerBound].tokens
      .lowerBound..<sentence.units[units.upperBound - 1].tokens.upperBound
  }
}
