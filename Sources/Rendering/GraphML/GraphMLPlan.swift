import RelationGraph

/// What must be known of the whole graph before the first element is written: the keys that the file declares, the names that
/// tell nodes apart, and what one node needs to know of others.
struct GraphMLPlan {
  let identifiers: GraphMLIdentifiers
  let nodeKeys: GraphMLForeignKeys
  let edgeKeys: GraphMLForeignKeys
  let graphFields: [GraphField]
  var nodeFields: [NodeField]
  var edgeFields: [EdgeField]
  /// Where the nodes lie and how all looks, in profiles that show it.
  let drawing: Drawing?
  /// The outlets of the articles.
  let outlets: [String: String]
  /// The alliances that a node is a member of.
  let blocs: [NodeID: String]
  /// How often each label occurs.
  private let labelCounts: [String: Int]

  init(_ graph: Graph, profile: GraphMLProfile = .portable, drawing: Drawing?) {
    let outlets = graph.articles.reduce(into: [:]) { outlets, article in outlets[article.id] = article.source }
    let blocs = GraphMLPlan.blocs(of: graph)
    self.drawing = profile == .neo4j ? nil : drawing
    identifiers = GraphMLIdentifiers(graph.nodes)
    nodeFields = GraphMLFieldUse.fields(of: graph.nodes, blocs: blocs, drawing: self.drawing)
    edgeFields = GraphMLFieldUse.fields(of: graph.edges, outlets: outlets)
    let ownKeys = (NodeField.allCases.filter { !$0.isLook } + nodeFields).map(\.key)
    var shown = (ownKeys + EdgeField.allCases.map(\.key)).reduce(into: [:]) { types, key in types[key.name] = key.type }
    nodeKeys = GraphMLForeignKeys(
      .node, attributes: graph.nodes.lazy.map(\.attributes), reserved: Set(ownKeys.map(\.name)), shown: &shown)
    edgeKeys = GraphMLForeignKeys(
      .edge, attributes: GraphMLPlan.otherAttributes(of: graph.edges),
      reserved: Set(EdgeField.allCases.map(\.key.name)),
      shown: &shown)
    graphFields = GraphMLFieldUse.fields(
      of: graph, renamed: !(nodeKeys.renamed + edgeKeys.renamed).isEmpty, isDrawn: self.drawing != nil)
    labelCounts = graph.nodes.reduce(into: [:]) { $0[PortableText.form(of: $1.label), default: 0] += 1 }
    self.outlets = outlets
    self.blocs = blocs
  }

  /// The name to show, made unique: igraph finds a node by it and Cytoscape, Neo4j and Tulip show it.
  func uniqueName(of node: Node) -> String {
    let label = PortableText.form(of: node.label)
    if !label.isEmpty, labelCounts[label] == 1 { return label }
    let name = label.isEmpty ? node.id.text : "\(label) (\(node.id.text))"
    return labelCounts[PortableText.form(of: name)] == nil ? name : "\(name) (\(node.id.text))"
  }

  /// What foreign files say of edges; those of which nothing is said, as of nearly all, are passed over.
  private static func otherAttributes(of edges: [Edge]) -> some Sequence<[String: AttributeValue]> {
    edges.indices.lazy.filter { !edges[$0].attributes.isEmpty }.map { edges[$0].otherAttributes }
  }

  private static func blocs(of graph: Graph) -> [NodeID: String] {
    var blocs: [NodeID: String] = [:]
    for index in graph.edges.indices where graph.edges[index].relation == .memberOf {
      let edge = graph.edges[index]
      guard edge.status == .actual else { continue }
      blocs[edge.source] = blocs[edge.source].map { $0 + " " + edge.target.text } ?? edge.target.text
    }
    return blocs
  }
}
