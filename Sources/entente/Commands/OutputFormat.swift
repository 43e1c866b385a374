import RelationGraph
import Rendering

/// How a graph is written.
enum OutputFormat: String, FileFormat {
  /// A picture for pages.
  case svg
  /// The picture in pixels.
  case png
  /// The picture for printing.
  case pdf
  /// The language of Graphviz, for drawing by other programs.
  case dot
  /// GraphML, for analysis tools.
  case graphml
  /// GEXF, for Gephi.
  case gexf
  /// A table for spreadsheets.
  case csv
  /// A script that fills a Neo4j database.
  case cypher
  /// JSON Graph Format: all of the graph, readable.
  case json

  /// Whether people look at it, rather than programs.
  var isPicture: Bool { [.svg, .png, .pdf].contains(self) }
}

/// What commands that write graphs can be told about formats that are no pictures.
struct DataOptions: Sendable {
  private let profile: GraphMLProfile
  private let table: CSVWriter.Table

  private static let profile = Option<GraphMLProfile>.choice(
    "profile", placeholder: "NAME", "Writes GraphML as this tool reads it best; portable unless given.")
  private static let table = Option<CSVWriter.Table>.choice(
    "table", placeholder: "NAME", "Writes this table as CSV; the edges unless given.")

  /// The options as the user sees them.
  static let declarations = [profile.declaration, table.declaration]

  /// Understands the arguments.
  init(_ arguments: Arguments) throws(UsageError) {
    profile = try arguments.value(of: DataOptions.profile) ?? .portable
    table = try arguments.value(of: DataOptions.table) ?? .edges
  }

  /// The graph in a format, drawn as asked for where that is a picture.
  func bytes(
    of graph: Graph, as format: OutputFormat, drawing: DrawingOptions, changes: MapChanges? = nil
  ) throws(CommandError) -> [UInt8] {
    var bytes: [UInt8] = []
    switch format {
    case .svg: return Array(try drawing.svg(graph, changes: changes).utf8)
    case .png: return try drawing.picture(graph, changes: changes, as: .png)
    case .pdf: return try drawing.picture(graph, changes: changes, as: .pdf)
    case .dot: return Array(try drawing.renderer(for: graph, changes: changes).dot(graph).utf8)
    case .graphml:
      let places = profile.showsDrawing ? try drawing.places(of: graph) : nil
      GraphMLWriter(profile: profile, drawing: places).write(graph, to: &bytes)
    case .gexf: GEXFWriter(drawing: try drawing.places(of: graph)).write(graph, to: &bytes)
    case .csv: CSVWriter(table).write(graph, to: &bytes)
    case .cypher: CypherWriter().write(graph, to: &bytes)
    case .json: return Array(graph.json(.readable).utf8)
    }
    return bytes
  }

  /// What to tell the user of a graph that is written in some formats.
  func notice(for graph: Graph, as formats: [OutputFormat]) -> ParallelEdgesNotice? {
    formats.contains(.graphml) ? GraphMLWriter(profile: profile).notice(for: graph) : nil
  }
}

extension GraphMLProfile {
  /// Whether the tool shows a file as it was drawn before.
  fileprivate var showsDrawing: Bool {
    switch self {
    case .gephi, .yed: true
    case .portable, .neo4j: false
    }
  }
}
