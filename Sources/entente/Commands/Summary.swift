import RelationGraph

/// What a map holds in a few lines: where it was written, and its strongest relations with a quote each.
struct Summary: Sendable {
  /// The lines.
  let text: String

  /// So many relations are shown.
  private static let length = 5

  /// Makes a summary.
  ///
  /// - Parameters:
  ///   - graph: The map.
  ///   - files: The files that were written.
  ///   - language: The language of labels.
  init(_ graph: Graph, files: [String], language: String?) {
    var lines = files.map { "wrote \($0)" }
    lines.append(
      "\(graph.title): \(Summary.count(graph.nodes.count, "node")), \(Summary.count(graph.edges.count, "relation"))")
    for (number, edge) in Summary.strongest(of: graph).enumerated() {
      let ends = [edge.source, edge.target].map { graph[$0]?.label(in: language) ?? $0.text }
      lines.append(
        "\(number + 1). \(ends[0]) \(edge.relation.name) \(ends[1]) (\(edge.status.rawValue), "
          + "\(Summary.count(Int(min(max(edge.weight, 0), 1e9)), "article")), \(Summary.count(edge.mentions, "mention")))"
      )
      if let quote = Summary.tellingQuote(of: edge, in: graph) { lines.append("   " + Summary.line(of: quote)) }
    }
    text = Console.printable(lines.joined(separator: "\n")) + "\n"
  }

  /// The relations that most articles, then most mentions bear.
  private static func strongest(of graph: Graph) -> ArraySlice<Edge> {
    graph.edges.filter { !$0.relation.isStructural }
      .sorted { ($1.weight, $1.mentions, $0.id) < ($0.weight, $0.mentions, $1.id) }
      .prefix(length)
  }

  /// The latest quote that says of the relation what the map says of it.
  private static func tellingQuote(of edge: Edge, in graph: Graph) -> Evidence? {
    let dates = Dictionary(graph.articles.map { ($0.id, $0.date ?? "") }) { first, _ in first }
    return edge.evidence.filter { $0.status == edge.status }.max { dates[$0.article] ?? "" < dates[$1.article] ?? "" }
      ?? edge.evidence.first
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// The quote on one line, with the article and the place of it.
  private static func line(of evidence: Evidence) -> String {
    "“\(line(evidence.quote))” (\(evidence.article), \(evidence.start) to \(evidence.end))"
  }

  /// Text of an article on one line.
  static func line(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
