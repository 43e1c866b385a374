import Foundation
import RelationGraph
import TestSupport
import Testing

@Suite struct JSONGraphTests {
  /// A graph with one of everything.
  private static var example: Graph {
    var builder = GraphBuilder()
    builder.insert(
      Article(
        id: "sahel-1", title: "Bloc lifts \"embargo\"", source: "Sahel Post", date: "2030-05-18", language: "en",
        url: "https://example.org/1"))
    let ecowas = builder.insert(
      Node(id: .alliance("ecowas"), label: "ECOWAS", labels: ["fr": "CEDEAO", "de": "ECOWAS"]))
    let mali = builder.state("ML", label: "Mali", iso3: "MLI")
    let people = builder.actor(.population, of: mali, label: "people of Mali")
    let quote = Evidence(
      article: "sahel-1", start: 12, end: 40, quote: "it has closed\nits borders", trigger: "closed",
      speaker: "actor:jane-roe", date: "2030-01",
      antecedents: [Antecedent(start: 0, end: 6, quote: "ECOWAS")])
    builder.link(ecowas, .sanctions, mali, status: .actual, evidence: quote)
    builder.link(
      ecowas, .sanctions, mali, status: .ended,
      evidence: Evidence(article: "sahel-1", start: 50, end: 60, quote: "end to the"))
    builder.link(
      people, Relation("trades-with"), mali,
      stated: StatedEdge(status: .announced, weight: 2.5, attributes: ["size": .integer(3), "share": .number(3)]))
    return builder.build()
  }

  @Test func `the readable form is the one of the design`() throws {
    try verifySnapshot(JSONGraphTests.example.json(), named: "example.json")
  }

  @Test func `the form of one line is the one of the design`() throws {
    try verifySnapshot(JSONGraphTests.example.json(.line) + "\n", named: "example.jsonl")
  }

  @Test(arguments: GraphGenerator.seeds(60))
  func `writing, reading and writing again gives the same bytes`(seed: UInt64) throws {
    var generator = GraphGenerator(seed: seed, texts: .hostile)
    for graph in [generator.graph(), generator.foreignGraph()] {
      for layout in [JSONLayout.line, .readable] {
        let text = graph.json(layout)
        let read = try Graph(json: text)
        #expect(brokenInvariants(of: read) == [])
        #expect(read.json(layout).utf8.elementsEqual(text.utf8))
        #expect(layout == .readable || !text.contains("\n"))
      }
    }
  }

  @Test(arguments: GraphGenerator.seeds(20))
  func `Foundation reads what is written, with the same texts`(seed: UInt64) throws {
    struct Document: Decodable {
      struct Content: Decodable {
        struct Node: Decodable { var label: String }
        struct Edge: Decodable { var id: String, source: String, relation: String, target: String }
        var id: String, label: String, nodes: [String: Node], edges: [Edge]
      }
      var graph: Content
    }
    var generator = GraphGenerator(seed: seed, texts: .hostile)
    let graph = generator.foreignGraph()
    let content = try JSONDecoder().decode(Document.self, from: Data(graph.json().utf8)).graph
    #expect(content.id == graph.id && content.label == graph.title)
    #expect(content.edges.map(\.id) == graph.edges.map(\.id))
    #expect(content.nodes.mapValues(\.label) == Dictionary(graph.nodes.map { ($0.id.text, $0.label) }) { $1 })
  }

  @Test func `attributes keep their types`() throws {
    let values: [String: AttributeValue] = [
      "a": .integer(5), "b": .number(5), "c": .text("5"), "d": .truth(true), "e": .number(.nan),
      "f": .number(.infinity),
      "g": .number(-.infinity), "h": .integer(.min), "i": .number(-0.0), "j": .text(""), "k": .number(1e22),
    ]
    var builder = GraphBuilder()
    builder.insert(Node(id: NodeID("n"), attributes: values))
    let read = try Graph(json: builder.build().json())
    #expect(read.nodes.map(\.attributes) == [values])
  }

  @Test(arguments: [
    (1.0, "1"), (0, "0"), (-3, "-3"), (2.5, "2.5"), (1e21, "1e+21"), (0.1, "0.1"),
  ])
  func `whole weights have no fraction`(weight: Double, numeral: String) {
    var builder = GraphBuilder()
    builder.link(.state("ML"), .supports, .state("FR"), stated: StatedEdge(weight: weight))
    #expect(builder.build().json(.line).contains("\"weight\":\(numeral),"))
  }
}

/// Files that another program wrote.
@Suite struct ForeignJSONGraphTests {
  @Test func `version 1 has an array of nodes, and edges may lack identifier and relation`() throws {
    let graph = try Graph(
      json: """
        {"graph": {"label": "Trade", "nodes": [{"id": "a", "label": "A", "type": "port"}, {"id": 2}],
          "edges": [{"source": "a", "target": 2, "label": "ships", "metadata": {"weight": 4, "status": "busy", "via": ["x"]}}]}}
        """)
    #expect(brokenInvariants(of: graph) == [])
    #expect(graph.title == "Trade")
    #expect(graph.nodes.map(\.id.text) == ["2", "a"])
    #expect(graph[NodeID("a")]?.attributes == ["type": .text("port")])
    let edge = try #require(graph.edges.first)
    #expect(edge.relation == .relatedTo && edge.status == .actual && edge.weight == 4)
    #expect(edge.attributes == ["label": .text("ships"), "status": .text("busy"), "via": .text("[\"x\"]")])
  }

  @Test(arguments: [
    #"{"graphs": [{"nodes": {"a": {}}}, {"nodes": {"b": {}}}]}"#,
    #"{"graph": {"nodes": {"a": {}}}} {"graph": {"nodes": {"b": null}}}"#.replacing("null", with: "{}"),
    "{\"graph\":{\"nodes\":{\"a\":{}}}}\n{\"graph\":{\"nodes\":{\"b\":{}}}}\n",
  ])
  func `several graphs are merged`(text: String) throws {
    #expect(try Graph(json: text).nodes.map(\.id.text) == ["a", "b"])
  }

  @Test func `an undirected graph stays undirected`() throws {
    let text = #"{"graph": {"directed": false, "edges": [{"source": "a", "target": "b"}]}}"#
    let graph = try Graph(json: text)
    #expect(!graph.isDirected)
    #expect(try !Graph(json: graph.json()).isDirected)
  }

  @Test(arguments: [
    (#"{"graph": {}}"#, true), ("\u{FEFF} {\"graphs\": []}", true), (#"{"text": "graph"}"#, false), ("[1]", false),
    ("", false), ("{", false), ("{}", false), ("graph", false),
  ])
  func `a graph is told from an article by its first key`(text: String, isGraph: Bool) {
    #expect(Graph.isJSONGraph(Array(text.utf8)) == isGraph)
  }
}

/// Text that is no graph.
@Suite struct JSONGraphErrorTests {
  @Test(arguments: [
    ("", "1:1: not valid JSON; expected a value"),
    ("{\"graph\": {", "1:12: not valid JSON; expected a key in quotation marks (at graph)"),
    ("{\"graph\": {}} x", "1:15: not valid JSON; expected a value"),
    ("{}", "1:1: the key \"graph\" is missing; add it"),
    ("{\"graph\": []}", "1:11: found an array; expected an object (at graph)"),
    (
      "{\"graph\": {\n  \"edges\": [{\"source\": \"a\"}]}}",
      "2:13: the key \"target\" is missing; add it (at graph/edges/0)"
    ),
    (
      #"{"graph": {"type": "entente", "nodes": {"a": {"metadata": {"kind": "person"}}}}}"#,
      #"1:68: found "person"; expected one of "state", "alliance", "actor" (at graph/nodes/a/metadata/kind)"#
    ),
    (
      #"{"graph": {"edges": [{"source": "a", "target": "b", "metadata": {"evidence": [{"start": 2.5}]}}]}}"#,
      "1:89: found 2.5; expected a whole number that is not negative (at graph/edges/0/metadata/evidence/0/start)"
    ),
    (
      "{\"graph\": {\"id\": \"\u{1}\"}}",
      "1:19: not valid JSON; expected an escape such as \\n in place of a control character (at graph/id)"
    ),
    (
      #"{"graph": {"id": "\ud800"}}"#,
      "1:19: not valid JSON; expected a surrogate pair of two \\u escapes (at graph/id)"
    ),
    (
      #"{"graph": {"hyperedges": []}}"#,
      "1:26: hyperedges cannot be read; remove them or use edges with two ends (at graph/hyperedges)"
    ),
  ])
  func `the error tells place, path, what was found and what was expected`(text: String, message: String) {
    let error = #expect(throws: JSONGraphError.self) { try Graph(json: text) }
    #expect(error?.description == message)
  }

  @Test func `the error names the file`() {
    let error = #expect(throws: JSONGraphError.self) { try Graph(json: "{", file: "map.json") }
    #expect(error?.description.hasPrefix("map.json:1:2: ") == true)
  }

  @Test func `text that is not UTF-8 is refused`() {
    #expect(throws: JSONGraphError.self) {
      try Graph(json: Array("{\"graph\": {\"id\": \"".utf8) + [0xFF] + Array("\"}}".utf8))
    }
  }

  @Test func `nesting has an end`() {
    #expect(throws: JSONGraphError.self) {
      try Graph(json: "{\"x\": " + String(repeating: "[", count: 100_000))
    }
  }

  @Test(arguments: GraphGenerator.seeds(40))
  func `damaged text gives a graph or an error`(seed: UInt64) {
    var generator = GraphGenerator(seed: seed, size: 4, texts: .hostile)
    var random = SeededGenerator(seed: seed)
    let whole = Array(generator.foreignGraph().json().utf8)
    for _ in 0..<50 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      if random.chance(0.3) { bytes.removeLast(Int.random(in: 0...bytes.count, using: &random)) }
      if let graph = try? Graph(json: bytes) { #expect(brokenInvariants(of: graph) == []) }
    }
  }
}
