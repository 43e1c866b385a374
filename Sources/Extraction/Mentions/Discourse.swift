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
  }

  var mentions: [Mention] = []
  var persons: [Person] = []
  /// The states that were named together, and the sentences in which they were.
  var companies: [(states: [Referent], sentence: Int)] = []
  /// The state that was the subject of the last main clause, and its sentence.
  var actor: (state: Int32, sentence: Int)?
  /// The state whose city the dateline names, and its sentence.
  var dateline: (state: Int32, sentence: Int)?
  /// The relations that the sentences before told.
  var acts: [Finding] = []
  /// Who spoke last.
  var speaker: Referent?
  /// The bodies that a role noun stood for the last time.
  private var bodies: [LemmaID: (referents: [Referent], sentence: Int)] = [:]
  private var weights: [Int32: (weight: Double, sentence: Int)] = [:]

  /// How much of an entity's weight is left after each sentence that does not name it.
  private static let fading = 0.9

  /// Takes note of a mention.
  mutating func note(_ mention: Mention) {
    mentions.append(mention)
    for entity in mention.referents.compactMap({ entity(of: $0) }) { note(entity, in: mention.sentence) }
  }

  /// The state, alliance or group that a referent is or belongs to, that of a person's office.
  private func entity(of referent: Referent) -> Int32? {
    if referent.person >= 0 { return persons[Int(referent.person)].actsFor?.entity }
    return referent.entity
  }

  /// Takes note that an entity was spoken of.
  mutating func note(_ entity: Int32, in sentence: Int, weight added: Double = 1) {
    weights[entity] = (weight(entity, in: sentence) + added, sentence)
  }

  /// How present an entity is in a sentence.
  func weight(_ entity: Int32, in sentence: Int) -> Double {
    guard let known = weights[entity] else { return 0 }
    var weight = known.weight
    for _ in 0..<min(sentence - known.sentence, 40) { weight *= Discourse.fading }
    return weight
  }

  /// The most present of the entities that match, if it is so many times as present as any other, and present enough.
  func topic(
    in sentence: Int, ratio: Double = 1.05, atLeast least: Double = 0.2, where matches: (Int32) -> Bool
  ) -> Int32? {
    let present = weights.keys.filter(matches).map { (entity: $0, weight: weight($0, in: sentence)) }
      .sorted { ($0.weight, $1.entity) > ($1.weight, $0.entity) }
    guard let first = present.first, first.weight > least else { return nil }
    return present.count > 1 && present[1].weight * ratio > first.weight ? nil : first.entity
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

  /// The states that were named together within some sentences: the last so many, or, where no number is told, the only ones.
  func company(of count: Int?, since sentence: Int) -> [Referent]? {
    let recent = companies.reversed().prefix { $0.sentence >= sentence }
    if let count { return recent.first { $0.states.count == count }?.states }
    guard let first = recent.first, recent.allSatisfy({ Set($0.states) == Set(first.states) }) else { return nil }
    return first.states
  }

  /// The entities of a kind named in the sentences from one on, in the order in which they were first named.
  func named(since sentence: Int, where matches: (Int32) -> Bool) -> [Int32] {
    var named: [Int32] = []
    for mention in mentions.reversed().prefix(while: { $0.sentence >= sentence }).reversed() {
      for entity in mention.referents.compactMap({ entity(of: $0) }) where matches(entity) && !named.contains(entity) {
        named.append(entity)
      }
    }
    return named
  }
}
