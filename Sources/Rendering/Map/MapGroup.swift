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

  private struct Ends: Hashable {
    let source: NodeID
    let target: NodeID

    init(_ edge: Edge) {
      source = edge.source
      target = edge.target
    }
  }
}
