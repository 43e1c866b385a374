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

  /// The graph in a format, drawn as asked for where that is a picture, ready to be written.
  ///
  /// What may fail or take long is done by then; formats that are no pictures are made as they are written.
  func writing(
    of graph: Graph, as format: OutputFormat, drawing: DrawingOptions, changes: MapChanges? = nil
  ) throws(CommandError) -> Writing {
    switch format {
    case .svg: return entente.writing(try drawing.svg(graph, changes: changes))
    case .png: return entente.writing(try drawing.picture(graph, changes: changes, as: .png))
    case .pdf: return entente.writing(try drawing.picture(graph, changes: changes, as: .pdf))
    case .dot:
      let renderer = try drawing.renderer(for: graph, changes: changes)
      return { (output) throws(WritingError) in try renderer.writeDOT(graph, to: &output) }
    case .graphml:
      let writer = GraphMLWriter(profile: profile, drawing: profile.showsDrawing ? try drawing.places(of: graph) : nil)
      return { (output) throws(WritingError) in try writer.write(graph, to: &output) }
    case .gexf:
      let writer = GEXFWriter(drawing: try drawing.places(of: graph))
      return { (output) throws(WritingError) in try writer.write(graph, to: &output) }
    case .csv: return { [table] (output) throws(WritingError) in try CSVWriter(table).write(graph, to: &output) }
    case .cypher: return { (output) throws(WritingError) in try CypherWriter().write(graph, to: &output) }
    case .json:
      return { (output) throws(WritingError) in
        var text = TextOutput(to: output)
        graph.writeJSON(.readable, to: &text)
        try text.finish()
      }
    }
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
