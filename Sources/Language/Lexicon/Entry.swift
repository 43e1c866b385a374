/// A name or noun as the data files write it: `Regierung/Regierungen (f)`, `Weiß* Haus (n)`, `Pentagon=military (n)`, `grec,grecque`.
struct Entry: ~Copyable {
  /// The dictionary form, or the first of the forms that are all given.
  private(set) var text: ArraySlice<UInt8>
  /// All forms with commas between them, where the entry lists them; else empty.
  private var listed: ArraySlice<UInt8> = []
  /// The plural, where the entry gives it; else empty.
  private var plural: ArraySlice<UInt8> = []
  /// The institution that a seat stands for.
  private(set) var institution: WordClasses = []
  /// Gender and number.
  private(set) var features: Features = []
  /// The letters between the brackets that choose the model: `m`, `f`, `n`, `mw`, `pl`.
  private var model: ArraySlice<UInt8> = []

  /// Reads one alternative of a field.
  init(_ source: ArraySlice<UInt8>, in row: borrowing Table.Row) throws(CodebookError) {
    text = source
    if text.ends(with: ")"), let open = text.lastIndex(of: UInt8(ascii: "(")) {
      model = text[(open + 1)...].dropLast()
      text = text[..<open].trimmed
      features = try Entry.features(of: model, in: row)
    }
    if let name = cut(at: "=") { institution = try Entry.institution(name, in: row) }
    if let plural = cut(at: "/") { self.plural = plural.trimmed }
    if text.contains(UInt8(ascii: ",")) {
      var forms = text.parts(at: ",")
      let first = forms.next() ?? []
      if !forms.rest.trimmed.isEmpty { listed = text }
      text = first
    }
    guard !text.isEmpty else { throw row.error("an empty name", expected: "a name") }
  }

  /// Takes what stands behind the last such sign away from the text.
  private mutating func cut(at sign: Unicode.Scalar) -> ArraySlice<UInt8>? {
    guard let index = text.lastIndex(of: UInt8(ascii: sign)) else { return nil }
    defer { text = text[..<index].trimmed }
    return text[(index + 1)...]
  }

  private static func institution(_ name: ArraySlice<UInt8>, in row: borrowing Table.Row) throws(CodebookError)
    -> WordClasses
  {
    let institutions = WordClasses.known.prefix(9)
    guard let number = institutions.firstIndex(of: name.text) else {
      throw row.error("'\(name.text)' is no institution", expected: institutions.joined(separator: ", "))
    }
    return WordClasses(number: number)
  }

  private static func features(of model: ArraySlice<UInt8>, in row: borrowing Table.Row) throws(CodebookError)
    -> Features
  {
    switch model.text {
    case "m", "mw": [.masculine]
    case "f": [.feminine]
    case "n": [.neuter]
    case "pl", "m pl", "f pl", "n pl": [.plural]
    case "m f", "mf": [.masculine, .feminine]
    default: throw row.error("'(\(model.text))' is no gender or number", expected: "(m), (mw), (f), (n) or (pl)")
    }
  }
}

// MARK: - Forms

extension Entry {
  /// The label to show: the text without the stars that ask for endings.
  ///
  /// A starred word takes the first attributive ending for what is feminine or plural, the third for a neuter, the second
  /// for a masculine: the order in which `inflection.txt` lists them.
  func label(with inflection: Inflection) -> String {
    let ending = inflection.attributiveEnding(features.contains(.masculine) ? 1 : features.contains(.neuter) ? 2 : 0)
    return text.words.map { $0.ends(with: "*") ? ($0.dropLast() + ending).text : $0.text }.joined(separator: " ")
  }

  /// Writes all forms of the entry with their features into the list.
  func write(_ models: Inflection.Class, of inflection: Inflection, stops: Set<[UInt8]> = [], to list: inout FormList) {
    list.start(features)
    writePlural(of: inflection, before: stops, to: &list)
    guard listed.isEmpty else {
      for form in listed.parts(at: ",") { list.append(form, []) }
      return
    }
    let (words, last) = Entry.parted(text)
    let chosen = models.named(model) ?? models.unnamed
    for index in 0..<(words.words.map { inflection.attributiveCount($0) }.max() ?? 1) {
      if !words.isEmpty { list.begin(with: []) }
      for word in words.words {
        let (stem, ending) = inflection.attributive(word, index)
        list.extendHead(stem, ending: ending)
      }
      write(last, chosen, of: inflection, to: &list)
    }
  }

  /// Writes the plural of a noun of several words, all of which take it up to a preposition: *points de passage*, *sanctions économiques*.
  private func writePlural(of inflection: Inflection, before stops: Set<[UInt8]>, to list: inout FormList) {
    if hasPluralOfItsOwn { return list.append(plural, .plural) }
    guard !stops.isEmpty, plural.isEmpty, listed.isEmpty, !features.contains(.plural), !Entry.parted(text).words.isEmpty
    else { return }
    var words: [[UInt8]] = []
    var isStopped = false
    for word in text.words {
      isStopped =
        isStopped
        || stops.contains { word.starts(with: $0) && ($0.last == UInt8(ascii: "'") || word.count == $0.count) }
      words.append(isStopped ? Array(word) : inflection.plural(of: word))
    }
    list.append(Array(words.joined(separator: [UInt8(ascii: " ")]))[...], .plural)
  }

  /// Writes the forms of the last word.
  private func write(
    _ last: ArraySlice<UInt8>, _ models: Inflection.Models, of inflection: Inflection, to list: inout FormList
  ) {
    if last.ends(with: "*") {
      inflection.appendAttributive(last, [], to: &list)
    } else {
      inflection.append(last, models, omitting: plural.isEmpty || hasPluralOfItsOwn ? nil : .plural, to: &list)
    }
    guard !plural.isEmpty, !hasPluralOfItsOwn else { return }
    inflection.append(Entry.parted(plural).last, inflection.plurals.unnamed, adding: .plural, to: &list)
  }

  /// Whether the words before the last of the plural are others than in the singular: *casque bleu/casques bleus*.
  private var hasPluralOfItsOwn: Bool {
    let words = Entry.parted(plural).words
    return !words.isEmpty && words != Entry.parted(text).words
  }

  /// The words before the last, and the last.
  private static func parted(_ text: ArraySlice<UInt8>) -> (words: ArraySlice<UInt8>, last: ArraySlice<UInt8>) {
    guard let space = text.lastIndex(of: UInt8(ascii: " ")) else { return ([], text) }
    return (text[..<space], text[(space + 1)...])
  }
}
