internal import Language

extension Interpreter {
  /// Who says what a clause tells, where the sentence attributes it.
  func speaker(of number: Int) -> Referent? {
    if let source = sourceOfReport(number) { return source }
    if let speech = speechVerb(over: number) {
      guard sentence.clauses[speech].subject >= 0 else { return nil }
      return referents.first(sentence.clauses[speech].subject)
    }
    return sentence.clauses[number].features.contains(.reported) ? discourse.speaker : nil
  }

  /// Who speaks in the sentence, to whom what follows in the mood of report belongs.
  func mainSpeaker() -> Referent? {
    for clause in sentence.clauses.indices {
      if let source = sourceOfReport(clause) { return source }
      if isSpeech(clause), sentence.clauses[clause].subject >= 0 {
        return referents.first(sentence.clauses[clause].subject)
      }
    }
    return nil
  }

  /// The clause whose verb of speech introduces a clause: above it, or beside it where the mood or a quote tells.
  func speechVerb(over number: Int) -> Int? {
    var at = number
    while at >= 0 {
      let parent = sentence.clauses[at].parent
      guard parent >= 0 else { break }
      if isSpeech(parent), at != parent { return parent }
      at = parent
    }
    return sentence.clauses.indices.first {
      $0 > number && isSpeech($0) && isIndependent($0)
    }
  }

  /// "Laut Lawrow", "according to Lavrov".
  private func sourceOfReport(_ number: Int) -> Referent? {
    let phrase = sentence.phrases(of: number).first { sentence.phrases[$0].prepositionClasses.contains(.according) }
    return phrase.flatMap { referents.first($0) }
  }
}
