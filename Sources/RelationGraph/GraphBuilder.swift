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
  /// What is known of each node; nothing of one that is only an end of an edge.
  private var nodes = IndexedTable<NodeID, Node?>()
  private var relations = IndexedTable<Relation, Void>()
  private var links = IndexedTable<Link, Testimony>()
  private var isDirected = true

  /// Source, relation and target by their numbers.
  private struct Link: Hashable, Sendable {
    let source: Int, relation: Int, target: Int
  }

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
  ///
  /// An institution for which the node names no other body acts for the one of its identifier.
  @discardableResult
  public mutating func insert(_ node: Node) -> NodeID {
    var node = node
    node.actsFor = node.actsFor ?? node.id.body
    let index = nodes.index(of: node.id, default: nil)
    nodes.values[index] = nodes.values[index].map { $0.merged(with: node) } ?? node
    return node.id
  }

  /// Adds an article that evidence may name.
  public mutating func insert(_ article: Article) {
    articles[article.id] = articles[article.id].map { $0.merged(with: article) } ?? article
  }

  /// Says that a relation holds between two nodes, with a piece of text that bears it.
  ///
  /// Nodes and articles that are never added are in the graph with what their identifiers tell.
  public mutating func link(
    _ source: NodeID, _ relation: Relation, _ target: NodeID, status: Status = .actual, evidence: Evidence
  ) {
    var evidence = evidence
    evidence.status = status
    let index = index(of: source, relation, target)
    links.values[index].add(evidence)
  }

  /// Says that a relation holds without text that bears it: an edge of a foreign file.
  ///
  /// A weight that is not finite counts as none.
  public mutating func link(
    _ source: NodeID, _ relation: Relation, _ target: NodeID, stated: StatedEdge
  ) {
    let index = index(of: source, relation, target)
    links.values[index].add(stated)
  }

  /// Says that the edges of the graph have no direction, as a foreign file may.
  public mutating func makeUndirected() { isDirected = false }

  private mutating func index(of source: NodeID, _ relation: Relation, _ target: NodeID) -> Int {
    let link = Link(
      source: nodes.index(of: source, default: nil), relation: relations.index(of: relation, default: ()),
      target: nodes.index(of: target, default: nil))
    return links.index(of: link, default: Testimony())
  }
}

// MARK: - Taking over a graph

extension GraphBuilder {
  /// Adds all of a graph.
  public mutating func merge(_ graph: Graph) {
    nodes.reserve(graph.nodes.count)
    links.reserve(graph.edges.count)
    for article in graph.articles { insert(article) }
    for node in graph.nodes { insert(node) }
    for edge in graph.edges { merge(edge) }
    if !graph.isDirected { makeUndirected() }
  }

  /// Adds an edge with its evidence, or with what it states where it has none.
  public mutating func merge(_ edge: Edge) {
    let index = index(of: edge.source, edge.relation, edge.target)
    if edge.evidence.isEmpty {
      links.values[index].add(StatedEdge(edge))
    } else {
      links.values[index].add(edge.evidence, attributes: edge.attributes)
    }
  }
}

extension Graph {
  /// All that any of the graphs knows; a single graph as it is.
  ///
  /// The outcome is the same in whatever order and portions graphs are merged. It has the identifier and title that
  /// its articles give it, as ``GraphBuilder/build(id:title:)`` says.
  public init(merging graphs: some Sequence<Graph>) {
    var iterator = graphs.makeIterator()
    let first = iterator.next()
    guard let second = iterator.next() else {
      self = first ?? GraphBuilder().build()
      return
    }
    var builder = GraphBuilder()
    if let first { builder.merge(first) }
    builder.merge(second)
    while let next = iterator.next() { builder.merge(next) }
    self = builder.build()
  }
}

// MARK: - The graph

extension GraphBuilder {
  /// The graph of all that was said.
  ///
  /// - Parameters:
  ///   - id: Its identifier; without one, the articles' identifiers in order, joined by plus signs.
  ///   - title: Its title; without one, that of its only article, or the articles' identifiers in order.
  /// - Returns: The graph, its parts sorted.
  /// - Complexity: O(*n* log *n*) in the number of nodes, edges and pieces of evidence.
  public func build(id: String? = nil, title: String? = nil) -> Graph {
    let edges = builtEdges()
    var articles = self.articles
    for edge in edges {
      for piece in edge.evidence where articles[piece.article] == nil {
        articles[piece.article] = Article(id: piece.article)
      }
    }
    let sorted = articles.values.sorted { $0.id.precedes($1.id) }
    let ids = sorted.map(\.id)
    return Graph(
      id: id ?? ids.joined(separator: "+"),
      title: title ?? (sorted.count == 1 ? sorted[0].title : nil) ?? ids.joined(separator: ", "), articles: sorted,
      nodes: builtNodes(), edges: edges, isDirected: isDirected)
  }

  private func builtNodes() -> [Node] {
    nodes.keys.indices.sorted { nodes.keys[$0] < nodes.keys[$1] }.map { nodes.values[$0] ?? Node(id: nodes.keys[$0]) }
  }

  private func builtEdges() -> [Edge] {
    let keys = links.keys.map {
      Edge.Key(source: nodes.keys[$0.source], relation: relations.keys[$0.relation], target: nodes.keys[$0.target])
    }
    let ids = keys.map(\.id)
    let order = keys.indices.sorted { left, right in
      ids[left] == ids[right] ? keys[left] < keys[right] : ids[left] < ids[right]
    }
    return order.map { links.values[$0].edge(keys[$0], articles: articles) }
  }
}
