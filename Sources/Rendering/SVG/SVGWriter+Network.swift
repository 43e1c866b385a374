internal import Graphviz
internal import RelationGraph

// The picture of nodes and lines.

extension SVGWriter {
  func write(_ arrangement: MapArrangement, into markup: inout Markup) {
    let origin = sheet.mapOrigin
    markup.begin("g", ["class": "graph", "transform": "translate(\(decimal(origin.x)) \(decimal(origin.y)))"])
    for (group, frame) in zip(sheet.content.groups, arrangement.frames) { write(group, frame, into: &markup) }
    let labels = arrangement.lines.compactMap(\.label)
    for (edge, line) in zip(sheet.content.edges, arrangement.lines) {
      write(edge, line, clearOf: labels, into: &markup)
    }
    for (edge, line) in zip(sheet.content.edges, arrangement.lines) {
      if let label = edge.label, let box = line.label { write(label, of: edge, in: box, into: &markup) }
    }
    let degrees = sheet.content.degrees
    for (index, outline) in arrangement.outlines.enumerated() {
      write(sheet.content.nodes[index], degrees[index], outline, into: &markup)
    }
    markup.end()
  }

  private func write(_ group: MapGroup, _ frame: Rectangle, into markup: inout Markup) {
    let alliance = sheet.content.nodes[group.alliance]
    let style = group.style
    let metrics = TextMetrics(style)
    markup.begin("g", ["class": "group", "id": identifier("group", alliance.node.id.text)])
    markup.element("title", [:], alliance.label)
    markup.empty(
      "rect",
      [
        "class": "frame", "x": decimal(frame.minX), "y": decimal(frame.minY), "width": decimal(frame.size.width),
        "height": decimal(frame.size.height), "rx": decimal(style.number(.corner)),
        "fill": style.color(.fill)?.hexadecimal ?? "none", "stroke": style.ink.hexadecimal,
        "stroke-width": decimal(style.number(.width)),
        "stroke-dasharray": dashes(style),
      ])
    // In the corner, where lines to the alliance and its members seldom pass.
    let baseline = frame.minY + 4 + metrics.lineHeight / 2 + metrics.baselineShift
    let place = Point(x: frame.minX + style.number(.padding) * 0.75, y: baseline)
    write([alliance.label], at: place, metrics, style, color: style.color(.text), anchor: nil, into: &markup)
    markup.end()
  }

  private func write(_ label: EdgeLabel, of edge: MapEdge, in box: Rectangle, into markup: inout Markup) {
    let metrics = TextMetrics(label.style)
    markup.begin(
      "g",
      [
        "class": (["label"] + edge.classes).joined(separator: " "), "aria-hidden": "true",
        "stroke": background.hexadecimal, "stroke-width": "3", "stroke-linejoin": "round", "paint-order": "stroke",
        "pointer-events": "none",
      ])
    write(
      label.lines, at: firstBaseline(label.lines, box.center, metrics), metrics, label.style, color: label.style.ink,
      into: &markup)
    markup.end()
  }

  private func write(
    _ node: MapNode, _ degree: MapContent.Degree, _ outline: Outline, into markup: inout Markup
  ) {
    let style = node.style
    let metrics = TextMetrics(style)
    markup.begin(
      "g",
      [
        "id": identifier("node", node.node.id.text), "class": (["node"] + node.classes).joined(separator: " "),
        "data-node": node.node.id.text, "data-position": outline.box.center.pair, "role": "graphics-symbol",
      ])
    markup.element("title", [:], node.label)
    markup.element("desc", [:], words.description(of: node, degree))
    write(outline, style, into: &markup)
    let place = firstBaseline(node.lines, outline.box.center, metrics)
    write(node.lines, at: place, metrics, style, color: style.color(.text), into: &markup)
    markup.end()
  }
}
