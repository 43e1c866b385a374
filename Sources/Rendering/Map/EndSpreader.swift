internal import Graphviz

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Moves the ends of lines apart that meet an outline at about the same place, so that each arrowhead is seen.
struct EndSpreader: Sendable {
  private let outlines: [Outline]
  private var count = 0
  private var ends: [[End]]

  /// What each line is moved by at its two ends.
  typealias Shift = (start: Point, end: Point)

  /// The distance that two ends keep where the outline is long enough, in points.
  private static let distance = 15.0
  /// How far from the outline a line is looked at to tell which side of another it is on, in points.
  private static let sight = 36.0

  /// How far the order of places may be the reverse of that of angles, in points.
  private static let slack = 30.0
  /// How far an end is moved at most, in points: more would bend the line.
  private static let reach = 18.0

  /// Where a line meets an outline.
  private struct End: Sendable {
    let line: Int
    let isStart: Bool
    let place: Point
    /// The direction in which the line leaves, as an angle round the middle of the outline.
    let angle: Double
  }

  /// A spreader for ends on some outlines.
  init(outlines: [Outline]) {
    self.outlines = outlines
    ends = Array(repeating: [], count: outlines.count)
  }

  /// Adds the next line, which goes from one outline to another.
  mutating func add(_ curve: Curve, from source: Int, to target: Int) {
    ends[source].append(end(of: curve, at: source, isStart: true))
    ends[target].append(end(of: curve.reversed, at: target, isStart: false))
    count += 1
  }

  private func end(of curve: Curve, at outline: Int, isStart: Bool) -> End {
    let lengths = CurveLengths(curve)
    let seen = curve.point(at: lengths.place(at: min(Self.sight, lengths.total / 2)))
    let ray = seen - outlines[outline].box.center
    return End(line: count, isStart: isStart, place: curve.point(at: 0), angle: atan2(ray.y, ray.x))
  }

  /// What to move the lines by, in the order in which they were added.
  func shifts() -> [Shift] {
    var shifts = [Shift](repeating: (Point(x: 0, y: 0), Point(x: 0, y: 0)), count: count)
    for (outline, ends) in zip(outlines, ends) where ends.count > 1 {
      let sorted = fromWidestGap(ends.sorted { ($0.angle, $0.line) < ($1.angle, $1.line) })
      let places = apart(sorted.map { outline.distance(to: $0.place) }, girth: outline.girth)
      for (end, place) in zip(sorted, places) {
        let shift = outline.point(along: place) - end.place
        guard shift.length <= Self.reach else { continue }
        if end.isStart { shifts[end.line].start = shift } else { shifts[end.line].end = shift }
      }
    }
    return shifts
  }

  /// Ends in their order, beginning where the distance to the one before is greatest.
  private func fromWidestGap(_ ends: [End]) -> [End] {
    let gaps = ends.indices.map { index -> Double in
      let gap = ends[index].angle - ends[(index + ends.count - 1) % ends.count].angle
      return gap > 0 ? gap : gap + 2 * Double.pi
    }
    let first = gaps.indices.max { gaps[$0] < gaps[$1] } ?? 0
    return Array(ends[first...] + ends[..<first])
  }

  /// Places along a way round, pushed apart until neighbours keep their distance.
  private func apart(_ places: [Double], girth: Double) -> [Double] {
    let distance = min(Self.distance, girth / Double(places.count + 1))
    var places = places
    for _ in 0..<40 {
      var moved = 0.0
      for index in places.indices {
        let next = (index + 1) % places.count
        var gap = (places[next] - places[index]).truncatingRemainder(dividingBy: girth)
        // Neighbours by angle may lie a little the wrong way round; whatever is far behind is ahead, and so is the first of
        // all for the last.
        let slack = next == 0 ? 0 : Self.slack
        if gap > girth - slack { gap -= girth } else if gap < -slack { gap += girth }
        guard gap < distance else { continue }
        places[index] -= (distance - gap) / 2
        places[next] += (distance - gap) / 2
        moved = max(moved, distance - gap)
      }
      if moved < 0.1 { break }
    }
    return places
  }
}
