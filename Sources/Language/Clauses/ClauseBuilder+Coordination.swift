// Which clause a verb goes on with, where the order of words does not tell at once.

extension ClauseBuilder {
  /// The verb that goes on with the subject of a clause before a conjunction, with at most adverbs between.
  func continuingVerb(after item: Int) -> Int? {
    for next in sentence.items.dropFirst(item + 1) {
      guard case .unit(let unit) = next else { return nil }
      switch sentence.units[unit].tag {
      case .verb: return unit
      case .adverb, .negation, .quote: continue
      default: return nil
      }
    }
    return nil
  }

  /// Of a clause and those around it the one whose verb has the form of a verb that goes on with it.
  ///
  /// "*says* that Mali backed rebels and *accuses* Chad". Behind a comma the outermost is likeliest, else the innermost.
  func clauseInForm(of verb: Int, from model: Int, isSetOff: Bool) -> Int? {
    for isExact in [true, false] {
      var chosen: Int?
      var at = model
      while at >= 0 {
        if continues(verb, at, isExact: isExact), !isOfOtherNumber(verb, at) {
          chosen = at
          if !isSetOff { return at }
        }
        if sentence.clauses[at].kind == .relative { break }
        at = sentence.clauses[at].parent
      }
      if let chosen { return chosen }
    }
    return nil
  }

  /// Whether a verb is of many where that of a clause is of one: "*is* backed by the Emirates, who hold the port, and *get* arms".
  private func isOfOtherNumber(_ verb: Int, _ clause: Int) -> Bool {
    guard let first = sentence.clauses[clause].verbs.first, !sentence.isMarkedInfinitive(first) else { return false }
    let (own, other) = (sentence.units[verb].verbFeatures, sentence.units[first].verbFeatures)
    return own.contains(.finite) && own.isDisjoint(with: [.past, .singular, .participle]) && own.contains(.plural)
      && other.contains(.finite) && other.contains(.singular) && !other.contains(.plural)
  }

  /// Whether a verb has the form of the last verb of a clause, or the person and tense of its only one; if not exactly, of its first.
  private func continues(_ verb: Int, _ clause: Int, isExact: Bool) -> Bool {
    guard let first = sentence.clauses[clause].verbs.first, let last = sentence.clauses[clause].verbs.last else {
      return false
    }
    let own = sentence.units[verb].verbFeatures
    let infinite: Features = [.infinitive, .participle, .gerund]
    if first != last || sentence.isMarkedInfinitive(first) {
      let other = sentence.units[last].verbFeatures.intersection(infinite)
      if !own.isDisjoint(with: sentence.isMarkedInfinitive(last) ? .infinitive : other) { return true }
      if isExact || sentence.isMarkedInfinitive(first) { return false }
    }
    let other = sentence.units[first].verbFeatures
    if own.contains(.gerund) || other.contains(.gerund) { return own.contains(.gerund) && other.contains(.gerund) }
    guard own.contains(.finite), other.contains(.finite) else { return false }
    if own.contains(.past) || other.contains(.past) { return own.contains(.past) && other.contains(.past) }
    let numbers = (own.intersection(.anyNumber), other.intersection(.anyNumber))
    return numbers.0.isEmpty || numbers.1.isEmpty || !numbers.0.isDisjoint(with: numbers.1)
  }

  /// The clause that a short clause of saying between commas interrupts: "villagers killed, *they said*, by the army".
  func interruptedClause(at item: Int, _ comma: Int) -> Int? {
    let own = sentence.clauses[current]
    guard lexicon.grammar.stacksNouns, own.kind == .coordinate, own.opener < 0, own.last == comma - 1,
      own.last - own.first < 6,
      let verb = own.verbs.first, verb == own.last, own.verbs.count == 1,
      sentence.units[verb].verbClasses.contains(.speech)
    else { return nil }
    if item + 1 < sentence.items.count, case .unit(let next) = sentence.items[item + 1],
      features(next).contains(.gerund)
    {
      // "…, he said, adding that": goes on with what he said.
      return nil
    }
    return sentence.clauses.indices.last { $0 != current && sentence.clauses[$0].last == own.first - 2 }
  }

  /// Whether the verb of the noun before a form between commas comes right behind the second: "Fiji, *shut* out of the forum, stays away".
  func isEnclosed(_ item: Int) -> Bool {
    guard lexicon.grammar.stacksNouns else { return false }
    var next = item + 1
    while next < sentence.items.count {
      if case .unit(let unit) = sentence.items[next] {
        switch sentence.units[unit].tag {
        case .comma:
          next += 1
          while next < sentence.items.count, case .unit(let other) = sentence.items[next],
            sentence.units[other].tag == .adverb
          { next += 1 }
          guard next < sentence.items.count, case .unit(let verb) = sentence.items[next] else { return false }
          return isFinite(verb)
        case .verb where isFinite(unit):
          // "Hezbollah, long *financed and trained* by Iran, …"
          guard features(unit).contains(.participle), followsConjunction(next) else { return false }
        case .subordinator, .semicolon, .colon, .end: return false
        default: break
        }
      }
      next += 1
    }
    return false
  }
}

// MARK: - Participles before the clause's own verb

extension ClauseBuilder {
  /// Whether a form that may be finite tells by whom the subject before it was made, and the finite verb follows: "sanctions *imposed* by the
  /// EU remain".
  func isDoneBefore(_ unit: Int, at item: Int) -> Bool {
    guard lexicon.grammar.stacksNouns, item > 0, case .phrase(let subject) = sentence.items[item - 1],
      sentence.phrases[subject].preposition == nil, !sentence.phrases[subject].isPronoun,
      case .phrase(let first)? = sentence.items.dropFirst(item + 1).first, sentence.phrases[first].preposition != nil
    else { return false }
    var hasAgent = false
    for next in sentence.items.dropFirst(item + 1) {
      if case .phrase(let phrase) = next, sentence.phrases[phrase].prepositionClasses.contains(.agent) {
        hasAgent = true
      }
      guard case .unit(let other) = next else { continue }
      guard hasAgent else { return false }
      switch sentence.units[other].tag {
      case .verb: return isFinite(other)
      case .adverb, .quote, .negation: continue
      default: return false
      }
    }
    return false
  }

  /// The first of the adverbs right before an item, or the item.
  func behindAdverbs(_ item: Int) -> Int {
    var first = item
    while lexicon.grammar.stacksNouns || lexicon.grammar.isRomance, first > 0,
      case .unit(let unit) = sentence.items[first - 1],
      sentence.units[unit].tag == .adverb
    { first -= 1 }
    return first
  }

  private func followsConjunction(_ item: Int) -> Bool {
    guard item > 0, case .unit(let unit) = sentence.items[item - 1] else { return false }
    return sentence.units[unit].tag == .conjunction
  }
}

// MARK: - Relative clauses without a pronoun

extension ClauseBuilder {
  /// Whether a form that may be finite tells of the noun before it, which has its place with the verb before: "killed the soldiers *sent* to
  /// Mali".
  func isPostnominal(_ unit: Int, at item: Int) -> Bool {
    guard lexicon.grammar.stacksNouns, features(unit).contains(.participle), item > 0 else { return false }
    if causedObject(before: unit) != nil { return true }
    guard case .phrase(let noun) = sentence.items[item - 1], let verb = sentence.clauses[current].verbs.last,
      sentence.phrases[noun].units.lowerBound > verb, !sentence.phrases[noun].isPronoun,
      sentence.units[sentence.phrases[noun].head].tag == .noun,
      sentence.units[verb].verbClasses.isDisjoint(with: WordClasses.auxiliaries.union(.speech)),
      item + 1 < sentence.items.count, sentence.isSummary(noun) || !isTail(unit, of: noun)
    else { return false }
    switch sentence.items[item + 1] {
    case .phrase(let next): return sentence.phrases[next].preposition != nil
    case .unit(let next): return sentence.units[next].tag == .adverb || sentence.units[next].tag == .infinitiveMarker
    }
  }

  /// The object to which the subject has something done, as a participle behind it says: "ordered *the border* to Chad closed".
  func causedObject(before unit: Int) -> Int? {
    guard let verb = sentence.clauses[current].verbs.last, sentence.units[verb].verbClasses.contains(.causative),
      !sentence.units[verb..<unit].contains(where: { $0.tag.isMark })
    else { return nil }
    return movableSubject(after: verb)
  }

  /// Moves what stands between such an object and the participle to the participle: "ordered the border *with Chad* closed".
  mutating func moveComplements(of object: Int, from parent: Int) {
    let complement = sentence.phrases(of: parent).first { $0 > object && sentence.phrases[$0].preposition != nil }
    if let complement { move(complement, from: parent) }
  }

  /// Whether a verb of saying stands behind a comma and its subject: "…, a rights group *protested* here".
  private func isTail(_ unit: Int, of noun: Int) -> Bool {
    var before = sentence.phrases[noun].units.lowerBound - 1
    while before > 0, sentence.units[before].tag == .quote { before -= 1 }
    return before > 0 && sentence.units[before].tag == .comma && sentence.units[unit].verbClasses.contains(.speech)
  }

  /// Opens the relative clause whose subject pronoun stands right behind the noun that it describes: "instructors *it sent* to Chad are …".
  mutating func openContactClause(before verb: Int, at item: Int) {
    guard lexicon.grammar.stacksNouns, let subject = sentence.phrases(of: current).final,
      let antecedent = contactAntecedent(of: subject, after: -1),
      isNominativePronoun(subject) || isNamedBeside(antecedent, subject, at: item)
    else { return }
    open(.relative, opener: -1)
    sentence.clauses[current].bearer = antecedent
    sentence.put(subject, into: current)
    sentence.clauses[current].first = sentence.phrases[subject].units.lowerBound
  }

  /// Whether a name stands behind a noun with an article, and a second finite verb follows: "*the sanctions Peru* imposed on Chile remain".
  private func isNamedBeside(_ noun: Int, _ subject: Int, at item: Int) -> Bool {
    let phrase = sentence.phrases[subject]
    return sentence.units[phrase.head].tag == .name && phrase.preposition == nil && phrase.determinerUnit < 0
      && sentence.phrases[noun].preposition == nil && sentence.phrases[noun].determiner.contains(.definite)
      && sentence.phrases[noun].appositions.isEmpty && phrase.first < 0 && phrase.parent < 0
      && hasFiniteVerb(after: item, stopping: true)
  }

  private func isNominativePronoun(_ phrase: Int) -> Bool {
    let features = sentence.phrases[phrase].features
    return sentence.phrases[phrase].isPronoun && sentence.phrases[phrase].antecedent < 0
      && features.contains(.nominative) && features.isDisjoint(with: [.definite, .indefinite])
  }

  /// The noun right before the subject of a relative clause without a pronoun: "*the sanctions* it imposed"; a verb of saying before them
  /// has a clause beside its object: "told reporters it would".
  func contactAntecedent(of subject: Int, after verb: Int) -> Int? {
    guard lexicon.grammar.stacksNouns, verb < 0 || sentence.units[verb].verbClasses.isDisjoint(with: .speech),
      let noun = sentence.phrases[..<subject].lastIndex(where: {
        $0.units.upperBound == sentence.phrases[subject].units.lowerBound
      }), !sentence.phrases[noun].isPronoun, sentence.phrases[noun].units.lowerBound > verb,
      sentence.units[sentence.phrases[noun].head].tag == .noun,
      sentence.units[sentence.phrases[noun].head].classes.isDisjoint(with: [.month, .weekday, .time])
    else { return nil }
    return noun
  }
}
