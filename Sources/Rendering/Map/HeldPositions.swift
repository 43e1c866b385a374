internal import Graphviz
internal import RelationGraph

/// Places for a map some of whose nodes stand where they stood before.
struct HeldPositions: Sendable {
  private let content: MapContent
  private let held: [Point?]

  /// How far a new node keeps from others, in points, so that a line between them can be seen beside its label.
  private static let room = 30.0

  /// Takes the places of those nodes that have been on an earlier map.
  init(_ content: MapContent, positions: [NodeID: Point]) {
    self.content = content
    held = content.nodes.map { node in
      positions[node.node.id].flatMap { $0.x.magnitude < 1e6 && $0.y.magnitude < 1e6 ? $0 : nil }
    }
  }

  /// The places of all nodes: the held ones where they were, new ones near those they have to do with, clear of all.
  func places() throws(LayoutError) -> [Point] {
    let found = try newPlaces()
    var boxes: [Rectangle] = zip(content.nodes, held).compactMap { node, place in
      place.map { Rectangle(center: $0, size: node.size) }
    }
    // Nothing new may come to stand within a frame.
    boxes += content.groups.compactMap { group in
      group.frame(
        round: group.nodes.compactMap { index in
          held[index].map { Rectangle(center: $0, size: content.nodes[index].size) }
        })
    }
    return content.nodes.indices.map { index in
      if let place = held[index] { return place }
      let box = free(Rectangle(center: found[index], size: content.nodes[index].size), among: boxes)
      boxes.append(box)
      return box.center
    }
  }

  /// Where springs would put the nodes, the held ones being pinned.
  private func newPlaces() throws(LayoutError) -> [Point] {
    guard held.contains(where: { $0 == nil }) else { return held.compactMap { $0 } }
    var graph = MapSpacing.graph(of: content, engine: .springs)
    for index in graph.nodes.indices { graph.nodes[index].position = held[index] }
    let layout = try graph.arranged()
    // The engine keeps the pinned places but may move the whole.
    let pinned = held.indices.first { held[$0] != nil }
    let shift = pinned.flatMap { index in held[index].map { $0 - layout.nodes[index] } } ?? Point(x: 0, y: 0)
    return layout.nodes.map { $0 + shift }
  }

  /// The box, or the nearest one on a widening ring of places that meets no other.
  private func free(_ box: Rectangle, among others: [Rectangle]) -> Rectangle {
    let directions = [(1.0, 0.0), (0, 1), (-1, 0), (0, -1), (0.7, 0.7), (-0.7, 0.7), (-0.7, -0.7), (0.7, -0.7)]
    let rings = (0..<200).map { Double($0) * 16 }
    for ring in rings {
      for (x, y) in directions {
        let center = Point(x: box.center.x + x * ring, y: box.center.y + y * ring)
        let moved = Rectangle(center: center, size: box.size)
        let room = moved.grown(by: Self.room)
        if !others.contains(where: { $0.overlaps(room) }) { return moved }
      }
    }
    return box
  }
}
