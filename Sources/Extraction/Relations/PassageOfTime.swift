internal import Language

/// Tells what is too long ago to count: acts more than thirty years before the article (codebook, "No edge").
struct PassageOfTime {
  let text: ArticleText
  /// The year of the article, or the latest that it names.
  private let year: Int?

  private static let limit = 30

  init(text: ArticleText, published: String?) {
    self.text = text
    if let published, let year = Int(published.prefix(4)) {
      self.year = year
    } else {
      year = text.tokens.indices.compactMap { PassageOfTime.year(at: $0, in: text) }.max()
    }
  }

  /// Whether the last year that a sentence names lies beyond the limit.
  func isDistant(_ sentence: Sentence) -> Bool {
    guard let year else { return false }
    let named = sentence.tokens.compactMap { PassageOfTime.year(at: $0, in: text) }
    guard let latest = named.max() else { return false }
    return year - latest > PassageOfTime.limit
  }

  private static func year(at token: Int, in text: ArticleText) -> Int? {
    let token = text.tokens[token]
    guard token.kind == .number, token.end - token.start == 4 else { return nil }
    let digits = String(decoding: text.bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
    guard let year = Int(digits), (1500...2100).contains(year) else { return nil }
    return year
  }
}
