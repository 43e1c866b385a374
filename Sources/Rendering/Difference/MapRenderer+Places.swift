public import Graphviz
public import RelationGraph

extension MapRenderer {
  /// Where the nodes of an old map stand, drawn apart as far as the labels of both graphs need.
  ///
  /// The arrangement stays the same, so that a reader finds everything where it was; only distances grow.
  ///
  /// - Parameters:
  ///   - old: The old graph.
  ///   - union: Both graphs as one.
  /// - Returns: The places, none where the map is no network.
  /// - Throws: ``RenderingError`` where no layout is found.
  public func positions(of old: Graph, withRoomFor union: Graph) throws(RenderingError) -> [NodeID: Point] {
    let places = try positions(of: old)
    guard options.form == .network, union.nodes.count <= Self.spreadingLimit else { return places }
    var best = (places: places, crowding: Int.max)
    for factor in Self.spreads {
      var trial = self
      trial.options.positions = places.mapValues { $0 * factor }
      guard case .network(let arrangement) = try trial.sheet(union).picture else { return places }
      let crowding = arrangement.crowding
      if crowding < best.crowding { best = (trial.options.positions, crowding) }
      if crowding == 0 { break }
    }
    return best.places
  }

  /// The number of nodes up to which a map is drawn apart; greater ones have few labels.
  private static let spreadingLimit = 60
  /// How far a map is drawn apart, the least first.
  private static let spreads = [1, 1.25, 1.5, 1.75, 2]
}

extension MapArrangement {
  /// How many labels lie on another label or on a node, or leave too little of their line to be seen.
  fileprivate var crowding: Int {
    let labels = lines.compactMap(\.label)
    let onNodes = labels.filter { label in outlines.contains { $0.box.overlaps(label) } }
    let onLabels = labels.indices.filter { index in labels[..<index].contains { $0.overlaps(labels[index]) } }
    let onLines = lines.filter { line in
      line.label.map { CurveLengths(line.curve).total < Self.least + max($0.size.width, $0.size.height) } ?? false
    }
    return onNodes.count + onLabels.count + onLines.count
  }

  /// The least length of a line beside its label, in points: room for a mark and a head.
  private static let least = 36.0
}
