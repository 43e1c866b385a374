internal import Graphviz
internal import RelationGraph

/// An alliance that is drawn as a frame round itself and its members.
struct MapGroup: Sendable {
  /// The index of the alliance.
  let alliance: Int
  /// The indices of the members.
  let members: [Int]
  let style: Style

  /// The indices of all nodes within.
  var nodes: [Int] { [alliance] + members }

  /// Whether the frame already says what an edge says: that its source belongs to the alliance.
  func holds(_ edge: MapEdge) -> Bool {
    edge.target == alliance && members.contains(edge.source) && edge.edge.status == .actual
  }

  /// The frames of a map: each state goes to the greatest of its alliances, one that it is leaving not counted.
  static func groups(of nodes: [MapNode], in graph: Graph, theme: Theme) -> [MapGroup] {
    let indices = Dictionary(uniqueKeysWithValues: nodes.indices.map { (nodes[$0].node.id, $0) })
    let leavers = Set(graph.edges.filter { $0.relation == .withdrawsFrom && $0.status != .denied }.map(Ends.init))
    var candidates: [Int: [Int]] = [:]
    for edge in graph.edges where edge.relation == .memberOf && edge.status == .actual {
      guard let member = indices[edge.source], let alliance = indices[edge.target], member != alliance else { continue }
      guard !leavers.contains(Ends(edge)) else { continue }
      candidates[alliance, default: []].append(member)
    }
    let style = theme.style(of: .group)
    var taken: Set<Int> = []
    var groups: [MapGroup] = []
    for (alliance, members) in candidates.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }) {
      let free = members.filter { !taken.contains($0) && candidates[$0] == nil }
      guard free.count >= 2, !taken.contains(alliance) else { continue }
      taken.formUnion(free + [alliance])
      groups.append(MapGroup(alliance: alliance, members: free.sorted(), style: style))
    }
    return groups.sorted { $0.alliance < $1.alliance }
  }

  /// The frame round boxes of nodes, with room for the name of the alliance above them.
  func frame(round boxes: [Rectangle]) -> Rectangle? {
    guard let first = boxes.first else { return nil }
    let box = boxes.dropFirst().reduce(first) { $0.union($1) }.grown(by: style.number(.padding))
    let name = TextMetrics(style).lineHeight
    return Rectangle(
      origin: Point(x: box.minX, y: box.minY - name),
      size: Size(width: box.size.width, height: box.size.height + name))
  }

  /// The group of those that stood somewhere on an earlier map; nothing where it would be none, or its frame would hold
  /// others.
  func held(at positions: [NodeID: Point], among nodes: [MapNode]) -> MapGroup? {
    func box(_ index: Int) -> Rectangle? {
      positions[nodes[index].node.id].map { Rectangle(center: $0, size: nodes[index].size) }
    }
    let standing = members.filter { box($0) != nil }
    let group = MapGroup(alliance: alliance, members: standing, style: style)
    guard standing.count >= 2, box(alliance) != nil, let frame = group.frame(round: group.nodes.compactMap(box)) else {
      return nil
    }
    let others = nodes.indices.filter { !group.nodes.contains($0) }.compactMap(box)
    return others.contains { $0.overlaps(frame) } ? nil : group
  }

  private struct Ends: Hashable {
    let source: NodeID
    let target: NodeID

    init(_ edge: Edge) {
      source = edge.source
      target = edge.target
    }
  }
}
