public import Graphviz
public import RelationGraph

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Where the nodes of an earlier map stood, read from the map itself or from a file of positions.
public enum MapPositions {
  /// Reads an SVG of ours, or JSON of the form `{"state:ML": [120, 45.5]}` in points.
  ///
  /// - Throws: ``MapPositionsError`` where the bytes are neither, or name no node.
  public static func read(_ bytes: [UInt8], path: String) throws(MapPositionsError) -> [NodeID: Point] {
    let isMarkup = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) } == UInt8(ascii: "<")
    let positions = isMarkup ? readMap(String(decoding: bytes, as: UTF8.self)) : readTable(bytes)
    guard let positions, !positions.isEmpty else { throw MapPositionsError(path: path) }
    return positions
  }

  /// The positions of nodes as JSON, to be kept and read again.
  public static func json(_ positions: [NodeID: Point]) -> String {
    let rows = positions.sorted { $0.key < $1.key }.map { id, place in
      "  \(quoted(id.text)): [\(decimal(place.x)), \(decimal(place.y))]"
    }
    return "{\n" + rows.joined(separator: ",\n") + "\n}\n"
  }

  private static func quoted(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "\"") { quoted, scalar in
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case let control where control.value < 0x20:
        let digits = String(control.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    } + "\""
  }

  private static func readTable(_ bytes: [UInt8]) -> [NodeID: Point]? {
    guard let table = try? JSONDecoder().decode([String: [Double]].self, from: Data(bytes)) else { return nil }
    var positions: [NodeID: Point] = [:]
    for (id, place) in table {
      guard place.count == 2 else { return nil }
      positions[NodeID(id)] = Point(x: place[0], y: place[1])
    }
    return positions
  }

  /// Reads the two attributes that our writer puts on each node.
  ///
  /// A map is our own text, so its attributes are found without a parser of XML; a file of others has none of them.
  private static func readMap(_ text: String) -> [NodeID: Point]? {
    var positions: [NodeID: Point] = [:]
    var rest = Substring(text)
    while let id = value(of: "data-node", in: &rest), let place = value(of: "data-position", in: &rest) {
      let numbers = place.split(separator: ",").compactMap { Double($0) }
      if numbers.count == 2 { positions[NodeID(unescaped(id))] = Point(x: numbers[0], y: numbers[1]) }
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
    "\(path): no positions of nodes; expected a map that entente has drawn as SVG, or JSON such as "
      + "{\"state:ML\": [120, 45.5]}"
  }
}
