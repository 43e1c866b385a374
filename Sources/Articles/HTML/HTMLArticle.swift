/// Reads the article of a page.
enum HTMLArticle {
  /// Reads the bytes of a page.
  ///
  /// - Parameters:
  ///   - bytes: The page, in an encoding that it names or that can be told.
  ///   - name: The identifier of the article.
  ///   - start: Where the bytes begin.
  /// - Returns: The article, with what was odd about it; its text has a blank line between paragraphs.
  /// - Throws: ``ReadingError/unknownEncoding(_:_:)``, ``ReadingError/notText(_:)``,
  ///   ``ReadingError/beyondLimit(_:limit:)``, ``ReadingError/empty(_:)``.
  static func read(
    _ bytes: [UInt8], name: String, at start: Place
  ) throws(ReadingError) -> (document: Document, warnings: [ReadingWarning]) {
    let text = try PageEncoding.decode(bytes, at: start)
    if text.utf8.contains(0) { throw .notText(start) }
    let parsed: HTMLElement?
    do throws(HTMLParser.Excess) { parsed = try HTMLParser.parse(text) } catch {
      throw .beyondLimit(start, limit: error.limit)
    }
    guard let page = parsed else { throw .empty(start) }
    let metadata = PageMetadata(page)
    let article = longer(PageText.article(of: page), than: metadata.body)
    guard !article.isEmpty else { throw .empty(start) }
    let fields = DocumentFields(
      text: article, title: metadata.title, date: metadata.date, source: metadata.source,
      language: metadata.language, url: metadata.url)
    return fields.document(name: name, at: start)
  }

  /// The text that readers see or, where that is only the beginning of it, the one that is given to machines.
  private static func longer(_ seen: String, than body: String?) -> String {
    guard let body, body.utf8.count > 2 * seen.utf8.count else { return seen }
    // Some sites put markup there, others plain text with line breaks between paragraphs.
    let isMarkup = body.contains("</") || body.contains("<p") || body.contains("&")
    if isMarkup, let page = try? HTMLParser.parse(body) { return PageText.article(of: page) }
    return body.split(whereSeparator: \.isNewline).compactMap { PageText.line(String($0)) }.joined(separator: "\n\n")
  }
}

extension HTMLParser.Excess {
  /// What a page may have.
  fileprivate var limit: String {
    switch self {
    case .levels: "256 levels of elements"
    case .attributes: "10000 attributes in an element"
    }
  }
}
