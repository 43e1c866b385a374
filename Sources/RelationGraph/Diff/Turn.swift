/// A pair of nodes whose relation changed its sign: who supported the other now accuses it.
public struct Turn: Hashable, Sendable {
  /// Who turned.
  public let source: NodeID
  /// To whom.
  public let target: NodeID
  /// The relations of the old graph that the new one has no longer as actual, sorted.
  public let old: [Relation]
  /// The relations of the opposite sign in the new graph, sorted.
  public let new: [Relation]

  /// The turn back.
  public var inverted: Turn { Turn(source: source, target: target, old: new, new: old) }
}

extension Relation {
  /// Whether the relation is friendly (1), hostile (-1) or neither (0).
  ///
  /// Leaving a body is neither: it may be for thrift, and it ends something rather than to turn against someone. The
  /// relations of users' codebooks have no sign that could be known.
  public var sign: Int {
    switch self {
    case .supports: 1
    case .sanctions, .accuses: -1
    default: 0
    }
  }
}

extension Turn {
  /// The pairs that had relations of one sign only in the old graph, and of the other sign only in the new one.
  ///
  /// Only what is actual counts: who threatens has not turned yet. A pair of mixed feelings in either graph did not turn.
  static func turns(from old: Graph, to new: Graph, among changes: Changes<Edge>) -> [Turn] {
    var gone: Set<Pair> = []
    var come: Set<Pair> = []
    for index in changes.indices {
      let isFelt = changes.values(at: index, \.isFelt)
      if isFelt.old == true, isFelt.new != true { gone.formUnion(changes[index].old.map { [Pair($0)] } ?? []) }
      if isFelt.new == true, isFelt.old != true { come.formUnion(changes[index].new.map { [Pair($0)] } ?? []) }
    }
    return gone.intersection(come).sorted().compactMap { pair in
      let old = pair.feelings(in: old)
      let new = pair.feelings(in: new)
      guard let was = sign(of: old), let isNow = sign(of: new), was != isNow else { return nil }
      return Turn(source: pair.source, target: pair.target, old: old, new: new)
    }
  }

  /// The one sign that all have, or nothing where they differ.
  private static func sign(of relations: [Relation]) -> Int? {
    let signs = Set(relations.map(\.sign))
    return signs.count == 1 ? signs.first : nil
  }
}

extension Edge {
  /// Whether it shows a feeling: is actual, and has a relation with a sign.
  fileprivate var isFelt: Bool { status == .actual && relation.sign != 0 }
}

/// Two nodes in the direction of an edge that shows a feeling.
private struct Pair: Hashable, Comparable {
  let source: NodeID, target: NodeID

  init(_ edge: Edge) {
    source = edge.source
    target = edge.target
  }

  /// The relations of either sign that the first actually has to the second, sorted.
  func feelings(in graph: Graph) -> [Relation] {
    Relation.carrying.filter { relation in
      relation.sign != 0 && graph[Edge.Key(source: source, relation: relation, target: target)]?.status == .actual
    }.sorted()
  }

  static func < (left: Pair, right: Pair) -> Bool {
    left.source == right.source ? left.target < right.target : left.source < right.source
  }
}
