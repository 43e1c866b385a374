internal import Language
internal import RelationGraph

// Who is meant by the phrases of the sentence at hand.

extension Interpreter {
  /// The number of sentences after which "the country" and "the expert" no longer mean who was named before them.
  static let memory = 40

  /// The number of sentences in one of which a dateline stands, behind headline and teaser.
  private static let opening = 4

  /// Finds the referents of all phrases.
  mutating func findMentions() {
    referents.reset(sentence.phrases.count)
    owners.reset(sentence.phrases.count)
    noteDateline()
    noteUnits()
    for phrase in sentence.phrases.indices {
      noteNames(phrase)
      referents.set(phrase, bareName(phrase))
    }
    sortPhrases()
    for phrase in order { findMention(phrase) }
    noteLeaders()
    resolveFirstPersons()
    noteCompany()
    noteActor()
  }

  private mutating func findMention(_ phrase: Int) {
    let found = resolve(phrase)
    referents.set(phrase, found)
    if found.isEmpty { noteThing(phrase) }
    guard !found.isEmpty, sentence.phrases[phrase].antecedent < 0, !isPlace(phrase) else { return }
    // French *se* tells neither gender nor number, so it would stand for whatever comes.
    if lexicon.grammar.isRomance, sentence.phrases[phrase].isPronoun,
      features(sentence.phrases[phrase].head).contains(.reflexive)
    {
      return
    }
    discourse.note(
      Discourse.Mention(
        sentence: number, phrase: phrase, referents: found, features: mentionFeatures(phrase),
        isSubject: sentence.phrases[phrase].isSubject, isSpeaker: isSpeaker(phrase),
        isListed: sentence.phrases[phrase].first >= 0 || sentence.phrases[phrase].next >= 0))
  }

  /// Whether a phrase names who says what the sentence tells.
  private func isSpeaker(_ phrase: Int) -> Bool {
    guard let clause = clause(of: phrase), sentence.clauses[clause].subject >= 0 else { return false }
    return isSpeech(clause) && sentence.isPart(phrase, of: sentence.clauses[clause].subject)
  }

  /// Takes note of a noun that means nobody, so that a pronoun can take it up; a pronoun that means nobody takes up the last.
  private mutating func noteThing(_ index: Int) {
    noteScene(index)
    let head = sentence.phrases[index].head
    if sentence.phrases[index].isPronoun {
      guard let thing = thing(for: index) else { return }
      owners.set(index, thing.owners)
    } else if sentence.units[head].tag == .noun, let lemma = lemma(head),
      !owners.isEmpty(index) || !lexicon.frames.indices(of: lemma).isEmpty || classes(head).contains(.exercise)
    {
      discourse.note(
        Discourse.Thing(
          sentence: number, end: sentence.phrases[index].units.upperBound, lemma: lemma, classes: classes(head),
          features: sentence.phrases[index].features,
          owners: owners.isEmpty(index) ? holders(ofExercise: index) : Array(owners[index])))
    }
  }

  /// Whoever holds an exercise that is the object of what he does: "*Die USA und Japan* haben ein Manöver begonnen".
  private func holders(ofExercise index: Int) -> [Referent] {
    guard headClasses(index).contains(.exercise), let number = clause(of: index),
      sentence.clauses[number].object == index, sentence.clauses[number].subject >= 0
    else { return [] }
    return whole(sentence.clauses[number].subject)
  }

  /// Takes note of the state in which something goes on that may be spoken of again: "le putsch *au Gabon* … Oslo a condamné *le putsch*".
  private mutating func noteScene(_ index: Int) {
    guard !lexicon.grammar.stacksNouns, headClasses(index).contains(.internal) else { return }
    let home = homes(of: index).first ?? owners.first(index).flatMap { body(of: $0) }
    if let home, isState(home) { discourse.scene = (home, number) }
  }

  /// The thing before a pronoun in its sentence or the one before, with which it agrees.
  func thing(for index: Int) -> Discourse.Thing? {
    let phrase = sentence.phrases[index]
    let features = self.features(phrase.head)
    guard phrase.isPronoun, phrase.antecedent < 0, features.isDisjoint(with: [.firstPerson, .reflexive, .indefinite])
    else {
      return nil
    }
    return discourse.things.last {
      ($0.sentence == number ? $0.end <= phrase.units.lowerBound : $0.sentence == number - 1)
        && Interpreter.agree(phrase.features.union(features.intersection(.anyGender.union(.anyNumber))), $0.features)
    }
  }

  /// Takes note of what is named, so that a quote can be found that names whom a pronoun means.
  private mutating func noteUnits() {
    for unit in sentence.units {
      if unit.entity >= 0 {
        note(Discourse.Naming(sentence: number, entity: unit.entity, isSeat: unit.naming == .seat))
        noteWords(of: unit)
      }
      if unit.compoundEntity >= 0 {
        note(Discourse.Naming(sentence: number, entity: unit.compoundEntity, isSeat: false))
      }
    }
  }

  private mutating func note(_ naming: Discourse.Naming) {
    discourse.note(naming)
    if isHouse(naming.entity) { discourse.house = naming.entity }
  }

  /// Takes note of the words of a name of several words, by which the alliance or group may be meant later: "the council", "the front".
  private mutating func noteWords(of unit: Unit) {
    guard unit.tokens.count > 1, lexicon.entities[Int(unit.entity)].kind != .state else { return }
    for token in unit.tokens where text.tokens[token].word.isKnown {
      discourse.note(text.tokens[token].word, inNameOf: unit.entity, in: number)
      if isCourt(text.tokens[token].word) { discourse.court = (unit.entity, number) }
    }
  }

  private func isCourt(_ word: WordID) -> Bool {
    lexicon.readings(of: word).indices.contains {
      lexicon.readings[$0].category == .noun && lexicon.lexeme(of: lexicon.readings[$0]).classes.contains(.judiciary)
    }
  }

  /// Takes note of the state in whose city the article was written: it tells whose president is meant where nothing else does.
  private mutating func noteDateline() {
    guard number < Interpreter.opening, discourse.datelines.isEmpty,
      let first = sentence.units.first?.tokens.lowerBound
    else { return }
    let words = sentence.tokens.lowerBound..<max(first, sentence.tokens.lowerBound)
    for word in words {
      for place in lexicon.readings(of: text.tokens[word].word).indices {
        let lexeme = lexicon.lexeme(of: lexicon.readings[place])
        guard lexeme.naming == .seat || lexicon.grammar.isRomance && lexeme.naming == .name,
          isState(.entity(lexeme.entity))
        else { continue }
        discourse.datelines.append(lexeme.entity)
        if let first = discourse.dateline, first.state != lexeme.entity {
          // "Berlin/Kigali": neither is where everything happens.
          discourse.dateline = nil
          return
        }
        discourse.dateline = (lexeme.entity, number)
      }
    }
  }

  /// Takes note of the state that acts in the sentence.
  private mutating func noteActor() {
    noteDoer()
    guard let actor = actor(before: Int.max) else { return }
    discourse.actor = (actor.state, number, actor.isPerson)
  }

  /// Takes note of whose deed the first main clause tells.
  private mutating func noteDoer() {
    guard let main = sentence.clauses.indices.first(where: { isIndependent($0) && sentence.clauses[$0].subject >= 0 }),
      !isSpeech(main), referents.count(sentence.clauses[main].subject) == 1,
      let body = referents.first(sentence.clauses[main].subject).flatMap({ body(of: $0) }),
      isState(body) || isAlliance(body)
    else { return }
    if !hasFrame(sentence.clauses[main], { isWords($0.relation) }) { discourse.doer = (body, number) }
  }

  /// The state that acts in a sentence before a unit of it: the only subject of its first main clause, or the capital from which
  /// something comes.
  func actor(before end: Int) -> (state: Int32, isPerson: Bool)? {
    for clause in sentence.clauses.indices where isIndependent(clause) && sentence.clauses[clause].subject >= 0 {
      // ", teilte Kenia mit": who only reports does nothing.
      if clause > 0, isSpeech(clause) { continue }
      if let state = actingState(sentence.clauses[clause].subject, before: end) {
        return (state, isPerson(sentence.clauses[clause].subject))
      }
      if let origin = origin(of: clause), let state = actingState(origin, before: end) { return (state, false) }
    }
    return nil
  }

  /// Whether a phrase means a person, by name or by office.
  private func isPerson(_ phrase: Int) -> Bool {
    sentence.phrases[phrase].person != nil || !headClasses(phrase).isDisjoint(with: .persons)
  }

  func isIndependent(_ clause: Int) -> Bool {
    sentence.clauses[clause].kind == .main || sentence.clauses[clause].kind == .coordinate
  }

  /// The capital from which what a clause tells comes.
  func origin(of clause: Int) -> Int? {
    sentence.phrases(of: clause).first { phrase in
      sentence.phrases[phrase].prepositionClasses.contains(.origin)
        && sentence.units[sentence.phrases[phrase].head].naming == .seat
    }
  }

  private func actingState(_ phrase: Int, before end: Int) -> Int32? {
    guard sentence.phrases[phrase].next < 0, sentence.phrases[phrase].units.upperBound <= end,
      let referent = referents.first(phrase), let state = body(of: referent), isState(state)
    else { return nil }
    return state.entity
  }

  /// The state or alliance that acts where a referent does: its body, or that of a person's office.
  func body(of referent: Referent) -> Referent? {
    if referent.person >= 0 { return discourse.persons[Int(referent.person)].actsFor }
    if let institution = referent.institution, institution.staysAtStateLevel { return nil }
    return .entity(referent.entity)
  }

  /// Takes note of states that are named together: "the three governments" may mean them later.
  private mutating func noteCompany() {
    for phrase in sentence.phrases.indices
    where sentence.phrases[phrase].next >= 0 && sentence.phrases[phrase].first < 0 {
      var named: [Referent] = []
      var isOfStates = true
      var count = 0
      for member in members(phrase) {
        named += referents[member]
        count += 1
        if referents.first(member).map({ isState($0) }) != true { isOfStates = false }
      }
      discourse.mentions.append(
        Discourse.Mention(
          sentence: number, phrase: phrase, referents: named, features: .plural,
          isSubject: sentence.phrases[phrase].isSubject))
      guard count > 1, isOfStates else { continue }
      let states = members(phrase).compactMap { referents.first($0) }
      discourse.companies.append((states, number))
    }
  }

  func isState(_ referent: Referent) -> Bool {
    referent.entity >= 0 && lexicon.entities[Int(referent.entity)].kind == .state
  }

  /// Whether an entity is a state and none of those.
  func isState(_ entity: Int32, besides others: [Int32]) -> Bool {
    isState(.entity(entity)) && !others.contains(entity)
  }

  /// Puts the phrases into the order in which they need each other: owners and appositions before what they belong to.
  private mutating func sortPhrases() {
    order.removeAll(keepingCapacity: true)
    isSorted.removeAll(keepingCapacity: true)
    isSorted.append(contentsOf: repeatElement(false, count: sentence.phrases.count))
    for phrase in sentence.phrases.indices { sort(phrase) }
  }

  private mutating func sort(_ phrase: Int) {
    guard !isSorted[phrase] else { return }
    isSorted[phrase] = true
    for child in sentence.phrases.indices where sentence.phrases[child].parent == phrase { sort(child) }
    if let follower = follower(of: phrase), sentence.phrases[follower].preposition != nil { sort(follower) }
    order.append(phrase)
  }

  /// Whether a phrase names a seat with a preposition of place, where it is a place before it is a government: "à Rabat", but "avec Rabat".
  private func isPlace(_ phrase: Int) -> Bool {
    sentence.units[sentence.phrases[phrase].head].naming == .seat
      && !sentence.phrases[phrase].prepositionClasses.isDisjoint(with: [.place, .origin, .possession, .according])
  }

  private mutating func noteNames(_ phrase: Int) {
    for unit in sentence.phrases[phrase].modifiers where entity(unit) >= 0 {
      discourse.note(entity(unit), in: number)
    }
    let head = sentence.units[sentence.phrases[phrase].head]
    if head.tag == .unknownName, head.compoundEntity >= 0 { discourse.note(head.compoundEntity, in: number) }
  }

  private func mentionFeatures(_ phrase: Int) -> Features {
    var features = sentence.phrases[phrase].features.intersection(Features.anyGender.union(.anyNumber))
    let head = sentence.units[sentence.phrases[phrase].head]
    if head.naming == .seat, head.tag == .name, features.isDisjoint(with: .anyGender) {
      features.formUnion(lexicon.grammar.genderOfNames)
    }
    if features.isDisjoint(with: .anyGender), !headClasses(phrase).isDisjoint(with: .persons) {
      // "The foreign minister … *she*": a person, even where the office is told by its state.
      features.formUnion([.masculine, .feminine])
    }
    if let person = referents.first(phrase)?.person, person >= 0 {
      features = discourse.persons[Int(person)].features.union(.singular)
    }
    return features
  }
}
