import Graphviz
import RelationGraph
import Testing

@testable import Rendering

@Suite struct MapGeometryTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    let nodes: Int, edges: Int
    let theme: String
    var testDescription: String { "\(nodes) nodes, \(edges) edges, \(theme)" }

    func sheet() throws -> MapSheet {
      let graph = nodes == 0 ? SampleGraphs.sahel : SampleGraphs.generated(nodes: nodes, edges: edges)
      return try MapRenderer(theme: Theme.named(theme), language: "de").sheet(graph)
    }
  }

  private static let sizes = [(0, 0), (12, 24), (50, 80), (90, 130), (150, 300), (400, 900)]

  /// No nodes stands for the story.
  ///
  /// Sizes of type differ between themes, so all are drawn in all of them.
  static let samples: [Sample] = Theme.names.flatMap { theme in
    sizes.map { Sample(nodes: $0.0, edges: $0.1, theme: theme) }
  }

  @Test(arguments: samples) func `labels and nodes overlap nothing and nothing leaves the page`(sample: Sample) throws {
    let sheet = try sample.sheet()
    let arrangement = try #require(sheet.arrangement)
    let nodes = arrangement.outlines.map(\.box)
    let labels = arrangement.lines.compactMap(\.label)
    // Lest this holds because there is nothing: every node is there, and of labels those that a reader can follow.
    #expect(nodes.count == sheet.content.nodes.count && nodes.count >= max(sample.nodes, 10))
    #expect(Double(labels.count) >= Double(arrangement.lines.count) * (0.4))
    #expect(overlaps(nodes, nodes, same: true) == [])
    #expect(overlaps(labels, labels, same: true) == [])
    #expect(overlaps(labels, nodes, same: false) == [])
    let page = Rectangle(origin: Point(x: 0, y: 0), size: sheet.size)
    let drawn = nodes + labels + arrangement.frames + arrangement.lines.map(\.extent)
    for box in drawn {
      let placed = Rectangle(origin: box.origin + sheet.mapOrigin, size: box.size)
      #expect(page.contains(placed))
    }
  }

  @Test(arguments: samples) func `the texts round the map overlap nothing`(sample: Sample) throws {
    let sheet = try sample.sheet()
    let map = Rectangle(
      origin: sheet.picture.bounds.origin + sheet.mapOrigin, size: sheet.picture.bounds.size)
    let texts = sheet.texts.map { text -> Rectangle in
      let metrics = TextMetrics(sheet.theme.style(of: text.element))
      let size = Size(width: metrics.width(of: text.text), height: metrics.size)
      return Rectangle(origin: Point(x: text.place.x, y: text.place.y - metrics.size * 0.8), size: size)
    }
    let rows = sheet.legendRows.map { row -> Rectangle in
      let metrics = TextMetrics(sheet.theme.style(of: .legend))
      let size = Size(width: metrics.width(of: row.row.text), height: metrics.size)
      return Rectangle(origin: Point(x: row.text.x, y: row.text.y - metrics.size * 0.8), size: size).union(row.sample)
    }
    let page = Rectangle(origin: Point(x: 0, y: 0), size: sheet.size)
    #expect(overlaps(texts + rows, texts + rows, same: true) == [])
    #expect(overlaps(texts + rows, [map], same: false) == [])
    #expect((texts + rows).allSatisfy(page.contains))
  }

  @Test(arguments: samples) func `names fit into their outlines`(sample: Sample) throws {
    let sheet = try sample.sheet()
    let arrangement = try #require(sheet.arrangement)
    for (node, outline) in zip(sheet.content.nodes, arrangement.outlines) {
      let metrics = TextMetrics(node.style)
      let size = metrics.size(of: node.lines)
      let text = Rectangle(center: outline.box.center, size: Size(width: size.width, height: size.height * 0.7))
      for corner in [(text.minX, text.minY), (text.maxX, text.minY), (text.minX, text.maxY), (text.maxX, text.maxY)] {
        #expect(outline.contains(Point(x: corner.0, y: corner.1)), "\(node.label)")
      }
    }
  }

  /// Every edge of a map of that size is labelled, parallel ones too.
  @Test(arguments: samples.filter { $0.edges <= 80 }) func `edges of small maps are all labelled`(sample: Sample) throws
  {
    let sheet = try sample.sheet()
    let arrangement = try #require(sheet.arrangement)
    for (edge, line) in zip(sheet.content.edges, arrangement.lines) where !edge.edge.relation.isStructural {
      #expect(line.label != nil, "\(edge.edge.id)")
    }
  }

  @Test(arguments: samples.filter { $0.edges <= 80 }) func `lines pass through no third node`(sample: Sample) throws {
    let sheet = try sample.sheet()
    let arrangement = try #require(sheet.arrangement)
    let nodes = arrangement.outlines.map { $0.box }
    for (edge, line) in zip(sheet.content.edges, arrangement.lines) {
      let points = (0...(line.curve.count * 32)).map { line.curve.point(at: Double($0) / 32) }
      let passed = nodes.indices.filter { index in
        index != edge.source && index != edge.target && points.contains { nodes[index].holds($0) }
      }
      #expect(passed == [], "\(edge.edge.id)")
    }
  }

  private func overlaps(_ left: [Rectangle], _ right: [Rectangle], same: Bool) -> [[Int]] {
    left.indices.flatMap { first in
      right.indices.filter { (!same || $0 > first) && left[first].overlaps(right[$0]) }.map { [first, $0] }
    }
  }
}

extension MapSheet {
  /// The nodes and lines of a page that shows them.
  fileprivate var arrangement: MapArrangement? {
    if case .network(let arrangement) = picture { arrangement } else { nil }
  }
}

extension MapArrangement.PlacedLine {
  /// The box round the line.
  fileprivate var extent: Rectangle {
    let points = (0...(curve.count * 16)).map { curve.point(at: Double($0) / 16) }
    return points.reduce(Rectangle(origin: points[0], size: Size(width: 0, height: 0))) {
      $0.union(Rectangle(origin: $1, size: Size(width: 0, height: 0)))
    }
  }
}

extension Rectangle {
  fileprivate func holds(_ point: Point) -> Bool {
    point.x > minX && point.x < maxX && point.y > minY && point.y < maxY
  }
}
