import RelationGraph

extension GraphMLDocument {
  /// Appends an edge, given its identifier, that of the edge before it, and how many there were.
  mutating func append(_ edge: Edge, id: String, after previous: String?, at index: Int) {
    output.append("    <edge id=\"")
    output.append(plan.identifiers.identifier(of: id, after: previous, at: index))
    output.append("\" source=\"")
    output.append(plan.identifiers[edge.source])
    output.append("\" target=\"")
    output.append(plan.identifiers[edge.target])
    output.append("\">\n")
    for field in plan.edgeFields where field != .verbatim { append(field, of: edge, id: id) }
    append(edge.attributes, keys: plan.edgeKeys)
    appendVerbatim(as: EdgeField.verbatim.key)
    output.append("    </edge>\n")
  }

  private mutating func append(_ field: EdgeField, of edge: Edge, id: String) {
    switch field {
    case .label, .type, .interaction: appendDerived(edge.relation.name, as: field.key)
    case .relation: appendText(edge.relation.name, as: field.key)
    case .edgeID: appendDerived(id, as: field.key)
    case .status: appendPlain(edge.status.rawValue, as: field.key)
    case .weight: if edge.weight.isFinite { appendPlain(String(edge.weight), as: field.key) }
    case .mentions: appendPlain(String(edge.mentions), as: field.key)
    case .sign: if let sign = edge.relation.sign { appendPlain(String(sign), as: field.key) }
    case .plover: if let code = edge.relation.eventCode { appendPlain(code.plover, as: field.key) }
    case .cameo: if let code = edge.relation.eventCode { appendPlain(code.cameo, as: field.key) }
    case .first: appendText(edge.first, as: field.key)
    case .last: appendText(edge.last, as: field.key)
    default: if !edge.evidence.isEmpty { append(field, of: edge.evidence) }
    }
  }

  private mutating func append(_ field: EdgeField, of evidence: [Evidence]) {
    switch field {
    case .documents: appendPlain(String(evidence.articleCount), as: field.key)
    case .outlets: appendList(evidence.compactMap { plan.outlets[$0.article] }, as: field.key)
    case .assertedBy: appendList(evidence.compactMap(\.speaker), as: field.key)
    case .quote: appendDerived(evidence[0].quote, as: field.key)
    case .evidence:
      appendOpening(field.key)
      output.appendJSON(evidence)
      appendClosing()
    default: break
    }
  }

  private mutating func appendList(_ texts: [String], as key: GraphMLKey) {
    guard let first = texts.first else { return }
    appendDerived(texts.count == 1 ? first : Set(texts).sorted().joined(separator: " | "), as: key)
  }
}

extension [Evidence] {
  /// The number of articles that the evidence, which is sorted by article, comes from.
  var articleCount: Int {
    var count = 0
    var previous: String?
    for piece in self where piece.article != previous {
      count += 1
      previous = piece.article
    }
    return count
  }
}

extension ByteBuffer {
  /// Appends evidence as a JSON array, its members named as in the JSON form of a graph.
  mutating func appendJSON(_ evidence: [Evidence]) {
    var separator = "["
    for piece in evidence {
      append(separator)
      separator = ","
      appendJSON("{\"article\":", piece.article)
      append(",\"start\":")
      append(String(piece.start))
      append(",\"end\":")
      append(String(piece.end))
      appendJSON(",\"quote\":", piece.quote)
      appendJSON(",\"trigger\":", piece.trigger)
      appendJSON(",\"speaker\":", piece.speaker)
      appendJSON(",\"date\":", piece.date)
      append(",\"status\":\"")
      append(piece.status.rawValue)
      append("\"")
      if !piece.antecedents.isEmpty { appendJSON(piece.antecedents) }
      append("}")
    }
    append("]")
  }

  private mutating func appendJSON(_ antecedents: [Antecedent]) {
    var separator = ",\"antecedents\":["
    for antecedent in antecedents {
      append(separator)
      separator = ","
      append("{\"start\":")
      append(String(antecedent.start))
      append(",\"end\":")
      append(String(antecedent.end))
      appendJSON(",\"quote\":", antecedent.quote)
      append("}")
    }
    append("]")
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
