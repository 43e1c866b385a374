/// The days on which articles were published, for edges that ask for one at every piece of evidence.
struct PublicationDates {
  /// Articles that evidence names and that nobody added, in the order in which they were asked for.
  private(set) var unknownArticles: [String] = []
  private var dates: [String: String?]

  init(_ articles: [String: Article]) {
    dates = articles.mapValues(\.date)
  }

  /// The day on which an article was published, if that is known.
  mutating func date(of article: String) -> String? {
    if let date = dates[article] { return date }
    dates[article] = .some(nil)
    unknownArticles.append(article)
    return nil
  }
}
