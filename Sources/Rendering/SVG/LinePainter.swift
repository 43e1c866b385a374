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
  var headSize: Double { style.head == .none ? 0 : style.number(.headSize) + width }

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

  /// Draws the line into a text of SVG, its mark clear of labels where there is room.
  func paint(_ curve: Curve, clearOf labels: [Rectangle] = [], into markup: inout Markup) {
    let lengths = CurveLengths(curve)
    let end = lengths.place(at: max(lengths.total - headLength, lengths.total * 0.2))
    paintBody(curve.part(from: 0, to: end), into: &markup)
    paintHead(at: curve.point(at: Double(curve.count)), from: headBase(curve, lengths), into: &markup)
    if style.mark != .none {
      let place = markPlace(lengths, curve, clearOf: labels)
      paintMark(at: curve.point(at: place), along: curve.direction(at: place), into: &markup)
    }
  }

  private func headBase(_ curve: Curve, _ lengths: CurveLengths) -> Point {
    curve.point(at: lengths.place(at: max(lengths.total - max(headSize, 4), 0)))
  }

  /// The shares of a line's length at which its mark may stand, the middle first.
  private static let markShares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12]
  /// The room that a mark takes, in points.
  private static let markSize = Size(width: 12, height: 12)

  private func markPlace(_ lengths: CurveLengths, _ curve: Curve, clearOf labels: [Rectangle]) -> Double {
    let places = Self.markShares.map { lengths.place(at: lengths.total * $0) }
    let free = places.first { place in
      let box = Rectangle(center: curve.point(at: place), size: Self.markSize)
      return !labels.contains { $0.overlaps(box) }
    }
    return free ?? places[0]
  }
}
