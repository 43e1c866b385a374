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

  /// An institution of whoever owns it, of the state where it is, or of the one that is spoken of.
  private mutating func resolve(
    _ institution: Institution, _ head: Lexeme, _ index: Int
  ) -> [Referent] {
    if !owners.isEmpty(index) {
      let groups = owners[index].filter { $0.entity >= 0 && lexicon.entities[Int($0.entity)].kind == .group }
      if !groups.isEmpty { return groups }
      // "Haftars Truppen" are his own, where he holds no office.
      if let person = owners.first(index), person.person >= 0, body(of: person) == nil, institution != .population,
        institution != .government
      {
        // "die Truppen *der Regierung von …*": those of a state that is not told.
        let owner = sentence.phrases[index].owner
        if lexicon.grammar.isVerbSecond, owner >= 0, headClasses(owner).contains(.government) { return [] }
        return [person]
      }
      let bodies = owners[index].compactMap { $0.person >= 0 ? body(of: $0) : $0 }
        .filter { $0.entity >= 0 && lexicon.entities[Int($0.entity)].kind != .group }
      if !bodies.isEmpty || institution != .government {
        discourse.note(head.lemma, of: bodies, in: number)
        if head.classes.contains(.stateOffice), isPlural(index) { discourse.note(officialsOf: bodies, in: number) }
        return bodies.map { part(institution, of: $0) }
      }
      return governmentLed(by: Array(owners[index]), index)
    }
    guard head.classes.isDisjoint(with: .persons) || head.classes.contains(.stateOffice) else { return [] }
    // "die Außenminister der Mitgliedsländer": whose they are is said, if not understood.
    if lexicon.grammar.isVerbSecond, head.classes.contains(.stateOffice), isPlural(index),
      sentence.phrases[index].owner >= 0
    {
      return []
    }
    // "*Herero* representatives": those of a people or body that is not known.
    if lexicon.grammar.stacksNouns, institution == .government, isPlural(index),
      sentence.phrases[index].head > sentence.phrases[index].units.lowerBound,
      sentence.units[sentence.phrases[index].head - 1].tag == .unknownName
    {
      return []
    }
    // "la population du monde entier": whose they are is told, and it is nobody known.
    if lexicon.grammar.isRomance || lexicon.grammar.stacksNouns, sentence.phrases[index].owner >= 0,
      institution == .population || institution == .business || institution == .media
    {
      return []
    }
    let others = rivals(of: index)
    let isPlural = isBarePlural(index) || institution == .population && isCrowd(index)
    guard isDefinite(index) || isPlural else { return [] }
    // "EU foreign ministers met in Luxembourg. *The ministers* …"
    if head.classes.contains(.stateOffice), self.isPlural(index), let officials = discourse.officials(in: number),
      officials.allSatisfy({ !others.contains($0.entity) })
    {
      return officials.map { part(institution, of: $0) }
    }
    if institution == .population, let place = placeBehind(index) ?? placeOfPeople(index) {
      return [part(institution, of: place)]
    }
    let scene = placeState(of: index, seats: institution != .rebels)
    if let place = stateOfOtherSide(index) ?? scene ?? site(of: institution, index) {
      return [part(institution, of: place)]
    }
    if let home = stateOfConflict(between: index) { return [part(institution, of: .entity(home))] }
    // Troops without a name are those of the one state that is spoken of.
    guard !isPlural || topicState(besides: []) != nil else { return [] }
    // A state's rebels are not the state: it may blame them.
    let isOther = institution.staysAtStateLevel && !isHelping(index)
    if let home = home(of: institution, index) { return [part(institution, of: home)] }
    if lexicon.grammar.isVerbSecond, let named = named(by: sentence.phrases[index].head), institution == .government {
      return [part(institution, of: named)]
    }
    let known = discourse.bodies(of: head.lemma, in: number).filter { isOther || !others.contains($0.entity) }
    if !known.isEmpty { return known.map { part(institution, of: $0) } }
    if isOther, lexicon.grammar.isRomance, let state = datelined(where: { isState(.entity($0)) }) {
      return [part(institution, of: .entity(state))]
    }
    if isOther, let topic = topicState(besides: []) { return [part(institution, of: topic)] }
    if institution == .government, let told = toldSubject(index), !others.contains(told.entity) {
      return [part(institution, of: told)]
    }
    return unsaidOwner(of: institution, index, besides: others, head).map { [part(institution, of: .entity($0))] } ?? []
  }

  /// The state whose government is named beside rebels: "der Regierung *des Südsudan* und der Rebellen".
  private func stateOfOtherSide(_ index: Int) -> Referent? {
    let first = sentence.phrases[index].first >= 0 ? sentence.phrases[index].first : index
    guard lexicon.grammar.isVerbSecond, headClasses(index).contains(.rebels), sentence.phrases[first].next >= 0 else {
      return nil
    }
    let other = members(first).first { $0 != index && !headClasses($0).isDisjoint(with: [.government, .military]) }
    return other.flatMap { owners.first($0) }.flatMap { isState($0) ? .entity($0.entity) : nil }
  }

  /// The state that is spoken of most, where troops or a government are named beside rebels, as they are then of one state: "Regierungstruppen
  /// *und Rebellen*".
  private func stateOfConflict(between index: Int) -> Int32? {
    let first = sentence.phrases[index].first >= 0 ? sentence.phrases[index].first : index
    guard sentence.phrases[first].next >= 0 else { return nil }
    let sides = members(first).map { headClasses($0) }
    guard sides.count == 2, sides.contains(where: { !$0.isDisjoint(with: [.rebels, .opposition]) }),
      sides.contains(where: { !$0.isDisjoint(with: [.military, .government]) })
    else { return nil }
    return discourse.topic(in: number, ratio: 1.2, atLeast: 0.3) { isState(.entity($0)) }
  }

  /// The state in which people stand before a building, or rebels take a place.
  private func site(of institution: Institution, _ index: Int) -> Referent? {
    switch institution {
    case .population: siteState(of: index)
    case .rebels: stateOfPrize(of: index)
    default: nil
    }
  }

  /// The state of which an institution tells what it did: "*Peru* expelled two Kenyan envoys, the foreign ministry said".
  private func toldSubject(_ index: Int) -> Referent? {
    guard let number = clause(of: index), sentence.clauses[number].subject == index, isSpeech(number),
      sentence.clauses[number].kind == .coordinate, sentence.clauses[number].opener < 0,
      sentence.clauses[number].parent >= 0
    else { return nil }
    let told = sentence.clauses[sentence.clauses[number].parent]
    guard told.subject >= 0, sentence.phrases[told.subject].units.upperBound <= sentence.clauses[number].first,
      let actor = referents.first(told.subject), actor.entity >= 0, actor.institution == nil, isState(actor)
    else { return nil }
    return actor
  }

  /// The government of somebody who is named for it: of the state for which he acts, else of the one that is spoken of.
  private mutating func governmentLed(by leaders: [Referent], _ index: Int) -> [Referent] {
    guard let leader = leaders.first(where: { $0.person >= 0 }) else { return [] }
    if let state = body(of: leader) { return [part(.government, of: state)] }
    // Of whom the text told before without a word of his state it is not known whose government is his.
    if lexicon.grammar.isRomance, discourse.persons[Int(leader.person)].sentence < number { return [] }
    let others = rivals(of: index) + namesBefore(index) + statesOfSpeakers()
    guard let state = unsaidOwner(of: .government, index, besides: others, nil) else { return [] }
    discourse.persons[Int(leader.person)].act(for: .entity(state), in: number)
    return [.entity(state, .government)]
  }

  /// Those who are named between a determiner and its noun: "der *vom Iran* unterstützten Regierung".
  private func namesBefore(_ index: Int) -> [Int32] {
    let units = sentence.phrases[index].units
    return (units.lowerBound..<max(sentence.phrases[index].head, units.lowerBound)).map { entity($0) }.filter {
      $0 >= 0
    }
  }

  /// The states of those who say what the sentence tells.
  private func statesOfSpeakers() -> [Int32] {
    sentence.clauses.indices.filter { isSpeech($0) && sentence.clauses[$0].subject >= 0 }.flatMap { clause in
      sentence.phrases[sentence.clauses[clause].subject].units.map { entity($0) }.filter { $0 >= 0 }
    }
  }

  /// The state whose government is meant where none is named: that of the dateline at the start, the one that is spoken of far more
  /// than others, the one that acted in the sentence before, else the one that is still spoken of clearly more than others.
  private func unsaidOwner(
    of institution: Institution, _ index: Int, besides others: [Int32], _ role: Lexeme?
  ) -> Int32? {
    func fits(_ state: Int32) -> Bool {
      isState(state, besides: others) && role.map { hasOffice(state, $0) } ?? true
    }
    if let dateline = discourse.dateline, dateline.sentence == number,
      role.map({ hasOffice(dateline.state, $0) }) ?? true,
      discourse.named(since: number, where: { isState($0, besides: others) }).isEmpty
    {
      return dateline.state
    }
    if lexicon.grammar.isRomance, institution != .military, !isPlacedElsewhere(index),
      role.map({ !$0.classes.contains(.rank) }) ?? true, let state = datelined(where: fits)
    {
      return state
    }
    if let topic = discourse.topic(in: number, ratio: 2, where: fits) { return topic }
    if institution == .government, !isTold(index), let actor = lastActor(before: index), fits(actor.state) {
      return actor.state
    }
    return discourse.topic(in: number, ratio: 1.6, where: fits)
  }

  /// Whether the clause of a phrase names a seat as the place: "*À Hargeisa*, le ministre a quitté le cabinet".
  private func isPlacedElsewhere(_ index: Int) -> Bool {
    guard let clause = clause(of: index) else { return false }
    return sentence.phrases(of: clause).contains { place in
      sentence.units[sentence.phrases[place].head].naming == .seat
        && sentence.phrases[place].prepositionClasses.contains(.place) && sentence.phrases[place].parent < 0
    }
  }

  /// Whether the clause of a phrase tells of help: whom a state helps is not its own.
  private func isHelping(_ index: Int) -> Bool {
    guard let clause = clause(of: index) else { return false }
    return hasFrame(sentence.clauses[clause]) { $0.relation == praise && $0.source.kinds.contains(.subject) }
  }

  /// The state in which institutions deal with each other: "Obama forderte den Kongress auf", "das Parlament entließ die Regierung", "die
  /// Hisbollah kritisierte die Regierung".
  private func home(of institution: Institution, _ index: Int) -> Referent? {
    guard let clause = clause(of: index), let subject = controllingSubject(clause),
      !sentence.isPart(index, of: subject),
      let actor = referents.first(subject)
    else { return nil }
    if institution == .government, let home = homeState(of: actor), discourse.weight(home, in: number) > 0 {
      return .entity(home)
    }
    guard let state = body(of: actor), isState(state) else { return nil }
    let acting = actor.institution ?? (actor.person >= 0 ? .government : nil)
    guard let acting, acting != institution, institution != .rebels else { return nil }
    let isDomestic = institution == .parliament || institution == .judiciary
    return isDomestic || acting == .parliament || acting == .judiciary ? state : nil
  }

  /// The state in which a group is at home.
  func homeState(of referent: Referent) -> Int32? {
    guard referent.entity >= 0 else { return nil }
    let group = lexicon.entities[Int(referent.entity)]
    return group.kind == .group && group.parent >= 0 ? group.parent : nil
  }

  /// Whether something beside a noun says whose it is, even if it is not known who that is: "die Regierung von Baschar al-Assad".
  private func isTold(_ index: Int) -> Bool {
    let isPlaced = follower(of: index).map { sentence.phrases[$0].prepositionClasses.contains(.place) } ?? false
    return sentence.phrases[index].owner >= 0 || isPlaced || personBehind(index) != nil
  }

  private func institution(of head: Lexeme) -> Institution? {
    if head.classes.contains(.privatePerson) { return nil }
    if let institution = head.classes.institution { return institution }
    return head.classes.isDisjoint(with: [.stateOffice, .allianceOffice]) ? nil : .government
  }

  /// The institution of a body; that of an alliance is the alliance itself but for its troops.
  private func part(_ institution: Institution, of body: Referent) -> Referent {
    isAlliance(body) ? .entity(body.entity) : .entity(body.entity, institution)
  }

  /// Whether a phrase speaks of something known: a definite article, demonstrative or possessive.
  private func isDefinite(_ index: Int) -> Bool {
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
  private func isBarePlural(_ index: Int) -> Bool {
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
  private func isCrowd(_ index: Int) -> Bool {
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
