internal import Graphviz
internal import RelationGraph

/// Writes a page as SVG, in which every element says what it means.
struct SVGWriter: Sendable {
  let sheet: MapSheet
  let graph: Graph
  let options: MapOptions
  /// The theme for dark surroundings, where the style wants one.
  let dark: Theme?

  private var words: MapWords { sheet.words }
  private var mapStyle: Style { sheet.theme.style(of: .map) }
  private var background: Color { mapStyle.color(.fill) ?? Color(red: 255, green: 255, blue: 255) }

  /// The text of the file.
  func text() -> String {
    var markup = Markup()
    markup.begin(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg",
        "viewBox": "0 0 \(decimal(sheet.size.width)) \(decimal(sheet.size.height))",
        "width": decimal(sheet.size.width), "height": decimal(sheet.size.height), "lang": words.language,
        "role": "graphics-document document", "class": "map", "font-family": mapStyle.words(.font),
        "aria-labelledby": "map.title map.description",
      ])
    markup.element("title", ["id": "map.title"], sheet.title)
    markup.element("desc", ["id": "map.description"], description)
    if let dark { markup.element("style", [:], DarkColors(sheet: sheet, theme: dark).text) }
    markup.empty(
      "rect",
      [
        "class": "page", "width": decimal(sheet.size.width), "height": decimal(sheet.size.height),
        "fill": background.hexadecimal,
      ])
    writeMap(into: &markup)
    writeTexts(into: &markup)
    writeLegend(into: &markup)
    markup.end()
    return markup.text
  }

  /// The map in sentences, so that it can be read aloud.
  private var description: String {
    let nodes = words.count(sheet.content.nodes.count, of: "nodes")
    let edges = words.count(sheet.content.edges.count, of: "edges")
    let accounts = sheet.content.edges.map { account(of: $0) + "." }
    return ([words.text("map.description", ["nodes": nodes, "edges": edges]) + "."] + accounts).joined(separator: "\n")
  }

  private func account(of edge: MapEdge) -> String {
    words.account(
      of: edge.edge, source: sheet.content.nodes[edge.source].label, target: sheet.content.nodes[edge.target].label)
  }

  // MARK: - The map

  private func writeMap(into markup: inout Markup) {
    let origin = sheet.mapOrigin
    markup.begin("g", ["class": "graph", "transform": "translate(\(decimal(origin.x)) \(decimal(origin.y)))"])
    for (group, frame) in zip(sheet.content.groups, sheet.arrangement.frames) { write(group, frame, into: &markup) }
    for (edge, line) in zip(sheet.content.edges, sheet.arrangement.lines) { write(edge, line.curve, into: &markup) }
    for (edge, line) in zip(sheet.content.edges, sheet.arrangement.lines) {
      if let label = edge.label, let box = line.label { write(label, of: edge, in: box, into: &markup) }
    }
    for (node, outline) in zip(sheet.content.nodes, sheet.arrangement.outlines) { write(node, outline, into: &markup) }
    markup.end()
  }

  private func write(_ group: MapGroup, _ frame: Rectangle, into markup: inout Markup) {
    let alliance = sheet.content.nodes[group.alliance]
    let style = group.style
    let metrics = TextMetrics(style)
    markup.begin("g", ["class": "group", "id": ElementID.of("group", alliance.node.id.text)])
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
    let place = Point(x: frame.center.x, y: frame.minY + 4 + metrics.lineHeight / 2 + metrics.baselineShift)
    write([alliance.label], at: place, metrics, style, color: style.color(.text), into: &markup)
    markup.end()
  }

  private func dashes(_ style: Style) -> String? {
    let lengths = style.dash.lengths(for: style.number(.width))
    return lengths.isEmpty ? nil : lengths.map(decimal).joined(separator: " ")
  }

  private func write(_ edge: MapEdge, _ curve: Curve, into markup: inout Markup) {
    let painter = LinePainter(style: edge.style, width: edge.width, background: background)
    markup.begin(
      "g",
      [
        "id": ElementID.of("edge", edge.edge.id), "class": (["edge"] + edge.classes).joined(separator: " "),
        "data-source": edge.edge.source.text, "data-target": edge.edge.target.text, "role": "graphics-symbol",
        "fill": "none", "stroke": painter.ink.hexadecimal,
      ])
    markup.element("title", [:], account(of: edge))
    let address = address(of: edge.edge)
    if let address { markup.begin("a", ["href": address]) }
    writeReach(of: edge, curve, into: &markup)
    painter.paint(curve, into: &markup)
    if address != nil { markup.end() }
    markup.end()
  }

  /// An unseen broad line under the drawn one, so that it is easily pointed at; its title holds the quotes.
  private func writeReach(of edge: MapEdge, _ curve: Curve, into markup: inout Markup) {
    markup.begin(
      "path",
      [
        "class": "reach", "d": curve.path, "stroke": "none", "stroke-width": decimal(edge.width + 10),
        "pointer-events": "stroke",
      ])
    markup.element("title", [:], ([account(of: edge)] + quotes(of: edge.edge)).joined(separator: "\n"))
    markup.end()
  }

  /// The greatest number of quotes that a pointer is shown.
  private static let quoteLimit = 3

  private func quotes(of edge: Edge) -> [String] {
    let shown = edge.evidence.prefix(Self.quoteLimit).map { evidence in
      let quote = evidence.quote.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let article = graph.articles.first { $0.id == evidence.article }
      guard let source = article?.source ?? article?.title else { return words.text("quote", ["quote": quote]) }
      return words.text("quote.source", ["quote": quote, "source": source])
    }
    let rest = edge.evidence.count - shown.count
    return rest > 0 ? shown + [words.text("note.more", ["count": String(rest)])] : shown
  }

  private func address(of edge: Edge) -> String? {
    if let template = options.link {
      return LinkAddress.filled(
        template, id: edge.id, source: edge.source.text, relation: edge.relation.name, target: edge.target.text)
    }
    let articles = edge.evidence.map(\.article)
    return graph.articles.lazy.filter { articles.contains($0.id) }.compactMap(\.url).compactMap(LinkAddress.web).first
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

  private func write(_ node: MapNode, _ outline: Outline, into markup: inout Markup) {
    let style = node.style
    let metrics = TextMetrics(style)
    markup.begin(
      "g",
      [
        "id": ElementID.of("node", node.node.id.text), "class": (["node"] + node.classes).joined(separator: " "),
        "data-node": node.node.id.text, "role": "graphics-symbol",
      ])
    markup.element("title", [:], node.label)
    write(outline, style, into: &markup)
    let place = firstBaseline(node.lines, outline.box.center, metrics)
    write(node.lines, at: place, metrics, style, color: style.color(.text), into: &markup)
    markup.end()
  }

  private func write(_ outline: Outline, _ style: Style, into markup: inout Markup) {
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
      markup.empty(
        "path",
        [
          "class": "outline", "d": outline.points.polygonPath, "fill": fill, "stroke": style.ink.hexadecimal,
          "stroke-width": decimal(style.number(.width)), "stroke-dasharray": dashes(style),
        ])
    }
  }

  // MARK: - Text

  private func firstBaseline(_ lines: [String], _ center: Point, _ metrics: TextMetrics) -> Point {
    let top = center.y - Double(lines.count) * metrics.lineHeight / 2
    return Point(x: center.x, y: top + metrics.lineHeight / 2 + metrics.baselineShift)
  }

  private func write(
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

  private func writeTexts(into markup: inout Markup) {
    for text in sheet.texts {
      let style = sheet.theme.style(of: text.element)
      markup.begin("g", ["class": text.element.rawValue])
      write([text.text], at: text.place, TextMetrics(style), style, color: style.ink, anchor: nil, into: &markup)
      markup.end()
    }
  }

  private func writeLegend(into markup: inout Markup) {
    let style = sheet.theme.style(of: .legend)
    markup.begin("g", ["class": "legend"])
    for row in sheet.legendRows {
      write(row.row.sample, in: row.sample, into: &markup)
      write([row.row.text], at: row.text, TextMetrics(style), style, color: style.ink, anchor: nil, into: &markup)
    }
    markup.end()
  }

  private func write(_ sample: MapLegend.Sample, in box: Rectangle, into markup: inout Markup) {
    switch sample {
    case .line(let style, let width, let classes):
      let painter = LinePainter(style: style, width: width, background: background)
      markup.begin(
        "g",
        [
          "class": (["edge"] + classes).joined(separator: " "), "fill": "none", "stroke": painter.ink.hexadecimal,
        ])
      let start = Point(x: box.minX, y: box.center.y)
      painter.paint(Curve(from: start, to: Point(x: box.maxX, y: box.center.y)), into: &markup)
      markup.end()
    case .node(let style, let classes):
      let outlineBox = Rectangle(center: box.center, size: Size(width: 26, height: 12))
      markup.begin("g", ["class": (["node"] + classes).joined(separator: " ")])
      write(Outline(shape: style.shape, box: outlineBox, corner: style.number(.corner)), style, into: &markup)
      markup.end()
    case .group(let style):
      markup.begin("g", ["class": "group"])
      markup.empty(
        "rect",
        [
          "class": "frame", "x": decimal(box.minX + 4), "y": decimal(box.minY), "width": "26", "height": "12",
          "rx": "3",
          "fill": style.color(.fill)?.hexadecimal ?? "none", "stroke": style.ink.hexadecimal,
          "stroke-width": decimal(style.number(.width)), "stroke-dasharray": dashes(style),
        ])
      markup.end()
    }
  }
}
