internal import Graphviz
internal import RelationGraph

/// A finished page: the map in its place, with title, key and small print round it.
///
/// Places are in points from the top left.
struct MapSheet: Sendable {
  let content: MapContent
  let picture: Picture
  let legend: MapLegend
  /// The extent of the page.
  private(set) var size = Size(width: 0, height: 0)
  /// The lines of text above and below the map.
  private(set) var texts: [TextLine] = []
  /// How far the map is moved to the right and down.
  private(set) var mapOrigin = Point(x: 0, y: 0)
  /// Where each row of the key lies, and the headings.
  private(set) var legendRows: [PlacedRow] = []
  let theme: Theme
  let words: MapWords
  /// The title as it was given.
  let title: String

  /// What stands in the middle of the page.
  enum Picture: Sendable {
    /// Nodes and the lines between them.
    case network(MapArrangement)
    /// A table of rows and columns.
    case matrix(MapMatrix)
    /// Rows of bars.
    case timeline(MapTimeline)

    var bounds: Rectangle {
      switch self {
      case .timeline(let timeline): timeline.bounds
      case .network(let arrangement): arrangement.bounds
      case .matrix(let matrix): matrix.bounds
      }
    }
  }

  /// A line of text, at the left end of its baseline.
  struct TextLine: Sendable {
    let text: String
    let element: StyleElement
    fileprivate(set) var place: Point
  }

  /// A row of the key.
  struct PlacedRow: Sendable {
    let row: MapLegend.Row
    /// The box of the sample.
    fileprivate(set) var sample: Rectangle
    /// The left end of the text's baseline.
    fileprivate(set) var text: Point
  }

  /// The narrowest page, in points: what a title and a key need.
  private static let narrowest = 420.0
  /// The room between the parts of a page, in points.
  private static let gap = 16.0
  /// How much wider the fonts are that stand in where none of those of the style is there: DejaVu Sans Bold for Helvetica Bold.
  private static let substitution = 1.18
  /// The extent of a sample in the key, in points.
  private static let sample = Size(width: 34, height: 12)

  /// Lays out the page.
  init(
    _ graph: Graph, content: MapContent, picture: Picture, theme: Theme, words: MapWords,
    options: MapOptions
  ) {
    self.content = content
    self.picture = picture
    self.theme = theme
    self.words = words
    legend = MapLegend(content, options: options, theme: theme, words: words)
    title = options.title ?? Self.title(of: graph, content, words)
    let padding = theme.style(of: .map).number(.padding)
    let width = max(picture.bounds.size.width, Self.narrowest, legendWidth)
    var bottom = padding
    addText(title, .title, limit: 3, left: padding, width: width, bottom: &bottom)
    var subtitle = options.subtitle.isEmpty ? [Self.subtitle(of: graph, words)] : options.subtitle
    if options.form != .network { subtitle.append(words.text(options.form.rawValue + ".reading")) }
    for text in subtitle {
      addText(text, .subtitle, limit: 3, left: padding, width: width, bottom: &bottom)
    }
    bottom += Self.gap
    let bounds = picture.bounds
    mapOrigin = Point(x: padding + (width - bounds.size.width) / 2 - bounds.minX, y: bottom - bounds.minY)
    bottom += bounds.size.height + 1.75 * Self.gap
    addLegend(left: padding, bottom: &bottom)
    for note in Self.notes(of: graph, words) {
      addText(note, .note, limit: 4, left: padding, width: width, bottom: &bottom)
    }
    size = Size(width: (width + 2 * padding).rounded(.up), height: (bottom + padding).rounded(.up))
  }

  /// Moves the map and all below it down, so that maps beside each other begin at one height.
  mutating func lowerMap(by distance: Double) {
    mapOrigin.y += distance
    for index in texts.indices where [.heading, .note].contains(texts[index].element) {
      texts[index].place.y += distance
    }
    for index in legendRows.indices {
      legendRows[index].sample.origin.y += distance
      legendRows[index].text.y += distance
    }
    size.height += distance.rounded(.up)
  }

  private mutating func addText(
    _ text: String, _ element: StyleElement, limit: Int, left: Double, width: Double, bottom: inout Double
  ) {
    guard !text.isEmpty else { return }
    let metrics = TextMetrics(theme.style(of: element))
    for line in LineBreaking(metrics: metrics, width: width / Self.substitution, limit: limit).lines(of: text) {
      let baseline = bottom + metrics.lineHeight / 2 + metrics.baselineShift
      texts.append(TextLine(text: line, element: element, place: Point(x: left, y: baseline)))
      bottom += metrics.lineHeight
    }
  }

  // MARK: - The key

  private var rowMetrics: TextMetrics { TextMetrics(theme.style(of: .legend)) }
  private var headingMetrics: TextMetrics { TextMetrics(theme.style(of: .heading)) }

  private func width(of column: MapLegend.Column) -> Double {
    let rows = column.rows.map { Self.sample.width + 8 + rowMetrics.width(of: $0.text) }
    return max(rows.max() ?? 0, headingMetrics.width(of: column.heading))
  }

  private var legendWidth: Double {
    legend.columns.map { width(of: $0) + 1.75 * Self.gap }.reduce(0, +)
  }

  private mutating func addLegend(left: Double, bottom: inout Double) {
    guard !legend.columns.isEmpty else { return }
    var x = left
    var lowest = bottom
    let rowHeight = max(rowMetrics.lineHeight, Self.sample.height) + 4
    for column in legend.columns {
      var y = bottom
      let baseline = y + headingMetrics.lineHeight / 2 + headingMetrics.baselineShift
      texts.append(TextLine(text: column.heading, element: .heading, place: Point(x: x, y: baseline)))
      y += headingMetrics.lineHeight + 4
      for row in column.rows {
        let middle = y + rowHeight / 2
        let sample = Rectangle(origin: Point(x: x, y: middle - Self.sample.height / 2), size: Self.sample)
        let text = Point(x: x + Self.sample.width + 8, y: middle + rowMetrics.baselineShift)
        legendRows.append(PlacedRow(row: row, sample: sample, text: text))
        y += rowHeight
      }
      lowest = max(lowest, y)
      x += width(of: column) + 1.75 * Self.gap
    }
    bottom = lowest + Self.gap
  }

  // MARK: - What stands above and below

  /// The title of the graph; one that only lists identifiers of articles gives way to the names of those it is about.
  private static func title(of graph: Graph, _ content: MapContent, _ words: MapWords) -> String {
    let isList = graph.articles.contains { $0.title != graph.title && graph.title.contains($0.id) }
    guard graph.title.isEmpty || isList else { return graph.title }
    let names = content.names(ofMostConnected: 3)
    return names.isEmpty ? words.text("map.untitled") : names.joined(separator: ", ")
  }

  /// The span of the articles' days and their number.
  private static func subtitle(of graph: Graph, _ words: MapWords) -> String {
    let days = graph.articles.compactMap(\.date).sorted()
    let dates = words.dates(from: days.first, to: days.last)
    let articles = graph.articles.isEmpty ? nil : words.count(graph.articles.count, of: "articles.shown")
    return [dates, articles].compactMap { $0 }.joined(separator: " · ")
  }

  /// The outlets, and how the map came about.
  private static func notes(of graph: Graph, _ words: MapWords) -> [String] {
    let outlets = Set(graph.articles.compactMap(\.source)).sorted()
    var sources = outlets.prefix(12).joined(separator: ", ")
    if outlets.count > 12 { sources += " " + words.text("note.more", ["count": String(outlets.count - 12)]) }
    return (outlets.isEmpty ? [] : [words.text("note.sources", ["sources": sources])]) + [words.text("note.method")]
  }
}
