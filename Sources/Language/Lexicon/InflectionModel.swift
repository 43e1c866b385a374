/// A line of `inflection.txt`: the forms of the words that it fits.
struct InflectionModel: Sendable {
  /// How a form is made: letters before and behind the stem, as ranges of ``letters``.
  struct Form: Sendable {
    var features: Features
    var before: Range<Int>
    var after: Range<Int>
    /// Whether the stem stands between them; a form that is irregular throughout has none.
    var hasStem: Bool
  }

  /// What the dictionary form ends in; the stem is what stands before it.
  private(set) var ending: [UInt8] = []
  private var beginnings: [[UInt8]] = []
  /// The letters of all forms, folded: endings are small letters.
  private(set) var letters: [UInt8] = []
  /// The forms, those with attributive endings one by one.
  private(set) var forms: [Form] = []

  /// Reads `class and model | ending and beginnings | features: forms | …`.
  init(_ row: Table.Row, attributiveEndings: [[UInt8]]) throws(CodebookError) {
    for word in row[1].words {
      if word.ends(with: "-") { beginnings.append(Array(word.dropLast())) } else { ending = Array(word) }
    }
    for index in 2..<max(2, row.count) {
      let field = row[index]
      guard let colon = field.firstIndex(of: UInt8(ascii: ":")) else {
        throw row.error("'\(field.text)' has no colon", expected: "features: forms")
      }
      let features = try Features(field[..<colon], in: row)
      for pattern in field[(colon + 1)...].words {
        let isAttributive = pattern.ends(with: "*")
        append(isAttributive ? pattern.dropLast() : pattern, [], features)
        if isAttributive { for ending in attributiveEndings { append(pattern.dropLast(), ending, features) } }
      }
    }
  }

  private mutating func append(_ pattern: ArraySlice<UInt8>, _ ending: [UInt8], _ features: Features) {
    let tilde = pattern.firstIndex(of: UInt8(ascii: "~"))
    let start = letters.count
    letters += Folding.folded(pattern[..<(tilde ?? pattern.endIndex)])
    let middle = letters.count
    if let tilde { letters += Folding.folded(pattern[(tilde + 1)...]) }
    letters += Folding.folded(ending[...])
    isPlain = isPlain && letters[start...].allSatisfy(WordPiece.isPlain)
    forms.append(
      Form(
        features: features, before: start..<middle, after: middle..<letters.count, hasStem: tilde != nil))
  }

  /// Whether no form has anything but letters besides the stem.
  private(set) var isPlain = true

  /// Whether the line serves for a dictionary form.
  func fits(_ lemma: ArraySlice<UInt8>) -> Bool {
    guard lemma.ends(with: ending) else { return false }
    if beginnings.isEmpty || beginnings.contains(where: { lemma.starts(with: $0) }) { return true }
    guard let first = lemma.first, first < 0x61 || first >= 0x80 else { return false }
    let folded = Folding.folded(lemma)
    return beginnings.contains { folded.starts(with: $0) }
  }
}
