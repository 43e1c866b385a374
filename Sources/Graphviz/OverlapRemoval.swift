/// Moves boxes apart until no two overlap.
///
/// Each pair that overlaps is pushed apart the shorter way, half of it each, until there is none. Where that takes too many
/// rounds, everything is stretched a little, so that it ends whatever the boxes.
struct OverlapRemoval {
  private var boxes: [Rectangle]
  private let distance: Double

  /// How often pairs are looked for before all is spread by some more.
  private static let rounds = 80
  private static let growth = 1.05
  /// How much further apart than needed boxes are pushed, in points, lest rounding keeps them together.
  private static let margin = 0.02

  /// Takes boxes and the distance that they are to keep from each other, in points.
  init(boxes: [Rectangle], distance: Double) {
    self.boxes = boxes.map { $0.grown(by: distance / 2) }
    self.distance = distance
  }

  /// The centres of the boxes when none overlap any more.
  consuming func places() -> [Point] {
    while !settle() {
      for index in boxes.indices {
        let center = boxes[index].center
        boxes[index] = Rectangle(
          center: Point(x: center.x * Self.growth, y: center.y * Self.growth), size: boxes[index].size)
      }
    }
    return boxes.map(\.center)
  }

  /// Pushes pairs apart, round by round; false where some still overlap after the last.
  private mutating func settle() -> Bool {
    var order = Array(boxes.indices)
    for _ in 0..<Self.rounds {
      order.sort { (boxes[$0].minX, $0) < (boxes[$1].minX, $1) }
      if !pushPairs(order) { return true }
    }
    return false
  }

  /// Pushes all pairs that overlap; false where there is none.
  private mutating func pushPairs(_ order: [Int]) -> Bool {
    var hasPushed = false
    for (place, first) in order.enumerated() {
      for second in order[(place + 1)...] {
        // Those further on begin even further to the right.
        guard boxes[second].minX < boxes[first].maxX else { break }
        guard boxes[first].overlaps(boxes[second]) else { continue }
        push(first, second)
        hasPushed = true
      }
    }
    return hasPushed
  }

  private mutating func push(_ first: Int, _ second: Int) {
    let (one, other) = (boxes[first], boxes[second])
    let overlap = Size(
      width: min(one.maxX, other.maxX) - max(one.minX, other.minX),
      height: min(one.maxY, other.maxY) - max(one.minY, other.minY))
    var push = Point(x: 0, y: 0)
    // Of boxes on one spot the later one goes down.
    if overlap.width < overlap.height {
      push.x = (overlap.width + Self.margin) / 2 * (one.center.x <= other.center.x ? 1 : -1)
    } else {
      push.y = (overlap.height + Self.margin) / 2 * (one.center.y <= other.center.y ? 1 : -1)
    }
    boxes[first].origin.x -= push.x
    boxes[first].origin.y -= push.y
    boxes[second].origin.x += push.x
    boxes[second].origin.y += push.y
  }
}
