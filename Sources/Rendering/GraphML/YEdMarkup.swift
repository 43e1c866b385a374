/// What a GraphML file for yEd has beside the attributes that all tools read: yFiles' shapes, lines and labels.
///
/// yEd shows text only from these (yEd manual, and yed.yworks.com questions 68 and 70).
enum YEdMarkup {
  /// The root element, whose schema is yWorks'.
  static let rootElement = """
    <?xml version="1.0" encoding="UTF-8"?>
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
    xmlns:y="http://www.yworks.com/xml/graphml" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
    http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd">

    """

  /// The keys of the drawing.
  static let keys = """
      <key id="d_node" for="node" yfiles.type="nodegraphics"/>
      <key id="d_edge" for="edge" yfiles.type="edgegraphics"/>

    """

  /// yEd's name of a shape.
  static func name(of shape: NodeShape) -> String {
    switch shape {
    case .rectangle, .ellipse, .hexagon, .octagon, .parallelogram: shape.rawValue
    case .rounded: "roundrectangle"
    case .shield: "trapezoid2"
    }
  }

  /// yEd's name of a broken line.
  static func name(of dash: DashPattern) -> String {
    switch dash {
    case .solid: "line"
    case .dashed, .dotted: dash.rawValue
    case .dashDotted: "dashed_dotted"
    }
  }

  /// yEd's name of an arrowhead.
  static func name(of head: HeadShape) -> String {
    switch head {
    case .none, .diamond: head.rawValue
    case .filled: "standard"
    case .hollow: "white_delta"
    case .open: "plain"
    case .bar: "t_shape"
    case .dot: "circle"
    }
  }
}

extension ByteBuffer {
  /// Appends the drawing of a node; without a look it has a label, and yEd puts it where it likes.
  mutating func appendYEdNode(label: String, look: Drawing.NodeLook?) {
    append("      <data key=\"d_node\"><y:ShapeNode>")
    if let look {
      let corner = (x: look.x - look.width / 2, y: look.y - look.height / 2)
      append("<y:Geometry height=\"\(look.height)\" width=\"\(look.width)\" x=\"\(corner.x)\" y=\"\(corner.y)\"/>")
      if let fill = look.fill { append("<y:Fill color=\"\(fill.hexadecimal)\" transparent=\"false\"/>") }
      if let line = look.line { append("<y:BorderStyle color=\"\(line.hexadecimal)\" type=\"line\" width=\"1.0\"/>") }
    }
    append("<y:NodeLabel")
    if let text = look?.text { append(" textColor=\"\(text.hexadecimal)\"") }
    append(">")
    appendContent(label)
    append("</y:NodeLabel>")
    if let look { append("<y:Shape type=\"\(YEdMarkup.name(of: look.shape))\"/>") }
    append("</y:ShapeNode></data>\n")
  }

  /// Appends the drawing of an edge.
  mutating func appendYEdEdge(label: String, look: Drawing.EdgeLook?) {
    append("      <data key=\"d_edge\"><y:PolyLineEdge>")
    if let look {
      let color = look.line.map { "color=\"\($0.hexadecimal)\" " } ?? ""
      append("<y:LineStyle \(color)type=\"\(YEdMarkup.name(of: look.dash))\" width=\"\(look.width)\"/>")
    }
    append("<y:Arrows source=\"none\" target=\"\(YEdMarkup.name(of: look?.head ?? .filled))\"/><y:EdgeLabel>")
    appendContent(label)
    append("</y:EdgeLabel></y:PolyLineEdge></data>\n")
  }
}
