/// What became of one node or edge between two graphs.
public enum Change<Value: Hashable & Sendable>: Hashable, Sendable {
  /// Only the new graph has it.
  case added(Value)
  /// Only the old graph has it.
  case removed(Value)
  /// Both have it, and something about it differs.
  case changed(old: Value, new: Value)

  /// The value in the old graph.
  public var old: Value? {
    switch self {
    case .added: nil
    case .removed(let value), .changed(let value, _): value
    }
  }

  /// The value in the new graph.
  public var new: Value? {
    switch self {
    case .removed: nil
    case .added(let value), .changed(_, let value): value
    }
  }

  /// The value of the newer graph that has one.
  public var latest: Value {
    switch self {
    case .added(let value), .removed(let value), .changed(_, let value): value
    }
  }

  /// The change from the new graph to the old one.
  public var inverted: Change {
    switch self {
    case .added(let value): .removed(value)
    case .removed(let value): .added(value)
    case .changed(let old, let new): .changed(old: new, new: old)
    }
  }

  /// The word for it in files: `added`, `removed`, `changed`.
  public var name: String {
    switch self {
    case .added: "added"
    case .removed: "removed"
    case .changed: "changed"
    }
  }
}

/// A part of an edge that may differ between two graphs.
public enum EdgeField: String, CaseIterable, Sendable {
  case status, weight, mentions, first, last, evidence, attributes
}

/// A part of a node that may differ between two graphs.
public enum NodeField: String, CaseIterable, Sendable {
  case kind, label, labels, iso3, actsFor, attributes
}

extension Change<Edge> {
  /// What differs; empty unless both graphs have the edge.
  public var fields: [EdgeField] {
    guard case .changed(let old, let new) = self else { return [] }
    return EdgeField.allCases.filter { !old.isIdentical(to: new, in: $0) }
  }
}

extension Change<Node> {
  /// What differs; empty unless both graphs have the node.
  public var fields: [NodeField] {
    guard case .changed(let old, let new) = self else { return [] }
    return NodeField.allCases.filter { !old.isIdentical(to: new, in: $0) }
  }
}
