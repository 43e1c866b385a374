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

  mutating func extend(to units: Range<Int>) {
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
    if tag == .comma, openVerblessGap(at: item) || closeInset(at: item) || openInset(at: item) { return }
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
  func waitingClause() -> Int? {
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
    if openVerblessGap(at: item) { return }
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

}

// MARK: - Kinds

extension ClauseBuilder {
  private func isIndependent(_ kind: Clause.Kind) -> Bool { kind == .main || kind == .coordinate }

  /// Whether a clause of that kind has no finite verb.
  func isReduced(_ kind: Clause.Kind) -> Bool {
    kind == .infinitive || kind == .gerund || kind == .participial
  }

  func isClitic(_ tag: Tag) -> Bool { tag == .pronoun || tag == .negation || tag == .adverb }
}
