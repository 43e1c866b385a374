// What the builder asks of the sentence while it divides it.

extension ClauseBuilder {
  func features(_ unit: Int) -> Features {
    guard sentence.units[unit].tag == .verb else { return [] }
    let features = sentence.units[unit].verbFeatures
    return sentence.isMarkedInfinitive(unit) || isBareInfinitive(unit) ? features.subtracting(.finite) : features
  }

  /// Whether a verb that can be an infinitive stands right after a preposition, or after the object of a verb such as *help*.
  private func isBareInfinitive(_ unit: Int) -> Bool {
    guard !isVerbSecond, unit > 0, sentence.units[unit].verbFeatures.isSuperset(of: [.infinitive, .finite]) else {
      return false
    }
    if sentence.units[unit - 1].tag == .preposition { return true }
    guard let last = sentence.clauses[current].verbs.last, last < unit - 1,
      sentence.units[last].verbClasses.contains(.bareInfinitive)
    else { return false }
    return sentence.phrases(of: current).contains { phrase in
      sentence.phrases[phrase].preposition == nil && sentence.phrases[phrase].units.lowerBound > last
        && sentence.phrases[phrase].units.upperBound == unit
    }
  }

  /// Whether a verb is an infinitive with its marker.
  func isInfinitive(_ unit: Int) -> Bool {
    sentence.isMarkedInfinitive(unit) || features(unit).contains(.marked)
  }

  func isFinite(_ unit: Int) -> Bool { features(unit).contains(.finite) }

  func hasVerb(_ clause: Int) -> Bool { !sentence.clauses[clause].verbs.isEmpty }

  /// Whether a clause has its finite verb; a past form that can be a participle counts unless an auxiliary is missing.
  func hasFinite(_ clause: Int) -> Bool { sentence.clauses[clause].verbs.contains { isFinite($0) } }

  /// Whether two verbs form one complex: an auxiliary or modal before the other, with nothing nominal between.
  func isSameComplex(_ first: Int, _ second: Int) -> Bool {
    if endsIdiom(second, of: first) { return true }
    guard isAuxiliary(first) else { return false }
    // "a, *pour protester*, rappelé"
    if let inset, inset.units.contains(second), !inset.units.contains(first) { return false }
    let features = features(second)
    // "is on the verge *of leaving*"
    if lexicon.grammar.stacksNouns, features.contains(.gerund), sentence.units[second - 1].tag == .preposition {
      return false
    }
    guard !features.isDisjoint(with: [.infinitive, .participle, .gerund]) else { return false }
    return !sentence.phrases.contains {
      $0.units.lowerBound > first && $0.units.upperBound <= second && !$0.isPronoun && !isInset($0)
    }
      || sentence.isQuestion || isInverted(first)
  }

  /// Whether an infinitive is but the second half of what the verb right before it is: "*fait porter* la faute à Oslo".
  private func endsIdiom(_ infinitive: Int, of verb: Int) -> Bool {
    guard lexicon.grammar.isRomance, infinitive == verb + 1, features(infinitive).contains(.infinitive) else {
      return false
    }
    return sentence.units[verb].readings.indices.contains {
      let reading = lexicon.readings[$0]
      let lexeme = lexicon.lexeme(of: reading)
      // What somebody *fait savoir* stands in a clause of its own below the infinitive.
      return reading.category == .verb && lexeme.particle == sentence.units[infinitive].word
        && lexeme.classes.isDisjoint(with: .speech)
    }
  }

  /// Whether a negation before a helping verb puts the subject behind it: "*Nor has* Peru spared Chile".
  private func isInverted(_ auxiliary: Int) -> Bool {
    guard lexicon.grammar.stacksNouns, auxiliary > 0, sentence.units[auxiliary - 1].tag == .negation else {
      return false
    }
    return auxiliary == 1 || sentence.units[auxiliary - 2].tag.isMark
  }

  func isAuxiliary(_ unit: Int) -> Bool {
    sentence.units[unit].canBeAuxiliary
  }

  /// Whether a finite verb comes before the next comma or clause opener.
  func hasFiniteVerb(after item: Int, stopping: Bool) -> Bool {
    var depth = 0
    for (place, next) in zip((item + 1)..., sentence.items[(item + 1)...]) {
      guard case .unit(let unit) = next else { continue }
      switch sentence.units[unit].tag {
      case .comma where isWithinList(comma: place): break
      case .verb where isFinite(unit) && depth == 0: return true
      case .openBracket: depth += 1
      case .closeBracket: depth -= 1
      case .comma, .semicolon, .colon, .dash: if stopping { return false }
      case .subordinator: return false
      default: break
      }
    }
    return false
  }

  /// Whether a comma stands between the members of a list.
  private func isWithinList(comma item: Int) -> Bool {
    guard lexicon.grammar.isRomance, item + 1 < sentence.items.count,
      case .phrase(let phrase) = sentence.items[item + 1]
    else { return false }
    return sentence.phrases[phrase].first >= 0
  }

  func opensSubordinate(_ item: Int) -> Bool {
    guard sentence.items.indices.contains(item) else { return false }
    switch sentence.items[item] {
    case .unit(let unit):
      let tag = sentence.units[unit].tag
      return tag == .subordinator || tag == .interrogative
    case .phrase(let phrase):
      let phrase = sentence.phrases[phrase]
      return sentence.units[phrase.head].tag == .relative
        || phrase.possessive >= 0 && sentence.units[phrase.possessive].tag == .relative
    }
  }

  /// Whether the segment after a comma ends in an infinitive with its marker and has no finite verb.
  func opensInfinitive(after item: Int) -> Bool {
    var sawMarker = false
    for next in sentence.items[(item + 1)...] {
      guard case .unit(let unit) = next else { continue }
      let tag = sentence.units[unit].tag
      if tag == .infinitiveMarker { sawMarker = true }
      if tag == .verb {
        let features = features(unit)
        if features.contains(.marked) { return true }
        if sawMarker, features.contains(.infinitive) { return true }
        if features.contains(.finite) { return false }
      }
      if tag == .subordinator || tag.isMark && tag != .quote && tag != .openBracket && tag != .closeBracket {
        return false
      }
    }
    return false
  }

  /// Whether only a name and a negation follow a comma, a clause that leaves out its verb: "erkennt Palästina an, *Kolumbien nicht*".
  func isEllipsis(after item: Int) -> Bool {
    guard item + 3 < sentence.items.count, case .phrase(let phrase) = sentence.items[item + 1],
      sentence.phrases[phrase].preposition == nil, case .unit(let negation) = sentence.items[item + 2],
      sentence.units[negation].tag == .negation, case .unit(let end) = sentence.items[item + 3]
    else { return false }
    return sentence.units[end].tag == .end || sentence.units[end].tag == .semicolon
  }

  /// Whether nothing follows a mark but who does the same or does not: "; *la Suède aussi*", ", *Lima non plus*".
  func isLikewise(after item: Int) -> Bool {
    guard lexicon.grammar.isRomance else { return false }
    var at = item + 1
    while case .phrase(let phrase)? = sentence.items.indices.contains(at) ? sentence.items[at] : nil {
      guard sentence.phrases[phrase].preposition == nil, !sentence.phrases[phrase].isPronoun else { return false }
      at += 1
      if case .unit(let unit)? = sentence.items.indices.contains(at) ? sentence.items[at] : nil,
        sentence.units[unit].tag == .conjunction
      {
        at += 1
      }
    }
    guard at > item + 1, at + 1 < sentence.items.count, case .unit(let marker) = sentence.items[at],
      case .unit(let end) = sentence.items[at + 1]
    else { return false }
    let isMarker = sentence.units[marker].tag == .negation || sentence.units[marker].classes.contains(.also)
    return isMarker && (sentence.units[end].tag == .end || sentence.units[end].tag == .semicolon)
  }

  /// Whether a question word opens a clause within the sentence.
  func isIndirect(_ item: Int) -> Bool { item > 0 && hasVerb(current) }

  /// The phrase before a relative clause or participle that it belongs to.
  func antecedent(before item: Int) -> Int {
    var at = item - 1
    while at >= 0 {
      switch sentence.items[at] {
      case .phrase(let phrase):
        // "expelled four officers on *Wednesday* whom it accuses"
        guard isDay(phrase), at > 0 else { return phrase }
      case .unit(let unit):
        let tag = sentence.units[unit].tag
        guard tag == .comma || tag == .quote || tag == .closeBracket || tag == .dash else {
          return tag == .verb && isVerbSecond ? sentence.phrases(of: current).final ?? -1 : -1
        }
      }
      at -= 1
    }
    return -1
  }

  /// Whether a phrase with a preposition tells the day, in a language whose relative clauses do not tell by form what they describe.
  private func isDay(_ phrase: Int) -> Bool {
    lexicon.grammar.stacksNouns && sentence.phrases[phrase].preposition != nil
      && sentence.units[sentence.phrases[phrase].head].classes.contains(.weekday)
  }
}
