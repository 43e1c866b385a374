internal import Graphviz
internal import RelationGraph

/// Rows of bars: a row for each pair of nodes, a bar for what the one does to the other and for how long that is heard.
///
/// Places are in points.
struct MapTimeline: Sendable {
  /// The rows, the one that begins first at the top.
  private(set) var rows: [Row] = []
  /// The bars, in the order of the content's edges.
  private(set) var bars: [Bar] = []
  /// The days that are marked, with the places of their lines.
  private(set) var ticks: [Tick] = []
  /// The box of all bars.
  private(set) var table: Rectangle
  /// The box of everything.
  private(set) var bounds: Rectangle

  /// A pair of nodes.
  struct Row: Sendable {
    /// Their names.
    let text: String
    /// The right end of the names.
    let place: Point
    /// The lower edge of the row.
    let bottom: Double
  }

  /// What is said of an edge while its status stays the same.
  struct Bar: Sendable {
    let curve: Curve
    /// Where it was mentioned.
    let mentions: [Point]
  }

  /// A day that is marked.
  struct Tick: Sendable {
    let text: String
    let x: Double
  }

  /// The length of all time, the height of a lane, the room above and below the lanes of a row, and the least length of
  /// a bar, so that its mark can be seen.
  private static let length = 600.0, lane = 15.0, margin = 16.0, least = 16.0
  /// How wide the names of a pair may be, in sizes of their typeface.
  private static let breadth = 24.0

  /// Lays out the runs that a content has for edges.
  ///
  /// - Parameters:
  ///   - content: What is shown, with an edge for each run.
  ///   - days: The days on which each run was mentioned.
  ///   - theme: What measures the names.
  ///   - words: What names the days.
  init(_ content: MapContent, days: [[DayNumber]], theme: Theme, words: MapWords) {
    let metrics = TextMetrics(theme.style(of: .cell))
    let scale = TimelineScale(days: days.joined(), length: Self.length)
    let breaking = LineBreaking(metrics: metrics, width: metrics.size * Self.breadth, limit: 1)
    let pairs = Self.pairs(of: content, days: days)
    let names = pairs.map { lanes in
      let edge = content.edges[lanes[0][0]]
      return breaking.lines(of: content.nodes[edge.source].label + " → " + content.nodes[edge.target].label)[0]
    }
    let left = (names.map(metrics.width).max() ?? 0) + Self.margin
    var top = metrics.lineHeight + 6
    table = Rectangle(origin: Point(x: left, y: top), size: Size(width: scale.length, height: 0))
    bounds = Rectangle(origin: Point(x: 0, y: 0), size: Size(width: table.maxX + Self.least, height: 0))
    var placed: [Int: Bar] = [:]
    for (name, lanes) in zip(names, pairs) {
      let height = Double(lanes.count) * Self.lane + Self.margin / 2
      for (index, runs) in lanes.enumerated() {
        let y = top + Self.margin / 4 + (Double(index) + 0.5) * Self.lane
        placed.merge(Self.bars(of: runs, content, days: days, at: Point(x: left, y: y), scale)) { first, _ in first }
      }
      rows.append(Row(text: name, place: Point(x: left - 8, y: top + height / 2), bottom: top + height))
      top += height
    }
    table.size.height = top - table.minY
    bars = content.edges.indices.compactMap { placed[$0] }
    ticks = scale.ticks(words).map { Tick(text: $0.text, x: left + $0.place) }
    let right = ticks.map { $0.x + metrics.width(of: $0.text) }.max() ?? 0
    bounds.size = Size(width: max(bounds.size.width, right), height: top)
  }

  /// The runs by pair of nodes and relation, those that begin first at the front.
  private static func pairs(of content: MapContent, days: [[DayNumber]]) -> [[[Int]]] {
    func begin(_ runs: [Int]) -> (DayNumber, Int) { (days[runs[0]][0], runs[0]) }
    let lanes = Dictionary(grouping: content.edges.indices) { content.edges[$0].edge.key }.values
    let pairs = Dictionary(grouping: lanes) { runs in
      [content.edges[runs[0]].source, content.edges[runs[0]].target]
    }.values.map { lanes in lanes.sorted { begin($0) < begin($1) } }
    return pairs.sorted { begin($0[0]) < begin($1[0]) }
  }

  /// Each run reaches to the next one, since what is said holds until something else is said; the last one, and one that
  /// says that there is nothing, to its last mention.
  private static func bars(
    of runs: [Int], _ content: MapContent, days: [[DayNumber]], at start: Point, _ scale: TimelineScale
  ) -> [Int: Bar] {
    var bars: [Int: Bar] = [:]
    for (index, run) in runs.enumerated() {
      let isOver = [.ended, .denied].contains(content.edges[run].edge.status)
      let next = (index + 1 < runs.count ? days[runs[index + 1]].first : nil).map { start.x + scale.place(of: $0) }
      let begin = start.x + scale.place(of: days[run][0])
      let last = max(start.x + scale.place(of: days[run][days[run].count - 1]), begin + least)
      let end = next.map { isOver ? min(last, $0) : $0 } ?? last
      let curve = Curve(from: Point(x: begin, y: start.y), to: Point(x: end, y: start.y))
      let mentions = days[run].map { Point(x: start.x + scale.place(of: $0), y: start.y) }
      bars[run] = Bar(curve: curve, mentions: mentions)
    }
    return bars
  }
}
