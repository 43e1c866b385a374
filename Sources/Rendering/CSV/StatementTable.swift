import RelationGraph

/// The table of statements: a row for each quote, with its article, its place there and the edge that it bears.
struct StatementTable {
  private let articles: [String: Article]
  private let labels: [NodeID: String]

  private static let headings = [
    "article", "date", "outlet", "language", "title", "url", "edge", "source", "source_label", "relation", "target",
    "target_label", "status", "act_date", "speaker", "trigger", "start", "end", "quote",
  ]

  init(_ graph: Graph) {
    articles = graph.articles.reduce(into: [:]) { $0[$1.id] = $1 }
    labels = graph.nodes.reduce(into: [:]) { $0[$1.id] = $1.label }
  }

  func write<Sink: ByteSink>(_ graph: Graph, to sink: inout Sink) throws(Sink.Failure) {
    var text = CSVText()
    for heading in StatementTable.headings { text.appendPlain(heading) }
    text.endRow()
    for edge in graph.edges {
      for piece in edge.evidence { append(piece, of: edge, to: &text) }
      try text.output.drain(into: &sink)
    }
    try text.output.flush(into: &sink)
  }

  private func append(_ piece: Evidence, of edge: Edge, to text: inout CSVText) {
    let article = articles[piece.article]
    text.append(piece.article)
    for value in [article?.date, article?.source, article?.language, article?.title, article?.url] {
      text.append(value)
    }
    text.append(edge.id)
    text.append(edge.source.text)
    text.append(labels[edge.source])
    text.append(edge.relation.name)
    text.append(edge.target.text)
    text.append(labels[edge.target])
    text.appendPlain(piece.status.rawValue)
    for value in [piece.date, piece.speaker, piece.trigger] { text.append(value) }
    text.appendPlain(String(piece.start))
    text.appendPlain(String(piece.end))
    text.append(piece.quote)
    text.endRow()
  }
}
