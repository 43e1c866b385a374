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
    lines.append("\(graph.title): \(graph.nodes.count) nodes, \(graph.edges.count) relations")
    for (number, edge) in Summary.strongest(of: graph).enumerated() {
      let ends = [edge.source, edge.target].map { graph[$0]?.label(in: language) ?? $0.text }
      lines.append(
        "\(number + 1). \(ends[0]) \(edge.relation.name) \(ends[1]) (\(edge.status.rawValue), "
          + "\(Summary.count(Int(edge.weight), "article")), \(Summary.count(edge.mentions, "mention")))")
      if let quote = edge.evidence.first { lines.append("   " + Summary.line(of: quote)) }
    }
    text = Console.printable(lines.joined(separator: "\n")) + "\n"
  }

  /// The relations that most articles, then most mentions bear.
  private static func strongest(of graph: Graph) -> ArraySlice<Edge> {
    graph.edges.filter { !$0.relation.isStructural }
      .sorted { ($1.weight, $1.mentions, $0.id) < ($0.weight, $0.mentions, $1.id) }
      .prefix(length)
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
