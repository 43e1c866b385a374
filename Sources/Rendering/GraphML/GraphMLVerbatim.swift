import RelationGraph

/// The texts that GraphML cannot carry as they are: empty ones, those with line breaks or runs of blanks, which some readers
/// change, and those with characters that XML has not; also numbers that are none.
///
/// They are written in their portable form for the tools, and as they are in one JSON object for us.
enum GraphMLVerbatim {
  /// Whether a text is lost or changed on the way.
  static func isNeeded(for text: String) -> Bool { text.isEmpty || !PortableText.holds(text) }

  static func isNeeded(for graph: Graph) -> Bool { !NameToken.isToken(graph.id) || isNeeded(for: graph.title) }

  static func isNeeded(for node: Node) -> Bool {
    isNeeded(for: node.id.text) || isNeeded(for: node.label) || node.iso3.map(isNeeded(for:)) ?? false
      || node.actsFor.map { isNeeded(for: $0.text) } ?? false || isNeeded(for: node.attributes)
  }

  /// Whether it is needed for an edge beside what its relation needs.
  static func isNeeded(for edge: Edge) -> Bool {
    edge.first.map(isNeeded(for:)) ?? false
      || edge.last.map(isNeeded(for:)) ?? false || isNeeded(for: edge.attributes)
  }

  private static func isNeeded(for attributes: [String: AttributeValue]) -> Bool {
    attributes.values.contains { value in
      if case .text(let text) = value { isNeeded(for: text) } else { !value.isFinite }
    }
  }
}
