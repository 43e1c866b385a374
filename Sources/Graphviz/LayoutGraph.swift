/// What is to be arranged: boxes of known size, and the lines between them.
///
/// Sizes come from the caller and not from fonts, so that the arrangement is the same on every machine.
public struct LayoutGraph: Hashable, Sendable {
  /// How the arrangement is found.
  public var engine: LayoutEngine
  /// The boxes; lines and groups name them by their index.
  public var nodes: [Node]
  /// The lines.
  public var edges: [Edge]
  /// The boxes that are to lie together in a frame.
  ///
  /// Only ``LayoutEngine/layered`` heeds them.
  public var groups: [Group]
  /// The least distance between neighbouring boxes, in points.
  public var nodeSpacing: Double
  /// The least distance between two layers of boxes, in points.
  public var layerSpacing: Double

  /// Makes an arrangement to be found.
  public init(
    engine: LayoutEngine, nodes: [Node], edges: [Edge] = [], groups: [Group] = [], nodeSpacing: Double = 24,
    layerSpacing: Double = 32
  ) {
    self.engine = engine
    self.nodes = nodes
    self.edges = edges
    self.groups = groups
    self.nodeSpacing = nodeSpacing
    self.layerSpacing = layerSpacing
  }

  /// A box.
  public struct Node: Hashable, Sendable {
    /// Its extent in points.
    public var size: Size
    /// Where its centre has to stay, if it has to.
    ///
    /// Only ``LayoutEngine/springs`` heeds it.
    public var position: Point?

    /// Makes a box.
    public init(size: Size, position: Point? = nil) {
      self.size = size
      self.position = position
    }
  }

  /// A line from one box to another.
  public struct Edge: Hashable, Sendable {
    /// The indices of the boxes where it begins and ends.
    public var source: Int, target: Int
    /// The extent of its label in points, if it has one.
    ///
    /// Only ``LayoutEngine/layered`` makes room for it.
    public var labelSize: Size?
    /// How strongly it draws its ends together; 1 is usual, 0 not at all.
    public var weight: Int
    /// The length that it would like to have, in points.
    ///
    /// Only ``LayoutEngine/springs`` heeds it.
    public var length: Double?
    /// Whether it says which end lies above the other.
    public var ranks: Bool

    /// Makes a line.
    public init(
      source: Int, target: Int, labelSize: Size? = nil, weight: Int = 1, length: Double? = nil, ranks: Bool = true
    ) {
      self.source = source
      self.target = target
      self.labelSize = labelSize
      self.weight = weight
      self.length = length
      self.ranks = ranks
    }
  }

  /// Boxes that lie together in a frame.
  public struct Group: Hashable, Sendable {
    /// The indices of its boxes.
    ///
    /// No box may be in two groups.
    public var nodes: [Int]
    /// The distance between the boxes and the frame, in points.
    public var margin: Double
    /// The extent of its label in points, for which there is room at the top of the frame.
    public var labelSize: Size

    /// Makes a group.
    public init(nodes: [Int], margin: Double, labelSize: Size) {
      self.nodes = nodes
      self.margin = margin
      self.labelSize = labelSize
    }
  }
}

/// A way of arranging, named for what it does; each is one of Graphviz's programs.
public enum LayoutEngine: String, CaseIterable, Sendable {
  /// In layers from top to bottom, with room for labels and groups (`dot`).
  case layered = "dot"
  /// By springs between all pairs (`neato`), for a few hundred boxes.
  case springs = "neato"
  /// By springs on several scales (`sfdp`), for many boxes.
  case multiscale = "sfdp"
}
