internal import Graphviz

/// Draws the lines between outlines, and places their labels.
struct LineRouter: Sendable {
  let content: MapContent
  let outlines: [Outline]
  /// The boxes of the outlines with a berth round them.
  private let boxes: BoxIndex

  /// Takes the nodes where they are.
  init(content: MapContent, outlines: [Outline]) {
    self.content = content
    self.outlines = outlines
    boxes = BoxIndex(outlines.map { $0.box.grown(by: MapSpacing.berth) })
  }

  /// How far parallel lines run apart at their middle, in points.
  private static let parallelDistance = 22.0

  /// The lines along the ways that the engine has found.
  func lines(along layout: Layout) -> [MapArrangement.PlacedLine] {
    let ways = content.edges.indices.map { index in
      Curve(layout.edges[index].curve) ?? straight(content.edges[index], bend: 0)
    }
    return zip(content.edges.indices, spread(ways)).map { index, curve in
      let size = content.edges[index].label?.size
      let label = size.flatMap { size in layout.edges[index].label.map { Rectangle(center: $0, size: size) } }
      return MapArrangement.PlacedLine(curve: curve, label: label)
    }
  }

  /// Lines that go straight from node to node, bent where they would run into one another or through a third node;
  /// labels where there is room.
  func straightLines() -> [MapArrangement.PlacedLine] {
    var pairs: [Set<Int>: [Int]] = [:]
    for (index, edge) in content.edges.enumerated() { pairs[[edge.source, edge.target], default: []].append(index) }
    let avoids = content.edges.count <= Self.avoidanceLimit
    let ways = content.edges.enumerated().map { index, edge in
      let siblings = pairs[[edge.source, edge.target]] ?? [index]
      let rank = Double(siblings.firstIndex(of: index) ?? 0) - Double(siblings.count - 1) / 2
      // Bends are to the same side of the pair whichever way an edge runs.
      let side = edge.source < edge.target ? 1.0 : -1.0
      let way = straight(edge, bend: rank * side * Self.parallelDistance)
      return avoids && edge.source != edge.target ? detour(for: edge, around: way, rank: rank, side: side) : way
    }
    var placer = LabelPlacer(obstacles: outlines.map(\.box))
    return zip(content.edges, spread(ways)).map { edge, curve in
      MapArrangement.PlacedLine(curve: curve, label: edge.label.flatMap { placer.place($0.size, along: curve) })
    }
  }

  /// The bends to try where a line would run through a node, in points.
  private static let detours = [30.0, -30, 55, -55, 85, -85, 120, -120]
  /// The number of edges up to which ways round nodes are looked for.
  private static let avoidanceLimit = 400

  /// The least bent way that runs through no third node, or the way itself where all do.
  private func detour(for edge: MapEdge, around way: Curve, rank: Double, side: Double) -> Curve {
    guard isBlocked(way, edge) else { return way }
    let bends = Self.detours.map { ($0 + rank * Self.parallelDistance) * side }
    return bends.lazy.map { straight(edge, bend: $0) }.first { !isBlocked($0, edge) } ?? way
  }

  private func isBlocked(_ way: Curve, _ edge: MapEdge) -> Bool {
    let chord = way.points[way.points.count - 1] - way.points[0]
    let steps = min(max(Int(chord.length / Self.stride), 24), 1000)
    return (1..<steps).contains { step in
      boxes.contains(way.point(at: Double(step) / Double(steps)), except: edge.source, edge.target)
    }
  }

  /// How far apart the points of a way are that are looked at, in points: less than any node is high.
  private static let stride = 12.0

  /// The ways from outline to outline, their ends moved apart where they would meet.
  private func spread(_ ways: [Curve]) -> [Curve] {
    let clippedWays = zip(ways, content.edges).map { clipped($0, $1) }
    var spreader = EndSpreader(outlines: outlines)
    for (edge, curve) in zip(content.edges, clippedWays) { spreader.add(curve, from: edge.source, to: edge.target) }
    return zip(clippedWays, spreader.shifts()).map { $0.shifted(start: $1.start, end: $1.end) }
  }

  private func straight(_ edge: MapEdge, bend: Double) -> Curve {
    let source = outlines[edge.source].box
    let target = outlines[edge.target].box
    guard edge.source != edge.target else { return loop(at: source, reach: 30 + bend) }
    return Curve(from: source.center, to: target.center, bend: bend)
  }

  private func loop(at box: Rectangle, reach: Double) -> Curve {
    let start = box.center
    let out = Point(x: box.maxX + reach, y: box.minY - reach)
    return Curve([
      start, Point(x: start.x, y: out.y), Point(x: box.maxX, y: out.y), Point(x: box.maxX + reach / 2, y: box.minY),
      Point(x: out.x, y: box.center.y), Point(x: box.maxX, y: box.maxY), start,
    ]) ?? Curve(from: start, to: out)
  }

  /// The part of a way that lies outside both outlines.
  private func clipped(_ curve: Curve, _ edge: MapEdge) -> Curve {
    let leaving = crossing(of: curve, out: outlines[edge.source])
    let entering = Double(curve.count) - crossing(of: curve.reversed, out: outlines[edge.target])
    guard leaving < entering else { return curve }
    return curve.part(from: leaving, to: entering)
  }

  /// The place where a way that begins within an outline leaves it.
  private func crossing(of curve: Curve, out outline: Outline) -> Double {
    let steps = curve.count * 24
    let places = (0...steps).map { Double($0) / 24 }
    guard let first = places.first(where: { !outline.contains(curve.point(at: $0)) }), first > 0 else { return 0 }
    var inside = first - 1.0 / 24
    var outside = first
    for _ in 0..<12 {
      let middle = (inside + outside) / 2
      if outline.contains(curve.point(at: middle)) { inside = middle } else { outside = middle }
    }
    return outside
  }
}
