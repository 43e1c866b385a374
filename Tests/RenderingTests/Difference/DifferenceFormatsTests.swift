import RelationGraph
import Rendering
import TestSupport
import Testing

/// In whatever format graphs are kept, they differ in the same way.
@Suite("Differences across formats")
struct DifferenceFormatsTests {
  /// A graph, one that follows it, and a foreign one that shares nodes with both.
  private func graphs(_ seed: UInt64) -> [Graph] {
    var generator = GraphGenerator(seed: seed, texts: .hostile)
    let graph = generator.graph()
    return [graph, generator.successor(of: graph), generator.foreignGraph()]
  }

  private func throughGraphML(_ graph: Graph, _ profile: GraphMLProfile) throws -> Graph {
    var bytes: [UInt8] = []
    GraphMLWriter(profile: profile).write(graph, to: &bytes)
    return try Graph(graphML: bytes)
  }

  @Test(arguments: GraphGenerator.seeds(12), GraphMLProfile.allCases)
  func `graphs that came through GraphML differ in the same way`(seed: UInt64, profile: GraphMLProfile) throws {
    let graphs = graphs(seed)
    for (old, new) in [(graphs[0], graphs[1]), (graphs[1], graphs[2]), (graphs[2], graphs[0])] {
      let difference = GraphDifference(from: old, to: new)
      let read = GraphDifference(from: try throughGraphML(old, profile), to: try throughGraphML(new, profile))
      #expect(read.bytes == difference.bytes)
      #expect(try read.apply(to: throughGraphML(old, profile)).bytes == new.bytes)
    }
  }

  @Test(arguments: GraphGenerator.seeds(12))
  func `a graph in JSON and the same in GraphML do not differ`(seed: UInt64) throws {
    for graph in graphs(seed) {
      let (json, graphML) = (try Graph(json: graph.json()), try throughGraphML(graph, .portable))
      #expect(GraphDifference(from: json, to: graphML).isEmpty)
    }
  }
}
