/// Turns the tokens of a sentence into units: names and idioms of several words become one, compounds get their head.
struct UnitScanner {
  private let lexicon: Lexicon
  private var folded: [UInt8] = []

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// Appends the units of a sentence, tagged with the first category that each can be.
  mutating func scan(
    _ sentence: Range<Int>, of tokens: borrowing Span<Token>, _ bytes: borrowing Span<UInt8>, into units: inout [Unit]
  ) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let end = endOfTruncated(index, in: sentence, of: tokens) {
        units.append(truncated(index..<end, of: tokens))
        index = end
        continue
      }
      guard tokens[index].kind == .word || tokens[index].word.isKnown else {
        if isPossession(index, in: sentence, of: tokens, bytes) {
          var unit = Unit(tokens: index..<index + 1, tag: .possession)
          unit.isJoined = true
          units.append(unit)
          index += 1
          continue
        }
        units.append(mark(tokens[index], at: index, bytes))
        index += 1
        continue
      }
      if let (length, readings) = lexicon.longestPhrase(from: index, in: tokens),
        index + length <= sentence.upperBound,
        let fitting = firstFitting(readings, index, in: sentence, of: tokens),
        isPhrase(lexicon.readings[fitting].category, upTo: index + length, in: sentence, of: tokens),
        lexicon.readings[fitting].category != .noun || !isVerbWithParticle(index..<index + length, of: tokens)
      {
        var unit = Unit(tokens: index..<index + length, tag: .unknown)
        unit.isJoined = tokens[index].isJoined
        unit.capitals = tokens[index].capitals
        unit.take(readings, from: lexicon, begins: begins(index, sentence, of: tokens))
        unit.choose(fitting, from: lexicon)
        if unit.tag == .preposition { unit.contracted = lexicon.article(in: tokens[index + length - 1].word) }
        units.append(unit)
        index += length
      } else {
        units.append(word(at: index, in: sentence, of: tokens, bytes))
        index += 1
      }
    }
  }

  /// The end of the first parts of compounds whose last part stands only in the one behind them, with the "and" before that:
  /// "*Einreise- und* Kontosperren", "*Land-, Luft- und* Seegrenzen"; nothing where a part names a state or body of which much may be told.
  private func endOfTruncated(_ index: Int, in sentence: Range<Int>, of tokens: borrowing Span<Token>) -> Int? {
    guard lexicon.grammar.joinsNouns else { return nil }
    var at = index
    while hasHangingHyphen(at, in: sentence, of: tokens), !namesEntity(tokens[at].word) {
      at += 2
      guard at < sentence.upperBound else { return nil }
      if tokens[at].kind == .word {
        let joins = canBe(tokens[at].word, .conjunction) && at + 1 < sentence.upperBound
        return joins && tokens[at + 1].kind == .word && !hasHangingHyphen(at + 1, in: sentence, of: tokens)
          ? at + 1 : nil
      }
      guard tokens[at].kind == .comma else { return nil }
      at += 1
      guard at < sentence.upperBound else { return nil }
    }
    return nil
  }

  /// Whether a hyphen stands right behind a word and a space or mark behind that.
  private func hasHangingHyphen(_ index: Int, in sentence: Range<Int>, of tokens: borrowing Span<Token>) -> Bool {
    guard index + 2 < sentence.upperBound, tokens[index].kind == .word, tokens[index + 1].kind == .dash else {
      return false
    }
    return tokens[index + 1].start == tokens[index].end && tokens[index + 1].end - tokens[index + 1].start == 1
      && (tokens[index + 2].follows != .none || tokens[index + 2].kind == .comma)
  }

  private func namesEntity(_ word: WordID) -> Bool {
    lexicon.readings(of: word).indices.contains {
      lexicon.readings[$0].category == .name && lexicon.lexeme(of: lexicon.readings[$0]).entity >= 0
    }
  }

  /// The first parts of compounds as what they are to the noun behind them.
  private func truncated(_ words: Range<Int>, of tokens: borrowing Span<Token>) -> Unit {
    var unit = Unit(tokens: words, tag: .adjective)
    unit.capitals = tokens[words.lowerBound].capitals
    return unit
  }

  /// Whether an apostrophe stands behind a plural whose possession follows: "its troops' role".
  private func isPossession(
    _ index: Int, in sentence: Range<Int>, of tokens: borrowing Span<Token>, _ bytes: borrowing Span<UInt8>
  ) -> Bool {
    guard lexicon.grammar.clitics.count > 0, index > sentence.lowerBound, index + 1 < sentence.upperBound,
      tokens[index].follows == .none, tokens[index + 1].kind == .word, tokens[index + 1].follows != .none
    else { return false }
    let length = tokens[index].end - tokens[index].start
    let first = bytes[Int(tokens[index].start)]
    let isApostrophe =
      length == 1 && first == 0x27 || length == 3 && first == 0xE2 && bytes[Int(tokens[index].end) - 1] == 0x99
    return isApostrophe && bytes[Int(tokens[index].start) - 1] | 0x20 == 0x73
      && !(sentence.lowerBound..<index).contains { tokens[$0].kind == .openQuote }
  }

  /// Whether the words behind an idiom leave it one: "due to pull" is no preposition, "the former banker" no pronoun.
  private func isPhrase(
    _ category: Category, upTo end: Int, in sentence: Range<Int>, of tokens: borrowing Span<Token>
  ) -> Bool {
    guard end < sentence.upperBound, tokens[end].kind == .word else { return true }
    switch category {
    case .preposition:
      return !(canBe(tokens[end - 1].word, .infinitiveMarker) && canBe(tokens[end].word, .verb, .infinitive))
    case .pronoun:
      return !isOnlyNominal(tokens[end].word)
    default: return true
    }
  }

  /// Whether words that are a noun with a hyphen between them have none: "plans to *pull out*".
  private func isVerbWithParticle(_ words: Range<Int>, of tokens: borrowing Span<Token>) -> Bool {
    guard lexicon.grammar.stacksNouns, words.count == 2, !tokens[words.upperBound - 1].isJoined else { return false }
    return canBe(tokens[words.lowerBound].word, .verb) && canBe(tokens[words.upperBound - 1].word, .adverb)
      && !canBe(tokens[words.upperBound - 1].word, .noun)
  }

  /// Whether a word can be nothing but a part of a noun phrase, as one that no file lists mostly is.
  private func isOnlyNominal(_ word: WordID) -> Bool {
    lexicon.readings(of: word).indices.allSatisfy {
      switch lexicon.readings[$0].category {
      case .noun, .name, .adjective, .number: true
      default: false
      }
    }
  }

  private func canBe(_ word: WordID, _ category: Category, _ features: Features = []) -> Bool {
    lexicon.readings(of: word).indices.contains {
      let reading = lexicon.readings[$0]
      return reading.category == category && reading.features.isSuperset(of: features)
    }
  }

  private func mark(_ token: Token, at index: Int, _ bytes: borrowing Span<UInt8>) -> Unit {
    var unit = Unit(tokens: index..<index + 1, tag: tag(of: token))
    if token.kind == .number, token.end - token.start == 4 {
      let first = bytes[Int(token.start)], second = bytes[Int(token.start) + 1]
      unit.isYear = first == 0x31 && second >= 0x37 || first == 0x32 && second == 0x30
    }
    unit.isJoined = token.isJoined
    unit.word = token.word
    return unit
  }

  private mutating func word(
    at index: Int, in sentence: Range<Int>, of tokens: borrowing Span<Token>, _ bytes: borrowing Span<UInt8>
  ) -> Unit {
    let token = tokens[index]
    let readings = lexicon.readings(of: token.word)
    var unit = Unit(tokens: index..<index + 1, tag: .unknown)
    unit.isJoined = token.isJoined
    unit.capitals = token.capitals
    unit.word = token.word
    unit.lastLetter = bytes[Int(token.end) - 1] | 0x20
    if beginsName(index, in: sentence, of: tokens) {
      unit.tag = .unknownName
      return unit
    }
    if let fitting = firstFitting(readings, index, in: sentence, of: tokens) {
      unit.take(readings, from: lexicon, begins: begins(index, sentence, of: tokens))
      unit.choose(fitting, from: lexicon)
      if unit.can(.preposition) { unit.contracted = lexicon.article(in: unit.word) }
      return unit
    }
    if token.capitals == .none, !token.isJoined {
      fold(token, bytes)
      let guess = lexicon.guess(folded)
      if !guess.isEmpty {
        unit.isGuessed = true
        unit.take(guess, from: lexicon, begins: true)
        unit.choose(guess.indices.lowerBound, from: lexicon)
        return unit
      }
    }
    if token.isJoined, bytes[Int(token.start)] == 0x27 || bytes[Int(token.start)] == 0xE2 {
      unit.tag = .possession
    } else if token.capitals != .none {
      unit.tag = .unknownName
      if lexicon.grammar.joinsNouns { readCompound(&unit, token, bytes) }
    }
    return unit
  }

  /// Whether a small word is joined to a name that no file lists: "*al*-Assad".
  private func beginsName(_ index: Int, in sentence: Range<Int>, of tokens: borrowing Span<Token>) -> Bool {
    guard tokens[index].capitals == .none, index + 1 < sentence.upperBound, tokens[index + 1].isJoined,
      tokens[index + 1].capitals != .none, lexicon.readings(of: tokens[index + 1].word).indices.isEmpty
    else { return false }
    return lexicon.readings(of: tokens[index].word).indices.contains {
      lexicon.lexeme(of: lexicon.readings[$0]).classes.contains(.namePart)
    }
  }

  private mutating func fold(_ token: Token, _ bytes: borrowing Span<UInt8>) {
    folded.removeAll(keepingCapacity: true)
    Folding.fold(bytes, Int(token.start)..<Int(token.end), into: &folded)
  }

  /// The first reading that the capitals of the text allow.
  private func firstFitting(
    _ readings: ReadingList, _ token: Int, in sentence: Range<Int>, of tokens: borrowing Span<Token>
  ) -> Int? {
    let capitals = tokens[token].capitals
    var fitting: Int?
    for index in readings.indices {
      let asked = lexicon.readings[index].capitals
      if asked == .all, capitals == .all { return index }
      let begins = capitals == .first && begins(token, sentence, of: tokens)
      if asked == .first, capitals == .first, !lexicon.grammar.capitalisesNouns, !begins { return index }
      if fitting == nil, allows(asked, capitals, begins: begins) { fitting = index }
    }
    return fitting
  }

  /// Whether a word stands where any word takes a capital: at the start of a sentence, a quote or after a colon.
  private func begins(_ token: Int, _ sentence: Range<Int>, of tokens: borrowing Span<Token>) -> Bool {
    guard token > sentence.lowerBound else { return true }
    switch tokens[token - 1].kind {
    case .openQuote, .closeQuote, .colon, .openBracket, .dash: return true
    default: return false
    }
  }

  /// Whether the capitals of the text allow a reading that asks for such.
  private func allows(_ asked: Capitals, _ capitals: Capitals, begins: Bool) -> Bool {
    lexicon.grammar.allows(asked, capitals, begins: begins)
  }

  private func tag(of token: Token) -> Tag {
    switch token.kind {
    case .word: .unknown
    case .number: .number
    case .comma: .comma
    case .semicolon: .semicolon
    case .colon: .colon
    case .dash: .dash
    case .openBracket: .openBracket
    case .closeBracket: .closeBracket
    case .openQuote, .closeQuote: .quote
    case .period, .question, .exclamation: .end
    case .other: .unknown
    }
  }
}

// MARK: - Compounds

extension UnitScanner {
  /// Reads an unlisted noun by its last part, the longest that is listed, and the name in its first part if it has one.
  private mutating func readCompound(_ unit: inout Unit, _ token: Token, _ bytes: borrowing Span<UInt8>) {
    fold(token, bytes)
    guard folded.count > UnitScanner.shortestPart + 2, folded.count <= UnitScanner.longestCompound else { return }
    for split in 3...(folded.count - UnitScanner.shortestPart) where folded[split] & 0xC0 != 0x80 {
      let head = lexicon.readings(of: lexicon.find(folded[split...]))
      guard let noun = head.indices.first(where: { lexicon.readings[$0].category == .noun }) else { continue }
      unit.take(head, from: lexicon, begins: false)
      unit.choose(noun, from: lexicon)
      // "*Aus*maß" begins with no union.
      let isAbbreviated = token.end > token.start + 1 && Tokenizer.isCapital(bytes, at: Int(token.start) + 1)
      unit.compoundEntity = entity(named: folded[..<split], isAbbreviated: isAbbreviated)
      return
    }
    readRegion(&unit)
  }

  /// Reads the name of a part of a state: *Ostukraine*.
  private func readRegion(_ unit: inout Unit) {
    for split in 3...(folded.count - UnitScanner.shortestPart) where folded[split] & 0xC0 != 0x80 {
      let part = lexicon.readings(of: lexicon.find(folded[..<split]))
      guard part.indices.contains(where: { lexicon.lexeme(of: lexicon.readings[$0]).classes.contains(.regionPart) })
      else { continue }
      let state = entity(of: folded[split...])
      if state >= 0 { return unit.compoundEntity = state }
    }
  }

  /// Parts of fewer bytes than this (*rat*, *amt*) end too many words by chance.
  private static let shortestPart = 4

  /// What has more bytes than this is no word: every part of it would be looked up for nothing.
  private static let longestCompound = 128

  /// The state, alliance or group that the first part of a compound names, with or without a linking *s*, else -1.
  private func entity(named part: ArraySlice<UInt8>, isAbbreviated: Bool) -> Int32 {
    let whole = entity(of: part, isAbbreviated: isAbbreviated)
    return whole < 0 && part.last == 0x73 ? entity(of: part.dropLast(), isAbbreviated: isAbbreviated) : whole
  }

  private func entity(of name: ArraySlice<UInt8>, isAbbreviated: Bool = false) -> Int32 {
    for index in lexicon.readings(of: lexicon.find(name)).indices where lexicon.readings[index].category == .name {
      guard isAbbreviated || lexicon.readings[index].capitals != .all else { continue }
      let lexeme = lexicon.lexeme(of: lexicon.readings[index])
      if lexeme.entity >= 0, lexeme.naming != .inhabitant { return lexeme.entity }
    }
    return -1
  }
}
