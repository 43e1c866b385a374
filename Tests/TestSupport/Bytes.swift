public import RelationGraph

// Texts are equal in Swift if they are canonically equal; "the same bytes" must compare bytes.

extension Graph {
  /// The bytes of the graph in JSON, to be compared.
  public var bytes: [UInt8] { Array(json(.line).utf8) }
}

extension GraphDifference {
  /// The bytes of the difference in JSON, to be compared.
  public var bytes: [UInt8] { Array(json(.line).utf8) }
}
