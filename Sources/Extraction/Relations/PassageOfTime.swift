internal import Language

/// Tells what is too long ago to count: acts more than thirty years before the article (codebook, "No edge").
struct PassageOfTime {
  /// The year of the article, or the latest that it names.
  private let year: Int?

  private static let limit = 30

  /// The year from which an article is that tells none of its own: whoever names a year mostly looks back.
  private static let earliest = 2000

  /// Words before the year since when something has been in force.
  private let sinceWords: [[UInt8]]

  init(grammar: Grammar, text: ArticleText, published: String?) {
    sinceWords = grammar.sinceWords
    if let published, let year = Int(published.prefix(4)) {
      self.year = year
    } else {
      year = PassageOfTime.latestYear(text.tokens.indices, in: text).map { max($0, PassageOfTime.earliest) }
    }
  }

  /// Whether the last year that a sentence names lies beyond the limit.
  func isDistant(_ sentence: Range<Int>, in text: ArticleText) -> Bool {
    guard let year, let latest = PassageOfTime.latestYear(sentence, in: text) else { return false }
    return year - latest > PassageOfTime.limit && !isInForce(sentence, in: text)
  }

  /// Whether the only year of a sentence is one since when something goes on: "vit sous embargo *depuis 1962*".
  private func isInForce(_ sentence: Range<Int>, in text: ArticleText) -> Bool {
    let years = sentence.filter { PassageOfTime.year(text.tokens[$0], in: text) != nil }
    guard years.count == 1, years[0] > sentence.lowerBound else { return false }
    return sinceWords.contains { text.isFolded(years[0] - 1, $0) }
  }

  private static func latestYear(_ tokens: Range<Int>, in text: ArticleText) -> Int? {
    var latest: Int?
    for token in tokens where text.tokens[token].kind == .number || text.tokens[token].kind == .word {
      if let year = year(text.tokens[token], in: text) { latest = max(latest ?? 0, year) }
    }
    return latest
  }

  private static func year(_ token: Token, in text: ArticleText) -> Int? {
    // "in the 1930s"
    let isDecade = token.end - token.start == 5 && text.bytes[Int(token.end) - 1] == UInt8(ascii: "s")
    guard token.end - token.start == 4 || isDecade else { return nil }
    var year = 0
    for index in Int(token.start)..<Int(token.start) + 4 {
      guard text.bytes[index] &- 0x30 < 10 else { return nil }
      year = year * 10 + Int(text.bytes[index] - 0x30)
    }
    return (1500...2100).contains(year) ? year : nil
  }
}
