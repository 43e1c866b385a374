internal import Graphviz
internal import RelationGraph

/// Where the parts of a map lie, in points from the top left corner of their common box.
struct MapArrangement: Sendable {
  /// The outlines, in the order of the content's nodes.
  var outlines: [Outline]
  /// The lines, in the order of the content's edges.
  var lines: [PlacedLine]
  /// The frames, in the order of the content's groups.
  var frames: [Rectangle]
  /// The box round everything.
  var bounds: Rectangle

  /// A line with its label.
  struct PlacedLine: Hashable, Sendable {
    /// The way from outline to outline.
    var curve: Curve
    /// The box of the label, where there is a label and room for it.
    var label: Rectangle?
  }
}

extension MapArrangement {
  /// Places the parts of a map.
  init(_ content: MapContent, options: MapOptions) throws(LayoutError) {
    if options.positions.isEmpty {
      let engine = options.engine ?? MapSpacing.engine(for: content)
      let layout = try MapSpacing.graph(of: content, engine: engine).arranged()
      outlines = Self.outlines(of: content, at: layout.nodes)
      frames = layout.groups
      let router = LineRouter(content: content, outlines: outlines)
      lines = engine == .layered ? router.lines(along: layout) : router.straightLines()
    } else {
      let places = try HeldPositions(content, positions: options.positions).places()
      let outlines = Self.outlines(of: content, at: places)
      self.outlines = outlines
      frames = content.groups.compactMap { group in group.frame(round: group.nodes.map { outlines[$0].box }) }
      lines = LineRouter(content: content, outlines: outlines).straightLines()
    }
    bounds = Rectangle(origin: Point(x: 0, y: 0), size: Size(width: 0, height: 0))
    bounds = extent
  }

  private static func outlines(of content: MapContent, at places: [Point]) -> [Outline] {
    zip(content.nodes, places).map { node, place in
      let box = Rectangle(center: place, size: node.size)
      return Outline(shape: node.style.shape, box: box, corner: node.style.number(.corner))
    }
  }

  /// The box round everything that is drawn.
  private var extent: Rectangle {
    let boxes = outlines.map(\.box) + frames + lines.compactMap(\.label)
    let points = lines.flatMap(\.curve.points).map { Rectangle(center: $0, size: Size(width: 4, height: 4)) }
    guard let first = boxes.first else { return Rectangle(origin: Point(x: 0, y: 0), size: Size(width: 0, height: 0)) }
    return (boxes + points).reduce(first) { $0.union($1) }
  }
}
