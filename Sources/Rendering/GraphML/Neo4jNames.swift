import RelationGraph

extension NodeKind {
  /// The kind as a label of Neo4j's, with the colon that APOC wants before it.
  var neo4jLabel: String {
    switch self {
    case .state: ":State"
    case .alliance: ":Alliance"
    case .actor: ":Actor"
    }
  }
}

extension Relation {
  /// The relation as a relationship type of Neo4j's: capitals, digits and underscores.
  var neo4jType: String {
    let scalars = name.uppercased().unicodeScalars
    let type = String(scalars.map { $0.properties.isAlphabetic || ("0"..."9").contains($0) ? Character($0) : "_" })
    return type.isEmpty ? "RELATED_TO" : type
  }
}
