/// What a lexicon knows of a name or a word, for people who look it up.
public struct LexiconEntry: Hashable, Sendable {
  /// What it is, such as `state`, `office-state` or `verb`.
  public var kind: String
  /// The code of a state, alliance or group; the dictionary form of a word.
  public var code: String
  /// What more there is to say: names, members, the ends of a frame; may be empty.
  public var detail: String
  /// The file and line of a frame, where it has one.
  public var origin: String?

  /// Makes an entry.
  public init(kind: String, code: String, detail: String = "", origin: String? = nil) {
    self.kind = kind
    self.code = code
    self.detail = detail
    self.origin = origin
  }
}

// MARK: - Finding

extension Lexicon {
  /// All that a name or word can mean, each once, in the order of the files.
  ///
  /// - Parameter text: One of its forms, or the dictionary form; capitals do not matter.
  /// - Returns: The meanings; none where nothing is known by that name.
  /// - Complexity: O(*n*) in the length of the text.
  public func entries(for text: String) -> [LexiconEntry] {
    let tokens = Tokenizer.tokens(in: Array(text.utf8), lexicon: self)
    guard let first = tokens.first else { return [] }
    var entries: [LexiconEntry] = []
    var lemmas = [lemma(text)].compactMap { $0 }
    let phrase = longestPhrase(from: 0, in: tokens.span)
    let whole =
      tokens.count == 1 ? readings(of: first.word) : phrase?.length == tokens.count ? phrase?.readings : nil
    for reading in (whole ?? .none).indices.map({ readings[$0] }) {
      let lexeme = lexeme(of: reading)
      entries.append(lexeme.entity >= 0 ? entry(for: lexeme) : entry(for: lexeme, as: reading.category))
      if lexeme.entity < 0 { lemmas.append(lexeme.lemma) }
    }
    for lemma in lemmas { entries += frameEntries(of: lemma) }
    var known: Set<LexiconEntry> = []
    return entries.filter { known.insert($0).inserted }
  }

  private func entry(for lexeme: Lexeme) -> LexiconEntry {
    var entry = entry(for: lexeme.entity)
    if let institution = WordClasses.known.indices.first(where: { lexeme.classes.contains(WordClasses(number: $0)) }) {
      entry.detail = WordClasses.known[institution] + " of " + label(of: lexeme.entity)
    }
    return entry
  }

  private func entry(for lexeme: Lexeme, as category: Category) -> LexiconEntry {
    let classes = WordClasses.known.indices.filter { lexeme.classes.contains(WordClasses(number: $0)) }
    return LexiconEntry(
      kind: "\(category)", code: spelling(of: lexeme.lemma),
      detail: classes.map { WordClasses.known[$0] }.joined(separator: ", "))
  }
}

// MARK: - Listing

extension Lexicon {
  /// All states, alliances or groups, by their codes.
  public func entries(of kind: Entity.Kind) -> [LexiconEntry] {
    entities.indices.filter { entities[$0].kind == kind }.map { entry(for: Int32($0)) }.sorted { $0.code < $1.code }
  }

  /// All frames, by relation and word.
  public var frameEntries: [LexiconEntry] {
    Set(lexemes.values.map(\.lemma.index)).sorted().flatMap { frameEntries(of: LemmaID(index: $0)) }.sorted {
      ($0.kind, $0.code, $0.origin ?? "") < ($1.kind, $1.code, $1.origin ?? "")
    }
  }

  private func entry(for index: Int32) -> LexiconEntry {
    let entity = entities[Int(index)]
    var detail = label(of: index).isEmpty ? code(of: index) : label(of: index)
    if let iso3 = entity.iso3 { detail += ", " + iso3 }
    if entity.parent >= 0 { detail += ", of " + code(of: entity.parent) }
    if entity.memberCount > 0 { detail += ", with " + members(of: index).map { text(of: $0) }.joined(separator: " ") }
    return LexiconEntry(kind: "\(entity.kind)", code: code(of: index), detail: detail)
  }

  /// A membership as the file of the alliances writes it.
  func text(of membership: Membership) -> String {
    let state = code(of: membership.state)
    guard membership.from > .min || membership.until < .max else { return state }
    let from = membership.from > .min ? "\(membership.from)" : ""
    return state + ":" + from + (membership.until < .max ? "-\(membership.until)" : "")
  }

  private func frameEntries(of lemma: LemmaID) -> [LexiconEntry] {
    frames.all(of: lemma).map { frame in
      let ends = "\(frame.kind): \(names(of: frame.source)) → \(names(of: frame.target))"
      return LexiconEntry(
        kind: name(of: frame.relation), code: spelling(of: lemma),
        detail: ends + (frame.status.map { ", \($0)" } ?? ""), origin: text(of: frame.origin))
    }
  }

  private func names(of list: SlotList) -> String {
    list.isEmpty ? "nobody" : list.indices.map { name(of: slots[$0]) }.joined(separator: " or ")
  }

  /// The name by which the frames call a place.
  public func name(of slot: Slot) -> String {
    if case .preposition(let lemma) = slot { spelling(of: lemma) } else { "\(slot)" }
  }
}
