internal import Graphviz

// Outlines and text.

extension SVGWriter {
  func write(_ outline: Outline, _ style: Style, into markup: inout Markup) {
    let fill = style.color(.fill)?.hexadecimal ?? "none"
    let box = outline.box
    switch outline.shape {
    case .rectangle, .rounded:
      let corner = outline.shape == .rounded ? min(outline.corner, box.size.height / 2) : 0
      markup.empty(
        "rect",
        [
          "class": "outline", "x": decimal(box.minX), "y": decimal(box.minY), "width": decimal(box.size.width),
          "height": decimal(box.size.height), "rx": corner > 0 ? decimal(corner) : nil, "fill": fill,
          "stroke": style.ink.hexadecimal, "stroke-width": decimal(style.number(.width)),
          "stroke-dasharray": dashes(style),
        ])
    case .ellipse:
      markup.empty(
        "ellipse",
        [
          "class": "outline", "cx": decimal(box.center.x), "cy": decimal(box.center.y),
          "rx": decimal(box.size.width / 2),
          "ry": decimal(box.size.height / 2), "fill": fill, "stroke": style.ink.hexadecimal,
          "stroke-width": decimal(style.number(.width)), "stroke-dasharray": dashes(style),
        ])
    case .hexagon, .octagon, .parallelogram, .shield:
      markup.path(
        outline.points.polygonPath,
        [
          "class": "outline", "fill": fill, "stroke": style.ink.hexadecimal,
          "stroke-width": decimal(style.number(.width)), "stroke-dasharray": dashes(style),
        ])
    }
  }

  func dashes(_ style: Style) -> String? {
    let lengths = style.dash.lengths(for: style.number(.width))
    return lengths.isEmpty ? nil : lengths.map(decimal).joined(separator: " ")
  }

  func firstBaseline(_ lines: [String], _ center: Point, _ metrics: TextMetrics) -> Point {
    let top = center.y - Double(lines.count) * metrics.lineHeight / 2
    return Point(x: center.x, y: top + metrics.lineHeight / 2 + metrics.baselineShift)
  }

  func write(
    _ lines: [String], at place: Point, _ metrics: TextMetrics, _ style: Style, color: Color?,
    anchor: String? = "middle",
    into markup: inout Markup
  ) {
    for (index, line) in lines.enumerated() {
      markup.element(
        "text",
        [
          "x": decimal(place.x), "y": decimal(place.y + Double(index) * metrics.lineHeight), "text-anchor": anchor,
          "font-size": decimal(metrics.size), "font-weight": metrics.isBold ? "bold" : nil,
          "font-style": style.words(.slant) == "italic" ? "italic" : nil, "fill": color?.hexadecimal,
        ], line)
    }
  }
}
