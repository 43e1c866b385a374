/// A name or noun as the data files write it: `Regierung/Regierungen (f)`, `Weiß* Haus (n)`, `Pentagon=military (n)`, `grec,grecque`.
struct Entry {
  /// The dictionary form, or the first of the forms that are all given.
  var text: String
  /// All forms, where the entry lists them.
  var listed: [String]
  /// The plural, where the entry gives it.
  var plural: String?
  /// The institution that a seat stands for.
  var institution: String?
  /// Gender and number.
  var features: Features
  /// The letters between the brackets that choose the model: `m`, `f`, `n`, `mw`, `pl`.
  var model: String

  /// Reads one alternative of a field.
  init(_ source: String, in row: Table.Row) throws(CodebookError) {
    var text = source
    model = ""
    features = []
    if text.hasSuffix(")"), let open = text.lastIndex(of: "(") {
      model = String(text[text.index(after: open)...].dropLast())
      text = Table.trimmed(text[..<open])
      features = try Entry.features(of: model, in: row)
    }
    if let equals = text.lastIndex(of: "=") {
      let name = String(text[text.index(after: equals)...])
      guard let end = WordClasses.known.firstIndex(of: name), end < 9 else {
        throw row.error("'\(name)' is no institution", expected: WordClasses.known.prefix(9).joined(separator: ", "))
      }
      institution = name
      text = Table.trimmed(text[..<equals])
    }
    if let slash = text.lastIndex(of: "/") {
      plural = Table.trimmed(text[text.index(after: slash)...])
      text = Table.trimmed(text[..<slash])
    }
    listed = Table.split(text, at: UInt8(ascii: ","))
    guard let first = listed.first else { throw row.error("an empty name", expected: "a name") }
    self.text = first
    if listed.count == 1 { listed = [] }
  }

  private static func features(of model: String, in row: Table.Row) throws(CodebookError) -> Features {
    switch model {
    case "m": [.masculine]
    case "mw": [.masculine]
    case "f": [.feminine]
    case "n": [.neuter]
    case "pl": [.plural]
    case "m pl", "f pl", "n pl": [.plural]
    case "m f", "mf": [.masculine, .feminine]
    default: throw row.error("'(\(model))' is no gender or number", expected: "(m), (mw), (f), (n) or (pl)")
    }
  }

  /// The label to show: the text without the stars that ask for endings.
  func label(with inflection: Inflection) -> String {
    text.words.map { $0.hasSuffix("*") ? String($0.dropLast()) + inflection.labelEnding(for: features) : $0 }
      .joined(separator: " ")
  }

  /// All forms of the entry with their features.
  ///
  /// - Parameter kind: `noun`, `name`, `adjective` or `inhabitant`: which models of the language apply.
  func forms(_ kind: String, with inflection: Inflection) -> [Inflection.Form] {
    if !listed.isEmpty { return listed.map { Inflection.Form(text: $0, features: features) } }
    let words = text.words
    guard let last = words.last else { return [] }
    let model = inflection.hasModel(kind + " " + self.model) ? kind + " " + self.model : kind
    var lasts = inflection.forms(of: last, model)
    if last.hasSuffix("*") { lasts = inflection.attributive(last).map { Inflection.Form(text: $0, features: []) } }
    if let plural, let pluralHead = plural.words.last {
      lasts = lasts.filter { !$0.features.contains(.plural) }
      lasts += inflection.forms(of: pluralHead, "plural").map {
        Inflection.Form(text: $0.text, features: $0.features.union(.plural))
      }
    }
    let heads = combinations(of: words.dropLast(), with: inflection)
    return lasts.flatMap { form in
      heads.map { head in
        Inflection.Form(
          text: (head + [form.text]).joined(separator: " "),
          features: form.features.isDisjoint(with: .anyNumber) ? form.features.union(features) : form.features.union(genderOnly))
      }
    }
  }

  private var genderOnly: Features { features.intersection(.anyGender) }

  /// The words before the last, inflected together: all that take endings take the same.
  private func combinations(of words: ArraySlice<String>, with inflection: Inflection) -> [[String]] {
    guard words.contains(where: { $0.hasSuffix("*") }) else { return [Array(words)] }
    let inflected = words.map { inflection.attributive($0) }
    let count = inflected.map(\.count).max() ?? 1
    return (0..<count).map { index in inflected.map { $0.count == 1 ? $0[0] : $0[index] } }
  }
}

extension Inflection {
  /// The ending that a starred word of a label takes: the first attributive ending for what is feminine or plural, that of
  /// the third for a neuter, the second for a masculine: the order in which `inflection.txt` lists them.
  fileprivate func labelEnding(for features: Features) -> String {
    attributiveEnding(features.contains(.masculine) ? 1 : features.contains(.neuter) ? 2 : 0)
  }
}
