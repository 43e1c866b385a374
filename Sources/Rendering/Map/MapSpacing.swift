internal import Graphviz

/// Which engine suits a map, and how much room it gives.
enum MapSpacing {
  /// Layers read best and make room for labels, but grow wide and slow; springs take over above these numbers.
  private static let layeredNodes = 80
  private static let layeredEdges = 160
  /// Springs between all pairs cost the square of the number of nodes.
  private static let springsNodes = 150

  /// The engine for a map of that size.
  static func engine(for content: MapContent) -> LayoutEngine {
    guard content.groups.isEmpty else { return .layered }
    if content.nodes.count <= layeredNodes && content.edges.count <= layeredEdges { return .layered }
    return content.nodes.count <= springsNodes ? .springs : .multiscale
  }

  /// What the engine is asked to arrange.
  static func graph(of content: MapContent, engine: LayoutEngine) -> LayoutGraph {
    let groups = content.groups.map { group in
      let metrics = TextMetrics(group.style)
      let label = content.nodes[group.alliance].label
      return LayoutGraph.Group(
        nodes: group.nodes, margin: group.style.number(.padding), labelSize: metrics.size(of: [label]))
    }
    let isLayered = engine == .layered
    return LayoutGraph(
      engine: engine, nodes: content.nodes.map { LayoutGraph.Node(size: room(for: $0)) },
      edges: lines(of: content, isLayered) + (isLayered ? content.groups.flatMap { stack($0, in: content) } : []),
      groups: isLayered ? groups : [], nodeSpacing: isLayered ? 22 : 18, layerSpacing: 30)
  }

  private static func lines(of content: MapContent, _ isLayered: Bool) -> [LayoutGraph.Edge] {
    content.edges.map { edge in
      LayoutGraph.Edge(
        source: edge.source, target: edge.target, labelSize: isLayered ? edge.label?.size : nil,
        length: isLayered ? nil : length(of: edge, in: content))
    }
  }

  /// A node with the berth that lines give it.
  private static func room(for node: MapNode) -> Size {
    Size(width: node.size.width + 2 * berth, height: node.size.height + 2 * berth)
  }

  /// How far lines stay away from nodes that they do not end at, in points.
  static let berth = 4.0

  /// Unseen lines that put the members of a group that have no lines of their own below one another, in columns; they
  /// would stand in one long row.
  private static func stack(_ group: MapGroup, in content: MapContent) -> [LayoutGraph.Edge] {
    let busy = Set(content.edges.flatMap { [$0.source, $0.target] })
    let idle = group.members.filter { !busy.contains($0) }
    let columns = max(Int((Double(idle.count) / 1.5).squareRoot().rounded(.up)), 1)
    return idle.enumerated().map { index, member in
      LayoutGraph.Edge(source: index < columns ? group.alliance : idle[index - columns], target: member)
    }
  }

  /// A line long enough for its label between its ends.
  private static func length(of edge: MapEdge, in content: MapContent) -> Double {
    let ends = [edge.source, edge.target].map { content.nodes[$0].size.width / 2 }
    return ends[0] + ends[1] + max(edge.label?.size.width ?? 0, 40)
  }
}
