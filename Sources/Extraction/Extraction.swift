public import Articles
public import Language
public import RelationGraph

/// Finds states, alliances, actors and what they do to each other in articles.
public struct Extractor: Sendable {
  /// Makes an extractor.
  public init() throws(CodebookError) {}

  /// The graph of an article.
  public func extract(_ document: Document) throws(ExtractionError) -> Graph {
    var builder = GraphBuilder()
    builder.insert(Article(id: document.id, title: document.title, date: document.date, language: document.language))
    return builder.build(id: document.id)
  }
}

/// Why an article cannot be understood.
public enum ExtractionError: Error, Hashable, Sendable {
  case unknownLanguage(String)
}
