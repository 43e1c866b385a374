import RelationGraph

/// A relation as a user names it: `ECOWAS sanctions Mali`, `state:ML accuses state:FR`, or an edge's identifier.
struct EdgeQuery: Hashable, Sendable {
  /// What the user typed.
  let text: String

  /// Takes what the user typed.
  init(_ text: String) {
    self.text = text
  }

  /// The edges that are meant; an end may be left out by writing `*`.
  func edges(of graph: Graph) -> [Edge] {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    return graph.edges.filter { edge in
      if edge.id == text { return true }
      // A name may have several words, so the relation is the word that parts the two ends.
      return words.indices.contains { index in
        index > 0 && index < words.count - 1 && [edge.relation.name, "*"].contains(words[index])
          && means(words[..<index], edge.source, in: graph) && means(words[(index + 1)...], edge.target, in: graph)
      }
    }
  }

  /// Whether words name a node, `*` naming any.
  private func means(_ words: ArraySlice<String>, _ id: NodeID, in graph: Graph) -> Bool {
    let name = words.joined(separator: " ")
    return name == "*" || graph.isName(name, of: id)
  }
}

extension Graph {
  /// Whether a name is that of a node: its identifier, its code, or its label in any language, in any case.
  func isName(_ name: String, of id: NodeID) -> Bool {
    let node = self[id]
    let names = [id.text, id.code, node?.label ?? ""] + (node.map { Array($0.labels.values) } ?? [])
    return names.contains { $0.lowercased() == name.lowercased() }
  }

  /// The identifiers of all nodes of that name.
  func identifiers(named name: String) -> Set<NodeID> {
    Set(nodes.map(\.id).filter { isName(name, of: $0) })
  }
}
