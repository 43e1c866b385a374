internal import Language

// Who does what others do: "Uruguay followed suit", "together with Germany".

extension Interpreter {
  /// The number of sentences before, in the last of which that tells of relations what is echoed is looked for.
  private static let echoReach = 1

  /// A verb by which somebody does what was told before.
  mutating func read(_ echo: Echo, in number: Int) {
    let clause = sentence.clauses[number]
    // "imité par Oslo": who does the same is the agent.
    let hasAgent = sentence.phrases(of: number).contains { sentence.phrases[$0].prepositionClasses.contains(.agent) }
    let voice: Voice = lexicon.grammar.isRomance && clause.isPassive && hasAgent ? .passive : .active
    guard !echo.isReflexive || clause.isReflexive, hold(echo.conditions, number, voice, .none),
      let source = fill(echo.source, .clause(number, voice, .none))
    else { return }
    let told = imitated(by: echo, clause) ?? echo.relation.map { toldLast($0) } ?? toldLast(namedBy: echo, clause)
    guard !told.isEmpty else { return }
    let reality = (echo.status ?? .actual).governed(by: reality(of: number))
    guard reality != .none else { return }
    for end in doers(source) {
      guard let doer = body(of: end.referent) else { continue }
      if lexicon.grammar.isRomance || lexicon.grammar.stacksNouns, !echo.conditions.kinds.contains(.object),
        let act = told.first,
        body(of: act.target) == doer, !isWords(act.relation)
      {
        // "Oslo a expulsé un diplomate russe. Moscou *a répliqué de même*."
        let striker = body(of: act.source) ?? act.source
        repeatAct(
          act, by: end, against: striker, act.status.governed(by: reality), trigger: clause.verb, origin: echo.origin)
        continue
      }
      for act in told where body(of: act.source) != doer && body(of: act.target) != doer {
        let status = echo.relation == nil ? act.status.governed(by: reality) : reality
        repeatAct(act, by: end, against: act.target, status, trigger: clause.verb, origin: echo.origin)
      }
    }
  }

  /// Adds what was told before, as done by somebody else to somebody.
  private mutating func repeatAct(
    _ act: Finding, by doer: End, against target: Referent, _ status: Reality, trigger: Int, origin: Origin
  ) {
    var finding = act
    finding.source = doer.referent
    finding.target = target
    finding.sourcePhrase = doer.phrase
    finding.targetPhrase = -1
    finding.status = status.asStated
    finding.trigger = sentence.units[trigger].tokens
    finding.unit = trigger
    finding.sentence = number
    finding.origin = origin
    findings.append(finding)
  }

  /// Reads a clause without a verb that only names who does the same as was told, or does not: "; *la Suède aussi*", "*Lima non plus*".
  mutating func readLikewise(_ number: Int) {
    let clause = sentence.clauses[number]
    let marker = clause.others.first { sentence.units[$0].tag == .negation || classes($0).contains(.also) }
    let namers = sentence.phrases(of: number).filter { sentence.phrases[$0].preposition == nil }
    guard let marker, marker + 1 < sentence.units.count, let first = namers.first, namers.count == 1,
      !sentence.phrases[first].isPronoun, sentence.phrases[first].units.upperBound <= marker
    else { return }
    let end = sentence.units[marker + 1].tag
    guard end == .end || end == .semicolon || end == .comma && marker == clause.last else { return }
    let isNegated = sentence.units[marker].tag == .negation
    for end in doers(Filler(phrase: first)) {
      guard let doer = body(of: end.referent) else { continue }
      for act in toldLast() where body(of: act.source) != doer && body(of: act.target) != doer {
        let status = isNegated ? Reality.denied : act.status
        repeatAct(act, by: end, against: act.target, status, trigger: marker, origin: act.origin)
      }
    }
  }

  /// The relations of a kind that a word told last, if its target is the only one that such were told of.
  ///
  /// "Mali left the G5. Chad *left* in May."
  private func toldLast(_ relation: RelationID) -> [Finding] {
    let told = findings.reversed().prefix { $0.sentence >= number - Interpreter.relationReach }.filter {
      $0.relation == relation
    }
    guard let last = told.first, Set(told.map { body(of: $0.target) }).count == 1 else { return [] }
    return [last]
  }

  /// The number of sentences before in which what somebody did who is imitated by name is looked for.
  private static let modelReach = 6

  /// The number of sentences before in which a relation that is taken up by its own verb is looked for.
  private static let relationReach = 6

  /// What those did whom somebody is said to imitate: "imite Berne", none where it is not known whom; nothing where the verb names nobody.
  private func imitated(by echo: Echo, _ clause: Clause) -> [Finding]? {
    let models = models(in: clause)
    guard !clause.isPassive, !models.isEmpty || clause.object >= 0 && !echo.conditions.kinds.contains(.object) else {
      return nil
    }
    let told = findings.reversed().prefix { $0.sentence >= number - Interpreter.modelReach }
    let acts = told.filter { act in body(of: act.source).map { models.contains($0) } ?? false }
    // "a expulsé un diplomate, accusé d'espionnage": what was done comes before what was said of it.
    let done = acts.first { $0.sentence == acts.first?.sentence && !isWords($0.relation) }
    guard let last = done ?? acts.first else {
      // "L'Estonie *lui* a emboîté le pas": whom the pronoun means is not sure.
      let isPronoun = lexicon.grammar.isRomance && clause.dative >= 0 && sentence.phrases[clause.dative].isPronoun
      return isPronoun ? nil : []
    }
    return told.filter { $0.sentence == last.sentence && $0.trigger == last.trigger && $0.source == last.source }
  }

  /// Whom somebody is said to imitate: "imite *Berne*", "folgt dem Beispiel *der Schweiz*".
  private func models(in clause: Clause) -> [Referent] {
    for place in [clause.object, clause.dative] where place >= 0 {
      let named =
        referents.isEmpty(deepest(place)) ? Array(owners[deepest(place)]) : doers(Filler(phrase: place)).map(\.referent)
      let models = named.compactMap { body(of: $0) }
      if !models.isEmpty { return models }
    }
    return []
  }

  /// The relations that one word told last: in this sentence, else in the one before; where a noun takes them up ("schlossen sich *dem
  /// Bruch* an"), the last that are no words some sentences before.
  private func toldLast(namedBy echo: Echo, _ clause: Clause) -> [Finding] {
    let told = toldLast()
    if lexicon.grammar.stacksNouns, let relation = relation(namedBy: clause) {
      return told.contains { $0.relation == relation } ? told : toldLast(relation)
    }
    if lexicon.grammar.stacksNouns, !told.isEmpty, told.allSatisfy({ isWords($0.relation) }) {
      // "They cut ties. Chad complained. Togo *followed suit*": a deed is followed rather than what was said of it.
      let earlier = findings.reversed().prefix { $0.sentence >= number - Interpreter.relationReach }
      let deed = earlier.first { !isWords($0.relation) }
      return deed.map { deed in unique(earlier.filter { $0.sentence == deed.sentence && !isWords($0.relation) }) }
        ?? told
    }
    guard told.isEmpty || told.allSatisfy({ isWords($0.relation) }), lexicon.grammar.isVerbSecond,
      echo.conditions.kinds.contains(.dative)
    else { return told }
    let earlier = findings.reversed().prefix { $0.sentence >= number - Interpreter.relationReach }
    guard let last = earlier.first(where: { !isWords($0.relation) }) else {
      // "folgte dem Beispiel": an example is no words.
      let namesWords = echo.conditions.indices.contains { !lexicon.conditions[$0].classes.isEmpty }
      return namesWords ? told : []
    }
    return unique(earlier.filter { $0.sentence == last.sentence && $0.relation == last.relation })
  }

  /// The relation of the noun that a clause takes up: "joined *the boycott*".
  private func relation(namedBy clause: Clause) -> RelationID? {
    guard clause.object >= 0, sentence.phrases[clause.object].determiner.contains(.definite),
      let noun = lemma(head(clause.object))
    else { return nil }
    return lexicon.frames.all(of: noun).first(where: \.isNoun)?.relation
  }

  private func unique(_ acts: some Sequence<Finding>) -> [Finding] {
    acts.reduce(into: []) { known, act in
      let isKnown = known.contains { $0.relation == act.relation && $0.target == act.target }
      if !isKnown { known.append(act) }
    }
  }

  /// The relations that one word told last: in this sentence, else in the one before.
  private func toldLast() -> [Finding] {
    let recent = findings.reversed().prefix { $0.sentence == findings.last?.sentence }
    guard let last = recent.first(where: { !isWords($0.relation) }) ?? recent.first,
      last.sentence >= number - Interpreter.echoReach
    else { return [] }
    let told = findings.reversed().prefix { $0.sentence == last.sentence && $0.trigger == last.trigger }
    return unique(told.reversed())
  }

  /// Those who are named beside the subject of a clause as doing the same: "together with Germany", "nach Bahrain kappte auch der Sudan", "der
  /// Sicherheitsrat – einschließlich China".
  func companions(of subject: Int, in number: Int) -> [End] {
    var ends: [End] = []
    let clause = sentence.phrases[subject].clause >= 0 ? sentence.phrases[subject].clause : number
    // "thanked Togo, which *like Ghana* belongs to ECOWAS, for …": what is told in passing is another matter.
    guard clause == number || sentence.clauses[clause].kind != .relative else { return [] }
    let isAlso = sentence.clauses[clause].others.contains { classes($0).contains(.also) }
    let own = sentence.clauses[number]
    if own.kind == .gerund, own.parent >= 0, sentence.clauses[own.parent].verb >= 0,
      sentence.units[sentence.clauses[own.parent].verb].verbClasses.contains(.joining),
      sentence.clauses[own.parent].object >= 0
    {
      ends += doers(Filler(phrase: sentence.clauses[own.parent].object))
    }
    for phrase in sentence.phrases(of: clause) {
      let classes = sentence.phrases[phrase].prepositionClasses
      guard
        !classes.isDisjoint(with: [.alongside, .including]) || isAlso && isForerunner(phrase, in: clause)
          || isModel(phrase) || isJoinedInset(phrase, to: subject)
      else { continue }
      ends += doers(Filler(phrase: phrase))
    }
    return ends
  }

  /// Whether a phrase between commas behind the first verb names who does the same: "a, *avec la Tunisie*, pris la défense du Qatar".
  private func isJoinedInset(_ phrase: Int, to subject: Int) -> Bool {
    let own = sentence.phrases[phrase]
    let (start, end) = (own.units.lowerBound, own.units.upperBound)
    guard lexicon.grammar.isRomance, !own.prepositionClasses.isDisjoint(with: [.company, .predicative]),
      isNamed(phrase), start > 1,
      end < sentence.units.count, sentence.units[start - 1].tag == .comma, sentence.units[end].tag == .comma
    else { return false }
    return sentence.units[start - 2].tag == .verb
  }

  /// Whether a phrase at the beginning of a sentence names who does the same: "*Comme Oslo*, Berne a …".
  private func isModel(_ phrase: Int) -> Bool {
    lexicon.grammar.isRomance && sentence.phrases[phrase].prepositionClasses.contains(.predicative) && isNamed(phrase)
      && opensSetOff(phrase)
  }

  /// Whether a phrase names who did before what the subject of a clause "also" does: "*Nach Dänemark* schickt auch Norwegen Ausbilder".
  func isForerunner(_ phrase: Int, in number: Int) -> Bool {
    guard sentence.phrases[phrase].prepositionClasses.contains(.before), isNamed(phrase) else { return false }
    let clause = sentence.clauses[number]
    guard lexicon.grammar.isVerbSecond, let verb = clause.verbs.first, clause.kind != .subordinate else { return true }
    return sentence.phrases[phrase].units.lowerBound < verb
      && clause.others.contains { classes($0).contains(.also) }
  }

  /// Whether a phrase is the name of a state or body.
  private func isNamed(_ phrase: Int) -> Bool {
    let head = sentence.units[sentence.phrases[phrase].head]
    return head.entity >= 0 && head.tag == .name
  }
}
