import TestSupport
import Testing

@testable import Graphviz

@Suite struct OverlapRemovalTests {
  /// Boxes of different sizes, their centres within a square of some points.
  private func boxes(_ count: Int, within extent: Double, seed: UInt64) -> [Rectangle] {
    var random = SeededGenerator(seed: seed)
    func number(_ limit: Double) -> Double { Double.random(in: 0...limit, using: &random) }
    return (0..<count).map { _ in
      let center = Point(x: number(extent), y: number(extent))
      return Rectangle(center: center, size: Size(width: 40 + number(100), height: 20 + number(30)))
    }
  }

  @Test(arguments: [(2, 0.0), (40, 0), (60, 1), (120, 500), (300, 2000)])
  func `boxes keep their distance whatever heap they lay in`(count: Int, extent: Double) {
    let boxes = boxes(count, within: extent, seed: 7)
    let places = OverlapRemoval(boxes: boxes, distance: 18).places()
    let moved = zip(boxes, places).map { Rectangle(center: $1, size: $0.size).grown(by: 8.99) }
    for (index, box) in moved.enumerated() {
      #expect(!moved[(index + 1)...].contains { $0.overlaps(box) })
    }
  }

  @Test func `boxes that are apart stay where they are`() {
    let boxes = (0..<20).map { Rectangle(center: Point(x: Double($0) * 120, y: 0), size: Size(width: 90, height: 30)) }
    #expect(OverlapRemoval(boxes: boxes, distance: 18).places() == boxes.map(\.center))
  }

  @Test(arguments: GraphGenerator.seeds(8)) func `spreading keeps what is left of and above what`(seed: UInt64) {
    let boxes = boxes(50, within: 300, seed: seed)
    let nodes = boxes.map { LayoutGraph.Node(size: $0.size) }
    let edges = (1..<50).map { LayoutGraph.Edge(source: $0 / 2, target: $0, length: 150) }
    let places = Spreading(LayoutGraph(engine: .multiscale, nodes: nodes, edges: edges)).places(of: boxes.map(\.center))
    for axis in [\Point.x, \Point.y] {
      let before = boxes.indices.sorted { boxes[$0].center[keyPath: axis] < boxes[$1].center[keyPath: axis] }
      let after = boxes.indices.sorted { places[$0][keyPath: axis] < places[$1][keyPath: axis] }
      #expect(before == after)
    }
  }

  @Test func `points in a row or on one spot are spread too`() {
    let nodes = (0..<4).map { _ in LayoutGraph.Node(size: Size(width: 60, height: 20)) }
    let graph = LayoutGraph(engine: .springs, nodes: nodes)
    for points in [(0..<4).map { Point(x: Double($0), y: 0) }, nodes.map { _ in Point(x: 3, y: 3) }] {
      let layout = Layout(
        nodes: points, edges: [], groups: [], bounds: Rectangle(center: points[0], size: nodes[0].size))
      let spread = graph.spread(layout)
      #expect(spread.nodes.allSatisfy { $0.x.isFinite && $0.y.isFinite })
      #expect(spread.bounds.size.width < 1000 && spread.bounds.size.height < 1000)
    }
  }
}
