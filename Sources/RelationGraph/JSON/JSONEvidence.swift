extension Evidence {
  /// The members of a piece of evidence, in the order in which they are written.
  fileprivate enum Member: String, CaseIterable {
    case article, start, end, quote, trigger, speaker, date, status, antecedents

    static let names = allCases.map { Array($0.rawValue.utf8) }
  }
}

extension JSONScanner {
  /// Reads a piece of evidence and tells whether it says its own status.
  mutating func readEvidence(
    among recent: inout RecentTexts
  ) throws(JSONGraphError) -> (piece: Evidence, isStatusGiven: Bool) {
    let start = valueOffset()
    var article: String?, quote: String?
    var span = Span()
    var piece = Evidence(article: "", start: 0, end: 0, quote: "")
    var isStatusGiven = false
    try object(of: Evidence.Member.names) { (scanner, place) throws(JSONGraphError) in
      switch Evidence.Member.allCases[place] {
      case .article: article = try scanner.text(among: &recent)
      case .start: span.start = try scanner.count(upTo: Evidence.greatestPlace)
      case .end: span.end = try scanner.count(upTo: Evidence.greatestPlace)
      case .quote: quote = try scanner.text()
      case .trigger: piece.trigger = try scanner.text(among: &recent)
      case .speaker: piece.speaker = try scanner.text(among: &recent)
      case .date: piece.date = try scanner.text()
      case .status:
        piece.status = try scanner.status()
        isStatusGiven = true
      case .antecedents:
        try scanner.array { (scanner, _) throws(JSONGraphError) in piece.antecedents.append(try scanner.antecedent()) }
      }
    }
    piece.article = try required(article, "article", at: start)
    (piece.start, piece.end) = try bounds(span, at: start)
    piece.quote = try required(quote, "quote", at: start)
    return (piece, isStatusGiven)
  }

  private mutating func antecedent() throws(JSONGraphError) -> Antecedent {
    let start = valueOffset()
    var span = Span()
    var quote: String?
    try object { (scanner, key) throws(JSONGraphError) in
      switch key {
      case "start": span.start = try scanner.count(upTo: Evidence.greatestPlace)
      case "end": span.end = try scanner.count(upTo: Evidence.greatestPlace)
      case "quote": quote = try scanner.text()
      default: try scanner.skip()
      }
    }
    let bounds = try bounds(span, at: start)
    return Antecedent(start: bounds.start, end: bounds.end, quote: try required(quote, "quote", at: start))
  }

  /// A part of an article's text, in Unicode scalars.
  private struct Span {
    var start: Int?, end: Int?
  }

  private func bounds(_ span: Span, at offset: Int) throws(JSONGraphError) -> (start: Int, end: Int) {
    let start = try required(span.start, "start", at: offset)
    let end = try required(span.end, "end", at: offset)
    guard start <= end else {
      throw valueError("a start that is not after the end", found: "\(start) to \(end)", at: offset)
    }
    return (start, end)
  }
}
