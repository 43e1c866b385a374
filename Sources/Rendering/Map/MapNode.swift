internal import Graphviz
internal import RelationGraph

/// A node as a map shows it.
struct MapNode: Sendable {
  let node: Node
  /// The name in the language of the map.
  let label: String
  /// The name in lines that fit.
  let lines: [String]
  /// What styles may name, the kind first.
  let classes: [String]
  let style: Style
  /// The extent of the outline in points.
  let size: Size
}

/// Gives nodes their looks.
struct MapNodeMaker: Sendable {
  let theme: Theme
  let words: MapWords
  let changes: MapChanges?
  /// The graph that the nodes are of.
  let graph: Graph

  /// How wide a name may be, in sizes of its typeface, and in how many lines.
  private static let breadth = 10.5
  private static let lineLimit = 3

  /// The node as the map shows it.
  func node(_ node: Node) -> MapNode {
    let classes = Self.classes(of: node) + changeClass(of: node)
    let style = theme.style(of: .node, classes: classes)
    let metrics = TextMetrics(style)
    let label = name(of: node)
    let breaking = LineBreaking(metrics: metrics, width: metrics.size * Self.breadth, limit: Self.lineLimit)
    let lines = breaking.lines(of: label)
    return MapNode(
      node: node, label: label, lines: lines, classes: classes, style: style,
      size: Outline.size(of: style.shape, around: metrics.size(of: lines), padding: style.number(.padding)))
  }

  /// The name in the language of the map; an institution that has none is named after its body.
  private func name(of node: Node) -> String {
    let label = node.label(in: words.language)
    guard label == node.id.code, let institution = node.id.institution, let body = node.id.body else { return label }
    let owner = graph[body]?.label(in: words.language) ?? body.code
    let word = words.text("institution." + institution.rawValue)
    return words.text("institution.of", ["institution": word, "body": owner])
  }

  /// The kind, and for an actor whether it is an institution, and which.
  static func classes(of node: Node) -> [String] {
    let kind = node.kind.rawValue
    guard node.kind == .actor else { return [kind] }
    guard let institution = node.id.institution else { return [kind, "named"] }
    return [kind, "institution", institution.rawValue]
  }

  private func changeClass(of node: Node) -> [String] {
    guard let changes else { return [] }
    return [(changes.nodes[node.id] ?? .unchanged).className]
  }
}
