import TestSupport
import Testing

@testable import RelationGraph

@Suite("Taking graphs apart")
struct GraphSeriesTests {
  private struct Mention {
    var article: String
    var date: String?
    var source = "Blatt"
    var language = "de"
    var relation = Relation.sanctions
    var status = Status.actual
  }

  private static func graph(_ mentions: [Mention]) -> Graph {
    var builder = GraphBuilder()
    let (body, state) = (builder.alliance("ecowas", label: "ECOWAS"), builder.state("ML", label: "Mali"))
    for mention in mentions {
      builder.insert(
        Article(
          id: mention.article, title: "Titel \(mention.article)", source: mention.source, date: mention.date,
          language: mention.language))
      builder.link(
        body, mention.relation, state, status: mention.status,
        evidence: Evidence(article: mention.article, start: 0, end: 1, quote: "x"))
    }
    return builder.build()
  }

  private static let story = graph([
    Mention(article: "a", date: "2022-01-09"), Mention(article: "b", date: "2022-05-18", source: "Zeitung"),
    Mention(article: "c", date: "2022-05-18T20:15:00Z", relation: .accuses),
    Mention(article: "d", date: "2022-07-03", language: "fr", status: .ended), Mention(article: "e"),
  ])

  @Test(
    arguments: [
      (ArticleProperty.date, ["2022-01-09", "2022-05-18", "2022-07-03"]), (.outlet, ["Blatt", "Zeitung"]),
      (.language, ["de", "fr"]),
    ])
  func `each value has the articles that have it`(property: ArticleProperty, values: [String]) {
    let series = GraphSeries(Self.story, by: property)
    #expect(series.steps.map(\.value) == values)
    #expect(series.unplaced == (property == .date ? ["e"] : []))
    #expect(series.steps.map(\.graph.articles.count).reduce(0, +) == (property == .date ? 4 : 5))
  }

  @Test func `a day is compared with all days before it`() throws {
    let differences = GraphSeries(Self.story, by: .date).differences()
    #expect(differences.map(\.mode) == [.follow, .follow])
    #expect(differences.map { $0.old.articles.map(\.id) } == [["a"], ["a", "b", "c"]])
    let last = try #require(differences.last)
    let sanctions = Edge.Key(source: .alliance("ecowas"), relation: .sanctions, target: .state("ML"))
    #expect(last.kinds[sanctions] == .ended)
    #expect(last.nodes.isEmpty)
  }

  @Test func `outlets are compared as they stand`() {
    let differences = GraphSeries(Self.story, by: .outlet).differences()
    #expect(differences.map(\.mode) == [.replace])
    #expect(GraphSeries(Self.story, by: .outlet).differences(mode: .follow).map(\.mode) == [.follow])
  }

  @Test(arguments: ArticleProperty.allCases)
  func `an empty graph has no steps`(property: ArticleProperty) {
    let series = GraphSeries(GraphBuilder().build(), by: property)
    #expect(series.steps.isEmpty)
    #expect(series.differences().isEmpty)
  }

  @Test(arguments: ArticleProperty.allCases, GraphGenerator.seeds(20))
  func `the parts together are the graph's evidence`(property: ArticleProperty, seed: UInt64) {
    var generator = GraphGenerator(seed: seed)
    let graph = generator.graph()
    let series = GraphSeries(graph, by: property)
    let unplaced = Set(series.unplaced)
    let expected = graph.edges.flatMap { edge in
      edge.evidence.filter { !unplaced.contains($0.article) }.map { [edge.id, $0.article, String($0.start)] }
    }
    let found = series.steps.flatMap { step in
      step.graph.edges.flatMap { edge in edge.evidence.map { [edge.id, $0.article, String($0.start)] } }
    }
    #expect(found.sorted { $0.lexicographicallyPrecedes($1) } == expected.sorted { $0.lexicographicallyPrecedes($1) })
  }
}
