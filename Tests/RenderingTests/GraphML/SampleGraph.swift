import RelationGraph
import Rendering
import Testing

/// A graph that writers and readers must not stumble over, small enough to be read in a failure.
struct SampleGraph: Sendable, CustomTestStringConvertible {
  let name: String
  let graph: Graph

  var testDescription: String { name }

  static let all = [
    SampleGraph(name: "story", graph: story), SampleGraph(name: "hostile", graph: hostile),
    SampleGraph(name: "foreign", graph: foreign), SampleGraph(name: "undirected", graph: undirected),
    SampleGraph(name: "empty", graph: empty),
  ]

  /// The graph as GraphML.
  func graphML(_ profile: GraphMLProfile = .portable, drawing: Drawing? = nil) -> [UInt8] {
    var bytes: [UInt8] = []
    GraphMLWriter(profile: profile, drawing: drawing).write(graph, to: &bytes)
    return bytes
  }

  /// A place, a size and a colour for every node, and a line for every edge.
  var drawing: Drawing {
    var drawing = Drawing()
    for (index, node) in graph.nodes.enumerated() {
      drawing.nodes[node.id] = Drawing.NodeLook(
        x: Double(index) * 100, y: 50.5, width: 80, height: 30, shape: NodeShape.allCases[index % 7],
        fill: Color(red: 31, green: 119, blue: UInt8(index)))
    }
    for (index, edge) in graph.edges.enumerated() {
      drawing.edges[edge.key] = Drawing.EdgeLook(
        line: Color(red: 0, green: 10, blue: 255), width: 1.5, dash: DashPattern.allCases[index % 4],
        head: HeadShape.allCases[(index + 1) % 7])
    }
    return drawing
  }

  /// Parallel edges, umlauts, two articles, all statuses.
  static let story: Graph = {
    var builder = GraphBuilder()
    builder.insert(
      Article(
        id: "mali-2022-01-10", title: "Sanktionen gegen Mali", source: "Sahel-Bote", date: "2022-01-10", language: "de",
        url: "https://example.org/mali?a=1&b=2"))
    builder.insert(
      Article(
        id: "mali-2024-01-29", title: "Trois pays quittent la CEDEAO", source: "L’Écho", date: "2024-01-29",
        language: "fr"))
    let mali = builder.state("ML", label: "Mali", iso3: "MLI")
    let ecowas = builder.insert(
      Node(id: .alliance("ecowas"), label: "ECOWAS", labels: ["de": "ECOWAS", "fr": "CEDEAO", "en": "ECOWAS"]))
    let junta = builder.actor(.government, of: mali, label: "Übergangsregierung (Mali)")
    let goita = builder.actor("Assimi Goïta", actsFor: mali)
    func quote(_ article: String, _ start: Int, _ text: String, trigger: String, speaker: String? = nil) -> Evidence {
      Evidence(
        article: article, start: start, end: start + text.unicodeScalars.count, quote: text, trigger: trigger,
        speaker: speaker)
    }
    builder.link(
      ecowas, .sanctions, mali,
      evidence: quote("mali-2022-01-10", 12, "Die ECOWAS verhängte Sanktionen gegen Mali.", trigger: "Sanktionen"))
    builder.link(
      ecowas, .sanctions, mali, status: .ended,
      evidence: quote(
        "mali-2024-01-29", 40, "L’organisation a levé ses sanctions & « ouvert » la frontière.", trigger: "sanctions",
        speaker: "actor:assimi-goita"))
    builder.link(
      mali, .withdrawsFrom, ecowas, status: .announced,
      evidence: quote("mali-2024-01-29", 0, "Le Mali quitte la CEDEAO.", trigger: "quitte"))
    builder.link(
      mali, .memberOf, ecowas, evidence: quote("mali-2022-01-10", 90, "des Mitglieds Mali", trigger: "Mitglieds"))
    builder.link(
      mali, .accuses, ecowas,
      evidence: quote(
        "mali-2022-01-10", 200, "Bamako warf ihr „Verrat“ vor.", trigger: "warf vor", speaker: "ein Sprecher"))
    var pronoun = quote("mali-2022-01-10", 300, "Sie bestritt, ihn zu stützen.", trigger: "stützen")
    pronoun.antecedents = [Antecedent(start: 250, end: 259, quote: "die Junta")]
    pronoun.date = "2022-01-08"
    builder.link(junta, .supports, goita, status: .denied, evidence: pronoun)
    return builder.build(id: "sahel", title: "Sahel 2022–2024")
  }()

  /// Texts that break careless writers, in every place that a text can have.
  static let hostile: Graph = {
    var builder = GraphBuilder()
    let texts = [
      "", " ", "a  b", " x ", "<&>\"'", "]]>", "\u{1}\u{0}\u{1F}", "\u{FFFE}\u{FFFF}", "line\nbreak\r\nand\ttab",
      "👨‍👩‍👧 Ägypten",
      "e\u{301} é", "=1+1", "\\N \\\"", "&amp; &lt;", "\u{85}\u{2028}", "n1/n2", "INF", "עברית العربية 中文",
      "{\"a\":[1]}",
    ]
    builder.insert(Article(id: texts[4], title: texts[9], source: texts[8], date: "2024-01-29", url: texts[5]))
    var ids: [NodeID] = []
    for (index, text) in texts.enumerated() {
      ids.append(builder.insert(Node(id: NodeID("\(text)#\(index)"), label: text, labels: ["de": text, text: "x"])))
    }
    for (index, text) in texts.enumerated() {
      let evidence = Evidence(
        article: texts[4], start: index, end: index + text.unicodeScalars.count, quote: text, trigger: text,
        speaker: text, date: index == 3 ? text : nil,
        antecedents: [Antecedent(start: 0, end: text.unicodeScalars.count, quote: text)])
      let target = ids[(index + 1) % ids.count]
      builder.link(ids[index], .accuses, target, evidence: evidence)
      builder.link(ids[index], .supports, target, status: .announced, evidence: evidence)
      builder.link(
        ids[index], Relation(text), target,
        stated: StatedEdge(weight: -0.5, first: text, last: text, attributes: ["note": .text(text)]))
    }
    return builder.build(id: "a/b \u{1}", title: " two\nlines ")
  }()

  /// What foreign files bring: attributes of all types, with names that are taken or no names at all.
  static let foreign: Graph = {
    var builder = GraphBuilder()
    let names = ["id", "label", "weight", "Größe in m²", "", "size", "SIZE", "type", "plain"]
    let values: [AttributeValue] = [
      .text("n1"), .integer(7), .text("heavy"), .number(1e-7), .truth(true), .integer(.max), .number(3), .truth(false),
      .text(""),
    ]
    let attributes = Dictionary(uniqueKeysWithValues: zip(names, values))
    let shifted = Dictionary(uniqueKeysWithValues: zip(names, values.dropFirst() + values.prefix(1)))
    let first = builder.insert(Node(id: NodeID("n 1"), label: "Same", attributes: attributes))
    let second = builder.insert(Node(id: NodeID("n/1"), label: "Same", attributes: shifted))
    let third = builder.insert(Node(id: NodeID("n.1"), kind: .state, label: "Same (n 1)", iso3: "XYZ"))
    builder.link(
      first, Relation("KNOWS"), second,
      stated: StatedEdge(
        status: .ended, weight: 1e300, mentions: 3, first: "1999", last: "2001-02", attributes: attributes))
    builder.link(second, Relation("knows well"), third, stated: StatedEdge(attributes: shifted))
    builder.link(third, .supports, third, stated: StatedEdge())
    builder.link(NodeID("a_b"), Relation("c"), NodeID("d"), stated: StatedEdge())
    builder.link(NodeID("a"), Relation("b_c"), NodeID("d"), stated: StatedEdge())
    return builder.build(id: "foreign", title: "Foreign")
  }()

  static let undirected: Graph = {
    var builder = GraphBuilder()
    builder.link(NodeID("a"), .relatedTo, NodeID("b"), stated: StatedEdge(weight: 2))
    builder.makeUndirected()
    return builder.build(id: "undirected", title: "Undirected")
  }()

  static let empty = GraphBuilder().build(id: "nothing", title: "Nothing")
}
