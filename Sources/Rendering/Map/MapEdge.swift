internal import Graphviz
internal import RelationGraph

/// An edge as a map shows it.
struct MapEdge: Sendable {
  let edge: Edge
  /// The indices of the nodes at its ends.
  let source: Int, target: Int
  /// What styles may name: the relation, the status, the change.
  let classes: [String]
  let style: Style
  /// The width of its line in points, by the number of articles.
  let width: Double
  let label: EdgeLabel?
  /// What it says and what bears it, as a sentence without a full stop.
  let account: String
}

/// The text at an edge.
struct EdgeLabel: Sendable {
  let lines: [String]
  let style: Style
  /// The extent in points, with a little room round the text.
  let size: Size
}

/// Gives edges their looks.
struct MapEdgeMaker: Sendable {
  let theme: Theme
  let words: MapWords
  let changes: MapChanges?

  private static let breadth = 10.0
  private static let lineLimit = 2
  /// The room round the text of a label, in points.
  private static let labelMargin = 4.5

  /// The edge as the map shows it.
  func edge(_ edge: Edge, from source: Int, to target: Int, among nodes: [MapNode]) -> MapEdge {
    let classes = Self.classes(of: edge) + changeClass(of: edge)
    let style = theme.style(of: .edge, classes: classes)
    return MapEdge(
      edge: edge, source: source, target: target, classes: classes, style: style,
      width: Self.width(style, weight: edge.weight), label: label(of: edge, classes),
      account: words.account(of: edge, source: nodes[source].label, target: nodes[target].label))
  }

  /// The relation, `other` before it where it is none of the well-known ones; then the status.
  static func classes(of edge: Edge) -> [String] {
    let isKnown = (Relation.carrying + Relation.structural).contains(edge.relation)
    let name = Slug.of(edge.relation.name)
    return (isKnown ? [name] : ["other", name].filter { !$0.isEmpty }) + [edge.status.rawValue]
  }

  /// Lines grow with the root of the number of articles, so that twice the articles is seen and ten times is bearable.
  static func width(_ style: Style, weight: Double) -> Double {
    let articles = weight.isFinite ? min(max(weight, 1), 1e6) : 1
    return min(style.number(.width) * articles.squareRoot(), max(style.number(.maximumWidth), style.number(.width)))
  }

  private func label(of edge: Edge, _ classes: [String]) -> EdgeLabel? {
    let style = theme.style(of: .label, classes: classes)
    guard style.isShown else { return nil }
    let metrics = TextMetrics(style)
    let breaking = LineBreaking(metrics: metrics, width: metrics.size * Self.breadth, limit: Self.lineLimit)
    var lines = breaking.lines(of: words.name(of: edge.relation))
    if edge.status != .actual { lines.append("(" + words.name(of: edge.status) + ")") }
    let text = metrics.size(of: lines)
    let size = Size(width: text.width + 2 * Self.labelMargin, height: text.height + Self.labelMargin)
    return EdgeLabel(lines: lines, style: style, size: size)
  }

  private func changeClass(of edge: Edge) -> [String] {
    guard let changes else { return [] }
    return [(changes.edges[edge.key] ?? .unchanged).className]
  }
}
