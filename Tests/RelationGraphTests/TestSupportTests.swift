import TestSupport
import Testing

@testable import RelationGraph

/// What the other tests stand on.
@Suite struct TestSupportTests {
  @Test func `equal seeds give equal numbers, the first of seed 0 as its authors publish them`() {
    var generator = SeededGenerator(seed: 0)
    #expect(
      (0..<3).map { _ in generator.next() } == [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F])
  }

  @Test(arguments: [GraphGenerator.Texts.plain, .hostile])
  func `equal seeds give equal graphs, and other seeds others`(texts: GraphGenerator.Texts) {
    func make(_ seed: UInt64) -> String {
      var generator = GraphGenerator(seed: seed, texts: texts)
      return generator.graph().json() + generator.foreignGraph().json()
    }
    #expect(make(1) == make(1))
    #expect(make(1) != make(2))
  }

  @Test func `all that a graph can have occurs`() {
    var graphs: [Graph] = []
    for seed in GraphGenerator.seeds(30) {
      var generator = GraphGenerator(seed: seed)
      let graph = generator.graph()
      graphs += [graph, generator.foreignGraph(), generator.successor(of: graph)]
    }
    let nodes = graphs.flatMap(\.nodes)
    let edges = graphs.flatMap(\.edges)
    let evidence = edges.flatMap(\.evidence)
    #expect(Set(nodes.map(\.kind)) == Set(NodeKind.allCases))
    #expect(Set(nodes.compactMap(\.id.institution)) == Set(Institution.allCases))
    #expect(Set(edges.map(\.status)) == Set(Status.allCases))
    #expect(Set(edges.map(\.relation)).isSuperset(of: Relation.carrying + Relation.structural))
    #expect(nodes.contains { $0.id.institution == nil && $0.actsFor != nil })
    #expect(edges.contains { $0.evidence.isEmpty } && edges.contains { !$0.attributes.isEmpty })
    #expect(evidence.contains { $0.speaker != nil } && evidence.contains { !$0.antecedents.isEmpty })
    #expect(graphs.contains { !$0.isDirected } && graphs.flatMap(\.articles).contains { $0.date == nil })
    let differences = zip(graphs.indices, graphs).filter { $0.0 % 3 == 0 }.map {
      GraphDifference(from: $0.1, to: graphs[$0.0 + 2])
    }
    let kinds = differences.flatMap(\.kinds.values)
    #expect(Set(ChangeKind.allCases).subtracting(kinds) == [.removed])
    #expect(differences.allSatisfy { $0.mode == .follow })
  }

  @Test func `graphs that break a promise are noticed`() throws {
    var generator = GraphGenerator(seed: 3)
    let graph = generator.graph()
    #expect(brokenInvariants(of: graph) == [])
    var disordered = graph
    disordered.edges.reverse()
    #expect(brokenInvariants(of: disordered) == ["edges are sorted by identifier"])
    var endless = graph
    endless.nodes = []
    #expect(brokenInvariants(of: endless).count == graph.edges.count)
    var repeated = graph
    repeated.edges.append(try #require(graph.edges.last))
    #expect(brokenInvariants(of: repeated) == ["there is one edge of a source, relation and target"])
    var miscounted = graph
    miscounted.edges[0].mentions += 1
    #expect(brokenInvariants(of: miscounted).count == 1)
  }
}
