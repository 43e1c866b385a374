import Rendering
import Testing

@Suite struct MapLegibilityTests {
  @Test(arguments: [(12, 24, false), (80, 100, false), (81, 60, true), (60, 300, true), (400, 900, true)])
  func `dense maps come with advice`(nodes: Int, edges: Int, isDense: Bool) {
    let graph = SampleGraphs.generated(nodes: nodes, edges: edges)
    #expect((MapLegibility.advice(for: graph) != nil) == isDense)
    #expect(MapLegibility.advice(for: graph, form: .matrix) == nil)
  }
}
