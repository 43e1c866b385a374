internal import Graphviz
internal import RelationGraph

// An edge with what it says, what bears it and where that is read.

extension SVGWriter {
  /// Writes an edge.
  ///
  /// - Parameters:
  ///   - edge: The edge.
  ///   - line: Where it lies.
  ///   - labels: The boxes of all labels, of which its mark keeps clear.
  ///   - markup: Where it is written to.
  func write(
    _ edge: MapEdge, _ line: MapArrangement.PlacedLine, clearOf labels: [Rectangle] = [], into markup: inout Markup
  ) {
    let painter = LinePainter(style: edge.style, width: edge.width, background: background)
    beginLine(of: edge, id: edge.edge.id, ink: painter.ink, into: &markup)
    let address = address(of: edge.edge)
    if let address { markup.begin("a", ["href": address]) }
    painter.paint(line.curve, clearOf: labels, into: &markup)
    writeReach(of: edge, line.curve, into: &markup)
    if address != nil { markup.end() }
    markup.end()
  }

  /// Begins what shows an edge, and says what it is.
  func beginLine(of edge: MapEdge, id: String, ink: Color, into markup: inout Markup) {
    markup.begin(
      "g",
      [
        "id": identifier("edge", id), "class": (["edge"] + edge.classes).joined(separator: " "),
        "data-source": edge.edge.source.text, "data-target": edge.edge.target.text, "role": "graphics-symbol",
        "fill": "none", "stroke": ink.hexadecimal,
      ])
    markup.element("title", [:], edge.account)
    let outlets = Set(edge.edge.evidence.compactMap { articles[$0.article]?.source }).sorted()
    guard !outlets.isEmpty else { return }
    markup.element("desc", [:], words.text("note.sources", ["sources": outlets.joined(separator: ", ")]) + ".")
  }

  /// An unseen broad line over the drawn one, so that it is easily pointed at; its title holds the quotes.
  func writeReach(of edge: MapEdge, _ curve: Curve, into markup: inout Markup) {
    markup.begin(
      "path", path: curve.path,
      [
        "class": "reach", "stroke": "none", "stroke-width": decimal(edge.width + 10), "pointer-events": "stroke",
      ])
    markup.element("title", [:], ([edge.account] + quotes(of: edge.edge)).joined(separator: "\n"))
    markup.end()
  }

  /// The greatest number of quotes that a pointer is shown.
  private static let quoteLimit = 3

  private func quotes(of edge: Edge) -> [String] {
    let shown = edge.evidence.prefix(Self.quoteLimit).map { evidence in
      let quote = evidence.quote.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let article = articles[evidence.article]
      guard let source = article?.source ?? article?.title else { return words.text("quote", ["quote": quote]) }
      return words.text("quote.source", ["quote": quote, "source": source])
    }
    let rest = edge.evidence.count - shown.count
    return rest > 0 ? shown + [words.text("note.more", ["count": String(rest)])] : shown
  }

  private func address(of edge: Edge) -> String? {
    if let template = options.link {
      return LinkAddress.filled(
        template, id: edge.id, source: edge.source.text, relation: edge.relation.name, target: edge.target.text)
    }
    return edge.evidence.lazy.compactMap { articles[$0.article]?.url }.compactMap(LinkAddress.web).first
  }
}
