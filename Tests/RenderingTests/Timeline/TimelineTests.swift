import RelationGraph
import TestSupport
import Testing

@testable import Graphviz
@testable import Rendering

@Suite("Timelines")
struct TimelineTests {
  private static func story(_ mentions: [(date: String?, status: Status)]) -> Graph {
    var builder = GraphBuilder()
    let (body, mali) = (builder.alliance("ecowas", label: "ECOWAS"), builder.state("ML", label: "Mali"))
    for (place, mention) in mentions.enumerated() {
      builder.insert(Article(id: "a\(place)", source: "Daily Sketch", date: mention.date))
      builder.link(
        body, .sanctions, mali, status: mention.status,
        evidence: Evidence(article: "a\(place)", start: 0, end: 6, quote: "Quote."))
    }
    return builder.build(title: "Story")
  }

  private func document(_ graph: Graph, theme: String = "default") throws -> SVGDocument {
    let options = MapOptions(form: .timeline)
    return try SVGDocument(MapRenderer(theme: Theme.named(theme), options: options).svg(graph))
  }

  @Test(
    arguments: [
      ("0000-03-01", 1_721_120), ("1582-10-15", 2_299_161), ("1858-11-17", 2_400_001), ("2000-01-01", 2_451_545),
      ("2024-02-29", 2_460_370), ("2024-03-01", 2_460_371), ("2022-05", 2_459_701), ("2022", 2_459_581),
      ("2022-05-18T20:15:00Z", 2_459_718),
    ])
  func `days are counted`(date: String, number: Int) {
    #expect(DayNumber(date)?.number == number)
  }

  @Test(arguments: ["", "yesterday", "2022-02-30", "2022-13", "20220518"])
  func `what is no day has no number`(date: String) {
    #expect(DayNumber(date) == nil)
  }

  @Test func `a number is the day that it was made of`() {
    for number in stride(from: 1_721_120, to: 2_500_000, by: 997) {
      let day = DayNumber(year: 2000, month: 1, day: 1 + number - 2_451_545)
      #expect(DayNumber(day.date)?.number == day.number)
      #expect(day.number == number)
    }
  }

  @Test func `a bar ends where the status changes`() throws {
    let graph = Self.story([
      ("2022-01-09", .actual), ("2022-05-18", .actual), ("2022-07-03", .ended), (nil, .actual),
    ])
    let timeline = try document(graph).elements("g", class: "timeline")[0]
    let all = try document(graph)
    let bars = all.all.filter { $0.parent == timeline.index && $0["data-source"] != nil }
    #expect(bars.map { $0["class"] } == ["edge sanctions actual", "edge sanctions ended"])
    #expect(
      bars.map { all.child("title", of: $0)?.text } == [
        "ECOWAS sanctions Mali: 2 quotes in 2 articles, 9 January 2022 to 18 May 2022",
        "ECOWAS no longer sanctions Mali: 1 quote in 1 article, 3 July 2022",
      ])
    let dots = bars.map { bar in all.all.filter { $0.parent == bar.index && $0["class"] == "solid" }.count }
    #expect(dots == [2, 1])
  }

  @Test(arguments: [(Status.ended, false), (.denied, false), (.announced, true)])
  func `a bar reaches to the next one unless it says that there is nothing`(status: Status, reaches: Bool) throws {
    let graph = Self.story([("2022-01-09", .actual), ("2022-05-18", status), ("2023-07-03", .actual)])
    let content = try MapRenderer(options: MapOptions(form: .timeline)).sheet(graph)
    guard case .timeline(let timeline) = content.picture else {
      Issue.record("a timeline is no timeline")
      return
    }
    try #require(timeline.bars.count == 3)
    let (begin, end) = (timeline.bars[1].curve.points[0].x, timeline.bars[1].curve.points[3].x)
    let next = timeline.bars[2].curve.points[0].x
    #expect(timeline.bars[0].curve.points[3].x == begin)
    #expect((end == next) == reaches)
    #expect(begin < end && end <= next)
  }

  @Test func `the key shows lines as the bars are, without heads`() throws {
    let theme = try #require(try Theme.named("default"))
    let sheet = try MapRenderer(theme: theme, options: MapOptions(form: .timeline)).sheet(
      Self.story([("2022-01-09", .actual)]))
    let heads = sheet.legendRows.compactMap { row in
      if case .line(let style, _, _) = row.row.sample { style.head } else { nil }
    }
    #expect(!heads.isEmpty && Set(heads) == [.none])
  }

  @Test func `of one day the first status of the codebook counts`() throws {
    let all = try document(Self.story([("2022-01-09", .denied), ("2022-01-09", .actual)]))
    #expect(all.all.filter { $0["data-source"] != nil }.map { $0["class"] } == ["edge sanctions actual"])
  }

  @Test(arguments: Theme.names) func `a timeline keeps its structure and looks`(theme: String) throws {
    try verifySnapshot(document(SampleGraphs.sahel, theme: theme).structure, named: "timeline-\(theme).txt")
  }

  @Test func `no date, no bars`() throws {
    for graph in [GraphBuilder().build(), Self.story([(nil, .actual)])] {
      #expect(try document(graph).all.filter { $0["data-source"] != nil }.isEmpty)
    }
  }

  @Test(arguments: GraphGenerator.seeds(30)) func `any graph has a timeline`(seed: UInt64) throws {
    var generator = GraphGenerator(seed: seed, texts: .hostile)
    let document = try document(generator.graph())
    let ids = document.all.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
  }
}
