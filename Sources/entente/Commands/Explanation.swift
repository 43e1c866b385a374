import RelationGraph

/// Relations in plain text, each with all that bears it.
struct Explanation: Sendable {
  /// The lines.
  let text: String

  /// Explains some edges of a graph.
  ///
  /// - Parameters:
  ///   - edges: What to explain.
  ///   - graph: The graph that they are of.
  ///   - language: The language of labels.
  init(_ edges: [Edge], of graph: Graph, language: String?) {
    let writer = Writer(graph: graph, language: language)
    text = edges.map { writer.lines(of: $0).joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private struct Writer {
    let graph: Graph
    let language: String?

    func lines(of edge: Edge) -> [String] {
      var head = "\(name(edge.source)) \(edge.relation.name) \(name(edge.target)) (\(edge.status.rawValue)"
      if let first = edge.first, let last = edge.last { head += first == last ? ", \(first)" : ", \(first) to \(last)" }
      return [head + ")", "  id: \(edge.id)"].map(Console.printable) + edge.evidence.flatMap(lines(of:))
    }

    private func lines(of evidence: Evidence) -> [String] {
      var facts = ["\(evidence.article), \(evidence.start) to \(evidence.end)"]
      if let article = graph.articles.first(where: { $0.id == evidence.article }) {
        facts += [article.source, article.date].compactMap { $0 }
      }
      if let trigger = evidence.trigger { facts.append("by “\(Summary.line(trigger))”") }
      if let speaker = evidence.speaker { facts.append("says \(name(NodeID(speaker)))") }
      if let date = evidence.date { facts.append("on \(date)") }
      facts.append(evidence.status.rawValue)
      let stands = evidence.antecedents.map { "    stands for “\(Summary.line($0.quote))”, \($0.start) to \($0.end)" }
      return (["  “\(Summary.line(evidence.quote))”", "    " + facts.joined(separator: "; ")] + stands)
        .map(Console.printable)
    }

    private func name(_ id: NodeID) -> String { graph[id]?.label(in: language) ?? id.text }
  }
}
