internal import Language

/// What governs an infinitive or a gerund: a verb, a predicative adjective, or a noun before it.
struct Governor {
  let rule: Operator
  /// The clause in which it stands.
  let clause: Int
  /// The noun's phrase, where it is a noun.
  var noun: Int?
}

extension SentenceView {
  /// What governs a clause, where the data files know it.
  func governor(of number: Int) -> Governor? {
    let parent = clauses[number].parent
    guard parent >= 0 else { return nil }
    return governingNoun(of: number) ?? governingAdjective(of: number) ?? governingVerb(of: number)
  }

  /// The rule of the verb above: through an object where it has one and can, else through its subject.
  private func governingVerb(of number: Int) -> Governor? {
    let parent = clauses[number].parent
    for lemma in clauses[parent].lemmas {
      let rules = rules(of: lemma, .verb)
      guard let first = rules.first else { continue }
      let filled = rules.count > 1 ? rules.first { $0.control != .subject && isFilled($0.control, in: parent) } : nil
      return Governor(rule: filled ?? rules.first { $0.control == .subject } ?? first, clause: parent)
    }
    return nil
  }

  private func rules(of lemma: LemmaID, _ kind: Frame.Kind) -> [Operator] {
    (lexicon.operators[lemma] ?? []).filter { $0.kind == kind }
  }

  /// Whether a verb's controlling argument stands in its clause; in the passive the subject is the object.
  private func isFilled(_ slot: Slot, in number: Int) -> Bool {
    let clause = clauses[number]
    return switch slot {
    case .object: clause.isPassive || clause.object >= 0 || clause.dative >= 0
    case .dative: clause.dative >= 0
    case .preposition(let lemma): clause.phrases.contains { phrases[$0].preposition == lemma }
    default: false
    }
  }

  /// A predicative adjective in the clause above: "is ready to".
  private func governingAdjective(of number: Int) -> Governor? {
    let parent = clauses[number].parent
    for unit in clauses[parent].others where unit < clauses[number].first {
      guard let adjective = lexeme(unit, as: .adjective),
        let rule = rules(of: adjective.lemma, .adjective).first
      else { continue }
      return Governor(rule: rule, clause: parent)
    }
    return nil
  }

  /// The noun right before the clause, or one to which that belongs: "the decision of the EU to".
  private func governingNoun(of number: Int) -> Governor? {
    let start = startOfMarker(clauses[number].first)
    var phrase = phrases.indices.last { phrases[$0].units.upperBound == start } ?? -1
    while phrase >= 0 {
      if let noun = lexeme(phrases[phrase].head), let rule = rules(of: noun.lemma, .noun).first {
        return Governor(rule: rule, clause: clauses[number].parent, noun: phrase)
      }
      phrase = phrases[phrase].parent
    }
    return nil
  }

  /// The unit after the last word before a clause: a comma and the marker of the infinitive may stand between.
  private func startOfMarker(_ unit: Int) -> Int {
    var start = unit
    while start > 0, [.infinitiveMarker, .comma, .preposition].contains(sentence.units[start - 1].tag) { start -= 1 }
    return start
  }
}
