// What stands between commas within a clause, behind which the clause goes on: "a, *selon la presse*, condamné", "L'Ouganda, *assure Kigali*,
// arme …".

extension ClauseBuilder {
  /// An insertion between commas.
  struct Inset {
    /// The units between the commas.
    var units: Range<Int>
    /// The item of the comma behind it.
    var end: Int
    /// The clause that goes on behind it.
    var clause: Int
  }

  /// Whether a comma opens an insertion; if it is one that says who speaks, opens a clause for it.
  mutating func openInset(at item: Int) -> Bool {
    guard lexicon.grammar.isRomance, let end = nextComma(after: item), case .unit(let comma) = sentence.items[end]
    else { return false }
    let isSpeech = isSpeech(between: item, end)
    guard isSpeech ? isInterrupted(before: item, after: end) : isCircumstance(between: item, end) && isOpen(item, end)
    else { return false }
    inset = Inset(units: unit(at: item)..<comma, end: end, clause: current)
    guard isSpeech else { return true }
    openMain()
    return true
  }

  /// Whether the insertion at hand ends at a comma; if so, the clause around it goes on.
  mutating func closeInset(at item: Int) -> Bool {
    guard let open = inset, open.end == item else { return false }
    current = open.clause
    return true
  }

  /// Whether nothing but a participle with what belongs to it stands between a comma and the next one, and the verb of the sentence behind
  /// it: "Eritrea, *von Kuba unterstützt*, rückte vor", "Eritrea, *ausgerüstet von Kuba*, rückte vor".
  func opensParticiple(after comma: Int) -> Bool {
    var participle: Int?
    for item in sentence.items.indices.dropFirst(comma + 1) {
      switch sentence.items[item] {
      case .phrase(let index):
        let phrase = sentence.phrases[index]
        let isGoverned = phrase.preposition != nil || phrase.parent >= 0
        let isOblique = !phrase.features.intersection(.anyCase).isEmpty && !phrase.features.contains(.nominative)
        guard sentence.units[phrase.head].tag != .relative, isGoverned || isOblique && !phrase.isPronoun else {
          return false
        }
      case .unit(let unit):
        switch sentence.units[unit].tag {
        case .adverb, .quote: continue
        case .verb:
          guard participle == nil, features(unit).contains(.participle), !isAuxiliary(unit) else { return false }
          participle = item
        case .comma:
          guard let participle, participle == comma + 1 || participle == item - 1, item + 1 < sentence.items.count,
            case .unit(let next) = sentence.items[item + 1]
          else { return false }
          return isFinite(next)
        default: return false
        }
      }
    }
    return false
  }

  /// Whether a phrase stands within the last insertion.
  func isInset(_ phrase: Phrase) -> Bool {
    inset.map { $0.units.contains(phrase.units.lowerBound) } ?? false
  }

  /// The first unit of an item.
  private func unit(at item: Int) -> Int {
    switch sentence.items[item] {
    case .unit(let unit): unit
    case .phrase(let phrase): sentence.phrases[phrase].units.lowerBound
    }
  }

  /// The next comma, if nothing but words stands between.
  private func nextComma(after item: Int) -> Int? {
    for next in sentence.items.indices.dropFirst(item + 1).prefix(10) {
      guard case .unit(let unit) = sentence.items[next] else { continue }
      switch sentence.units[unit].tag {
      case .comma: return next > item + 1 ? next : nil
      case .semicolon, .colon, .end, .subordinator, .conjunction, .dash: return nil
      default: continue
      }
    }
    return nil
  }

  /// Whether the items between two commas are a verb of saying and, behind it, who says it.
  private func isSpeech(between comma: Int, _ end: Int) -> Bool {
    var hasFinite = false
    var hasSpeaker = false
    for item in sentence.items[comma + 1..<end] {
      switch item {
      case .unit(let unit):
        let tag = sentence.units[unit].tag
        if tag == .verb {
          guard !hasSpeaker else { return false }
          if isFinite(unit) { hasFinite = true }
          guard isAuxiliary(unit) || sentence.units[unit].verbClasses.contains(.speech) else { return false }
        } else if tag != .adverb, tag != .quote {
          return false
        }
      case .phrase(let phrase):
        guard hasFinite else { return false }
        if sentence.phrases[phrase].preposition == nil, canSpeak(phrase) { hasSpeaker = true }
      }
    }
    return hasSpeaker
  }

  /// Whether the clause around a verb of saying lacks what comes behind: its finite verb, its participle or its object.
  private func isInterrupted(before comma: Int, after end: Int) -> Bool {
    if hasFinite(current) { return isOpen(comma, end) }
    for item in sentence.items.dropFirst(end + 1) {
      switch item {
      case .phrase(let phrase) where sentence.phrases[phrase].isPronoun: continue
      case .phrase: return false
      case .unit(let unit):
        switch sentence.units[unit].tag {
        case .quote, .adverb, .negation: continue
        default: return isFinite(unit)
        }
      }
    }
    return false
  }

  /// Whether a phrase names somebody or means an institution or a person.
  private func canSpeak(_ phrase: Int) -> Bool {
    let head = sentence.units[sentence.phrases[phrase].head]
    return head.tag == .name || head.tag == .unknownName || sentence.phrases[phrase].isPronoun
      || !head.classes.isDisjoint(with: WordClasses.institutions.union(.persons))
  }

  /// Whether the items between two commas only say when, where, how or what for: "a, *pour protester contre l'accord*, rappelé".
  private func isCircumstance(between comma: Int, _ end: Int) -> Bool {
    var hasInfinitive = false
    for item in sentence.items[comma + 1..<end] {
      switch item {
      case .unit(let unit):
        switch sentence.units[unit].tag {
        case .adverb, .quote, .preposition: continue
        case .verb where features(unit).contains(.infinitive) && !isFinite(unit): hasInfinitive = true
        default: return false
        }
      case .phrase(let index):
        let phrase = sentence.phrases[index]
        if phrase.isPronoun, phrase.preposition == nil, !hasInfinitive { return false }
        guard phrase.preposition != nil || phrase.parent >= 0 || isTime(index) || hasInfinitive else { return false }
      }
    }
    return true
  }

  /// Whether the clause before a comma ends with a verb to which the participle or the object behind another comma belongs.
  private func isOpen(_ comma: Int, _ end: Int) -> Bool {
    var before = comma - 1
    while before >= 0, case .unit(let unit) = sentence.items[before], sentence.units[unit].tag != .verb {
      guard sentence.units[unit].tag == .adverb || sentence.units[unit].tag == .negation else { return false }
      before -= 1
    }
    guard before >= 0, case .unit(let verb) = sentence.items[before], sentence.clauses[current].verbs.last == verb
    else { return false }
    var after = end + 1
    while after < sentence.items.count, case .unit(let unit) = sentence.items[after],
      sentence.units[unit].tag == .adverb
    { after += 1 }
    guard after < sentence.items.count else { return false }
    switch sentence.items[after] {
    case .unit(let next):
      return isAuxiliary(verb) && features(next).contains(.participle)
    case .phrase(let next):
      let object = sentence.phrases[next]
      return object.preposition == nil && !object.isPronoun && !isTime(next) && lacksVerb(after)
        && (object.determinerUnit >= 0 || object.possessive >= 0 || sentence.units[object.head].tag == .name)
    }
  }

  /// Whether no finite verb but that of a relative clause follows a phrase before the next mark, so that it is no subject.
  private func lacksVerb(_ item: Int) -> Bool {
    for next in sentence.items.dropFirst(item + 1) {
      switch next {
      case .phrase(let phrase):
        if sentence.units[sentence.phrases[phrase].head].tag == .relative { return true }
      case .unit(let unit):
        if isFinite(unit) { return false }
        if sentence.units[unit].tag.isMark, sentence.units[unit].tag != .quote { return true }
      }
    }
    return true
  }

  private func isTime(_ phrase: Int) -> Bool {
    !sentence.units[sentence.phrases[phrase].head].classes.isDisjoint(with: [.month, .weekday, .time])
  }
}
