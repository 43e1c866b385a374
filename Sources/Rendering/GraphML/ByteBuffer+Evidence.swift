import RelationGraph

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
