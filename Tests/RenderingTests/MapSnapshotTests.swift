import RelationGraph
import Rendering
import TestSupport
import Testing

/// Maps as they must be.
///
/// Of SVG the structure is kept: places depend on the version of Graphviz.
@Suite struct MapSnapshotTests {
  @Test(arguments: Theme.names) func `a map in SVG keeps its structure and looks`(theme: String) throws {
    let svg = try MapRenderer(theme: Theme.named(theme)).svg(SampleGraphs.sahel)
    try verifySnapshot(SVGDocument(svg).structure, named: "sahel-\(theme).txt")
  }

  @Test(arguments: Theme.names) func `a map in DOT is what it was`(theme: String) throws {
    let dot = try MapRenderer(theme: Theme.named(theme), language: "de").dot(SampleGraphs.sahel)
    try verifySnapshot(dot, named: "sahel-\(theme).dot")
  }

  @Test func `a matrix in SVG keeps its structure and looks`() throws {
    let svg = try MapRenderer(language: "fr", options: MapOptions(form: .matrix)).svg(SampleGraphs.sahel)
    try verifySnapshot(SVGDocument(svg).structure, named: "sahel-matrix.txt")
  }

  @Test func `a map of a difference tells what has changed`() throws {
    let graph = SampleGraphs.sahel
    let kinds = MapChanges.Change.allCases
    let changes = MapChanges(
      nodes: [.state("FR"): .removed, .state("RU"): .added],
      edges: Dictionary(uniqueKeysWithValues: graph.edges.enumerated().map { ($1.key, kinds[$0 % kinds.count]) }))
    let svg = try MapRenderer(options: MapOptions(changes: changes)).svg(graph)
    try verifySnapshot(SVGDocument(svg).structure, named: "sahel-changes.txt")
  }
}
