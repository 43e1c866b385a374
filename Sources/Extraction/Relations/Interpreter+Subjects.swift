internal import Language

// Who is the subject of a clause that may have none of its own: what governs it, what it describes, or the clause around it tells.

extension Interpreter {
  /// The subject of a clause; that of the governing word's choice where it has none of its own.
  func subject(of clause: Int, depth: Int) -> Filler? {
    let own = sentence.clauses[clause]
    if own.subject >= 0 { return Filler(phrase: own.subject) }
    guard depth < 8, own.parent >= 0 else { return nil }
    switch own.kind {
    case .coordinate: return subject(of: own.parent, depth: depth + 1)
    case .infinitive:
      return controller(of: clause, depth: depth) ?? planner(of: clause).map { Filler(phrase: $0) }
    case .gerund where own.opener >= 0 && classes(own.opener).contains(.cause):
      // "blacklisted the firms for helping Iran": what somebody is punished or praised for he did himself.
      return found(sentence.clauses[own.parent].object).map { Filler(phrase: $0) }
        ?? subject(of: own.parent, depth: depth + 1)
    case .gerund where described(byClause: clause) != nil: return described(byClause: clause).map { Filler(phrase: $0) }
    case .gerund where absoluteSubject(of: clause) != nil:
      return absoluteSubject(of: clause).map { Filler(phrase: $0) }
    case .gerund where wording(before: clause) != nil:
      return wording(before: clause).flatMap { sayer(of: $0, in: own.parent, depth: depth) }
    case .gerund where attendant(of: clause) != nil: return attendant(of: clause).map { Filler(phrase: $0) }
    case .gerund where isOfMotion(clause): return nil
    case .gerund where clauseBeside(clause) != nil:
      return clauseBeside(clause).flatMap { subject(of: $0, depth: depth + 1) }
    case .gerund:
      return controller(of: clause, depth: depth)
        ?? (sentence.clauses[own.parent].isPassive ? nil : subject(of: own.parent, depth: depth + 1))
    case .participial: return found(own.bearer).map { Filler(phrase: $0) }
    case .main, .subordinate, .relative: return nil
    }
  }

  /// Who is to do what an infinitive tells in a headline that has no other verb: "*Sweden* to leave the pact".
  func planner(of number: Int) -> Int? {
    let clause = sentence.clauses[number]
    guard lexicon.grammar.stacksNouns, clause.kind == .infinitive, clause.opener > 0, clause.parent >= 0,
      sentence.clauses[clause.parent].verbs.isEmpty, sentence.clauses[clause.parent].kind == .main,
      var subject = sentence.phrases.indices.last(where: { sentence.phrases[$0].units.upperBound == clause.opener })
    else { return nil }
    while sentence.phrases[subject].first >= 0 || sentence.phrases[subject].parent >= 0 {
      let phrase = sentence.phrases[subject]
      subject = phrase.first >= 0 ? phrase.first : phrase.parent
    }
    return sentence.phrases[subject].preposition == nil ? subject : nil
  }

  /// The noun right before a present participle that can do what it tells: "les sanctions *visant* Minsk"; a noun that tells of no relation
  /// and belongs to nobody only says by what the subject does it: "une résolution condamnant Minsk".
  func described(byClause number: Int) -> Int? {
    let clause = sentence.clauses[number]
    guard lexicon.grammar.isRomance, clause.opener < 0, let verb = clause.firstVerb,
      var noun = sentence.phrases.indices.last(where: { sentence.phrases[$0].units.upperBound == verb }),
      !sentence.phrases[noun].isPronoun
    else { return nil }
    while sentence.phrases[noun].parent >= 0 { noun = sentence.phrases[noun].parent }
    let hasFrame =
      lemma(head(noun)).map { lexicon.frames.indices(of: $0).contains { lexicon.frames[$0].isNoun } } ?? false
    return hasFrame && referents.isEmpty(noun) ? noun : nil
  }

  /// The name between a comma and a present participle, which does what that tells: "les négociations patinent, *Alger* bénéficiant du soutien de …".
  private func absoluteSubject(of number: Int) -> Int? {
    guard lexicon.grammar.isRomance, sentence.clauses[number].opener < 0, let verb = sentence.clauses[number].firstVerb,
      let name = sentence.phrases.indices.last(where: { sentence.phrases[$0].units.upperBound == verb }),
      sentence.phrases[name].preposition == nil, sentence.phrases[name].parent < 0, !sentence.phrases[name].isPronoun,
      !referents.isEmpty(name)
    else { return nil }
    let start = sentence.phrases[name].units.lowerBound
    return start > 0 && sentence.units[start - 1].tag == .comma && !sentence.phrases[name].isSubject ? name : nil
  }

  /// The statement or resolution right before a gerund that tells what it says: "a *resolution* condemning Chad".
  private func wording(before number: Int) -> Int? {
    let clause = sentence.clauses[number]
    guard lexicon.grammar.stacksNouns, clause.opener < 0, let verb = clause.firstVerb,
      let noun = sentence.phrases.indices.last(where: { sentence.phrases[$0].units.upperBound == verb })
    else { return nil }
    return headClasses(noun).contains(.voice) && referents.isEmpty(noun) ? noun : nil
  }

  /// Who says what a statement says: whose it is, else whoever adopts it or votes for it; nobody who votes against it.
  private func sayer(of statement: Int, in parent: Int, depth: Int) -> Filler? {
    if !owners.isEmpty(deepest(statement)) {
      return Filler(phrase: statement, referents: Array(owners[deepest(statement)]))
    }
    let phrase = sentence.phrases[statement]
    guard phrase.preposition == nil || phrase.prepositionClasses.contains(.behalf) else { return nil }
    return sentence.clauses[parent].isPassive ? nil : subject(of: parent, depth: depth + 1)
  }

  /// Whether what a present participle tells is told by a text that the subject does not make his own: "veto à une résolution *condamnant*
  /// Minsk", "a rejeté une résolution *condamnant* Minsk".
  private func isOfMotion(_ number: Int) -> Bool {
    let clause = sentence.clauses[number]
    guard lexicon.grammar.isRomance, clause.opener < 0, let verb = clause.firstVerb,
      let noun = sentence.phrases.indices.last(where: { sentence.phrases[$0].units.upperBound == verb }),
      referents.isEmpty(noun), !sentence.phrases[noun].isPronoun
    else { return false }
    // "lors du vote d'une résolution *condamnant* Minsk"
    var whole = noun
    while sentence.phrases[whole].parent >= 0 { whole = sentence.phrases[whole].parent }
    if sentence.phrases[whole].preposition != nil {
      return sentence.phrases[whole].prepositionClasses.isDisjoint(with: [.place, .agent, .according, .possession])
        || isRuledOut(noun, by: clause.parent)
    }
    guard sentence.clauses[clause.parent].object == noun else { return false }
    return reality(of: clause.parent) == .denied || isRuledOut(noun, by: clause.parent)
  }

  /// Whether the verb of a clause says of a noun that nothing follows from it: "a rejeté *une résolution*", "son veto à *une résolution*".
  private func isRuledOut(_ noun: Int, by clause: Int) -> Bool {
    let slot = sentence.phrases[noun].preposition.map { Slot.preposition($0) } ?? .object
    return sentence.clauses[clause].lemmas.contains { lemma in
      lexicon.lightVerbs.indices(of: lemma).contains {
        lexicon.lightVerbs[$0].nounSlot == slot && lexicon.lightVerbs[$0].status == Reality.none
          && lexicon.lightVerbs[$0].source.isEmpty
      }
    }
  }

  /// Who does what a gerund behind *with* and a name tells: "with *Russia* backing Armenia".
  private func attendant(of clause: Int) -> Int? {
    guard lexicon.grammar.stacksNouns, let verb = sentence.clauses[clause].firstVerb,
      let last = sentence.phrases.indices.last(where: { sentence.phrases[$0].units.upperBound == verb })
    else { return nil }
    let first = sentence.phrases[last].first >= 0 ? sentence.phrases[last].first : last
    return sentence.phrases[first].prepositionClasses.contains(.attendant) ? first : nil
  }

  /// Who is the subject of an infinitive: as the word that governs it says, else the governing verb's own subject.
  private func controller(of clause: Int, depth: Int) -> Filler? {
    let parent = sentence.clauses[clause].parent
    guard let governor = governor(of: clause) else {
      return isAdverbial(clause) ? subject(of: parent, depth: depth + 1) : nil
    }
    let isPassive = sentence.clauses[parent].isPassive
    let voice = isPassive ? Voice.passive : .active
    switch governor.rule.control {
    case .subject where isPassive:
      // "est *décidé* à quitter l'Union", but "il est *décidé* de …"
      let resolved = sentence.clauses[parent].subject
      guard lexicon.grammar.isRomance, resolved >= 0, !sentence.phrases[resolved].isPronoun else { return nil }
      return Filler(phrase: resolved)
    case .subject: return subject(of: parent, depth: depth + 1)
    case .bearer:
      return governor.noun.flatMap { nounFiller(.bearer, $0) ?? Filler(phrase: $0) }
        ?? subject(of: parent, depth: depth + 1)
    case .owner: return governor.noun.flatMap { owner(of: $0, in: parent, depth: depth) }
    case .object where isPassive: return subject(of: parent, depth: depth + 1)
    case .object:
      return (found(sentence.clauses[parent].object) ?? argument(.dative, parent, voice, .none)).map {
        Filler(phrase: $0)
      }
    default: return argument(governor.rule.control, parent, voice, .none).map { Filler(phrase: $0) }
    }
  }

  /// Whose plan or decision it is: the noun's owner, else the subject of the verb whose object the noun is.
  private func owner(of noun: Int, in parent: Int, depth: Int) -> Filler? {
    // "est le seul pays de l'Union à soutenir …"
    if lexicon.grammar.isRomance, headClasses(noun).contains(.stateWord), let bearer = nounFiller(.bearer, noun) {
      return bearer
    }
    if let owned = nounFiller(.owner, noun) { return owned }
    let clause = sentence.clauses[parent]
    return clause.object == noun && !clause.isPassive ? subject(of: parent, depth: depth + 1) : nil
  }

  /// Whether an infinitive stands beside the verb before it rather than being governed by it: *um … zu*, *pour*, *to*.
  private func isAdverbial(_ clause: Int) -> Bool {
    let opener = sentence.clauses[clause].opener
    guard opener >= 0 else { return false }
    switch sentence.units[opener].tag {
    case .subordinator, .preposition, .infinitiveMarker: return true
    default: return false
    }
  }
}
