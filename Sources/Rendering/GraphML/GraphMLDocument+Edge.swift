import RelationGraph

/// What stands between the values of an edge's element: bytes, because they are written for each edge.
private enum EdgeMarkup {
  static let start = Array("    <edge id=\"".utf8)
  static let source = Array("\" source=\"".utf8)
  static let target = Array("\" target=\"".utf8)
  static let endOfStart = Array("\">\n".utf8)
  static let end = Array("    </edge>\n".utf8)
}

extension GraphMLDocument {
  mutating func append(_ edge: Edge, at index: Int, of edges: [Edge]) {
    output.append(EdgeMarkup.start)
    let isNamed = appendIdentifier(of: edge, at: index, of: edges)
    output.append(EdgeMarkup.source)
    output.append(plan.identifiers[edge.source])
    output.append(EdgeMarkup.target)
    output.append(plan.identifiers[edge.target])
    switch profile {
    case .portable, .yed: break
    case .gephi: appendLabelAttribute(GraphMLPlan.label(of: edge.relation))
    case .neo4j: appendLabelAttribute(edge.relation.neo4jType)
    }
    output.append(EdgeMarkup.endOfStart)
    appendValues(of: edge, isNamed: isNamed)
    if profile == .yed { output.appendYEdEdge(label: edge.relation.name, look: plan.drawing?.edges[edge.key]) }
    output.append(EdgeMarkup.end)
  }

  /// Appends the identifier of an edge, and tells whether it is that of the graph.
  mutating func appendIdentifier(of edge: Edge, at index: Int, of edges: [Edge]) -> Bool {
    let isNamed = plan.identifiers.holds(edge, at: index, of: edges)
    if isNamed {
      appendOwnIdentifier(of: edge)
    } else {
      output.append("e")
      output.append(index)
    }
    return isNamed
  }

  /// Appends the identifier that an edge has in the graph, whose parts need not be put together for that.
  private mutating func appendOwnIdentifier(of edge: Edge) {
    output.append(edge.source.text)
    output.append(Byte.underscore)
    output.append(edge.relation.name)
    output.append(Byte.underscore)
    output.append(edge.target.text)
  }

  /// Appends the attribute that is Gephi's kind and APOC's type of an edge, and that the schema does not know.
  private mutating func appendLabelAttribute(_ label: String) {
    output.append("\" label=\"")
    output.appendAttribute(label)
  }

  /// Appends what there is to say of an edge, ours and others'.
  ///
  /// - Parameters:
  ///   - edge: The edge.
  ///   - isNamed: Whether the element has the identifier that the edge has in the graph.
  mutating func appendValues(of edge: Edge, isNamed: Bool) {
    let relation = relationText(of: edge.relation)
    if relation.isChanged { keep(edge.relation.name, as: EdgeField.relation.key.name) }
    for part in edgeParts {
      switch part {
      case .relation(let run): output.append(relation.runs[run])
      case .field(let field): append(field, of: edge, isNamed: isNamed)
      }
    }
    append(edge.otherAttributes, keys: plan.edgeKeys)
    appendVerbatim(as: EdgeField.verbatim.key)
  }

  private mutating func append(_ field: EdgeField, of edge: Edge, isNamed: Bool) {
    switch field {
    case .verbatim: break
    case .edgeID: appendIdentifierValue(of: edge, isNamed: isNamed)
    // What comes from us or is a number needs no look at each of its bytes.
    case .status: appendPlain(edge.status.rawValue, as: field)
    case .mentions: appendPlain(edge.mentions, as: field)
    case .weight where edge.weight.isFinite: appendPlain(edge.weight, as: field)
    case .weight: break
    case .first: appendDate(edge.first, as: field)
    case .last: appendDate(edge.last, as: field)
    case .documents where !edge.evidence.isEmpty: appendPlain(edge.evidence.articleCount, as: field)
    case .evidence where !edge.evidence.isEmpty:
      let start = appendOpening(field)
      output.appendJSON(edge.evidence)
      appendClosing(from: start)
    case .documents, .evidence: break
    default: if let text = plan.text(field, of: edge) { appendDerived(text, as: field) }
    }
  }

  private mutating func appendIdentifierValue(of edge: Edge, isNamed: Bool) {
    if let foreign = edge.foreignID { return appendText(foreign, as: EdgeField.edgeID.key) }
    guard isNamed else { return appendDerived(edge.id, as: EdgeField.edgeID.key) }
    let start = appendOpening(.edgeID)
    appendOwnIdentifier(of: edge)
    appendClosing(from: start)
  }

  private mutating func appendDate(_ date: String?, as field: EdgeField) {
    guard let date else { return }
    if !date.isEmpty, ByteBuffer.isPlain(date) { appendPlain(date, as: field) } else { appendText(date, as: field.key) }
  }

  private mutating func appendDerived(_ text: String, as field: EdgeField) {
    if !text.isEmpty, ByteBuffer.isPlain(text) {
      appendPlain(text, as: field)
    } else {
      appendDerived(text, as: field.key)
    }
  }
}

// MARK: - What follows from the relation

/// The values of an edge that follow from its relation, as bytes.
///
/// A graph has few relations and many edges of each.
struct RelationText {
  /// The bytes of each run of such values.
  var runs: [[UInt8]] = []
  /// Whether XML changes the name of the relation.
  var isChanged = false
}

/// A part of the values of an edge.
enum EdgePart {
  /// Values that follow from the relation: the number of the run.
  case relation(Int)
  /// Another value.
  case field(EdgeField)

  /// The parts of an edge with some fields.
  static func parts(of fields: [EdgeField]) -> (parts: [EdgePart], runs: [[EdgeField]]) {
    var parts: [EdgePart] = []
    var runs: [[EdgeField]] = []
    for field in fields {
      guard field.followsFromRelation else {
        parts.append(.field(field))
        continue
      }
      if case .relation(let run) = parts.last {
        runs[run].append(field)
      } else {
        parts.append(.relation(runs.count))
        runs.append([field])
      }
    }
    return (parts, runs)
  }
}

extension EdgeField {
  /// Whether all edges of a relation have the same value.
  fileprivate var followsFromRelation: Bool {
    switch self {
    case .label, .type, .relation, .interaction, .sign, .plover, .cameo: true
    default: false
    }
  }
}

extension GraphMLDocument {
  /// The values that follow from a relation.
  private mutating func relationText(of relation: Relation) -> RelationText {
    if let text = relationTexts[relation] { return text }
    var text = RelationText(isChanged: GraphMLVerbatim.isNeeded(for: relation.name))
    for run in relationRuns {
      let start = output.count
      for field in run {
        if let value = GraphMLPlan.text(field, of: relation) { appendDerived(value, as: field.key) }
      }
      text.runs.append(Array(output.bytes[start...]))
      output.removeLast(output.count - start)
    }
    relationTexts[relation] = text
    return text
  }
}
