/// Edges one after the other that are spelt as this program spells them, found by comparing bytes.
///
/// Nothing in them can be anything else in XML: values have neither markup nor control characters, and are sound UTF-8.
struct EdgeRun: Sendable {
  /// The bytes among which they are.
  let bytes: [UInt8]
  private(set) var edges: [Edge] = []
  /// The values of all edges.
  private(set) var values: [Value] = []
  /// Where the bytes go on behind the last edge.
  private(set) var end: Int
  /// The number of their line breaks.
  private(set) var lineCount = 0
  /// Whether the bytes end before it shows how the next edge is spelt.
  private(set) var isCut = false

  /// An edge by the places of its XML attributes and values.
  struct Edge: Sendable {
    let id: Range<Int>, source: Range<Int>, target: Range<Int>
    let values: Range<Int>

    /// The number of its line breaks: each value stands on a line of its own.
    var lineCount: Int { values.count + 2 }
  }

  /// A value by the places of its key and its text.
  struct Value: Sendable {
    let key: Range<Int>, text: Range<Int>
  }

  /// So many edges make a run: finding them and making them do not both fit into a processor's nearest memory, so taking turns
  /// at each edge would fetch both anew each time.
  private static let greatestCount = 64
  /// No word of an edge's markup is longer.
  private static let longestWord = 32

  /// Finds the edges that begin at a place.
  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    end = start
    guard takeEdge() else { return }
    edges.reserveCapacity(EdgeRun.greatestCount)
    values.reserveCapacity(EdgeRun.greatestCount * values.count)
    while edges.count < EdgeRun.greatestCount, takeEdge() {}
  }

  /// Whether an edge may begin at a place: only if not, it is certain that none does.
  static func mayBegin(at place: Int, of bytes: [UInt8]) -> Bool {
    bytes.span.holds("    <edge id=\"", at: place) || bytes.count - place < longestWord
  }

  private mutating func takeEdge() -> Bool {
    let bytes = bytes
    let firstValue = values.count
    var scanner = PlainScanner(place: end)
    guard let edge = edge(bytes.span, &scanner) else {
      values.removeLast(values.count - firstValue)
      isCut = bytes.count - scanner.place < EdgeRun.longestWord
      return false
    }
    edges.append(edge)
    lineCount += edge.lineCount
    end = scanner.place
    return true
  }

  private mutating func edge(_ bytes: Span<UInt8>, _ scanner: inout PlainScanner) -> Edge? {
    let (start, firstValue) = (scanner.place, values.count)
    guard scanner.take("    <edge id=\"", bytes) else { return nil }
    let id = scanner.takeAttribute(bytes)
    guard scanner.take("\" source=\"", bytes) else { return nil }
    let source = scanner.takeAttribute(bytes)
    guard scanner.take("\" target=\"", bytes) else { return nil }
    let target = scanner.takeAttribute(bytes)
    guard scanner.take("\">\n", bytes) else { return nil }
    while scanner.take("      <data key=\"", bytes) {
      let key = scanner.takeAttribute(bytes)
      guard scanner.take("\">", bytes) else { return nil }
      let text = scanner.takeText(bytes)
      guard scanner.take("</data>\n", bytes) else { return nil }
      values.append(Value(key: key, text: text))
    }
    guard scanner.take("    </edge>\n", bytes) else { return nil }
    if scanner.mayBeBeyondASCII, !EdgeRun.isText(bytes.extracting(start..<scanner.place)) { return nil }
    return Edge(id: id, source: source, target: target, values: firstValue..<values.count)
  }

  /// Whether bytes are sound UTF-8 of characters that XML has.
  private static func isText(_ bytes: Span<UInt8>) -> Bool {
    do { _ = try UTF8Span(validating: bytes) } catch { return false }
    for index in bytes.indices where bytes[index] == Byte.noncharacterLead {
      if PortableText.isNoncharacter(bytes, at: index) { return false }
    }
    return true
  }
}

/// Takes words and texts from bytes, one after the other.
private struct PlainScanner {
  var place: Int
  var mayBeBeyondASCII = false

  init(place: Int) { self.place = place }

  /// Takes a word, if it stands here.
  @inline(__always)
  mutating func take(_ word: StaticString, _ bytes: Span<UInt8>) -> Bool {
    guard bytes.holds(word, at: place) else { return false }
    place += word.utf8CodeUnitCount
    return true
  }

  /// Takes what stands before the next quotation mark, markup or control character.
  mutating func takeAttribute(_ bytes: Span<UInt8>) -> Range<Int> {
    take(bytes.plainText(from: place, stopsAtQuote: true))
  }

  /// Takes what stands before the next markup or control character.
  mutating func takeText(_ bytes: Span<UInt8>) -> Range<Int> {
    take(bytes.plainText(from: place, stopsAtQuote: false))
  }

  private mutating func take(_ text: (end: Int, mayBeBeyondASCII: Bool)) -> Range<Int> {
    defer { place = text.end }
    if text.mayBeBeyondASCII { mayBeBeyondASCII = true }
    return place..<text.end
  }
}
