public import RelationGraph

extension MapChanges {
  /// The changes that a map of both graphs shows.
  ///
  /// What the new graph does not mention may well go on, so it is shown as unchanged where the new graph continues the old.
  public init(_ difference: GraphDifference) {
    self.init(mode: difference.mode)
    for (key, kind) in difference.kinds { edges[key] = Change(kind) }
    for change in difference.nodes {
      switch change {
      case .added(let node): nodes[node.id] = .added
      case .removed(let node): nodes[node.id] = difference.mode == .replace ? .removed : .unchanged
      case .changed: continue
      }
    }
  }
}

extension MapChanges.Change {
  /// How a map shows a kind of change.
  public init(_ kind: ChangeKind) {
    switch kind {
    case .turned: self = .turned
    case .contradicted, .changed: self = .changed
    case .ended: self = .ended
    case .added: self = .added
    case .removed: self = .removed
    case .silent, .confirmed: self = .unchanged
    }
  }
}
