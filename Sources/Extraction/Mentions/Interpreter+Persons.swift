internal import Language

extension Interpreter {
  /// The person of that name, known from before or, where the name or a role before it makes sure that it is one, new.
  mutating func person(_ units: Range<Int>, features: Features, isCertain: Bool) -> Int? {
    if let known = knownPerson(units) { return known }
    let isNamed = units.contains { lexeme($0)?.classes.contains(.person) == true }
    guard isCertain || isNamed && units.count > 1 else { return nil }
    let gender = units.compactMap { lexeme($0)?.features }.first { !$0.isEmpty } ?? features
    discourse.persons.append(
      Person(
        name: text.string(tokens(units)), parts: parts(units),
        features: gender.intersection(.anyGender), actsFor: nil, sentence: number))
    return discourse.persons.count - 1
  }

  /// The person of the article whose surname, or whole name, the units are.
  func knownPerson(_ units: Range<Int>) -> Int? {
    let parts = parts(units)
    return discourse.persons.indices.last { index in
      let known = discourse.persons[index].parts
      return known == parts || parts.count < known.count && Array(known.suffix(parts.count)) == parts
        || parts.count > known.count && Array(parts.suffix(known.count)) == known
        || parts.count == 1 && known.first == parts.first && !isGivenName(units)
    }
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
