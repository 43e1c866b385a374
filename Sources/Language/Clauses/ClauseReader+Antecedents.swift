// To which noun a relative clause or a participle belongs.

extension ClauseReader {
  /// A relative pronoun that does not agree with the noun before it belongs to a noun further up.
  mutating func settleAntecedent(_ clause: Int) {
    guard sentence.clauses[clause].kind == .relative,
      let phrase = sentence.phrases(of: clause).first(where: { sentence.phrases[$0].antecedent >= 0 })
    else { return }
    guard lexicon.grammar.isVerbSecond else { return settleAntecedentByNumber(of: phrase, clause) }
    var pronoun = sentence.phrases[phrase]
    pronoun.features = told(pronoun.features, by: clause)
    var candidate = pronoun.antecedent
    if !agrees(pronoun, with: sentence.phrases[candidate]), let plural = agreeingNoun(before: candidate, for: pronoun) {
      candidate = plural
      // "Oslo, Rom und Bern, *die* sich anschlossen"
      if sentence.phrases[plural].first >= 0 { candidate = sentence.phrases[plural].first }
    }
    if let better = nounBefore(place: candidate, for: pronoun) { candidate = better }
    while candidate >= 0 {
      if agrees(pronoun, with: sentence.phrases[candidate]) {
        guard sentence.refer(phrase, to: candidate) else { return }
        sentence.clauses[clause].bearer = candidate
        narrow(phrase, to: candidate)
        return
      }
      candidate = sentence.phrases[candidate].parent
    }
  }

  /// Leaves a relative pronoun the cases that it has in the gender and number of its antecedent: *der* is the subject after a masculine.
  private mutating func narrow(_ phrase: Int, to antecedent: Int) {
    let head = sentence.phrases[phrase].head
    guard sentence.units[head].tag == .relative else { return }
    var cases: Features = []
    for place in sentence.units[head].readings.indices where lexicon.readings[place].category == .relative {
      var pronoun = sentence.phrases[phrase]
      pronoun.features = lexicon.readings[place].features
      if agrees(pronoun, with: sentence.phrases[antecedent]) {
        cases.formUnion(pronoun.features.intersection(.anyCase))
      }
    }
    let noun = sentence.phrases[antecedent]
    let number = noun.next >= 0 ? Features.plural : noun.features.intersection(.anyNumber)
    if number == .plural || number == .singular {
      sentence.phrases[phrase].features = sentence.phrases[phrase].features.subtracting(.anyNumber).union(number)
    }
    let narrowed = self.cases(phrase).intersection(cases)
    guard !narrowed.isEmpty else { return }
    sentence.phrases[phrase].features = sentence.phrases[phrase].features.subtracting(.anyCase).union(narrowed)
  }

  /// Where order tells the subject, the number of the verb or of the pronoun tells whether all of a list is meant, or the noun to which the
  /// one before the pronoun belongs.
  private mutating func settleAntecedentByNumber(of phrase: Int, _ clause: Int) {
    var pronoun = sentence.phrases[phrase]
    let number = sentence.clauses[clause].features.intersection(.anyNumber)
    if isSubject(phrase, of: clause), number == .plural || number == .singular, !canBeUnmarkedPast(clause) {
      pronoun.features.formUnion(number)
    }
    var candidate = pronoun.antecedent
    if sentence.phrases[candidate].first >= 0, pronoun.features.intersection(.anyNumber) != .singular,
      !lexicon.grammar.isRomance && sentence.phrases[candidate].determinerUnit < 0
        || sentence.phrases[candidate].features.intersection(.anyNumber) != .plural
    {
      candidate = sentence.phrases[candidate].first
    }
    while candidate >= 0 {
      if agrees(pronoun, with: sentence.phrases[candidate]) {
        if sentence.refer(phrase, to: candidate) { sentence.clauses[clause].bearer = candidate }
        return
      }
      candidate = sentence.phrases[candidate].parent
    }
  }

  /// Whether the verb may be a past form that tells no number: "Rwanda, which *hit* back".
  private func canBeUnmarkedPast(_ clause: Int) -> Bool {
    guard lexicon.grammar.stacksNouns, let verb = sentence.clauses[clause].firstVerb else { return false }
    return sentence.units[verb].readings.indices.contains {
      let reading = lexicon.readings[$0]
      return reading.category == .verb && reading.features.isSuperset(of: [.finite, .past])
        && reading.features.isDisjoint(with: .anyNumber)
    }
  }

  /// Whether no other phrase before the verb can be the subject.
  private func isSubject(_ phrase: Int, of clause: Int) -> Bool {
    guard let verb = sentence.clauses[clause].firstVerb, sentence.phrases[phrase].preposition == nil else {
      return false
    }
    if !cases(phrase).isEmpty { return cases(phrase).contains(.nominative) }
    return !sentence.phrases(of: clause).contains {
      $0 != phrase && sentence.phrases[$0].preposition == nil && sentence.phrases[$0].units.lowerBound < verb
    }
  }

  /// A participle at the head of a sentence stands with the subject that follows: "Accusé par Kiev, Téhéran …".
  mutating func settleBearer(_ clause: Int) {
    let own = sentence.clauses[clause]
    guard own.kind == .participial, own.bearer < 0, own.parent >= 0 else { return }
    sentence.clauses[clause].bearer = sentence.clauses[own.parent].subject
  }

  /// The features of a relative pronoun that is the only possible subject of its clause, whose number the verb tells.
  private func told(_ features: Features, by clause: Int) -> Features {
    let hasRival = sentence.phrases(of: clause).contains { index in
      let other = sentence.phrases[index]
      return other.antecedent < 0 && other.preposition == nil
        && cases(index).isEmpty != cases(index).contains(.nominative)
    }
    let number = sentence.clauses[clause].features.intersection(.anyNumber)
    guard !hasRival, features.contains(.nominative), number == .plural || number == .singular else {
      return features
    }
    return features.subtracting(.anyNumber).union(number)
  }

  /// The nearest noun before a phrase with which a pronoun agrees, in the same sentence.
  private func agreeingNoun(before phrase: Int, for pronoun: Phrase) -> Int? {
    sentence.phrases[..<phrase].indices.suffix(3).last { index in
      !sentence.phrases[index].isPronoun && agrees(pronoun, with: sentence.phrases[index])
    }
  }

  /// The noun before a place name without gender ("der Botschafter in Genf, der …") where it agrees with the pronoun.
  private func nounBefore(place: Int, for pronoun: Phrase) -> Int? {
    guard place >= 0, sentence.phrases[place].preposition != nil, sentence.phrases[place].determinerUnit < 0,
      sentence.phrases[place].features.isDisjoint(with: .anyGender)
    else { return nil }
    return sentence.phrases.indices.last { index in
      sentence.phrases[index].units.upperBound == sentence.phrases[place].units.lowerBound
        && !sentence.phrases[index].features.isDisjoint(with: .anyGender)
        && agrees(pronoun, with: sentence.phrases[index])
    }
  }

  private func agrees(_ pronoun: Phrase, with noun: Phrase) -> Bool {
    let numbers = pronoun.features.intersection(.anyNumber)
    let genders = pronoun.features.intersection(.anyGender)
    let number = noun.next >= 0 ? Features.plural : noun.features.intersection(.anyNumber)
    if !numbers.isEmpty, !number.isEmpty, numbers.isDisjoint(with: number) { return false }
    let gender = noun.features.intersection(.anyGender)
    if number == .plural, numbers.contains(.plural) { return true }
    return genders.isEmpty || gender.isEmpty || !genders.isDisjoint(with: gender)
  }
}

// MARK: - Relative clauses without a pronoun

extension ClauseReader {
  /// "the sanctions it imposed on Mali": the noun described is the object where the clause has none.
  mutating func takeAntecedent(_ clause: Int) {
    let own = sentence.clauses[clause]
    guard lexicon.grammar.stacksNouns, own.kind == .relative, own.opener < 0, own.object < 0, own.bearer >= 0,
      !own.isPassive
    else { return }
    sentence.clauses[clause].object = own.bearer
  }
}
