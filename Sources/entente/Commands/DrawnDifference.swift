import RelationGraph
import Rendering

/// How a difference is written.
enum DifferenceFormat: String, FileFormat {
  /// Sentences, with a quote from each side.
  case txt
  /// All of the difference, from which the new graph can be made.
  case json
  /// Both graphs as one picture that shows the change.
  case svg, png, pdf, dot
  /// Both graphs as one, with an attribute that names the change.
  case graphml, gexf, csv
}

/// A comparison with all that is needed to write it in any format.
protocol DrawnComparison: Sendable {
  /// How the graphs were compared.
  var mode: GraphDifference.Mode { get }
  /// Whether the graphs say different things.
  var differsInSubstance: Bool { get }

  /// The comparison in a format, ready to be written.
  func writing(as format: DifferenceFormat) throws(CommandError) -> Writing
}

extension DrawnComparison {
  /// How the graphs were compared, for people.
  var modeNote: String { Notice.mode(mode) }
}

/// How a comparison is told in text.
struct ReportOptions: Sendable {
  /// The greatest number of changes of each kind to list.
  let limit: Int
  /// Whether kinds are told apart by the colours of a terminal too.
  let isColored: Bool

  var colors: TerminalColors? { isColored ? .standard : nil }
}

/// A difference of two graphs that can be written in any format.
struct DrawnDifference: DrawnComparison {
  /// What changed.
  let difference: GraphDifference
  private let old: Graph, new: Graph
  private let drawing: DrawingOptions
  private let data: DataOptions
  private let isSideBySide: Bool
  private let text: ReportOptions

  /// Compares two graphs.
  init(
    from old: Graph, to new: Graph, mode: GraphDifference.Mode?, drawing: DrawingOptions, data: DataOptions,
    isSideBySide: Bool, text: ReportOptions
  ) {
    difference = GraphDifference(from: old, to: new, mode: mode)
    self.old = old
    self.new = new
    self.drawing = drawing
    self.data = data
    self.isSideBySide = isSideBySide
    self.text = text
  }

  var mode: GraphDifference.Mode { difference.mode }
  var differsInSubstance: Bool { difference.differsInSubstance }

  func writing(as format: DifferenceFormat) throws(CommandError) -> Writing {
    switch format {
    case .txt: return entente.writing(report.text(colors: text.colors))
    case .json: return entente.writing(difference.json(.readable))
    case .svg: return entente.writing(try svg)
    case .png: return entente.writing(try DrawingOptions.picture(of: try svg, as: .png))
    case .pdf: return entente.writing(try DrawingOptions.picture(of: try svg, as: .pdf))
    case .dot:
      let union = union
      let renderer = try renderer(of: union)
      return { (output) throws(WritingError) in try renderer.writeDOT(union, to: &output) }
    case .graphml: return try data.writing(of: marked, as: .graphml, drawing: drawing)
    case .gexf: return try data.writing(of: marked, as: .gexf, drawing: drawing)
    case .csv: return try data.writing(of: marked, as: .csv, drawing: drawing)
    }
  }

  private var union: Graph { Graph(unionOf: old, and: new) }
  private var marked: Graph { union.marked(with: difference) }

  private var language: String { drawing.language(of: old.articles + new.articles) }

  private var report: DifferenceReport {
    DifferenceReport(difference, words: DifferenceWords(language: language), language: language, limit: text.limit)
  }

  private var svg: String {
    get throws(CommandError) {
      let renderer = try renderer(of: union)
      do throws(RenderingError) {
        return isSideBySide ? try renderer.svg(old, beside: new) : try renderer.svg(union)
      } catch {
        throw .rendering(error)
      }
    }
  }

  /// What draws both graphs as one, the nodes where they are on a map of the old one.
  private func renderer(of union: Graph) throws(CommandError) -> MapRenderer {
    var renderer = try drawing.renderer(for: union, changes: MapChanges(difference))
    renderer.options.subtitle = report.sides
    guard renderer.options.positions.isEmpty else { return renderer }
    do throws(RenderingError) {
      renderer.options.positions = try renderer.positions(of: old, withRoomFor: union)
    } catch {
      throw .rendering(error)
    }
    return renderer
  }
}
