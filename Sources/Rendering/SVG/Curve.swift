internal import Graphviz

/// A chain of cubic Bézier curves.
///
/// A place on it is a number from 0 to the number of its pieces.
struct Curve: Hashable, Sendable {
  /// The control points: the first place, then three for each piece.
  let points: [Point]

  /// Takes the control points, 3*n* + 1 of them with *n* of at least 1; nothing otherwise.
  init?(_ points: [Point]) {
    guard points.count >= 4, points.count % 3 == 1 else { return nil }
    self.points = points
  }

  /// A straight line, or one that is bent aside by a distance at its middle, in points.
  init(from start: Point, to end: Point, bend: Double = 0) {
    let along = end - start
    let aside = along.normal * (bend * 4 / 3)
    points = [start, start + along * (1.0 / 3) + aside, start + along * (2.0 / 3) + aside, end]
  }

  /// The number of pieces.
  var count: Int { (points.count - 1) / 3 }

  /// The point at a place.
  func point(at place: Double) -> Point {
    let (index, t) = piece(at: place)
    let s = 1 - t
    let weights = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
    let first = index * 3
    let (a, b, c, d) = (points[first], points[first + 1], points[first + 2], points[first + 3])
    return Point(
      x: a.x * weights.0 + b.x * weights.1 + c.x * weights.2 + d.x * weights.3,
      y: a.y * weights.0 + b.y * weights.1 + c.y * weights.2 + d.y * weights.3)
  }

  /// The direction at a place, of length 1.
  func direction(at place: Double) -> Point {
    let step = 0.001
    return (point(at: min(place + step, Double(count))) - point(at: max(place - step, 0))).unit
  }

  /// The part between two places.
  func part(from start: Double, to end: Double) -> Curve {
    let (first, t0) = piece(at: start)
    let (last, t1) = piece(at: end)
    var parts: [Point] = []
    for index in first...max(first, last) {
      let from = index == first ? t0 : 0
      let to = index == last ? t1 : 1
      let piece = cut(Array(points[(index * 3)...(index * 3 + 3)]), from, max(from, to))
      parts += parts.isEmpty ? piece : Array(piece.dropFirst())
    }
    return Curve(parts) ?? self
  }

  /// The way with its first and last points and the control points next to them moved.
  func shifted(start: Point, end: Point) -> Curve {
    var points = self.points
    let last = points.count - 1
    points[0] = points[0] + start
    points[1] = points[1] + start
    points[last - 1] = points[last - 1] + end
    points[last] = points[last] + end
    return Curve(points) ?? self
  }

  /// The same way in the other direction.
  var reversed: Curve { Curve(Array(points.reversed())) ?? self }

  private func piece(at place: Double) -> (index: Int, t: Double) {
    let index = min(max(Int(place), 0), count - 1)
    return (index, min(max(place - Double(index), 0), 1))
  }

  /// A piece between two of its places, by de Casteljau's construction.
  private func cut(_ p: [Point], _ from: Double, _ to: Double) -> [Point] {
    let head = split(p, at: to).0
    return split(head, at: to == 0 ? 0 : from / to).1
  }

  private func split(_ p: [Point], at t: Double) -> ([Point], [Point]) {
    let a = p[0].mixed(p[1], t)
    let b = p[1].mixed(p[2], t)
    let c = p[2].mixed(p[3], t)
    let d = a.mixed(b, t)
    let e = b.mixed(c, t)
    let f = d.mixed(e, t)
    return ([p[0], a, d, f], [f, e, c, p[3]])
  }
}

/// The lengths along a curve, so that places can be found by their distance from its beginning.
struct CurveLengths: Sendable {
  private let curve: Curve
  private let lengths: [Double]
  private static let samples = 24

  /// Measures a curve.
  init(_ curve: Curve) {
    self.curve = curve
    var lengths = [0.0]
    var previous = curve.points[0]
    for index in 1...(curve.count * Self.samples) {
      let point = curve.point(at: Double(index) / Double(Self.samples))
      lengths.append(lengths[index - 1] + (point - previous).length)
      previous = point
    }
    self.lengths = lengths
  }

  /// The whole length in points.
  var total: Double { lengths[lengths.count - 1] }

  /// The place at a distance from the beginning, in points.
  func place(at distance: Double) -> Double {
    guard distance > 0 else { return 0 }
    guard distance < total else { return Double(curve.count) }
    var index = 0
    var end = lengths.count - 1
    while index < end {
      let middle = (index + end) / 2
      if lengths[middle] < distance { index = middle + 1 } else { end = middle }
    }
    let span = lengths[index] - lengths[index - 1]
    let share = span > 0 ? (distance - lengths[index - 1]) / span : 0
    return (Double(index - 1) + share) / Double(Self.samples)
  }
}

extension Point {
  static func + (left: Point, right: Point) -> Point { Point(x: left.x + right.x, y: left.y + right.y) }
  static func - (left: Point, right: Point) -> Point { Point(x: left.x - right.x, y: left.y - right.y) }
  static func * (point: Point, factor: Double) -> Point { Point(x: point.x * factor, y: point.y * factor) }

  var length: Double { (x * x + y * y).squareRoot() }
  /// The same direction with length 1; to the right where there is none.
  var unit: Point { length > 0 ? self * (1 / length) : Point(x: 1, y: 0) }
  /// The direction a quarter turn to the right of this one, with length 1.
  var normal: Point { Point(x: -unit.y, y: unit.x) }

  func mixed(_ other: Point, _ share: Double) -> Point { self * (1 - share) + other * share }
}
