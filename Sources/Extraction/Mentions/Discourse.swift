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
    for referent in mention.referents where referent.entity >= 0 { note(referent.entity, in: mention.sentence) }
  }

  /// Takes note that an entity was spoken of.
  mutating func note(_ entity: Int32, in sentence: Int) {
    weights[entity] = (weight(entity, in: sentence) + 1, sentence)
  }

  /// How present an entity is in a sentence.
  func weight(_ entity: Int32, in sentence: Int) -> Double {
    guard let known = weights[entity] else { return 0 }
    var weight = known.weight
    for _ in 0..<min(sentence - known.sentence, 40) { weight *= Discourse.fading }
    return weight
  }

  /// The most present of the entities that match, if one stands out.
  func topic(in sentence: Int, where matches: (Int32) -> Bool) -> Int32? {
    let present = weights.keys.filter(matches).map { (entity: $0, weight: weight($0, in: sentence)) }
      .sorted { ($0.weight, $1.entity) > ($1.weight, $0.entity) }
    guard let first = present.first, first.weight > 0.2 else { return nil }
    if present.count > 1, present[1].weight > first.weight * 0.95 { return nil }
    return first.entity
  }

  /// Whether one of the entities that match is at least twice as present as any other, and present at all.
  func dominates(in sentence: Int, atLeast least: Double, where matches: (Int32) -> Bool) -> Bool {
    let present = weights.keys.filter(matches).map { weight($0, in: sentence) }.sorted(by: >)
    guard let first = present.first, first > least else { return false }
    return present.count < 2 || present[1] * 2 < first
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

  /// The states that were named together within some sentences, if no others were.
  func company(since sentence: Int) -> [Referent]? {
    let recent = companies.reversed().prefix { $0.sentence >= sentence }.map { Set($0.states) }
    guard let first = recent.first, recent.allSatisfy({ $0 == first }) else { return nil }
    return companies.last?.states
  }
}
