internal import Language

/// A sentence with its article: what the resolver and the relation finder ask of it.
struct SentenceView {
  let lexicon: Lexicon
  let sentence: Sentence
  let number: Int

  var phrases: [Phrase] { sentence.phrases }
  var clauses: [Clause] { sentence.clauses }

  func lexeme(_ unit: Int) -> Lexeme? {
    unit < 0 ? nil : lexicon.lexeme(of: sentence.units[unit])
  }

  /// The lexeme of a unit in its reading of a category.
  func lexeme(_ unit: Int, as category: Category) -> Lexeme? {
    lexicon.readings(from: sentence.units[unit].readings).first { $0.category == category }
      .map { lexicon.lexeme(of: $0) }
  }

  /// The lexeme of a phrase's head, that of its antecedent for a relative pronoun.
  func head(_ phrase: Int) -> Lexeme? {
    guard phrase >= 0 else { return nil }
    if phrases[phrase].antecedent >= 0 { return head(phrases[phrase].antecedent) }
    return lexeme(phrases[phrase].head)
  }

  /// The phrase for which a relative pronoun stands, else the phrase itself.
  func deepest(_ phrase: Int) -> Int {
    phrases[phrase].antecedent >= 0 ? deepest(phrases[phrase].antecedent) : phrase
  }

  func entity(_ unit: Int) -> Int32 { lexeme(unit)?.entity ?? -1 }

  /// Whether a modifier says who does what the participle joined to it tells: "Iranian-backed".
  func isDoer(_ unit: Int, in phrase: Phrase) -> Bool {
    unit + 1 == phrase.participle && sentence.units[unit + 1].isJoined
  }

  /// The state, alliance or group that the first part of a compound names, or a name that stands before the head like one.
  func compoundEntity(of phrase: Int) -> Int32? {
    let own = phrases[phrase]
    for unit in own.modifiers where unit != own.head && !isDoer(unit, in: own) {
      if entity(unit) >= 0 { return entity(unit) }
      if sentence.units[unit].compoundEntity >= 0 { return sentence.units[unit].compoundEntity }
    }
    let inner = sentence.units[own.head].compoundEntity
    return inner >= 0 ? inner : nil
  }

  /// The features of all readings of a unit.
  func features(_ unit: Int) -> Features {
    lexicon.readings(from: sentence.units[unit].readings).features
  }

  /// Whether a clause's verb is one of saying.
  func isSpeech(_ clause: Clause) -> Bool { lexeme(clause.verb)?.classes.contains(.speech) == true }

  /// The phrase and the later members of its list.
  func members(_ phrase: Int) -> [Int] {
    var members = [phrase]
    var at = phrase
    while phrases[at].next >= 0 {
      at = phrases[at].next
      members.append(at)
    }
    return members
  }

  /// Who possesses what a noun names, where that stands before it: "Kenya's".
  func possessor(of phrase: Int) -> Int? {
    let owner = phrases[phrase].owner
    return owner >= 0 && phrases[owner].units.lowerBound < phrases[phrase].head ? owner : nil
  }

  /// The genitive or *of* phrase after a noun.
  func genitive(of phrase: Int) -> Int? {
    if phrases[phrase].owner >= 0, possessor(of: phrase) == nil { return phrases[phrase].owner }
    return phrases[phrase].complements.first { phrases[$0].prepositionClasses.contains(.possession) }
  }

  /// The phrase that begins where this one or its owners end.
  func follower(of phrase: Int) -> Int? {
    phrases.indices.last { phrases[$0].units.lowerBound == phrases[phrase].units.upperBound }
  }

  /// The phrase, whatever it is a part of, and the first members of their lists.
  func ancestors(of phrase: Int) -> Set<Int> {
    var ancestors: Set<Int> = [phrase]
    var top = phrase
    while let above = [phrases[top].first, phrases[top].parent].first(where: { $0 >= 0 }) {
      top = above
      ancestors.insert(top)
    }
    return ancestors
  }

  /// The clause in which a phrase stands.
  func clause(of phrase: Int) -> Int? {
    var top = phrase
    while true {
      if phrases[top].first >= 0 {
        top = phrases[top].first
      } else if phrases[top].parent >= 0 {
        top = phrases[top].parent
      } else {
        break
      }
    }
    return clauses.firstIndex { $0.phrases.contains(top) }
  }
}
