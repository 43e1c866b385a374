internal import Graphviz
internal import RelationGraph

// The picture of who does what to whom as a table.

extension SVGWriter {
  func write(_ matrix: MapMatrix, into markup: inout Markup) {
    let origin = sheet.mapOrigin
    markup.begin("g", ["class": "matrix", "transform": "translate(\(decimal(origin.x)) \(decimal(origin.y)))"])
    writeGrid(of: matrix, into: &markup)
    for head in matrix.rows { writeRow(head, into: &markup) }
    for head in matrix.columns { writeColumn(head, into: &markup) }
    for entry in matrix.entries {
      let line = MapArrangement.PlacedLine(curve: entry.curve, label: nil)
      write(sheet.content.edges[entry.edge], line, into: &markup)
    }
    markup.end()
  }

  private func writeGrid(of matrix: MapMatrix, into markup: inout Markup) {
    let style = sheet.theme.style(of: .cell)
    let table = matrix.table
    var path = PathData()
    for index in 0...matrix.rows.count {
      let y = table.minY + Double(index) * matrix.cell.height
      path.add([Point(x: table.minX, y: y), Point(x: table.maxX, y: y)].path)
    }
    for index in 0...matrix.columns.count {
      let x = table.minX + Double(index) * matrix.cell.width
      path.add([Point(x: x, y: table.minY), Point(x: x, y: table.maxY)].path)
    }
    markup.path(
      path,
      [
        "class": "grid", "fill": "none", "stroke": style.ink.hexadecimal, "stroke-width": decimal(style.number(.width)),
      ])
    for cell in matrix.sameNode {
      markup.empty(
        "rect",
        [
          "class": "same", "x": decimal(cell.minX), "y": decimal(cell.minY), "width": decimal(cell.size.width),
          "height": decimal(cell.size.height), "fill": style.ink.hexadecimal,
        ])
    }
  }

  private func writeRow(_ head: MapMatrix.Head, into markup: inout Markup) {
    let style = sheet.theme.style(of: .cell)
    let metrics = TextMetrics(style)
    beginHead(head, into: &markup)
    let place = Point(x: head.place.x, y: head.place.y + metrics.baselineShift)
    write([head.text], at: place, metrics, style, color: style.color(.text), anchor: "end", into: &markup)
    markup.end()
  }

  private func writeColumn(_ head: MapMatrix.Head, into markup: inout Markup) {
    let style = sheet.theme.style(of: .cell)
    let metrics = TextMetrics(style)
    beginHead(head, into: &markup)
    markup.begin("g", ["transform": "translate(\(decimal(head.place.x)) \(decimal(head.place.y))) rotate(-90)"])
    let place = Point(x: 0, y: metrics.baselineShift)
    write([head.text], at: place, metrics, style, color: style.color(.text), anchor: nil, into: &markup)
    markup.end()
    markup.end()
  }

  private func beginHead(_ head: MapMatrix.Head, into markup: inout Markup) {
    let node = sheet.content.nodes[head.node]
    markup.begin(
      "g",
      [
        "class": (["head"] + node.classes).joined(separator: " "), "data-node": node.node.id.text,
        "role": "graphics-symbol",
      ])
    markup.element("title", [:], node.label)
  }
}
