import RelationGraph
import Rendering
import TestSupport
import Testing

/// Edges that are taken out of a document before it is parsed are what they would be otherwise.
///
/// A comment behind the declaration makes the parser see all of a document.
@Suite struct EdgeSieveTests {
  @Test("Taking edges out changes nothing", arguments: GraphGenerator.seeds(40), GraphMLProfile.allCases)
  func sound(seed: UInt64, profile: GraphMLProfile) {
    let document = document(seed: seed, profile: profile)
    #expect(outcome(of: document) == outcome(of: seenWhole(document)))
  }

  @Test(
    "The pieces in which a document comes change nothing", arguments: [1, 7, 4099, 4801, 6007], GraphGenerator.seeds(6))
  func pieces(size: Int, seed: UInt64) {
    let document = document(seed: seed, profile: .portable)
    #expect(outcome(of: document, pieces: size) == outcome(of: seenWhole(document)))
  }

  @Test(
    "Nor does it where a document is damaged, and a fault is told in the same words",
    arguments: GraphGenerator.seeds(200))
  func damaged(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let sound = document(seed: seed, profile: .portable)
    for _ in 0..<20 {
      var document = sound
      for _ in 0..<Int.random(in: 1...2, using: &random) { damage(&document, &random) }
      let expected = outcome(of: seenWhole(document))
      #expect(outcome(of: document) == expected)
      #expect(outcome(of: document, pieces: 4133) == expected)
    }
  }

  @Test(
    "What could hide an edge is left to the parser",
    arguments: [
      "<!-- %@ -->", "<data key=\"e_x\"><![CDATA[%@]]></data>", "<?note %@?>", "<desc>%@</desc>", "%@</graph>",
      "<a>%@</a>",
    ])
  func hidden(frame: String) {
    let edge = "    <edge id=\"a_supports_b\" source=\"a\" target=\"b\">\n    </edge>\n"
    let parts = frame.split(separator: "%@", omittingEmptySubsequences: false)
    let text = String(decoding: document(seed: 3, profile: .portable), as: UTF8.self)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let place = lines.firstIndex { $0.hasPrefix("    <edge ") } ?? 0
    lines.insert(contentsOf: [parts[0], "    </edge>", "\(edge)\(edge)\(parts[1])"], at: place)
    let document = Array(lines.joined(separator: "\n").utf8)
    #expect(outcome(of: document) == outcome(of: seenWhole(document)))
  }

  // MARK: Documents

  private func document(seed: UInt64, profile: GraphMLProfile) -> [UInt8] {
    var generator = GraphGenerator(seed: seed, texts: seed.isMultiple(of: 3) ? .hostile : .plain)
    return SampleGraph(name: "", graph: generator.graph()).graphML(profile)
  }

  private func seenWhole(_ document: [UInt8]) -> [UInt8] {
    let end = document.firstIndex(of: UInt8(ascii: "\n")) ?? 0
    return document[..<end] + Array("<!-- -->".utf8) + document[end...]
  }

  private func outcome(of document: [UInt8], pieces size: Int? = nil) -> String {
    var rest = document[...]
    do {
      let read = try GraphMLReader().read(file: "f") {
        defer { rest = rest.dropFirst(size ?? document.count) }
        return Array(rest.prefix(size ?? document.count))
      }
      return read.graph.json() + read.warnings.map(\.description).joined(separator: "\n")
    } catch {
      return "\(error)"
    }
  }

  /// Makes a change somewhere, mostly one that matters to XML.
  private func damage(_ document: inout [UInt8], _ random: inout SeededGenerator) {
    let snippets = [
      "<", ">", "&", "\"", "'", "\n", "\r", "\t", " ", "\u{1}", "<!-- ", " -->", "]]>", "<![CDATA[", "?>", "<?x",
      "<?x?>", "&amp;", "&#10;",
      "</data>", "</edge>\n", "</node>\n", "</graph>", "</graphml>",
      "    <edge id=\"x\" source=\"x\" target=\"x\">\n    </edge>\n",
      "<data key=\"e_x\">", "<graph edgedefault=\"directed\">", "\u{FFFE}", "é", "e\u{301}", "[]", "{}", "\\u0041",
      "\\",
    ].map { Array($0.utf8) }
    let bytes: [[UInt8]] = [[0], [0x80], [0xC3], [0xED, 0xA0, 0x80], [0xEF, 0xBF, 0xBF], [0xFF]]
    let place = Int.random(in: 40..<document.count, using: &random)
    let end = min(document.count, place + (random.chance(0.5) ? 0 : Int.random(in: 1...40, using: &random)))
    let new = random.pick(random.chance(0.8) ? snippets : bytes) ?? []
    document.replaceSubrange(place..<end, with: random.chance(0.2) ? [] : new)
  }
}
