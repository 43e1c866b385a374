/// An article as it came in: its text, and what is told of it.
public struct Document: Hashable, Sendable {
  /// The identifier that evidence names and that the article's graph bears.
  public var id: String
  /// The text as given; offsets of evidence count its Unicode scalars.
  ///
  /// Of a text file it is what follows the head; line ends and spaces stay as they are.
  public var text: String
  /// The headline, which is shown and not read for relations.
  public var title: String?
  /// The day of publication as `YYYY-MM-DD`.
  public var date: String?
  /// The outlet.
  public var source: String?
  /// The code of the language, in lower case and without a region: `de`.
  public var language: String?
  /// Where the article stands on the web.
  public var url: String?

  /// Makes a document.
  public init(
    id: String, text: String, title: String? = nil, date: String? = nil, source: String? = nil,
    language: String? = nil, url: String? = nil
  ) {
    self.id = id
    self.text = text
    self.title = title
    self.date = date
    self.source = source
    self.language = language
    self.url = url
  }
}
