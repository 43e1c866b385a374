internal import Graphviz

/// Draws a line in its style: form, dashes, head and mark, as paths of SVG.
struct LinePainter: Sendable {
  let style: Style
  /// The width of the line in points.
  let width: Double
  /// What the line lies on.
  let background: Color

  /// The colour of the line, paled where the style keeps less than all of it.
  var ink: Color { background.mixed(with: style.ink, by: style.number(.tone)) }

  /// The length of the head in points, which grows a little with the line.
  private var headSize: Double { style.head == .none ? 0 : style.number(.headSize) + width }

  /// How much of the line the head stands for.
  private var headLength: Double {
    switch style.head {
    case .none, .open: 0
    case .bar: width
    case .filled, .hollow: headSize * 0.9
    case .diamond: headSize * 1.3
    case .dot: headSize * 0.8
    }
  }

  /// Draws the line into a text of SVG, its mark clear of a label.
  func paint(_ curve: Curve, clearOf label: Rectangle? = nil, into markup: inout Markup) {
    let lengths = CurveLengths(curve)
    let end = lengths.place(at: max(lengths.total - headLength, lengths.total * 0.2))
    paintBody(curve.part(from: 0, to: end), into: &markup)
    paintHead(at: curve.point(at: Double(curve.count)), from: headBase(curve, lengths), into: &markup)
    if style.mark != .none {
      let place = markPlace(lengths, curve, clearOf: label)
      paintMark(at: curve.point(at: place), along: curve.direction(at: place), into: &markup)
    }
  }

  private func headBase(_ curve: Curve, _ lengths: CurveLengths) -> Point {
    curve.point(at: lengths.place(at: max(lengths.total - max(headSize, 4), 0)))
  }

  /// The shares of a line's length at which its mark may stand, the middle first.
  private static let markShares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2]

  private func markPlace(_ lengths: CurveLengths, _ curve: Curve, clearOf label: Rectangle?) -> Double {
    let places = Self.markShares.map { lengths.place(at: lengths.total * $0) }
    guard let label else { return places[0] }
    let free = places.first { place in
      !Rectangle(center: curve.point(at: place), size: Size(width: 12, height: 12)).overlaps(label)
    }
    return free ?? places[0]
  }

  // MARK: - Forms

  private func paintBody(_ curve: Curve, into markup: inout Markup) {
    switch style.line {
    case .single: stroke(curve.path, width, into: &markup)
    case .double:
      stroke(curve.path, width + 2.6, into: &markup)
      markup.empty(
        "path",
        [
          "class": "gap", "d": curve.path, "stroke": background.hexadecimal,
          "stroke-width": decimal(max(width * 0.5, 1.2)),
        ])
    case .wavy: stroke(WavyLine(amplitude: 1.4 + width * 0.3, length: 9).path(along: curve), width, into: &markup)
    case .tapered: paintTaper(curve, into: &markup)
    case .ticked:
      stroke(curve.path, width, into: &markup)
      stroke(ticks(along: curve), max(width * 0.8, 0.8), into: &markup, dashed: false)
    }
  }

  private func stroke(_ path: String, _ width: Double, into markup: inout Markup, dashed: Bool = true) {
    let dashes = dashed ? style.dash.lengths(for: width).map(decimal).joined(separator: " ") : ""
    markup.empty(
      "path",
      [
        "d": path, "stroke-width": decimal(width), "stroke-dasharray": dashes.isEmpty ? nil : dashes,
      ])
  }

  /// A line that grows thinner from its beginning to its end, cut into pieces where it is dashed.
  private func paintTaper(_ curve: Curve, into markup: inout Markup) {
    let lengths = CurveLengths(curve)
    let pattern = style.dash.lengths(for: width)
    var path = ""
    var start = 0.0
    let dash = pattern.first ?? lengths.total
    let gap = pattern.dropFirst().first ?? 0
    while start < lengths.total {
      path += taper(curve, lengths, from: start, to: min(start + dash, lengths.total))
      start += max(dash + gap, 1)
    }
    markup.empty("path", ["class": "solid", "d": path, "fill": ink.hexadecimal, "stroke": "none"])
  }

  private func taper(_ curve: Curve, _ lengths: CurveLengths, from start: Double, to end: Double) -> String {
    let steps = max(Int((end - start) / 8), 1)
    var left: [Point] = []
    var right: [Point] = []
    for step in 0...steps {
      let distance = start + (end - start) * Double(step) / Double(steps)
      let place = lengths.place(at: distance)
      let share = lengths.total > 0 ? distance / lengths.total : 0
      let side = curve.direction(at: place).normal * ((width * 2.6 * (1 - share) + width * 0.5 * share) / 2)
      left.append(curve.point(at: place) + side)
      right.append(curve.point(at: place) - side)
    }
    return (left + right.reversed()).polygonPath
  }

  private func ticks(along curve: Curve) -> String {
    let lengths = CurveLengths(curve)
    let count = max(Int(lengths.total / 9), 1)
    return (1...count).map { index in
      let place = lengths.place(at: lengths.total * Double(index) / Double(count + 1))
      let side = curve.direction(at: place).normal * (2.5 + width * 0.6)
      let middle = curve.point(at: place)
      return "M\((middle + side).pair)L\((middle - side).pair)"
    }.joined()
  }

  // MARK: - Heads and marks

  private func paintHead(at tip: Point, from base: Point, into markup: inout Markup) {
    let along = (tip - base).unit
    let side = along.normal * (headSize * 0.42)
    let back = tip - along * (headSize * 0.95)
    let paint = ink.hexadecimal
    switch style.head {
    case .none: break
    case .filled:
      markup.empty(
        "path",
        ["class": "head solid", "d": [tip, back + side, back - side].polygonPath, "fill": paint, "stroke": "none"])
    case .hollow:
      markup.empty(
        "path",
        [
          "class": "head hollow", "d": [tip, back + side, back - side].polygonPath, "fill": background.hexadecimal,
          "stroke-width": "1.3",
        ])
    case .open:
      markup.empty(
        "path",
        [
          "class": "head", "d": "M\((back + side * 1.1).pair)L\(tip.pair)L\((back - side * 1.1).pair)",
          "stroke-width": decimal(max(1.6, width * 0.8)),
        ])
    case .bar:
      let place = tip - along * (width / 2 + 0.8)
      markup.empty(
        "path",
        [
          "class": "head", "d": "M\((place + side * 1.5).pair)L\((place - side * 1.5).pair)",
          "stroke-width": decimal(width + 1.6),
        ])
    case .diamond:
      let far = tip - along * (headSize * 1.35)
      let middle = tip.mixed(far, 0.5)
      markup.empty(
        "path",
        [
          "class": "head solid", "d": [tip, middle + side, far, middle - side].polygonPath, "fill": paint,
          "stroke": "none",
        ])
    case .dot:
      let center = tip - along * (headSize * 0.4)
      markup.empty(
        "circle",
        [
          "class": "head solid", "cx": decimal(center.x), "cy": decimal(center.y), "r": decimal(headSize * 0.4),
          "fill": paint, "stroke": "none",
        ])
    }
  }

  private func paintMark(at place: Point, along: Point, into markup: inout Markup) {
    let reach = 4.2 + width * 0.5
    let slant = (along + along.normal).unit * reach
    let other = (along - along.normal).unit * reach
    let bar = along.normal * reach
    let flat = along * reach
    let path: String
    switch style.mark {
    case .none: return
    case .cross:
      path = "M\((place - slant).pair)L\((place + slant).pair)M\((place - other).pair)L\((place + other).pair)"
    case .stop:
      path =
        "M\((place - flat * 0.4 - bar).pair)L\((place - flat * 0.4 + bar).pair)M\((place + flat * 0.4 - bar).pair)L\((place + flat * 0.4 + bar).pair)"
    case .ring:
      markup.empty(
        "circle",
        [
          "class": "mark hollow", "cx": decimal(place.x), "cy": decimal(place.y), "r": decimal(reach * 0.8),
          "fill": background.hexadecimal, "stroke-width": "1.4",
        ])
      return
    case .plus, .minus:
      paintSign(isPlus: style.mark == .plus, at: place, reach: reach, into: &markup)
      return
    case .delta:
      path =
        [place - Point(x: 0, y: reach), place + Point(x: reach, y: reach), place + Point(x: -reach, y: reach)]
        .polygonPath
    case .turn:
      path = "M\((place - flat - bar * 0.6).pair)L\((place + bar * 0.6).pair)L\((place + flat - bar * 0.6).pair)"
    }
    markup.empty("path", ["class": "mark", "d": path, "stroke-width": "1.8"])
  }

  /// An upright sign on a disc: the line itself would hide one of its strokes, and its slope would turn it.
  private func paintSign(isPlus: Bool, at place: Point, reach: Double, into markup: inout Markup) {
    markup.empty(
      "circle",
      [
        "class": "mark hollow", "cx": decimal(place.x), "cy": decimal(place.y), "r": decimal(reach * 1.1),
        "fill": background.hexadecimal, "stroke-width": "1.2",
      ])
    let across = Point(x: reach * 0.65, y: 0)
    let down = Point(x: 0, y: reach * 0.65)
    let upright = isPlus ? "M\((place - down).pair)L\((place + down).pair)" : ""
    let path = "M\((place - across).pair)L\((place + across).pair)" + upright
    markup.empty("path", ["class": "mark", "d": path, "stroke-width": "1.8"])
  }
}

extension DashPattern {
  /// The lengths of dashes and gaps in points for a line of some width; none for a solid one.
  func lengths(for width: Double) -> [Double] {
    switch self {
    case .solid: []
    case .dashed: [5 + width * 1.5, 3.5 + width * 0.5]
    case .dotted: [max(width, 1), 2 + width]
    case .dashDotted: [7 + width, 3 + width * 0.5, max(width, 1), 3 + width * 0.5]
    }
  }
}

/// A wave along a curve.
struct WavyLine: Sendable {
  /// How far it goes aside, and the length of a whole wave, in points.
  let amplitude: Double, length: Double

  /// The path, which begins and ends on the curve.
  func path(along curve: Curve) -> String {
    let lengths = CurveLengths(curve)
    let count = max(Int((lengths.total / length * 2).rounded()), 2)
    var path = "M\(curve.point(at: 0).pair)"
    for index in 0..<count {
      let middle = lengths.place(at: lengths.total * (Double(index) + 0.5) / Double(count))
      let end = lengths.place(at: lengths.total * Double(index + 1) / Double(count))
      let side = curve.direction(at: middle).normal * (index.isMultiple(of: 2) ? 2 * amplitude : -2 * amplitude)
      path += "Q\((curve.point(at: middle) + side).pair) \(curve.point(at: end).pair)"
    }
    return path
  }
}

extension Curve {
  /// The curve as data of an SVG path.
  var path: String {
    var path = "M\(points[0].pair)"
    for index in 0..<count {
      path += "C" + points[(index * 3 + 1)...(index * 3 + 3)].map(\.pair).joined(separator: " ")
    }
    return path
  }
}

extension Point {
  /// The coordinates as SVG has them.
  var pair: String { decimal(x) + "," + decimal(y) }
}

extension [Point] {
  /// The points as a closed SVG path.
  var polygonPath: String { isEmpty ? "" : "M" + map(\.pair).joined(separator: "L") + "Z" }
}
