import RelationGraph
import Testing

@Suite struct ChangeKindTests {
  /// A row: what the old and the new graph say, and what the edge's change means in either mode.
  struct Row: CustomTestStringConvertible, Sendable {
    var old: [String], new: [String], edge: String
    var follow: ChangeKind?, replace: ChangeKind?
    var testDescription: String { "\(edge): \(old) → \(new)" }
  }

  static let rows = [
    Row(old: [], new: ["ML supports FR"], edge: "ML supports FR", follow: .added, replace: .added),
    Row(old: ["ML supports FR"], new: [], edge: "ML supports FR", follow: .silent, replace: .removed),
    Row(
      old: ["ML supports FR"], new: ["ML supports FR"], edge: "ML supports FR", follow: .confirmed, replace: .confirmed),
    Row(
      old: ["eu sanctions ML"], new: ["eu sanctions ML ended"], edge: "eu sanctions ML", follow: .ended,
      replace: .changed),
    Row(old: [], new: ["eu sanctions ML ended"], edge: "eu sanctions ML", follow: .ended, replace: .added),
    Row(
      old: ["eu sanctions ML announced"], new: ["eu sanctions ML"], edge: "eu sanctions ML", follow: .changed,
      replace: .changed),
    Row(
      old: ["eu sanctions ML announced"], new: ["eu sanctions ML denied"], edge: "eu sanctions ML", follow: .ended,
      replace: .changed),
    Row(
      old: ["eu sanctions ML ended"], new: ["eu sanctions ML"], edge: "eu sanctions ML", follow: .changed,
      replace: .changed),
    Row(
      old: ["RU supports ML"], new: ["RU supports ML denied"], edge: "RU supports ML", follow: .contradicted,
      replace: .contradicted),
    Row(
      old: ["RU supports ML denied"], new: ["RU supports ML"], edge: "RU supports ML", follow: .contradicted,
      replace: .contradicted),
    Row(
      old: ["BF member-of g5"], new: ["BF withdraws-from g5"], edge: "BF member-of g5", follow: .ended,
      replace: .removed),
    Row(
      old: ["BF member-of g5"], new: ["BF withdraws-from g5 announced"], edge: "BF member-of g5", follow: .silent,
      replace: .removed),
    Row(
      old: ["BF member-of g5", "BF withdraws-from g5"], new: ["BF withdraws-from g5"], edge: "BF member-of g5",
      follow: .silent, replace: .removed),
    Row(
      old: ["BF member-of g5"], new: ["NE withdraws-from g5"], edge: "BF member-of g5", follow: .silent,
      replace: .removed),
    Row(old: ["ML supports FR"], new: ["ML accuses FR"], edge: "ML accuses FR", follow: .turned, replace: .turned),
    Row(old: ["ML supports FR"], new: ["ML accuses FR"], edge: "ML supports FR", follow: .turned, replace: .turned),
    Row(
      old: ["ML supports FR"], new: ["ML accuses FR", "ML supports FR ended"], edge: "ML supports FR", follow: .ended,
      replace: .turned),
  ]

  @Test(arguments: rows)
  func `a change means what was stated, and silence is no end`(row: Row) {
    let old = makeGraph(row.old, article: "old")
    let new = makeGraph(row.new, article: "new")
    #expect(GraphDifference(from: old, to: new, mode: .follow).kinds[edgeKey(row.edge)] == row.follow)
    #expect(GraphDifference(from: old, to: new, mode: .replace).kinds[edgeKey(row.edge)] == row.replace)
  }

  @Test func `what both say in other words does not differ in substance`() {
    let german = makeGraph(["ML supports FR", "eu sanctions ML"], article: "de")
    let english = makeGraph(["eu sanctions ML", "ML supports FR"], article: "en")
    let difference = GraphDifference(from: german, to: english)
    #expect(!difference.isEmpty && !difference.differsInSubstance)
  }

  @Test func `without evidence, another weight is a change`() {
    func graph(_ weight: Double) -> Graph {
      var builder = GraphBuilder()
      builder.link(.state("ML"), .supports, .state("FR"), stated: StatedEdge(weight: weight))
      return builder.build()
    }
    let difference = GraphDifference(from: graph(1), to: graph(2))
    #expect(difference.kinds == [edgeKey("ML supports FR"): .changed])
    #expect(difference.edges.map(\.fields) == [[.weight]])
  }
}

@Suite struct ModeTests {
  @Test(arguments: [
    (["2022-01-09"], ["2022-07-03"], GraphDifference.Mode.follow), (["2022-01-09"], ["2022-01-09"], .replace),
    (["2022-07-03"], ["2022-01-09"], .replace),
    (["2022-01-09", "2022-07-03"], ["2022-05-01", "2022-08-01"], .replace),
    (["2022-01"], ["2022-01-09"], .replace), (["2022-01"], ["2022-02-01"], .follow),
    (["2021"], ["2022-02-01"], .follow),
    (["2022-01-09T06:00"], ["2022-01-09T18:00"], .replace), ([], ["2022-01-09"], .replace),
    (["2022-01-09"], [], .replace),
    ([], [], .replace),
  ])
  func `later articles continue, all others are compared as they stand`(
    old: [String], new: [String], mode: GraphDifference.Mode
  ) {
    #expect(GraphDifference.Mode.suggested(from: graph("old", old), to: graph("new", new)) == mode)
  }

  @Test func `a collection that has grown continues what it was`() {
    let day = graph("a", ["2022-01-09"])
    let grown = Graph(merging: [day, graph("b", ["2022-01-10"])])
    #expect(GraphDifference.Mode.suggested(from: day, to: grown) == .follow)
    #expect(GraphDifference.Mode.suggested(from: grown, to: grown) == .replace)
  }

  private func graph(_ name: String, _ dates: [String]) -> Graph {
    var builder = GraphBuilder()
    for (index, date) in dates.enumerated() { builder.insert(Article(id: "\(name)-\(index)", date: date)) }
    builder.insert(Article(id: "\(name)-undated"))
    return builder.build()
  }
}

@Suite struct TurnTests {
  @Test(arguments: [
    (["ML supports FR"], ["ML accuses FR"], ["ML→FR: supports / accuses"]),
    (["ML sanctions FR", "ML accuses FR"], ["ML supports FR"], ["ML→FR: accuses sanctions / supports"]),
    (["ML supports FR"], ["FR accuses ML"], []), (["ML supports FR"], ["ML withdraws-from FR"], []),
    (["ML supports FR"], ["ML sanctions FR announced"], []), (["ML supports FR ended"], ["ML accuses FR"], []),
    (["ML supports FR", "ML accuses FR"], ["ML accuses FR"], []), (["ML supports FR"], ["ML supports FR"], []),
    (["ML supports FR"], ["ML supports FR", "ML accuses FR"], []), (["ML accuses FR"], ["ML sanctions FR"], []),
    (
      ["ML supports FR", "NE supports FR"], ["NE accuses FR", "ML accuses FR"],
      ["ML→FR: supports / accuses", "NE→FR: supports / accuses"]
    ),
  ])
  func `a pair turned if all its feelings changed sign`(old: [String], new: [String], turned: [String]) {
    let difference = GraphDifference(from: makeGraph(old, article: "a"), to: makeGraph(new, article: "b"))
    let found = difference.turned.map {
      "\($0.source.code)→\($0.target.code): \($0.old.map(\.name).joined(separator: " "))"
        + " / \($0.new.map(\.name).joined(separator: " "))"
    }
    #expect(found == turned)
  }
}
