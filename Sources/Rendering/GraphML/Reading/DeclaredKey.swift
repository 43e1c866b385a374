/// A key as a file declares it, or as its use tells where it is not declared.
struct DeclaredKey: Sendable {
  /// The types of values, those of other dialects under the nearest of the standard ones.
  enum ValueType: String, Sendable {
    case string, boolean, int, long, float, double
  }

  let id: String
  /// The name to show; without one, the identifier.
  let name: String
  let type: ValueType
  /// The value of elements that have none.
  var defaultText: String?
  /// What its values mean.
  var role = Role.other

  /// What the values of a key mean to us.
  enum Role: Hashable, Sendable {
    case title, articles, renamed, drawing
    case label, entity, kind, iso3, actsFor, names
    case status, weight, mentions, first, last, evidence, edgeID
    /// A name of a node, or the relation of an edge, by rank: the first that there is counts.
    case name(Int), relation(Int)
    case verbatim
    /// What we write for others and can work out again.
    case derived
    /// What is kept as it is.
    case other
  }
}

extension DeclaredKey {
  /// The role by the names that we write.
  static func ownRole(_ name: String, scope: GraphMLKey.Scope) -> Role {
    switch scope {
    case .graph: graphRoles[name] ?? .derived
    case .node: nodeRoles[name] ?? .other
    case .edge: edgeRoles[name] ?? .other
    }
  }

  private static let graphRoles: [String: Role] = [
    "title": .title, "articles": .articles, "attributes": .renamed, "drawing": .drawing, "verbatim": .verbatim,
  ]

  private static let nodeRoles: [String: Role] = [
    "labels": .derived, "name": .derived, "label": .label, "entity": .entity, "kind": .kind, "iso3": .iso3,
    "acts_for": .actsFor, "bloc": .derived, "names": .names, "verbatim": .verbatim, "d_node": .derived,
  ]

  private static let edgeRoles: [String: Role] = {
    var roles = EdgeField.allCases.reduce(into: [:]) { roles, field in roles[field.key.name] = Role.derived }
    roles.merge([
      "relation": .relation(0), "edge_id": .edgeID, "status": .status, "weight": .weight, "mentions": .mentions,
      "first": .first, "last": .last, "evidence": .evidence, "verbatim": .verbatim, "d_edge": .derived,
    ]) { $1 }
    return roles
  }()

  /// The role by the names that other tools write (interop.md section 3).
  static func foreignRole(_ name: String, scope: GraphMLKey.Scope) -> Role {
    switch scope {
    case .graph: ["title": .title, "label": .title, "name": .title][name] ?? .other
    case .node: foreignNodeRoles[name.lowercased()] ?? .other
    case .edge: foreignEdgeRoles[name] ?? (["weight", "edge weight"].contains(name.lowercased()) ? .weight : .other)
    }
  }

  private static let foreignNodeRoles: [String: Role] = [
    "label": .name(0), "name": .name(1), "vertexlabel": .name(2), "labels": .kind, "labelv": .kind, "kind": .kind,
    "type": .kind, "iso3": .iso3,
  ]

  /// Rank 1 is the XML attribute `label` of an edge, rank −1 the key that the user names.
  private static let foreignEdgeRoles: [String: Role] = [
    "relation": .relation(0), "labelE": .relation(2), "EdgeLabel": .relation(3), "Edge Label": .relation(4),
    "interaction": .relation(5), "type": .relation(6), "label": .relation(7), "status": .status, "mentions": .mentions,
    "first": .first, "last": .last,
  ]
}
