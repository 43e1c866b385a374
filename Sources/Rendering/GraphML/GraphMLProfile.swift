/// A form of GraphML that some tool reads better than the others.
public enum GraphMLProfile: String, CaseIterable, Sendable {
  /// Valid against the schema and read by every tool.
  case portable
  /// With each relation as Gephi's kind of edge, so that edges between the same two nodes stay apart there.
  case gephi
  /// With yEd's shapes, lines and labels, at the places of a drawing.
  case yed
  /// With the labels and relationship types that Neo4j's APOC takes without being asked.
  case neo4j
}
