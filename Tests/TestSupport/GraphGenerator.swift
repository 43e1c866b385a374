public import RelationGraph

/// Makes random graphs that have whatever a graph can have.
///
///     @Test(arguments: GraphGenerator.seeds(100))
///     func `survives a round trip`(seed: UInt64) {
///       var generator = GraphGenerator(seed: seed, texts: .hostile)
///       let graph = generator.graph()
///
/// The seed fixes the graph on every machine; the name of a failing case shows it, and that is all that is needed to see
/// the graph again. Two graphs of one generator share some articles, nodes and evidence, so that merging and comparing
/// them has something to do.
public struct GraphGenerator: Sendable {
  /// What names, titles and quotes are made of.
  public enum Texts: Sendable {
    /// Plain words.
    case plain
    /// Whatever has broken a writer before: quotation marks, markup, line breaks, control characters, right-to-left
    /// marks, emoji, accents in both forms, nothing at all.
    case hostile
  }

  private var random: SeededGenerator
  private let texts: Texts
  private let size: Int
  private var articles: [Article] = []
  private var nodes: [Node] = []

  /// Makes a generator of graphs.
  ///
  /// - Parameters:
  ///   - seed: Equal seeds give equal graphs.
  ///   - size: The greatest number of edges; there are about half as many nodes.
  ///   - texts: What the texts are made of.
  public init(seed: UInt64, size: Int = 24, texts: Texts = .plain) {
    random = SeededGenerator(seed: seed)
    self.size = size
    self.texts = texts
    articles = (0..<6).map { makeArticle($0) }
    nodes = makeNodes(size / 2 + 3)
  }

  /// The seeds 1 to `count`, as arguments of a test.
  public static func seeds(_ count: Int) -> [UInt64] { (1...UInt64(count)).map { $0 } }
}

// MARK: - Graphs

extension GraphGenerator {
  /// A graph whose every edge has evidence, as the extractor makes them.
  public mutating func graph() -> Graph {
    build { generator, builder in
      for _ in 0..<generator.edgeCount() { generator.addEdge(to: &builder) }
    }
  }

  /// A graph as a foreign file may have it: edges without evidence, weights, attributes of all types, undirected at times.
  public mutating func foreignGraph() -> Graph {
    build { generator, builder in
      if generator.random.chance(0.3) { builder.makeUndirected() }
      for _ in 0..<generator.edgeCount() {
        if generator.random.chance(0.3) { generator.addEdge(to: &builder) }
        let key = generator.makeKey()
        builder.link(key.source, key.relation, key.target, stated: generator.makeStatement())
      }
    }
  }

  /// A graph in several portions: each has all articles and nodes but only its share of the evidence.
  ///
  /// - Returns: The graph, and the portions that merge to it.
  public mutating func dividedGraph(into count: Int) -> (whole: Graph, portions: [Graph]) {
    let whole = graph()
    var builders = [GraphBuilder](repeating: GraphBuilder(), count: count)
    for index in builders.indices {
      for article in whole.articles { builders[index].insert(article) }
      for node in whole.nodes { builders[index].insert(node) }
    }
    for edge in whole.edges {
      for piece in edge.evidence {
        let index = Int.random(in: 0..<count, using: &random)
        builders[index].link(edge.source, edge.relation, edge.target, status: piece.status, evidence: piece)
      }
    }
    return (whole, builders.map { $0.build() })
  }

  /// What follows the graph in time: some edges gone, some ended, new ones added, all in later articles.
  public mutating func successor(of graph: Graph) -> Graph {
    var builder = GraphBuilder()
    let later = Article(id: "later-\(Int.random(in: 0..<3, using: &random))", title: text(), date: "2031-07-01")
    builder.insert(later)
    for node in graph.nodes { builder.insert(node) }
    for edge in graph.edges where random.chance(0.6) {
      let status: Status = random.chance(0.4) ? random.pick(Status.allCases) ?? .ended : edge.status
      let relation = random.chance(0.2) ? random.pick(Relation.carrying) ?? edge.relation : edge.relation
      builder.link(
        edge.source, relation, edge.target, status: status, evidence: makeEvidence(article: later.id, status: status))
    }
    for _ in 0..<3 {
      let key = makeKey()
      builder.link(
        key.source, key.relation, key.target, evidence: makeEvidence(article: later.id, status: .actual))
    }
    return builder.build()
  }

  private mutating func build(_ fill: (inout GraphGenerator, inout GraphBuilder) -> Void) -> Graph {
    var builder = GraphBuilder()
    for node in nodes where random.chance(0.4) { builder.insert(node) }
    for article in articles { builder.insert(article) }
    fill(&self, &builder)
    return builder.build()
  }

  private mutating func edgeCount() -> Int { Int.random(in: 0...max(size, 1), using: &random) }

  private mutating func addEdge(to builder: inout GraphBuilder) {
    let key = makeKey()
    for node in nodes where node.id == key.source || node.id == key.target { builder.insert(node) }
    let status = random.chance(0.6) ? .actual : random.pick(Status.allCases) ?? .actual
    let article = random.pick(articles)?.id ?? ""
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      builder.link(
        key.source, key.relation, key.target, status: status,
        evidence: makeEvidence(article: random.chance(0.7) ? article : random.pick(articles)?.id ?? "", status: status))
    }
  }

  /// Ends and relation of an edge; few enough of each for parallel edges and repetitions.
  private mutating func makeKey() -> Edge.Key {
    let relations = Relation.carrying + Relation.structural + [.relatedTo, Relation("trades-with")]
    let source = random.pick(nodes)?.id ?? .state("ML")
    return Edge.Key(
      source: source, relation: random.pick(relations) ?? .supports, target: random.pick(nodes)?.id ?? .state("FR"))
  }
}

// MARK: - Parts

extension GraphGenerator {
  private mutating func makeArticle(_ index: Int) -> Article {
    let day = Int.random(in: 1...28, using: &random)
    return Article(
      id: texts == .hostile && index == 0 ? "öffentlich & <\"1\">" : "article-\(index)",
      title: random.chance(0.8) ? text() : nil, source: random.chance(0.5) ? text() : nil,
      date: random.chance(0.7) ? "2022-0\(1 + index)-\(day < 10 ? "0" : "")\(day)" : nil,
      language: random.pick(["de", "en", "fr"]), url: random.chance(0.3) ? "https://example.org/?a=1&b=\(index)" : nil)
  }

  private mutating func makeNodes(_ count: Int) -> [Node] {
    var made = ["ML", "FR", "RU", "BF"].map { Node(id: .state($0), label: text(), iso3: "X" + $0) }
    made += ["ecowas", "eu"].map { Node(id: .alliance($0), label: text(), labels: ["de": text(), "fr": text()]) }
    while made.count < count { made.append(makeActor(made.count, among: made)) }
    return made
  }

  private mutating func makeActor(_ index: Int, among others: [Node]) -> Node {
    let bodies = others.filter { $0.kind != .actor }
    let body = random.pick(bodies)?.id ?? .state("ML")
    if random.chance(0.5), let institution = random.pick(Institution.allCases) {
      return Node(id: .actor(institution, of: body), label: text())
    }
    let owner: NodeID? = random.chance(0.5) ? random.pick(others)?.id : nil
    let name = texts == .hostile && random.chance(0.2) ? text() : nil
    var node = Node(
      id: name.map { NodeID($0) } ?? .actor(named: "Person \(index)"), label: text(), actsFor: owner)
    if random.chance(0.2) { node.attributes = makeAttributes() }
    if random.chance(0.1) { node.kind = random.pick(NodeKind.allCases) ?? .actor }
    return node
  }

  private mutating func makeEvidence(article: String, status: Status) -> Evidence {
    let start = Int.random(in: 0..<400, using: &random)
    let quote = text()
    var piece = Evidence(
      article: article, start: start, end: start + quote.unicodeScalars.count, quote: quote,
      trigger: random.chance(0.8) ? text() : nil, speaker: random.chance(0.3) ? random.pick(nodes)?.id.text : nil,
      date: random.chance(0.2) ? random.pick(["2020", "2021-05", "2022-01-09"]) : nil, status: status)
    if random.chance(0.2) { piece.antecedents = [Antecedent(start: 0, end: 4, quote: text())] }
    return piece
  }

  private mutating func makeStatement() -> StatedEdge {
    StatedEdge(
      status: random.pick(Status.allCases) ?? .actual,
      weight: random.chance(0.7) ? random.pick([1, 2, 0.1, -3.5, 1e21, 0]) : nil,
      mentions: random.chance(0.5) ? random.pick([0, 7]) : nil, first: random.chance(0.5) ? "2019-01-01" : nil,
      last: random.chance(0.5) ? "2020-02-02" : nil, attributes: random.chance(0.5) ? makeAttributes() : [:])
  }

  private mutating func makeAttributes() -> [String: AttributeValue] {
    let values: [AttributeValue] = [
      .text(text()), .integer(Int.random(in: -9...9, using: &random)), .integer(.min), .number(5), .number(-0.25),
      .number(1e300), .number(.infinity), .number(.nan), .truth(true), .truth(false), .text("{\"number\":\"NaN\"}"),
    ]
    var attributes: [String: AttributeValue] = [:]
    for name in ["color", "label", "kind", "x y", text()] where random.chance(0.6) {
      attributes[name] = random.pick(values)
    }
    return attributes
  }

  /// A short text of the generator's sort.
  private mutating func text() -> String {
    let words =
      switch texts {
      case .plain: GraphGenerator.plainWords
      case .hostile: GraphGenerator.plainWords + GraphGenerator.hostileWords
      }
    if texts == .hostile, random.chance(0.1) { return "" }
    return (0..<Int.random(in: 1...3, using: &random)).map { _ in random.pick(words) ?? "" }.joined(separator: " ")
  }

  private static let plainWords = ["border", "council", "embargo", "Élysée", "Junta", "März", "retrait", "sanctions"]

  /// Texts that must come through every format unharmed, or be dropped where the format cannot hold them.
  public static let hostileWords = [
    "\"", "'", "\\", "<b>&amp;</b>", "]]>", "<!--", "\n", "\r\n", "\t", "\u{0}", "\u{1B}[31m", "\u{7F}", "\u{85}",
    "\u{202E}abc", "שלום", "مرحبا", "👩‍👩‍👧‍👦", "🇲🇱", "e\u{301}", "é", "\u{FFFE}", "\u{2028}", "{}", "[1]", "a_b",
    "<script>alert(1)</script>", "=1+1", ";", "--", "%s", "\u{FEFF}", String(repeating: "long ", count: 40),
  ]
}
