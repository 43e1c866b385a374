/// A verb as `verbs.txt` writes it: `werfen, wirft, warf, geworfen`, `soutenir = tenir`, `walk out`.
struct VerbEntry: ~Copyable {
  /// The dictionary form without a prefix.
  private(set) var base: ArraySlice<UInt8>
  /// How it is inflected, as far as the entry says so.
  private(set) var pattern: Pattern
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
    var words = (forms.next() ?? []).words
    pattern = Pattern(parts: forms.rest.trimmed, model: sides.next())
    var verb = words.next() ?? []
    if !words.rest.isEmpty, grammar.reflexives.contains(Array(verb)) {
      isReflexive = true
      verb = words.next() ?? []
    }
    if !words.rest.isEmpty, grammar.cliticParticles.contains(Array(verb)) {
      particles = verb
      verb = words.next() ?? []
    } else {
      particles = words.rest.trimmed
    }
    base = verb
    if let bar = verb.firstIndex(of: UInt8(ascii: "|")) {
      prefix = verb[..<bar]
      base = verb[(bar + 1)...]
    }
  }

  /// The last of the words that follow the verb, which tells more than the others: *blame* of *be to blame*.
  var lastParticle: ArraySlice<UInt8> {
    particles[(particles.lastIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? particles.startIndex)...]
  }

  /// The dictionary form that frames name.
  var lemma: ArraySlice<UInt8> {
    guard !prefix.isEmpty || !particles.isEmpty else { return base }
    var lemma = Array(prefix)
    if !prefix.isEmpty { lemma.append(UInt8(ascii: "|")) }
    lemma += base
    for particle in particles.words { lemma += [UInt8(ascii: " ")] + particle }
    return lemma[...]
  }
}

extension VerbEntry {
  /// How a verb is inflected that does not take the forms which its ending tells.
  struct Pattern {
    /// The principal parts after the first, with commas between them.
    var parts: ArraySlice<UInt8>
    /// The name of the model, where the entry gives one.
    var model: ArraySlice<UInt8>?

    /// Whether the verb takes the forms that its ending tells.
    var isRegular: Bool { model == nil && parts.isEmpty }

    /// The models that the dictionary form takes.
    func models(of inflection: Inflection) -> Inflection.Models {
      if let model { return inflection.verbs.named(model) ?? [] }
      return parts.isEmpty ? inflection.regularVerbs : inflection.strongVerbs
    }
  }
}
