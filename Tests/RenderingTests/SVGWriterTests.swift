import Foundation
import RelationGraph
import Rendering
import Testing

@Suite struct SVGWriterTests {
  @Test func `an edge says what it is`() throws {
    let document = try SVGDocument(MapRenderer().svg(SampleGraphs.sahel))
    let edge = try #require(document.elements("g", class: "sanctions").first)
    #expect(edge["class"] == "edge sanctions actual")
    #expect(edge["data-source"] == "alliance:ecowas")
    #expect(edge["data-target"] == "state:ML")
    #expect(
      document.child("title", of: edge)?.text
        == "ECOWAS sanctions Mali: 2 quotes in 2 articles, 10 January 2022 to 18 May 2022")
  }

  @Test(arguments: [("de", "sanktioniert"), ("en", "sanctions"), ("fr", "sanctionne")])
  func `a map speaks the language that is asked for`(language: String, word: String) throws {
    let svg = try MapRenderer(language: language).svg(SampleGraphs.sahel)
    #expect(svg.contains("lang=\"\(language)\""))
    #expect(svg.contains(">\(word)</text>"))
  }

  @Test func `identifiers are unique`() throws {
    let ids = try SVGDocument(MapRenderer().svg(SampleGraphs.sahel)).all.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: [(12, 20), (60, 90), (120, 240)])
  func `the same graph gives the same text`(nodes: Int, edges: Int) throws {
    let graph = SampleGraphs.generated(nodes: nodes, edges: edges)
    let renderer = try MapRenderer()
    #expect(try renderer.svg(graph) == renderer.svg(graph))
  }

  static let hostile = [
    "<script>alert(1)</script>", "\" onload=\"alert(1)", "]]><x/>", "&lt;x&gt; &amp; &#60;y/&#62;", "שלום עולם", "🇲🇱👩‍👩‍👧",
    "nul\u{0} bell\u{7} \u{FFFE}", String(repeating: "x", count: 300), String(repeating: "word ", count: 60), "", " ",
    "javascript:alert(1)", "a\nb\r\nc",
  ]

  @Test(arguments: hostile) func `any text is shown as text`(text: String) throws {
    var builder = GraphBuilder()
    builder.insert(
      Article(id: text, title: text, source: text, date: text, language: text, url: "javascript:alert(1)//" + text))
    let ends = [NodeID("state:" + text), NodeID("actor:" + text)]
    for end in ends { builder.insert(Node(id: end, label: text)) }
    builder.link(
      ends[0], Relation(text), ends[1], evidence: Evidence(article: text, start: 0, end: 1, quote: text, speaker: text))
    let svg = try MapRenderer(options: MapOptions(link: "javascript:{id}")).svg(builder.build(title: text))
    let document = try SVGDocument(svg)
    #expect(document.all.allSatisfy { SVGDocument.elements.contains($0.name) })
    #expect(document.all.flatMap(\.attributes.keys).allSatisfy { SVGDocument.attributes.contains($0) })
    #expect(document.all.allSatisfy { $0["href"] == nil })
    #expect(document.all.count > 20)
  }

  @Test(arguments: [
    ("https://example.org/?a=1&b=\"2\"", "https://example.org/?a=1&b=\"2\""), ("javascript:alert(1)", nil),
    ("data:text/html,x", nil), ("HTTP://example.org", "HTTP://example.org"), ("//example.org", nil),
  ])
  func `only addresses of the web are linked`(address: String, written: String?) throws {
    var builder = GraphBuilder()
    builder.insert(Article(id: "a", url: address))
    builder.link(
      .state("ML"), .accuses, .state("FR"), evidence: Evidence(article: "a", start: 0, end: 1, quote: "x"))
    let document = try SVGDocument(MapRenderer().svg(builder.build(title: "t")))
    #expect(document.all.compactMap { $0["href"] }.first == written)
  }

  @Test func `an empty graph is an empty map`() throws {
    #expect(throws: Never.self) { try SVGDocument(MapRenderer().svg(GraphBuilder().build(title: ""))) }
  }
}
