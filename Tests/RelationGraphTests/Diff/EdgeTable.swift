import RelationGraph

/// A graph from rows such as `"ML supports FR"` or `"ML sanctions FR ended"`, each borne by a quote of the one article.
///
/// Two capitals are a state, all else is an alliance.
func makeGraph(_ rows: [String], article: String, date: String? = nil) -> Graph {
  var builder = GraphBuilder()
  builder.insert(Article(id: article, title: "Title of \(article)", source: "Daily Sketch", date: date))
  for (place, row) in rows.enumerated() {
    let words = row.split(separator: " ").map(String.init)
    guard words.count > 2 else { continue }
    let status = words.count > 3 ? Status(rawValue: words[3]) : .actual
    let quote = "quote \(place) of \(article)"
    builder.link(
      node(words[0]), Relation(words[1]), node(words[2]), status: status ?? .actual,
      evidence: Evidence(
        article: article, start: place * 50, end: place * 50 + quote.unicodeScalars.count, quote: quote))
  }
  return builder.build()
}

func node(_ word: String) -> NodeID {
  word.count == 2 && word.allSatisfy(\.isUppercase) ? .state(word) : .alliance(word)
}

func edgeKey(_ row: String) -> Edge.Key {
  let words = row.split(separator: " ").map(String.init)
  return Edge.Key(source: node(words[0]), relation: Relation(words[1]), target: node(words[2]))
}
