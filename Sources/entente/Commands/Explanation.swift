import Extraction
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
  ///   - log: How the articles were read, as far as the graph was made of articles just now.
  init(_ edges: [Edge], of graph: Graph, language: String?, log: ExaminationLog) {
    let writer = Writer(graph: graph, language: language, log: log)
    text = edges.map { writer.lines(of: $0).joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private struct Writer {
    let graph: Graph
    let language: String?
    let log: ExaminationLog

    func lines(of edge: Edge) -> [String] {
      var head = "\(name(edge.source)) \(edge.relation.name) \(name(edge.target)) (\(edge.status.rawValue)"
      if let first = edge.first, let last = edge.last { head += first == last ? ", \(first)" : ", \(first) to \(last)" }
      return [head + ")", "  id: \(edge.id)"].map(Console.printable)
        + edge.evidence.flatMap { lines(of: $0, for: edge) }
    }

    private func lines(of evidence: Evidence, for edge: Edge) -> [String] {
      var facts = ["\(evidence.article), \(evidence.start) to \(evidence.end)"]
      if let article = graph.articles.first(where: { $0.id == evidence.article }) {
        facts += [article.source, article.date].compactMap { $0 }
      }
      if let trigger = evidence.trigger { facts.append("by “\(Summary.line(trigger))”") }
      if let speaker = evidence.speaker { facts.append("says \(name(NodeID(speaker)))") }
      if let date = evidence.date { facts.append("on \(date)") }
      facts.append(evidence.status.rawValue)
      let stands = evidence.antecedents.map { "    stands for “\(Summary.line($0.quote))”, \($0.start) to \($0.end)" }
      let readings = log.reading(of: evidence, for: edge).map { lines(of: $0) } ?? []
      return (["  “\(Summary.line(evidence.quote))”", "    " + facts.joined(separator: "; ")] + readings + stands)
        .map(Console.printable)
    }

    /// How a relation was found: its frame, whom the words at its ends mean, and what made its status.
    private func lines(of reading: Examination.Reading) -> [String] {
      let ends = [line("source", reading.source), line("target", reading.target)]
      let grounds = reading.grounds.map(Words.phrase(for:))
      return ["    frame: \(reading.frame)"] + ends
        + (grounds.isEmpty ? [] : ["    status: " + grounds.joined(separator: ", ")])
    }

    private func line(_ role: String, _ end: Examination.End) -> String {
      let words = end.words.map { "“\(Summary.line($0))” means " } ?? ""
      let principal = end.node == end.principal ? "" : ", which acts for \(name(end.principal))"
      return "    \(role): \(words)\(name(end.node))\(principal)"
    }

    private func name(_ id: NodeID) -> String { graph[id]?.label(in: language) ?? id.text }
  }
}
