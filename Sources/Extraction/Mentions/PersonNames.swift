/// By which names the persons of an article can be found: a look-up takes no longer where there are thousands of them.
struct PersonNames {
  /// The last person of whose name the words are the end, or all.
  private var byEnding: [[[UInt8]]: Int] = [:]
  private var byWhole: [[[UInt8]]: Int] = [:]
  private var byFirst: [[UInt8]: Int] = [:]

  /// A longer name is found by this many of its last words, or whole: all ends of an endless one would be too many.
  private static let longestEnding = 8

  /// Takes note of the name of a person, who comes after all that are known.
  mutating func insert(_ name: [[UInt8]], of person: Int) {
    byWhole[name] = person
    byEnding[name] = person
    for ending in PersonNames.endings(of: name) { byEnding[ending] = person }
    if let first = name.first { byFirst[first] = person }
  }

  /// The last person who is named so: wholly, by the last words or, where asked for, by the first; or whose whole name ends the words.
  ///
  /// The last word may also have the ending of the genitive, unless that is 0: *Merkels*.
  func person(named words: [[UInt8]], genitiveEnding: UInt8, byFirstName: Bool) -> Int? {
    var found = find(words, byFirstName: byFirstName)
    if genitiveEnding != 0, let last = words.last, last.last == genitiveEnding {
      let other = find(words.dropLast() + [Array(last.dropLast())], byFirstName: byFirstName)
      found = [found, other].compactMap(\.self).max()
    }
    return found
  }

  private func find(_ words: [[UInt8]], byFirstName: Bool) -> Int? {
    var found = [byEnding[words]]
    for ending in PersonNames.endings(of: words) { found.append(byWhole[ending]) }
    if byFirstName, words.count == 1 { found.append(byFirst[words[0]]) }
    return found.compactMap(\.self).max()
  }

  /// The last words of a name without its first ones, from one word on.
  private static func endings(of name: [[UInt8]]) -> [[[UInt8]]] {
    guard name.count > 1 else { return [] }
    return (1...min(name.count - 1, longestEnding)).map { Array(name.suffix($0)) }
  }
}
