internal import Graphviz

/// A table of who does what to whom: who does it in the rows, to whom in the columns.
///
/// From where lines between nodes are too many to follow, a table still shows each of them. Places are in points.
struct MapMatrix: Sendable {
  /// The heads of the rows, at the right ends of their texts, and of the columns, at the lower ends of theirs.
  private(set) var rows: [Head] = [], columns: [Head] = []
  /// The lines in the cells.
  private(set) var entries: [Entry] = []
  /// The extent of a cell.
  let cell: Size
  /// The box of all cells.
  let table: Rectangle
  /// The box of the table and its heads.
  let bounds: Rectangle
  /// The cells in which row and column are the same node.
  private(set) var sameNode: [Rectangle] = []

  /// A node beside a row or above a column.
  struct Head: Sendable {
    /// The index of the node.
    let node: Int
    let text: String
    let place: Point
  }

  /// An edge in its cell.
  struct Entry: Sendable {
    /// The index of the edge.
    let edge: Int
    let curve: Curve
  }

  /// The distance of parallel lines in a cell, the room round them and the length of a line, in points.
  private static let step = 11.0, margin = 5.0, length = 30.0
  /// How wide the name of a node may be, in sizes of its typeface.
  private static let breadth = 13.0

  /// Makes the table of a map's edges.
  init(_ content: MapContent, theme: Theme) {
    let metrics = TextMetrics(theme.style(of: .cell))
    let breaking = LineBreaking(metrics: metrics, width: metrics.size * Self.breadth, limit: 1)
    let texts = content.nodes.map { breaking.lines(of: $0.label)[0] }
    let sources = Self.order(Set(content.edges.map(\.source)), in: content)
    let targets = Self.order(Set(content.edges.map(\.target)), in: content)
    let cells = Dictionary(grouping: content.edges.indices) { [content.edges[$0].source, content.edges[$0].target] }
    let most = cells.values.map(\.count).max() ?? 1
    cell = Size(
      width: Self.length + 2 * Self.margin,
      height: max(Double(most) * Self.step + Self.margin, metrics.lineHeight + 2))
    let left = (sources.map { metrics.width(of: texts[$0]) }.max() ?? 0) + 6
    let top = (targets.map { metrics.width(of: texts[$0]) }.max() ?? 0) + 6
    table = Rectangle(
      origin: Point(x: left, y: top),
      size: Size(width: cell.width * Double(targets.count), height: cell.height * Double(sources.count)))
    bounds = Rectangle(origin: Point(x: 0, y: 0), size: Size(width: table.maxX, height: table.maxY))
    for (index, node) in sources.enumerated() {
      let place = Point(x: table.minX - 6, y: table.minY + (Double(index) + 0.5) * cell.height)
      rows.append(Head(node: node, text: texts[node], place: place))
    }
    for (index, node) in targets.enumerated() {
      let place = Point(x: table.minX + (Double(index) + 0.5) * cell.width, y: table.minY - 6)
      columns.append(Head(node: node, text: texts[node], place: place))
    }
    fill(cells)
  }

  private mutating func fill(_ cells: [[Int]: [Int]]) {
    for (row, source) in rows.enumerated() {
      for (column, target) in columns.enumerated() {
        let corner = Point(x: table.minX + Double(column) * cell.width, y: table.minY + Double(row) * cell.height)
        if source.node == target.node { sameNode.append(Rectangle(origin: corner, size: cell)) }
        let edges = cells[[source.node, target.node]] ?? []
        for (index, edge) in edges.enumerated() {
          let rank = Double(index) - Double(edges.count - 1) / 2
          let start = Point(x: corner.x + Self.margin, y: corner.y + cell.height / 2 + rank * Self.step)
          let end = Point(x: start.x + Self.length, y: start.y)
          entries.append(Entry(edge: edge, curve: Curve(from: start, to: end)))
        }
      }
    }
  }

  /// Nodes by kind, then by the number of their edges, then as they come.
  private static func order(_ nodes: Set<Int>, in content: MapContent) -> [Int] {
    var degrees = [Int](repeating: 0, count: content.nodes.count)
    for edge in content.edges {
      degrees[edge.source] += 1
      degrees[edge.target] += 1
    }
    let kinds = ["state", "alliance", "actor"]
    func rank(_ node: Int) -> (Int, Int, Int) {
      (kinds.firstIndex(of: content.nodes[node].classes[0]) ?? kinds.count, -degrees[node], node)
    }
    return nodes.sorted { rank($0) < rank($1) }
  }
}
