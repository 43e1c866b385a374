import RelationGraph
import TestSupport
import Testing

@Suite struct LiftingTests {
  @Test(arguments: [
    ("actor:ML.government", "state:ML"), ("actor:ML.military", "state:ML"), ("actor:ML.parliament", "state:ML"),
    ("actor:ML.judiciary", "state:ML"), ("actor:ecowas.government", "alliance:ecowas"),
    ("actor:ML.population", "actor:ML.population"), ("actor:ML.opposition", "actor:ML.opposition"),
    ("actor:ML.rebels", "actor:ML.rebels"), ("actor:ML.media", "actor:ML.media"),
    ("actor:ML.business", "actor:ML.business"), ("state:ML", "state:ML"), ("alliance:eu", "alliance:eu"),
    ("actor:minister", "state:ML"), ("actor:general", "state:ML"), ("actor:critic", "actor:critic"),
    ("actor:party-speaker", "actor:ML.opposition"), ("actor:circle-a", "actor:circle-a"),
    ("actor:unheard-of", "actor:unheard-of"),
  ])
  func `an actor is replaced by whom it acts for`(id: String, principal: String) {
    var builder = GraphBuilder()
    builder.actor("Minister", actsFor: .state("ML"))
    builder.actor("General", actsFor: .actor(.military, of: .state("ML")))
    builder.actor("Party Speaker", actsFor: .actor(.opposition, of: .state("ML")))
    builder.actor("Critic")
    builder.actor("Circle A", actsFor: NodeID("actor:circle-b"))
    builder.actor("Circle B", actsFor: NodeID("actor:circle-a"))
    #expect(builder.build().principal(of: NodeID(id)).text == principal)
  }

  @Test func `edges that become the same are one, and those whose ends become the same vanish`() throws {
    var builder = GraphBuilder()
    let government = builder.actor(.government, of: .state("ML"))
    let minister = builder.actor("Minister", actsFor: government)
    let pieces = (0..<3).map { Evidence(article: "a", start: $0, end: $0, quote: "") }
    builder.link(government, .accuses, .state("FR"), evidence: pieces[0])
    builder.link(minister, .accuses, .state("FR"), evidence: pieces[1])
    builder.link(minister, .actsFor, government, evidence: pieces[2])
    let lifted = builder.build().lifted()
    #expect(lifted.nodes.map(\.id.text) == ["state:FR", "state:ML"])
    #expect(lifted.edges.map(\.id) == ["state:ML_accuses_state:FR"])
    #expect(lifted.edges.first?.mentions == 2)
  }

  @Test func `an actor without edges is replaced too`() {
    var builder = GraphBuilder()
    builder.actor(.government, of: .state("ML"))
    #expect(builder.build().lifted().nodes.map(\.id) == [.state("ML")])
  }

  @Test(arguments: GraphGenerator.seeds(60))
  func `lifting twice is lifting once, and lifted graphs are sound`(seed: UInt64) {
    var generator = GraphGenerator(seed: seed, texts: .hostile)
    for graph in [generator.graph(), generator.foreignGraph()] {
      let lifted = graph.lifted()
      #expect(brokenInvariants(of: lifted) == [])
      #expect(lifted.lifted().bytes == lifted.bytes)
      #expect(lifted.edges.allSatisfy { lifted.principal(of: $0.source) == $0.source && $0.source != $0.target })
    }
  }

  /// Only where all portions know who acts for whom: a graph cannot lift by what another one says.
  @Test(arguments: GraphGenerator.seeds(40))
  func `lifting portions and merging is merging and lifting`(seed: UInt64) {
    var generator = GraphGenerator(seed: seed)
    let (whole, portions) = generator.dividedGraph(into: 3)
    #expect(Graph(merging: portions.map { $0.lifted() }).bytes == whole.lifted().bytes)
  }
}
