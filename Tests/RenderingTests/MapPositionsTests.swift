import Graphviz
import RelationGraph
import Testing

@testable import Rendering

@Suite struct MapPositionsTests {
  private func boxes(_ graph: Graph, _ positions: [NodeID: Point] = [:]) throws -> [NodeID: Rectangle] {
    let sheet = try MapRenderer(options: MapOptions(positions: positions)).sheet(graph)
    guard case .network(let arrangement) = sheet.picture else { return [:] }
    let pairs = zip(sheet.content.nodes, arrangement.outlines).map { ($0.node.id, $1.box) }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  @Test func `nodes stand where they stood on the earlier map`() throws {
    let earlier = SampleGraphs.sahel.only([.sanctions, .accuses])
    let positions = try MapPositions.read(Array(MapRenderer().svg(earlier).utf8), path: "old.svg")
    #expect(positions.count == earlier.nodes.count)
    let now = try boxes(SampleGraphs.sahel, positions)
    for (id, place) in positions { #expect(now[id]?.center == place) }
    #expect(now.count > positions.count)
    let all = Array(now.values)
    for first in all.indices { #expect(!all[(first + 1)...].contains { $0.overlaps(all[first]) }) }
  }

  @Test func `places are read from a graph in JSON`() throws {
    let json = """
      {"graph": {"nodes": {"state:ML": {"metadata": {"x": 12.5, "y": -7}}, "état": {"metadata": {"x": 0, "y": 3}},
       "state:FR": {"metadata": {"x": 4}}, "state:TD": {"label": "Chad"}}}}
      """
    let expected = [NodeID("state:ML"): Point(x: 12.5, y: -7), NodeID("état"): Point(x: 0, y: 3)]
    #expect(try MapPositions.read(Array(json.utf8), path: "p.json") == expected)
  }

  @Test func `identifiers of nodes survive the map`() throws {
    var builder = GraphBuilder()
    let ids = ["actor:\"<&>\"", "actor:&amp;lt;", "actor: data-node=\"x\""].map { NodeID($0) }
    for id in ids { builder.insert(Node(id: id, label: id.text)) }
    let positions = try MapPositions.read(Array(MapRenderer().svg(builder.build(title: "t")).utf8), path: "t.svg")
    #expect(Set(positions.keys) == Set(ids))
  }

  @Test(arguments: ["", "{}", "[1]", "<svg/>", "{\"graph\": {\"nodes\": {\"a\": {}}}}", "plain text", "\u{0}"])
  func `what has no positions is refused`(text: String) {
    #expect(throws: MapPositionsError(path: "p")) { try MapPositions.read(Array(text.utf8), path: "p") }
  }

  @Test(arguments: [Point(x: .infinity, y: 0), Point(x: 1e300, y: 0), Point(x: .nan, y: .nan)])
  func `places out of the world are not held`(place: Point) throws {
    let positions = [NodeID.state("ML"): place, NodeID.state("FR"): Point(x: 0, y: 0)]
    let now = try boxes(SampleGraphs.sahel, positions)
    #expect(now.values.allSatisfy { $0.center.x.magnitude < 1e5 && $0.center.y.magnitude < 1e5 })
  }

  @Test func `an alliance keeps its frame`() throws {
    let before = try MapRenderer().svg(SampleGraphs.sahel)
    let positions = try MapPositions.read(Array(before.utf8), path: "old.svg")
    let after = try SVGDocument(MapRenderer(options: MapOptions(positions: positions)).svg(SampleGraphs.sahel))
    let frames = try [SVGDocument(before), after].map { $0.elements("rect", class: "frame").count }
    #expect(frames[0] > 0 && frames[1] == frames[0])
  }
}
