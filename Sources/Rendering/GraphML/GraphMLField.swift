// The attributes that we write of a graph, a node and an edge, in the order in which they are written. The names and the
// reasons for them are those of interop.md section 2 and peers.md section 3.3.

/// An attribute of the graph as a whole.
enum GraphField: Int, CaseIterable, Sendable {
  case title, sources, articles, profile, drawing, attributes, verbatim

  var key: GraphMLKey { GraphField.keys[rawValue] }

  private static let keys = GraphField.allCases.map { field in
    GraphMLKey(id: "g_\(field)", scope: .graph, name: "\(field)", type: .string)
  }
}

/// An attribute of a node.
enum NodeField: Int, CaseIterable, Sendable {
  case labels, name, label, entity, kind, iso3, actsFor, bloc, names, x, y, size, red, green, blue, color, verbatim

  var key: GraphMLKey { NodeField.keys[rawValue] }

  /// Whether it tells how the node is drawn rather than what it is.
  var isLook: Bool { NodeField.x.rawValue...NodeField.color.rawValue ~= rawValue }

  private static let keys = NodeField.allCases.map { field in
    // APOC knows the node's labels by the identifier of the key, not by its name.
    let id = field == .labels ? field.name : "n_" + field.name
    return GraphMLKey(id: id, scope: .node, name: field.name, type: field.type)
  }

  private var name: String {
    switch self {
    case .actsFor: "acts_for"
    case .red: "r"
    case .green: "g"
    case .blue: "b"
    default: "\(self)"
    }
  }

  private var type: GraphMLKey.ValueType {
    switch self {
    case .x, .y, .size: .double
    case .red, .green, .blue: .int
    default: .string
    }
  }
}

/// An attribute of an edge.
///
/// The relation is there four times: `label` is what APOC and Gephi read, `interaction` Cytoscape, `type` most scripts;
/// `relation` is its name with us.
enum EdgeField: Int, CaseIterable, Sendable {
  case label, type, relation, interaction, edgeID, status, weight, mentions, sign, plover, cameo, first, last
  case documents, outlets, assertedBy, quote, evidence, verbatim

  var key: GraphMLKey { EdgeField.keys[rawValue] }

  private static let keys = EdgeField.allCases.map { field in
    // APOC knows the type by the identifier `label`, NetworKit the weight by the identifier `weight`.
    let id = [.label, .weight].contains(field) ? field.name : "e_" + field.name
    return GraphMLKey(id: id, scope: .edge, name: field.name, type: field.valueType)
  }

  private var name: String {
    switch self {
    case .edgeID: "edge_id"
    case .documents: "n_docs"
    case .assertedBy: "asserted_by"
    default: "\(self)"
    }
  }

  private var valueType: GraphMLKey.ValueType {
    switch self {
    case .weight: .double
    case .mentions, .sign, .documents: .int
    default: .string
    }
  }
}
