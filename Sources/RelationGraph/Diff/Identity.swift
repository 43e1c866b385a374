// Whether two values are the same byte for byte. Equality would do but for canonically equal texts, which are written
// with different bytes.

extension Edge {
  func isIdentical(to other: Edge) -> Bool { isSameLink(as: other) && hasSameContent(as: other) }

  /// Whether all but the keys is the same.
  func hasSameContent(as other: Edge) -> Bool {
    status == other.status && mentions == other.mentions
      && EdgeField.allCases.allSatisfy { isIdentical(to: other, in: $0) }
  }

  /// Whether both have the same key, found without making one.
  func isSameLink(as other: Edge) -> Bool {
    target == other.target && source == other.source && relation == other.relation
  }

  func isIdentical(to other: Edge, in field: EdgeField) -> Bool {
    switch field {
    case .status: status == other.status
    case .weight: weight.bitPattern == other.weight.bitPattern
    case .mentions: mentions == other.mentions
    case .first: first.isIdentical(to: other.first)
    case .last: last.isIdentical(to: other.last)
    case .evidence:
      evidence.count == other.evidence.count && zip(evidence, other.evidence).allSatisfy { $0.isIdentical(to: $1) }
    case .attributes: RelationGraph.isIdentical(attributes, other.attributes)
    }
  }
}

extension Node {
  func isIdentical(to other: Node) -> Bool {
    id == other.id && NodeField.allCases.allSatisfy { isIdentical(to: other, in: $0) }
  }

  func isIdentical(to other: Node, in field: NodeField) -> Bool {
    switch field {
    case .kind: kind == other.kind
    case .label: label.isIdentical(to: other.label)
    case .labels:
      RelationGraph.isIdentical(labels.mapValues { .text($0) }, other.labels.mapValues { .text($0) })
    case .iso3: iso3.isIdentical(to: other.iso3)
    case .actsFor: actsFor == other.actsFor
    case .attributes: RelationGraph.isIdentical(attributes, other.attributes)
    }
  }
}

extension Article {
  func isIdentical(to other: Article) -> Bool {
    id.isIdentical(to: other.id) && title.isIdentical(to: other.title) && source.isIdentical(to: other.source)
      && date.isIdentical(to: other.date) && language.isIdentical(to: other.language) && url.isIdentical(to: other.url)
  }
}

private func isIdentical(_ left: [String: AttributeValue], _ right: [String: AttributeValue]) -> Bool {
  guard left.count == right.count else { return false }
  if left.isEmpty { return true }
  return zip(left.sorted { $0.key.precedes($1.key) }, right.sorted { $0.key.precedes($1.key) })
    .allSatisfy { $0.key.isIdentical(to: $1.key) && $0.value == $1.value }
}
