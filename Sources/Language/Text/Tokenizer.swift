/// Cuts text into words, numbers and marks in one pass over its bytes.
struct Tokenizer: ~Copyable {
  private let grammar: Grammar
  private var folded = FoldedWord()
  private var clitic = FoldedWord()

  /// Makes a tokenizer for a language.
  init(grammar: Grammar) { self.grammar = grammar }

  /// The tokens of a text, each with its number in the vocabulary.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func tokens(in bytes: [UInt8], lexicon: Lexicon) -> [Token] {
    var tokenizer = Tokenizer(grammar: lexicon.grammar)
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 5 + 8)
    tokenizer.scan(bytes.span) { kind, range, isJoined, follows, folded, capitals in
      tokens.append(
        Token(
          start: Int32(truncatingIfNeeded: range.lowerBound), end: Int32(truncatingIfNeeded: range.upperBound),
          word: kind == .word || kind == .other && !folded.isEmpty ? lexicon.find(folded) : .unknown, kind: kind,
          capitals: capitals,
          isJoined: isJoined, follows: follows))
    }
    return tokens
  }

  /// Hands over the folded tokens of a name or word of a data file, one after the other.
  mutating func split(_ entry: borrowing Span<UInt8>, _ take: ([UInt8]) -> Void) {
    scan(entry) { _, _, _, _, folded, _ in
      if !folded.isEmpty { take(folded.bytes) }
    }
  }

  private typealias Sink = (Token.Kind, Range<Int>, Bool, Token.Break, borrowing FoldedWord, Capitals) -> Void

  @inline(__always)
  private mutating func scan(_ bytes: borrowing Span<UInt8>, _ emit: Sink) {
    var index = 0
    var lastEnd = -1
    var follows = Token.Break.none
    var joins = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x20 {
        follows = max(follows, .space)
        index &+= 1
        continue
      }
      if let (end, capitals) = plainWord(bytes, from: index) {
        emit(.word, index..<end, joins && lastEnd == index - joinLength, follows, folded, capitals)
        (index, lastEnd, follows, joins) = (end, end, .none, false)
        continue
      }
      if let space = Tokenizer.space(bytes, at: index) {
        follows = max(follows, space.isLine ? (follows >= .line ? .paragraph : .line) : .space)
        index += space.length
        continue
      }
      if Tokenizer.isWordByte(bytes, at: index) {
        let end = word(bytes, from: index)
        let isNumber = byte &- 0x30 < 10 && Tokenizer.isNumber(bytes, index..<end)
        emit(
          isNumber ? .number : .word, index..<end, joins && lastEnd == index - (joins ? joinLength : 0), follows,
          folded, Tokenizer.capitals(bytes, index..<end))
        index = end
        lastEnd = end
        follows = .none
        joins = false
        if endsInApostrophe(bytes, end) {
          joins = true
          joinLength = 0
        }
        continue
      }
      if byte == 0x2D, lastEnd == index, index + 1 < bytes.count, Tokenizer.isWordByte(bytes, at: index + 1) {
        joins = true
        joinLength = 1
        index += 1
        continue
      }
      let (kind, length) = Tokenizer.mark(bytes, at: index)
      let end = index + length
      folded.clear()
      if byte == 0x27 || kind == .closeQuote, lastEnd == index, let clitic = clitic(bytes, at: index, length) {
        folded.append(bytes, index..<clitic)
        emit(.word, index..<clitic, true, .none, folded, .none)
        index = clitic
        lastEnd = clitic
        continue
      }
      if kind == .other, Tokenizer.isCurrency(bytes, at: index) { folded.append(bytes, index..<end) }
      emit(kind, index..<end, false, follows, folded, .none)
      index = end
      lastEnd = -1
      follows = .none
    }
  }

  /// The end of a word of nothing but ASCII letters that begins here and ends before a space or a mark which cannot belong to
  /// it, and how it is written.
  ///
  /// Its folded form is left in `folded`. Most words of most texts are such.
  @inline(__always)
  private mutating func plainWord(_ bytes: borrowing Span<UInt8>, from start: Int) -> (end: Int, capitals: Capitals)? {
    let first = bytes[start]
    guard (first | 0x20) &- 0x61 < 26 else { return nil }
    folded.clear()
    var small: UInt8 = 0
    var end = start
    while end < bytes.count {
      let letter = bytes[end] | 0x20
      guard letter &- 0x61 < 26 else { break }
      small |= bytes[end] & 0x20
      folded.append(letter)
      end &+= 1
    }
    if end < bytes.count {
      switch bytes[end] {
      case 0x20, 0x2C, 0x0A, 0x2D, 0x29, 0x3A, 0x3B, 0x21, 0x3F, 0x22: break
      default: return nil
      }
    }
    guard first & 0x20 == 0 else { return (end, .none) }
    return (end, small != 0 || end - start == 1 ? .first : .all)
  }

  private var joinLength = 0
}

extension Token.Break: Comparable {
  /// Whether one stands before the other.
  public static func < (left: Token.Break, right: Token.Break) -> Bool { left.rawValue < right.rawValue }
}

// MARK: - Words

extension Tokenizer {
  /// The end of the word that begins here; its folded form is left in `folded`.
  private mutating func word(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    folded.clear()
    var end = start
    var foldedEnd = start
    while end < bytes.count {
      if Tokenizer.isWordByte(bytes, at: end) {
        end += Tokenizer.length(bytes[end])
        continue
      }
      if let point = numberPoint(bytes, start, end) {
        end = point
        continue
      }
      if let initials = initials(bytes, start, end) {
        end = initials
        break
      }
      let apostrophe = Tokenizer.apostrophe(bytes, at: end)
      let endsEntry = end + apostrophe == bytes.count
      let isFollowed = endsEntry || Tokenizer.isWordByte(bytes, at: end + apostrophe)
      guard apostrophe > 0, isFollowed || opensQuote(bytes, at: end + apostrophe) else { break }
      folded.append(bytes, foldedEnd..<min(end, bytes.count))
      foldedEnd = end
      if isElision {
        folded.append(0x27)
        return end + apostrophe
      }
      if endsEntry || !isFollowed || clitic(bytes, at: end, apostrophe) != nil { return end }
      end += apostrophe
    }
    end = min(end, bytes.count)
    folded.append(bytes, foldedEnd..<end)
    if end < bytes.count, bytes[end] == 0x2E, grammar.abbreviations.contains(folded) {
      folded.append(0x2E)
      return end + 1
    }
    return end
  }

  /// Whether a quotation mark stands here, before which a word may have lost its vowel: *d'« ingérence »*.
  private func opensQuote(_ bytes: borrowing Span<UInt8>, at index: Int) -> Bool {
    grammar.elisions.count > 0 && Tokenizer.mark(bytes, at: index).0 == .openQuote
  }

  private var isElision: Bool { grammar.elisions.count > 0 && grammar.elisions.contains(folded) }

  /// The end of a clitic such as `'s` that begins with the apostrophe here.
  private mutating func clitic(_ bytes: borrowing Span<UInt8>, at start: Int, _ apostrophe: Int) -> Int? {
    guard grammar.clitics.count > 0 else { return nil }
    var end = start + apostrophe
    while end < bytes.count, Tokenizer.isWordByte(bytes, at: end) { end += Tokenizer.length(bytes[end]) }
    clitic.clear()
    clitic.append(bytes, start + apostrophe..<min(end, bytes.count))
    return grammar.clitics.contains(clitic) ? min(end, bytes.count) : nil
  }

  /// The end of initials with periods, `U.S.` or `U. N.` without the space, whose first letter ends here.
  private func initials(_ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard end - start == 1, bytes[end] == 0x2E, end + 2 < bytes.count, bytes[end + 1] &- 0x41 < 26,
      bytes[end + 2] == 0x2E
    else { return nil }
    var index = end + 1
    while index + 1 < bytes.count, bytes[index] &- 0x41 < 26, bytes[index + 1] == 0x2E { index += 2 }
    return index
  }

  /// The place behind a point or comma between digits.
  private func numberPoint(_ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard bytes[end] == 0x2E || bytes[end] == 0x2C, bytes[start] &- 0x30 < 10, end + 1 < bytes.count,
      bytes[end + 1] &- 0x30 < 10
    else { return nil }
    return end + 1
  }

  private func endsInApostrophe(_ bytes: borrowing Span<UInt8>, _ end: Int) -> Bool {
    end > 0 && (bytes[end - 1] == 0x27 || (end > 2 && bytes[end - 1] == 0x99 && bytes[end - 2] == 0x80))
  }
}

// MARK: - Bytes

extension Tokenizer {
  /// The number of bytes of the character that begins with this one.
  @inline(__always)
  static func length(_ lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  /// Whether a letter or digit begins here.
  @inline(__always)
  private static func isWordByte(_ bytes: borrowing Span<UInt8>, at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    let byte = bytes[index]
    if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }
    if byte == 0xC2 { return index + 1 < bytes.count && (bytes[index + 1] == 0xAA || bytes[index + 1] == 0xBA) }
    if byte == 0xE2 { return index + 1 < bytes.count && bytes[index + 1] >= 0xB0 }
    if byte == 0xE3 { return !(index + 1 < bytes.count && bytes[index + 1] == 0x80) }
    return byte >= 0xC3 && byte < 0xF0
  }

  /// The white space that begins here: how long it is, and whether it ends a line.
  @inline(__always)
  private static func space(_ bytes: borrowing Span<UInt8>, at index: Int) -> (length: Int, isLine: Bool)? {
    switch bytes[index] {
    case 0x20, 0x09, 0x0B, 0x0C, 0x0D: (1, false)
    case 0x0A: (1, true)
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: (2, false)
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
      switch bytes[index + 2] {
      case 0x80...0x8F, 0xAF: (3, false)
      case 0xA8, 0xA9: (3, true)
      default: nil
      }
    default: nil
    }
  }

  /// The number of bytes of the apostrophe that stands here, 0 where none does.
  @inline(__always)
  private static func apostrophe(_ bytes: borrowing Span<UInt8>, at index: Int) -> Int {
    if bytes[index] == 0x27 { return 1 }
    return bytes[index] == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99
      ? 3 : 0
  }

  private static func isNumber(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where !(bytes[index] &- 0x30 < 10 || bytes[index] == 0x2E || bytes[index] == 0x2C) {
      return false
    }
    return true
  }

  private static func capitals(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Capitals {
    guard isCapital(bytes, at: range.lowerBound) else { return .none }
    var letters = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte &- 0x61 < 26 { return .first }
      if byte == 0xC3, index + 1 < range.upperBound, bytes[index + 1] >= 0x9F { return .first }
      if byte >= 0xC4, !isCapital(bytes, at: index) { return .first }
      if byte &- 0x41 < 26 || byte >= 0x80 { letters += 1 }
      index += length(byte)
    }
    return letters > 1 ? .all : .first
  }

  static func isCapital(_ bytes: borrowing Span<UInt8>, at index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return byte &- 0x41 < 26 }
    guard index + 1 < bytes.count else { return false }
    let trail = bytes[index + 1]
    switch byte {
    case 0xC3: return trail < 0x9F
    case 0xC4: return trail < 0xB8 ? trail & 1 == 0 : trail & 1 == 1
    case 0xC5: return trail <= 0x87 || trail >= 0xB9 ? trail & 1 == 1 : trail & 1 == 0
    case 0xCE: return trail >= 0x91 && trail <= 0xA9
    case 0xD0: return trail < 0xB0
    default: return false
    }
  }

  /// Whether a sign for a currency stands here, which data files can list like a word: `$`, `£`, `¥`, `€`.
  private static func isCurrency(_ bytes: borrowing Span<UInt8>, at index: Int) -> Bool {
    switch bytes[index] {
    case 0x24: true
    case 0xC2: index + 1 < bytes.count && (bytes[index + 1] == 0xA3 || bytes[index + 1] == 0xA5)
    case 0xE2: index + 2 < bytes.count && bytes[index + 1] == 0x82 && bytes[index + 2] == 0xAC
    default: false
    }
  }

  /// The mark that stands here: its kind and its number of bytes.
  private static func mark(_ bytes: borrowing Span<UInt8>, at index: Int) -> (Token.Kind, Int) {
    switch bytes[index] {
    case 0x2C: (.comma, 1)
    case 0x3B: (.semicolon, 1)
    case 0x3A: (.colon, 1)
    case 0x2E: (.period, 1)
    case 0x3F: (.question, 1)
    case 0x21: (.exclamation, 1)
    case 0x28, 0x5B, 0x7B: (.openBracket, 1)
    case 0x29, 0x5D, 0x7D: (.closeBracket, 1)
    case 0x2D: (.dash, 1)
    case 0x22: (.openQuote, 1)
    case 0x60: (.openQuote, 1)
    case 0xC2: longMark(bytes, at: index, length: 2)
    case 0xE2, 0xE3: longMark(bytes, at: index, length: 3)
    case 0x80...: (.other, min(length(bytes[index]), bytes.count - index))
    default: (.other, 1)
    }
  }

  private static func longMark(_ bytes: borrowing Span<UInt8>, at index: Int, length: Int) -> (Token.Kind, Int) {
    guard index + length <= bytes.count else { return (.other, bytes.count - index) }
    let last = bytes[index + length - 1]
    if length == 2 {
      return last == 0xAB ? (.openQuote, 2) : last == 0xBB ? (.closeQuote, 2) : (.other, 2)
    }
    guard bytes[index] == 0xE2, bytes[index + 1] == 0x80 else { return (.other, 3) }
    switch last {
    case 0x93, 0x94, 0x95: return (.dash, 3)
    case 0x98, 0x9A, 0x9C, 0x9E, 0xB9: return (.openQuote, 3)
    case 0x99, 0x9D, 0x9F, 0xBA: return (.closeQuote, 3)
    case 0xA6: return (.period, 3)
    default: return (.other, 3)
    }
  }
}
