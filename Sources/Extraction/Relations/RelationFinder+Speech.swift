internal import Language

extension RelationFinder {
  /// Who says what a clause tells, where the sentence attributes it.
  func speaker(of number: Int) -> Referent? {
    if let source = sourceOfReport(number) { return source }
    if let speech = speechVerb(over: number) {
      guard view.clauses[speech].subject >= 0 else { return nil }
      return resolver.referents[view.clauses[speech].subject].first
    }
    return view.clauses[number].features.contains(.reported) ? resolver.discourse.speaker : nil
  }

  /// Who speaks in the sentence, to whom what follows in the mood of report belongs.
  func mainSpeaker() -> Referent? {
    for clause in view.clauses.indices {
      if let source = sourceOfReport(clause) { return source }
      if view.isSpeech(view.clauses[clause]), view.clauses[clause].subject >= 0 {
        return resolver.referents[view.clauses[clause].subject].first
      }
    }
    return nil
  }

  /// The clause whose verb of speech introduces a clause: above it, or beside it where the mood or a quote tells.
  func speechVerb(over number: Int) -> Int? {
    var at = number
    while at >= 0 {
      let parent = view.clauses[at].parent
      guard parent >= 0 else { break }
      if view.isSpeech(view.clauses[parent]), at != parent { return parent }
      at = parent
    }
    return view.clauses.indices.first {
      $0 > number && view.isSpeech(view.clauses[$0]) && [.main, .coordinate].contains(view.clauses[$0].kind)
    }
  }

  /// "Laut Lawrow", "according to Lavrov".
  private func sourceOfReport(_ number: Int) -> Referent? {
    let phrase = view.clauses[number].phrases.first { view.phrases[$0].prepositionClasses.contains(.according) }
    return phrase.flatMap { resolver.referents[$0].first }
  }
}
