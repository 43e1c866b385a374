/// Turns the tokens of a sentence into units: names and idioms of several words become one, compounds get their head.
struct UnitScanner {
  let lexicon: Lexicon
  let tokens: [Token]
  let bytes: [UInt8]

  /// The units of a sentence, tagged with the first category that each can be.
  func units(in sentence: Range<Int>) -> [Unit] {
    var units: [Unit] = []
    units.reserveCapacity(sentence.count)
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      let token = tokens[index]
      guard token.kind == .word else {
        units.append(Unit(tokens: index..<index + 1, tag: tag(of: token), isJoined: token.isJoined))
        index += 1
        continue
      }
      if let (length, reading) = lexicon.longestPhrase(from: index, in: tokens.span),
        index + length <= sentence.upperBound,
        let fitting = firstFitting(reading, index, in: sentence)
      {
        units.append(
          Unit(
            tokens: index..<index + length, tag: Tag(lexicon.readings[Int(fitting)].category), reading: fitting,
            readings: reading, isJoined: token.isJoined, capitals: token.capitals))
        index += length
      } else {
        units.append(word(at: index, in: sentence))
        index += 1
      }
    }
    return units
  }

  private func word(at index: Int, in sentence: Range<Int>) -> Unit {
    let token = tokens[index]
    let first = lexicon.firstReading(of: token.word)
    var unit = Unit(
      tokens: index..<index + 1, tag: .unknown, readings: first, isJoined: token.isJoined, capitals: token.capitals)
    if let fitting = firstFitting(first, index, in: sentence) {
      unit.reading = fitting
      unit.tag = Tag(lexicon.readings[Int(fitting)].category)
    } else if token.capitals == .none, !token.isJoined, let guess = guess(token) {
      unit.readings = guess
      unit.reading = guess
      unit.tag = Tag(lexicon.readings[Int(guess)].category)
    } else {
      unit.readings = -1
      if token.isJoined, bytes[Int(token.start)] == 0x27 || bytes[Int(token.start)] == 0xE2 {
        unit.tag = .possession
      } else if token.capitals != .none {
        unit.tag = .unknownName
        if lexicon.grammar.joinsNouns { readCompound(&unit, token) }
      }
    }
    return unit
  }

  /// How the ending of a word that no file lists says that it is read.
  private func guess(_ token: Token) -> Int32? {
    var folded: [UInt8] = []
    Folding.fold(bytes.span, Int(token.start)..<Int(token.end), into: &folded)
    let reading = lexicon.guess(folded)
    return reading < 0 ? nil : reading
  }

  /// The first reading that the capitals of the text allow.
  private func firstFitting(_ first: Int32, _ token: Int, in sentence: Range<Int>) -> Int32? {
    var index = first
    var fitting: Int32?
    while index >= 0 {
      let reading = lexicon.readings[Int(index)]
      if reading.capitals == .all, tokens[token].capitals == .all { return index }
      if reading.capitals == .first, tokens[token].capitals == .first, !lexicon.grammar.capitalisesNouns,
        !begins(token, sentence)
      {
        return index
      }
      if fitting == nil, allows(reading, tokens[token].capitals, begins: begins(token, sentence)) { fitting = index }
      index = reading.next
    }
    return fitting
  }

  /// Whether a word stands where any word takes a capital: at the start of a sentence, a quote or after a colon.
  private func begins(_ token: Int, _ sentence: Range<Int>) -> Bool {
    guard token > sentence.lowerBound else { return true }
    switch tokens[token - 1].kind {
    case .openQuote, .closeQuote, .colon, .openBracket, .dash: return true
    default: return false
    }
  }

  /// Whether the capitals of the text allow a reading.
  func allows(_ reading: Reading, _ capitals: Capitals, begins: Bool) -> Bool {
    if reading.capitals > capitals { return false }
    guard lexicon.grammar.capitalisesNouns, reading.capitals == .none, capitals == .first, !begins else { return true }
    return false
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
  private func readCompound(_ unit: inout Unit, _ token: Token) {
    var folded: [UInt8] = []
    Folding.fold(bytes.span, Int(token.start)..<Int(token.end), into: &folded)
    guard folded.count > UnitScanner.shortestPart + 2 else { return }
    for split in 3...(folded.count - UnitScanner.shortestPart) where folded[split] & 0xC0 != 0x80 {
      let head = lexicon.firstReading(of: lexicon.find(Array(folded[split...])))
      guard let reading = noun(head) else { continue }
      unit.tag = .noun
      unit.reading = reading
      unit.readings = reading
      unit.compoundEntity = entity(named: folded[..<split])
      return
    }
  }

  /// Parts of fewer bytes than this (*rat*, *amt*) end too many words by chance.
  private static let shortestPart = 4

  private func noun(_ first: Int32) -> Int32? {
    var index = first
    while index >= 0 {
      if lexicon.readings[Int(index)].category == .noun { return index }
      index = lexicon.readings[Int(index)].next
    }
    return nil
  }

  /// The state, alliance or group that the first part of a compound names, with or without a linking *s*, else -1.
  private func entity(named part: ArraySlice<UInt8>) -> Int32 {
    for candidate in [part, part.last == 0x73 ? part.dropLast() : part] {
      for reading in lexicon.readings(from: lexicon.firstReading(of: lexicon.find(Array(candidate)))) {
        let lexeme = lexicon.lexeme(of: reading)
        if reading.category == .name, lexeme.entity >= 0, lexeme.naming != .inhabitant { return lexeme.entity }
      }
    }
    return -1
  }
}
