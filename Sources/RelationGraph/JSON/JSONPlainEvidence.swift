// Nearly all evidence is spelt as this program spells it, without escapes: then there is nothing to find out, only to compare.

extension JSONScanner {
  /// Takes an array of evidence that is spelt as this program spells it and with which all ends; otherwise nothing is told.
  mutating func takePlainEvidence(among recent: inout RecentTexts) -> [Evidence]? {
    guard take(Spelling.opening) else { return nil }
    var pieces: [Evidence] = []
    repeat {
      guard let piece = takePlainPiece(among: &recent) else { return nil }
      pieces.append(piece)
    } while take(Spelling.comma)
    return take(Spelling.ending) && isAtEnd() ? pieces : nil
  }

  private mutating func takePlainPiece(among recent: inout RecentTexts) -> Evidence? {
    guard take(Spelling.article), let article = plainString(among: &recent), take(Spelling.start),
      let start = plainCount(upTo: Evidence.greatestPlace), take(Spelling.end),
      let end = plainCount(upTo: Evidence.greatestPlace), start <= end, take(Spelling.quote),
      let quote = plainString(among: &recent)
    else { return nil }
    var piece = Evidence(article: article, start: start, end: end, quote: quote)
    if take(Spelling.trigger) {
      guard let trigger = plainString(among: &recent) else { return nil }
      piece.trigger = trigger
    }
    if take(Spelling.speaker) {
      guard let speaker = plainString(among: &recent) else { return nil }
      piece.speaker = speaker
    }
    guard take(Spelling.status), let status = plainStatus(), take(Spelling.closing) else { return nil }
    piece.status = status
    return piece
  }

  private mutating func plainStatus() -> Status? {
    for status in Status.allCases where take(Spelling.statuses[status.rank]) { return status }
    return nil
  }

  private enum Spelling {
    static let article = Array("{\"article\":\"".utf8), start = Array(",\"start\":".utf8), end = Array(",\"end\":".utf8)
    static let quote = Array(",\"quote\":\"".utf8), trigger = Array(",\"trigger\":\"".utf8)
    static let speaker = Array(",\"speaker\":\"".utf8), status = Array(",\"status\":\"".utf8)
    static let statuses = Status.allCases.sorted().map { Array(($0.rawValue + "\"").utf8) }
    static let closing = Array("}".utf8)
    static let opening = Array("[".utf8), comma = Array(",".utf8), ending = Array("]".utf8)
  }
}
