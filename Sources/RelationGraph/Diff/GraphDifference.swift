/// What differs between two graphs, so completely that the new one can be made of the old one and the difference.
///
///     let difference = GraphDifference(from: january, to: july)
///     difference.kinds[key]                       // .ended
///     try difference.apply(to: january) == july   // true
///
/// That the new graph does not mention a relation does not mean that the relation ended: see ``ChangeKind``.
public struct GraphDifference: Hashable, Sendable {
  /// How the two graphs are compared.
  public var mode: Mode
  /// The old graph but for its nodes and edges.
  public let old: Side
  /// The new graph but for its nodes and edges.
  public let new: Side
  /// The nodes that differ, sorted by identifier.
  public let nodes: Changes<Node>
  /// The edges that differ, sorted by identifier.
  public let edges: Changes<Edge>
  /// The pairs whose relation changed its sign, sorted.
  public let turned: [Turn]

  /// How two graphs are compared.
  public enum Mode: String, CaseIterable, Sendable {
    /// Both as they stand: what does each say that the other does not?
    case replace
    /// The new graph continues the old one: what is new, confirmed, changed, ended or not mentioned?
    case follow
  }

  /// One of the two graphs but for its nodes and edges.
  public struct Side: Hashable, Sendable {
    /// The graph's identifier.
    public let id: String
    /// The graph's title.
    public let title: String
    /// Whether its edges have a direction.
    public let isDirected: Bool
    /// Its articles, sorted by identifier.
    public let articles: [Article]

    /// The side that a graph is.
    init(_ graph: Graph) {
      id = graph.id
      title = graph.title
      isDirected = graph.isDirected
      articles = graph.articles
    }

    /// Whether both are the same byte for byte.
    func isIdentical(to other: Side) -> Bool {
      id.isIdentical(to: other.id) && title.isIdentical(to: other.title) && hasSameBasis(as: other)
    }

    /// Whether both have the same articles and direction; a title may be given anew without making another graph.
    func hasSameBasis(as other: Side) -> Bool {
      isDirected == other.isDirected && articles.count == other.articles.count
        && zip(articles, other.articles).allSatisfy { $0.isIdentical(to: $1) }
    }
  }

  init(mode: Mode, old: Side, new: Side, nodes: Changes<Node>, edges: Changes<Edge>, turned: [Turn]) {
    self.mode = mode
    self.old = old
    self.new = new
    self.nodes = nodes
    self.edges = edges
    self.turned = turned
  }

  /// Whether the two graphs are the same byte for byte.
  public var isEmpty: Bool { nodes.isEmpty && edges.isEmpty && old.isIdentical(to: new) }

  /// Whether the two graphs say different things: not merely in other words, places or articles.
  ///
  /// - Complexity: O(*n*) in the number of edges that differ.
  public var differsInSubstance: Bool { kindsInOrder.contains { $0 != .confirmed } }

  /// The nodes that do not differ but are an end or a speaker of an edge that does, or the body that such a one is an
  /// institution of, sorted by identifier: with them a difference can be read and drawn without its graphs.
  ///
  /// - Complexity: O(*n*) in the number of nodes and of edges that differ.
  public var context: [Node] {
    var wanted: Set<NodeID> = []
    for change in edges {
      wanted.formUnion([change.latest.source, change.latest.target])
      for edge in [change.old, change.new] {
        for piece in edge?.evidence ?? [] { wanted.formUnion(piece.speaker.map { [NodeID($0)] } ?? []) }
      }
    }
    wanted.formUnion(wanted.compactMap(\.body))
    wanted.subtract(nodes.map(\.latest.id))
    return nodes.oldValues.filter { wanted.contains($0.id) }
  }

  /// The node of that identifier, as the newer of the graphs that have it knows it.
  func node(_ id: NodeID) -> Node? {
    if let change = nodes[id] { return change.latest }
    let unchanged = nodes.oldValues
    let index = unchanged.sortedIndex { $0.id < id }
    return index < unchanged.count && unchanged[index].id == id ? unchanged[index] : nil
  }

  /// The difference from the new graph to the old one, compared in the same mode.
  public var inverted: GraphDifference {
    GraphDifference(
      mode: mode, old: new, new: old, nodes: nodes.inverted, edges: edges.inverted, turned: turned.map(\.inverted))
  }
}

extension GraphDifference.Mode {
  /// The mode that the dates suggest: `follow` if the new graph has articles of its own and the dates of all of these lie
  /// after those of all articles of the old one; else `replace`.
  ///
  /// Dates are compared as far as both are given: the 18th of May is not after May.
  public static func suggested(from old: Graph, to new: Graph) -> GraphDifference.Mode {
    let known = Set(old.articles.map(\.id))
    let own = new.articles.filter { !known.contains($0.id) }.compactMap(\.date)
    guard let earliest = own.min(), let latest = old.articles.compactMap(\.date).max() else { return .replace }
    let length = min(earliest.count, latest.count, "2022-05-18".count)
    return earliest.prefix(length) > latest.prefix(length) ? .follow : .replace
  }
}
