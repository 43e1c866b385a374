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

  /// The edge's identifier in the file, given that of the edge before it and how many there were.
  ///
  /// Only identifiers of foreign nodes can make two edges' the same, and then the two stand side by side, because edges are sorted.
  func identifier(of edgeID: String, after previous: String?, at index: Int) -> String {
    edgeID == previous || !NameToken.isToken(edgeID) ? "e\(index)" : edgeID
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
