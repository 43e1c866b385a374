/// A graph taken apart by a property of its articles, so that the parts can be compared one after the other.
///
///     let series = GraphSeries(archive, by: .date)
///     for difference in series.differences() { … }       // what each day adds to the days before
public struct GraphSeries: Sendable {
  /// Along what the graph was taken apart.
  public let property: ArticleProperty
  /// The parts, sorted by their value.
  public let steps: [Step]
  /// The identifiers of the articles that do not have the property, sorted; they are in no part.
  public let unplaced: [String]

  /// What the articles of one value say.
  public struct Step: Hashable, Sendable {
    /// What the articles have in common.
    public let value: String
    /// What they say; the value is its identifier, and its title if there is more than one article.
    public let graph: Graph
  }

  /// Takes a graph apart.
  ///
  /// Edges go with their evidence, so that one that several parts bear is in each of them; what no evidence bears is in none.
  ///
  /// - Complexity: O(*n* log *n*) in the number of nodes, edges and pieces of evidence.
  public init(_ graph: Graph, by property: ArticleProperty) {
    self.property = property
    var values: [String: String] = [:]
    var unplaced: [String] = []
    for article in graph.articles {
      if let value = property.value(of: article) { values[article.id] = value } else { unplaced.append(article.id) }
    }
    self.unplaced = unplaced
    var parts: [String: SeriesPart] = [:]
    for article in graph.articles {
      if let value = values[article.id] { parts[value, default: SeriesPart()].insert(article) }
    }
    for edge in graph.edges {
      for (value, evidence) in Dictionary(grouping: edge.evidence, by: { values[$0.article] }) {
        guard let value else { continue }
        parts[value]?.insert(edge, with: evidence, from: graph)
      }
    }
    steps = parts.sorted { $0.key.precedes($1.key) }.map { value, part in
      Step(value: value, graph: part.build(value, isDirected: graph.isDirected))
    }
  }
}

// MARK: - Comparing the parts

extension GraphSeries {
  /// What each part but the first changes.
  ///
  /// A part is compared with the one before it; a day, however, with all that the days before it said about the same
  /// pairs of nodes, since nobody repeats every day what everybody knows.
  ///
  /// - Parameter mode: How they are compared; without one, as the property suggests.
  /// - Returns: The differences, one fewer than there are parts.
  /// - Complexity: O(*s* · *n*) in the number of parts and of edges.
  public func differences(mode: GraphDifference.Mode? = nil) -> [GraphDifference] {
    let mode = mode ?? property.mode
    var past = GraphBuilder()
    return zip(steps, steps.dropFirst()).map { before, after in
      guard property == .date else { return GraphDifference(from: before.graph, to: after.graph, mode: mode) }
      past.merge(before.graph)
      let span = before.value == steps[0].value ? before.value : steps[0].value + "/" + before.value
      let known = past.build(id: span, title: before.value == steps[0].value ? before.graph.title : span)
      return GraphDifference(from: known.pairs(of: after.graph), to: after.graph, mode: mode)
    }
  }
}

extension Graph {
  /// The graph of the nodes that another graph has too, and of the edges between pairs of them between which the other
  /// has one in the same direction.
  fileprivate func pairs(of other: Graph) -> Graph {
    let pairs = Set(other.edges.map { [$0.source, $0.target] })
    return keeping(nodes: Set(other.nodes.map(\.id))) { pairs.contains([$0.source, $0.target]) }
  }
}

/// A part of a series in the making.
private struct SeriesPart {
  private var builder = GraphBuilder()
  private var articles: [Article] = []
  private var known: Set<NodeID> = []

  mutating func insert(_ article: Article) {
    builder.insert(article)
    articles.append(article)
  }

  mutating func insert(_ edge: Edge, with evidence: [Evidence], from graph: Graph) {
    var edge = edge
    edge.evidence = evidence
    builder.merge(edge)
    for id in [edge.source, edge.target] + evidence.compactMap(\.speaker).map({ NodeID($0) }) {
      insert(id, from: graph)
    }
  }

  /// Takes over a node, and the body for which it acts.
  private mutating func insert(_ id: NodeID, from graph: Graph) {
    guard known.insert(id).inserted, let node = graph[id] else { return }
    builder.insert(node)
    if let body = node.actsFor { insert(body, from: graph) }
  }

  func build(_ value: String, isDirected: Bool) -> Graph {
    var builder = builder
    if !isDirected { builder.makeUndirected() }
    return builder.build(id: value, title: (articles.count == 1 ? articles[0].title : nil) ?? value)
  }
}
