import Foundation
import RelationGraph
import TestSupport
import Testing

@testable import Rendering

@Suite struct GEXFWriterTests {
  @Test("Every edge has its relation as kind and its dates as interval")
  func edges() throws {
    let gexf = try XMLTree.read(SampleGraph.all[0].gexf())
    let graph = try #require(gexf.first("graph"))
    #expect(gexf.attributes["version"] == "1.3")
    #expect(graph.attributes["mode"] == "dynamic")
    #expect(graph.attributes["timeformat"] == "date")
    let edges = try #require(graph.first("edges")).children
    #expect(edges.map { $0.attributes["kind"] } == SampleGraph.story.edges.map(\.relation.name))
    #expect(edges[1].attributes["start"] == "2022-01-10")
    #expect(edges[1].attributes["end"] == "2024-01-29")
    #expect(edges[1].attributes["weight"] == "2.0")
  }

  @Test("Nodes and edges have all values that GraphML has, and those alone", arguments: SampleGraph.all)
  func values(sample: SampleGraph) throws {
    let graph = try #require(XMLTree.read(sample.gexf()).first("graph"))
    let other = try GraphMLTree(sample.graphML(.gephi))
    for (name, elements) in [("nodes", other.nodes), ("edges", other.edges)] {
      let found = try #require(graph.first(name)).children
      #expect(found.count == elements.count)
      for (element, expected) in zip(found, elements) { try check(element, expected) }
    }
  }

  private func check(_ element: XMLTree, _ expected: XMLTree) throws {
    let own = ["labels", "n_name", "n_label", "n_verbatim", "label", "e_type", "e_interaction", "weight", "e_verbatim"]
    var values: [String: String] = [:]
    for data in expected.all("data") { values[data.attributes["key"] ?? ""] = data.text }
    for name in own { values[name] = nil }
    let found = try #require(element.first("attvalues")).children
    #expect(element.attributes["id"] == expected.attributes["id"])
    #expect(found.count == values.count)
    for value in found {
      let name = value.attributes["for"] ?? ""
      // A line break in an attribute's value would come back as a blank; there is none.
      #expect(value.attributes["value"] == values[name], "\(name)")
    }
  }

  @Test("Every value has a declaration of its scope", arguments: SampleGraph.all)
  func declarations(sample: SampleGraph) throws {
    let graph = try #require(XMLTree.read(sample.gexf()).first("graph"))
    for (scope, name) in [("node", "nodes"), ("edge", "edges")] {
      let attributes = graph.all("attributes").first { $0.attributes["class"] == scope }?.children ?? []
      let declared = Set(attributes.compactMap { $0.attributes["id"] })
      let elements = try #require(graph.first(name)).children
      let used = elements.flatMap { $0.first("attvalues")?.children ?? [] }.compactMap { $0.attributes["for"] }
      #expect(declared.isSuperset(of: used))
      #expect(attributes.allSatisfy { ["string", "integer", "long", "double"].contains($0.attributes["type"]) })
    }
  }

  @Test("With a drawing nodes have place, size and colour")
  func drawing() throws {
    let sample = SampleGraph.all[0]
    let graph = try #require(XMLTree.read(sample.gexf(drawing: sample.drawing)).first("graph"))
    let node = try #require(graph.first("nodes")).children[1]
    #expect(node.first("viz:position")?.attributes == ["x": "100.0", "y": "-50.5", "z": "0.0"])
    #expect(node.first("viz:size")?.attributes == ["value": "80.0"])
    #expect(node.first("viz:color")?.attributes == ["r": "31", "g": "119", "b": "1"])
    let edge = try #require(graph.first("edges")).children[1]
    #expect(edge.first("viz:thickness")?.attributes == ["value": "1.5"])
    #expect(edge.first("viz:shape")?.attributes == ["value": "dashed"])
  }

  @Test(
    "A month or a year counts from its first day to its last",
    arguments: [
      ("2022-01-09", "2022-05-18", "2022-01-09", "2022-05-18"), ("2022", "2022", "2022-01-01", "2022-12-31"),
      ("2024-02", "2024-02", "2024-02-01", "2024-02-29"), ("1900-02", nil, "1900-02-01", "1900-02-28"),
      (nil, "2022-06", "2022-06-01", "2022-06-30"), ("2023-01-01", "2022", nil, nil), ("soon", nil, nil, nil),
      ("2022-13", nil, nil, nil), ("2022-02-30", nil, nil, nil), ("2022-00-01", nil, nil, nil), (nil, nil, nil, nil),
    ] as [(String?, String?, String?, String?)])
  func interval(first: String?, last: String?, start: String?, end: String?) {
    let interval = DayInterval(from: first, to: last)
    #expect(interval?.first == start)
    #expect(interval?.last == end)
  }

  @Test("Without dates the graph is still")
  func isStatic() throws {
    let graph = try #require(XMLTree.read(SampleGraph(name: "", graph: SampleGraph.undirected).gexf()).first("graph"))
    #expect(graph.attributes == ["defaultedgetype": "undirected"])
  }
}

extension SampleGraph {
  fileprivate func gexf(drawing: Drawing? = nil) -> [UInt8] {
    var bytes: [UInt8] = []
    GEXFWriter(drawing: drawing).write(graph, to: &bytes)
    return bytes
  }
}
