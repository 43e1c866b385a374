internal import Graphviz

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The outline of a node on the drawing.
struct Outline: Hashable, Sendable {
  /// Its form.
  let shape: NodeShape
  /// The box that it fills.
  let box: Rectangle
  /// The radius of its corners, where the form has round ones, in points.
  let corner: Double
  /// The corners, or enough points of a round form, clockwise.
  let points: [Point]

  /// Makes an outline of a form that fills a box.
  init(shape: NodeShape, box: Rectangle, corner: Double) {
    self.shape = shape
    self.box = box
    self.corner = corner
    points = Self.points(of: shape, in: box, corner: corner)
  }

  /// The extent that a form needs to have room for a text, in points.
  static func size(of shape: NodeShape, around text: Size, padding: Double) -> Size {
    let width = text.width + 2 * padding
    let height = text.height + 1.3 * padding
    switch shape {
    case .rectangle, .rounded: return Size(width: max(width, height * 1.2), height: height)
    case .ellipse: return Size(width: max(width + height * 0.45, height * 1.4), height: height * 1.15)
    case .hexagon: return Size(width: width + height * 0.55, height: height)
    case .octagon: return Size(width: width + height * 0.2, height: height)
    case .parallelogram: return Size(width: width + height * 0.45, height: height)
    case .shield: return Size(width: width, height: height * 1.25)
    }
  }

  private static func points(of shape: NodeShape, in box: Rectangle, corner: Double) -> [Point] {
    let slant = box.size.height / 4
    switch shape {
    case .rectangle:
      return [
        Point(x: box.minX, y: box.minY), Point(x: box.maxX, y: box.minY), Point(x: box.maxX, y: box.maxY),
        Point(x: box.minX, y: box.maxY),
      ]
    case .rounded: return roundedCorners(of: box, corner)
    case .ellipse: return arc(center: box.center, box.size.width / 2, box.size.height / 2, from: 0, to: 2, steps: 64)
    case .hexagon:
      return [
        Point(x: box.minX + slant, y: box.minY), Point(x: box.maxX - slant, y: box.minY),
        Point(x: box.maxX, y: box.center.y), Point(x: box.maxX - slant, y: box.maxY),
        Point(x: box.minX + slant, y: box.maxY), Point(x: box.minX, y: box.center.y),
      ]
    case .octagon:
      return [
        Point(x: box.minX + slant, y: box.minY), Point(x: box.maxX - slant, y: box.minY),
        Point(x: box.maxX, y: box.minY + slant), Point(x: box.maxX, y: box.maxY - slant),
        Point(x: box.maxX - slant, y: box.maxY), Point(x: box.minX + slant, y: box.maxY),
        Point(x: box.minX, y: box.maxY - slant), Point(x: box.minX, y: box.minY + slant),
      ]
    case .parallelogram:
      return [
        Point(x: box.minX + slant, y: box.minY), Point(x: box.maxX, y: box.minY),
        Point(x: box.maxX - slant, y: box.maxY), Point(x: box.minX, y: box.maxY),
      ]
    case .shield:
      return [
        Point(x: box.minX, y: box.minY), Point(x: box.maxX, y: box.minY),
        Point(x: box.maxX, y: box.maxY - slant), Point(x: box.center.x, y: box.maxY),
        Point(x: box.minX, y: box.maxY - slant),
      ]
    }
  }

  /// Whether a point lies within.
  func contains(_ point: Point) -> Bool {
    var isInside = false
    var previous = points[points.count - 1]
    for current in points {
      if (current.y > point.y) != (previous.y > point.y) {
        let crossing = (previous.x - current.x) * (point.y - current.y) / (previous.y - current.y) + current.x
        if point.x < crossing { isInside.toggle() }
      }
      previous = current
    }
    return isInside
  }

  /// The length of the way round, in points.
  var girth: Double {
    zip(points, points.dropFirst() + points.prefix(1)).reduce(0) { $0 + ($1.1 - $1.0).length }
  }

  /// The point at a distance along the way round, which may go round more than once or backwards.
  func point(along distance: Double) -> Point {
    var rest = distance.truncatingRemainder(dividingBy: girth)
    if rest < 0 { rest += girth }
    for (start, end) in zip(points, points.dropFirst() + points.prefix(1)) {
      let length = (end - start).length
      if rest <= length { return length > 0 ? start.mixed(end, rest / length) : start }
      rest -= length
    }
    return points[0]
  }

  /// The distance along the way round at which a point of the outline lies.
  func distance(to point: Point) -> Double {
    var passed = 0.0
    var best = (distance: 0.0, error: Double.infinity)
    for (start, end) in zip(points, points.dropFirst() + points.prefix(1)) {
      let way = end - start
      let along = point - start
      let share = way.length > 0 ? (along.x * way.x + along.y * way.y) / (way.length * way.length) : 0
      let nearest = start.mixed(end, min(max(share, 0), 1))
      let error = (point - nearest).length
      if error < best.error { best = (passed + (nearest - start).length, error) }
      passed += way.length
    }
    return best.distance
  }

  private static func roundedCorners(of box: Rectangle, _ corner: Double) -> [Point] {
    let radius = min(corner, box.size.width / 2, box.size.height / 2)
    let inner = box.grown(by: -radius)
    let centers = [
      (Point(x: inner.minX, y: inner.minY), 1.0), (Point(x: inner.maxX, y: inner.minY), 1.5),
      (Point(x: inner.maxX, y: inner.maxY), 0.0), (Point(x: inner.minX, y: inner.maxY), 0.5),
    ]
    return centers.flatMap { arc(center: $0, radius, radius, from: $1, to: $1 + 0.5, steps: 8) }
  }

  /// Points of an ellipse between two angles, in half turns.
  private static func arc(
    center: Point, _ across: Double, _ down: Double, from start: Double, to end: Double, steps: Int
  ) -> [Point] {
    (0...steps).map { step in
      let angle = (start + (end - start) * Double(step) / Double(steps)) * Double.pi
      return Point(x: center.x + across * cos(angle), y: center.y + down * sin(angle))
    }
  }
}
