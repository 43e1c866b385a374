/// An arrangement that was found, in points of 1/72 inch; *y* grows downwards.
public struct Layout: Hashable, Sendable {
  /// The centres of the boxes, in the order in which they were given.
  public var nodes: [Point]
  /// The lines, in the order in which they were given.
  public var edges: [Edge]
  /// The frames of the groups, in the order in which they were given.
  public var groups: [Rectangle]
  /// The box round everything.
  public var bounds: Rectangle

  /// A line of the arrangement.
  public struct Edge: Hashable, Sendable {
    /// The control points of a chain of cubic Bézier curves, 3*n* + 1 of them, from within the first box to within the second; none
    /// where the engine does not route.
    public var curve: [Point]
    /// The centre of the label, where the engine has made room for one.
    public var label: Point?
  }
}

extension Layout {
  /// The arrangement of boxes that nothing connects and no engine has to be asked about, all on one spot.
  init(alone graph: LayoutGraph) {
    let origin = Point(x: 0, y: 0)
    self.init(
      nodes: graph.nodes.map { _ in origin }, edges: graph.edges.map { _ in Edge(curve: [], label: nil) },
      groups: [], bounds: Rectangle(origin: origin, size: Size(width: 0, height: 0)))
  }
}

/// Why no arrangement was found.
public enum LayoutError: Error, Equatable, Sendable {
  /// A line or group names a box that is not there, or a box is in two groups.
  case badIndex(Int)
  /// A size, position or distance is negative or no number.
  case badMeasure(Double)
  /// The engine gave up; its messages, if it had any.
  case failed(engine: LayoutEngine, messages: [String])
}

extension LayoutError: CustomStringConvertible {
  /// The reason as a sentence.
  public var description: String {
    switch self {
    case .badIndex(let index):
      "the layout names box \(index), which is not there or stands in two groups"
    case .badMeasure(let measure):
      "the layout has a measure of \(measure), where a number of at least 0 is needed"
    case .failed(let engine, let messages):
      "Graphviz (\(engine.rawValue)) could not lay out the map"
        + (messages.isEmpty ? "" : ": " + messages.joined(separator: " ")) + "; try another --layout"
    }
  }
}
