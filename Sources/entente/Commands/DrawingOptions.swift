import Articles
import Graphviz
import RelationGraph
import Rendering

/// What every command that draws can be told about the picture.
struct DrawingOptions: Sendable {
  private let language: String?
  private let style: String?
  private let keptMap: String?
  private let map: MapOptions

  static let languages = Option<String>.word(
    "language", placeholder: "CODE", among: MapWords.languages,
    "Labels the map in this language; in that of the articles unless given.")
  private static let style = Option<String>.text(
    "style", placeholder: "NAME|FILE",
    "Draws in a style that is built in (\(Theme.names.joined(separator: ", "))) or that a file describes.")
  private static let layout = Option<LayoutEngine>.choice(
    "layout", placeholder: "ENGINE", "Places the nodes by this engine of Graphviz; chosen by their number unless given."
  )
  private static let group = Option<MapOptions.Grouping>.choice(
    "group", placeholder: "NAME", "Draws alliances as frames round their members, or never.")
  private static let structure = Option<Structure>.choice(
    "structure", placeholder: "CHOICE",
    "Draws who belongs to what and who acts for whom as thin lines, or leaves that out.")
  private static let form = Option<MapOptions.Form>.choice(
    "as", placeholder: "FORM", "Draws nodes with lines between them, or a table of who does what to whom.")
  private static let keep = Option<String>.text(
    "keep", placeholder: "FILE", "Puts nodes where they are in an earlier map (.svg, or .json with positions).")
  private static let link = Option<String>.text(
    "link", placeholder: "ADDRESS",
    "Has lines lead to this address, in which {id}, {source}, {relation} and {target} are filled in.")

  /// The options as the user sees them.
  static let declarations = [
    languages.declaration, style.declaration, form.declaration, layout.declaration, group.declaration,
    structure.declaration, keep.declaration, link.declaration,
  ]

  /// What becomes of the lines that tell who belongs to what.
  private enum Structure: String, CaseIterable, Sendable { case show, hide }

  /// Understands the arguments.
  init(_ arguments: Arguments) throws(UsageError) {
    language = try arguments.value(of: DrawingOptions.languages)
    style = try arguments.value(of: DrawingOptions.style)
    keptMap = try arguments.value(of: DrawingOptions.keep)
    map = MapOptions(
      form: try arguments.value(of: DrawingOptions.form) ?? .network,
      engine: try arguments.value(of: DrawingOptions.layout), grouping: try arguments.value(of: DrawingOptions.group),
      showsStructure: try arguments.value(of: DrawingOptions.structure).map { $0 == .show },
      link: try arguments.value(of: DrawingOptions.link))
  }

  /// What to tell the user of a graph whose picture is hard to read; nothing for others.
  func advice(for graph: Graph) -> String? { MapLegibility.advice(for: graph, form: map.form) }

  /// The language to label a graph in: the one asked for, else that of all its articles, else English.
  func language(of graph: Graph) -> String { language(of: graph.articles) }

  /// The language to label graphs of some articles in.
  func language(of articles: [Article]) -> String {
    if let language { return language }
    let languages = Set(articles.map(\.language))
    guard languages.count == 1, case let code?? = languages.first, MapWords.languages.contains(code) else {
      return "en"
    }
    return code
  }

  /// What draws a graph, or a change if there is one.
  func renderer(for graph: Graph, changes: MapChanges?) throws(CommandError) -> MapRenderer {
    let theme = try theme()
    var map = map
    map.changes = changes
    if let keptMap { map.positions = try positions(in: keptMap) }
    do throws(RenderingError) {
      return try MapRenderer(theme: theme, language: language(of: graph), options: map)
    } catch {
      throw .rendering(error)
    }
  }

  /// The picture of a graph as SVG.
  func svg(_ graph: Graph, changes: MapChanges?) throws(CommandError) -> String {
    let renderer = try renderer(for: graph, changes: changes)
    do throws(RenderingError) { return try renderer.svg(graph) } catch { throw .rendering(error) }
  }

  /// The picture of a graph in a format that is made of SVG.
  func picture(
    _ graph: Graph, changes: MapChanges?, as format: PictureFormat
  ) throws(CommandError) -> [UInt8] {
    try DrawingOptions.picture(of: try svg(graph, changes: changes), as: format)
  }

  /// A picture in a format that is made of SVG.
  static func picture(of text: String, as format: PictureFormat) throws(CommandError) -> [UInt8] {
    do throws(PictureError) { return try format.picture(of: text) } catch { throw .picture(error) }
  }

  /// Where the nodes of a graph lie and how all looks; nothing for a graph so large that its tool had better lay it out.
  func places(of graph: Graph) throws(CommandError) -> Drawing? {
    guard graph.nodes.count <= DrawingOptions.largestDrawing else { return nil }
    let renderer = try renderer(for: graph, changes: nil)
    do throws(RenderingError) { return try renderer.drawing(of: graph) } catch { throw .rendering(error) }
  }

  /// Above so many nodes, laying out takes longer than a second (issue 7's measurements of Graphviz).
  private static let largestDrawing = 1000

  private func positions(in path: String) throws(CommandError) -> [NodeID: Point] {
    let bytes = try DrawingOptions.content(of: path)
    do throws(MapPositionsError) { return try MapPositions.read(bytes, path: path) } catch { throw .positions(error) }
  }

  private static func content(of path: String) throws(CommandError) -> [UInt8] {
    do throws(ReadingError) { return try InputFile(path: path).bytes() } catch { throw .reading(error) }
  }

  /// The style that was asked for: one that is built in, or else a file.
  private func theme() throws(CommandError) -> Theme? {
    guard let style else { return nil }
    do throws(StyleError) {
      if let theme = try Theme.named(style) { return theme }
    } catch {
      throw .rendering(.style(error))
    }
    guard style.contains("/") || style.contains(".") else {
      throw .usage(.unknownWord(style, option: DrawingOptions.style.declaration, known: Theme.names))
    }
    let bytes = try DrawingOptions.content(of: style)
    do throws(StyleError) {
      return try Theme(name: style, file: bytes, path: style, over: Theme.named("default"))
    } catch {
      throw .rendering(.style(error))
    }
  }
}
