import RelationGraph
import Rendering

/// A series of differences that can be written in some formats.
struct DrawnSeries: DrawnComparison {
  private let series: GraphSeries
  private let graph: Graph
  private let differences: [GraphDifference]
  private let drawing: DrawingOptions
  private let text: ReportOptions

  /// The formats in which a series can be written: formats of graphs have room for one comparison only, and pictures
  /// show time.
  static func formats(along property: ArticleProperty) -> Set<DifferenceFormat> {
    property == .date ? [.txt, .json, .svg, .png, .pdf] : [.txt, .json]
  }

  let mode: GraphDifference.Mode

  /// Compares the parts of a graph one after the other.
  init(
    _ series: GraphSeries, of graph: Graph, mode: GraphDifference.Mode?, drawing: DrawingOptions, text: ReportOptions
  ) {
    self.series = series
    self.graph = graph
    self.mode = mode ?? series.property.mode
    differences = series.differences(mode: mode)
    self.drawing = drawing
    self.text = text
  }

  var differsInSubstance: Bool { differences.contains(where: \.differsInSubstance) }

  func writing(as format: DifferenceFormat) throws(CommandError) -> Writing {
    switch format {
    case .txt: return entente.writing(reports)
    case .json: return entente.writing(json)
    case .svg: return entente.writing(try timeline)
    case .png: return entente.writing(try DrawingOptions.picture(of: try timeline, as: .png))
    case .pdf: return entente.writing(try DrawingOptions.picture(of: try timeline, as: .pdf))
    case .dot, .graphml, .gexf, .csv: throw .usage(.conflict("--by " + series.property.rawValue, format.rawValue))
    }
  }

  /// The reports of all steps, each under the value that it leads to.
  private var reports: String {
    let language = drawing.language(of: graph.articles)
    let words = DifferenceWords(language: language)
    let reports = zip(series.steps.dropFirst(), differences).map { step, difference in
      let heading = Console.printable(step.value)
      let rule = String(repeating: "=", count: heading.count)
      return heading + "\n" + rule + "\n"
        + DifferenceReport(difference, words: words, language: language, limit: text.limit).text(colors: text.colors)
    }
    return reports.joined(separator: "\n")
  }

  /// The differences as an array, one a line.
  private var json: String {
    "[\n" + differences.map { $0.json(.line) }.joined(separator: ",\n") + "\n]\n"
  }

  private var timeline: String {
    get throws(CommandError) {
      var renderer = try drawing.renderer(for: graph, changes: nil)
      renderer.options.form = .timeline
      do throws(RenderingError) { return try renderer.svg(graph) } catch { throw .rendering(error) }
    }
  }
}
