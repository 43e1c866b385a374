public import RelationGraph

/// Where a graph's nodes lie and how they and the edges look, for formats that other programs draw.
///
/// Whoever draws the graph fills it from layout and theme; the writers of formats only pass it on.
public struct Drawing: Hashable, Sendable {
  /// The looks of nodes; a node that is not here has no place.
  public var nodes: [NodeID: NodeLook]
  /// The looks of edges.
  public var edges: [Edge.Key: EdgeLook]

  /// Makes a drawing.
  public init(nodes: [NodeID: NodeLook] = [:], edges: [Edge.Key: EdgeLook] = [:]) {
    self.nodes = nodes
    self.edges = edges
  }

  /// How a node looks.
  public struct NodeLook: Hashable, Sendable {
    /// The centre, in points, counted to the right and down.
    public var x: Double, y: Double
    /// The extent, in points.
    public var width: Double, height: Double
    /// The outline.
    public var shape: NodeShape
    /// The colours of area, outline and text; without one the program chooses.
    public var fill: Color?, line: Color?, text: Color?

    /// Makes a look.
    public init(
      x: Double, y: Double, width: Double, height: Double, shape: NodeShape = .rectangle, fill: Color? = nil,
      line: Color? = nil, text: Color? = nil
    ) {
      self.x = x
      self.y = y
      self.width = width
      self.height = height
      self.shape = shape
      self.fill = fill
      self.line = line
      self.text = text
    }
  }

  /// How an edge looks.
  public struct EdgeLook: Hashable, Sendable {
    /// The colour; without one the program chooses.
    public var line: Color?
    /// The width, in points.
    public var width: Double
    /// What breaks the line.
    public var dash: DashPattern
    /// What the line ends in.
    public var head: HeadShape

    /// Makes a look.
    public init(line: Color? = nil, width: Double = 1, dash: DashPattern = .solid, head: HeadShape = .filled) {
      self.line = line
      self.width = width
      self.dash = dash
      self.head = head
    }
  }
}
