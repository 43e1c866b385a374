import RelationGraph
import TestSupport
import Testing

@testable import Graphviz
@testable import Rendering

@Suite("Drawing differences")
struct DifferenceDrawingTests {
  private static func graph(_ date: String, _ relations: [(Relation, Status)]) -> Graph {
    var builder = GraphBuilder()
    let (mali, france) = (builder.state("ML", label: "Mali"), builder.state("FR", label: "France"))
    builder.insert(Article(id: date, title: "Title", source: "Daily Sketch", date: date, language: "en"))
    for (place, (relation, status)) in relations.enumerated() {
      let quote = "Sentence \(place)."
      builder.link(
        france, relation, mali, status: status,
        evidence: Evidence(article: date, start: place * 20, end: place * 20 + 11, quote: quote))
    }
    return builder.build()
  }

  @Test(
    arguments: [
      ([(Relation.sanctions, Status.actual)], [(Relation.sanctions, Status.ended)], MapChanges.Change.ended),
      ([(.supports, .actual)], [(.accuses, .actual)], .turned), ([], [(.supports, .actual)], .added),
      ([(.supports, .actual)], [(.supports, .denied)], .changed), ([(.supports, .actual)], [], .unchanged),
      ([(.supports, .announced)], [(.supports, .actual)], .changed),
      ([(.supports, .actual)], [(.supports, .actual)], .unchanged),
    ])
  func `a kind of change is shown`(
    old: [(Relation, Status)], new: [(Relation, Status)], change: MapChanges.Change
  ) {
    let difference = GraphDifference(
      from: Self.graph("2022-01-01", old), to: Self.graph("2022-02-01", new), mode: .follow)
    #expect(Set(MapChanges(difference).edges.values) == [change])
  }

  @Test func `only an account of its own lacks what it does not mention`() {
    let (old, new) = (Self.graph("2022-01-01", [(.supports, .actual)]), Self.graph("2022-02-01", []))
    let replaced = GraphDifference(from: old, to: new, mode: .replace)
    #expect(Set(MapChanges(replaced).edges.values) == [.removed])
  }

  @Test(arguments: MapWords.languages, GraphDifference.Mode.allCases)
  func `of two accounts nothing is called new`(language: String, mode: GraphDifference.Mode) throws {
    let (old, new) = (
      Self.graph("2022-01-01", [(.supports, .actual)]), Self.graph("2022-02-01", [(.accuses, .actual)])
    )
    let words = try #require(MapWords(language: language))
    let difference = GraphDifference(from: old, to: new, mode: mode)
    var changes = MapChanges(difference)
    changes.edges = changes.edges.mapValues { _ in .added }
    let union = Graph(unionOf: old, and: new)
    let sheet = try MapRenderer(language: language, options: MapOptions(changes: changes)).sheet(union)
    let key = sheet.legendRows.map(\.row.text)
    #expect(key.contains(words.text("change.added")) == (mode == .follow))
    #expect(key.contains(words.text("change.added.replace")) == (mode == .replace))
    #expect(words.text("change.removed.replace") != "change.removed.replace")
  }

  @Test func `a mark keeps clear of all labels where it can`() throws {
    let theme = try #require(try Theme.named("default"))
    let painter = LinePainter(
      style: theme.style(of: .edge, classes: ["change-added"]), width: 1,
      background: Color(red: 255, green: 255, blue: 255))
    let line = Curve(from: Point(x: 0, y: 0), to: Point(x: 200, y: 0))
    func place(clearOf labels: [Rectangle]) throws -> Double {
      var markup = Markup()
      markup.begin("svg", ["xmlns": "http://www.w3.org/2000/svg"])
      painter.paint(line, clearOf: labels, into: &markup)
      markup.end()
      return try #require(
        SVGDocument(markup.text).all.first { $0["class"] == "mark hollow" }?["cx"].flatMap(Double.init))
    }
    func label(_ x: Double) -> Rectangle {
      Rectangle(center: Point(x: x, y: 0), size: Size(width: 50, height: 14))
    }
    #expect(try place(clearOf: []) == 100)
    for labels in [[label(100)], [label(100), label(50)], [label(100), label(60), label(150)]] {
      let mark = Rectangle(center: Point(x: try place(clearOf: labels), y: 0), size: Size(width: 12, height: 12))
      #expect(!labels.contains { $0.overlaps(mark) })
    }
  }

  @Test func `a marked graph names changes and both statuses`() throws {
    let old = Self.graph("2022-01-01", [(.sanctions, .actual), (.supports, .actual)])
    let new = Self.graph("2022-02-01", [(.sanctions, .ended), (.withdrawsFrom, .announced)])
    let marked = Graph(unionOf: old, and: new).marked(with: GraphDifference(from: old, to: new, mode: .follow))
    let rows = marked.edges.map { edge in
      [edge.relation.name]
        + ["change", "oldStatus", "newStatus"].map { name in
          if case .text(let text) = edge.attributes[name] { text } else { "-" }
        }
    }
    #expect(
      rows == [
        ["sanctions", "ended", "actual", "ended"], ["supports", "silent", "actual", "-"],
        ["withdraws-from", "added", "-", "announced"],
      ])
    #expect(marked.nodes.map { $0.attributes["change"] } == [.text("unchanged"), .text("unchanged")])
  }

  @Test(arguments: GraphGenerator.seeds(20)) func `what did not change is marked so`(seed: UInt64) {
    var generator = GraphGenerator(seed: seed)
    let graph = generator.graph()
    let marked = Graph(unionOf: graph, and: graph).marked(with: GraphDifference(from: graph, to: graph))
    #expect(marked.edges.allSatisfy { $0.attributes["change"] == .text("unchanged") })
    #expect(marked.edges.map(\.key) == graph.edges.map(\.key))
  }

  @Test func `nodes keep their arrangement`() throws {
    var builder = GraphBuilder()
    builder.merge(SampleGraphs.sahel)
    let chad = NodeID.state("TD")
    builder.link(
      chad, .supports, .state("US"),
      evidence: Evidence(article: "a3", start: 900, end: 901, quote: "x"))
    let union = builder.build()
    var renderer = try MapRenderer()
    let old = try renderer.positions(of: SampleGraphs.sahel)
    renderer.options.positions = try renderer.positions(of: SampleGraphs.sahel, withRoomFor: union)
    let new = try renderer.positions(of: union)
    let (mali, russia) = (NodeID.state("ML"), NodeID.state("RU"))
    let factor = try #require(new[mali]).x / #require(old[mali]).x
    for (node, place) in old {
      let moved = try #require(new[node])
      #expect(abs(moved.x - place.x * factor) < 0.01 && abs(moved.y - place.y * factor) < 0.01)
    }
    #expect(new[russia] != new[chad])
    #expect(new.count == old.count + 1)
  }

  @Test(arguments: Theme.names) func `two maps stand beside each other at one height`(theme: String) throws {
    let old = Self.graph("2022-01-01", [(.supports, .actual)])
    let options = MapOptions(changes: MapChanges())
    let renderer = try MapRenderer(theme: Theme.named(theme), options: options)
    let document = try SVGDocument(renderer.svg(old, beside: SampleGraphs.sahel))
    let maps = document.elements("svg", class: "map")
    #expect(maps.count == 2)
    let ids = document.all.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
    let heights = document.elements("g", class: "graph").compactMap { $0["transform"]?.split(separator: " ").last }
    #expect(Set(heights).count == 1)
    for map in maps {
      #expect(map["aria-labelledby"]?.split(separator: " ").allSatisfy { ids.contains(String($0)) } == true)
    }
  }
}
