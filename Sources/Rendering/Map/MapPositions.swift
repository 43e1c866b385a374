public import Graphviz
public import RelationGraph

/// Where the nodes of an earlier map stood, read from the map itself or from a file of positions.
public enum MapPositions {
  /// No place on paper lies further out than so many points; what does is taken for none.
  private static let furthest = 1_000_000.0

  /// Reads an SVG of ours, or a graph in JSON whose nodes have numbers called `x` and `y` among their metadata.
  ///
  /// - Throws: ``MapPositionsError`` where the bytes are neither, or no node has a place.
  public static func read(_ bytes: [UInt8], path: String) throws(MapPositionsError) -> [NodeID: Point] {
    let isMarkup = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) } == UInt8(ascii: "<")
    let graph = isMarkup ? nil : try? Graph(json: bytes, file: path)
    let positions = graph.map(self.positions) ?? readMap(String(decoding: bytes, as: UTF8.self))
    guard !positions.isEmpty else { throw MapPositionsError(path: path) }
    return positions
  }

  /// The places that a graph's nodes have as attributes `x` and `y`, in points with *y* growing downwards.
  public static func positions(in graph: Graph) -> [NodeID: Point] {
    var positions: [NodeID: Point] = [:]
    for node in graph.nodes {
      guard let x = number(node.attributes["x"]), let y = number(node.attributes["y"]) else { continue }
      positions[node.id] = place(x, y)
    }
    return positions
  }

  private static func place(_ x: Double, _ y: Double) -> Point? {
    x.magnitude <= furthest && y.magnitude <= furthest ? Point(x: x, y: y) : nil
  }

  private static func number(_ value: AttributeValue?) -> Double? {
    switch value {
    case .integer(let integer): Double(integer)
    case .number(let number): number
    case .text(let text): Double(text)
    case .truth, nil: nil
    }
  }

  /// Reads the two attributes that our writer puts on each node.
  ///
  /// A map is our own text, so its attributes are found without a parser of XML; a file of others has none of them.
  private static func readMap(_ text: String) -> [NodeID: Point] {
    var positions: [NodeID: Point] = [:]
    var rest = Substring(text)
    while let id = value(of: "data-node", in: &rest), let place = value(of: "data-position", in: &rest) {
      let numbers = place.split(separator: ",").compactMap { Double($0) }
      if numbers.count == 2 { positions[NodeID(unescaped(id))] = self.place(numbers[0], numbers[1]) }
    }
    return positions
  }

  /// The value of the next attribute of that name; what comes before it and itself are cut off.
  private static func value(of name: String, in text: inout Substring) -> Substring? {
    let opening = " " + name + "=\""
    guard let start = text.firstRange(of: opening)?.upperBound, let end = text[start...].firstIndex(of: "\"") else {
      return nil
    }
    defer { text = text[end...] }
    return text[start..<end]
  }

  private static func unescaped(_ text: Substring) -> String {
    var unescaped = String(text)
    // The ampersand last, so that what it escapes is not taken for another escape.
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      unescaped = unescaped.split(separator: entity, omittingEmptySubsequences: false).joined(separator: character)
    }
    return unescaped
  }
}

/// A file in which no positions of nodes were found.
public struct MapPositionsError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file.
  public var path: String

  /// What is wrong and what is expected.
  public var description: String {
    "\(path): no positions of nodes; expected a map that entente has drawn as SVG, or a graph in JSON whose nodes have "
      + "numbers “x” and “y” in their metadata"
  }
}
