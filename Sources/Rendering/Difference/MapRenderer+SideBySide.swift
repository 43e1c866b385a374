internal import Graphviz
public import RelationGraph

extension MapRenderer {
  /// Draws two graphs beside each other, what they share in the same places.
  ///
  /// - Parameters:
  ///   - old: The graph of the left map.
  ///   - new: The graph of the right map.
  /// - Returns: The text of an SVG file. The first line of the subtitle stands over the left map, the second over the right.
  /// - Throws: ``RenderingError`` where no layout is found.
  public func svg(_ old: Graph, beside new: Graph) throws(RenderingError) -> String {
    var both = self
    both.options.positions = try positions(of: Graph(unionOf: old, and: new))
    let dark = try darkTheme
    var writers: [SVGWriter] = []
    for (index, graph) in [old, new].enumerated() {
      var page = both
      page.options.subtitle = options.subtitle.indices.contains(index) ? [options.subtitle[index]] : []
      writers.append(
        SVGWriter(
          sheet: try page.sheet(graph), articles: graph.articlesByID, options: page.options, dark: dark,
          prefix: index == 0 ? "old." : "new."))
    }
    return Self.joined(writers, language: words.language)
  }

  /// Pictures in a row, their maps at one height.
  private static func joined(_ writers: [SVGWriter], language: String) -> String {
    var writers = writers
    let lowest = writers.map(\.sheet.mapOrigin.y).max() ?? 0
    var width = 0.0
    for index in writers.indices {
      writers[index].sheet.lowerMap(by: lowest - writers[index].sheet.mapOrigin.y)
      writers[index].place = Point(x: width, y: 0)
      width += writers[index].sheet.size.width
    }
    let height = writers.map(\.sheet.size.height).max() ?? 0
    var markup = Markup()
    markup.begin(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(decimal(width)) \(decimal(height))",
        "width": decimal(width), "height": decimal(height), "lang": language, "class": "maps",
      ])
    markup.empty(
      "rect",
      [
        "class": "page", "width": decimal(width), "height": decimal(height),
        "fill": writers.first?.background.hexadecimal,
      ])
    for writer in writers { writer.write(into: &markup) }
    markup.end()
    return markup.text
  }
}
