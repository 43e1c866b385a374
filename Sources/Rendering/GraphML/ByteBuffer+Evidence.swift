import RelationGraph

/// What stands between the members of a piece of evidence: bytes, because they are written for each of them.
private enum EvidenceMarkup {
  static let article = Array("{\"article\":".utf8), start = Array(",\"start\":".utf8), end = Array(",\"end\":".utf8)
  static let quote = Array(",\"quote\":".utf8), trigger = Array(",\"trigger\":".utf8)
  static let speaker = Array(",\"speaker\":".utf8), date = Array(",\"date\":".utf8)
  static let actual = status(.actual), ended = status(.ended), announced = status(.announced), denied = status(.denied)
  static let antecedents = Array(",\"antecedents\":[".utf8)

  private static func status(_ status: Status) -> [UInt8] { Array(",\"status\":\"\(status.rawValue)\"".utf8) }
}

extension ByteBuffer {
  /// Appends evidence as a JSON array, its members named as in the JSON form of a graph.
  mutating func appendJSON(_ evidence: [Evidence]) {
    append(Byte.openingBracket)
    for index in evidence.indices {
      if index > 0 { append(Byte.comma) }
      appendJSON(evidence[index])
    }
    append(Byte.closingBracket)
  }

  private mutating func appendJSON(_ piece: Evidence) {
    appendJSON(EvidenceMarkup.article, piece.article)
    append(EvidenceMarkup.start)
    append(piece.start)
    append(EvidenceMarkup.end)
    append(piece.end)
    appendJSON(EvidenceMarkup.quote, piece.quote)
    appendJSON(EvidenceMarkup.trigger, piece.trigger)
    appendJSON(EvidenceMarkup.speaker, piece.speaker)
    appendJSON(EvidenceMarkup.date, piece.date)
    switch piece.status {
    case .actual: append(EvidenceMarkup.actual)
    case .ended: append(EvidenceMarkup.ended)
    case .announced: append(EvidenceMarkup.announced)
    case .denied: append(EvidenceMarkup.denied)
    }
    if !piece.antecedents.isEmpty { appendJSON(piece.antecedents) }
    append(Byte.closingBrace)
  }

  private mutating func appendJSON(_ antecedents: [Antecedent]) {
    append(EvidenceMarkup.antecedents)
    for index in antecedents.indices {
      append(index == 0 ? "{\"start\":" : ",{\"start\":")
      append(antecedents[index].start)
      append(EvidenceMarkup.end)
      append(antecedents[index].end)
      appendJSON(EvidenceMarkup.quote, antecedents[index].quote)
      append(Byte.closingBrace)
    }
    append(Byte.closingBracket)
  }

  /// Appends names by language as a JSON object.
  mutating func appendJSON(names: [String: String]) {
    appendJSONObject(names.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }

  /// Appends a JSON object of texts.
  mutating func appendJSONObject(_ members: [(String, String)]) {
    var separator = "{"
    for (name, text) in members {
      append(separator)
      separator = ","
      appendJSON(name)
      append(":")
      appendJSON(text)
    }
    append("}")
  }
}
