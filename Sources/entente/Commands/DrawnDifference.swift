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

/// A difference with all that is needed to write it in any format.
struct DrawnDifference: Sendable {
  /// What changed.
  let difference: GraphDifference
  private let union: Graph
  private let drawing: DrawingOptions
  private let data: DataOptions
  private let isColored: Bool

  /// Compares two graphs.
  init(
    from old: Graph, to new: Graph, mode: GraphDifference.Mode?, drawing: DrawingOptions, data: DataOptions,
    isColored: Bool
  ) {
    difference = GraphDifference(from: old, to: new, mode: mode)
    var builder = GraphBuilder()
    builder.merge(old)
    builder.merge(new)
    union = builder.build(title: "\(old.title) → \(new.title)")
    self.drawing = drawing
    self.data = data
    self.isColored = isColored
  }

  /// The difference in a format.
  func bytes(as format: DifferenceFormat) throws(CommandError) -> [UInt8] {
    switch format {
    case .txt: return Array(report.utf8)
    case .json: return Array(difference.json(.readable).utf8)
    case .svg: return try picture(.svg)
    case .png: return try picture(.png)
    case .pdf: return try picture(.pdf)
    case .dot: return try picture(.dot)
    case .graphml: return try data.bytes(of: marked, as: .graphml, drawing: drawing)
    case .gexf: return try data.bytes(of: marked, as: .gexf, drawing: drawing)
    case .csv: return try data.bytes(of: marked, as: .csv, drawing: drawing)
    }
  }

  private func picture(_ format: OutputFormat) throws(CommandError) -> [UInt8] {
    try data.bytes(of: union, as: format, drawing: drawing, changes: changes)
  }

  private var report: String {
    let language = drawing.language(of: union)
    let report = DifferenceReport(difference, words: DifferenceWords(language: language), language: language)
    return report.text(colors: isColored ? .standard : nil)
  }

  /// The changes as a map shows them.
  ///
  /// What the new side does not mention may well go on, so it is shown as unchanged.
  private var changes: MapChanges {
    var changes = MapChanges()
    for (key, kind) in difference.kinds { changes.edges[key] = MapChanges.Change(kind) }
    for node in difference.nodes {
      switch node {
      case .added(let node): changes.nodes[node.id] = .added
      case .removed(let node): changes.nodes[node.id] = difference.mode == .replace ? .removed : .unchanged
      case .changed: continue
      }
    }
    return changes
  }

  /// Both graphs as one, in which each edge names its change.
  private var marked: Graph {
    let kinds = difference.kinds
    var builder = GraphBuilder()
    for article in union.articles { builder.insert(article) }
    for node in union.nodes { builder.insert(node) }
    for var edge in union.edges {
      edge.attributes["change"] = .text(kinds[edge.key]?.rawValue ?? MapChanges.Change.unchanged.rawValue)
      builder.merge(edge)
    }
    return builder.build(id: union.id, title: union.title)
  }
}

extension MapChanges.Change {
  /// How a map shows a kind of change.
  init(_ kind: ChangeKind) {
    switch kind {
    case .turned: self = .turned
    case .contradicted, .changed: self = .changed
    case .ended: self = .ended
    case .added: self = .added
    case .removed: self = .removed
    case .silent, .confirmed: self = .unchanged
    }
  }
}
