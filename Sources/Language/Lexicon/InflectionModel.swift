/// A line of `inflection.txt`: the forms of the words that it fits.
struct InflectionModel: Sendable {
  /// How a form is made: letters before and behind the stem.
  struct Pattern: Sendable {
    var before: [UInt8] = [], after: [UInt8] = []
    /// Whether the stem stands between them; a form that is irregular throughout has none.
    var hasStem = false
    /// Whether the form takes the attributive endings.
    var isAttributive = false

    fileprivate init(_ source: ArraySlice<UInt8>) {
      var source = source
      if source.ends(with: "*") {
        isAttributive = true
        source = source.dropLast()
      }
      guard let tilde = source.firstIndex(of: UInt8(ascii: "~")) else {
        before = Array(source)
        return
      }
      hasStem = true
      before = Array(source[..<tilde])
      after = Array(source[(tilde + 1)...])
    }
  }

  /// What the dictionary form ends in; the stem is what stands before it.
  private(set) var ending: [UInt8] = []
  private var beginnings: [[UInt8]] = []
  /// The forms with their features.
  private(set) var forms: [(features: Features, patterns: [Pattern])] = []

  /// Reads `class and model | ending and beginnings | features: forms | …`.
  init(_ row: Table.Row) throws(CodebookError) {
    for word in row[1].words {
      if word.ends(with: "-") { beginnings.append(Array(word.dropLast())) } else { ending = Array(word) }
    }
    for index in 2..<max(2, row.count) {
      let field = row[index]
      guard let colon = field.firstIndex(of: UInt8(ascii: ":")) else {
        throw row.error("'\(field.text)' has no colon", expected: "features: forms")
      }
      forms.append((try Features(field[..<colon], in: row), field[(colon + 1)...].words.map(Pattern.init)))
    }
  }

  /// Whether the line serves for a dictionary form.
  func fits(_ lemma: ArraySlice<UInt8>) -> Bool {
    guard lemma.ends(with: ending) else { return false }
    if beginnings.isEmpty || beginnings.contains(where: { lemma.starts(with: $0) }) { return true }
    guard let first = lemma.first, first < 0x61 || first >= 0x80 else { return false }
    let folded = Folding.folded(lemma)
    return beginnings.contains { folded.starts(with: $0) }
  }
}
