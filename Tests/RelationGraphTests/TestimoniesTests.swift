import RelationGraph
import Testing

@Suite struct TestimoniesTests {
  /// A row: evidence as (article, status, date of the act), then what the edge must say.
  struct Row: CustomTestStringConvertible, Sendable {
    var name: String
    var evidence: [(article: String, status: Status, date: String?)]
    var status: Status, weight: Double, first: String?, last: String?
    var testDescription: String { name }
  }

  static let rows = [
    Row(
      name: "an article that repeats itself weighs no more",
      evidence: [("jan", .actual, nil), ("jan", .actual, "2021")], status: .actual, weight: 1, first: "2021",
      last: "2030-01-01"),
    Row(
      name: "the latest article decides", evidence: [("jan", .actual, nil), ("feb", .ended, nil)], status: .ended,
      weight: 2, first: "2030-01-01", last: "2030-02-01"),
    Row(
      name: "dated articles come after undated ones", evidence: [("jan", .denied, nil), ("none", .actual, nil)],
      status: .denied, weight: 2, first: "2030-01-01", last: "2030-01-01"),
    Row(
      name: "of one day, the codebook's order decides",
      evidence: [("feb", .denied, nil), ("feb2", .announced, nil), ("feb", .ended, nil)], status: .ended, weight: 2,
      first: "2030-02-01", last: "2030-02-01"),
    Row(
      name: "without any date there is none", evidence: [("none", .announced, nil)], status: .announced, weight: 1,
      first: nil, last: nil),
  ]

  @Test(arguments: rows)
  func `status, weight and dates follow from the evidence`(row: Row) throws {
    var builder = GraphBuilder()
    for (id, date) in [("jan", "2030-01-01"), ("feb", "2030-02-01"), ("feb2", "2030-02-01")] {
      builder.insert(Article(id: id, date: date))
    }
    for (place, piece) in row.evidence.enumerated() {
      builder.link(
        .state("ML"), .supports, .state("FR"), status: piece.status,
        evidence: Evidence(article: piece.article, start: place, end: place, quote: "", date: piece.date))
    }
    let edge = try #require(builder.build().edges.first)
    #expect(edge.status == row.status && edge.weight == row.weight)
    #expect(edge.first == row.first && edge.last == row.last)
    #expect(edge.mentions == row.evidence.count)
  }
}
