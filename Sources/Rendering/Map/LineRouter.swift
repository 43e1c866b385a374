internal import Graphviz

/// Draws the lines between outlines, and places their labels.
struct LineRouter: Sendable {
  let content: MapContent
  let outlines: [Outline]

  /// How far parallel lines run apart at their middle, in points.
  private static let parallelDistance = 22.0

  /// The lines along the ways that the engine has found.
  func lines(along layout: Layout) -> [MapArrangement.PlacedLine] {
    content.edges.indices.map { index in
      let edge = content.edges[index]
      let found = layout.edges[index]
      let way = Curve(found.curve) ?? straight(edge, bend: 0)
      let label = edge.label.flatMap { label in found.label.map { Rectangle(center: $0, size: label.size) } }
      return MapArrangement.PlacedLine(curve: clipped(way, edge), label: label)
    }
  }

  /// Lines that go straight from node to node, those of one pair bent apart; labels where there is room.
  func straightLines() -> [MapArrangement.PlacedLine] {
    var pairs: [Set<Int>: [Int]] = [:]
    for (index, edge) in content.edges.enumerated() { pairs[[edge.source, edge.target], default: []].append(index) }
    var placer = LabelPlacer(obstacles: outlines.map(\.box))
    return content.edges.indices.map { index in
      let edge = content.edges[index]
      let siblings = pairs[[edge.source, edge.target]] ?? [index]
      let rank = Double(siblings.firstIndex(of: index) ?? 0) - Double(siblings.count - 1) / 2
      // Bends are to the same side of the pair whichever way an edge runs.
      let side = edge.source < edge.target ? 1.0 : -1.0
      let curve = clipped(straight(edge, bend: rank * side * Self.parallelDistance), edge)
      return MapArrangement.PlacedLine(curve: curve, label: edge.label.flatMap { placer.place($0.size, along: curve) })
    }
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

/// Finds places for labels along lines where nothing else is.
struct LabelPlacer: Sendable {
  private var taken: [Rectangle]

  /// The places to try, as shares of a line's length: the middle first.
  private static let shares = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74]

  /// A placer that keeps clear of some boxes.
  init(obstacles: [Rectangle]) { taken = obstacles }

  /// A place for a label of that size, which is then taken; nothing where there is none.
  mutating func place(_ size: Size, along curve: Curve) -> Rectangle? {
    let lengths = CurveLengths(curve)
    for share in Self.shares {
      let place = curve.point(at: lengths.place(at: lengths.total * share))
      let box = Rectangle(center: place, size: size)
      guard !taken.contains(where: { $0.overlaps(box) }) else { continue }
      taken.append(box)
      return box
    }
    return nil
  }
}
