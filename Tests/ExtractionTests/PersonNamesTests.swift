import TestSupport
import Testing

@testable import Extraction

/// Finding a person by a name takes no look at every person, and finds whom such a look would find.
@Suite struct PersonNamesTests {
  private static let words = ["merkel", "merkels", "ban", "ki", "s", "moon"].map { Array($0.utf8) }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `the person that is found is the last who is named so`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let persons = (0..<Int.random(in: 0...6, using: &random)).map { _ in name(&random) }
      var names = PersonNames()
      for (index, person) in persons.enumerated() { names.insert(person, of: index) }
      let asked = name(&random)
      let ending = Bool.random(using: &random) ? UInt8(ascii: "s") : 0
      let isByFirst = Bool.random(using: &random)
      #expect(
        names.person(named: asked, genitiveEnding: ending, byFirstName: isByFirst)
          == persons.lastIndex { isNamed($0, asked, ending, isByFirst) })
    }
  }

  private func name(_ random: inout SeededGenerator) -> [[UInt8]] {
    (0..<Int.random(in: 1...4, using: &random)).compactMap { _ in random.pick(PersonNamesTests.words) }
  }

  /// Whether words name a person: wholly, by an end, by the first word, or with more before the name.
  private func isNamed(_ person: [[UInt8]], _ asked: [[UInt8]], _ ending: UInt8, _ isByFirst: Bool) -> Bool {
    let shorter = min(person.count, asked.count)
    return isSame(Array(asked.suffix(shorter)), Array(person.suffix(shorter)), ending)
      || isByFirst && asked.count == 1 && isSame(asked, Array(person.prefix(1)), ending)
  }

  private func isSame(_ asked: [[UInt8]], _ known: [[UInt8]], _ ending: UInt8) -> Bool {
    if asked == known { return true }
    guard ending != 0, asked.dropLast() == known.dropLast(), let last = asked.last, let own = known.last else {
      return false
    }
    return last == own + [ending]
  }
}
