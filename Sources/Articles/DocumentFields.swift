/// What an input says of an article, before it is checked and made a document.
struct DocumentFields {
  var id: String?
  var text = ""
  var title: String?
  var date: String?
  var source: String?
  var language: String?
  var url: String?

  /// The document, with warnings for what was unreadable and left out.
  ///
  /// - Parameters:
  ///   - name: The identifier where the input gives none.
  ///   - place: Where the article begins.
  /// - Returns: The document and the warnings.
  func document(name: String, at place: Place) -> (document: Document, warnings: [ReadingWarning]) {
    let day = DocumentFields.filled(date)
    let read = day.flatMap(CalendarDay.init)
    let document = Document(
      id: DocumentFields.filled(id) ?? name, text: text, title: DocumentFields.filled(title), date: read?.description,
      source: DocumentFields.filled(source), language: DocumentFields.filled(language).map(DocumentFields.code(of:)),
      url: DocumentFields.filled(url))
    guard let day, read == nil else { return (document, []) }
    return (document, [.unreadableDate(day, place)])
  }

  private static func filled(_ value: String?) -> String? {
    value.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
  }

  /// The language of a tag such as `de-CH` or `fr_FR`.
  private static func code(of tag: String) -> String {
    tag.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map(String.init) ?? tag
  }
}
