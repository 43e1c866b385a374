internal import Language
internal import RelationGraph

extension Interpreter {
  /// A role noun: "die Regierung", "the country", "le bloc".
  mutating func resolveRole(_ head: Lexeme, _ index: Int) -> [Referent] {
    let isDefinite = isDefinite(index)
    if isDefinite, isQuantified(index), owners.isEmpty(index), let company = company(of: head, index) {
      return company
    }
    if head.classes.contains(.allianceOffice), !isFormer(index),
      let body = owners[index].first(where: { isAlliance($0) })
    {
      return [body]
    }
    if head.classes.contains(.bodyKind), lexicon.grammar.stacksNouns, sentence.phrases[index].owner < 0,
      let entity = compoundEntity(of: index), isAlliance(.entity(entity))
    {
      return [.entity(entity)]
    }
    if head.classes.contains(.camp), let person = owners.first(index), person.person >= 0 { return [person] }
    if head.classes.contains(.bodyWord), isDefinite, owners.isEmpty(index), sentence.phrases[index].owner < 0,
      let body = namedBody(head)
    {
      return [body]
    }
    if let body = namedLike(head, index) { return [.entity(body)] }
    if isDefinite, owners.isEmpty(index), let holder = holder(of: head, index) { return [holder] }
    if head.classes.contains(.groupWord), isDefinite, isOne(head, index), owners.isEmpty(index),
      !isToldByParticiple(index), !isToldByName(index)
    {
      let isBody = head.classes.contains(.allianceWord)
      let others = rivals(of: index)
      // "the coalition *against the Houthis*" is not they.
      let beside = lexicon.grammar.stacksNouns ? follower(of: index).map { whole($0) } ?? [] : []
      let group = latest { entity in
        let kind = lexicon.entities[Int(entity)].kind
        guard !beside.contains(.entity(entity)) else { return false }
        return kind == .group || isBody && kind == .alliance && !others.contains(entity)
      }
      if !group.isEmpty { return group }
    }
    if isDefinite, owners.isEmpty(index), let body = specialBody(head, index) { return [body] }
    if head.classes.contains(.stateWord), head.classes.contains(.homeland), !sentence.phrases[index].modifiers.isEmpty,
      isDefinite, owners.isEmpty(index), isOne(head, index), let state = definiteState(head, index)
    {
      // "le nouvel État", but "l'État"
      return [.entity(state)]
    }
    if !head.classes.isDisjoint(with: [.privatePerson, .stateWord]), isPlural(index),
      let group = owners[index].first(where: { $0.entity >= 0 && lexicon.entities[Int($0.entity)].kind == .group })
    {
      // "Hezbollah supporters", "members of Fatah"
      return [group]
    }
    if let institution = institution(of: head) { return resolve(institution, head, index) }
    if head.classes.contains(.stateWord), let union = owners[index].first(where: { isAlliance($0) }),
      !(head.classes.contains(.otherState) && sentence.phrases[index].possessive >= 0 && !isPlural(index))
    {
      // "dem Nato-Partner": one of its members.
      if lexicon.grammar.isVerbSecond, isDefinite, !isPlural(index), compoundEntity(of: index) == union.entity {
        return member(of: union, besides: rivals(of: index)).map { [.entity($0)] } ?? []
      }
      // "le seul pays de l'Union", "two members of the Union": some of many, but "all 27 members" are it.
      let isSome = isQuantified(index) && (!isWhole(index) || isCounted(index))
      return isSome || lexicon.grammar.isRomance && !isPlural(index) ? [] : [union]
    }
    if let state = stateNamed(behind: head, index) { return [state] }
    guard isDefinite else { return [] }
    // "Abkhazia's rebel leader" is told by whom he leads.
    let isTold = lexicon.grammar.stacksNouns && !owners.isEmpty(index)
    if head.classes.contains(.privatePerson), !isPlural(index), !isTold, let known = latestPrivatePerson(besides: index)
    {
      return [known]
    }
    if head.classes.contains(.stateWord) {
      if isAlly(head), sentence.phrases[index].possessive < 0, nationState(index) == nil { return ally(index) }
      if let own = ownState(head, index) ?? nationState(index) { return own }
      // "Die Länder" are those named together, if they are the only ones; "ses alliés", several, are not one.
      if sentence.phrases[index].features.intersection(.anyNumber) == .plural, !head.features.contains(.plural) {
        return isQuantified(index) || head.classes.contains(.otherState) ? [] : company(index) ?? []
      }
      return isQuantified(index) ? [] : definiteState(head, index).map { [.entity($0)] } ?? []
    }
    // "suspended *its own training mission*" is no body that was named.
    let isOwn = lexicon.grammar.stacksNouns && sentence.phrases[index].possessive >= 0
    if head.classes.contains(.allianceWord), !isOwn, !isToldByParticiple(index), !isToldByName(index) {
      // "l'initiative saoudienne": what a state has is no body.
      if lexicon.grammar.isRomance, owners[index].contains(where: { isState($0) }) { return [] }
      let others = rivals(of: index)
      let kinds = head.classes.intersection(lexicon.kinds)
      let named = latest {
        isAlliance(.entity($0)) && !others.contains($0) && lexicon.entities[Int($0)].kinds.isSuperset(of: kinds)
      }
      return named.isEmpty && !kinds.isEmpty ? assembly(withOrgan: kinds, index).map { [$0] } ?? [] : named
    }
    return []
  }

  /// The only member of a union that was named shortly before.
  private func member(of union: Referent, besides others: [Int32]) -> Int32? {
    let members = lexicon.members(of: union.entity)
    let named = discourse.named(since: number - 3) { state in
      isState(state, besides: others) && members.contains { $0.state == state }
    }
    return named.count == 1 ? named[0] : nil
  }

  /// Whether a participle before a German noun says by somebody's name which one it is: "das *von Riad geführte* Bündnis".
  private func isToldByParticiple(_ index: Int) -> Bool {
    let participle = sentence.phrases[index].participle
    guard lexicon.grammar.isVerbSecond, participle >= 0, sentence.phrases[index].units.lowerBound < participle else {
      return false
    }
    return (sentence.phrases[index].units.lowerBound..<participle).contains { entity($0) >= 0 }
  }

  /// Whether a German noun is told by a name that no file lists, or by whom it belongs to: "der Gewerkschaftsbund *Cosatu*", "der Rat *der
  /// Häuptlinge*".
  private func isToldByName(_ index: Int) -> Bool {
    guard lexicon.grammar.isVerbSecond else { return false }
    let end = sentence.phrases[index].units.upperBound
    let owner = sentence.phrases[index].owner
    return owner >= 0 && referents.isEmpty(owner)
      || end < sentence.units.count && sentence.units[end].tag == .unknownName && sentence.units[end].capitals != .none
  }

  /// The state that is named behind a word for its kind: "the small emirate of Qatar".
  private func stateNamed(behind head: Lexeme, _ index: Int) -> Referent? {
    guard lexicon.grammar.stacksNouns || lexicon.grammar.isRomance && isDefinite(index) && !isPlural(index),
      head.classes.contains(.stateWord), !head.classes.contains(.otherState),
      let genitive = genitive(of: index), let state = referents.first(genitive), isState(state),
      state.institution == nil
    else { return nil }
    return state
  }

  /// The alliance or group in whose name the noun stands: "the court" after "the International Criminal Court".
  private func namedLike(_ head: Lexeme, _ index: Int) -> Int32? {
    let bodies: WordClasses = [.allianceWord, .groupWord, .judiciary, .rebels]
    guard !head.classes.isDisjoint(with: bodies), isDefinite(index), owners.isEmpty(index),
      sentence.phrases[index].possessive < 0, !isQuantified(index)
    else { return nil }
    let word = text.tokens[sentence.units[sentence.phrases[index].head].tokens.upperBound - 1].word
    let court = head.classes.isSuperset(of: [.judiciary, .allianceWord]) ? discourse.court : nil
    let body =
      discourse.bearer(of: word, in: number)
      ?? court.flatMap { number - $0.sentence <= Interpreter.recent ? $0.entity : nil }
      ?? (head.classes.contains(.rebels) ? onlyGroup() : nil)
    return body.flatMap { rivals(of: index).contains($0) ? nil : $0 }
  }

  /// The number of sentences for which "the tribunal", "the rebels" and "the bloc" mean those named.
  private static let recent = 3

  /// The only group that was named of late, which "the rebels" are.
  private func onlyGroup() -> Int32? {
    let groups = discourse.named(since: number - Interpreter.recent) { lexicon.entities[Int($0)].kind == .group }
    return groups.count == 1 ? groups[0] : nil
  }

  /// The body that was named last of those for which a word serves that has another sense as well: "la cour", "la mission".
  private func specialBody(_ head: Lexeme, _ index: Int) -> Referent? {
    let kinds = head.classes.intersection(lexicon.kinds)
    guard head.classes.contains(.allianceWord), !kinds.isEmpty, institution(of: head) != nil else { return nil }
    let others = rivals(of: index)
    let named = latest {
      isAlliance(.entity($0)) && !others.contains($0) && lexicon.entities[Int($0)].kinds.isSuperset(of: kinds)
    }.first
    return named ?? assembly(withOrgan: kinds, index)
  }

  /// The state that somebody calls his own: "son pays"; nothing for a word that means another.
  private func ownState(_ head: Lexeme, _ index: Int) -> [Referent]? {
    guard sentence.phrases[index].possessive >= 0, head.classes.contains(.homeland) else { return nil }
    return owners[index].compactMap { body(of: $0) }.filter { isState($0) }
  }

  /// The state whose nationality an adjective tells: "son allié pakistanais", "le rival indien".
  private func nationState(_ index: Int) -> [Referent]? {
    guard lexicon.grammar.isRomance || lexicon.grammar.isVerbSecond,
      sentence.phrases[index].features.intersection(.anyNumber) != .plural
    else { return nil }
    let states = sentence.phrases[index].modifiers.filter { unit in
      sentence.units[unit].naming == .adjective && entity(unit) >= 0 && isState(.entity(entity(unit)))
    }
    return states.isEmpty ? nil : states.map { .entity(entity($0)) }
  }

  func institution(of head: Lexeme) -> Institution? {
    if head.classes.contains(.privatePerson) { return nil }
    if let institution = head.classes.institution { return institution }
    return head.classes.isDisjoint(with: [.stateOffice, .allianceOffice]) ? nil : .government
  }

  /// The institution of a body; that of an alliance is the alliance itself but for its troops.
  func part(_ institution: Institution, of body: Referent) -> Referent {
    isAlliance(body) ? .entity(body.entity) : .entity(body.entity, institution)
  }

  /// Whether a phrase speaks of something known: a definite article, demonstrative or possessive.
  func isDefinite(_ index: Int) -> Bool {
    sentence.phrases[index].determiner.contains(.definite) || sentence.phrases[index].possessive >= 0
      || count(of: index) != nil && isWhole(index) || isHeadlined(index)
  }

  /// Whether a noun for one government, parliament or opposition stands bare, as in headlines and pairs: "*Regierung* und Rebellen".
  private func isHeadlined(_ index: Int) -> Bool {
    let phrase = sentence.phrases[index]
    guard lexicon.grammar.isVerbSecond, phrase.preposition == nil, phrase.determinerUnit < 0, phrase.possessive < 0,
      phrase.modifiers.isEmpty, phrase.person == nil, phrase.features.contains(.singular),
      sentence.units[phrase.head].tag == .noun
    else { return false }
    let classes = headClasses(index)
    return classes.isDisjoint(with: .persons) && !classes.isDisjoint(with: [.government, .parliament, .opposition])
  }

  func isPlural(_ index: Int) -> Bool {
    sentence.phrases[index].features.intersection(.anyNumber) == .plural
  }

  /// Whether a noun speaks of one group: a singular, or a word that has no singular.
  private func isOne(_ head: Lexeme, _ index: Int) -> Bool {
    head.features.contains(.plural) || !sentence.phrases[index].features.isDisjoint(with: .singular)
  }

  /// "Regierungstruppen und Rebellen": a plural without a determiner and without an adjective.
  func isBarePlural(_ index: Int) -> Bool {
    let features = sentence.phrases[index].features
    return features.contains(.plural) && (!features.contains(.singular) || isSubjectOfMany(index))
      && sentence.phrases[index].determinerUnit < 0
      && !sentence.phrases[index].determiner.contains(.definite)
      && sentence.phrases[index].modifiers.allSatisfy { isDoer($0, in: index) }
  }

  /// Whether the verb tells that a noun with one form for one and many is of many: "In Manila *demonstrierten Studenten*".
  private func isSubjectOfMany(_ index: Int) -> Bool {
    let first = sentence.phrases[index].first >= 0 ? sentence.phrases[index].first : index
    guard lexicon.grammar.isVerbSecond, sentence.phrases[first].isSubject, let clause = clause(of: first) else {
      return false
    }
    return sentence.clauses[clause].features.intersection(.anyNumber) == .plural
  }

  /// Whether a phrase is of an uncounted many: "des milliers de manifestants".
  func isCrowd(_ index: Int) -> Bool {
    (lexicon.grammar.isRomance || lexicon.grammar.isVerbSecond)
      && (isQuantified(index) || sentence.units[sentence.phrases[index].head].tag == .quantifier
        || lexicon.grammar.isRomance && sentence.phrases[index].determiner.contains(.indefinite))
      && sentence.phrases[index].features.intersection(.anyNumber) == .plural
      && sentence.phrases[index].isSubject
  }

  /// The last alliance or group whose name has a noun in it: *the Fund* after *International Monetary Fund*.
  private func namedBody(_ noun: Lexeme) -> Referent? {
    let word = Folding.folded(Array(lexicon.spelling(of: noun.lemma).utf8)[...])
    for mention in discourse.mentions.reversed().prefix(while: { $0.sentence >= number - Interpreter.memory / 2 }) {
      for referent in mention.referents where referent.entity >= 0 && !isState(referent) {
        let label = Folding.folded(Array(lexicon.label(of: referent.entity).utf8)[...])
        if label.firstRange(of: word) != nil { return .entity(referent.entity) }
      }
    }
    return nil
  }

  /// The last person who acts for nobody, whom "the expert" or "the activist" means; nobody who does it to him.
  private func latestPrivatePerson(besides index: Int) -> Referent? {
    let doer = clause(of: index).flatMap { controllingSubject($0) }.flatMap { $0 == index ? nil : referents.first($0) }
    for mention in discourse.mentions.suffix(Interpreter.memory * 4).reversed() {
      let person = mention.referents.last {
        $0.person >= 0 && discourse.persons[Int($0.person)].actsFor == nil && $0 != doer
      }
      if let person { return person }
    }
    return nil
  }

  /// The only one spoken of lately among the entities of a kind.
  private func latest(where matches: (Int32) -> Bool) -> [Referent] {
    var latest: Int32?
    for mention in discourse.mentions.reversed().prefix(while: { $0.sentence >= number - Interpreter.recent }) {
      for referent in mention.referents where referent.entity >= 0 && matches(referent.entity) {
        guard latest == nil || latest == referent.entity else { return [] }
        latest = referent.entity
      }
    }
    return latest.map { [.entity($0)] } ?? []
  }
}
