import RelationGraph
import TestSupport
import Testing

@Suite struct MergingTests {
  /// Three graphs that share articles, nodes and edges.
  private func graphs(_ seed: UInt64) -> [Graph] {
    var generator = GraphGenerator(seed: seed, texts: .hostile)
    return [generator.graph(), generator.foreignGraph(), generator.foreignGraph()]
  }

  @Test func `of two attributes the same one wins in either order`() {
    let graphs = [AttributeValue.text("a"), .integer(9), .text("b"), .number(.nan), .text("e\u{301}"), .text("é")].map {
      var builder = GraphBuilder()
      builder.insert(Node(id: .state("ML"), attributes: ["x": $0]))
      builder.link(.state("ML"), .supports, .state("FR"), stated: StatedEdge(attributes: ["x": $0]))
      builder.link(
        .state("FR"), .supports, .state("ML"), evidence: Evidence(article: "a", start: 0, end: 0, quote: ""))
      builder.link(.state("FR"), .supports, .state("ML"), stated: StatedEdge(attributes: ["x": $0]))
      return builder.build()
    }
    #expect(Graph(merging: graphs).bytes == Graph(merging: graphs.reversed()).bytes)
  }

  private func merge(_ graphs: Graph...) -> Graph { Graph(merging: graphs) }

  @Test(arguments: GraphGenerator.seeds(40))
  func `generated graphs are sound`(seed: UInt64) {
    for graph in graphs(seed) { #expect(brokenInvariants(of: graph) == []) }
    #expect(brokenInvariants(of: Graph(merging: graphs(seed))) == [])
  }

  @Test(arguments: GraphGenerator.seeds(40))
  func `merging is associative, commutative and idempotent`(seed: UInt64) {
    let graphs = graphs(seed)
    let (a, b, c) = (graphs[0], graphs[1], graphs[2])
    #expect(merge(merge(a, b), c).bytes == merge(a, merge(b, c)).bytes)
    #expect(merge(a, b).bytes == merge(b, a).bytes)
    #expect(merge(a, b, c).bytes == merge(c, a, b).bytes)
    #expect(merge(a, a).bytes == a.bytes)
    #expect(merge(merge(a, b), b).bytes == merge(a, b).bytes)
  }

  @Test(arguments: GraphGenerator.seeds(40))
  func `any split of the evidence merges to the same graph`(seed: UInt64) {
    var generator = GraphGenerator(seed: seed)
    let (whole, portions) = generator.dividedGraph(into: 1 + Int(seed % 5))
    #expect(Graph(merging: portions).bytes == whole.bytes)
    #expect(Graph(merging: portions.reversed()).bytes == whole.bytes)
  }

  @Test func `a single graph is merged to itself, title and all`() {
    var builder = GraphBuilder()
    builder.state("ML")
    let graph = builder.build(id: "own", title: "Own title")
    #expect(Graph(merging: [graph]) == graph)
  }

  @Test func `a graph of one article has its title, one of several their identifiers`() {
    var builder = GraphBuilder()
    builder.insert(Article(id: "b", title: "Second"))
    #expect(builder.build().title == "Second" && builder.build().id == "b")
    builder.insert(Article(id: "a", title: "First"))
    #expect(builder.build().title == "a, b" && builder.build().id == "a+b")
  }

  @Test(arguments: [
    (["ML", "Mali"], "Mali"), (["Mali", "Republic of Mali"], "Republic of Mali"), (["", "ML"], "ML"),
    (["Mala", "Mali"], "Mali"), (["Mali", ""], "Mali"),
  ])
  func `of two labels the same one wins in either order`(labels: [String], winner: String) {
    for labels in [labels, labels.reversed()] {
      var builder = GraphBuilder()
      for label in labels { builder.state("ML", label: label) }
      #expect(builder.build().nodes.map(\.label) == [winner])
    }
  }

  @Test func `an end that nobody described is a node all the same`() {
    var builder = GraphBuilder()
    let evidence = Evidence(article: "a", start: 0, end: 1, quote: "x")
    builder.link(.state("ML"), .supports, .actor(.military, of: .alliance("eu")), evidence: evidence)
    let graph = builder.build()
    #expect(graph.nodes.map(\.id.text) == ["actor:eu.military", "state:ML"])
    #expect(graph[.actor(.military, of: .alliance("eu"))]?.actsFor == .alliance("eu"))
    #expect(graph.articles.map(\.id) == ["a"])
  }
}
