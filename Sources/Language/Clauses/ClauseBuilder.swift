/// Divides a sentence into clauses, each around one verb complex.
///
/// Walks over the items once. A clause is opened by a subordinator, a relative pronoun, a conjunction before a second finite verb, an
/// infinitive or a gerund; a mark closes it when it has its verb and the clause around it still lacks its own.
struct ClauseBuilder: ~Copyable {
  let lexicon: Lexicon
  var sentence = Sentence()
  /// The clause that takes what comes.
  var current = 0
  /// What stands between the last two commas, where the clause around it goes on behind them.
  var inset: Inset?

  private init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// Fills in the clauses of a sentence.
  static func divide(_ sentence: inout Sentence, lexicon: Lexicon) {
    var builder = ClauseBuilder(lexicon: lexicon)
    swap(&builder.sentence, &sentence)
    builder.sentence.clauses.append(Clause(kind: .main, parent: -1))
    for item in builder.sentence.items.indices { builder.take(item) }
    swap(&builder.sentence, &sentence)
  }

  var isVerbSecond: Bool { lexicon.grammar.isVerbSecond }

  private mutating func take(_ item: Int) {
    switch sentence.items[item] {
    case .phrase(let phrase): takePhrase(phrase, at: item)
    case .unit(let unit): takeUnit(unit, at: item)
    }
  }

  private mutating func takePhrase(_ phrase: Int, at item: Int) {
    let head = sentence.units[sentence.phrases[phrase].head].tag
    let opens =
      head == .relative
      || sentence.phrases[phrase].possessive >= 0
        && sentence.units[sentence.phrases[phrase].possessive].tag == .relative
    if opens {
      var antecedent = antecedent(before: item)
      if antecedent >= 0, head == .relative, !sentence.phrases[antecedent].isPronoun,
        sentence.units[sentence.phrases[phrase].head].classes.contains(.deed)
      {
        // "verhaftete Putin nicht, *was* Kiew kritisierte": it takes up the whole clause.
        antecedent = -1
      }
      open(.relative, opener: sentence.phrases[phrase].head)
      if sentence.refer(phrase, to: antecedent) { sentence.clauses[current].bearer = antecedent }
    }
    if sentence.phrases[phrase].parent < 0 || head == .relative { sentence.put(phrase, into: current) }
    extend(to: sentence.phrases[phrase].units)
  }

  private mutating func takeUnit(_ unit: Int, at item: Int) {
    switch sentence.units[unit].tag {
    case .quote: return
    case .comma, .dash, .openBracket, .closeBracket, .semicolon, .colon, .end: takeMark(unit, at: item)
    case .subordinator: open(.subordinate, opener: unit)
    case .interrogative where isIndirect(item): open(.subordinate, opener: unit)
    case .conjunction: takeConjunction(unit, at: item)
    case .infinitiveMarker: takeInfinitiveMarker(unit, at: item)
    case .verb: takeVerb(unit, at: item)
    default: sentence.clauses[current].others.append(unit)
    }
    extend(to: unit..<unit + 1)
  }

  mutating func open(_ kind: Clause.Kind, opener: Int) {
    var clause = Clause(kind: kind, parent: current)
    clause.opener = opener
    sentence.clauses.append(clause)
    current = sentence.clauses.count - 1
  }

  private mutating func extend(to units: Range<Int>) {
    sentence.clauses[current].first = min(sentence.clauses[current].first, units.lowerBound)
    sentence.clauses[current].last = max(sentence.clauses[current].last, units.upperBound - 1)
  }
}

// MARK: - What an item does

extension ClauseBuilder {
  private mutating func takeMark(_ unit: Int, at item: Int) {
    let tag = sentence.units[unit].tag
    if tag == .semicolon || tag == .colon {
      if hasFiniteVerb(after: item, stopping: false) || isLikewise(after: item) { openMain() }
      return
    }
    if tag == .comma, hasVerb(current), isLikewise(after: item) { return openMain() }
    if tag == .comma, closeInset(at: item) || openInset(at: item) { return }
    if isVerbSecond, tag == .openBracket || tag == .closeBracket, isWithinClause(bracket: item) { return }
    guard hasVerb(current) else {
      // "Die Drohung der EU, *Sanktionen zu verhängen*, wirkt": the clause around it still lacks its verb.
      if isVerbSecond, tag == .comma, sentence.clauses[current].kind == .main,
        sentence.phrases(of: current).final != nil, opensInfinitive(after: item)
      {
        open(.infinitive, opener: -1)
      } else if isVerbSecond, tag == .comma, sentence.clauses[current].kind == .main,
        sentence.phrases(of: current).final != nil, opensReport(after: item)
      {
        open(.subordinate, opener: -1)
      } else if isVerbSecond, tag == .comma, isIndependent(sentence.clauses[current].kind),
        let bearer = sentence.phrases(of: current).final, opensParticiple(after: item)
      {
        open(.participial, opener: -1)
        sentence.clauses[current].bearer = bearer
      }
      return
    }
    let finiteFollows =
      hasFiniteVerb(after: item, stopping: true) && !(isVerbSecond && tag == .comma && goesOnBehindApposition(item))
    if tag == .comma, let interrupted = interruptedClause(at: item, unit) { current = interrupted }
    if isVerbSecond {
      closeGerman(finiteFollows: finiteFollows, item)
    } else if finiteFollows, let waiting = waitingClause() {
      current = waiting
    } else if sentence.clauses[current].kind == .relative || sentence.clauses[current].kind == .participial {
      current = max(sentence.clauses[current].parent, 0)
    }
  }

  /// Whether what a noun before a comma tells follows in the mood of report, and the verb of the sentence behind the next comma: "Den Vorwurf,
  /// *es bewaffne Rebellen*, weist Uganda zurück".
  private func opensReport(after item: Int) -> Bool {
    guard item + 2 < sentence.items.count, case .phrase(let subject) = sentence.items[item + 1],
      sentence.phrases[subject].preposition == nil, !opensSubordinate(item + 1),
      case .unit(let verb) = sentence.items[item + 2], isFinite(verb), features(verb).contains(.reported),
      let comma = sentence.items.indices.dropFirst(item + 3).first(where: {
        if case .unit(let unit) = sentence.items[$0] { sentence.units[unit].tag == .comma } else { false }
      })
    else { return false }
    return hasFiniteVerb(after: comma, stopping: true)
  }

  /// Whether nothing with a verb stands between a bracket and its partner, so that the clause goes on behind them: "will der Organisation
  /// *(OAS)* den Rücken kehren".
  private func isWithinClause(bracket item: Int) -> Bool {
    guard case .unit(let bracket) = sentence.items[item] else { return false }
    let opens = sentence.units[bracket].tag == .openBracket
    let partner = opens ? Tag.closeBracket : .openBracket
    var at = item
    while true {
      at += opens ? 1 : -1
      guard sentence.items.indices.contains(at) else { return false }
      guard case .unit(let unit) = sentence.items[at] else { continue }
      if sentence.units[unit].tag == partner { return true }
      if sentence.units[unit].tag == .verb || sentence.units[unit].tag == .subordinator { return false }
    }
  }

  /// After a comma a finished German clause gives way to the clause around it, or to a new one.
  private mutating func closeGerman(finiteFollows: Bool, _ item: Int) {
    if opensInfinitive(after: item) { return open(.infinitive, opener: -1) }
    // "hat Russland, die Türkei und den Iran verurteilt"
    if awaitsInfinite(current), isWithinList(item) { return }
    guard finiteFollows else {
      if isEllipsis(after: item) { return openMain() }
      while sentence.clauses[current].kind != .main, sentence.clauses[current].kind != .coordinate,
        sentence.clauses[current].parent >= 0, hasFinite(current)
      {
        current = sentence.clauses[current].parent
      }
      return
    }
    if opensSubordinate(item + 1) { return }
    if isFrontedParticiple(before: item) {
      let bearing = current
      sentence.clauses[bearing].kind = .participial
      open(.main, opener: -1)
      sentence.clauses[current].parent = -1
      sentence.clauses[bearing].parent = current
      return
    }
    if let waiting = waitingClause() {
      current = waiting
    } else {
      openMain()
    }
  }

  /// Whether a comma closes an apposition and only a verb behind a later "and" follows: "hält der Bewegung, *der Polisario*, die Treue und
  /// bewaffnet sie".
  private func goesOnBehindApposition(_ item: Int) -> Bool {
    guard item > 1, case .phrase(let apposition) = sentence.items[item - 1],
      case .unit(let opening) = sentence.items[item - 2], sentence.units[opening].tag == .comma,
      sentence.phrases[apposition].parent >= 0,
      sentence.phrases[sentence.phrases[apposition].parent].appositions.contains(apposition)
    else { return false }
    for case .unit(let unit) in sentence.items[(item + 1)...] {
      switch sentence.units[unit].tag {
      case .conjunction: return true
      case .verb, .comma, .semicolon, .colon, .end: return false
      default: continue
      }
    }
    return false
  }

  /// Whether the clause before a comma is only a participle with what belongs to it, and the verb of the sentence follows: "Mit Drohnen
  /// ausgerüstet, rückte die Armee vor".
  private func isFrontedParticiple(before item: Int) -> Bool {
    let own = sentence.clauses[current]
    guard own.parent < 0, own.verbs.count == 1, let verb = own.verbs.first, own.last == verb,
      features(verb).contains(.participle), item + 1 < sentence.items.count,
      case .unit(let next) = sentence.items[item + 1], isFinite(next)
    else { return false }
    return sentence.phrases(of: current).allSatisfy { sentence.phrases[$0].preposition != nil }
  }

  /// The innermost clause around the current one that still lacks its finite verb.
  private func waitingClause() -> Int? {
    var clause = current
    while clause >= 0 {
      if !hasFinite(clause), !sentence.clauses[clause].verbs.contains(where: { isInfinitive($0) }),
        !isReduced(sentence.clauses[clause].kind), !sharesFiniteVerb(clause),
        sentence.finiteVerbBehindAnd(clause) == nil
      {
        return clause
      }
      clause = sentence.clauses[clause].parent
    }
    return nil
  }

  /// Whether the helping verb of the clause before serves a German clause behind "and" as well: "hat den Vertrag verletzt *und Waffen
  /// geliefert*, klagte Oslo".
  private func sharesFiniteVerb(_ clause: Int) -> Bool {
    let own = sentence.clauses[clause]
    guard isVerbSecond, own.kind == .coordinate, own.opener >= 0, own.parent >= 0, hasVerb(clause),
      let helper = sentence.clauses[own.parent].verbs.first
    else { return false }
    return isAuxiliary(helper) && isFinite(helper)
  }

  /// Opens a clause beside the outermost one, whose subject it shares unless it has its own.
  mutating func openMain() {
    var outermost = current
    while !isIndependent(sentence.clauses[outermost].kind), sentence.clauses[outermost].parent >= 0 {
      outermost = sentence.clauses[outermost].parent
    }
    open(.coordinate, opener: -1)
    sentence.clauses[current].parent = outermost
  }

  private mutating func takeConjunction(_ unit: Int, at item: Int) {
    if lexicon.grammar.isRomance, openGap(unit, at: item) { return }
    if isVerbSecond, sentence.units[unit].classes.contains(.but), !hasVerb(current), followsComma(item),
      sentence.clauses[current].others.contains(where: { sentence.units[$0].tag == .negation })
    {
      // "Nicht Riad, *sondern* Doha half …": what is denied is no part of the clause.
      openMain()
      return sentence.clauses[current].others.append(unit)
    }
    guard isBetweenClauses(item) else {
      sentence.clauses[current].others.append(unit)
      return
    }
    var model = current
    if let perfect = sharedPerfect(after: item) { model = perfect }
    while !hasFinite(model), sentence.clauses[model].parent >= 0,
      isReduced(sentence.clauses[model].kind),
      !nextVerbIsInfinite(after: item)
    {
      model = sentence.clauses[model].parent
    }
    if followsComma(item), item + 1 < sentence.items.count, case .phrase(let next) = sentence.items[item + 1],
      sentence.phrases[next].preposition == nil, sentence.clauses[model].kind != .relative
    {
      // ", and it expelled …": what has its own subject goes on with the main clause.
      while !isIndependent(sentence.clauses[model].kind), sentence.clauses[model].parent >= 0 {
        model = sentence.clauses[model].parent
      }
    }
    if lexicon.grammar.stacksNouns, let verb = continuingVerb(after: item) {
      model = clauseInForm(of: verb, from: current, isSetOff: followsComma(item)) ?? model
    }
    let kind = sentence.clauses[model].kind
    let parent = sentence.clauses[model]
    open(.coordinate, opener: unit)
    sentence.clauses[current].parent = model
    if kind == .relative { sentence.clauses[current].bearer = parent.bearer }
  }

  /// Whether a conjunction joins clauses: its own finite verb comes before the next mark and the current clause has one.
  private func isBetweenClauses(_ item: Int) -> Bool {
    guard hasVerb(current), !isWithinList(item) else { return false }
    var next = item + 1
    var seenPhrases = 0
    while next < sentence.items.count {
      switch sentence.items[next] {
      case .phrase(let phrase):
        if sentence.units[sentence.phrases[phrase].head].tag == .relative { return false }
        seenPhrases += 1
      case .unit(let unit):
        let tag = sentence.units[unit].tag
        if tag == .verb, awaitsInfinite(current) || next == item + 1 && followsAuxiliary(item),
          !features(unit).isDisjoint(with: [.participle, .infinitive])
        {
          return false
        }
        if tag == .verb { return isFinite(unit) || seenPhrases == 0 || isVerbSecond && !hasFinite(current) == false }
        if tag == .comma, seenPhrases > 0, opensSubordinate(next + 1) {
          next = endOfSegment(next + 1)
        } else if tag == .subordinator || tag.isMark && tag != .quote {
          return false
        }
        if tag == .infinitiveMarker { return seenPhrases == 0 }
      }
      next += 1
    }
    return false
  }

  /// Whether a German clause has an auxiliary whose participle or infinitive is still to come.
  private func awaitsInfinite(_ clause: Int) -> Bool {
    guard isVerbSecond, let finite = sentence.clauses[clause].verbs.first, isAuxiliary(finite) else { return false }
    return sentence.clauses[clause].verbs.count == 1
  }

  /// Whether a conjunction stands right behind an auxiliary: "n'a *ni* soutenu …".
  private func followsAuxiliary(_ item: Int) -> Bool {
    guard !isVerbSecond, item > 0, case .unit(let before) = sentence.items[item - 1] else { return false }
    return sentence.units[before].tag == .verb && isAuxiliary(before)
  }

  /// Whether the phrase after a conjunction is a later member of a list.
  private func isWithinList(_ item: Int) -> Bool {
    for next in sentence.items.dropFirst(item + 1) {
      guard case .phrase(let phrase) = next else { continue }
      return sentence.phrases[phrase].first >= 0
    }
    return false
  }

  /// The next comma or other mark after an item.
  private func endOfSegment(_ item: Int) -> Int {
    var end = item
    while end < sentence.items.count {
      if case .unit(let unit) = sentence.items[end], sentence.units[unit].tag.isMark, sentence.units[unit].tag != .quote
      {
        return end
      }
      end += 1
    }
    return end
  }

  private func nextVerbIsInfinite(after item: Int) -> Bool {
    for case .unit(let unit) in sentence.items[(item + 1)...] where sentence.units[unit].tag == .verb {
      return !isFinite(unit)
    }
    return false
  }

  private mutating func takeInfinitiveMarker(_ unit: Int, at item: Int) {
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

  private mutating func takeVerb(_ unit: Int, at item: Int) {
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
  private func isSetOff(_ unit: Int, at item: Int) -> Bool {
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
  private func bearer(of unit: Int, before item: Int) -> Int {
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

// MARK: - Kinds

extension ClauseBuilder {
  private func isIndependent(_ kind: Clause.Kind) -> Bool { kind == .main || kind == .coordinate }

  /// Whether a clause of that kind has no finite verb.
  private func isReduced(_ kind: Clause.Kind) -> Bool {
    kind == .infinitive || kind == .gerund || kind == .participial
  }

  func isClitic(_ tag: Tag) -> Bool { tag == .pronoun || tag == .negation || tag == .adverb }
}
