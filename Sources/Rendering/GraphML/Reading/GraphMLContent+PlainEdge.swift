import RelationGraph

// Nearly all edges of our files have evidence, from which all else follows, and nothing that is foreign. They go from bytes straight to
// the builder; whatever is odd about one of them is left to `EdgeReading`.

extension GraphMLContent {
  /// The values of an edge from which it can be made.
  private struct PlainEdge {
    var relation: Range<Int>?
    var id: Range<Int>?
    var evidence: Range<Int>?
  }

  /// Adds the edge of an element, if it has evidence, ends that are known, and nothing else to be kept.
  mutating func linkPlainEdge(_ element: OpenElement) -> Bool {
    let bytes = bytes
    guard let values = plainValues(of: element), let relation = values.relation, let id = values.id,
      let evidence = values.evidence, let sourceID = element.source, let targetID = element.target,
      isUsual(id, of: sourceID, relation, targetID),
      let source = nodes[bytes.span.extracting(sourceID)], source.keepsID,
      let target = nodes[bytes.span.extracting(targetID)], target.keepsID
    else { return false }
    do throws(JSONGraphError) {
      let pieces = try [Evidence](json: bytes, in: evidence, among: &recent)
      guard !pieces.isEmpty else { return false }
      let place = relations.place(of: bytes.span.extracting(relation), in: &builder)
      builder.link(source.place, place, target.place, evidence: pieces)
      return true
    } catch {
      return false
    }
  }

  private func plainValues(of element: OpenElement) -> PlainEdge? {
    guard element.isDirected ?? head.isDirected == head.isDirected, keys.defaults.isEmpty else { return nil }
    var edge = PlainEdge()
    for value in values(of: element) {
      switch keys.roles[value.key] {
      case .relation(0): edge.relation = value.text
      case .edgeID: edge.id = value.text
      case .evidence: edge.evidence = value.text
      case .status, .weight, .mentions, .first, .last: break
      default: return nil
      }
    }
    return edge
  }

  private func isSame(_ range: Range<Int>, _ other: Range<Int>) -> Bool {
    bytes.span.extracting(range).isEqual(to: bytes.span.extracting(other))
  }

  /// Whether the identifier of an edge is the one that its ends and relation give it.
  private func isUsual(_ id: Range<Int>, of source: Range<Int>, _ relation: Range<Int>, _ target: Range<Int>) -> Bool {
    guard id.count == source.count + relation.count + target.count + 2 else { return false }
    let middle = id.lowerBound + source.count + 1
    let end = middle + relation.count
    return bytes[middle - 1] == Byte.underscore && bytes[end] == Byte.underscore
      && isSame(id.lowerBound..<middle - 1, source) && isSame(middle..<end, relation)
      && isSame(end + 1..<id.upperBound, target)
  }
}
