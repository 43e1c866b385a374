import RelationGraph
import TestSupport
import Testing

/// Properties that hold of any two graphs.
@Suite struct GraphDifferenceTests {
  /// Pairs of graphs that share much: of one generator, one after the other in time, one contained in the other.
  private func pairs(_ seed: UInt64) -> [(Graph, Graph)] {
    var generator = GraphGenerator(seed: seed, texts: .hostile)
    let (first, second, foreign) = (generator.graph(), generator.graph(), generator.foreignGraph())
    return [
      (first, second), (first, foreign), (foreign, first), (foreign, generator.foreignGraph()),
      (first, generator.successor(of: first)), (first, Graph(merging: [first, generator.successor(of: first)])),
      (first, first.lifted()), (first, GraphBuilder().build()), (GraphBuilder().build(), foreign),
    ]
  }

  @Test(arguments: GraphGenerator.seeds(12))
  func `the difference applied to the old graph gives the new one`(seed: UInt64) throws {
    for (old, new) in pairs(seed) {
      let difference = GraphDifference(from: old, to: new)
      #expect(try difference.apply(to: old).bytes == new.bytes)
      #expect(try difference.inverted.apply(to: new).bytes == old.bytes)
    }
  }

  @Test(arguments: GraphGenerator.seeds(6))
  func `equal graphs do not differ`(seed: UInt64) {
    for (graph, _) in pairs(seed) {
      let difference = GraphDifference(from: graph, to: graph)
      #expect(difference.isEmpty && !difference.differsInSubstance)
      #expect(difference.turned.isEmpty && difference.kinds.isEmpty && difference.context.isEmpty)
    }
  }

  @Test func `two spellings of an accent are a difference, since they are different bytes`() throws {
    func graph(_ text: String) -> Graph {
      var builder = GraphBuilder()
      builder.state("ML", label: text)
      builder.insert(Article(id: "a", source: text))
      builder.link(
        .state("ML"), .supports, .state("FR"), evidence: Evidence(article: "a", start: 0, end: 1, quote: text))
      return builder.build()
    }
    let (old, new) = (graph("é"), graph("e\u{301}"))
    let difference = GraphDifference(from: old, to: new)
    #expect(difference.nodes.map(\.fields) == [[.label]] && difference.edges.map(\.fields) == [[.evidence]])
    #expect(try difference.apply(to: old).bytes == new.bytes)
  }

  @Test(arguments: GraphGenerator.seeds(6))
  func `graphs that differ have a difference`(seed: UInt64) {
    for (old, new) in pairs(seed) {
      #expect(GraphDifference(from: old, to: new).isEmpty == (old.bytes == new.bytes))
    }
  }

  @Test(arguments: GraphGenerator.seeds(6))
  func `the difference the other way round is the inverted one`(seed: UInt64) {
    for (old, new) in pairs(seed) {
      for mode in GraphDifference.Mode.allCases {
        let forth = GraphDifference(from: old, to: new, mode: mode)
        let back = GraphDifference(from: new, to: old, mode: mode)
        #expect(forth.inverted.bytes == back.bytes)
        #expect(forth.inverted.inverted.bytes == forth.bytes)
      }
    }
  }

  @Test(arguments: GraphGenerator.seeds(6))
  func `as they stand, what one side adds the other lacks, and all else is mutual`(seed: UInt64) {
    let counterparts: [ChangeKind: ChangeKind] = [.added: .removed, .removed: .added]
    for (old, new) in pairs(seed) {
      let forth = GraphDifference(from: old, to: new, mode: .replace).kinds
      let back = GraphDifference(from: new, to: old, mode: .replace).kinds
      #expect(back == forth.mapValues { counterparts[$0] ?? $0 })
    }
  }

  @Test(arguments: GraphGenerator.seeds(6))
  func `a difference comes through JSON unharmed`(seed: UInt64) throws {
    for (old, new) in pairs(seed) {
      for layout in [JSONLayout.line, .readable] {
        let difference = GraphDifference(from: old, to: new)
        let text = difference.json(layout)
        let read = try GraphDifference(json: text)
        #expect(read.bytes == difference.bytes)
        #expect(read.kinds == difference.kinds)
        #expect(try read.apply(to: old).bytes == new.bytes)
      }
    }
  }

  @Test(arguments: GraphGenerator.seeds(6))
  func `graphs that came through JSON differ in the same way`(seed: UInt64) throws {
    for (old, new) in pairs(seed) {
      let read = (try Graph(json: old.json()), try Graph(json: new.json()))
      #expect(GraphDifference(from: read.0, to: read.1).bytes == GraphDifference(from: old, to: new).bytes)
    }
  }

  @Test(arguments: GraphGenerator.seeds(6))
  func `a difference knows the nodes that it names, and what did not change is not in it`(seed: UInt64) {
    for (old, new) in pairs(seed) {
      let difference = GraphDifference(from: old, to: new)
      let known = Set(difference.context.map(\.id) + difference.nodes.map(\.latest.id))
      #expect(difference.edges.allSatisfy { known.contains($0.latest.source) && known.contains($0.latest.target) })
      #expect(difference.edges.allSatisfy { $0.old == nil || $0.new == nil || !$0.fields.isEmpty })
      #expect(difference.nodes.allSatisfy { $0.old == nil || $0.new == nil || !$0.fields.isEmpty })
      #expect(difference.context.allSatisfy { old[$0.id] == $0 && new[$0.id] == $0 })
    }
  }

  @Test(arguments: GraphGenerator.seeds(6))
  func `who continues never takes silence for an end`(seed: UInt64) {
    for (old, new) in pairs(seed) {
      let difference = GraphDifference(from: old, to: new, mode: .follow)
      let kinds = difference.kinds
      #expect(!kinds.values.contains(.removed))
      for change in difference.edges where kinds[change.latest.key] == .ended {
        let isStated =
          change.new.map { $0.status == .ended || $0.status == .denied } ?? (change.latest.relation == .memberOf)
        #expect(isStated)
      }
    }
  }
}

@Suite struct PatchErrorTests {
  private func graph(_ label: String, articles: [String] = ["a"]) -> Graph {
    var builder = GraphBuilder()
    for id in articles { builder.insert(Article(id: id)) }
    builder.state("ML", label: label)
    return builder.build()
  }

  @Test func `a difference fits only the graph that it was made from`() {
    let difference = GraphDifference(from: graph("Mali"), to: graph("Maly"))
    let error = #expect(throws: PatchError.self) { try difference.apply(to: graph("Mala")) }
    #expect(
      error?.description
        == "the difference does not fit the graph \"a\": state:ML is not as in the graph \"a\" that it was made from; "
        + "apply it to that graph")
  }

  @Test func `other articles are another graph, another title is not`() throws {
    let difference = GraphDifference(from: graph("Mali"), to: graph("Maly"))
    let error = #expect(throws: PatchError.self) { try difference.apply(to: graph("Mali", articles: ["a", "b"])) }
    #expect(error?.conflicts == [])
    var renamed = graph("Mali")
    renamed.title = "Another title"
    #expect(try difference.apply(to: renamed) == graph("Maly"))
  }
}

@Suite struct JSONDifferenceErrorTests {
  @Test(arguments: [
    ("{}", "1:1: the key \"difference\" is missing; add it"),
    (
      #"{"difference": {"mode": "guess"}}"#,
      #"1:25: found "guess"; expected one of "replace", "follow" (at difference/mode)"#
    ),
    (
      #"{"difference": {"edges": [{"source": "a", "relation": "b"}]}}"#,
      "1:27: the key \"target\" is missing; add it (at difference/edges/0)"
    ), ("{\"difference\": {}} 1", "1:20: not valid JSON; expected the end of the text"),
  ])
  func `the error tells place, path, what was found and what was expected`(text: String, message: String) {
    let error = #expect(throws: JSONGraphError.self) { try GraphDifference(json: text) }
    #expect(error?.description == message)
  }

  @Test(arguments: GraphGenerator.seeds(20))
  func `damaged text gives a difference or an error`(seed: UInt64) {
    var generator = GraphGenerator(seed: seed, size: 4, texts: .hostile)
    var random = SeededGenerator(seed: seed)
    let old = generator.graph()
    let whole = Array(GraphDifference(from: old, to: generator.foreignGraph()).json().utf8)
    for _ in 0..<40 {
      var bytes = whole
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      if random.chance(0.3) { bytes.removeLast(Int.random(in: 0...bytes.count, using: &random)) }
      do throws(JSONGraphError) {
        let read = try GraphDifference(json: bytes)
        #expect(try GraphDifference(json: read.bytes).bytes == read.bytes)
      } catch {
        #expect(error.line > 0 && error.column > 0)
      }
    }
  }

  @Test(arguments: [(#"{"difference": {"#, true), (#"{"graph": {}}"#, false), ("", false)])
  func `a difference is told from a graph by its first key`(text: String, isDifference: Bool) {
    #expect(GraphDifference.isJSONDifference(Array(text.utf8)) == isDifference)
  }
}
