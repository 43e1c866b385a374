internal import Language
internal import RelationGraph

/// An end of a relation: who is meant, and the phrase that says so, -1 where none does.
struct End {
  var referent: Referent
  var phrase: Int
}

extension Interpreter {
  /// Adds the relation for each pair of members of the two ends.
  mutating func add(
    _ frame: Frame, from source: Filler, to targets: [Filler], _ reality: Reality, trigger: Int, clause: Int
  ) {
    guard reality != .none, !isUnplaced(source) else { return }
    let isTurned = frame.ended != nil && (reality == .ended || frame.status == Reality.none)
    let relation = isTurned ? frame.ended ?? frame.relation : frame.relation
    let reality = isTurned && reality == .ended ? .actual : reality.asStated
    var sources = doers(source)
    // "Sechzehn Staaten, darunter *die USA*, haben …": where only some of them are named, they are the doers.
    let isOpen = lexicon.grammar.isVerbSecond && source.phrase >= 0 && headClasses(source.phrase).contains(.stateWord)
    guard !sources.isEmpty || isOpen else { return }
    if source.referents == nil, sentence.phrases[source.phrase].isSubject {
      sources += companions(of: source.phrase, in: clause)
    }
    guard !sources.isEmpty else { return }
    if isSomebody(targets, relation) { stated[clause] = Statement(relation: relation, targets: targets) }
    let speaker = speaker(of: clause)
    if !isWords(relation) {
      for end in sources.indices { actAsState(&sources[end]) }
    }
    if lexicon.grammar.isRomance { placeBareNames(&sources, targets, relation) }
    let others = sources.map(\.referent)
    let ends = targets.flatMap { affected($0, by: others, in: relation) }
    if ends.isEmpty, relation == blame, targets.contains(where: { isUnnamed($0) }) { discourse.hint = (others, number) }
    // "Paris et Berlin ont rappelé leurs troupes": each has his own.
    if source.phrase != targets.first?.phrase, others.count > 1,
      Set(others.map { body(of: $0) ?? $0 }) == Set(ends.map { body(of: $0.referent) ?? $0.referent })
    {
      return
    }
    for source in sources {
      for target in ends where target.referent != source.referent && !isOwnFoe(target, of: source, relation) {
        findings.append(
          Finding(
            relation: relation, source: source.referent, target: body(of: target.referent, in: relation),
            status: reality, trigger: sentence.units[trigger].tokens, unit: trigger, sentence: number,
            sourcePhrase: source.phrase, targetPhrase: target.phrase, speaker: speaker,
            isReturn: relation == punishment && reality == .ended && frame.target.isOnly(.subject), origin: frame.origin
          ))
      }
    }
  }

  /// Whether a state would help its own opponents, as "il reproche à Oslo d'abriter *ses opposants*" seems to say: they are another's.
  private func isOwnFoe(_ target: End, of source: End, _ relation: RelationID) -> Bool {
    guard lexicon.grammar.isRomance, relation == praise, let institution = target.referent.institution,
      institution == .opposition || institution == .rebels
    else { return false }
    return body(of: source.referent)?.entity == target.referent.entity
  }

  /// Whoever is named without an office acts for the state that acts before him in the sentence: "*L'Albanie* a annulé la visite : Edi Rama
  /// juge …"; else it is not told for whom.
  private func placeBareNames(_ sources: inout [End], _ targets: [Filler], _ relation: RelationID) {
    guard relation != praise, sources.contains(where: { discourse.isUntold($0.referent) }) else { return }
    let ends = targets.flatMap { affected($0, by: [], in: relation) }
    let others = ends.compactMap { body(of: $0.referent)?.entity }
    guard others.count == ends.count else { return }
    for index in sources.indices where sources[index].phrase >= 0 && discourse.isUntold(sources[index].referent) {
      let start = sentence.phrases[sources[index].phrase].units.lowerBound
      guard let acting = actor(before: start)?.state, isState(acting, besides: others) else { continue }
      sources[index].referent = .entity(acting, .government)
    }
  }

  /// A people that leaves or punishes is its state: "der Abzug *der Franzosen*".
  private func actAsState(_ end: inout End) {
    guard end.referent.institution == .population, end.phrase >= 0,
      sentence.units[head(end.phrase)].naming == .inhabitant
    else { return }
    end.referent = .entity(end.referent.entity)
  }

  /// Whether whoever acts holds an office of a state that is not told: who is meant by it is not known.
  private func isUnplaced(_ filler: Filler) -> Bool {
    let first = filler.referents?.first ?? (filler.phrase >= 0 ? referents.first(filler.phrase) : nil)
    guard let first, first.person >= 0 else { return false }
    let person = discourse.persons[Int(first.person)]
    return person.isUnplaced && person.actsFor == nil
  }

  /// The body of an institution that gives way to it as the target of a relation.
  private func body(of referent: Referent, in relation: RelationID) -> Referent {
    guard let institution = referent.institution, lexicon.yielding(to: relation).institution(institution) else {
      return referent
    }
    return .entity(referent.entity)
  }

  /// Who does it: who is meant, or whom what is meant speaks for.
  func doers(_ filler: Filler) -> [End] {
    if let referents = filler.referents { return referents.map { End(referent: $0, phrase: filler.phrase) } }
    var ends: [End] = []
    for member in members(filler.phrase) {
      let own = referents[member]
      let speaksForOwner = own.isEmpty && headClasses(member).contains(.voice)
      for referent in speaksForOwner ? owners[deepest(member)] : own {
        ends.append(End(referent: referent, phrase: member))
      }
      if speaksForOwner, owners.isEmpty(deepest(member)) {
        for referent in makers(of: deepest(member)) { ends.append(End(referent: referent, phrase: member)) }
      }
    }
    return ends
  }

  /// Who makes what is not said to be anybody's his own by signing or adopting it: "*Quito* a signé un décret qui interdit …".
  private func makers(of thing: Int) -> [Referent] {
    guard lexicon.grammar.isRomance else { return [] }
    for number in sentence.clauses.indices
    where sentence.clauses[number].object == thing && !sentence.clauses[number].isPassive {
      let clause = sentence.clauses[number]
      guard clause.subject >= 0, clause.subject != thing, reality(of: number) == .actual else { continue }
      let isMade = clause.lemmas.contains { lemma in
        lexicon.lightVerbs.indices(of: lemma).contains {
          let light = lexicon.lightVerbs[$0]
          return light.nounSlot == .object && (light.status ?? .actual) == .actual
            && light.source.kinds.contains(.subject)
        }
      }
      if isMade { return whole(clause.subject) }
    }
    return []
  }

  /// Whom it happens to: who is meant, or whoever owns the thing that is meant or did what is meant.
  func affected(_ filler: Filler, by doers: [Referent], in relation: RelationID) -> [End] {
    if let referents = filler.referents { return referents.map { End(referent: $0, phrase: filler.phrase) } }
    var ends: [End] = []
    for member in members(filler.phrase) {
      if !referents.isEmpty(member) {
        for referent in referents[member] { ends.append(End(referent: referent, phrase: member)) }
      } else if !headClasses(member).contains(.stateWord) || isOfInstitution(member), !isNobodysThing(member, relation)
      {
        for referent in holders(of: member, besides: doers, in: relation) {
          ends.append(End(referent: referent, phrase: member))
        }
      }
    }
    return ends
  }

  /// Whether those whom a word for states names are people of an institution: "three *members* of the Chadian government".
  private func isOfInstitution(_ member: Int) -> Bool {
    let owners = owners[deepest(member)]
    return !owners.isEmpty && owners.allSatisfy { $0.institution?.staysAtStateLevel == false }
  }

  /// Whether a phrase means people who act for themselves, so that who is blamed or praised is not their state: "blamed Somali clan leaders".
  private func isNobodysThing(_ member: Int, _ relation: RelationID) -> Bool {
    guard lexicon.grammar.stacksNouns || lexicon.grammar.isRomance else { return false }
    let isPerson = !headClasses(member).isDisjoint(with: .persons)
    if isPerson, sentence.phrases[deepest(member)].modifiers.contains(where: { classes($0).contains(.former) }) {
      return true
    }
    return isWords(relation) && (relation == blame || lexicon.grammar.stacksNouns)
      && headClasses(member).contains(.privatePerson)
      && headClasses(member).isDisjoint(with: [.stateOffice, .allianceOffice, .parliamentOffice])
  }

  /// Whoever owns a thing, did it, or is at home where it happens.
  private func holders(of member: Int, besides doers: [Referent], in relation: RelationID) -> [Referent] {
    let thing = deepest(member)
    // "la condamnation à huit ans de prison de X"
    if lexicon.grammar.isRomance, headClasses(thing).contains(.time) { return [] }
    // "a signé la loi, que Washington juge odieuse"
    if isWords(relation), headClasses(thing).contains(.voice), owners.isEmpty(thing) {
      let makers = makers(of: thing)
      if !makers.isEmpty { return makers }
    }
    // "quitté le sommet *d'Achkhabad*": where it is held is not whose it is.
    if lexicon.grammar.isRomance, relation == exit, sentence.phrases[thing].owner >= 0,
      sentence.units[sentence.phrases[sentence.phrases[thing].owner].head].naming == .seat,
      classes(sentence.phrases[thing].head).isDisjoint(with: WordClasses.institutions.union(.persons))
    {
      return []
    }
    // "ses importations *de cuivre australien*"
    if lexicon.grammar.isRomance, relation == punishment, headClasses(thing).contains(.trade),
      sentence.phrases[thing].possessive >= 0, sentence.phrases[thing].owner >= 0
    {
      let others = owners[sentence.phrases[thing].owner].filter { isState($0) }
      if !others.isEmpty { return others }
    }
    // "le gouvernement Morales": who leads a government without a word of his state is not it.
    if lexicon.grammar.isRomance, headClasses(thing).contains(.government), let owner = owners.first(thing),
      owner.person >= 0, body(of: owner) == nil
    {
      return []
    }
    // What was somebody's is his no longer: "die frühere serbische Provinz".
    if isFormer(thing) { return [] }
    if sentence.isSummary(thing) { return self.doers(summedUpBy: thing) }
    if relation == exit, let body = bodyOfMembership(thing, of: doers) { return [body] }
    if lexicon.grammar.isVerbSecond, relation == praise, let owner = owners.first(thing), owner.person >= 0,
      body(of: owner) == nil, doers.contains(where: { $0.person < 0 })
    {
      // "Die Stadt unterstützte ein Projekt *des Architekten*": what is private is no side to take.
      return []
    }
    if relation == blame, headClasses(thing).contains(.internal), let person = owners.first(thing),
      discourse.isUnplaced(person)
    {
      // "juge illégitime la réélection *de Daniel Ortega*": what goes on in his country, not what he did.
      let state = discourse.topic(in: number, ratio: 2, atLeast: 0.7) { isState(.entity($0)) }
      return state.map { [.entity($0)] } ?? []
    }
    if !owners.isEmpty(thing) { return Array(owners[thing]) }
    if isWords(relation), let doer = doer(takenUpBy: thing) { return doer }
    var found = agents(of: thing)
    if found.isEmpty { found = homes(of: thing) }
    if found.isEmpty { found = origin(of: member) }
    if found.isEmpty, relation == blame, let home = home(of: doers, whereGoesOn: thing) { return [home] }
    if found.isEmpty, isWords(relation), !isHarm(thing, relation) {
      found = unsaidDoers(of: thing, besides: doers, in: relation)
    }
    return found
  }

  /// Who did what a relative pronoun takes up that stands for the whole clause before it: "*Die Mongolei* verhaftete Putin nicht, was Kiew
  /// kritisierte".
  private func doer(takenUpBy pronoun: Int) -> [Referent]? {
    let head = sentence.phrases[pronoun].head
    guard sentence.units[head].tag == .relative, classes(head).contains(.deed), let clause = clause(of: pronoun),
      sentence.clauses[clause].parent >= 0, let subject = subject(of: sentence.clauses[clause].parent, depth: 0)
    else { return nil }
    return doers(subject).map(\.referent)
  }

  /// The state whose opposition or people blame what goes on at home: "The Chadian opposition called *the vote* rigged".
  private func home(of doers: [Referent], whereGoesOn thing: Int) -> Referent? {
    guard lexicon.grammar.stacksNouns, headClasses(thing).contains(.internal), let first = doers.first,
      doers.allSatisfy({ $0.entity == first.entity && $0.institution?.staysAtStateLevel == true }), isState(first)
    else { return nil }
    return .entity(first.entity)
  }

  /// The body in which somebody has what he gives up: "gave up its *OPEC* membership".
  private func bodyOfMembership(_ thing: Int, of doers: [Referent]) -> Referent? {
    guard lexicon.grammar.stacksNouns, sentence.phrases[thing].possessive >= 0,
      let entity = compoundEntity(of: thing), isAlliance(.entity(entity)), !doers.contains(.entity(entity))
    else { return nil }
    return .entity(entity)
  }

  /// Whether what is supported is a war or another harm, of which it must be told whose it is: "helps finance the war".
  private func isHarm(_ thing: Int, _ relation: RelationID) -> Bool {
    lexicon.grammar.stacksNouns && relation == praise && headClasses(thing).contains(.objective)
  }

  /// Where a thing comes from: "a ban on grain from Russia".
  func origin(of phrase: Int) -> [Referent] {
    guard let follower = follower(of: phrase), sentence.phrases[follower].prepositionClasses.contains(.origin) else {
      return []
    }
    // "barred its ships from *their waters*"
    if lexicon.grammar.stacksNouns, sentence.phrases[follower].possessive >= 0 { return [] }
    let named = whole(follower)
    // "flights from *Ethiopia's Somali region*"
    if named.isEmpty, lexicon.grammar.stacksNouns { return Array(owners[deepest(follower)]).filter { isState($0) } }
    return named.filter { $0.institution == nil }
  }
}

// MARK: - Shared targets

extension Interpreter {
  /// The targets that a clause names; where it names nobody, those of the clause that it goes on with: "condemned the coup in Niger
  /// and suspended aid".
  func shared(_ target: Filler?, _ relation: RelationID, _ number: Int) -> [Filler]? {
    let targets = target.map { [$0] }
    if let targets, isSomebody(targets, relation) { return targets }
    // "accused Algiers and tore up the accord": what is left is named, if not by whom it was made.
    if targets != nil, relation == exit { return targets }
    var at = number
    while sentence.clauses[at].subject < 0, sentence.clauses[at].parent >= 0 {
      switch sentence.clauses[at].kind {
      case .coordinate, .infinitive, .gerund: at = sentence.clauses[at].parent
      case .main, .subordinate, .relative, .participial: return targets
      }
      if relation == blame, let envoy = envoy(calledIn: at) { return [envoy] }
      if relation == punishment, sentence.clauses[number].kind == .infinitive,
        let threatened = addressee(of: at, of: number)
      {
        return [threatened]
      }
      if let before = stated[at] {
        return isSameSide(relation, before.relation) && !isParting(relation, before.relation) ? before.targets : targets
      }
    }
    return targets
  }

  /// To whom somebody says what he will do: "droht *Litauen*, die Grenze zu schließen".
  private func addressee(of number: Int, of threat: Int) -> Filler? {
    let clause = sentence.clauses[number]
    guard !clause.isPassive,
      lexicon.grammar.isVerbSecond || lexicon.grammar.isRomance && governor(of: threat)?.rule.control == .subject
    else { return nil }
    return [clause.dative, clause.object].first { $0 >= 0 && !referents.isEmpty($0) }.map { Filler(phrase: $0) }
  }

  /// The envoy whom a clause has for its object: "summoned *the Chinese ambassador* to protest", "handed *him* a note protesting".
  private func envoy(calledIn number: Int) -> Filler? {
    let clause = sentence.clauses[number]
    guard !clause.isPassive else { return nil }
    return [clause.object, clause.dative].first { phrase in
      phrase >= 0 && headClasses(phrase).contains(.stateOffice) && !owners.isEmpty(phrase) && !referents.isEmpty(phrase)
    }.map { Filler(phrase: $0) }
  }

  func isSomebody(_ targets: [Filler], _ relation: RelationID) -> Bool {
    targets.contains { !affected($0, by: [], in: relation).isEmpty }
  }

  /// Whether only one of two relations is a withdrawal: "cut ties with Oslo and *moved* troops to the border".
  private func isParting(_ first: RelationID, _ second: RelationID) -> Bool {
    guard lexicon.grammar.stacksNouns, first != second, let exit else { return false }
    return first == exit || second == exit
  }

  /// Whether two relations go together: support does not go with any other.
  private func isSameSide(_ first: RelationID, _ second: RelationID) -> Bool { (first == praise) == (second == praise) }
}
