internal import Language

/// What governs an infinitive or a gerund: a verb, a predicative adjective, or a noun before it.
struct Governor {
  let rule: Operator
  /// The clause in which it stands.
  let clause: Int
  /// The noun's phrase, where it is a noun.
  var noun: Int?
}

extension Interpreter {
  /// What governs a clause, where the data files know it.
  func governor(of clause: Int) -> Governor? {
    guard sentence.clauses[clause].parent >= 0, !isSetOff(clause), !isFronted(clause), !isTemporal(clause) else {
      return nil
    }
    if isOfNoun(clause) { return governingNoun(of: clause) }
    return governingNoun(of: clause) ?? governingAdjective(of: clause) ?? governingVerb(of: clause)
  }

  /// Whether a German infinitive behind a comma says what the noun before it is about, as it stands before the verb of its sentence: "Die
  /// Drohung, *Sanktionen zu verhängen*, wirkt".
  func isOfNoun(_ clause: Int) -> Bool {
    let own = sentence.clauses[clause]
    guard lexicon.grammar.isVerbSecond, own.kind == .infinitive, own.opener < 0, own.parent >= 0, own.first > 1,
      sentence.units[own.first].tag == .comma || sentence.units[own.first - 1].tag == .comma,
      let verb = sentence.clauses[own.parent].verbs.first
    else { return false }
    return verb > own.last && sentence.clauses[own.parent].first < own.first
  }

  /// Whether a gerund stands behind a comma, beside the clause before it: "quit the union, complaining of …".
  func isSetOff(_ clause: Int) -> Bool {
    let own = sentence.clauses[clause]
    guard lexicon.grammar.stacksNouns, own.kind == .gerund, let verb = own.verbs.first, verb > 0 else { return false }
    var before = verb - 1
    while before > 0, sentence.units[before].tag == .adverb { before -= 1 }
    return sentence.units[before].tag == .comma
  }

  /// Whether two prepositions stand before an infinitive, which tells when: "a protesté, *avant d'*expulser l'ambassadeur".
  private func isTemporal(_ clause: Int) -> Bool {
    let own = sentence.clauses[clause]
    return lexicon.grammar.isRomance && own.kind == .infinitive && own.opener >= 0
      && own.opener + 1 < sentence.units.count && sentence.units[own.opener].tag == .preposition
      && sentence.units[own.opener + 1].tag == .preposition
  }

  /// The clause beside which a set-off gerund stands that an infinitive for somebody else comes before: "*told the envoy* to leave, accusing
  /// Oslo".
  func clauseBeside(_ gerund: Int) -> Int? {
    let between = sentence.clauses[gerund].parent
    guard sentence.clauses[gerund].kind == .gerund, isSetOff(gerund), between >= 0,
      sentence.clauses[between].kind == .infinitive, sentence.clauses[between].parent >= 0,
      let governor = governor(of: between), governor.rule.kind == .verb,
      // "threatened to leave, *accusing* Oslo": words go with the threat.
      governor.rule.control != .subject || hasFrame(sentence.clauses[gerund], { isWords($0.relation) })
    else { return nil }
    return sentence.clauses[between].parent
  }

  /// Whether a gerund behind a preposition opens the sentence, so that the verb after it does not govern it: "*After leaving* the pact,
  /// Chad wants …".
  private func isFronted(_ clause: Int) -> Bool {
    let own = sentence.clauses[clause]
    guard lexicon.grammar.stacksNouns, own.kind == .gerund, let verb = own.firstVerb,
      // "*Having imposed* sanctions on Chile, Peru wants …"
      own.opener >= 0 || verb == 0, let governing = sentence.clauses[own.parent].firstVerb
    else { return false }
    return verb < governing
  }

  /// The rule of the verb above: through an object where it has one and can, else through its subject.
  private func governingVerb(of clause: Int) -> Governor? {
    let parent = sentence.clauses[clause].parent
    for lemma in sentence.clauses[parent].lemmas {
      var first: Operator?
      var filled: Operator?
      var bySubject: Operator?
      var count = 0
      for index in lexicon.operators.indices(of: lemma) where lexicon.operators[index].kind == .verb {
        let rule = lexicon.operators[index]
        count += 1
        if first == nil { first = rule }
        if rule.control == .subject {
          if bySubject == nil { bySubject = rule }
        } else if filled == nil, isFilled(rule.control, in: parent) {
          filled = rule
        }
      }
      guard let first else { continue }
      return Governor(rule: (count > 1 ? filled : nil) ?? bySubject ?? first, clause: parent)
    }
    return nil
  }

  private func rule(of lemma: LemmaID, _ kind: Frame.Kind) -> Operator? {
    lexicon.operators.indices(of: lemma).first { lexicon.operators[$0].kind == kind }.map { lexicon.operators[$0] }
  }

  /// What a noun makes of what the phrase behind it names: "*plans* for a withdrawal", "the *threat* of sanctions".
  func reality(ofNounBefore phrase: Int) -> Reality? {
    let start = sentence.phrases[phrase].units.lowerBound
    guard lexicon.grammar.stacksNouns, sentence.phrases[phrase].preposition != nil, start > 0,
      sentence.units[start - 1].tag == .noun, let noun = lemma(start - 1),
      let status = rule(of: noun, .noun)?.status, status == .announced || status == .none
    else { return nil }
    return status
  }

  /// Whether a verb's controlling argument stands in its clause; in the passive the subject is the object.
  private func isFilled(_ slot: Slot, in number: Int) -> Bool {
    let clause = sentence.clauses[number]
    switch slot {
    case .object: return clause.isPassive || clause.object >= 0 || clause.dative >= 0
    case .dative: return clause.dative >= 0
    case .preposition(let lemma):
      return sentence.phrases(of: number).contains { sentence.phrases[$0].preposition == lemma }
    default: return false
    }
  }

  /// A predicative adjective in the clause above: "is ready to".
  private func governingAdjective(of clause: Int) -> Governor? {
    let parent = sentence.clauses[clause].parent
    for unit in sentence.clauses[parent].others where unit < sentence.clauses[clause].first {
      for place in sentence.units[unit].readings.indices where lexicon.readings[place].category == .adjective {
        let lemma = lexicon.lexeme(of: lexicon.readings[place]).lemma
        if let rule = rule(of: lemma, .adjective) { return Governor(rule: rule, clause: parent) }
      }
    }
    return nil
  }

  /// The noun right before the clause, or one to which that belongs: "the decision of the EU to".
  private func governingNoun(of clause: Int) -> Governor? {
    let start = startOfMarker(sentence.clauses[clause].first)
    var phrase = sentence.phrases.indices.last { sentence.phrases[$0].units.upperBound == start } ?? -1
    if lexicon.grammar.stacksNouns, sentence.clauses[clause].kind == .gerund, sentence.clauses[clause].opener < 0,
      phrase >= 0, headClasses(phrase).contains(.voice)
    {
      // "a resolution *condemning* the raid" does so.
      return nil
    }
    while phrase >= 0 {
      // "accused the *authorities* of arming them": whoever acts is no plan.
      if referents.first(phrase)?.institution == nil || !lexicon.grammar.stacksNouns,
        let noun = lemma(sentence.phrases[phrase].head), let rule = rule(of: noun, .noun)
      {
        return Governor(rule: rule, clause: sentence.clauses[clause].parent, noun: phrase)
      }
      if let rule = ruleOfModifier(phrase) {
        return Governor(rule: rule, clause: sentence.clauses[clause].parent, noun: phrase)
      }
      let parent = sentence.phrases[phrase].parent
      phrase = parent < 0 && sentence.phrases[phrase].preposition != nil ? before(phrase) ?? -1 : parent
    }
    return nil
  }

  /// The phrase that ends where another begins: "the decision *on Monday* to …".
  private func before(_ phrase: Int) -> Int? {
    guard lexicon.grammar.stacksNouns else { return nil }
    let start = sentence.phrases[phrase].units.lowerBound
    return sentence.phrases[..<phrase].lastIndex { $0.units.upperBound == start }
  }

  /// The rule of a noun right before a clause that says what it is about: "doubts that", "the threat that".
  func nounBefore(_ clause: Int) -> Operator? {
    let opener = sentence.clauses[clause].opener
    guard opener > 0, classes(opener).contains(.that), sentence.units[opener - 1].tag == .noun,
      let noun = lemma(opener - 1)
    else { return nil }
    return rule(of: noun, .noun)
  }

  /// The rule of an adjective or quantifier before a noun whose infinitive it governs: "*the only* country to recognise".
  private func ruleOfModifier(_ phrase: Int) -> Operator? {
    guard lexicon.grammar.stacksNouns else { return nil }
    for unit in sentence.phrases[phrase].units where unit < sentence.phrases[phrase].head {
      if let adjective = lemma(unit), let rule = rule(of: adjective, .adjective), rule.control == .bearer {
        return rule
      }
    }
    return nil
  }

  /// The unit after the last word before a clause: a comma and the marker of the infinitive may stand between.
  private func startOfMarker(_ unit: Int) -> Int {
    var start = unit
    while start > 0 {
      switch sentence.units[start - 1].tag {
      case .infinitiveMarker, .comma, .preposition: start -= 1
      // "le premier pays à *se* retirer"
      case .pronoun where lexicon.grammar.isRomance: start -= 1
      default: return start
      }
    }
    return start
  }
}
