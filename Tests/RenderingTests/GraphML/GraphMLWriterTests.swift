import RelationGraph
import Rendering
import Testing

@Suite struct GraphMLWriterTests {
  @Test("A small graph looks like this") func snapshot() {
    var builder = GraphBuilder()
    builder.insert(Article(id: "note", title: "Notiz", date: "2022-01-10", language: "de"))
    let mali = builder.state("ML", label: "Mali", iso3: "MLI")
    let ecowas = builder.alliance("ecowas", label: "ECOWAS")
    builder.link(
      ecowas, .sanctions, mali,
      evidence: Evidence(
        article: "note", start: 0, end: 33, quote: "Die <ECOWAS> bestraft\nMali & Gäste", trigger: "bestraft"))
    #expect(lines(builder.build()) == expected.split(separator: "\n"))
  }

  private let expected = """
    <?xml version="1.0" encoding="UTF-8"?>
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
    xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd">
      <key id="g_title" for="graph" attr.name="title" attr.type="string"/>
      <key id="g_articles" for="graph" attr.name="articles" attr.type="string"/>
      <key id="g_profile" for="graph" attr.name="profile" attr.type="string"/>
      <key id="labels" for="node" attr.name="labels" attr.type="string"/>
      <key id="n_name" for="node" attr.name="name" attr.type="string"/>
      <key id="n_label" for="node" attr.name="label" attr.type="string"/>
      <key id="n_entity" for="node" attr.name="entity" attr.type="string"/>
      <key id="n_kind" for="node" attr.name="kind" attr.type="string"/>
      <key id="n_iso3" for="node" attr.name="iso3" attr.type="string"/>
      <key id="label" for="edge" attr.name="label" attr.type="string"/>
      <key id="e_type" for="edge" attr.name="type" attr.type="string"/>
      <key id="e_relation" for="edge" attr.name="relation" attr.type="string"/>
      <key id="e_interaction" for="edge" attr.name="interaction" attr.type="string"/>
      <key id="e_edge_id" for="edge" attr.name="edge_id" attr.type="string"/>
      <key id="e_status" for="edge" attr.name="status" attr.type="string"/>
      <key id="weight" for="edge" attr.name="weight" attr.type="double"/>
      <key id="e_mentions" for="edge" attr.name="mentions" attr.type="int"/>
      <key id="e_sign" for="edge" attr.name="sign" attr.type="int"/>
      <key id="e_plover" for="edge" attr.name="plover" attr.type="string"/>
      <key id="e_cameo" for="edge" attr.name="cameo" attr.type="string"/>
      <key id="e_first" for="edge" attr.name="first" attr.type="string"/>
      <key id="e_last" for="edge" attr.name="last" attr.type="string"/>
      <key id="e_n_docs" for="edge" attr.name="n_docs" attr.type="int"/>
      <key id="e_quote" for="edge" attr.name="quote" attr.type="string"/>
      <key id="e_evidence" for="edge" attr.name="evidence" attr.type="string"/>
      <graph id="note" edgedefault="directed">
        <desc>Notiz</desc>
        <data key="g_title">Notiz</data>
        <data key="g_articles">[{"id":"note","title":"Notiz","date":"2022-01-10","language":"de"}]</data>
        <data key="g_profile">portable</data>
        <node id="alliance:ecowas">
          <data key="labels">:Alliance</data>
          <data key="n_name">ECOWAS</data>
          <data key="n_label">ECOWAS</data>
          <data key="n_entity">alliance:ecowas</data>
          <data key="n_kind">alliance</data>
        </node>
        <node id="state:ML">
          <data key="labels">:State</data>
          <data key="n_name">Mali</data>
          <data key="n_label">Mali</data>
          <data key="n_entity">state:ML</data>
          <data key="n_kind">state</data>
          <data key="n_iso3">MLI</data>
        </node>
        <edge id="alliance:ecowas_sanctions_state:ML" source="alliance:ecowas" target="state:ML">
          <data key="label">sanctions</data>
          <data key="e_type">sanctions</data>
          <data key="e_relation">sanctions</data>
          <data key="e_interaction">sanctions</data>
          <data key="e_edge_id">alliance:ecowas_sanctions_state:ML</data>
          <data key="e_status">actual</data>
          <data key="weight">1.0</data>
          <data key="e_mentions">1</data>
          <data key="e_sign">-1</data>
          <data key="e_plover">SANCTION</data>
          <data key="e_cameo">16</data>
          <data key="e_first">2022-01-10</data>
          <data key="e_last">2022-01-10</data>
          <data key="e_n_docs">1</data>
          <data key="e_quote">Die &lt;ECOWAS> bestraft Mali &amp; Gäste</data>
          <data key="e_evidence">[{"article":"note","start":0,"end":33,\
    "quote":"Die \\u003cECOWAS\\u003e bestraft\\nMali \\u0026 Gäste","trigger":"bestraft","status":"actual"}]</data>
        </edge>
      </graph>
    </graphml>
    """

  private func lines(_ graph: Graph) -> [Substring] {
    String(decoding: SampleGraph(name: "", graph: graph).graphML(), as: UTF8.self).split(separator: "\n")
  }

  @Test(
    "Foreign attributes keep their name and type where they can",
    arguments: [
      ("color", AttributeValue.text("#ff0000"), "attr.name=\"color\" attr.type=\"string\""),
      ("age", .integer(29), "attr.name=\"age\" attr.type=\"int\""),
      ("population", .integer(4_000_000_000), "attr.name=\"population\" attr.type=\"long\""),
      ("share", .number(0.25), "attr.name=\"share\" attr.type=\"double\""),
      ("member", .truth(true), "attr.name=\"member\" attr.type=\"string\""),
      ("id", .text("x"), "attr.name=\"foreign_id\" attr.type=\"string\""),
      ("ID", .text("x"), "attr.name=\"foreign_ID\" attr.type=\"string\""),
      ("kind", .text("x"), "attr.name=\"foreign_kind\" attr.type=\"string\""),
      ("weight", .text("x"), "attr.name=\"foreign_weight\" attr.type=\"string\""),
      ("shared name", .text("x"), "attr.name=\"shared.name\" attr.type=\"string\""),
    ])
  func foreign(name: String, value: AttributeValue, declared: String) {
    var builder = GraphBuilder()
    builder.insert(Node(id: NodeID("n"), attributes: [name: value]))
    #expect(lines(builder.build()).contains { $0.contains(declared) })
  }

  @Test("The bytes come in pieces, and they are the same bytes")
  func pieces() throws {
    var builder = GraphBuilder()
    for index in 0..<2_000 { builder.state("Z\(index)") }
    let graph = builder.build()
    var sink = Pieces()
    GraphMLWriter().write(graph, to: &sink)
    #expect(sink.pieces.count > 3)
    #expect(sink.pieces.allSatisfy { $0.count < 80_000 })
    #expect(sink.pieces.flatMap(\.self) == SampleGraph(name: "", graph: graph).graphML())
  }

  @Test("A sink's error ends the writing")
  func failure() {
    struct Full: Error, Equatable {}
    struct FullSink: ByteSink {
      func write(_ bytes: ArraySlice<UInt8>) throws(Full) { throw Full() }
    }
    #expect(throws: Full()) {
      var sink = FullSink()
      try GraphMLWriter().write(SampleGraph.story, to: &sink)
    }
  }
}

private struct Pieces: ByteSink {
  var pieces: [[UInt8]] = []

  mutating func write(_ bytes: ArraySlice<UInt8>) { pieces.append(Array(bytes)) }
}
