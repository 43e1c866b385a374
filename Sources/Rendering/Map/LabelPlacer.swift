internal import Graphviz

/// Finds places for labels along lines where nothing else is.
struct LabelPlacer: Sendable {
  private var taken: BoxIndex

  /// The places to try, as shares of a line's length: the middle first.
  private static let shares = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74]

  /// A placer that keeps clear of some boxes.
  init(obstacles: [Rectangle]) { taken = BoxIndex(obstacles) }

  /// A place for a label of that size, which is then taken; nothing where there is none.
  mutating func place(_ size: Size, along curve: Curve) -> Rectangle? {
    let lengths = CurveLengths(curve)
    // On the line first; beside it where it has no room.
    for side in [0.0, 1, -1] {
      for share in Self.shares {
        let place = lengths.place(at: lengths.total * share)
        let normal = curve.direction(at: place).normal
        let reach = side * (normal.x.magnitude * size.width + normal.y.magnitude * size.height) / 2
        let box = Rectangle(center: curve.point(at: place) + normal * reach, size: size)
        guard !taken.overlaps(box) else { continue }
        taken.insert(box)
        return box
      }
    }
    return nil
  }
}
