import RelationGraph
import TestSupport
import Testing

@Suite struct FilteringTests {
  private static let graph: Graph = {
    var builder = GraphBuilder()
    func say(_ source: String, _ relation: Relation, _ target: String, articles: Int) {
      for number in 0..<articles {
        builder.insert(Article(id: "a\(number)"))
        builder.link(
          .state(source), relation, .state(target),
          evidence: Evidence(article: "a\(number)", start: 0, end: 1, quote: "x"))
      }
    }
    say("ML", .accuses, "FR", articles: 3)
    say("FR", .supports, "TD", articles: 2)
    say("TD", .accuses, "NE", articles: 1)
    say("RU", .supports, "ML", articles: 1)
    say("ML", .memberOf, "FR", articles: 1)
    return builder.build()
  }()

  private func codes(_ graph: Graph) -> [String] { graph.nodes.map(\.id.code) }

  @Test func `only some relations are kept, with their ends`() {
    let filtered = Self.graph.only([.supports])
    #expect(filtered.edges.map(\.relation) == [.supports, .supports])
    #expect(codes(filtered) == ["FR", "ML", "RU", "TD"])
  }

  @Test(arguments: [(1, 5), (2, 3), (3, 2), (4, 0)])
  func `edges of too few articles are gone`(articles: Int, edges: Int) {
    let filtered = Self.graph.borne(byAtLeast: articles)
    #expect(filtered.edges.count == edges)
    #expect(filtered.edges.allSatisfy { $0.relation.isStructural || $0.weight >= Double(articles) })
  }

  @Test(arguments: [
    (0, ["ML"]), (1, ["FR", "ML", "RU"]), (2, ["FR", "ML", "RU", "TD"]), (9, ["FR", "ML", "NE", "RU", "TD"]),
  ])
  func `what is around a node is counted in steps`(depth: Int, expected: [String]) {
    #expect(codes(Self.graph.around([.state("ML")], depth: depth)) == expected)
  }

  @Test func `a node that is not there has nothing around it`() {
    #expect(Self.graph.around([.state("XX")], depth: 3).nodes.isEmpty)
  }

  @Test func `articles that bear nothing any more are gone`() {
    #expect(Self.graph.only([.accuses]).articles.map(\.id) == ["a0", "a1", "a2"])
    #expect(Self.graph.only([.supports]).articles.map(\.id) == ["a0", "a1"])
  }

  @Test(arguments: 0..<20) func `a filter that lets all pass changes nothing`(seed: Int) {
    var generator = GraphGenerator(seed: UInt64(seed))
    let graph = generator.graph()
    #expect(graph.only(Set(graph.edges.map(\.relation))).edges == graph.edges)
    let all = graph.around(Set(graph.nodes.map(\.id)))
    #expect(all == graph)
  }
}
