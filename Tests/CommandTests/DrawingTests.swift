import RelationGraph
import Testing

/// What the user may say about the picture.
@Suite struct DrawingTests {
  /// A graph in JSON of states in a ring.
  private static func ring(_ count: Int) -> String {
    var builder = GraphBuilder()
    let states = (0..<count).map { builder.insert(Node(id: NodeID("state:X\($0)"), label: "Land \($0)")) }
    for (index, state) in states.enumerated() {
      builder.link(state, .accuses, states[(index + 1) % count], stated: StatedEdge(weight: 1, mentions: 0))
    }
    return builder.build(title: "Ring").json(.readable)
  }

  @Test(arguments: [(12, false), (120, true)])
  func `who draws a map that is hard to read is told of ways out`(count: Int, isTold: Bool) throws {
    let folder = try TemporaryFolder(["ring.json": DrawingTests.ring(count)])
    let drawn = try Program.run("map", folder.path("ring.json"), "-o", folder.path("ring.svg"))
    #expect(drawn.code == 0)
    #expect(drawn.errors.isEmpty == !isTold)
    for option in ["--min-articles", "--around", "--types", "--as matrix"] {
      #expect(drawn.errors.contains(option) == isTold)
    }
    for arguments in [["--as", "matrix"], ["--quiet"], ["--format", "json"], ["--around", "Land 7"]] {
      #expect(try Program.run(["map", folder.path("ring.json")] + arguments).errors.isEmpty)
    }
  }

  @Test(arguments: [("show", true), ("hide", false)])
  func `what holds the map together is shown or hidden`(choice: String, isShown: Bool) throws {
    var builder = GraphBuilder()
    let person = builder.actor("Olaf Bernau", actsFor: .state("DE"))
    builder.state("DE", label: "Deutschland")
    let (ecowas, union) = (builder.alliance("ecowas", label: "ECOWAS"), builder.alliance("eu", label: "EU"))
    builder.link(person, .accuses, ecowas, stated: StatedEdge(weight: 1, mentions: 0))
    builder.link(.state("DE"), .memberOf, union, stated: StatedEdge(weight: 1, mentions: 0))
    let folder = try TemporaryFolder(["graph.json": builder.build(title: "Karte").json(.readable)])
    let map = try Program.run("map", folder.path("graph.json"), "--structure", choice).output
    #expect(map.contains("class=\"edge acts-for actual\"") == isShown)
    #expect(map.contains("class=\"edge member-of actual\"") == isShown)
    #expect(map.contains("class=\"edge accuses actual\""))
  }

  @Test func `what a map is drawn round is kept with its neighbours`() throws {
    let folder = try TemporaryFolder(["ring.json": DrawingTests.ring(9)])
    let near = try Program.run("map", folder.path("ring.json"), "--around", "Land 4")
    let far = try Program.run("map", folder.path("ring.json"), "--around", "Land 4", "--depth", "2")
    for (map, count) in [(near.output, 3), (far.output, 5)] {
      #expect(map.split(separator: "data-node=").count - 1 == count)
    }
  }

  @Test(arguments: [
    ("edge  colour: #ff0000", "colour"), ("edge  width: 900", "a number from 0.25 to 12"), ("edge.sanctions", nil),
    ("eedge  width: 2", "eedge"),
  ])
  func `a style that is not sound is told with its place`(style: String, message: String?) throws {
    let folder = try TemporaryFolder(["my.style": "# Ours.\n" + style + "\n", "ring.json": DrawingTests.ring(3)])
    let outcome = try Program.run("map", folder.path("ring.json"), "--style", folder.path("my.style"))
    #expect(outcome.code == (message == nil ? 0 : 65))
    #expect(outcome.errors.contains("my.style:2") == (message != nil))
    if let message { #expect(outcome.errors.contains(message)) }
  }
}
