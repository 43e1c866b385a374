internal import Graphviz
internal import RelationGraph

/// Writes a page as SVG, in which every element says what it means.
struct SVGWriter: Sendable {
  var sheet: MapSheet
  /// The articles by their identifiers.
  let articles: [String: Article]
  let options: MapOptions
  /// The theme for dark surroundings, where the style wants one.
  let dark: Theme?
  /// What stands before all identifiers, so that two pictures may stand in one file.
  var prefix = ""
  /// Where the picture stands in another.
  var place: Point?

  var words: MapWords { sheet.words }
  private var mapStyle: Style { sheet.theme.style(of: .map) }
  var background: Color { mapStyle.color(.fill) ?? Color(red: 255, green: 255, blue: 255) }

  /// The text of the file.
  func text() -> String {
    var markup = Markup()
    write(into: &markup)
    return markup.text
  }

  /// An identifier that no other element of the file has.
  func identifier(_ sort: String, _ text: String) -> String { prefix + ElementID.of(sort, text) }

  /// Writes the picture, as a file of its own or into another picture.
  func write(into markup: inout Markup) {
    markup.begin(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "x": place.map { decimal($0.x) }, "y": place.map { decimal($0.y) },
        "viewBox": "0 0 \(decimal(sheet.size.width)) \(decimal(sheet.size.height))",
        "width": decimal(sheet.size.width), "height": decimal(sheet.size.height), "lang": words.language,
        "role": "graphics-document document", "class": "map", "font-family": mapStyle.words(.font),
        "aria-labelledby": "\(prefix)map.title \(prefix)map.description",
      ])
    markup.element("title", ["id": prefix + "map.title"], sheet.title)
    markup.element("desc", ["id": prefix + "map.description"], description)
    if let dark { markup.element("style", [:], DarkColors(sheet: sheet, theme: dark).text) }
    markup.empty(
      "rect",
      [
        "class": "page", "width": decimal(sheet.size.width), "height": decimal(sheet.size.height),
        "fill": background.hexadecimal,
      ])
    switch sheet.picture {
    case .network(let arrangement): write(arrangement, into: &markup)
    case .matrix(let matrix): write(matrix, into: &markup)
    case .timeline(let timeline): write(timeline, into: &markup)
    }
    writeTexts(into: &markup)
    writeLegend(into: &markup)
    markup.end()
  }

  /// The map in sentences, so that it can be read aloud.
  private var description: String {
    let nodes = words.count(sheet.content.nodes.count, of: "nodes")
    let edges = words.count(sheet.content.edges.count, of: "edges")
    let accounts = sheet.content.edges.map { $0.account + "." }
    return ([words.text("map.description", ["nodes": nodes, "edges": edges]) + "."] + accounts).joined(separator: "\n")
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
