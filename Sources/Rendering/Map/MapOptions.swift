public import Graphviz
public import RelationGraph

/// What may be chosen for a map beside its theme and language.
public struct MapOptions: Hashable, Sendable {
  /// The title to show; without one, that of the graph.
  public var title: String?
  /// The lines below the title; without any, the span of the articles' days and their number.
  public var subtitle: [String] = []
  /// What the picture is: nodes with lines between them, or a table.
  public var form: Form
  /// The engine that places the nodes; without one, it is chosen by the size of the graph.
  public var engine: LayoutEngine?
  /// Whether alliances are drawn as frames round their members; without a choice, where that is most legible.
  public var grouping: Grouping?
  /// Whether `member-of` and `acts-for` are drawn as thin lines; without a choice, where that is most legible.
  public var showsStructure: Bool?
  /// Where nodes stood in an earlier map, in points, and are to stand again.
  public var positions: [NodeID: Point]
  /// The address that an edge leads to; `{id}`, `{source}`, `{relation}` and `{target}` are filled in.
  ///
  /// Without one, the first article's. Only `http` and `https` are written.
  public var link: String?
  /// How nodes and edges differ from an earlier graph, for a map of a difference.
  public var changes: MapChanges?

  /// Makes options; everything is chosen by the graph unless given.
  public init(
    title: String? = nil, form: Form = .network, engine: LayoutEngine? = nil, grouping: Grouping? = nil,
    showsStructure: Bool? = nil,
    positions: [NodeID: Point] = [:], link: String? = nil, changes: MapChanges? = nil
  ) {
    self.title = title
    self.form = form
    self.engine = engine
    self.grouping = grouping
    self.showsStructure = showsStructure
    self.positions = positions
    self.link = link
    self.changes = changes
  }

  /// What the picture is.
  public enum Form: String, CaseIterable, Sendable {
    /// Nodes with lines between them.
    case network
    /// A table of who does what to whom, for graphs whose lines would be too many to follow.
    case matrix
    /// A row for each pair of nodes, with bars from the first to the last mention of what the one does to the other.
    case timeline
  }

  /// What is drawn as a labelled frame.
  public enum Grouping: String, CaseIterable, Sendable {
    /// An alliance with its members.
    case alliance
    /// Nothing.
    case none
  }
}

/// How the parts of a map differ from an earlier one.
public struct MapChanges: Hashable, Sendable {
  /// The changes of nodes, by their identifier.
  public var nodes: [NodeID: Change]
  /// The changes of edges, by what makes them the edges they are.
  public var edges: [Edge.Key: Change]
  /// How the maps are compared: of two accounts, neither can be new.
  public var mode: GraphDifference.Mode

  /// Makes a set of changes; what is not named is unchanged.
  public init(
    nodes: [NodeID: Change] = [:], edges: [Edge.Key: Change] = [:], mode: GraphDifference.Mode = .follow
  ) {
    self.nodes = nodes
    self.edges = edges
    self.mode = mode
  }

  /// A way of being different.
  ///
  /// In styles its class has `change-` before it, since a status may be called the same.
  public enum Change: String, CaseIterable, Sendable {
    case added, removed, changed, turned, ended, unchanged

    /// The class that styles name.
    var className: String { "change-" + rawValue }
  }
}
