import Articles
import Graphviz
import RelationGraph
import Rendering

/// What every command that draws can be told about the picture.
struct DrawingOptions: Sendable {
  private let language: String?
  private let style: String?
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

  /// The options as the user sees them.
  static let declarations = [
    languages.declaration, style.declaration, layout.declaration, group.declaration,
  ]

  /// Understands the arguments.
  init(_ arguments: Arguments) throws(UsageError) {
    language = try arguments.value(of: DrawingOptions.languages)
    style = try arguments.value(of: DrawingOptions.style)
    map = MapOptions(
      engine: try arguments.value(of: DrawingOptions.layout), grouping: try arguments.value(of: DrawingOptions.group))
  }

  /// The language to label a graph in: the one asked for, else that of all its articles, else English.
  func language(of graph: Graph) -> String {
    if let language { return language }
    let languages = Set(graph.articles.map(\.language))
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
    do throws(RenderingError) {
      return try MapRenderer(theme: theme, language: language(of: graph), options: map)
    } catch {
      throw .rendering(error)
    }
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
    let bytes: [UInt8]
    do throws(ReadingError) { bytes = try InputFile(path: style).bytes() } catch { throw .reading(error) }
    do throws(StyleError) {
      return try Theme(name: style, file: bytes, path: style, over: Theme.named("default"))
    } catch {
      throw .rendering(.style(error))
    }
  }
}
