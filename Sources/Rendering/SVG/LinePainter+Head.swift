internal import Graphviz

// What a line ends in, and the sign in its middle.

extension LinePainter {
  func paintHead(at tip: Point, from base: Point, into markup: inout Markup) {
    let along = (tip - base).unit
    let side = along.normal * (headSize * 0.42)
    let back = tip - along * (headSize * 0.95)
    switch style.head {
    case .none: break
    case .filled: paintArea([tip, back + side, back - side], into: &markup)
    case .hollow:
      let path = [tip, back + side, back - side].polygonPath
      markup.path(path, ["class": "head hollow", "fill": background.hexadecimal, "stroke-width": "1.3"])
    case .open:
      let path = [back + side * 1.1, tip, back - side * 1.1].path
      markup.path(path, ["class": "head", "stroke-width": decimal(max(1.6, width * 0.8))])
    case .bar:
      let place = tip - along * (width / 2 + 0.8)
      let path = [place + side * 1.5, place - side * 1.5].path
      markup.path(path, ["class": "head", "stroke-width": decimal(width + 1.6)])
    case .diamond:
      let far = tip - along * (headSize * 1.35)
      let middle = tip.mixed(far, 0.5)
      paintArea([tip, middle + side, far, middle - side], into: &markup)
    case .dot:
      let center = tip - along * (headSize * 0.4)
      markup.empty(
        "circle",
        [
          "class": "head solid", "cx": decimal(center.x), "cy": decimal(center.y), "r": decimal(headSize * 0.4),
          "fill": ink.hexadecimal, "stroke": "none",
        ])
    }
  }

  private func paintArea(_ points: [Point], into markup: inout Markup) {
    markup.path(points.polygonPath, ["class": "head solid", "fill": ink.hexadecimal, "stroke": "none"])
  }

  func paintMark(at place: Point, along: Point, into markup: inout Markup) {
    let reach = 4.2 + width * 0.5
    if let radius = style.mark.disc {
      markup.empty(
        "circle",
        [
          "class": "mark hollow", "cx": decimal(place.x), "cy": decimal(place.y), "r": decimal(reach * radius),
          "fill": background.hexadecimal, "stroke-width": "1.4",
        ])
    }
    guard style.mark != .ring else { return }
    var path = PathData()
    for stroke in strokes(of: style.mark, at: place, along: along * reach) { path.add(stroke.path) }
    markup.path(path, ["class": "mark", "stroke-width": "1.8"])
  }

  private func level(_ place: Point, _ reach: Double) -> [Point] {
    [-0.65, 0.65].map { place + Point(x: reach * $0, y: 0) }
  }

  private func upright(_ place: Point, _ reach: Double) -> [Point] {
    [-0.65, 0.65].map { place + Point(x: 0, y: reach * $0) }
  }

  /// The lines of a sign, half of whose extent along the line is given.
  private func strokes(of mark: LineMark, at place: Point, along flat: Point) -> [[Point]] {
    let bar = flat.normal * flat.length
    let across = [place - bar, place + bar]
    switch mark {
    case .none, .ring: return []
    case .cross:
      let slants = [(flat + bar) * 0.7, (flat - bar) * 0.7]
      return slants.map { [place - $0, place + $0] }
    case .stop: return [-0.4, 0.4].map { shift in across.map { $0 + flat * shift } }
    case .plus: return [level(place, flat.length), upright(place, flat.length)]
    case .minus: return [level(place, flat.length)]
    case .delta:
      let reach = flat.length
      let corners = [
        Point(x: 0, y: -reach), Point(x: reach, y: reach), Point(x: -reach, y: reach), Point(x: 0, y: -reach),
      ]
      return [corners.map { place + $0 }]
    case .turn: return [[place - flat - bar * 0.6, place + bar * 0.6, place + flat - bar * 0.6]]
    }
  }
}

extension LineMark {
  /// The radius of the disc that the sign has or stands on, as a share of its extent.
  ///
  /// Plus and minus stand on one: the line itself would hide one of their strokes, and its slope would turn them.
  fileprivate var disc: Double? {
    switch self {
    case .ring: 0.8
    case .plus, .minus: 1.1
    case .none, .cross, .stop, .delta, .turn: nil
    }
  }
}
