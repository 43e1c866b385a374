import Graphviz
import RelationGraph
import Testing

@testable import Rendering

@Suite struct MapMatrixTests {
  private func matrix(_ graph: Graph) throws -> (MapSheet, MapMatrix)? {
    let sheet = try MapRenderer(options: MapOptions(form: .matrix)).sheet(graph)
    guard case .matrix(let matrix) = sheet.picture else { return nil }
    return (sheet, matrix)
  }

  static let sizes = [(12, 24), (60, 150), (120, 600)]

  @Test(arguments: sizes) func `every edge stands in the row of its source and the column of its target`(
    nodes: Int, edges: Int
  ) throws {
    let (sheet, matrix) = try #require(try matrix(SampleGraphs.generated(nodes: nodes, edges: edges)))
    #expect(matrix.entries.map(\.edge).sorted() == Array(sheet.content.edges.indices))
    for entry in matrix.entries {
      let edge = sheet.content.edges[entry.edge]
      let start = entry.curve.points[0]
      let row = matrix.rows[Int((start.y - matrix.table.minY) / matrix.cell.height)]
      let column = matrix.columns[Int((start.x - matrix.table.minX) / matrix.cell.width)]
      #expect(row.node == edge.source && column.node == edge.target)
    }
  }

  @Test(arguments: sizes) func `no two lines of a matrix touch`(nodes: Int, edges: Int) throws {
    let (_, matrix) = try #require(try matrix(SampleGraphs.generated(nodes: nodes, edges: edges)))
    let boxes = matrix.entries.map { Rectangle(center: $0.curve.point(at: 0.5), size: Size(width: 30, height: 10)) }
    for first in boxes.indices {
      #expect(matrix.table.contains(boxes[first]))
      #expect(!boxes[(first + 1)...].contains { $0.overlaps(boxes[first]) })
    }
  }

  @Test func `a graph without edges is an empty matrix`() throws {
    var builder = GraphBuilder()
    builder.state("ML")
    let renderer = try MapRenderer(options: MapOptions(form: .matrix))
    #expect(throws: Never.self) { try SVGDocument(renderer.svg(builder.build(title: "t"))) }
  }
}
