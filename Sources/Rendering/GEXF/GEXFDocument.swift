import RelationGraph

/// A GEXF document in the making.
struct GEXFDocument: GraphDocument {
  /// Says what there is to say of nodes and edges, as in GraphML but for what GEXF has a place of its own for.
  private var values: GraphMLDocument
  private let drawing: Drawing?

  var output: ByteBuffer {
    get { values.output }
    _modify { yield &values.output }
  }

  init(_ graph: Graph, drawing: Drawing?) {
    var plan = GraphMLPlan(graph, drawing: nil)
    plan.nodeFields.removeAll { [.labels, .name, .label, .verbatim].contains($0) }
    plan.edgeFields.removeAll { [.label, .type, .interaction, .weight, .verbatim].contains($0) }
    values = GraphMLDocument(plan: plan, profile: .gephi, syntax: .gexf)
    self.drawing = drawing
  }

  mutating func appendHead(of graph: Graph) {
    let isDynamic = graph.edges.contains { DayInterval($0) != nil }
    output.append(GEXFDocument.rootElement)
    output.append("  <meta>\n    <creator>entente</creator>\n    <description>")
    output.appendContent(graph.title)
    output.append("</description>\n  </meta>\n  <graph defaultedgetype=\"")
    output.append(graph.isDirected ? "directed\"" : "undirected\"")
    // Gephi reads no intervals unless the graph says that it has some.
    if isDynamic { output.append(" mode=\"dynamic\" timerepresentation=\"interval\" timeformat=\"date\"") }
    output.append(">\n")
    declare(values.plan.nodeFields.map(\.key) + values.plan.nodeKeys.declared, of: "node")
    declare(values.plan.edgeFields.map(\.key) + values.plan.edgeKeys.declared, of: "edge")
    output.append("    <nodes>\n")
  }

  private static let rootElement = """
    <?xml version="1.0" encoding="UTF-8"?>
    <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" \
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
    xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">

    """

  private mutating func declare(_ keys: [GraphMLKey], of name: String) {
    output.append("    <attributes class=\"\(name)\">\n")
    for key in keys {
      let type = key.type == .int ? "integer" : key.type.rawValue
      output.append("      <attribute id=\"\(key.id)\" title=\"\(key.name)\" type=\"\(type)\"/>\n")
    }
    output.append("    </attributes>\n")
  }

  mutating func append(_ node: Node) {
    output.append("      <node id=\"")
    output.append(values.plan.identifiers[node.id])
    output.append("\" label=\"")
    output.appendAttribute(node.label)
    output.append("\">\n        <attvalues>\n")
    values.appendValues(of: node)
    output.append("        </attvalues>\n")
    if let look = drawing?.nodes[node.id] { append(look) }
    output.append("      </node>\n")
  }

  private mutating func append(_ look: Drawing.NodeLook) {
    output.append("        <viz:size value=\"\(max(look.width, look.height))\"/>\n")
    // Gephi counts upwards.
    output.append("        <viz:position x=\"\(look.x)\" y=\"\(-look.y)\" z=\"0.0\"/>\n")
    if let fill = look.fill { append(fill) }
  }

  private mutating func append(_ paint: Color) {
    output.append("        <viz:color r=\"\(paint.red)\" g=\"\(paint.green)\" b=\"\(paint.blue)\"/>\n")
  }

  mutating func appendMiddle() { output.append("    </nodes>\n    <edges>\n") }

  mutating func append(_ edge: Edge, at index: Int, of edges: [Edge]) {
    output.append("      <edge id=\"")
    let isNamed = values.appendIdentifier(of: edge, at: index, of: edges)
    output.append("\" source=\"")
    output.append(values.plan.identifiers[edge.source])
    output.append("\" target=\"")
    output.append(values.plan.identifiers[edge.target])
    output.append("\" kind=\"")
    output.appendAttribute(edge.relation.name)
    output.append("\" label=\"")
    output.appendAttribute(edge.relation.name)
    if edge.weight.isFinite { output.append("\" weight=\"\(edge.weight)") }
    if let interval = DayInterval(edge) { output.append("\" start=\"\(interval.first)\" end=\"\(interval.last)") }
    output.append("\">\n        <attvalues>\n")
    values.appendValues(of: edge, isNamed: isNamed)
    output.append("        </attvalues>\n")
    if let look = drawing?.edges[edge.key] { append(look) }
    output.append("      </edge>\n")
  }

  private mutating func append(_ look: Drawing.EdgeLook) {
    if let line = look.line { append(line) }
    output.append("        <viz:thickness value=\"\(look.width)\"/>\n")
    let shape =
      switch look.dash {
      case .solid, .dotted: look.dash.rawValue
      case .dashed, .dashDotted: "dashed"
      }
    output.append("        <viz:shape value=\"\(shape)\"/>\n")
  }

  mutating func appendEnd() { output.append("    </edges>\n  </graph>\n</gexf>\n") }
}
