/// Which phrase of a clause is its subject, which its object, which its dative, in a language whose cases tell: the assignment that
/// breaks no rule of case and agreement and has most for it.
public struct CaseRoles {
  private let sentence: Sentence
  private let clause: Int
  private let candidates: IndexList

  /// Who has which role, -1 where nobody has.
  public struct Roles: Equatable {
    public var subject = -1, object = -1, dative = -1

    init() {}

    init(subject: Int, object: Int, dative: Int) {
      self.subject = subject
      self.object = object
      self.dative = dative
    }

    /// The roles that a clause has given.
    public init(_ clause: Clause) { self.init(subject: clause.subject, object: clause.object, dative: clause.dative) }
  }

  /// Looks at the arguments of a clause.
  public init(_ sentence: Sentence, clause: Int) {
    self.sentence = sentence
    self.clause = clause
    candidates = sentence.clauses[clause].arguments
  }

  /// The assignment that has most for it.
  var best: Roles {
    var best = Roles()
    var bestScore = Int.min
    forEachAssignment { roles, score in
      if score > bestScore { (best, bestScore) = (roles, score) }
    }
    return best
  }

  /// All assignments that break no rule, those that have most for them first.
  public var ranked: [Roles] {
    var all: [(roles: Roles, score: Int)] = []
    forEachAssignment { roles, score in all.append((roles, score)) }
    return all.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }.map(
      \.element.roles)
  }

  /// Hands over every assignment that breaks no rule, with its score.
  private func forEachAssignment(_ take: (Roles, Int) -> Void) {
    let own = sentence.clauses[clause]
    if let roles = copulaRoles { return take(roles, 0) }
    let canHaveSubject = own.features.contains(.finite)
    let sharesSubject = sharesSubject
    for subject in -1..<candidates.count {
      let subjectScore = score(asSubject: subject, canHaveSubject, sharesSubject)
      guard let subjectScore else { continue }
      for object in -1..<candidates.count where object < 0 || object != subject {
        guard let objectScore = score(asObject: object) else { continue }
        for dative in -1..<candidates.count where dative < 0 || dative != subject && dative != object {
          guard let dativeScore = score(asDative: dative, object: object) else { continue }
          let taken = [subject, object, dative].count { $0 >= 0 }
          let score = subjectScore + objectScore + dativeScore - (candidates.count - taken) * CaseRoles.leftOver
          take(Roles(subject: phrase(subject), object: phrase(object), dative: phrase(dative)), score)
        }
      }
    }
  }

  /// The roles beside a verb like *sein*, which has two nominatives: the first is the subject, what is said of it stands for the object.
  private var copulaRoles: Roles? {
    let own = sentence.clauses[clause]
    guard own.verb >= 0, sentence.units[own.verb].verbClasses.contains(.copula), own.features.contains(.finite) else {
      return nil
    }
    let nominatives = candidates.filter { (cases($0).isEmpty || cases($0).contains(.nominative)) }
    guard nominatives.count == 2, agrees(nominatives[0]) || agrees(nominatives[1]) else { return nil }
    let isFirst = agrees(nominatives[0])
    let dative = candidates.first { !nominatives.contains($0) && cases($0).contains(.dative) }
    return Roles(
      subject: nominatives[isFirst ? 0 : 1], object: nominatives[isFirst ? 1 : 0], dative: dative ?? -1)
  }

  // What speaks for an assignment, in points. Cases weigh most, then agreement and order, then who can act.
  private static let leftOver = 30
  private static let certainCase = 40
  private static let first = 12
  private static let somebody = 8

  private func phrase(_ candidate: Int) -> Int { candidate < 0 ? -1 : candidates[candidate] }

  private func cases(_ phrase: Int) -> Features { sentence.phrases[phrase].features.intersection(.anyCase) }
}

// MARK: - Scores

extension CaseRoles {
  private func score(asSubject candidate: Int, _ canHaveSubject: Bool, _ sharesSubject: Bool) -> Int? {
    guard candidate >= 0 else { return canHaveSubject && !sharesSubject ? -10 : 10 }
    guard canHaveSubject else { return nil }
    let phrase = candidates[candidate]
    let cases = cases(phrase)
    guard cases.isEmpty || cases.contains(.nominative) else { return nil }
    var score = cases == .nominative ? CaseRoles.certainCase : 0
    if !agrees(phrase) {
      // "Neither Brazil nor Mexico supports": a list may have its verb in the singular.
      guard sentence.phrases[phrase].next >= 0 else { return nil }
      score -= 4
    }
    if sharesSubject, cases != .nominative { score -= 60 }
    if isOblique(phrase) { score -= 6 }
    if sentence.phrases[phrase].antecedent >= 0 {
      // A relative pronoun goes before a bare name, which tells no case, but after a noun with an article.
      score += hasDeterminedRival(to: candidate) ? 0 : CaseRoles.first + CaseRoles.somebody
    } else if candidate == 0 {
      score += CaseRoles.first
    } else if isBehindRelative(candidate) {
      // "der Verbund, das *es* verlassen hatte": a pronoun behind a relative one is the subject where either can be.
      score += CaseRoles.first + 1
    }
    if namesSomebody(phrase) {
      score += CaseRoles.somebody
    } else if sentence.units[sentence.phrases[phrase].head].tag == .unknownName, !isBehindNoun(phrase) {
      // "Rückhalt findet *Nkurunziza* in Tansania"
      score += CaseRoles.somebody / 2 + 1
    }
    if isBare(phrase) { score -= CaseRoles.somebody }
    return score
  }

  private func score(asObject candidate: Int) -> Int? {
    guard candidate >= 0 else { return 0 }
    guard !sentence.clauses[clause].isPassive else { return nil }
    let phrase = candidates[candidate]
    let cases = cases(phrase)
    guard cases.isEmpty || cases.contains(.accusative) else { return nil }
    return (cases == .accusative ? CaseRoles.certainCase : 10) - (isName(phrase) ? CaseRoles.certainCase - 5 : 0)
  }

  /// Whether a phrase is what a verb calls its object: "nannte die Regierung *einen Lügner*".
  private func isName(_ phrase: Int) -> Bool {
    let own = sentence.clauses[clause]
    return own.verb >= 0 && sentence.units[own.verb].verbClasses.contains(.naming)
      && sentence.phrases[phrase].determiner.contains(.indefinite)
      && candidates.contains { $0 != phrase && cases($0).contains(.accusative) && !cases($0).contains(.dative) }
  }

  private func score(asDative candidate: Int, object: Int) -> Int? {
    guard candidate >= 0 else { return 0 }
    let phrase = candidates[candidate]
    let cases = cases(phrase)
    guard cases.isEmpty || cases.contains(.dative) else { return nil }
    var score = cases == .dative || cases == [.dative, .genitive] ? CaseRoles.certainCase : 0
    // Whom something is given stands before what is given.
    if object >= 0, candidate > object, !sentence.phrases[phrase].isPronoun { score -= 5 }
    if namesSomebody(phrase) || sentence.phrases[phrase].isPronoun { score += 3 }
    // "Der Minister nannte die Union ein Instrument": what stands first is rarely a dative unless its form tells so.
    if isAmbiguousOpener(candidate) { score -= 25 }
    return score
  }

  /// Whether a phrase stands before the verb of its clause and may be a nominative as well as a dative.
  private func isAmbiguousOpener(_ candidate: Int) -> Bool {
    guard candidate == 0, let verb = sentence.clauses[clause].verbs.first else { return false }
    let phrase = sentence.phrases[candidates[candidate]]
    let cases = cases(candidates[candidate])
    return phrase.units.upperBound <= verb && !phrase.isPronoun && (cases.isEmpty || cases.contains(.nominative))
  }

  /// Whether a phrase has the number that the finite verb asks for.
  private func agrees(_ phrase: Int) -> Bool {
    let number = sentence.clauses[clause].features.intersection(.anyNumber)
    let own = sentence.phrases[phrase].next >= 0 ? .plural : sentence.phrases[phrase].features.intersection(.anyNumber)
    return own.isEmpty || number.isEmpty || !own.isDisjoint(with: number)
  }

  /// Whether a clause begins with its verb right after "and" or a comma: "… und verurteilte Äthiopien".
  private var sharesSubject: Bool {
    let own = sentence.clauses[clause]
    guard own.kind == .coordinate, own.parent >= 0, let verb = own.verbs.first,
      sentence.phrases(of: clause).allSatisfy({ sentence.phrases[$0].units.lowerBound > verb })
    else { return false }
    if sentence.clauses[own.parent].verbs.first == sentence.clauses[own.parent].first { return false }
    if own.opener >= 0 || isBehindConjunction(verb) { return true }
    // "Die Truppen *griffen* an, *erklärte* Kerry": one and many have no subject in common.
    let numbers = (
      own.features.intersection(.anyNumber), sentence.clauses[own.parent].features.intersection(.anyNumber)
    )
    if !numbers.0.isEmpty, !numbers.1.isEmpty, numbers.0.isDisjoint(with: numbers.1) { return false }
    guard sentence.units[max(verb - 1, 0)].tag == .comma else { return false }
    // "Uganda bricht das Abkommen, *rügte Kuba.*": two clauses in a row would have an "and" between them.
    let isLast =
      candidates.count == 1
      && !sentence.units[(verb + 1)...].contains {
        $0.tag == .verb || $0.tag == .comma || $0.tag == .conjunction || $0.tag == .adverb
      }
      && sentence.clauses.count { $0.parent == own.parent && $0.kind == .coordinate } == 1
    let isSaid =
      isLast || sentence.clauses[own.parent].features.contains(.reported)
      || sentence.units[..<verb].contains { $0.tag == .quote }
    return !(isSaid && !sentence.units[verb].verbClasses.isDisjoint(with: [.speech, .hearsay]))
  }

  /// Whether "and" or "but" stands right before a verb: "Oslo stoppt die Hilfe, weil …, *und rügte* die Führung".
  private func isBehindConjunction(_ verb: Int) -> Bool {
    verb > 0 && sentence.units[verb - 1].tag == .conjunction
      && !sentence.units[verb - 1].classes.isDisjoint(with: [.and, .or, .but])
  }

  private func isOblique(_ phrase: Int) -> Bool {
    sentence.phrases[phrase].determinerUnit >= 0 && !cases(phrase).isDisjoint(with: [.dative, .genitive])
  }

  private func isBehindRelative(_ candidate: Int) -> Bool {
    guard candidate == 1, sentence.phrases[candidates[0]].antecedent >= 0 else { return false }
    let (relative, phrase) = (sentence.phrases[candidates[0]], sentence.phrases[candidates[1]])
    return phrase.isPronoun && phrase.features.contains(.nominative)
      && phrase.units.lowerBound == relative.units.upperBound
  }

  private func hasDeterminedRival(to candidate: Int) -> Bool {
    candidates.indices.contains { other in
      guard other != candidate else { return false }
      let phrase = sentence.phrases[candidates[other]]
      return phrase.features.contains(.nominative)
        && (phrase.determinerUnit >= 0 || phrase.possessive >= 0 || phrase.isPronoun && phrase.antecedent < 0)
    }
  }

  /// A noun or unlisted name without a determiner, that gives way to somebody who acts: "Rückhalt bekam Eriwan aus Paris".
  private func isBare(_ index: Int) -> Bool {
    let phrase = sentence.phrases[index]
    return phrase.determinerUnit < 0 && phrase.possessive < 0 && phrase.antecedent < 0 && !phrase.isPronoun
      && phrase.person == nil && !namesSomebody(index)
      && (sentence.units[phrase.head].tag == .noun || isBehindNoun(index))
  }

  /// Whether a phrase stands right behind another, as the name of a place does: "die Grenzregion Sjunik".
  private func isBehindNoun(_ index: Int) -> Bool {
    let start = sentence.phrases[index].units.lowerBound
    return sentence.phrases.contains { $0.units.upperBound == start && sentence.units[$0.head].tag == .noun }
  }

  /// Whether a phrase is a name that the files list, or a noun for somebody who acts.
  private func namesSomebody(_ index: Int) -> Bool {
    let head = sentence.units[sentence.phrases[index].head]
    return head.tag == .name
      || !head.classes.isDisjoint(with: WordClasses.institutions.union(.persons).union([.stateWord, .allianceWord]))
  }
}
