internal import Language
internal import RelationGraph

/// Interprets the sentences of an article one after the other: who is meant, and who does what to whom.
///
/// `Mentions/` finds who is meant by the phrases of the sentence at hand, `Relations/` what the sentence states; both look at what
/// the article has told so far.
struct Interpreter: ~Copyable {
  let lexicon: Lexicon
  let text: ArticleText
  /// The sentence at hand and its number.
  var sentence = Sentence()
  private(set) var number = -1
  /// What the article has spoken of so far.
  var discourse = Discourse()
  /// The referents of each phrase of the sentence at hand.
  var referents = ReferentTable()
  /// The referents to whom the thing that a phrase names belongs.
  var owners = ReferentTable()
  /// The relations that the sentences up to this one state.
  var findings: [Finding] = []
  /// How many of them those before this one state.
  private(set) var findingsBefore = 0
  /// Whether the noun frame of each phrase was used by a light verb.
  var isLent: [Bool] = []
  /// Whether each clause has lent its arguments to the noun with which it stands.
  var isSpent: [Bool] = []
  /// The phrases in the order in which they need each other, and which of them have their place in it.
  var order: [Int] = []
  var isSorted: [Bool] = []
  /// What happened to whom in each clause that states a relation.
  var stated: [Statement?] = []
  /// The relations of words: blame and praise.
  let blame: RelationID?, praise: RelationID?
  /// The relation of those who leave, and of those who punish.
  let exit: RelationID?, punishment: RelationID?

  /// What a clause states.
  struct Statement {
    var relation: RelationID
    var targets: [Filler]
  }

  init(lexicon: Lexicon, text: ArticleText) {
    self.lexicon = lexicon
    self.text = text
    blame = lexicon.relation(named: Relation.accuses.name)
    praise = lexicon.relation(named: Relation.supports.name)
    exit = lexicon.relation(named: Relation.withdrawsFrom.name)
    punishment = lexicon.relation(named: Relation.sanctions.name)
  }

  /// Finds who is meant by the phrases of the next sentence.
  mutating func meet(_ next: inout Sentence, number: Int) {
    swap(&sentence, &next)
    self.number = number
    findingsBefore = findings.count
    discourse.sportWords += sentence.units.indices.count { classes($0).contains(.sport) }
    findMentions()
  }

  /// Takes note of what the sentence leaves for the next: who spoke last, and whether his quote is still open.
  mutating func leave() {
    if let speaker = mainSpeaker() { discourse.speaker = speaker }
    for token in sentence.tokens {
      switch text.tokens[token].kind {
      case .openQuote where text.bytes[Int(text.tokens[token].start)] == UInt8(ascii: "\""): discourse.isQuoted.toggle()
      case .openQuote: discourse.isQuoted = true
      case .closeQuote: discourse.isQuoted = false
      default: break
      }
    }
  }

  /// Finds all relations that the sentence states.
  mutating func findRelations() {
    isLent.removeAll(keepingCapacity: true)
    isLent.append(contentsOf: repeatElement(false, count: sentence.phrases.count))
    isSpent.removeAll(keepingCapacity: true)
    isSpent.append(contentsOf: repeatElement(false, count: sentence.clauses.count))
    stated.removeAll(keepingCapacity: true)
    stated.append(contentsOf: repeatElement(nil, count: sentence.clauses.count))
    readRelations()
  }

  /// Forgets the relations of the sentence at hand, which are none that count.
  mutating func dropFindings() { findings.removeLast(findings.count - findingsBefore) }

  /// The relations that the sentence at hand states.
  var ownFindings: ArraySlice<Finding> { findings[findingsBefore...] }
}
