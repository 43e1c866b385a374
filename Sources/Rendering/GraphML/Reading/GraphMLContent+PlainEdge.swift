import RelationGraph

// Nearly all edges of our files have evidence, from which all else follows, and nothing that is foreign. They go from bytes straight to
// the builder; whatever is odd about one of them is left to `EdgeReading`.

extension GraphMLContent {
  /// The values of an edge from which it can be made, by their places among some bytes.
  struct PlainEdge {
    var source: Range<Int>, target: Range<Int>
    var relation: Range<Int>?
    var id: Range<Int>?
    var evidence: Range<Int>?

    /// Takes note of a value, and tells whether it is one that a plain edge can have.
    mutating func take(_ text: Range<Int>, as role: DeclaredKey.Role) -> Bool {
      switch role {
      case .relation(0): relation = text
      case .edgeID: id = text
      case .evidence: evidence = text
      case .status, .weight, .mentions, .first, .last: break
      default: return false
      }
      return true
    }
  }

  /// Adds the edge of an element, if it has evidence, ends that are known, and nothing else to be kept.
  mutating func linkPlainEdge(_ element: OpenElement) -> Bool {
    guard element.isDirected ?? head.isDirected == head.isDirected, keys.defaults.isEmpty,
      let source = element.source, let target = element.target
    else { return false }
    var edge = PlainEdge(source: source, target: target)
    for value in values(of: element) {
      guard edge.take(value.text, as: keys.roles[value.key]) else { return false }
    }
    return link(edge, of: bytes)
  }

  /// Adds an edge whose values are among some bytes, if it has evidence and ends that are known.
  mutating func link(_ edge: PlainEdge, of bytes: [UInt8]) -> Bool {
    guard let relation = edge.relation, let id = edge.id, let evidence = edge.evidence,
      GraphMLContent.isUsual(id, of: edge.source, relation, edge.target, among: bytes.span),
      let source = nodes[bytes.span.extracting(edge.source)], source.keepsID,
      let target = nodes[bytes.span.extracting(edge.target)], target.keepsID
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

  /// Whether the identifier of an edge is the one that its ends and relation give it.
  private static func isUsual(
    _ id: Range<Int>, of source: Range<Int>, _ relation: Range<Int>, _ target: Range<Int>, among bytes: Span<UInt8>
  ) -> Bool {
    guard id.count == source.count + relation.count + target.count + 2 else { return false }
    let middle = id.lowerBound + source.count + 1
    let end = middle + relation.count
    func isSame(_ range: Range<Int>, _ other: Range<Int>) -> Bool {
      bytes.extracting(range).isEqual(to: bytes.extracting(other))
    }
    return bytes[middle - 1] == Byte.underscore && bytes[end] == Byte.underscore
      && isSame(id.lowerBound..<middle - 1, source) && isSame(middle..<end, relation)
      && isSame(end + 1..<id.upperBound, target)
  }
}
