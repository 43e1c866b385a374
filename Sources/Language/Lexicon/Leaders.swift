/// Whom well-known people speak for while they hold an office, which the press need not name: "Macron a dénoncé …".
struct Leaders: Sendable {
  /// The keys of the names, each with the first of its terms.
  private(set) var names: Vocabulary
  private(set) var firsts: [Int32]
  private(set) var terms: [Term]
  /// The usual English names.
  private(set) var labels: StringTable

  /// A time in which somebody holds an office.
  struct Term: BitwiseCopyable, Sendable {
    var body: Int32
    var from: Int16, until: Int16
    var label: Int32
    /// The next term of that name, or -1.
    var next: Int32
  }

  /// Makes a table of nobody.
  init() {
    names = Vocabulary(expected: 2_048)
    firsts = []
    terms = []
    labels = StringTable()
  }

  /// Takes over tables that were made before.
  init(names: Vocabulary, firsts: [Int32], terms: [Term], labels: StringTable) {
    self.names = names
    self.firsts = firsts
    self.terms = terms
    self.labels = labels
  }

  /// Adds the names of somebody who holds an office in these years.
  mutating func add(_ all: Parts, of body: Int32, _ years: [ClosedRange<Int16>]) {
    let label = Int32(labels.count)
    for name in all {
      if labels.count == label {
        labels.append(name.text)
        // What may be the surname counts behind an office only.
        var surname = [Leaders.surnameMark]
        if let last = name.lastIndex(of: 0x20) {
          Leaders.appendKey(of: Folding.folded(name[(last + 1)...]), to: &surname)
        }
        if surname.count > 3 { add(surname, of: body, years, label) }
      }
      var key: [UInt8] = []
      Leaders.appendKey(of: Folding.folded(name), to: &key)
      add(key, of: body, years, label)
    }
  }

  private mutating func add(_ key: [UInt8], of body: Int32, _ years: [ClosedRange<Int16>], _ label: Int32) {
    let number = Int(names.intern(key).index)
    if number == firsts.count { firsts.append(-1) }
    for span in years {
      let term = Term(body: body, from: span.lowerBound, until: span.upperBound, label: label, next: firsts[number])
      firsts[number] = Int32(terms.count)
      terms.append(term)
    }
  }

  /// What stands before a surname in its key.
  static let surnameMark = UInt8(ascii: "=")

  /// Appends what is compared of a folded name: its letters without what stands above, below and between them.
  static func appendKey(of folded: [UInt8], to key: inout [UInt8]) {
    var index = 0
    while index < folded.count {
      let byte = folded[index]
      index += 1
      if byte >= 0xC3, byte <= 0xC5, index < folded.count {
        key.append(plain[Int(byte & 0x1F) << 6 + Int(folded[index] & 0x3F) - 0xC0])
        index += 1
      } else if byte >= 0x80 || byte &- 0x61 < 26 {
        key.append(byte)
      }
    }
  }

  /// The plain letters of U+00C0 to U+017F.
  private static let plain = Array(
    ("aaaaaaaceeeeiiiidnoooooxouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuyty"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
      + "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
}

/// Somebody of whom the files know for whom he speaks.
package struct Leader: Sendable {
  /// The index of the state or alliance among the entities.
  package var body: Int32
  /// The usual English name.
  package var name: String
}

extension Lexicon {
  /// Appends what is compared of a part of a name to the key of the whole.
  package func appendLeaderKey(of folded: [UInt8], to key: inout [UInt8]) { Leaders.appendKey(of: folded, to: &key) }

  /// Whether somebody well known has the name of that key.
  package func isLeader(_ key: [UInt8]) -> Bool { leaders.names.contains(key) }

  /// Whoever of that name holds an office in a year, or, where no year is known, held one last.
  package func leader(_ key: [UInt8], in year: Int?) -> Leader? {
    let name = leaders.names.find(key)
    guard name.isKnown else { return nil }
    var place = leaders.firsts[Int(name.index)]
    var held: Leaders.Term?
    while place >= 0 {
      let term = leaders.terms[Int(place)]
      if year.map({ Int(term.from) <= $0 && $0 <= Int(term.until) }) ?? true, term.from >= held?.from ?? .min {
        held = term
      }
      place = term.next
    }
    return held.map { Leader(body: $0.body, name: leaders.labels[Int($0.label)]) }
  }

  /// Whoever of that surname holds an office in a year, if all who do act for the same body.
  package func leader(surname: [UInt8], in year: Int?) -> Leader? {
    let key = [Leaders.surnameMark] + surname
    guard let leader = leader(key, in: year) else { return nil }
    var place = leaders.firsts[Int(leaders.names.find(key).index)]
    while place >= 0 {
      let term = leaders.terms[Int(place)]
      let holds = year.map { Int(term.from) <= $0 && $0 <= Int(term.until) } ?? true
      if holds, term.body != leader.body { return nil }
      place = term.next
    }
    return leader
  }
}

extension LexiconReader {
  /// Reads `world/leaders.txt`: `code | years | names`.
  mutating func readLeaders(_ table: Table) throws(CodebookError) {
    for row in table {
      guard let body = words.entity(row[0]) else {
        throw row.error(
          "'\(row.text(0))' is not listed", expected: "a code of world/states.txt or a slug of world/alliances.txt")
      }
      var years: [ClosedRange<Int16>] = []
      for span in row[1].words {
        let dash = span.firstIndex(of: UInt8(ascii: "-")) ?? span.endIndex
        let first = Int16(span[..<dash].text)
        let last = dash == span.endIndex ? first : dash + 1 == span.endIndex ? .max : Int16(span[(dash + 1)...].text)
        guard let first, let last, first <= last else {
          throw row.error("'\(span.text)' is no span of years", expected: "years such as 2007-2012, 2024 or 2017-")
        }
        years.append(first...last)
      }
      words.leaders.add(row.alternatives(2), of: body, years)
    }
  }
}
