internal import Language

/// Tells what is too long ago to count: acts more than thirty years before the article (codebook, "No edge").
struct PassageOfTime {
  /// The year of the article, or the latest that it names.
  private let year: Int?
  /// The years that the article may be of: that in which it was published, else the latest that it names and then any.
  let years: [Int?]

  private static let limit = 30

  init(text: ArticleText, published: String?) {
    if let published, let year = Int(published.prefix(4)) {
      self.year = year
      years = [year]
    } else {
      let latest = PassageOfTime.latestYear(text.tokens.indices, in: text)
      years = latest.map { [$0, nil] } ?? [nil]
      year = latest
    }
  }

  /// Whether the last year that a sentence names lies beyond the limit.
  func isDistant(_ sentence: Range<Int>, in text: ArticleText) -> Bool {
    guard let year, let latest = PassageOfTime.latestYear(sentence, in: text) else { return false }
    return year - latest > PassageOfTime.limit
  }

  private static func latestYear(_ tokens: Range<Int>, in text: ArticleText) -> Int? {
    var latest: Int?
    for token in tokens where text.tokens[token].kind == .number {
      if let year = year(text.tokens[token], in: text) { latest = max(latest ?? 0, year) }
    }
    return latest
  }

  private static func year(_ token: Token, in text: ArticleText) -> Int? {
    guard token.end - token.start == 4 else { return nil }
    var year = 0
    for index in Int(token.start)..<Int(token.end) {
      guard text.bytes[index] &- 0x30 < 10 else { return nil }
      year = year * 10 + Int(text.bytes[index] - 0x30)
    }
    return (1500...2100).contains(year) ? year : nil
  }
}
