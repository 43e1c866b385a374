public import Graphviz
public import RelationGraph

/// Draws graphs as maps.
///
///     let renderer = try MapRenderer(language: "de")
///     let picture = try renderer.svg(graph)
///
/// The same graph, theme, language and options give the same text.
public struct MapRenderer: Sendable {
  /// How everything looks.
  public var theme: Theme
  /// The words in which the map speaks.
  public var words: MapWords
  /// What else is chosen.
  public var options: MapOptions

  /// Makes a renderer.
  ///
  /// - Parameters:
  ///   - theme: How everything looks; the theme `default` unless given.
  ///   - language: The code of the map's language, whatever language the articles are in.
  ///   - options: What else is chosen.
  /// - Throws: ``RenderingError`` where there are no words of that language.
  public init(theme: Theme? = nil, language: String = "en", options: MapOptions = MapOptions()) throws(RenderingError) {
    guard let words = MapWords(language: language) else {
      throw .unknownLanguage(language, known: MapWords.languages)
    }
    self.words = words
    self.options = options
    do {
      let standard = try Theme.named("default") ?? Theme(name: "", rules: [])
      self.theme = theme ?? standard
    } catch {
      throw .style(error)
    }
  }

  /// Draws a graph as SVG.
  ///
  /// - Returns: The text of an SVG file, without an XML declaration, so that it can be put into HTML as it is.
  /// - Throws: ``RenderingError`` where no layout is found.
  public func svg(_ graph: Graph) throws(RenderingError) -> String {
    SVGWriter(sheet: try sheet(graph), articles: graph.articlesByID, options: options, dark: try darkTheme).text()
  }

  /// The theme for dark surroundings, where the style wants one.
  var darkTheme: Theme? {
    get throws(RenderingError) {
      do { return try Theme.named(theme.style(of: .map).words(.dark)) } catch { throw .style(error) }
    }
  }

  /// Where the nodes of a graph's map stand, so that a map of another graph can have them there too.
  ///
  /// - Returns: The places, none where the map is no network.
  /// - Throws: ``RenderingError`` where no layout is found.
  public func positions(of graph: Graph) throws(RenderingError) -> [NodeID: Point] {
    let sheet = try sheet(graph)
    guard case .network(let arrangement) = sheet.picture else { return [:] }
    let places = zip(sheet.content.nodes, arrangement.outlines).map { ($0.node.id, $1.box.center) }
    return Dictionary(places) { first, _ in first }
  }

  /// Lays out the page that shows a graph.
  func sheet(_ graph: Graph) throws(RenderingError) -> MapSheet {
    var content = MapContent(graph, theme: theme, words: words, options: options)
    let picture = try picture(of: &content, graph)
    return MapSheet(graph, content: content, picture: picture, theme: theme, words: words, options: options)
  }

  private func picture(of content: inout MapContent, _ graph: Graph) throws(RenderingError) -> MapSheet.Picture {
    switch options.form {
    case .network: do { return .network(try MapArrangement(content, options: options)) } catch { throw .layout(error) }
    case .matrix: return .matrix(MapMatrix(content, theme: theme))
    case .timeline:
      let days = content.splitInTime(graph.articles, MapEdgeMaker(theme: theme, words: words, changes: options.changes))
      return .timeline(MapTimeline(content, days: days, theme: theme, words: words))
    }
  }

  /// Writes a graph in Graphviz's language, with the looks of the theme, for drawing by other programs.
  public func dot(_ graph: Graph) -> String {
    var bytes: [UInt8] = []
    writeDOT(graph, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes a graph in Graphviz's language as ``dot(_:)`` does, piece by piece.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - sink: Where the bytes go.
  /// - Throws: What the sink throws.
  public func writeDOT<Sink: ByteSink>(_ graph: Graph, to sink: inout Sink) throws(Sink.Failure) {
    let content = MapContent(graph, theme: theme, words: words, options: options)
    try DOTWriter(content: content, graph: graph, theme: theme).write(to: &sink)
  }
}

extension Graph {
  /// The articles by their identifiers.
  var articlesByID: [String: Article] { Dictionary(articles.map { ($0.id, $0) }) { first, _ in first } }
}
