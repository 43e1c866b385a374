internal import Graphviz
public import RelationGraph

extension MapRenderer {
  /// Where the nodes of a graph lie on its map and how all looks, for the formats of other programs.
  ///
  /// - Returns: The looks of all nodes and edges that the map shows.
  /// - Throws: ``RenderingError`` where no layout is found.
  public func drawing(of graph: Graph) throws(RenderingError) -> Drawing {
    // Other programs draw nodes and lines, whatever form the map has.
    var network = self
    network.options.form = .network
    let sheet = try network.sheet(graph)
    guard case .network(let arrangement) = sheet.picture else { return Drawing() }
    var drawing = Drawing()
    for (node, outline) in zip(sheet.content.nodes, arrangement.outlines) {
      drawing.nodes[node.node.id] = Drawing.NodeLook(
        x: outline.box.center.x, y: outline.box.center.y, width: outline.box.size.width,
        height: outline.box.size.height, shape: node.style.shape, fill: node.style.color(.fill), line: node.style.ink,
        text: node.style.color(.text))
    }
    for edge in sheet.content.edges {
      drawing.edges[edge.edge.key] = Drawing.EdgeLook(
        line: edge.style.ink, width: edge.width, dash: edge.style.dash, head: edge.style.head)
    }
    return drawing
  }
}
