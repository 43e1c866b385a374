/// What articles may have in common, and along which a graph can be taken apart.
public enum ArticleProperty: String, CaseIterable, Sendable {
  /// The day of publication.
  case date
  /// The outlet.
  case outlet
  /// The language.
  case language

  /// The value that an article has.
  ///
  /// A moment counts as its day.
  func value(of article: Article) -> String? {
    switch self {
    case .date: article.date.map { String($0.prefix("2022-05-18".count)) }
    case .outlet: article.source
    case .language: article.language
    }
  }

  /// How steps along it are compared: a day continues those before it, an outlet or language does not continue another.
  public var mode: GraphDifference.Mode { self == .date ? .follow : .replace }
}
