import RelationGraph

// What our attributes say, as text. Evidence and the names by language are JSON and are written by themselves.

extension GraphMLPlan {
  /// The text of a node's attribute, if it has one.
  func text(_ field: NodeField, of node: Node) -> String? {
    switch field {
    case .labels: node.kind.neo4jLabel
    case .name: uniqueName(of: node)
    case .label: node.label
    case .entity: node.id.text
    case .kind: node.kind.rawValue
    case .iso3: node.iso3
    case .actsFor: node.actsFor?.text
    case .bloc: blocs[node.id]
    case .names, .verbatim: nil
    default: drawing?.nodes[node.id].flatMap { text(field, of: $0) }
    }
  }

  private func text(_ field: NodeField, of look: Drawing.NodeLook) -> String? {
    switch field {
    case .x: String(look.x)
    // Gephi and its kin count upwards.
    case .y: String(-look.y)
    case .size: String(max(look.width, look.height))
    case .red: look.fill.map { String($0.red) }
    case .green: look.fill.map { String($0.green) }
    case .blue: look.fill.map { String($0.blue) }
    case .color: look.fill?.hexadecimal
    default: nil
    }
  }

  /// The text of an edge's attribute, if it has one.
  func text(_ field: EdgeField, of edge: Edge) -> String? {
    switch field {
    case .edgeID: edge.foreignID ?? edge.id
    case .status: edge.status.rawValue
    case .weight: edge.weight.isFinite ? String(edge.weight) : nil
    case .mentions: String(edge.mentions)
    case .first: edge.first
    case .last: edge.last
    case .documents, .outlets, .assertedBy, .quote: edge.evidence.isEmpty ? nil : text(field, of: edge.evidence)
    default: GraphMLPlan.text(field, of: edge.relation)
    }
  }

  /// The text of an attribute that follows from the relation of an edge, if it is one.
  static func text(_ field: EdgeField, of relation: Relation) -> String? {
    switch field {
    case .label: label(of: relation)
    case .type, .relation, .interaction: relation.name
    case .sign: relation.sign.map { String($0) }
    case .plover: relation.eventCode?.plover
    case .cameo: relation.eventCode?.cameo
    default: nil
    }
  }

  /// The relation as the label of an edge: APOC takes the type from the first value of an edge, so there must always be one.
  static func label(of relation: Relation) -> String {
    PortableText.form(of: relation.name).isEmpty ? Relation.relatedTo.name : relation.name
  }

  private func text(_ field: EdgeField, of evidence: [Evidence]) -> String? {
    switch field {
    case .documents: String(evidence.articleCount)
    case .outlets: list(evidence.compactMap { outlets[$0.article] })
    case .assertedBy: list(evidence.compactMap(\.speaker))
    case .quote: evidence[0].quote
    default: nil
    }
  }

  private func list(_ texts: [String]) -> String? {
    texts.count > 1 ? Set(texts).sorted().joined(separator: " | ") : texts.first
  }
}

extension Edge {
  /// The identifier that the edge had in a foreign file.
  var foreignID: String? {
    if attributes.isEmpty { return nil }
    if case .text(let id) = attributes[EdgeField.edgeID.key.name] { return id }
    return nil
  }

  /// The attributes of foreign files without that identifier, which has a place of its own.
  var otherAttributes: [String: AttributeValue] {
    foreignID == nil ? attributes : attributes.filter { $0.key != EdgeField.edgeID.key.name }
  }
}

extension [Evidence] {
  /// The number of articles that the evidence, which is sorted by article, comes from.
  var articleCount: Int {
    var count = 0
    var previous: String?
    for piece in self where piece.article != previous {
      count += 1
      previous = piece.article
    }
    return count
  }
}
