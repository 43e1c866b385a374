/// What a graph remembers of an article: all but its text.
public struct Article: Hashable, Sendable {
  /// The identifier that evidence names.
  public var id: String
  /// The headline.
  public var title: String?
  /// The outlet.
  public var source: String?
  /// The day of publication, ISO 8601.
  public var date: String?
  /// The language's code, ISO 639-1.
  public var language: String?
  /// Where it stands on the web.
  public var url: String?

  /// Makes an article's record.
  public init(
    id: String, title: String? = nil, source: String? = nil, date: String? = nil, language: String? = nil,
    url: String? = nil
  ) {
    self.id = id
    self.title = title
    self.source = source
    self.date = date
    self.language = language
    self.url = url
  }
}
