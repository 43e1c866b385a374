/// The names of elements and attributes that mean something in GraphML, whatever their namespace.
enum GraphMLTag: String, Sendable {
  case graphml, graph, node, edge, hyperedge, port, key, data, desc
  case defaultValue = "default"
  case nodeLabel = "NodeLabel"
  case edgeLabel = "EdgeLabel"
  case id, source, target, directed, edgedefault, label, labels
  case scope = "for"
  case attributeName = "attr.name"
  case attributeType = "attr.type"
  case other = ""
}
