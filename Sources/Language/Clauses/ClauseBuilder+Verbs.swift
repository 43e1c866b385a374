// What a verb does to the clauses: it goes on with one or opens another.

extension ClauseBuilder {
  mutating func takeInfinitiveMarker(_ unit: Int, at item: Int) {
    guard !isVerbSecond else {
      sentence.clauses[current].others.append(unit)
      return
    }
    if lexicon.grammar.stacksNouns, followsComma(item), sentence.clauses[current].kind == .gerund {
      // "voted, with Peru abstaining, *to* impose sanctions"
      current = max(sentence.clauses[current].parent, 0)
    }
    open(.infinitive, opener: unit)
  }

  mutating func takeVerb(_ unit: Int, at item: Int) {
    if !isVerbSecond { placeVerb(unit, at: item) }
    sentence.clauses[current].verbs.append(unit)
  }

  /// In languages that tell subject from object by order each new verb complex is a clause of its own.
  private mutating func placeVerb(_ unit: Int, at item: Int) {
    let features = features(unit)
    guard let last = sentence.clauses[current].verbs.last else {
      let isOpening = features.contains(.gerund) && !features.contains(.finite)
      if isOpening, !sentence.phrases(of: current).contains(where: { sentence.phrases[$0].preposition == nil }) {
        open(.gerund, opener: introducer(of: unit))
      } else if isOpening, lexicon.grammar.isRomance, hasFiniteVerb(after: item, stopping: false) {
        // "Les sanctions *visant* Minsk ont …": the clause still lacks its own verb.
        open(.gerund, opener: introducer(of: unit))
        moveClitics(before: unit)
      } else if features.contains(.infinitive), !isFinite(unit), introducer(of: unit) >= 0 {
        openInfinitive(unit)
      } else if features == .infinitive, lexicon.grammar.isRomance, sentence.clauses[current].kind == .main,
        isPrepositional(unit), hasFiniteVerb(after: item, stopping: false)
      {
        // "le refus de le rétablir a …": the clause still lacks its own verb.
        openInfinitive(unit)
        moveClitics(before: unit)
      } else if sharesAuxiliary(unit) {
        shareAuxiliaries(of: sentence.clauses[current].parent)
      } else if isSetOff(unit, at: item) {
        openParticipial(unit, at: item)
      } else if features.contains(.finite) {
        openContactClause(before: unit, at: item)
      }
      return
    }
    guard !isSameComplex(last, unit) else { return }
    // "is helping *rebuild* the port"
    if features.contains(.infinitive), last == unit - 1,
      sentence.units[last].verbClasses.contains(.bareInfinitive), lexicon.grammar.stacksNouns
    {
      return openInfinitive(unit)
    }
    if isReaction(unit, at: item) { return openReaction() }
    if features.contains(.finite), !isReduced(unit, at: item) {
      if let waiting = waitingClause(), waiting != current {
        current = waiting
        return
      }
      if followsComma(item), isSeries(item) {
        let model = current
        open(.coordinate, opener: -1)
        sentence.clauses[current].parent = model
        return
      }
      if followsComma(item) { return openMain() }
      if lexicon.grammar.isRomance, goesOnBehindComma(item) {
        let model = current
        open(.coordinate, opener: -1)
        sentence.clauses[current].parent = model
        return moveClitics(before: unit)
      }
      let subject = movableSubject(after: last)
      let from = current
      if let subject, followsMark(subject) {
        openMain()
      } else if let subject, let antecedent = contactAntecedent(of: subject, after: last) {
        open(.relative, opener: -1)
        sentence.clauses[current].bearer = antecedent
      } else {
        open(.subordinate, opener: -1)
      }
      if let subject { move(subject, from: from) }
    } else if features.contains(.gerund) {
      open(.gerund, opener: introducer(of: unit))
      moveNegation(before: unit)
    } else if features.contains(.participle) {
      if openGapped(at: item) { return }
      openParticipial(unit, at: item)
    } else if followsComma(item), introducer(of: unit) < 0, let model = clause(with: [.modal, .future], .infinitive) {
      openShared(model)
    } else {
      openInfinitive(unit)
    }
    if features.isDisjoint(with: .finite) { moveClitics(before: unit) }
  }

  /// Whether only adverbs and pronouns that are no subject stand between a comma and a verb, whose subject is that of the clause before:
  /// "a sanctionné Oslo, *puis l'*a accusé".
  private func goesOnBehindComma(_ item: Int) -> Bool {
    var at = item
    var hasAdverb = false
    while at > 0 {
      switch sentence.items[at - 1] {
      case .unit(let unit) where sentence.units[unit].tag == .adverb:
        hasAdverb = true
        at -= 1
        continue
      case .phrase(let phrase)
      where sentence.phrases[phrase].isPronoun
        && features(sentence.phrases[phrase].head).isDisjoint(with: .nominative):
        at -= 1
        continue
      default: break
      }
      break
    }
    return hasAdverb && followsComma(at)
  }

  /// Whether a preposition stands before an infinitive and its pronouns.
  private func isPrepositional(_ unit: Int) -> Bool {
    var at = unit - 1
    while at >= 0, isClitic(sentence.units[at].tag) { at -= 1 }
    return at >= 0 && sentence.units[at].tag == .preposition
  }

  private mutating func openInfinitive(_ unit: Int) { open(.infinitive, opener: introducer(of: unit)) }

  /// Whether a verb behind a comma is one of several with the subject of a clause that a subordinator opens, the last behind "and": "after
  /// Oslo recalled its envoy, *froze* trade and threw out the consul".
  private func isSeries(_ item: Int) -> Bool {
    guard lexicon.grammar.stacksNouns, sentence.clauses[current].kind == .subordinate,
      sentence.clauses[current].opener >= 0
    else { return false }
    for next in sentence.items.indices.dropFirst(item + 1) {
      guard case .unit(let unit) = sentence.items[next] else { continue }
      if sentence.units[unit].tag == .conjunction { return continuingVerb(after: next) != nil }
      if sentence.units[unit].tag == .comma || sentence.units[unit].tag == .end { return false }
    }
    return false
  }

  /// The preposition before an infinitive and its pronouns that says what it is to the verb: "pour le soutenir"; -1 for none, and for one
  /// that any verb can ask for.
  func introducer(of unit: Int) -> Int {
    var at = unit - 1
    while at >= 0, isClitic(sentence.units[at].tag) { at -= 1 }
    if lexicon.grammar.isRomance, at > 0, sentence.units[at].classes.contains(.possession),
      sentence.units[at - 1].tag == .preposition
    {
      // "*avant* d'expulser l'ambassadeur"
      at -= 1
    }
    guard at >= 0, sentence.units[at].tag == .preposition, sentence.units[at].lexeme >= 0,
      sentence.units[at].classes.isDisjoint(with: [.possession, .place])
    else { return -1 }
    return at
  }

  /// Whether a participle before the clause's verb stands with a noun: "L'embargo imposé par …", "Accusé par Kiev, Téhéran …".
  func isSetOff(_ unit: Int, at item: Int) -> Bool {
    guard features(unit).contains(.participle), sentence.clauses[current].kind != .infinitive,
      sentence.clauses[current].kind != .gerund
    else { return false }
    if !isFinite(unit) || isDoneBefore(unit, at: item) { return true }
    return followsComma(behindAdverbs(item)) && isEnclosed(item)
      || (followsComma(item) || item == 0) && isReduced(unit, at: item)
  }

  private mutating func openParticipial(_ unit: Int, at item: Int) {
    let bearer = bearer(of: unit, before: item)
    let from = current
    let isCaused = causedObject(before: unit) != nil
    open(.participial, opener: -1)
    sentence.clauses[current].bearer = bearer
    if isCaused { moveComplements(of: bearer, from: from) }
  }

  /// Whether a participle behind a comma says how somebody takes what follows: "cut its aid, *incensed* that Oslo had signed".
  private func isReaction(_ unit: Int, at item: Int) -> Bool {
    guard lexicon.grammar.stacksNouns, features(unit).contains(.participle), followsComma(item),
      item + 1 < sentence.items.count, case .unit(let next) = sentence.items[item + 1]
    else { return false }
    return sentence.units[next].tag == .subordinator && sentence.units[next].classes.contains(.that)
      && sentence.units[unit].verbClasses.isDisjoint(with: .speech)
  }

  /// Opens the clause of such a participle, which stands with the subject of the clause before it.
  private mutating func openReaction() {
    let subject = sentence.phrases(of: current).first {
      sentence.phrases[$0].preposition == nil && sentence.phrases[$0].first < 0
    }
    open(.participial, opener: -1)
    sentence.clauses[current].bearer = subject ?? -1
  }

  /// The noun that a participle stands with: of those before it that agree the name right before a comma, else the one to which the
  /// others belong.
  func bearer(of unit: Int, before item: Int) -> Int {
    let start = antecedent(before: item)
    if start >= 0, sentence.isSummary(start) { return start }
    if let object = causedObject(before: unit) { return object }
    var candidate = start
    var nearest = -1
    var last = -1
    while candidate >= 0 {
      if !lexicon.grammar.isRomance || !isDate(candidate), agrees(unit, with: candidate) {
        if nearest < 0 { nearest = candidate }
        last = candidate
      }
      candidate = sentence.phrases[candidate].parent
    }
    guard nearest >= 0 else {
      // "L'ambassadeur a bouclé ses valises, *sommé* de partir": who does what the clause tells.
      let subject =
        lexicon.grammar.isRomance && followsComma(item)
        ? sentence.phrases(of: current).first {
          sentence.phrases[$0].preposition == nil && !sentence.phrases[$0].isPronoun && !isDate($0)
            && agrees(unit, with: $0)
        } : nil
      return subject ?? start
    }
    return followsComma(item) && sentence.units[sentence.phrases[nearest].head].tag == .name ? nearest : last
  }

  private func isDate(_ phrase: Int) -> Bool {
    !sentence.units[sentence.phrases[phrase].head].classes.isDisjoint(with: [.month, .weekday])
  }

  /// Whether gender and number of a participle are those of a phrase, as far as both tell.
  private func agrees(_ unit: Int, with phrase: Int) -> Bool {
    let noun = sentence.phrases[phrase].features
    let number = sentence.phrases[phrase].next >= 0 ? Features.plural : noun.intersection(.anyNumber)
    var isParticiple = false
    for place in sentence.units[unit].readings.indices {
      let reading = lexicon.readings[place]
      guard reading.category == .verb, reading.features.contains(.participle) else { continue }
      isParticiple = true
      let genders = reading.features.intersection(.anyGender)
      let numbers = reading.features.intersection(.anyNumber)
      let agrees =
        (genders.isEmpty || noun.isDisjoint(with: .anyGender) || !genders.isDisjoint(with: noun))
        && (numbers.isEmpty || number.isEmpty || !numbers.isDisjoint(with: number))
      if agrees { return true }
    }
    return !isParticiple
  }

  /// Whether a comma stands right before an item, or before the quotation mark that does: "praised Zambia, criticised Malawi", "“…,” said Oslo".
  func followsComma(_ item: Int) -> Bool {
    var before = item - 1
    while before >= 0, case .unit(let unit) = sentence.items[before] {
      guard sentence.units[unit].tag == .quote else { return sentence.units[unit].tag == .comma }
      before -= 1
    }
    return false
  }

  /// The phrase between the last verb and this one that is the new clause's subject.
  func movableSubject(after verb: Int) -> Int? {
    var subject: Int?
    for phrase in sentence.phrases(of: current) where sentence.phrases[phrase].units.lowerBound > verb {
      if sentence.phrases[phrase].preposition == nil, sentence.phrases[phrase].first < 0 { subject = phrase }
    }
    return subject
  }

  /// Whether a comma stands before a phrase: "…," the minister said.
  private func followsMark(_ phrase: Int) -> Bool {
    var before = sentence.phrases[phrase].units.lowerBound - 1
    while before > 0, sentence.units[before].tag == .quote { before -= 1 }
    return before > 0 && sentence.units[before].tag == .comma
  }

  mutating func move(_ phrase: Int, from parent: Int) {
    for moved in phrase..<sentence.phrases.count
    where sentence.phrases[moved].clause == parent && sentence.phrases[moved].isDirect {
      sentence.put(moved, into: current)
    }
    sentence.clauses[parent].last = sentence.phrases[phrase].units.lowerBound - 1
    extend(to: sentence.phrases[phrase].units)
  }
}
