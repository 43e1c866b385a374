import Foundation
import RelationGraph
import Rendering
import Testing

// Programs that cannot run here. Each rule is one of its importer's, found in its source (interop.md section 1), and a file of
// ours must satisfy it whatever graph is in it.

@Suite struct GephiContractTests {
  @Test(
    "The encoding is declared in the very first bytes, without a byte order mark", arguments: GraphMLProfile.allCases)
  func encoding(profile: GraphMLProfile) {
    #expect(
      SampleGraph.all[0].graphML(profile).starts(with: Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)))
  }

  @Test("No two edges of the same ends have the same kind, which would join them", arguments: SampleGraph.all)
  func kinds(sample: SampleGraph) throws {
    let tree = try GraphMLTree(sample.graphML(.gephi))
    let kinds = tree.edges.map { edge in ["source", "target", "label"].map { edge.attributes[$0] ?? "" } }
    #expect(kinds.count == sample.graph.edges.count)
    #expect(Set(kinds).count == kinds.count)
    #expect(kinds.allSatisfy { !$0[2].isEmpty })
  }

  @Test("Attributes that it takes for its own numbers are numbers", arguments: SampleGraph.all)
  func numbers(sample: SampleGraph) throws {
    let tree = try GraphMLTree(sample.graphML(.gephi, drawing: sample.drawing))
    let whole = ["r", "g", "b"]
    for key in tree.keys.values {
      let (name, type) = (key.attributes["attr.name"] ?? "", key.attributes["attr.type"])
      if whole.contains(name) { #expect(type == "int") }
      if ["x", "y", "z", "size", "weight"].contains(name.lowercased()) { #expect(type != "string", "\(name)") }
    }
  }

  @Test("Places count upwards and colours are whole numbers")
  func looks() throws {
    let sample = SampleGraph.all[0]
    let tree = try GraphMLTree(sample.graphML(.gephi, drawing: sample.drawing))
    let values = tree.values(of: tree.nodes[1])
    let expected = ["x": "100.0", "y": "-50.5", "size": "80.0", "r": "31", "g": "119", "b": "1", "color": "#1f7701"]
    for (name, value) in expected { #expect(values[name] == value, "\(name)") }
  }

  @Test("No column name differs from another only by case", arguments: SampleGraph.all)
  func columns(sample: SampleGraph) throws {
    let tree = try GraphMLTree(sample.graphML(.gephi))
    for scope in ["node", "edge"] {
      let keys = tree.keys.values.filter { $0.attributes["for"] == scope }
      #expect(Set(keys.compactMap { $0.attributes["attr.name"]?.lowercased() }).count == keys.count)
    }
    #expect(Set(tree.keys.keys.map { $0.lowercased() }).count == tree.keys.count)
  }

  @Test("Evidence needs no reference, between two of which a blank would be lost", arguments: SampleGraph.all)
  func references(sample: SampleGraph) throws {
    let text = String(decoding: sample.graphML(.gephi), as: UTF8.self)
    let lines = text.split(separator: "\n").filter { $0.contains("e_evidence\">") || $0.contains("g_articles\">") }
    #expect(lines.count == sample.graph.edges.count { !$0.evidence.isEmpty } + (sample.graph.articles.isEmpty ? 0 : 1))
    #expect(!lines.contains { $0.contains("&") })
    #expect(!text.replacing("]]&gt;", with: "").contains("&gt;"))
  }

  @Test("A description would become a label: only the graph has one", arguments: SampleGraph.all)
  func descriptions(sample: SampleGraph) throws {
    let tree = try GraphMLTree(sample.graphML(.gephi))
    #expect((tree.nodes + tree.edges + Array(tree.keys.values)).allSatisfy { $0.first("desc") == nil })
  }
}

@Suite struct CytoscapeContractTests {
  @Test("Elements have no prefix, because names are compared as they stand", arguments: SampleGraph.all)
  func prefixes(sample: SampleGraph) throws {
    let root = try GraphMLTree(sample.graphML()).root
    #expect(root.name == "graphml")
    #expect(Set(root.children.map(\.name)) == ["key", "graph"])
  }

  @Test("Every node has a name of its own and every edge an interaction", arguments: SampleGraph.all)
  func names(sample: SampleGraph) throws {
    let tree = try GraphMLTree(sample.graphML())
    let names = tree.nodes.map { tree.values(of: $0)["name"] ?? "" }
    #expect(Set(names).count == sample.graph.nodes.count)
    #expect(!names.contains(""))
    for (element, edge) in zip(tree.edges, sample.graph.edges) where Relation.carrying.contains(edge.relation) {
      #expect(tree.values(of: element)["interaction"] == edge.relation.name)
    }
  }

  @Test("No attribute has the name of a column that it keeps for itself", arguments: SampleGraph.all)
  func columns(sample: SampleGraph) throws {
    let names = try GraphMLTree(sample.graphML()).keys.values.compactMap { $0.attributes["attr.name"]?.lowercased() }
    #expect(Set(names).isDisjoint(with: ["suid", "selected", "shared name", "shared.name.1"]))
  }

  @Test("Values of the graph come before the nodes, and nodes before edges", arguments: SampleGraph.all)
  func order(sample: SampleGraph) throws {
    let ranks = ["desc": 0, "data": 1, "node": 2, "edge": 3]
    let order = try GraphMLTree(sample.graphML()).graph.children.compactMap { ranks[$0.name] }
    #expect(order == order.sorted())
  }

  @Test("Values are trimmed, have no line break and need no default", arguments: SampleGraph.all)
  func values(sample: SampleGraph) throws {
    let tree = try GraphMLTree(sample.graphML())
    for data in (tree.nodes + tree.edges + [tree.graph]).flatMap({ $0.all("data") }) {
      #expect(!data.text.isEmpty)
      #expect(!data.text.contains { "\n\r\t".contains($0) })
      #expect(data.text.first != " " && data.text.last != " ")
    }
    #expect(tree.keys.values.allSatisfy { $0.children.isEmpty })
  }
}

@Suite struct APOCContractTests {
  @Test(
    "The first value of every edge is its type, under the key `label`", arguments: SampleGraph.all,
    GraphMLProfile.allCases)
  func firstValue(sample: SampleGraph, profile: GraphMLProfile) throws {
    for edge in try GraphMLTree(sample.graphML(profile)).edges {
      #expect(edge.children.first?.attributes["key"] == "label")
      #expect(edge.children.first?.text.isEmpty == false)
    }
  }

  @Test("Every node has its labels under the key `labels`", arguments: SampleGraph.all)
  func labels(sample: SampleGraph) throws {
    let tree = try GraphMLTree(sample.graphML())
    for (element, node) in zip(tree.nodes, sample.graph.nodes) {
      let labels = element.all("data").first { $0.attributes["key"] == "labels" }?.text
      #expect(labels == ":" + node.kind.rawValue.capitalized)
    }
  }

  @Test("Without being asked it finds labels and types as XML attributes", arguments: SampleGraph.all)
  func attributes(sample: SampleGraph) throws {
    let tree = try GraphMLTree(sample.graphML(.neo4j))
    #expect(tree.nodes.allSatisfy { [":State", ":Alliance", ":Actor"].contains($0.attributes["labels"]) })
    for edge in tree.edges {
      let type = edge.attributes["label"] ?? ""
      #expect(!type.isEmpty && type == type.uppercased() && !type.contains("-") && !type.contains(" "))
    }
  }

  @Test("Every key has a name, a type that it knows, and one sort of element", arguments: SampleGraph.all)
  func keys(sample: SampleGraph) throws {
    for key in try GraphMLTree(sample.graphML(.neo4j)).keys.values {
      #expect(key.attributes["attr.name"]?.isEmpty == false)
      #expect(["string", "int", "long", "double"].contains(key.attributes["attr.type"]))
      #expect(["graph", "node", "edge"].contains(key.attributes["for"]))
    }
  }

  @Test("There is no document type, no byte order mark, and no number too large", arguments: SampleGraph.all)
  func limits(sample: SampleGraph) throws {
    let bytes = sample.graphML(.neo4j)
    #expect(!String(decoding: bytes, as: UTF8.self).contains("<!DOCTYPE"))
    let tree = try GraphMLTree(bytes)
    for data in (tree.nodes + tree.edges).flatMap({ $0.all("data") }) {
      let key = try #require(tree.keys[data.attributes["key"] ?? ""])
      if key.attributes["attr.type"] == "int" { #expect(Int32(data.text) != nil) }
      if key.attributes["attr.type"] == "long" { #expect(Int64(data.text) != nil) }
      if key.attributes["attr.type"] == "double" { #expect(Double(data.text)?.isFinite == true) }
    }
  }
}

@Suite struct YEdContractTests {
  @Test("Every node is a shape with its label", arguments: SampleGraph.all)
  func nodes(sample: SampleGraph) throws {
    for (element, node) in zip(try GraphMLTree(sample.graphML(.yed)).nodes, sample.graph.nodes) {
      let shape = try #require(element.children.last?.first("y:ShapeNode"))
      let words = node.label.split { $0.isWhitespace }.joined(separator: " ")
      let label = words.unicodeScalars.filter { $0.value >= 32 && $0.value != 0xFFFE && $0.value != 0xFFFF }
      let shown = shape.first("y:NodeLabel")?.text ?? ""
      if node.label.unicodeScalars.allSatisfy({ $0.value < 0x80 || $0.properties.isAlphabetic }) {
        #expect(shown.split(separator: " ") == String(String.UnicodeScalarView(label)).split(separator: " "))
      }
    }
  }

  @Test("With a drawing every shape has its place by the upper left corner, and every line its look")
  func looks() throws {
    let sample = SampleGraph.all[0]
    let tree = try GraphMLTree(sample.graphML(.yed, drawing: sample.drawing))
    let shape = try #require(tree.nodes[1].children.last?.first("y:ShapeNode"))
    #expect(shape.first("y:Geometry")?.attributes == ["x": "60.0", "y": "35.5", "width": "80.0", "height": "30.0"])
    #expect(shape.first("y:Fill")?.attributes["color"] == "#1f7701")
    #expect(shape.first("y:Shape")?.attributes == ["type": "roundrectangle"])
    let line = try #require(tree.edges[1].children.last?.first("y:PolyLineEdge"))
    #expect(line.first("y:LineStyle")?.attributes == ["color": "#000aff", "type": "dashed", "width": "1.5"])
    #expect(line.first("y:Arrows")?.attributes == ["source": "none", "target": "white_delta"])
    #expect(line.first("y:EdgeLabel")?.text == "sanctions")
  }

  @Test("Names of shapes and lines are yEd's")
  func names() throws {
    let sample = SampleGraph.all[0]
    let text = String(decoding: sample.graphML(.yed, drawing: sample.drawing), as: UTF8.self)
    let shapes = ["rectangle", "roundrectangle", "ellipse", "hexagon"]
    let heads = ["standard", "white_delta", "plain", "t_shape", "diamond"]
    for head in heads { #expect(text.contains("target=\"\(head)\"/>")) }
    for shape in shapes { #expect(text.contains("<y:Shape type=\"\(shape)\"/>")) }
    for line in ["line", "dashed", "dotted", "dashed_dotted"] { #expect(text.contains("type=\"\(line)\" width")) }
  }

  @Test(
    "The keys of the drawing say what they are, and edges have identifiers of their own", arguments: SampleGraph.all)
  func keys(sample: SampleGraph) throws {
    let tree = try GraphMLTree(sample.graphML(.yed))
    let kinds = tree.keys.values.compactMap { $0.attributes["yfiles.type"] }
    #expect(kinds.sorted() == ["edgegraphics", "nodegraphics"])
    #expect(Set(tree.edges.compactMap { $0.attributes["id"] }).count == sample.graph.edges.count)
  }

  @Test("Other files have nothing of yFiles'", arguments: [GraphMLProfile.portable, .gephi, .neo4j])
  func others(profile: GraphMLProfile) {
    let sample = SampleGraph.all[0]
    #expect(!String(decoding: sample.graphML(profile, drawing: sample.drawing), as: UTF8.self).contains("yfiles"))
  }
}

@Suite struct ParallelEdgesTests {
  @Test("Parallel edges are announced once, where Gephi would join them")
  func notice() throws {
    let notice = try #require(GraphMLWriter().notice(for: SampleGraph.story))
    #expect((notice.pairs, notice.edges) == (1, 3))
    #expect("\(notice)".contains("--profile gephi"))
    #expect(GraphMLWriter(profile: .gephi).notice(for: SampleGraph.story) == nil)
    #expect(GraphMLWriter().notice(for: SampleGraph.undirected) == nil)
  }
}

@Suite struct DrawingTests {
  @Test("A map tells the place of every node and the look of every edge it shows")
  func map() throws {
    let drawing = try MapRenderer().drawing(of: SampleGraph.story)
    #expect(Set(drawing.nodes.keys) == Set(SampleGraph.story.nodes.map(\.id)))
    #expect(Set(drawing.nodes.values.map { [$0.x, $0.y] }).count == drawing.nodes.count)
    #expect(drawing.nodes.values.allSatisfy { $0.width > 0 && $0.height > 0 })
    #expect(Set(SampleGraph.story.edges.map(\.key)).isSubset(of: drawing.edges.keys))
  }
}
