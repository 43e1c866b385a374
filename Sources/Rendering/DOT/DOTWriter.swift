internal import RelationGraph

/// Writes a map in Graphviz's language, valid whatever the graph holds.
struct DOTWriter: Sendable {
  let content: MapContent
  let graph: Graph
  let theme: Theme

  /// Writes the file piece by piece.
  func write<Sink: ByteSink>(to sink: inout Sink) throws(Sink.Failure) {
    var output = ByteBuffer()
    output.append(head)
    let grouped = Set(content.groups.flatMap(\.nodes))
    for (index, group) in content.groups.enumerated() { output.append(cluster(group, index)) }
    for index in content.nodes.indices where !grouped.contains(index) {
      output.append(node(content.nodes[index]))
      try output.drain(into: &sink)
    }
    for edge in content.edges {
      output.append(self.edge(edge))
      try output.drain(into: &sink)
    }
    output.append("}\n")
    try output.flush(into: &sink)
  }

  /// Everything before the first node.
  private var head: String {
    let style = theme.style(of: .map)
    let id = DOTText.quoted(graph.id.isEmpty ? "map" : graph.id)
    let opening = (graph.isDirected ? "digraph " : "graph ") + id + " {\n"
    let map = line(
      "graph",
      [
        ("label", DOTText.label(graph.title)), ("labelloc", "t"),
        ("bgcolor", style.color(.fill)?.hexadecimal ?? "none"),
        ("fontname", style.words(.font)), ("outputorder", "edgesfirst"), ("class", "map"),
      ])
    return opening + map + line("node", [("fontname", style.words(.font)), ("style", "filled")])
      + line("edge", [("fontname", style.words(.font))])
  }

  private func cluster(_ group: MapGroup, _ index: Int) -> String {
    let alliance = content.nodes[group.alliance]
    var text = "  subgraph \(DOTText.quoted("cluster\(index)")) {\n"
    text += line(
      "graph",
      [
        ("label", DOTText.label(alliance.label)), ("class", "group"), ("color", group.style.ink.hexadecimal),
        ("bgcolor", group.style.color(.fill)?.hexadecimal ?? "none"),
      ])
    for node in group.nodes { text += self.node(content.nodes[node]) }
    return text + "  }\n"
  }

  private func node(_ node: MapNode) -> String {
    let style = node.style
    return line(
      DOTText.quoted(node.node.id.text),
      [
        ("label", DOTText.label(node.label, lines: node.lines)), ("tooltip", DOTText.tooltip(node.label)),
        ("id", ElementID.of("node", node.node.id.text)), ("class", (["node"] + node.classes).joined(separator: " ")),
        ("shape", DOTText.shape(style.shape)), ("style", style.shape == .rounded ? "filled,rounded" : "filled"),
        ("fillcolor", style.color(.fill)?.hexadecimal ?? "none"), ("color", style.ink.hexadecimal),
        ("fontcolor", (style.color(.text) ?? style.ink).hexadecimal), ("fontsize", decimal(style.number(.size))),
        ("penwidth", decimal(style.number(.width))),
      ])
  }

  private func edge(_ edge: MapEdge) -> String {
    let source = content.nodes[edge.source]
    let target = content.nodes[edge.target]
    let ends = [source, target].map { DOTText.quoted($0.node.id.text) }
    let label =
      edge.label.map {
        [
          ("label", DOTText.label($0.lines.joined(separator: " "), lines: $0.lines)),
          ("fontcolor", $0.style.ink.hexadecimal), ("fontsize", decimal($0.style.number(.size))),
        ]
      } ?? []
    return line(
      ends.joined(separator: graph.isDirected ? " -> " : " -- "),
      label + [
        ("tooltip", DOTText.tooltip(edge.account)), ("labeltooltip", DOTText.tooltip(edge.account)),
        ("id", ElementID.of("edge", edge.edge.id)), ("class", (["edge"] + edge.classes).joined(separator: " ")),
        ("color", color(of: edge.style)), ("style", DOTText.dash(edge.style)),
        ("arrowhead", DOTText.head(edge.style.head)),
        ("penwidth", decimal(edge.width)), ("weight", edge.edge.relation.isStructural ? "1" : "2"),
      ])
  }

  /// The colour of a line, paled as the style says and doubled where the line is.
  private func color(of style: Style) -> String {
    let background = theme.style(of: .map).color(.fill) ?? Color(red: 255, green: 255, blue: 255)
    let ink = background.mixed(with: style.ink, by: style.number(.tone)).hexadecimal
    return style.line == .double ? "\(ink):\(background.hexadecimal):\(ink)" : ink
  }

  private func line(_ subject: String, _ attributes: [(String, String)]) -> String {
    let list = attributes.map { $0 + "=" + DOTText.quoted($1) }.joined(separator: ", ")
    return "  \(subject) [\(list)];\n"
  }
}
