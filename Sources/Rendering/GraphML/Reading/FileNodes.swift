import RelationGraph

/// The nodes of a file by the identifiers that they have there.
struct FileNodes: Sendable {
  private var table = TextTable()
  /// What became of each; nothing as long as its element is open.
  private var defined: [Definition?] = []

  /// What a node of the file became.
  struct Definition: Sendable {
    /// Its number in the builder that has it.
    let place: GraphBuilder.NodePlace
    /// Whether it is called in the graph as it is in the file.
    let keepsID: Bool
  }

  /// Takes note of an identifier, and tells whether it is the first node that has it.
  mutating func insert(_ id: Span<UInt8>) -> Bool {
    let isNew = table.insert(id).isNew
    if isNew { defined.append(nil) }
    return isNew
  }

  /// Says what a node became.
  mutating func define(_ id: Span<UInt8>, as definition: Definition) {
    if let number = table.number(of: id) { defined[number] = definition }
  }

  /// The node of an identifier, if it has come.
  subscript(id: Span<UInt8>) -> Definition? {
    mutating get { table.number(of: id).flatMap { defined[$0] } }
  }
}
