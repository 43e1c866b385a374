internal import Language

/// What the article has spoken of so far: who, how often, how recently, and with which words.
struct Discourse {
  /// A place where somebody is meant.
  struct Mention {
    var sentence: Int
    var phrase: Int
    var referents: [Referent]
    /// Gender and number of the words.
    var features: Features
    var isSubject = false
    /// Whether the words name who says what the sentence tells.
    var isSpeaker = false
    /// Whether the words are one of several in a list.
    var isListed = false
  }

  /// Something that is nobody, for which a pronoun may stand.
  struct Thing {
    var sentence: Int
    /// The unit behind its phrase.
    var end: Int
    var lemma: LemmaID
    var classes: WordClasses
    var features: Features
    /// To whom it belongs.
    var owners: [Referent]
  }

  /// A state, alliance or group that a sentence names in words of its own.
  struct Naming {
    var sentence: Int
    var entity: Int32
    /// Whether it is named by its seat.
    var isSeat: Bool
  }

  var mentions: [Mention] = []
  var persons: [Person] = []
  /// What the persons are called.
  private(set) var personNames = PersonNames()
  /// The states that were named together, and the sentences in which they were.
  var companies: [(states: [Referent], sentence: Int)] = []
  /// The state that was the subject of the last main clause, and its sentence.
  var actor: (state: Int32, sentence: Int, isPerson: Bool)?
  /// The state or body whose deed the last main clause told that told one, not only what somebody said, and its sentence.
  var doer: (body: Referent, sentence: Int)?
  /// The state in which went on what was spoken of last that goes on in one, and its sentence.
  var scene: (state: Referent, sentence: Int)?
  /// The state whose city the dateline names, and its sentence.
  var dateline: (state: Int32, sentence: Int)?
  /// The states whose cities the dateline names.
  var datelines: [Int32] = []
  /// The things that were spoken of last and belong to somebody or have a frame: decisions, sanctions.
  private(set) var things: [Thing] = []
  /// Whether the text is within quotation marks that an earlier sentence opened.
  var isQuoted = false
  /// The states, alliances and groups that were named, in the order of the text.
  private(set) var namings: [Naming] = []
  /// The sentences that name each of them, in order.
  private var sentencesNaming: [Int32: [Int]] = [:]
  /// Those that were named otherwise than by their seat.
  private var namedThemselves: Set<Int32> = []
  /// The body with a house of its own that was named last.
  var house: Int32?
  /// Whom a relation was last said to strike where the text did not say by whom, and in which sentence.
  private var struck: [RelationID: (bodies: [Referent], sentence: Int)] = [:]
  /// The bodies whose office holders were spoken of last, several together, and the sentence: the EU for "EU foreign ministers".
  private var officials: (bodies: [Referent], sentence: Int)?
  /// Who blamed somebody without a name, "a foreign power", and in which sentence.
  var hint: (referents: [Referent], sentence: Int)?
  /// How many words of sports the text has so far.
  var sportWords = 0
  /// Who spoke last.
  var speaker: Referent?
  /// The alliances and groups that were named last with a word in their name, and the sentence: *court* for a criminal court.
  private var bearers: [WordID: (entity: Int32, sentence: Int)] = [:]
  /// The body that was named last with a word for a court in its name, and the sentence.
  var court: (entity: Int32, sentence: Int)?
  /// The bodies that a role noun stood for the last time.
  private var bodies: [LemmaID: (referents: [Referent], sentence: Int)] = [:]
  /// The entities that were spoken of, and how present each was in the last sentence that named it.
  private var weights: [(entity: Int32, weight: Double, sentence: Int)] = []
  private var places: [Int32: Int] = [:]

  /// How much of an entity's weight is left after so many sentences that do not name it.
  private static let fading: [Double] = {
    var factors = [1.0]
    for _ in 0..<40 { factors.append(factors[factors.count - 1] * 0.9) }
    return factors
  }()

  /// Takes note of a thing; only the last few are kept.
  mutating func note(_ thing: Thing) {
    if things.count >= 24 { things.removeFirst(12) }
    things.append(thing)
  }

  /// Takes note of a person who was not spoken of before, and tells the person's place in ``persons``.
  mutating func note(_ person: Person) -> Int {
    persons.append(person)
    personNames.insert(person.parts, of: persons.count - 1)
    return persons.count - 1
  }

  /// Whether it is not told for whom a person acts.
  func isUnplaced(_ referent: Referent) -> Bool {
    referent.person >= 0 && persons[Int(referent.person)].actsFor == nil
  }

  /// Whether somebody is only named, so that nothing tells for whom he acts.
  func isUntold(_ referent: Referent) -> Bool { referent.person >= 0 && persons[Int(referent.person)].isUntold }

  /// Takes note of a mention.
  mutating func note(_ mention: Mention) {
    mentions.append(mention)
    for referent in mention.referents {
      if let entity = entity(of: referent) { note(entity, in: mention.sentence) }
    }
  }

  /// The state, alliance or group that a referent is or belongs to, that of a person's office.
  private func entity(of referent: Referent) -> Int32? {
    if referent.person >= 0 { return persons[Int(referent.person)].actsFor?.entity }
    return referent.entity
  }

  /// Takes note that words name a state, alliance or group.
  mutating func note(_ naming: Naming) {
    namings.append(naming)
    if !naming.isSeat { namedThemselves.insert(naming.entity) }
    if sentencesNaming[naming.entity]?.last != naming.sentence {
      sentencesNaming[naming.entity, default: []].append(naming.sentence)
    }
  }

  /// Whether a state, alliance or group was named otherwise than by its seat.
  func isNamedItself(_ entity: Int32) -> Bool { namedThemselves.contains(entity) }

  /// The last sentence up to one that names a state, alliance or group.
  ///
  /// - Complexity: O(log *n*) in the number of sentences that name it.
  func lastNaming(of entity: Int32, upTo sentence: Int) -> Int? {
    guard let sentences = sentencesNaming[entity] else { return nil }
    var earlier = 0..<sentences.count
    while !earlier.isEmpty {
      let middle = earlier.lowerBound + earlier.count / 2
      if sentences[middle] <= sentence {
        earlier = middle + 1..<earlier.upperBound
      } else {
        earlier = earlier.lowerBound..<middle
      }
    }
    return earlier.lowerBound > 0 ? sentences[earlier.lowerBound - 1] : nil
  }

  /// Takes note that an entity was spoken of.
  mutating func note(_ entity: Int32, in sentence: Int, weight added: Double = 1) {
    guard let place = places[entity] else {
      places[entity] = weights.count
      weights.append((entity, added, sentence))
      return
    }
    weights[place] = (entity, fadedWeight(weights[place], in: sentence) + added, sentence)
  }

  /// How present an entity is in a sentence.
  func weight(_ entity: Int32, in sentence: Int) -> Double {
    places[entity].map { fadedWeight(weights[$0], in: sentence) } ?? 0
  }

  private func fadedWeight(_ known: (entity: Int32, weight: Double, sentence: Int), in sentence: Int) -> Double {
    known.weight * Discourse.fading[max(0, min(sentence - known.sentence, 40))]
  }

  /// The most present of the entities that match, if it is so many times as present as any other, and present enough.
  func topic(
    in sentence: Int, ratio: Double = 1.05, atLeast least: Double = 0.2, where matches: (Int32) -> Bool
  ) -> Int32? {
    var first: (entity: Int32, weight: Double) = (-1, 0)
    var second = 0.0
    for known in weights where matches(known.entity) {
      let weight = fadedWeight(known, in: sentence)
      if weight > first.weight || weight == first.weight && known.entity < first.entity {
        second = first.weight
        first = (known.entity, weight)
      } else {
        second = max(second, weight)
      }
    }
    guard first.weight > least else { return nil }
    return second * ratio > first.weight ? nil : first.entity
  }

  /// The number of sentences for which a role noun goes on to stand for the bodies that it had beside it.
  private static let memory = 8

  /// The bodies for which a role noun stood when it last had its body beside it, if that is not long ago.
  func bodies(of role: LemmaID, in sentence: Int) -> [Referent] {
    guard let known = bodies[role], sentence - known.sentence <= Discourse.memory else { return [] }
    return known.referents
  }

  /// Takes note for which bodies a role noun stands.
  mutating func note(_ role: LemmaID, of bodies: [Referent], in sentence: Int) {
    self.bodies[role] = (bodies, sentence)
  }

  /// The bodies whose office holders were spoken of last, several together, if that is not long ago.
  func officials(in sentence: Int) -> [Referent]? {
    officials.flatMap { sentence - $0.sentence <= Discourse.memory / 2 ? $0.bodies : nil }
  }

  /// Takes note of the bodies whose office holders are spoken of, several together.
  mutating func note(officialsOf bodies: [Referent], in sentence: Int) { officials = (bodies, sentence) }

  /// The alliance or group whose name had a word in it, if it was named not long ago.
  func bearer(of word: WordID, in sentence: Int) -> Int32? {
    guard let known = bearers[word], sentence - known.sentence <= Discourse.memory else { return nil }
    return known.entity
  }

  /// Takes note that a word is in the name of an alliance or group.
  mutating func note(_ word: WordID, inNameOf entity: Int32, in sentence: Int) { bearers[word] = (entity, sentence) }

  /// Takes note of whom a relation strikes where the text does not say by whom: "l'embargo imposé à l'Irak".
  mutating func note(_ relation: RelationID, against bodies: [Referent], in sentence: Int) {
    if !bodies.isEmpty { struck[relation] = (bodies, sentence) }
  }

  /// Whom a relation was last said to strike, if that is not long ago.
  func aims(of relation: RelationID, in sentence: Int) -> [Referent] {
    guard let known = struck[relation], sentence - known.sentence <= Discourse.memory else { return [] }
    return known.bodies
  }

  /// The states that were named together within some sentences: the last so many, or, where no number is told, the only ones.
  func company(of count: Int?, since sentence: Int, where matches: ([Referent]) -> Bool = { _ in true }) -> [Referent]?
  {
    let recent = companies.reversed().prefix { $0.sentence >= sentence }
    if let count { return recent.first { $0.states.count == count && matches($0.states) }?.states }
    guard let first = recent.first, recent.allSatisfy({ Set($0.states) == Set(first.states) }) else { return nil }
    return first.states
  }

  /// The entities of a kind named in the sentences from one on, in the order in which they were first named.
  ///
  /// Those who only say something count if `speakers` is true.
  func named(since sentence: Int, speakers: Bool = true, where matches: (Int32) -> Bool) -> [Int32] {
    var named: [Int32] = []
    let start = (mentions.lastIndex { $0.sentence < sentence } ?? -1) + 1
    for mention in mentions[start...] where speakers || !mention.isSpeaker {
      for referent in mention.referents {
        guard let entity = entity(of: referent), matches(entity), !named.contains(entity) else { continue }
        named.append(entity)
      }
    }
    return named
  }
}
