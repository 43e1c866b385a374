internal import Graphviz

/// What an SVG path draws, as it stands in its attribute: places to a tenth of a point, which is finer than any eye.
struct PathData: Hashable, Sendable {
  private(set) var bytes: [UInt8] = []

  /// Goes to a place without drawing.
  mutating func move(to place: Point) { add("M", [place]) }

  /// Draws a straight line.
  mutating func line(to place: Point) { add("L", [place]) }

  /// Draws an arch by its control point.
  mutating func arch(by control: Point, to place: Point) { add("Q", [control, place]) }

  /// Draws an arch that goes on as the one before, on the other side.
  mutating func arch(to place: Point) { add("T", [place]) }

  /// Draws a cubic Bézier curve by its control points.
  mutating func curve(by first: Point, _ second: Point, to place: Point) { add("C", [first, second, place]) }

  /// Draws a straight line to where the path began.
  mutating func close() { bytes.append(UInt8(ascii: "Z")) }

  /// Draws what another path draws.
  mutating func add(_ other: PathData) { bytes += other.bytes }

  private mutating func add(_ letter: Unicode.Scalar, _ places: [Point]) {
    bytes.append(UInt8(ascii: letter))
    for (index, place) in places.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: " ")) }
      add(place.x)
      bytes.append(UInt8(ascii: ","))
      add(place.y)
    }
  }

  private mutating func add(_ number: Double) {
    let tenths = number.magnitude < 1e12 ? Int((number * 10).rounded()) : 0
    if tenths < 0 { bytes.append(UInt8(ascii: "-")) }
    let whole = tenths.magnitude / 10
    let start = bytes.count
    var rest = whole
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
    let tenth = UInt8(tenths.magnitude % 10)
    if tenth > 0 { bytes += [UInt8(ascii: "."), UInt8(ascii: "0") + tenth] }
  }
}

extension Curve {
  /// The curve as a path.
  var path: PathData {
    var path = PathData()
    path.move(to: points[0])
    for index in 0..<count {
      path.curve(by: points[index * 3 + 1], points[index * 3 + 2], to: points[index * 3 + 3])
    }
    return path
  }
}

extension [Point] {
  /// The points as a line.
  var path: PathData {
    var path = PathData()
    for (index, place) in enumerated() {
      if index == 0 { path.move(to: place) } else { path.line(to: place) }
    }
    return path
  }

  /// The points as a closed line.
  var polygonPath: PathData {
    var path = self.path
    path.close()
    return path
  }
}

extension Point {
  /// The coordinates as attributes have them.
  var pair: String { decimal(x) + "," + decimal(y) }
}
