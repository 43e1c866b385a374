/// The one way to make a graph.
///
///     var builder = GraphBuilder()
///     let mali = builder.state("ML"), ecowas = builder.alliance("ecowas", label: "ECOWAS")
///     builder.link(ecowas, .sanctions, mali, status: .actual, evidence: quote)
///     let graph = builder.build()
///
/// The order of calls does not matter, and what is said twice counts once: merging graphs through a builder is
/// associative, commutative and idempotent. Where two say different things of a node (its label, say), the greater of
/// the two by a fixed order is kept, so that the outcome is the same whichever came first.
public struct GraphBuilder: Sendable {
  private var articles: [String: Article] = [:]
  private var nodes: [NodeID: Node] = [:]
  private var links: [Edge.Key: Link] = [:]
  private var isDirected = true

  /// Makes a builder that knows nothing yet.
  public init() {}
}

// MARK: - Saying what there is

extension GraphBuilder {
  /// Adds a state by its ISO 3166-1 alpha-2 code.
  @discardableResult
  public mutating func state(_ code: String, label: String? = nil, iso3: String? = nil) -> NodeID {
    insert(Node(id: .state(code), label: label, iso3: iso3))
  }

  /// Adds an alliance by its slug.
  @discardableResult
  public mutating func alliance(_ slug: String, label: String? = nil) -> NodeID {
    insert(Node(id: .alliance(slug), label: label))
  }

  /// Adds a named actor, who acts for a body if one is given.
  @discardableResult
  public mutating func actor(_ name: String, actsFor body: NodeID? = nil) -> NodeID {
    insert(Node(id: .actor(named: name), label: name, actsFor: body))
  }

  /// Adds the institutional actor of a body.
  @discardableResult
  public mutating func actor(_ institution: Institution, of body: NodeID, label: String? = nil) -> NodeID {
    insert(Node(id: .actor(institution, of: body), label: label))
  }

  /// Adds a node with all that is known of it, or adds to what is known.
  @discardableResult
  public mutating func insert(_ node: Node) -> NodeID {
    nodes[node.id] = nodes[node.id].map { $0.merged(with: node) } ?? node
    return node.id
  }

  /// Adds an article that evidence may name.
  public mutating func insert(_ article: Article) {
    articles[article.id] = articles[article.id].map { $0.merged(with: article) } ?? article
  }

  /// Says that a relation holds between two nodes, with a piece of text that bears it.
  ///
  /// Nodes that were not added before are added with what their identifiers tell.
  public mutating func link(
    _ source: NodeID, _ relation: Relation, _ target: NodeID, status: Status = .actual, evidence: Evidence
  ) {
    var evidence = evidence
    evidence.status = status
    let key = connect(source, relation, target)
    links[key, default: Link()].evidence.insert(evidence)
  }

  /// Says that a relation holds without text that bears it: an edge of a foreign file.
  public mutating func link(
    _ source: NodeID, _ relation: Relation, _ target: NodeID, stated: StatedEdge
  ) {
    let key = connect(source, relation, target)
    links[key, default: Link()].state(stated)
  }

  /// Says that the edges of the graph have no direction, as a foreign file may.
  public mutating func makeUndirected() { isDirected = false }

  private mutating func connect(_ source: NodeID, _ relation: Relation, _ target: NodeID) -> Edge.Key {
    for id in [source, target] where nodes[id] == nil { nodes[id] = Node(id: id) }
    return Edge.Key(source: source, relation: relation, target: target)
  }
}

// MARK: - Taking over a graph

extension GraphBuilder {
  /// Adds all of a graph.
  public mutating func merge(_ graph: Graph) {
    for article in graph.articles { insert(article) }
    for node in graph.nodes { insert(node) }
    for edge in graph.edges { merge(edge) }
    if !graph.isDirected { makeUndirected() }
  }

  /// Adds an edge with its evidence, or with what it states where it has none.
  public mutating func merge(_ edge: Edge) {
    let key = connect(edge.source, edge.relation, edge.target)
    if edge.evidence.isEmpty {
      links[key, default: Link()].state(StatedEdge(edge))
    } else {
      links[key, default: Link()].evidence.formUnion(edge.evidence)
      links[key, default: Link()].attribute(edge.attributes)
    }
  }
}

// MARK: - The graph

extension GraphBuilder {
  /// The graph of all that was said.
  ///
  /// - Parameters:
  ///   - id: Its identifier; without one, the articles' identifiers in order.
  ///   - title: Its title; without one, the titles of the articles in order, or their identifiers where they have none.
  /// - Returns: The graph, its parts sorted.
  /// - Complexity: O(*n* log *n*) in the number of nodes, edges and pieces of evidence.
  public func build(id: String? = nil, title: String? = nil) -> Graph {
    let articles = self.articles.values.sorted { $0.id < $1.id }
    return Graph(
      id: id ?? articles.map(\.id).joined(separator: "+"),
      title: title ?? articles.map { $0.title ?? $0.id }.joined(separator: " · "),
      articles: articles,
      nodes: nodes.values.sorted { $0.id < $1.id },
      edges: links.map { key, link in link.edge(key, articles: self.articles) }.sorted { $0.id < $1.id },
      isDirected: isDirected)
  }

  /// All that was said of one edge.
  fileprivate struct Link: Sendable {
    var evidence: Set<Evidence> = []
    var stated: StatedEdge?
    var attributes: [String: AttributeValue] = [:]

    mutating func state(_ other: StatedEdge) {
      stated = stated.map { $0.merged(with: other) } ?? other
      attribute(other.attributes)
    }

    mutating func attribute(_ others: [String: AttributeValue]) {
      attributes.merge(others) { max($0, $1) }
    }

    /// The edge as its evidence has it; what a file stated counts only where there is none.
    func edge(_ key: Edge.Key, articles: [String: Article]) -> Edge {
      let dated = evidence.map { (evidence: $0, published: articles[$0.article]?.date) }
      let published = dated.compactMap(\.published)
      return Edge(
        source: key.source, relation: key.relation, target: key.target,
        status: latestStatus(dated) ?? stated?.status ?? .actual,
        weight: evidence.isEmpty ? stated?.weight ?? 1 : Double(Set(evidence.map(\.article)).count),
        mentions: evidence.isEmpty ? stated?.mentions ?? 0 : evidence.count,
        first: evidence.isEmpty ? stated?.first : (dated.compactMap { $0.evidence.date ?? $0.published }).min(),
        last: evidence.isEmpty ? stated?.last : (published + evidence.compactMap(\.date)).max(),
        evidence: evidence.sorted(), attributes: attributes)
    }

    /// What the latest articles say; among those of one day the status that comes first in the codebook's order.
    private func latestStatus(_ dated: [(evidence: Evidence, published: String?)]) -> Status? {
      let latest = dated.map { $0.published ?? "" }.max()
      return dated.filter { ($0.published ?? "") == latest }.map(\.evidence.status).min()
    }
  }
}
