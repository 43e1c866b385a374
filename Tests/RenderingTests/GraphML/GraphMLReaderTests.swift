import RelationGraph
import Rendering
import Testing

@Suite struct GraphMLReaderTests {
  // MARK: What means what

  @Test(
    "The relation is found where tools write it",
    arguments: [
      (key: "", xml: "label=\"ACCUSES\"", data: "", relation: "ACCUSES"),
      (key: "labelE", xml: "", data: "knows", relation: "knows"),
      (key: "EdgeLabel", xml: "", data: "knows", relation: "knows"),
      (key: "Edge Label", xml: "", data: "knows", relation: "knows"),
      (key: "interaction", xml: "", data: "pp", relation: "pp"),
      (key: "interaction", xml: "", data: "-", relation: "related-to"),
      (key: "type", xml: "", data: "sanctions", relation: "sanctions"),
      (key: "label", xml: "", data: " supports ", relation: "supports"),
      (key: "relation", xml: "label=\"WITHDRAWS_FROM\"", data: "withdraws-from", relation: "withdraws-from"),
      (key: "type", xml: "label=\"accuses\"", data: "other", relation: "accuses"),
      (key: "colour", xml: "", data: "red", relation: "related-to"),
      (key: "type", xml: "", data: "", relation: "related-to"),
    ])
  func relation(key: String, xml: String, data: String, relation: String) throws {
    let graph = try Graph(graphML: small(edge: xml, key: key, data: data))
    #expect(graph.edges.map(\.relation.name) == [relation])
  }

  @Test("The user's word on where the relation is comes first", arguments: ["act", "d9"])
  func relationKey(name: String) throws {
    let bytes = document(
      keys: #"<key id="d9" for="edge" attr.name="act" attr.type="string"/>"#,
      content: #"<node id="a"/><edge source="a" target="a" label="x"><data key="d9">blames</data></edge>"#)
    let graph = try GraphMLReader(relationKey: name).read(bytes).graph
    #expect(graph.edges.map(\.relation.name) == ["blames"])
    #expect(graph.edges.map(\.attributes) == [["label": .text("x")]])
  }

  @Test(
    "The kind is found where tools write it",
    arguments: [
      ("kind", "state", NodeKind.state), ("labels", ":Actor:State", .state), ("labelV", "Alliance", .alliance),
      ("type", "actor", .actor), ("type", "person", .actor), ("kind", "", .actor),
    ])
  func kind(key: String, data: String, kind: NodeKind) throws {
    let graph = try Graph(graphML: small(node: "", key: key, data: data))
    #expect(graph.nodes.map(\.kind) == [kind])
    if data == "person" { #expect(graph.nodes.map(\.attributes) == [["type": .text("person")]]) }
  }

  @Test("Identifiers that differ in their bytes only are two nodes")
  func composedAndDecomposed() throws {
    let graph = try Graph(
      graphML: document(
        content: "<node id=\"\u{E9}\"/><node id=\"e\u{301}\"/><edge source=\"\u{E9}\" target=\"e\u{301}\"/>"))
    #expect(graph.nodes.count == 2)
    #expect(graph.edges.map { $0.source == $0.target } == [false])
  }

  @Test("The kind is the XML attribute that APOC writes")
  func kindAttribute() throws {
    let graph = try Graph(
      graphML: document(content: #"<node id="a" labels=":Alliance"/><node id="b" labels=":Person"/>"#))
    #expect(graph.nodes.map(\.kind) == [.alliance, .actor])
    #expect(graph.nodes[1].attributes == ["labels": .text(":Person")])
  }

  @Test(
    "The name is found where tools write it",
    arguments: [
      (#"<data key="label">A</data><data key="name">B</data>"#, "A"), (#"<data key="name">B</data>"#, "B"),
      (#"<data key="VertexLabel">C</data>"#, "C"), ("<desc> D\nE </desc>", "D E"), ("", "n"),
      (
        #"<data key="g"><y:ShapeNode xmlns:y="urn:y"><y:NodeLabel x="1"> F <y:M>no</y:M></y:NodeLabel></y:ShapeNode></data>"#,
        "F"
      ),
      (#"<data key="label"/><data key="name"> </data>"#, "n"),
    ])
  func name(content: String, label: String) throws {
    #expect(try Graph(graphML: document(content: #"<node id="n">\#(content)</node>"#)).nodes.map(\.label) == [label])
  }

  // MARK: Values

  @Test(
    "A value has the type of its key as far as it fits",
    arguments: [
      ("int", " 12 ", AttributeValue.integer(12), 0), ("int", "12.0", .integer(12), 0), ("long", "-1", .integer(-1), 0),
      ("int", "99999999999", .integer(99_999_999_999), 0), ("int", "1e400", .text("1e400"), 1),
      ("int", "99999999999999999999", .text("99999999999999999999"), 1), ("int", "twelve", .text("twelve"), 1),
      ("double", "1e-7", .number(1e-7), 0), ("float", " .5", .number(0.5), 0), ("double", "INF", .text("INF"), 1),
      ("double", "NaN", nil, 1), ("double", "", nil, 0), ("double", "  ", nil, 0), ("boolean", "TRUE", .truth(true), 0),
      ("boolean", "0", .truth(false), 0), ("boolean", "maybe", .text("maybe"), 1),
      ("string", " a\nb ", .text(" a\nb "), 0),
      ("date", "2022-01-09", .text("2022-01-09"), 1), ("", "x", .text("x"), 0),
    ])
  func value(type: String, data: String, value: AttributeValue?, warnings: Int) throws {
    let declared = type.isEmpty ? "" : " attr.type=\"\(type)\""
    let bytes = document(
      keys: "<key id=\"k\" for=\"node\"\(declared)/>", content: "<node id=\"n\"><data key=\"k\">\(data)</data></node>")
    let read = try GraphMLReader().read(bytes)
    #expect(read.graph.nodes[0].attributes == (value.map { ["k": $0] } ?? [:]))
    #expect(read.warnings.count == warnings)
  }

  @Test("A default holds where there is no value")
  func defaults() throws {
    let bytes = document(
      keys: #"<key id="k" for="all" attr.name="colour" attr.type="string"><desc>no</desc><default>red</default></key>"#,
      content: #"<node id="a"/><node id="b"><data key="k">blue</data></node><edge source="a" target="b"/>"#)
    let graph = try Graph(graphML: bytes)
    #expect(graph.nodes.map(\.attributes) == [["colour": .text("red")], ["colour": .text("blue")]])
    #expect(graph.edges.map(\.attributes) == [["colour": .text("red")]])
  }

  // MARK: Edges

  @Test("Parallel edges of one relation become one that counts them")
  func parallel() throws {
    let edge = #"<edge id="e" source="a" target="b" label="x"><data key="weight">1.5</data></edge>"#
    let bytes = document(
      content: #"<node id="a"/><node id="b"/>"# + edge + edge + edge + #"<edge source="a" target="b" label="y"/>"#)
    let read = try GraphMLReader().read(bytes)
    #expect(read.graph.edges.map(\.relation.name) == ["x", "y"])
    #expect(read.graph.edges.map { $0.attributes["count"] } == [.integer(3), nil])
    #expect(read.graph.edges.map(\.weight) == [4.5, 1])
    #expect(read.warnings.map(\.kind).contains(.parallelEdges(2)))
  }

  @Test("An edge that differs in direction says so")
  func direction() throws {
    let bytes = document(content: #"<node id="a"/><edge source="a" target="a" directed="false"/>"#)
    let read = try GraphMLReader().read(bytes)
    #expect(read.graph.isDirected)
    #expect(read.graph.edges.map { $0.attributes["directed"] } == [.truth(false)])
    #expect(read.warnings.map(\.kind) == [.otherDirection(1)])
  }

  @Test("Nested nodes stand beside the others and name their parent")
  func nested() throws {
    let bytes = document(content: #"<node id="a"><graph edgedefault="directed"><node id="b"/></graph></node>"#)
    let read = try GraphMLReader().read(bytes)
    #expect(read.graph.nodes.map(\.attributes) == [[:], ["parent": .text("a")]])
    #expect(read.warnings.map(\.kind) == [.nestedNodes(1)])
  }

  // MARK: Faults

  @Test(
    "A fault is told with its file, line and cause",
    arguments: [
      ("", "f: empty file; expected GraphML"), ("\n \nplain", "f:1: not XML; expected GraphML, which begins with '<'"),
      ("\u{0}<", "f:1: not XML; expected GraphML, which begins with '<'"),
      ("<", "f:1: not well-formed XML: ended early"),
      ("<svg/>", "f:1: not GraphML: root element svg; expected graphml"), ("<graphml/>", "f: no graph in the file"),
      ("<graphml>\n</graph>", "f:2: not well-formed XML: "),
      ("<graphml>\n\u{1}", "f:2: not well-formed XML: invalid character"),
      ("<?xml version='1.0' encoding='klingon'?><graphml/>", "f:1: unknown encoding: "),
      ("<!DOCTYPE graphml [<!ENTITY a 'b'>]><graphml/>", "f:1: document type declaration not allowed"),
      ("<!DOCTYPE graphml [<!ATTLIST a b CDATA 'c'>]><graphml/>", "f:1: document type declaration not allowed"),
      ("<!DOCTYPE graphml [<!ELEMENT a ANY>]><graphml/>", "f:1: document type declaration not allowed"),
      ("<!DOCTYPE graphml [<!NOTATION a SYSTEM 'b'>]><graphml/>", "f:1: document type declaration not allowed"),
      ("<!DOCTYPE graphml SYSTEM 'x'><graphml>&auml;</graphml>", "f:1: document type declaration not allowed"),
      ("<graphml>&auml;</graphml>", "f:1: not well-formed XML: Entity 'auml' not defined"),
      (
        String(repeating: "<graphml>", count: 300),
        "f:1: nested too deeply; at most 256 elements may stand in each other"
      ),
      ("<graphml><graph>\n<node/>", "f:2: node without id"),
      ("<graphml><graph>\n\n<node id=''/>", "f:3: node without id"),
      ("<graphml><graph><node id='a'/>\n<node id='a'/>", "f:2: duplicate node id a"),
      ("<graphml><graph><edge id='e' target='a'/>", "f:1: edge e without source"),
      ("<graphml><graph><edge source='a'/>", "f:1: edge without target"),
      ("<graphml><graph>\n<edge source='a' target='b'/></graph></graphml>", "f:2: edge from unknown node a"),
    ])
  func fault(text: String, message: String) throws {
    let error = try #require(throws: GraphMLError.self) { try GraphMLReader().read(Array(text.utf8), file: "f") }
    #expect("\(error)".hasPrefix(message), "\(error)")
  }

  @Test("Whatever is cut off ends in an error, never in a graph or a crash")
  func truncation() throws {
    let whole = SampleGraph(name: "", graph: SampleGraph.story).graphML()
    for length in stride(from: 0, to: whole.count - 1, by: 61) {
      #expect(throws: GraphMLError.self) { try GraphMLReader().read(Array(whole[..<length])) }
    }
  }

  @Test("Damaged bytes end in a graph or an error, never in a crash", arguments: 0..<4)
  func damage(part: Int) {
    let whole = SampleGraph(name: "", graph: SampleGraph.story).graphML()
    for place in stride(from: part, to: whole.count, by: 397) {
      for byte: UInt8 in [0, 0x22, 0x26, 0x3C, 0x80, 0xFF] {
        var damaged = whole
        damaged[place] = byte
        if let read = try? GraphMLReader().read(damaged) { #expect(read.graph.nodes.count <= 5) }
      }
    }
  }

  @Test("A file without identifier is known by its name")
  func fileName() throws {
    let bytes = document(content: "").filter { $0 != 0 }
    #expect(try Graph(graphML: bytes, file: "maps/sahel.2022.graphml").id == "sahel")
  }

  // MARK: Documents

  private func document(keys: String = "", content: String) -> [UInt8] {
    Array("<graphml>\(keys)<graph edgedefault=\"directed\">\(content)</graph></graphml>".utf8)
  }

  private func small(edge: String, key: String, data: String) -> [UInt8] {
    let value = key.isEmpty ? "" : "<data key=\"\(key)\">\(data)</data>"
    return document(content: "<node id=\"a\"/><edge source=\"a\" target=\"a\" \(edge)>\(value)</edge>")
  }

  private func small(node: String, key: String, data: String) -> [UInt8] {
    document(content: "<node id=\"a\" \(node)><data key=\"\(key)\">\(data)</data></node>")
  }
}
