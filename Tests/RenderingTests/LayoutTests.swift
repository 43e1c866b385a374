import Graphviz
import Testing

@Suite struct LayoutTests {
  private static let box = LayoutGraph.Node(size: Size(width: 60, height: 30))

  @Test func `layers go from top to bottom and make room for labels`() throws {
    let label = Size(width: 50, height: 14)
    let edges = [
      LayoutGraph.Edge(source: 0, target: 1, labelSize: label),
      LayoutGraph.Edge(source: 0, target: 1, labelSize: label),
    ]
    let layout = try LayoutGraph(engine: .layered, nodes: [Self.box, Self.box], edges: edges).arranged()
    #expect(layout.nodes[0].y < layout.nodes[1].y)
    let labels = try layout.edges.map { Rectangle(center: try #require($0.label), size: label) }
    #expect(!labels[0].overlaps(labels[1]))
    let ways = layout.edges.map(\.curve)
    #expect(ways.allSatisfy { $0.count % 3 == 1 })
    #expect(ways.allSatisfy { isNear($0.first, layout.nodes[0]) && isNear($0.last, layout.nodes[1]) })
    #expect(ways[0] != ways[1])
  }

  @Test func `a line that runs upwards begins at its source`() throws {
    let edges = [(0, 1), (1, 2), (2, 0)].map { LayoutGraph.Edge(source: $0, target: $1) }
    let layout = try LayoutGraph(engine: .layered, nodes: [Self.box, Self.box, Self.box], edges: edges).arranged()
    for (edge, line) in zip(edges, layout.edges) {
      #expect(isNear(line.curve.first, layout.nodes[edge.source]))
      #expect(isNear(line.curve.last, layout.nodes[edge.target]))
    }
  }

  @Test(arguments: LayoutEngine.allCases) func `boxes do not overlap`(engine: LayoutEngine) throws {
    let edges = (1..<40).map { LayoutGraph.Edge(source: $0 / 3, target: $0) }
    let graph = LayoutGraph(engine: engine, nodes: Array(repeating: Self.box, count: 40), edges: edges)
    let layout = try graph.arranged()
    let boxes = layout.nodes.map { Rectangle(center: $0, size: Self.box.size) }
    for first in boxes.indices {
      #expect(!boxes[(first + 1)...].contains { $0.overlaps(boxes[first]) })
      #expect(layout.bounds.grown(by: 1).contains(boxes[first]))
    }
    #expect(try graph.arranged() == layout)
  }

  @Test func `a group holds its boxes and no others`() throws {
    let group = LayoutGraph.Group(nodes: [0, 1, 2], margin: 8, labelSize: Size(width: 40, height: 12))
    let edges = [LayoutGraph.Edge(source: 3, target: 0), LayoutGraph.Edge(source: 1, target: 4)]
    let nodes = Array(repeating: Self.box, count: 5)
    let layout = try LayoutGraph(engine: .layered, nodes: nodes, edges: edges, groups: [group]).arranged()
    for (index, place) in layout.nodes.enumerated() {
      let box = Rectangle(center: place, size: Self.box.size)
      #expect(layout.groups[0].contains(box) == (index < 3))
      #expect(layout.groups[0].overlaps(box) == (index < 3))
    }
  }

  @Test func `what does not hold together is refused`() {
    #expect(throws: LayoutError.badIndex(7)) {
      try LayoutGraph(engine: .layered, nodes: [Self.box], edges: [LayoutGraph.Edge(source: 0, target: 7)]).arranged()
    }
    #expect(throws: LayoutError.self) {
      try LayoutGraph(engine: .springs, nodes: [LayoutGraph.Node(size: Size(width: .nan, height: 1))]).arranged()
    }
  }

  @Test func `threads take turns`() async throws {
    let edges = (1..<30).map { LayoutGraph.Edge(source: $0 / 2, target: $0) }
    let graphs = LayoutEngine.allCases.map {
      LayoutGraph(engine: $0, nodes: Array(repeating: Self.box, count: 30), edges: edges)
    }
    let alone = try graphs.map { try $0.arranged() }
    await withTaskGroup(of: Bool.self) { group in
      for round in 0..<24 {
        group.addTask { (try? graphs[round % 3].arranged()) == alone[round % 3] }
      }
      for await isSame in group { #expect(isSame) }
    }
  }

  /// Whether a line ends well within the box of that centre.
  private func isNear(_ end: Point?, _ center: Point) -> Bool {
    guard let end else { return false }
    return Rectangle(center: center, size: Size(width: 8, height: 8)).overlaps(
      Rectangle(center: end, size: Size(width: 0.1, height: 0.1)))
  }
}
