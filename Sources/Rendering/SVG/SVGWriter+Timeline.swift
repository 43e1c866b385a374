internal import Graphviz
internal import RelationGraph

// The picture of what is said of whom in time.

extension SVGWriter {
  func write(_ timeline: MapTimeline, into markup: inout Markup) {
    let origin = sheet.mapOrigin
    markup.begin(
      "g", ["class": "matrix timeline", "transform": "translate(\(decimal(origin.x)) \(decimal(origin.y)))"])
    writeGrid(of: timeline, into: &markup)
    for tick in timeline.ticks {
      let place = Point(x: tick.x, y: timeline.table.minY - 12)
      writeHead(tick.text, at: place, anchor: nil, into: &markup)
    }
    for row in timeline.rows { writeHead(row.text, at: row.place, anchor: "end", into: &markup) }
    for (index, bar) in timeline.bars.enumerated() { write(bar, of: index, into: &markup) }
    markup.end()
  }

  private func writeGrid(of timeline: MapTimeline, into markup: inout Markup) {
    let style = sheet.theme.style(of: .cell)
    let box = timeline.table
    var path = PathData()
    for y in [box.minY] + timeline.rows.map(\.bottom) {
      path.add([Point(x: 0, y: y), Point(x: timeline.bounds.maxX, y: y)].path)
    }
    for tick in timeline.ticks {
      path.add([Point(x: tick.x, y: box.minY), Point(x: tick.x, y: box.maxY)].path)
    }
    markup.path(
      path,
      [
        "class": "grid", "fill": "none", "stroke": style.ink.hexadecimal,
        "stroke-width": decimal(style.number(.width)),
      ])
  }

  private func writeHead(_ text: String, at place: Point, anchor: String?, into markup: inout Markup) {
    let style = sheet.theme.style(of: .cell)
    let metrics = TextMetrics(style)
    let baseline = Point(x: place.x, y: place.y + metrics.baselineShift)
    markup.begin("g", ["class": "head"])
    write([text], at: baseline, metrics, style, color: style.color(.text), anchor: anchor, into: &markup)
    markup.end()
  }

  private func write(_ bar: MapTimeline.Bar, of index: Int, into markup: inout Markup) {
    let edge = sheet.content.edges[index]
    // A bar has no direction but that of time.
    let painter = LinePainter(style: edge.style.withoutHead, width: edge.width, background: background)
    beginLine(of: edge, id: edge.edge.id + "_" + (edge.edge.first ?? ""), ink: painter.ink, into: &markup)
    painter.paint(bar.curve, into: &markup)
    for mention in bar.mentions {
      markup.empty(
        "circle",
        [
          "class": "solid", "cx": decimal(mention.x), "cy": decimal(mention.y), "r": decimal(edge.width * 0.5 + 2),
          "fill": painter.ink.hexadecimal, "stroke": "none",
        ])
    }
    writeReach(of: edge, bar.curve, into: &markup)
    markup.end()
  }
}
