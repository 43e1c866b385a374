/// Finds where sentences end.
struct SentenceSplitter {
  let lexicon: Lexicon

  /// The most tokens that a sentence may have: several times what prose has, so that a text without periods costs no more than
  /// in proportion to its length.
  private static let longest = 400

  /// The ranges of tokens that are sentences, in order; they cover all tokens.
  func sentences(of tokens: [Token]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < tokens.count {
      if index > start, tokens[index].follows == .paragraph || index - start >= SentenceSplitter.longest {
        ranges.append(start..<index)
        start = index
      }
      if endsSentence(tokens, at: index) {
        var end = index + 1
        while end < tokens.count, closes(tokens[end]) { end += 1 }
        ranges.append(start..<end)
        start = end
        index = end
        continue
      }
      index += 1
    }
    if start < tokens.count { ranges.append(start..<tokens.count) }
    return ranges
  }

  private func endsSentence(_ tokens: [Token], at index: Int) -> Bool {
    switch tokens[index].kind {
    case .question, .exclamation: return true
    case .period: break
    default: return false
    }
    guard index + 1 < tokens.count else { return true }
    let next = tokens[index + 1]
    if next.follows == .none, !closes(next) { return false }
    if lexicon.grammar.marksOrdinals, index > 0, tokens[index - 1].kind == .number, isOrdinal(tokens[index - 1]) {
      return next.kind == .word && next.capitals != .none && !isMonth(next.word) && !isKnownNoun(next.word)
    }
    return next.kind != .word || next.capitals != .none || next.follows == .paragraph
  }

  /// Whether a number is short enough to be an ordinal: a day, a place, a century.
  private func isOrdinal(_ token: Token) -> Bool { token.end - token.start <= 2 }

  private func isMonth(_ word: WordID) -> Bool { hasReading(word) { $0.classes.contains(.month) } }

  private func isKnownNoun(_ word: WordID) -> Bool { hasReading(word) { _ in true } }

  private func hasReading(_ word: WordID, where matches: (Lexeme) -> Bool) -> Bool {
    lexicon.readings(of: word).indices.contains {
      let reading = lexicon.readings[$0]
      return reading.category == .noun && matches(lexicon.lexeme(of: reading))
    }
  }

  /// Quotation marks and brackets that belong to the sentence before them.
  private func closes(_ token: Token) -> Bool {
    switch token.kind {
    case .closeQuote, .closeBracket: true
    case .openQuote: token.follows == .none
    default: false
    }
  }
}
