/// The forms of words, from the models in a language's `inflection.txt`.
///
/// A model is chosen by its class (verb, noun, name …), by the name that an entry gives it, and by the ending of the dictionary
/// form: the first line that fits serves. In its forms `~` stands for the stem and a final `*` for the attributive endings.
struct Inflection: Sendable {
  /// A form of a word with its features.
  struct Form {
    var text: String
    var features: Features
  }

  private struct Model: Sendable {
    var ending: String
    var beginnings: [String]
    var forms: [(features: Features, patterns: [String])]
  }

  private var models: [String: [Model]] = [:]
  private var attributiveEndings: [String] = []

  /// Reads the models.
  init(_ table: Table) throws(CodebookError) {
    for row in table.rows {
      if row[0] == "attributive" {
        attributiveEndings = row[1].words
        continue
      }
      var model = Model(ending: "", beginnings: [], forms: [])
      for word in row[1].words {
        if word.hasSuffix("-") { model.beginnings.append(String(word.dropLast())) } else { model.ending = word }
      }
      for field in row.fields.dropFirst(2) {
        let parts = field.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else {
          throw row.error("'\(field)' has no colon", expected: "features: forms")
        }
        model.forms.append((try Features(parts[0].words, in: row), parts[1].words))
      }
      models[row[0], default: []].append(model)
    }
  }

  /// All forms of a dictionary form, or the form itself where no model fits.
  func forms(of lemma: String, _ name: String) -> [Form] {
    guard let model = model(for: lemma, name) else { return [Form(text: lemma, features: [])] }
    let stem = String(lemma.dropLast(model.ending.count))
    return model.forms.flatMap { features, patterns in
      patterns.flatMap { pattern in
        attributive(pattern.replacing(stem)).map { Form(text: $0, features: features) }
      }
    }
  }

  /// Whether there are models of that class and name.
  func hasModel(_ name: String) -> Bool { models[name] != nil }

  /// The word with each attributive ending where it ends in a star, else the word alone.
  func attributive(_ word: String) -> [String] {
    guard word.hasSuffix("*") else { return [word] }
    let stem = String(word.dropLast())
    return [stem] + attributiveEndings.map { stem + $0 }
  }

  /// The attributive ending of that index, nothing where the language has none.
  func attributiveEnding(_ index: Int) -> String {
    index < attributiveEndings.count ? attributiveEndings[index] : ""
  }

  private func model(for lemma: String, _ name: String) -> Model? {
    models[name]?.first { model in
      lemma.hasSuffix(model.ending)
        && (model.beginnings.isEmpty || model.beginnings.contains { lemma.lowercased().hasPrefix($0) })
    }
  }
}

extension String {
  /// The pattern with the stem in place of its tilde.
  fileprivate func replacing(_ stem: String) -> String {
    guard let tilde = firstIndex(of: "~") else { return self }
    return self[..<tilde] + stem + self[index(after: tilde)...]
  }
}
