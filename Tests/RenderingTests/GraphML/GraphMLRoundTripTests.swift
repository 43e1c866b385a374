import RelationGraph
import Rendering
import TestSupport
import Testing

/// What is written comes back.
@Suite struct GraphMLRoundTripTests {
  @Test(
    "A graph comes back as it was, and is written again with the same bytes", arguments: SampleGraph.all,
    GraphMLProfile.allCases)
  func sample(sample: SampleGraph, profile: GraphMLProfile) throws {
    try check(sample.graph, profile)
    try check(sample.graph, profile, drawing: sample.drawing)
  }

  @Test("Any graph comes back as it was", arguments: GraphGenerator.seeds(60))
  func own(seed: UInt64) throws {
    var generator = GraphGenerator(seed: seed, texts: .hostile)
    try check(generator.graph(), GraphMLProfile.allCases[Int(seed % 4)])
  }

  @Test("Any graph from a foreign file comes back as it was", arguments: GraphGenerator.seeds(60))
  func foreign(seed: UInt64) throws {
    var generator = GraphGenerator(seed: seed, texts: .hostile)
    try check(generator.foreignGraph(), GraphMLProfile.allCases[Int(seed % 4)])
  }

  @Test("JSON and GraphML lead to each other", arguments: GraphGenerator.seeds(20))
  func json(seed: UInt64) throws {
    var generator = GraphGenerator(seed: seed, texts: .hostile)
    let graph = try Graph(json: generator.foreignGraph().json())
    let again = try Graph(json: Graph(graphML: SampleGraph(name: "", graph: graph).graphML()).json())
    #expect(again.json() == graph.json())
  }

  @Test("The order of nodes and edges in a file of ours does not matter", arguments: GraphGenerator.seeds(20))
  func order(seed: UInt64) throws {
    var generator = GraphGenerator(seed: seed, texts: .hostile)
    let graph = generator.graph()
    let written = String(decoding: SampleGraph(name: "", graph: graph).graphML(), as: UTF8.self)
    var parts = written.components(before: ["    <node ", "    <edge ", "  </graph>"])
    guard let end = parts.popLast(), parts.count > 2 else { return }
    let turned = parts[0] + parts.dropFirst().reversed().joined() + end
    #expect(try Graph(graphML: Array(turned.utf8)).json() == graph.json())
    #expect(try Graph(graphML: Array(alternating(parts, end).utf8)).json() == graph.json())
  }

  /// The document with its nodes and edges by turns from both ends.
  private func alternating(_ parts: [String], _ end: String) -> String {
    var rest = parts.dropFirst()
    var text = parts[0]
    while let first = rest.popFirst() { text += first + (rest.popLast() ?? "") }
    return text + end
  }

  private func check(_ graph: Graph, _ profile: GraphMLProfile, drawing: Drawing? = nil) throws {
    let written = SampleGraph(name: "", graph: graph).graphML(profile, drawing: drawing)
    let read = try GraphMLReader().read(written)
    // Text by text, because Swift takes composed and decomposed accents for the same, and a number that is none for another.
    #expect(read.graph.json() == graph.json())
    #expect(read.warnings.isEmpty)
    #expect(SampleGraph(name: "", graph: read.graph).graphML(profile, drawing: drawing) == written)
  }
}

extension String {
  /// The text cut before each line that begins in one of some ways.
  fileprivate func components(before starts: [String]) -> [String] {
    var components = [""]
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if starts.contains(where: { line.hasPrefix($0) }) { components.append("") }
      components[components.count - 1] += line + "\n"
    }
    return components
  }
}
