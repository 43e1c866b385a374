/// What a changed edge means to a reader.
///
/// The order of the cases is the order of interest.
public enum ChangeKind: String, CaseIterable, Sendable {
  /// It belongs to a pair whose relation changed its sign.
  case turned
  /// One graph says that it is so, the other denies it.
  case contradicted
  /// The new graph states its end: that it ended, that an announced one is denied, or that a member withdrew.
  case ended
  /// Its status changed otherwise; or, where nothing bears it, its weight, dates or attributes.
  case changed
  /// Only the new graph has it.
  case added
  /// Only the old graph has it, and the two are compared as they stand.
  case removed
  /// The new graph, which continues the old one, does not mention it: it may well go on.
  case silent
  /// Both say the same, borne by other evidence.
  case confirmed
}

extension GraphDifference {
  /// What each edge that differs means; edges that are the same in both graphs are not in it.
  ///
  /// - Complexity: O(*n*) in the number of edges that differ.
  public var kinds: [Edge.Key: ChangeKind] {
    Dictionary(uniqueKeysWithValues: zip(edges.lazy.map(\.latest.key), kindsInOrder))
  }

  /// What each edge that differs means, in the order of the edges.
  ///
  /// - Complexity: O(*n*) in the number of edges that differ.
  public var kindsInOrder: [ChangeKind] {
    let withdrawn = withdrawnMemberships
    let turned = turnedKeys
    return edges.indices.map { index in
      let kind = statedKind(at: index)
      guard kind.mayMeanMore, !(turned.isEmpty && withdrawn.isEmpty) else { return kind }
      let key = edges[index].latest.key
      if withdrawn[key] != nil { return .ended }
      return turned.contains(key) ? .turned : kind
    }
  }

  /// The memberships that only the old graph has and that a withdrawal which only the new graph states has ended, each
  /// with that withdrawal; none if the graphs are compared as they stand.
  var withdrawnMemberships: [Edge.Key: Edge] {
    guard mode == .follow else { return [:] }
    var withdrawals: [Edge.Key: Edge] = [:]
    for index in edges.indices {
      let isStated = edges.values(at: index) { $0.relation == .withdrawsFrom && $0.status == .actual }
      guard isStated.new == true, isStated.old != true, let new = edges[index].new else { continue }
      withdrawals[Edge.Key(source: new.source, relation: .memberOf, target: new.target)] = new
    }
    return withdrawals.filter { edges[$0.key].map { $0.new == nil } ?? false }
  }

  private var turnedKeys: Set<Edge.Key> {
    var keys: Set<Edge.Key> = []
    for turn in turned {
      for relation in turn.old + turn.new {
        keys.insert(Edge.Key(source: turn.source, relation: relation, target: turn.target))
      }
    }
    return keys
  }

  /// The kind as far as the edge alone tells it.
  private func statedKind(at index: Int) -> ChangeKind {
    let statuses = edges.values(at: index, \.status)
    switch statuses {
    case (nil, let new): return mode == .follow && new == .ended ? .ended : .added
    case (_, nil): return mode == .follow ? .silent : .removed
    case (let old?, let new?) where old == new:
      let isBorne = edges.values(at: index) { !$0.evidence.isEmpty }
      return isBorne.old == true || isBorne.new == true ? .confirmed : .changed
    case (let old?, let new?): return changedKind(from: old, to: new)
    }
  }

  private func changedKind(from old: Status, to new: Status) -> ChangeKind {
    if Set([old, new]) == [.actual, .denied] { return .contradicted }
    return mode == .follow && (new == .ended || new == .denied) ? .ended : .changed
  }
}

extension ChangeKind {
  /// Whether what other edges say may give it another meaning.
  fileprivate var mayMeanMore: Bool {
    switch self {
    case .added, .removed, .silent, .changed: true
    case .turned, .contradicted, .ended, .confirmed: false
    }
  }
}
