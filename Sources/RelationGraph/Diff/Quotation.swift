/// Chooses the piece of evidence that best shows an edge and sets it in one line.
struct Quotation: Sendable {
  private let words: DifferenceWords
  private let articles: [String: Article]

  /// The greatest length of a quote in a report, in Unicode scalars: two lines of an e-mail.
  private static let greatestLength = 160

  init(words: DifferenceWords, articles: [Article]) {
    self.words = words
    self.articles = Dictionary(articles.map { ($0.id, $0) }) { $1 }
  }

  /// The quote of the latest article that gives the edge its status, with who says so and where it stands.
  func quote(for edge: Edge, name: (NodeID) -> String) -> String? {
    var chosen: Evidence?
    for piece in edge.evidence where piece.status == edge.status {
      if chosen.map({ date(of: $0) < date(of: piece) }) ?? true { chosen = piece }
    }
    guard let piece = chosen else { return nil }
    let text = Quotation.shorten(piece.quote, to: Quotation.greatestLength)
    var parts = [words.phrase("quote", ["quote": text])]
    if let speaker = piece.speaker { parts.append(words.phrase("speaker", ["speaker": name(NodeID(speaker))])) }
    return parts.joined(separator: ", ") + " (" + place(of: piece) + ")"
  }

  /// Outlet, date and headline of an article, as far as they are known.
  func describe(_ article: Article) -> String {
    let title = article.title.map { words.phrase("quote", ["quote": Quotation.shorten($0, to: 100)]) }
    let parts =
      [article.source, article.date].compactMap { $0 }.map { Quotation.shorten($0, to: 60) } + [title ?? article.id]
    return Quotation.shorten(parts.joined(separator: ", "), to: 300)
  }

  private func place(of piece: Evidence) -> String {
    let article = articles[piece.article]
    let parts = [article?.source ?? piece.article, article?.date].compactMap { $0 }
    return Quotation.shorten(parts.joined(separator: ", "), to: 80)
  }

  private func date(of piece: Evidence) -> String { articles[piece.article]?.date ?? "" }

  /// Text in one line: whatever is space or controls a terminal has become one space, and what is too long ends with an
  /// ellipsis after a whole word.
  static func shorten(_ text: String, to length: Int) -> String {
    if isShortLine(text, length) { return text }
    var line = ""
    var count = 0
    for word in text.unicodeScalars.split(whereSeparator: isBreak) {
      let needed = word.count + (line.isEmpty ? 0 : 1)
      if count + needed > length { return line.isEmpty ? String(word.prefix(length)) + "…" : line + " …" }
      line += (line.isEmpty ? "" : " ") + String(word)
      count += needed
    }
    return line
  }

  /// Whether a text is plain ASCII that needs no change, as most names and quotes are.
  private static func isShortLine(_ text: String, _ length: Int) -> Bool {
    let bytes = text.utf8Span.span
    guard bytes.count <= length else { return false }
    var previous = UInt8(ascii: " ")
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte >= UInt8(ascii: " "), byte < 0x7F, byte != UInt8(ascii: " ") || byte != previous else { return false }
      previous = byte
    }
    return previous != UInt8(ascii: " ")
  }

  /// Space, and what could move a terminal's cursor or turn the direction of what follows.
  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    // Most of a text; the properties of other scalars are looked up in tables.
    if scalar.isASCII { return scalar.value <= 0x20 || scalar.value == 0x7F }
    return switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate: true
    default: scalar.properties.isBidiControl
    }
  }
}
