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
      if index > start, beginsBehindHeading(tokens, start, at: index) {
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

  /// The most tokens that a heading may have that runs into the text behind it.
  private static let longestHeading = 9

  /// Whether a function word with a capital begins a sentence behind a heading that has no period: "Rückhalt in Lima *In* Quito stößt …".
  private func beginsBehindHeading(_ tokens: [Token], _ start: Int, at index: Int) -> Bool {
    guard lexicon.grammar.capitalisesNouns, index - start <= SentenceSplitter.longestHeading, index - start > 1,
      tokens[index].kind == .word, tokens[index].capitals == .first, !tokens[index].isJoined,
      tokens[index].follows != .none, index + 1 < tokens.count, tokens[index + 1].kind == .word,
      tokens[index + 1].word.isKnown, tokens[index - 1].kind == .word, !isFunctionWord(tokens[index - 1].word),
      isFunctionWord(tokens[index].word)
    else { return false }
    return tokens[start..<index].allSatisfy { token in
      (token.kind == .word || token.kind == .number)
        && (token.capitals != .none || !hasReading(token.word, .verb, .finite))
    }
  }

  /// Whether a word is an article, preposition, pronoun or the like, and nothing else that has a capital.
  private func isFunctionWord(_ word: WordID) -> Bool {
    var isFunction = false
    for place in lexicon.readings(of: word).indices {
      switch lexicon.readings[place].category {
      case .noun, .name, .adjective, .verb: return false
      case .article, .preposition, .subordinator, .quantifier, .pronoun, .conjunction, .adverb, .possessive, .negation:
        isFunction = true
      default: break
      }
    }
    return isFunction
  }

  private func hasReading(_ word: WordID, _ category: Category, _ features: Features) -> Bool {
    lexicon.readings(of: word).indices.contains {
      let reading = lexicon.readings[$0]
      return reading.category == category && reading.features.isSuperset(of: features)
    }
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
    if lexicon.grammar.marksOrdinals, index > 0, tokens[index - 1].kind == .number,
      isOrdinal(tokens[index - 1]) || isOrdinalBehindArticle(tokens, index - 1)
    {
      return next.kind == .word && next.capitals != .none && !isMonth(next.word) && !isKnownNoun(next.word)
    }
    return next.kind != .word || next.capitals != .none || next.follows == .paragraph
  }

  /// Whether a number is short enough to be an ordinal: a day, a place, a century.
  private func isOrdinal(_ token: Token) -> Bool { token.end - token.start <= 2 }

  /// Whether a number of three digits stands behind a word that leads a noun: "als *147*." before "Staat".
  private func isOrdinalBehindArticle(_ tokens: [Token], _ number: Int) -> Bool {
    guard tokens[number].end - tokens[number].start == 3, number > 0 else { return false }
    let before = tokens[number - 1].word
    return hasReading(before, .article, []) || hasReading(before, .preposition, [])
  }

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
