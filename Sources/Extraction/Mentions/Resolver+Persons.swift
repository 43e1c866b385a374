internal import Language

extension Resolver {
  /// The person of that name, known from before or, where the name or a role before it makes sure that it is one, new.
  mutating func person(_ units: Range<Int>, features: Features, isCertain: Bool, _ view: SentenceView) -> Int? {
    if let known = knownPerson(units, view) { return known }
    let isNamed = units.contains { view.lexeme($0)?.classes.contains(.person) == true }
    guard isCertain || isNamed && units.count > 1 else { return nil }
    let gender = units.compactMap { view.lexeme($0)?.features }.first { !$0.isEmpty } ?? features
    discourse.persons.append(
      Person(
        name: text.string(tokens(units, view)), parts: parts(units, view),
        features: gender.intersection(.anyGender), actsFor: nil, sentence: view.number))
    return discourse.persons.count - 1
  }

  /// The person of the article whose surname, or whole name, the units are.
  func knownPerson(_ units: Range<Int>, _ view: SentenceView) -> Int? {
    let parts = parts(units, view)
    return discourse.persons.indices.last { index in
      let known = discourse.persons[index].parts
      return known == parts || parts.count < known.count && Array(known.suffix(parts.count)) == parts
        || parts.count > known.count && Array(parts.suffix(known.count)) == known
        || parts.count == 1 && known.first == parts.first && !isGivenName(units, view)
    }
  }

  /// Whether a name is a given name: *Ban* of *Ban Ki Moon* is a surname that stands first.
  private func isGivenName(_ units: Range<Int>, _ view: SentenceView) -> Bool {
    units.contains { view.lexeme($0)?.classes.contains(.person) == true }
  }

  private func parts(_ units: Range<Int>, _ view: SentenceView) -> [[UInt8]] {
    units.flatMap { view.sentence.units[$0].tokens.map { text.folded($0) } }
  }

  private func tokens(_ units: Range<Int>, _ view: SentenceView) -> Range<Int> {
    view.sentence.units[units.lowerBound].tokens
      .lowerBound..<view.sentence.units[units.upperBound - 1].tokens.upperBound
  }
}
