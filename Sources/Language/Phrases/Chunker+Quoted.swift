// What stands in quotation marks within a phrase.

extension Chunker {
  /// Takes adjectives in quotation marks behind their noun, and gives the unit behind the marks: "l'attitude « *hostile* » de Madrid".
  func takeQuotedAdjectives(_ quote: Int, _ phrase: inout Phrase) -> Int? {
    var at = quote + 1
    var found: [Int] = []
    while at < sentence.units.count {
      while tag(at) == .adverb { at += 1 }
      guard isQuotedAdjective(at) else { return nil }
      found.append(at)
      at += 1
      switch tag(at) {
      case .quote:
        for adjective in found { phrase.modifiers.append(adjective) }
        return at + 1
      case .conjunction, .comma: at += 1
      default: return nil
      }
    }
    return nil
  }

  private func isQuotedAdjective(_ at: Int) -> Bool {
    guard at < sentence.units.count else { return false }
    if tag(at) == .adjective { return true }
    let features = sentence.units[at].verbFeatures
    return tag(at) == .verb && features.contains(.participle) && features.isDisjoint(with: .finite)
  }
}
