/// A verb as `verbs.txt` writes it: `werfen, wirft, warf, geworfen`, `soutenir = tenir`, `walk out`.
struct VerbEntry {
  /// The dictionary form without a prefix.
  private(set) var base: ArraySlice<UInt8>
  /// The principal parts after the first, with commas between them.
  private(set) var parts: ArraySlice<UInt8>
  /// The name of the model of inflection, where the entry gives one.
  private(set) var model: ArraySlice<UInt8>?
  /// The separable prefix.
  private(set) var prefix: ArraySlice<UInt8> = []
  /// The words that follow the verb.
  private(set) var particles: ArraySlice<UInt8>
  /// Whether the entry begins with a reflexive pronoun.
  private(set) var isReflexive = false

  /// Reads an alternative of a field.
  init(_ source: ArraySlice<UInt8>, grammar: Grammar) {
    var sides = source.parts(at: "=")
    var forms = (sides.next() ?? []).parts(at: ",")
    model = sides.next()
    var words = (forms.next() ?? []).words
    parts = forms.rest.trimmed
    var verb = words.next() ?? []
    if !words.rest.isEmpty, grammar.reflexives.contains(Array(verb)) {
      isReflexive = true
      verb = words.next() ?? []
    }
    particles = words.rest.trimmed
    base = verb
    if let bar = verb.firstIndex(of: UInt8(ascii: "|")) {
      prefix = verb[..<bar]
      base = verb[(bar + 1)...]
    }
  }

  /// Whether the verb takes the forms that its ending tells.
  var isRegular: Bool { model == nil && parts.isEmpty }

  /// The dictionary form that frames name.
  var lemma: ArraySlice<UInt8> {
    guard !prefix.isEmpty || !particles.isEmpty else { return base }
    var lemma = Array(prefix)
    if !prefix.isEmpty { lemma.append(UInt8(ascii: "|")) }
    lemma += base
    for particle in particles.words { lemma += [UInt8(ascii: " ")] + particle }
    return lemma[...]
  }

  /// The entry with the principal parts and model of its base, where it has none of its own.
  func inflected(like known: VerbEntry?) -> VerbEntry {
    guard isRegular, let known else { return self }
    var entry = self
    entry.parts = known.parts
    entry.model = known.model
    return entry
  }

  /// The models that its dictionary form takes.
  func models(of inflection: Inflection) -> Inflection.Models {
    if let model { return inflection.verbs.named(model) ?? [] }
    return inflection.verbs.named(parts.isEmpty ? VerbEntry.regular : VerbEntry.strong) ?? []
  }

  private static let regular = Array("regular".utf8)
  private static let strong = Array("strong".utf8)
}
