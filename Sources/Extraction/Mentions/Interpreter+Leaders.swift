internal import Language

// People of whom the files tell for whom they speak, as the press does not tell it of those whom everybody knows.

extension Interpreter {
  /// The most units that such a name has.
  private static let longestName = 4

  /// Takes note of well-known people whom the sentence names, before its phrases are looked at: their names alone may be surnames.
  mutating func noteLeaders() {
    leaders.removeAll(keepingCapacity: true)
    var unit = 0
    while unit < sentence.units.count {
      if isNameOfPerson(unit), let end = endOfLeader(from: unit) {
        unit = end
      } else {
        unit += 1
      }
    }
  }

  /// Whether a unit may begin or end a person's name.
  private func isNameOfPerson(_ unit: Int) -> Bool {
    let tag = sentence.units[unit].tag
    return sentence.units[unit].capitals != .none && sentence.units[unit].entity < 0
      && (tag == .unknownName || tag == .name && sentence.units[unit].classes.contains(.person))
  }

  /// The well-known person whose name a unit is part of: "François *Hollande*" is no country.
  func leader(at unit: Int) -> Int? { leaders.first { $0.units.contains(unit) }?.person }

  /// The unit behind the longest name of somebody well known that begins at a unit; a surname alone counts where no given name is before it.
  private mutating func endOfLeader(from first: Int) -> Int? {
    var key: [UInt8] = []
    var found: Int?
    for last in first..<min(first + Interpreter.longestName, sentence.units.count) {
      for token in sentence.units[last].tokens { lexicon.appendLeaderKey(of: text.folded(token), to: &key) }
      let isWhole = last > first || (first == 0 || !isNameOfPerson(first - 1)) && !follows(name: first)
      let isName = isNameOfPerson(last) || last > first && sentence.units[last].tag == .name
      if isName, isWhole, lexicon.isLeader(key) || last == first && followsOffice(first) { found = last + 1 }
      if sentence.units[last].tag == .comma { break }
    }
    guard let found else { return nil }
    meetLeader(first..<found)
    return found
  }

  /// Whether an office of a state or body stands right before a name: "le président Touré".
  private func followsOffice(_ unit: Int) -> Bool {
    unit > 0 && !classes(unit - 1).isDisjoint(with: [.stateOffice, .allianceOffice])
      && !classes(unit - 1).contains(.former)
  }

  /// Whether more of a person's name stands behind a unit.
  private func follows(name unit: Int) -> Bool { unit + 1 < sentence.units.count && isNameOfPerson(unit + 1) }

  private mutating func meetLeader(_ units: Range<Int>) {
    if let known = knownPerson(units) {
      leaders.append((units, known))
      return
    }
    var key: [UInt8] = []
    for unit in units {
      for token in sentence.units[unit].tokens { lexicon.appendLeaderKey(of: text.folded(token), to: &key) }
    }
    // Who is out of office is still the same person: "François Hollande" is no country.
    let holder = leader(key)
    guard let leader = holder ?? lexicon.leader(key, in: nil),
      let index = person(units, features: [], isCertain: true)
    else { return }
    leaders.append((units, index))
    discourse.persons[index].leaderName = leader.name
    guard holder != nil else { return }
    discourse.persons[index].actsFor = .entity(leader.body)
    discourse.persons[index].sentence = number
    discourse.persons[index].holdsKnownOffice = true
  }

  private func leader(_ key: [UInt8]) -> Leader? {
    for year in years {
      if let leader = lexicon.leader(key, in: year) ?? lexicon.leader(surname: key, in: year) { return leader }
    }
    return nil
  }

  /// Takes an office away that the text says is no longer held, or that is not yet: "l'ancien président", "le candidat".
  mutating func giveUpOffice(of person: Int, _ index: Int) {
    guard discourse.persons[person].holdsKnownOffice else { return }
    let isOut =
      isOutOfOffice(index) || sentence.phrases[index].appositions.contains { isOutOfOffice($0) }
    guard isOut else { return }
    discourse.persons[person].actsFor = nil
    discourse.persons[person].holdsKnownOffice = false
  }

  private func isOutOfOffice(_ index: Int) -> Bool {
    isFormer(index) || headClasses(index).contains(.opposition)
  }
}
