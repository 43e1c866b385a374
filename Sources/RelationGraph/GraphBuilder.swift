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
  /// What is known of each node.
  private var nodes = IndexedTable<NodeID, Node>()
  /// The numbers of the nodes that are only ends of edges, of which nothing is known but what their identifiers tell.
  private var unknownNodes: Set<Int> = []
  private var relations = IndexedTable<Relation, Void>()
  private var links = LinkTable()
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
  ///
  /// An institution for which the node names no other body acts for the one of its identifier.
  @discardableResult
  public mutating func insert(_ node: Node) -> NodeID {
    var node = node
    node.actsFor = node.actsFor ?? node.id.body
    let count = nodes.keys.count
    let index = nodes.index(of: node.id, default: node)
    if index < count {
      let isKnown = unknownNodes.isEmpty || unknownNodes.remove(index) == nil
      nodes.values[index] = isKnown ? nodes.values[index].merged(with: node) : node
    }
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
    links.testimonies.add(evidence, at: index)
  }

  /// Says that a relation holds without text that bears it: an edge of a foreign file.
  ///
  /// A weight that is not finite counts as none.
  public mutating func link(
    _ source: NodeID, _ relation: Relation, _ target: NodeID, stated: StatedEdge
  ) {
    let index = index(of: source, relation, target)
    links.testimonies.add(stated, at: index)
  }

  /// Says that the edges of the graph have no direction, as a foreign file may.
  public mutating func makeUndirected() { isDirected = false }

  private mutating func index(of source: NodeID, _ relation: Relation, _ target: NodeID) -> Int {
    index(of: place(of: source), place(of: relation), place(of: target))
  }

  private mutating func index(of source: NodePlace, _ relation: RelationPlace, _ target: NodePlace) -> Int {
    let link = LinkTable.Link(source: source.number, relation: relation.number, target: target.number)
    return links.index(of: link, isNext: isNext(link))
  }

  /// Whether an edge comes after all others, and these in order, as the edges of a graph do.
  private func isNext(_ link: LinkTable.Link) -> Bool {
    guard links.isInOrder, let last = links.links.last else { return links.isInOrder }
    return precedes(last, link)
  }

  private func precedes(_ left: LinkTable.Link, _ right: LinkTable.Link) -> Bool {
    if nodes.isInOrder, left.source == right.source, left.relation == right.relation {
      return left.target < right.target
    }
    return key(of: left).precedesByID(key(of: right))
  }

  private func key(of link: LinkTable.Link) -> Edge.Key {
    Edge.Key(
      source: nodes.keys[Int(link.source)], relation: relations.keys[Int(link.relation)],
      target: nodes.keys[Int(link.target)])
  }
}

// MARK: - Saying it by numbers

extension GraphBuilder {
  /// A node's number in a builder, by which edges are made without looking for its identifier again.
  package struct NodePlace: Hashable, Sendable {
    fileprivate let number: UInt32
  }

  /// A relation's number in a builder.
  package struct RelationPlace: Hashable, Sendable {
    fileprivate let number: UInt32
  }

  /// The number of a node, which may be added later.
  package mutating func place(of node: NodeID) -> NodePlace {
    let count = nodes.keys.count
    let index = nodes.index(of: node, default: Node(id: node))
    if index == count { unknownNodes.insert(index) }
    return NodePlace(number: UInt32(index))
  }

  /// The identifier of a node by its number.
  package func id(of place: NodePlace) -> NodeID { nodes.keys[Int(place.number)] }

  /// The number of a relation.
  package mutating func place(of relation: Relation) -> RelationPlace {
    RelationPlace(number: UInt32(relations.index(of: relation, default: ())))
  }

  /// Says that a relation holds between two nodes, with the pieces of text that bear it and their own statuses.
  package mutating func link(
    _ source: NodePlace, _ relation: RelationPlace, _ target: NodePlace, evidence: [Evidence]
  ) {
    let index = index(of: source, relation, target)
    links.testimonies.add(evidence, at: index)
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
      links.testimonies.add(StatedEdge(edge), at: index)
    } else {
      links.testimonies.add(edge.evidence, attributes: edge.attributes, at: index)
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
    var dates = PublicationDates(articles)
    let edges = builtEdges(&dates)
    var articles = self.articles
    for id in dates.unknownArticles { articles[id] = Article(id: id) }
    let sorted = articles.values.sorted { $0.id.precedes($1.id) }
    let ids = sorted.map(\.id)
    return Graph(
      id: id ?? ids.joined(separator: "+"),
      title: title ?? (sorted.count == 1 ? sorted[0].title : nil) ?? ids.joined(separator: ", "), articles: sorted,
      nodes: builtNodes(), edges: edges, isDirected: isDirected)
  }

  /// The graph of all that was said by whoever says no more, made with less memory: see ``build(id:title:)``.
  package consuming func finish(id: String, title: String) -> Graph {
    var builder = self
    builder.nodes.forgetIndices()
    return builder.build(id: id, title: title)
  }

  private func builtNodes() -> [Node] {
    guard !nodes.isInOrder else { return nodes.values }
    return nodes.keys.indices.sorted { nodes.keys[$0] < nodes.keys[$1] }.map { nodes.values[$0] }
  }

  private func builtEdges(_ dates: inout PublicationDates) -> [Edge] {
    var edges: [Edge] = []
    edges.reserveCapacity(links.links.count)
    func append(_ index: Int) {
      edges.append(links.testimonies.edge(key(of: links.links[index]), at: index, dates: &dates))
    }
    if links.isInOrder { links.links.indices.forEach(append) } else { order.forEach(append) }
    return edges
  }

  /// The places of the edges in the order of a graph.
  private var order: [Int] {
    let keys = links.links.map(key)
    let ids = keys.map(\.id)
    return keys.indices.sorted { left, right in
      ids[left] == ids[right] ? keys[left] < keys[right] : ids[left] < ids[right]
    }
  }
}
