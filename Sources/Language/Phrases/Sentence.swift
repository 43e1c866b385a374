/// The grammar of a sentence: units, phrases and clauses, as far as the engine understands them.
///
/// One value serves one sentence after the other, so that its buffers grow only with the longest.
public struct Sentence: Sendable {
  /// The range of the article's tokens.
  public var tokens = 0..<0
  /// Its words, names and marks, in the order of the text.
  public var units: [Unit] = []
  /// Its noun phrases, in the order of the text.
  public var phrases: [Phrase] = []
  /// Its clauses, in the order in which they open.
  public var clauses: [Clause] = []
  /// What stands one after the other: phrases, verbs, conjunctions, marks.
  var items: [Item] = []
  /// Whether it is a question.
  public var isQuestion = false

  /// Makes an empty sentence.
  public init() {}

  /// Forgets what it holds and keeps the room.
  mutating func clear() {
    units.removeAll(keepingCapacity: true)
    phrases.removeAll(keepingCapacity: true)
    clauses.removeAll(keepingCapacity: true)
    items.removeAll(keepingCapacity: true)
  }

  /// Whether the marker of the infinitive stands right before a verb.
  @inlinable
  public func isMarkedInfinitive(_ unit: Int) -> Bool {
    unit > 0 && units[unit - 1].tag == .infinitiveMarker
  }
}

extension Sentence {
  /// Whether one phrase is the other, a part of it, or a later member of its list.
  ///
  /// No phrase may become a part of one of its own parts: whoever goes up from there would never come to an end.
  @inlinable
  public func isPart(_ phrase: Int, of other: Int) -> Bool {
    var top = phrase
    while top >= 0 {
      if top == other { return true }
      top = phrases[top].first >= 0 ? phrases[top].first : phrases[top].parent
    }
    return false
  }

  /// Makes a phrase the antecedent of a relative pronoun, unless it stands itself for the pronoun or for a part of its phrase: "*whose terms*".
  ///
  /// - Returns: Whether it is the antecedent now.
  @discardableResult
  mutating func refer(_ pronoun: Int, to antecedent: Int) -> Bool {
    var deepest = antecedent
    while deepest >= 0 {
      if isPart(deepest, of: pronoun) { return false }
      deepest = phrases[deepest].antecedent
    }
    phrases[pronoun].antecedent = antecedent
    return true
  }

  /// Whether a phrase sums up behind a comma what the clause before it tells: "Peru left the pact, *a step* welcomed by Chile".
  public func isSummary(_ phrase: Int) -> Bool {
    let own = phrases[phrase]
    return own.determiner.contains(.indefinite) && own.preposition == nil && own.owner < 0 && own.parent >= 0
      && units[own.head].classes.contains(.deed) && own.units.lowerBound > 0
      && units[own.units.lowerBound - 1].tag == .comma && phrases[own.parent].appositions.contains(phrase)
  }
}

/// A part of a sentence between units and clauses.
enum Item: BitwiseCopyable, Sendable {
  /// A phrase, by its index.
  case phrase(Int)
  /// Any other unit, by its index.
  case unit(Int)
}

extension Sentence {
  /// Takes note of which clause every phrase is in, with what it is a part of, what follows it, and whether it is a subject.
  mutating func settle() {
    for clause in clauses where clause.subject >= 0 { phrases[clause.subject].isSubject = true }
    for index in phrases.indices where !phrases[index].isDirect {
      var top = index
      while phrases[top].first >= 0 || phrases[top].parent >= 0 {
        top = phrases[top].first >= 0 ? phrases[top].first : phrases[top].parent
      }
      phrases[index].clause = phrases[top].isDirect ? phrases[top].clause : -1
    }
    for index in phrases.indices {
      var end = phrases[index].units.upperBound
      while end < units.count, units[end].tag == .quote { end += 1 }
      var other = index + 1
      while other < phrases.count, phrases[other].units.lowerBound <= end {
        if phrases[other].units.lowerBound == end { phrases[index].follower = other }
        other += 1
      }
    }
  }
}

extension Sentence {
  /// The name behind "and" that is the subject of a clause without a verb: "Le Japon a suspendu ses dons et *le Canada*, ses programmes".
  ///
  /// A comma and the only other phrase of the clause follow it, which is like what stands before the "and".
  func gappedSubject(behind conjunction: Int) -> Int? {
    guard conjunction > 0, conjunction + 3 < items.count, case .phrase(let subject) = items[conjunction + 1],
      case .unit(let comma) = items[conjunction + 2], units[comma].tag == .comma,
      case .phrase(let rest) = items[conjunction + 3], case .phrase(let before) = items[conjunction - 1],
      phrases[subject].preposition == nil, units[phrases[subject].head].tag == .name, !phrases[rest].isPronoun,
      isLike(rest, before), !hasFiniteVerb(behind: conjunction + 3)
    else { return nil }
    return subject
  }

  /// Whether a phrase stands to a name as the one before does, and is no apposition to it: a name beside a name, or what somebody has.
  private func isLike(_ rest: Int, _ before: Int) -> Bool {
    let (rest, before) = (phrases[rest], phrases[before])
    let isNamed = units[before.head].tag == .name
    if units[rest.head].tag == .name { return isNamed && rest.preposition == before.preposition }
    guard rest.preposition == nil, rest.possessive >= 0 || rest.determiner.contains(.indefinite) else { return false }
    return (!isNamed || before.preposition != nil)
      && units[rest.head].classes.isDisjoint(with: [.stateWord, .otherState, .allianceWord, .groupWord])
  }

  /// Whether a finite verb follows before the sentence or its part ends.
  private func hasFiniteVerb(behind item: Int) -> Bool {
    for next in items.dropFirst(item + 1) {
      guard case .unit(let unit) = next else { continue }
      switch units[unit].tag {
      case .verb where units[unit].verbFeatures.contains(.finite): return true
      case .semicolon, .colon, .end: return false
      default: continue
      }
    }
    return false
  }
}
