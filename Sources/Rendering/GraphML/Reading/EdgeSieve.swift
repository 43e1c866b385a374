/// Takes edges that are spelt as this program spells them out of a document before an XML parser sees it.
///
/// Nearly all of a file of ours are such edges, and there is nothing about them to find out, only to compare: that takes a small part
/// of the time of a parser. In the place of a run of them the parser gets a processing instruction, so that they are taken where they
/// stand, and their line breaks, so that it counts lines as if nothing were missing.
///
/// A run directly follows the end of a node or an edge, so it stands between elements unless it is in a comment or the like; at
/// the first `<!` or `<?` no more runs are taken. Whatever is spelt otherwise is left to the parser.
struct EdgeSieve: Sendable {
  /// The bytes that are at hand.
  private var bytes: [UInt8] = []
  /// Where those begin that were not given yet.
  private var position = 0
  /// Whether runs are taken; nothing before the first bytes.
  private var isOpen: Bool?
  /// Whether the end of a node or an edge is what was given last.
  private var isBehindElement = false
  /// The runs whose instructions were given, and that nobody took yet.
  private var runs: [EdgeRun] = []

  /// All our files begin with it.
  private static let declaration = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  private static let instruction = Array("<?edges?>".utf8)
  /// So many bytes of the document are taken at a time, at least.
  private static let leastLength = 4096
  /// An edge of more bytes is left to the parser.
  private static let greatestLength = 1 << 20

  /// The run of the next instruction; nothing if the instruction is the document's own.
  mutating func takeRun() -> EdgeRun? { runs.isEmpty ? nil : runs.removeFirst() }

  /// The next bytes for the parser, none at the end.
  ///
  /// - Parameter more: Gives the next bytes of the document, or none at its end.
  /// - Returns: The bytes.
  mutating func next(_ more: () -> [UInt8]) -> ArraySlice<UInt8> {
    while true {
      if let part = takePart() { return part }
      let piece = EdgeSieve.piece(more)
      if piece.isEmpty { return takeAll() }
      bytes = position == bytes.count ? piece : Array(bytes[position...]) + piece
      position = 0
      if isOpen == nil {
        isOpen = bytes.starts(with: EdgeSieve.declaration)
        if isOpen == true { return take(upTo: EdgeSieve.declaration.count, isBehindElement: false) }
      }
    }
  }

  /// The next bytes of the document; few of them only at its end, because libxml2 takes few bytes for its end within a word.
  private static func piece(_ more: () -> [UInt8]) -> [UInt8] {
    var piece = more()
    while piece.count < leastLength {
      let next = more()
      if next.isEmpty { break }
      piece += next
    }
    return piece
  }

  /// What can be given of the bytes at hand; nothing if more must be known.
  private mutating func takePart() -> ArraySlice<UInt8>? {
    guard position < bytes.count, let isOpen else { return nil }
    guard isOpen else { return takeAll() }
    if isBehindElement, EdgeRun.mayBegin(at: position, of: bytes) {
      let run = EdgeRun(bytes, from: position)
      if !run.edges.isEmpty { return take(run) }
      if run.isCut, bytes.count - position < EdgeSieve.greatestLength { return nil }
    }
    return takeUnsieved()
  }

  private mutating func take(_ run: EdgeRun) -> ArraySlice<UInt8> {
    runs.append(run)
    position = run.end
    return (EdgeSieve.instruction + Array(repeating: UInt8(ascii: "\n"), count: run.lineCount))[...]
  }

  /// What stands before the next edge.
  private mutating func takeUnsieved() -> ArraySlice<UInt8>? {
    let bytes = bytes
    let span = bytes.span
    var place = position
    while let markup = span.firstIndex(of: Byte.less, from: place) {
      if span.holds("</edge>\n    <edge id=\"", at: markup) || span.holds("</node>\n    <edge id=\"", at: markup) {
        return take(upTo: markup + "</edge>\n".utf8.count, isBehindElement: true)
      }
      // It does not show yet what the markup is.
      if markup + 32 > bytes.count { return markup == position ? nil : take(upTo: markup, isBehindElement: false) }
      if span.holds("<!", at: markup) || span.holds("<?", at: markup) {
        isOpen = false
        return takeAll()
      }
      place = markup + 1
    }
    return take(upTo: bytes.count, isBehindElement: false)
  }

  private mutating func take(upTo end: Int, isBehindElement: Bool) -> ArraySlice<UInt8> {
    defer { position = end }
    self.isBehindElement = isBehindElement
    return bytes[position..<end]
  }

  private mutating func takeAll() -> ArraySlice<UInt8> { take(upTo: bytes.count, isBehindElement: false) }
}
