internal import Language
internal import RelationGraph

extension Interpreter {
  /// Whom a pronoun stands for: the subject before it that agrees, else the last mention that does.
  func resolvePronoun(_ index: Int) -> [Referent] {
    let phrase = sentence.phrases[index]
    let features = features(phrase.head)
    if features.contains(.firstPerson) || sentence.units[phrase.head].tag == .relative { return [] }
    if features.contains(.reflexive) { return subject(of: index) }
    // "of *what* he said were camps"
    if lexicon.grammar.stacksNouns, sentence.units[phrase.head].tag == .interrogative { return [] }
    // "werfen *einander* Verstöße vor": the subjects themselves, one the other.
    if lexicon.grammar.isVerbSecond, classes(phrase.head).contains(.mutual) { return [] }
    if isTold(byRelativeBehind: index) { return [] }
    if isWhole(index) { return company(index) ?? [] }
    // "Someone", "others": nobody who was named.
    if features.contains(.indefinite) { return peopleOfSeat(index) }
    if let speaker = reportingSpeaker(index), Interpreter.agree(features, gendered(.singular, speaker)) {
      return [speaker]
    }
    if let judged = thingJudged(by: index) {
      let others = rivals(of: index)
      return holders(ofThing: judged).filter { referent in
        body(of: referent).map { !others.contains($0.entity) } ?? true
      }
    }
    // French *y*, which has neither gender nor number
    if lexicon.grammar.isRomance, features.contains(.dative), features.isDisjoint(with: .anyNumber),
      let place = placeMeant(by: index)
    {
      return [place]
    }
    if classes(phrase.head).contains(.latter), let named = latter(index, features) { return named }
    if let accused = accused(of: index), agrees(features, with: accused) { return whole(accused) }
    if let parallel = parallelSubject(index), agrees(features, with: parallel) { return whole(parallel) }
    if let list = listedSubject(features, before: index) { return whole(list) }
    if isThingBefore(index) { return [] }
    let others = rivals(of: index) + placesDescribed(by: index)
    if let near = nearObject(features, before: index, others) { return near }
    if let list = listBefore(index, features),
      !list.contains(where: { body(of: $0).map { others.contains($0.entity) } ?? false })
    {
      return list
    }
    if let struck = struckAlike(index, others) { return [struck] }
    if isDeed(index) { return last(told(since: number - 1) { $0.relation == blame }).map { $0.target } }
    return antecedent(of: features, before: index, others: others, doer: personActing(beside: index))
  }

  /// Those whose place a relative clause describes, which do nothing in it: "est parti pour Quito, *d'où il* dénonce …".
  private func placesDescribed(by index: Int) -> [Int32] {
    guard let number = clause(of: index), sentence.clauses[number].kind == .relative,
      sentence.clauses[number].subject == index, sentence.clauses[number].bearer >= 0
    else { return [] }
    let place = sentence.clauses[number].bearer
    return sentence.phrases[place].preposition == nil ? [] : referents[place].map(\.entity)
  }

  /// The person who does to somebody what a clause tells, so that a pronoun in it is somebody else: "Vega … nannte *ihn* feige".
  private func personActing(beside index: Int) -> Referent? {
    guard let clause = clause(of: index), let subject = controllingSubject(clause), subject != index else { return nil }
    return referents.first(subject).flatMap { $0.person >= 0 ? $0 : nil }
  }

  /// Whether a clause right behind a pronoun tells who is meant, so that nobody named before is: "*those* who rise up".
  private func isTold(byRelativeBehind index: Int) -> Bool {
    let end = sentence.phrases[index].units.upperBound
    return end < sentence.units.count && sentence.units[end].tag == .relative
      && sentence.clauses.contains { $0.kind == .relative && $0.bearer == index }
  }

  /// The thing that a pronoun in a gerund clause means, which judges what the clause before it names: "praised Oslo's plan, calling *it* fair".
  private func thingJudged(by index: Int) -> Int? {
    guard lexicon.grammar.stacksNouns, let number = clause(of: index), sentence.clauses[number].kind == .gerund,
      sentence.clauses[number].parent >= 0,
      sentence.clauses[number].object == index || sentence.clauses[number].dative == index,
      hasFrame(sentence.clauses[number], { isWords($0.relation) && $0.source.kinds == .subject })
    else { return nil }
    var host = sentence.clauses[number].parent
    var thing = thingNamed(in: host, before: index)
    while sentence.clauses[host].parent >= 0, !isIndependent(host) {
      // "rejected *charges* that it was arming rebels, calling them a lie"
      host = sentence.clauses[host].parent
      thing = thingNamed(in: host, before: index) ?? thing
    }
    guard let thing, referents.isEmpty(thing), sentence.phrases[thing].next < 0 else { return nil }
    let isPlural = sentence.phrases[thing].features.intersection(.anyNumber) == .plural
    return features(sentence.phrases[index].head).contains(isPlural ? .plural : .singular) ? thing : nil
  }

  /// The first phrase behind the verb of a clause that tells neither a time nor what is the subject's own.
  private func thingNamed(in host: Int, before index: Int) -> Int? {
    guard !sentence.clauses[host].isPassive, let subject = controllingSubject(host) else { return nil }
    let start = sentence.phrases[index].units.lowerBound
    return sentence.phrases(of: host).first { phrase in
      phrase != subject && sentence.phrases[phrase].units.upperBound <= start
        && sentence.phrases[phrase].units.lowerBound > sentence.clauses[host].verb
        && headClasses(phrase).isDisjoint(with: [.weekday, .month, .time])
        && !owners[deepest(phrase)].contains { body(of: $0) == referents.first(subject).flatMap { body(of: $0) } }
    }
  }

  /// Whose a thing is, or who did it.
  private func holders(ofThing phrase: Int) -> [Referent] {
    owners.isEmpty(deepest(phrase)) ? agents(of: deepest(phrase)) : Array(owners[deepest(phrase)])
  }

  /// Whoever was named last before a pronoun and agrees with it: "Quito a sanctionné Lima, et *ce dernier* a riposté".
  private func latter(_ index: Int, _ features: Features) -> [Referent]? {
    let start = sentence.phrases[index].units.lowerBound
    let near = sentence.phrases.indices.last { other in
      let phrase = sentence.phrases[other]
      guard phrase.units.upperBound <= start, !phrase.isPronoun, let referent = referents.first(other) else {
        return false
      }
      return Interpreter.agree(features, gendered(phrase.features, referent))
    }
    if let near { return Array(referents[near]) }
    return discourse.mentions.reversed().prefix { $0.sentence >= number - 1 }.first { mention in
      mention.sentence == number - 1 && mention.referents.count == 1
        && Interpreter.agree(features, gendered(mention.features, mention.referents[0]))
    }?.referents
  }

  /// To whom somebody else did the same in the sentence before: "Oslo has sold Tallinn radars. Rome sells *it* guns."
  private func struckAlike(_ index: Int, _ others: [Int32]) -> Referent? {
    guard lexicon.grammar.stacksNouns, let number = clause(of: index),
      sentence.clauses[number].object == index || sentence.clauses[number].dative == index,
      features(sentence.phrases[index].head).isSuperset(of: [.neuter, .accusative])
    else { return nil }
    let before = told(since: self.number - 1) { $0.status != .denied }
    guard let act = before.first, act.sentence == self.number - 1, before.allSatisfy({ $0.target == act.target }),
      let struck = body(of: act.target), !others.contains(struck.entity)
    else { return nil }
    let isAlike = hasFrame(sentence.clauses[number]) { $0.kind == .verb && $0.relation == act.relation }
    return isAlike ? struck : nil
  }

  /// Whether "it" is what was done rather than who did it.
  ///
  /// "Doha condemned the strike. Riyadh called *it* a crime", but "accused *it* of".
  private func isDeed(_ index: Int) -> Bool {
    guard lexicon.grammar.stacksNouns, let number = clause(of: index), let blame,
      features(sentence.phrases[index].head).isSuperset(of: [.neuter, .accusative])
    else { return false }
    let clause = sentence.clauses[number]
    guard clause.object == index || clause.dative == index, isIndependent(number),
      !sentence.clauses.contains(where: { $0.parent == number && $0.kind == .gerund }),
      !sentence.phrases(of: number).contains(where: {
        !sentence.phrases[$0].prepositionClasses.isDisjoint(with: [.possession, .cause])
      })
    else { return false }
    return hasFrame(clause) { $0.kind == .verb && $0.relation == blame && $0.source.kinds == .subject }
  }

  /// The list of names that is the subject before a plural pronoun in its sentence: "Oslo et Rome ont rompu avec Minsk, qu'*ils* accusent".
  private func listedSubject(_ features: Features, before index: Int) -> Int? {
    guard lexicon.grammar.isRomance, sentence.phrases[index].isSubject, features.contains(.plural),
      features.isDisjoint(with: .singular)
    else { return nil }
    let start = sentence.phrases[index].units.lowerBound
    return sentence.phrases.indices.last { list in
      sentence.phrases[list].next >= 0 && sentence.phrases[list].first < 0 && sentence.phrases[list].isSubject
        && sentence.phrases[list].units.upperBound <= start && members(list).allSatisfy { !referents.isEmpty($0) }
    }
  }

  /// Whom a pronoun that is no subject takes up of its own sentence: the last that is no subject itself, as in "Oslo a défendu Rome, et
  /// Berne *lui* a promis son aide".
  private func nearObject(_ features: Features, before index: Int, _ others: [Int32]) -> [Referent]? {
    guard lexicon.grammar.isRomance, !sentence.phrases[index].isSubject,
      features.contains(.singular) || features.isDisjoint(with: .anyNumber)
    else { return nil }
    let start = sentence.phrases[index].units.lowerBound
    let near = sentence.phrases.indices.last { other in
      let phrase = sentence.phrases[other]
      guard phrase.units.upperBound <= start, !phrase.isSubject, phrase.antecedent < 0, phrase.first < 0,
        phrase.next < 0,
        referents.count(other) == 1, let referent = referents.first(other), let body = body(of: referent),
        !others.contains(body.entity), isState(body) || isAlliance(body), clause(of: other) != clause(of: index),
        phrase.prepositionClasses.isDisjoint(with: [.place, .origin, .according])
      else { return false }
      return Interpreter.agree(features, gendered(phrase.features, referent))
    }
    return near.map { Array(referents[$0]) } ?? subjectBeside(features, index, others)
      ?? supportedBefore(features, besides: others)
  }

  /// The subject of the clause before a colon or semicolon, which the next goes on about: "Minsk a trouvé un appui : Moscou *l'*a défendu".
  private func subjectBeside(_ features: Features, _ index: Int, _ others: [Int32]) -> [Referent]? {
    guard let clause = clause(of: index), sentence.clauses[clause].kind == .coordinate,
      sentence.clauses[clause].opener < 0, sentence.clauses[clause].parent >= 0
    else { return nil }
    let subject = sentence.clauses[sentence.clauses[clause].parent].subject
    guard subject >= 0, sentence.phrases[subject].next < 0, let referent = referents.first(subject),
      let body = body(of: referent), !others.contains(body.entity),
      Interpreter.agree(features, gendered(sentence.phrases[subject].features, referent))
    else { return nil }
    return [referent]
  }

  /// Whom somebody sided with in the sentence before, to whom more is done.
  ///
  /// "Oslo s'est rangé derrière Rome. Berne *lui* a promis son aide."
  private func supportedBefore(_ features: Features, besides others: [Int32]) -> [Referent]? {
    let told = told(since: number - 1) { $0.sentence == self.number - 1 }
    guard let last = told.first, last.relation == praise, let target = body(of: last.target),
      !others.contains(target.entity), Set(told.compactMap { body(of: $0.target) }).count == 1,
      Interpreter.agree(features, gendered(.singular, target))
    else { return nil }
    return [target]
  }

  /// The government whom a pronoun for anybody means beside its seat: "à Varsovie, *on* accuse Minsk".
  private func peopleOfSeat(_ index: Int) -> [Referent] {
    let own = features(sentence.phrases[index].head)
    guard lexicon.grammar.isRomance, own.isSuperset(of: [.nominative, .singular]), own.isDisjoint(with: .anyGender),
      let clause = clause(of: index)
    else { return [] }
    let cases: Features = [.nominative, .accusative, .genitive, .dative]
    let seat = sentence.phrases(of: clause).first { phrase in
      // "à Vienne, *où* l'on accuse Belgrade"
      let isPlace =
        sentence.phrases[phrase].prepositionClasses.contains(.place)
        || sentence.phrases[phrase].antecedent >= 0
          && features(sentence.phrases[phrase].head).isDisjoint(with: cases)
      return isPlace && sentence.units[self.head(phrase)].naming == .seat
    }
    return seat.map { bareName(deepest($0)) } ?? []
  }

  /// Who spoke last, where a pronoun is the subject of a verb of saying behind what is said: "…, sagte sie".
  private func reportingSpeaker(_ index: Int) -> Referent? {
    guard sentence.phrases[index].isSubject, let clause = clause(of: index), clause > 0, isIndependent(clause),
      isSpeech(clause), !isHearsay(clause), let speaker = discourse.speaker, speaker.person >= 0,
      !(lexicon.grammar.isVerbSecond && sentence.clauses[clause].features.contains(.reported))
    else { return nil }
    return speaker
  }

  /// The subject of the clause with which that of a pronoun is joined by "and", where both are subjects: "X claimed …, and it expelled …".
  private func parallelSubject(_ index: Int) -> Int? {
    guard sentence.phrases[index].isSubject, let clause = clause(of: index),
      sentence.clauses[clause].kind == .coordinate, sentence.clauses[clause].opener >= 0,
      sentence.clauses[clause].subject == index
    else { return nil }
    let subject = sentence.clauses[sentence.clauses[clause].parent].subject
    return subject >= 0 && !referents.isEmpty(subject) ? subject : nil
  }

  /// Whether the subject of the clause around a pronoun's is one thing, for which it stands as subject: "while *the plan* may create jobs in
  /// Peru, *it* will not help".
  private func isThingBefore(_ index: Int) -> Bool {
    guard lexicon.grammar.stacksNouns, sentence.phrases[index].isSubject,
      features(sentence.phrases[index].head).isSuperset(of: [.singular, .neuter])
    else { return false }
    let start = sentence.phrases[index].units.lowerBound
    let before = sentence.clauses.filter { $0.last < start && $0.verb >= 0 }.max { $0.last < $1.last }
    guard let before, before.kind == .subordinate, before.subject >= 0 else { return false }
    let subject = sentence.phrases[before.subject]
    return !subject.isPronoun && subject.next < 0 && subject.features.contains(.singular)
      && sentence.units[subject.head].tag == .noun && referents.isEmpty(before.subject)
      && owners.isEmpty(before.subject)
  }

  func subject(of index: Int) -> [Referent] {
    guard let clause = clause(of: index), let subject = subjectPhrase(clause) else { return [] }
    return whole(subject)
  }

  /// The subject of a clause, that of an infinitive as the word that governs it says.
  func controllingSubject(_ clause: Int) -> Int? {
    guard sentence.clauses[clause].kind == .infinitive || sentence.clauses[clause].kind == .gerund else {
      return subjectPhrase(clause)
    }
    return subject(of: clause, depth: 0).flatMap { $0.referents == nil ? $0.phrase : nil } ?? subjectPhrase(clause)
  }

  func agrees(_ features: Features, with phrase: Int) -> Bool {
    let isList = sentence.phrases[phrase].next >= 0 || referents.count(phrase) > 1
    let noun = isList ? Features.plural : gendered(sentence.phrases[phrase].features, referents.first(phrase))
    return Interpreter.agree(features, noun)
  }

  /// Gender and number of a mention, those of the person or entity where the words tell none.
  private func gendered(_ features: Features, _ referent: Referent?) -> Features {
    guard let referent, features.isDisjoint(with: .anyGender) else { return features }
    if referent.person >= 0 { return features.union(discourse.persons[Int(referent.person)].features) }
    let own = features.union(lexicon.entities[Int(referent.entity)].features)
    return own.isDisjoint(with: .anyGender) ? own.union(lexicon.grammar.genderOfNames) : own
  }

  /// Whether a pronoun and a mention agree in gender and number, as far as both tell.
  static func agree(_ pronoun: Features, _ noun: Features) -> Bool {
    let numbers = (pronoun.intersection(.anyNumber), noun.intersection(.anyNumber))
    if !numbers.0.isEmpty, !numbers.1.isEmpty, numbers.0.isDisjoint(with: numbers.1) { return false }
    if pronoun.contains(.plural), noun.contains(.plural) { return true }
    let genders = (pronoun.intersection(.anyGender), noun.intersection(.anyGender))
    return genders.0.isEmpty || genders.1.isEmpty || !genders.0.isDisjoint(with: genders.1)
  }

  /// Whether the noun right before a plural pronoun in its sentence is a plural that means nobody known: "soldiers … they".
  private func isShadowed(_ index: Int) -> Bool {
    let start = sentence.phrases[index].units.lowerBound
    let nearest = sentence.phrases.indices.last { other in
      sentence.phrases[other].units.upperBound <= start && !sentence.phrases[other].isPronoun
        && sentence.phrases[other].features.intersection(.anyNumber) == .plural
    }
    guard var nearest else { return false }
    if !lexicon.grammar.isRomance { return referents.isEmpty(nearest) }
    // "le ministère des Affaires étrangères leur …": a part of what names somebody hides nobody.
    while sentence.phrases[nearest].parent >= 0 {
      if !referents.isEmpty(nearest) { return false }
      nearest = sentence.phrases[nearest].parent
    }
    return referents.isEmpty(nearest)
  }

  /// Whether a phrase stands in an apposition to a subject: "Paris, an old ally of *Gabon*, lent it a plane".
  private func describes(_ phrase: Int, _ subject: Int) -> Bool {
    var top = phrase
    while sentence.phrases[top].parent >= 0 {
      let parent = sentence.phrases[top].parent
      if parent == subject { return sentence.phrases[subject].appositions.contains(top) }
      top = parent
    }
    return false
  }

  /// The mention before a phrase that a pronoun of these features stands for.
  ///
  /// A demonstrative passes over the subjects: in "X besuchte Y. Dieser …" it is Y.
  func antecedent(
    of features: Features, before index: Int, others: [Int32] = [], doer: Referent? = nil
  ) -> [Referent] {
    let start = sentence.phrases[index].units.lowerBound
    if features.contains(.plural), features.isDisjoint(with: .singular), isShadowed(index) { return [] }
    // "Die Hilfe der Nachbarn ist *ihr* sicher": whose the subject is is not who gets it.
    let subject = clause(of: index).map { sentence.clauses[$0].subject } ?? -1
    let giver = subject >= 0 && subject != index ? sentence.phrases[subject].owner : -1
    let candidates = discourse.mentions.reversed().prefix { $0.sentence >= number - 2 }.filter { mention in
      if mention.sentence == number {
        guard sentence.phrases[mention.phrase].units.upperBound <= start, sentence.phrases[mention.phrase].first < 0,
          mention.phrase != giver
        else {
          return false
        }
      }
      guard !mention.referents.contains(where: { body(of: $0).map { others.contains($0.entity) } ?? false }),
        doer == nil || mention.referents.first != doer
      else {
        return false
      }
      // "Uganda and Rwanda … *it*": neither of the two.
      if mention.isListed, features.isDisjoint(with: [.plural, .definite]),
        mention.referents.allSatisfy({ $0.person < 0 })
      {
        return false
      }
      // "*Das* sei verantwortungslos": no person.
      if lexicon.grammar.isVerbSecond, features.intersection(.anyGender) == .neuter,
        mention.referents.contains(where: { $0.person >= 0 })
      {
        return false
      }
      return Interpreter.agree(features, gendered(mention.features, mention.referents.first))
    }
    if lexicon.grammar.stacksNouns, !features.isDisjoint(with: [.masculine, .feminine]), !features.contains(.neuter),
      let near = candidates.first(where: { $0.sentence == number }),
      near.referents.count == 1, near.referents.first.map({ $0.person >= 0 }) == true
    {
      // "Britain was attacked by *Keita*, and *he* has accused France": a person of the sentence itself.
      return near.referents
    }
    if lexicon.grammar.stacksNouns, !sentence.phrases[index].isSubject, subject >= 0,
      let near = candidates.first(where: { $0.sentence == number && describes($0.phrase, subject) })
    {
      // "Paris, an old ally of *Gabon*, lent *it* a plane"
      return near.referents
    }
    // French *la* is written like an article, and points at nobody.
    let isClitic = lexicon.grammar.isRomance && sentence.phrases[index].isPronoun
    let points = (isClitic ? sentence.units[sentence.phrases[index].head].features : features).contains(.definite)
    let chosen = candidates.first { $0.isSubject != points } ?? candidates.first
    guard let chosen else { return [] }
    return chosen.referents
  }
}
