import RelationGraph

/// The identifiers of nodes and edges in a file: our own as they are, foreign ones as near to it as a NMTOKEN comes.
struct GraphMLIdentifiers {
  /// The identifiers that had to change; nearly always none.
  private var changed: [NodeID: String] = [:]

  init(_ nodes: [Node]) {
    let odd = nodes.map(\.id).filter { !NameToken.isToken($0.text) }
    guard !odd.isEmpty else { return }
    var taken = Set(nodes.lazy.map(\.id.text))
    for id in odd {
      let token = NameToken.nearest(to: id.text)
      changed[id] = token.unused(among: &taken)
    }
  }

  /// The node's identifier in the file.
  subscript(id: NodeID) -> String {
    changed.isEmpty ? id.text : changed[id] ?? id.text
  }

  /// Whether an edge can have the identifier in the file that it has in the graph.
  ///
  /// Only identifiers of foreign nodes can make two edges' the same, and then the two stand side by side, because edges are sorted.
  func holds(_ edge: Edge, at index: Int, of edges: [Edge]) -> Bool {
    guard isToken(edge) else { return false }
    // Looked at where they are: to copy an edge costs more than to write some of its values.
    guard index > 0, edges[index - 1].source != edge.source else { return true }
    return edges[index - 1].id != edge.id
  }

  private func isToken(_ edge: Edge) -> Bool {
    guard changed.isEmpty else { return NameToken.isToken(edge.id) }
    return edge.relation.name.isEmpty || NameToken.isToken(edge.relation.name)
  }
}

extension String {
  /// The text, with a number if it is taken; now it is.
  func unused(among taken: inout Set<String>) -> String {
    var candidate = self
    var number = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(self).\(number)"
      number += 1
    }
    return candidate
  }
}
