internal import Graphviz

// The line itself, between its beginning and its head.

extension LinePainter {
  func paintBody(_ curve: Curve, into markup: inout Markup) {
    switch style.line {
    case .single: stroke(curve.path, width, into: &markup)
    case .double:
      stroke(curve.path, width + 2.6, into: &markup)
      let gap = decimal(max(width * 0.5, 1.2))
      markup.path(curve.path, ["class": "gap", "stroke": background.hexadecimal, "stroke-width": gap])
    case .wavy: stroke(WavyLine(amplitude: 1.4 + width * 0.3, length: 9).path(along: curve), width, into: &markup)
    case .tapered: paintTaper(curve, into: &markup)
    case .ticked:
      stroke(curve.path, width, into: &markup)
      markup.path(ticks(along: curve), ["stroke-width": decimal(max(width * 0.8, 0.8))])
    }
  }

  private func stroke(_ path: PathData, _ width: Double, into markup: inout Markup) {
    let dashes = style.dash.lengths(for: width).map(decimal).joined(separator: " ")
    markup.path(path, ["stroke-width": decimal(width), "stroke-dasharray": dashes.isEmpty ? nil : dashes])
  }

  /// A line that grows thinner from its beginning to its end, cut into pieces where it is dashed.
  private func paintTaper(_ curve: Curve, into markup: inout Markup) {
    let lengths = CurveLengths(curve)
    let pattern = style.dash.lengths(for: width)
    let dash = pattern.first ?? lengths.total
    let gap = pattern.dropFirst().first ?? 0
    var path = PathData()
    var start = 0.0
    while start < lengths.total {
      path.add(taper(curve, lengths, from: start, to: min(start + dash, lengths.total)))
      start += max(dash + gap, 1)
    }
    markup.path(path, ["class": "solid", "fill": ink.hexadecimal, "stroke": "none"])
  }

  private func taper(_ curve: Curve, _ lengths: CurveLengths, from start: Double, to end: Double) -> PathData {
    let steps = max(min(Int((end - start) / 8), 10 * curve.count), 1)
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

  private func ticks(along curve: Curve) -> PathData {
    let lengths = CurveLengths(curve)
    let count = max(Int(lengths.total / 9), 1)
    var path = PathData()
    for index in 1...count {
      let place = lengths.place(at: lengths.total * Double(index) / Double(count + 1))
      let side = curve.direction(at: place).normal * (2.5 + width * 0.6)
      let middle = curve.point(at: place)
      path.add([middle + side, middle - side].path)
    }
    return path
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

  /// How far an arch may be from where it should be, in points.
  private static let tolerance = 0.3

  /// The path, which begins and ends on the curve.
  func path(along curve: Curve) -> PathData {
    let lengths = CurveLengths(curve)
    let count = max(Int((lengths.total / length * 2).rounded()), 2)
    var path = PathData()
    path.move(to: curve.point(at: 0))
    var mirrored: Point?
    for index in 0..<count {
      let middle = lengths.place(at: lengths.total * (Double(index) + 0.5) / Double(count))
      let end = curve.point(at: lengths.place(at: lengths.total * Double(index + 1) / Double(count)))
      let side = curve.direction(at: middle).normal * (index.isMultiple(of: 2) ? 2 * amplitude : -2 * amplitude)
      var control = curve.point(at: middle) + side
      // SVG mirrors the last control point for an arch that has none: on straight ways that is the right one.
      if let mirrored, (mirrored - control).length < Self.tolerance {
        path.arch(to: end)
        control = mirrored
      } else {
        path.arch(by: control, to: end)
      }
      mirrored = end * 2 - control
    }
    return path
  }
}
