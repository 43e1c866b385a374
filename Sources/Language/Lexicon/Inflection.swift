/// The forms of words, from the models in a language's `inflection.txt`.
///
/// A model is chosen by its class (verb, noun, name …), by the name that an entry gives it, and by the ending of the dictionary
/// form: the first line that fits serves. In its forms `~` stands for the stem and a final `*` for the attributive endings.
struct Inflection: Sendable {
  /// The models of one class and name, the first that fits serves.
  typealias Models = [InflectionModel]

  /// The models of a class of words, by their names; those without a name serve where there is none of the name asked for.
  struct Class: Sendable {
    fileprivate(set) var unnamed: Models = []
    private var named: [(name: [UInt8], models: Models)] = []

    /// The models of that name, nothing where the language has none.
    func named(_ name: some Collection<UInt8>) -> Models? {
      named.first { $0.name.elementsEqual(name) }?.models
    }

    fileprivate mutating func append(_ model: InflectionModel, name: ArraySlice<UInt8>) {
      if name.isEmpty {
        unnamed.append(model)
      } else if let index = named.firstIndex(where: { $0.name.elementsEqual(name) }) {
        named[index].models.append(model)
      } else {
        named.append((Array(name), [model]))
      }
    }
  }

  private(set) var nouns = Class(), names = Class(), adjectives = Class(), verbs = Class(), plurals = Class()
  private(set) var regularVerbs: Models = [], strongVerbs: Models = []
  /// The models of a verb's principal parts, beginning with the second.
  private(set) var principalParts: [Models] = []
  private var attributiveEndings: [[UInt8]] = []

  /// Reads the models.
  init(_ table: Table) throws(CodebookError) {
    for row in table where row.text(0) == "attributive" { attributiveEndings = row[1].words.map { Array($0) } }
    for row in table where row.text(0) != "attributive" {
      var words = row[0].words
      let kind = words.next()?.text ?? ""
      let name = words.rest.trimmed
      let model = try InflectionModel(row, attributiveEndings: attributiveEndings)
      switch kind {
      case "noun": nouns.append(model, name: name)
      case "name": names.append(model, name: name)
      case "adjective": adjectives.append(model, name: name)
      case "verb": verbs.append(model, name: name)
      case "plural": plurals.append(model, name: name)
      default:
        throw row.error(
          "'\(kind)' is no class of words", expected: "attributive, noun, name, adjective, verb or plural")
      }
    }
    regularVerbs = verbs.named("regular".utf8) ?? []
    strongVerbs = verbs.named("strong".utf8) ?? []
    while let models = verbs.named("part \(principalParts.count + 2)".utf8) { principalParts.append(models) }
  }
}

// MARK: - Forms

extension Inflection {
  /// Appends all forms of a dictionary form, or the form itself where no model fits.
  ///
  /// All forms get the features `added`; a form that has those of `omitted` is left out.
  func append(
    _ lemma: ArraySlice<UInt8>, _ models: Models, adding added: Features = [], omitting omitted: Features? = nil,
    to list: inout FormList
  ) {
    guard let index = models.firstIndex(where: { $0.fits(lemma) }) else { return list.append(lemma, added) }
    let stem = lemma.dropLast(models[index].ending.count)
    list.append(models[index], of: stem, adding: added, omitting: omitted)
  }

  /// The plural of a noun or of an adjective beside it, as the models of nouns make it.
  func plural(of word: ArraySlice<UInt8>) -> [UInt8] {
    var list = FormList()
    list.start([])
    append(word, nouns.unnamed, to: &list)
    let index = (0..<list.count).first { list[$0].features.contains(.plural) }
    return index.map { Array(list.letters[list.range($0)]) } ?? Array(word)
  }

  /// Appends a word alone and, where it ends in a star, with each attributive ending.
  func appendAttributive(_ word: ArraySlice<UInt8>, _ features: Features, to list: inout FormList) {
    for index in 0..<attributiveCount(word) {
      let (stem, ending) = attributive(word, index)
      list.append(stem, features, ending: ending)
    }
  }

  /// The number of forms of a word that may end in a star.
  func attributiveCount(_ word: ArraySlice<UInt8>) -> Int { word.ends(with: "*") ? attributiveEndings.count + 1 : 1 }

  /// The stem and ending of a word in that of its forms; a word without star has only one.
  func attributive(_ word: ArraySlice<UInt8>, _ index: Int) -> (stem: ArraySlice<UInt8>, ending: [UInt8]) {
    guard word.ends(with: "*") else { return (word, []) }
    return (word.dropLast(), index == 0 ? [] : attributiveEndings[index - 1])
  }

  /// The attributive ending of that index, nothing where the language has none.
  func attributiveEnding(_ index: Int) -> [UInt8] {
    index < attributiveEndings.count ? attributiveEndings[index] : []
  }
}
