internal import Graphviz
internal import RelationGraph

/// What a map shows: the nodes and edges of a graph with their looks, labels and sizes, but without places.
struct MapContent: Sendable {
  var nodes: [MapNode] = []
  var edges: [MapEdge] = []
  var groups: [MapGroup] = []

  /// The number of edges up to which those that hold the map together are drawn unless told otherwise.
  private static let structureLimit = 120

  /// The number of nodes up to which alliances are framed unless told otherwise.
  private static let groupingLimit = 40

  /// Chooses what is shown of a graph, and how it looks.
  init(_ graph: Graph, theme: Theme, words: MapWords, options: MapOptions) {
    let graph = graph.withOffices()
    let nodeMaker = MapNodeMaker(theme: theme, words: words, changes: options.changes, graph: graph)
    nodes = graph.nodes.map(nodeMaker.node)
    let indices = Dictionary(uniqueKeysWithValues: nodes.indices.map { (nodes[$0].node.id, $0) })
    let showsStructure = options.showsStructure ?? (graph.edges.count <= Self.structureLimit)
    let edgeMaker = MapEdgeMaker(theme: theme, words: words, changes: options.changes)
    edges = graph.edges.compactMap { edge in
      guard let source = indices[edge.source], let target = indices[edge.target] else { return nil }
      guard showsStructure || !edge.relation.isStructural else { return nil }
      return edgeMaker.edge(edge, from: source, to: target, among: nodes)
    }
    if groupsAlliances(options) {
      groups = MapGroup.groups(of: nodes, in: graph, theme: theme)
      if !options.positions.isEmpty { groups = groups.compactMap { $0.held(at: options.positions, among: nodes) } }
      edges.removeAll { edge in
        edge.edge.relation == .memberOf && groups.contains { $0.holds(edge) }
      }
    }
  }
}

extension MapContent {
  /// How many edges leave a node and how many reach it.
  struct Degree: Sendable {
    var outgoing = 0, incoming = 0
  }

  /// The numbers of edges of each node.
  var degrees: [Degree] {
    var degrees = [Degree](repeating: Degree(), count: nodes.count)
    for edge in edges {
      degrees[edge.source].outgoing += 1
      degrees[edge.target].incoming += 1
    }
    return degrees
  }

  /// The names of the nodes that have to do with the most others, the first first.
  func names(ofMostConnected limit: Int) -> [String] {
    var degrees = [Int](repeating: 0, count: nodes.count)
    for edge in edges where !edge.edge.relation.isStructural {
      degrees[edge.source] += 1
      degrees[edge.target] += 1
    }
    let order = nodes.indices.filter { degrees[$0] > 0 }.sorted { (-degrees[$0], $0) < (-degrees[$1], $1) }
    return order.prefix(limit).map { nodes[$0].label }
  }

  /// Only layers keep room for frames, and so do the places of an earlier map; on a map of differences a frame would hide
  /// what has become of a membership.
  private func groupsAlliances(_ options: MapOptions) -> Bool {
    guard options.positions.isEmpty || options.changes == nil else { return false }
    let fits = options.form == .network && (options.engine ?? .layered) == .layered
    let wanted = options.grouping ?? (nodes.count <= Self.groupingLimit ? .alliance : MapOptions.Grouping.none)
    return fits && wanted == .alliance
  }
}

extension Graph {
  /// The graph with an `acts-for` edge for each actor whose body is on the map too.
  fileprivate func withOffices() -> Graph {
    var builder = GraphBuilder()
    builder.merge(self)
    for node in nodes {
      guard let body = node.actsFor, self[body] != nil, body != node.id else { continue }
      builder.link(node.id, .actsFor, body, stated: StatedEdge(weight: 1, mentions: 0))
    }
    return builder.build(id: id, title: title)
  }
}
