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
    let withdrawn = withdrawnMemberships
    let turnedKeys = turnedKeys
    var kinds: [Edge.Key: ChangeKind] = [:]
    kinds.reserveCapacity(edges.count)
    for change in edges {
      let key = change.latest.key
      let kind = withdrawn[key] == nil ? statedKind(of: change) : .ended
      let mayTurn = kind == .added || kind == .removed || kind == .silent || kind == .changed
      kinds[key] = mayTurn && turnedKeys.contains(key) ? .turned : kind
    }
    return kinds
  }

  /// The memberships that only the old graph has and that a withdrawal which only the new graph states has ended, each
  /// with that withdrawal; none if the graphs are compared as they stand.
  var withdrawnMemberships: [Edge.Key: Edge] {
    guard mode == .follow else { return [:] }
    var withdrawals: [Edge.Key: Edge] = [:]
    for change in edges {
      guard let new = change.new, new.relation == .withdrawsFrom, new.status == .actual, change.old?.status != .actual
      else { continue }
      withdrawals[Edge.Key(source: new.source, relation: .memberOf, target: new.target)] = new
    }
    let silent = Set(edges.filter { $0.new == nil }.map(\.latest.key))
    return withdrawals.filter { silent.contains($0.key) }
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
  private func statedKind(of change: Change<Edge>) -> ChangeKind {
    switch change {
    case .added(let new): mode == .follow && new.status == .ended ? .ended : .added
    case .removed: mode == .follow ? .silent : .removed
    case .changed(let old, let new): changedKind(from: old, to: new)
    }
  }

  private func changedKind(from old: Edge, to new: Edge) -> ChangeKind {
    if old.status == new.status {
      return old.evidence.isEmpty && new.evidence.isEmpty ? .changed : .confirmed
    }
    if Set([old.status, new.status]) == [.actual, .denied] { return .contradicted }
    let isEnd = new.status == .ended || new.status == .denied
    return mode == .follow && isEnd ? .ended : .changed
  }
}
