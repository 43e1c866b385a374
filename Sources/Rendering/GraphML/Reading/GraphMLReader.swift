public import RelationGraph

/// A graph from a GraphML file, and what was read otherwise than it stands there.
public struct GraphMLImport: Sendable {
  /// The graph.
  public var graph: Graph
  /// What the user should know, in the order of the file.
  public var warnings: [GraphMLWarning]
}

/// A reader of GraphML, ours or any other tool's.
///
///     let (graph, warnings) = try GraphMLReader().read(bytes, file: "map.graphml")
///
/// Files of ours come back as the graph that was written. In others the relation is found by the names that tools give it, or by
/// ``relationKey``; an edge without any is `related-to`, a node without kind an actor. What has no place in a graph of ours is
/// kept as attributes and written out again. Parallel edges of one relation become one, whose attribute `count` says how many
/// there were.
///
/// No bytes can make the reader load or expand anything, or take more memory than in proportion to their number.
public struct GraphMLReader: Sendable {
  /// The name or identifier of the key that has the relation of an edge.
  public var relationKey: String?

  /// Makes a reader.
  public init(relationKey: String? = nil) {
    self.relationKey = relationKey
  }

  /// Reads a graph.
  ///
  /// - Parameters:
  ///   - bytes: The document, in UTF-8, UTF-16 or whatever encoding it declares.
  ///   - file: The name that errors show; without its folder and ending also the identifier of a graph that has none.
  /// - Returns: The graph and warnings.
  /// - Throws: ``GraphMLError`` with the line of the first fault.
  /// - Complexity: O(*n* log *n*) in the number of nodes and edges, O(*n*) in that of bytes.
  public func read(_ bytes: [UInt8], file: String? = nil) throws(GraphMLError) -> GraphMLImport {
    var rest = bytes
    return try read(file: file) {
      defer { rest = [] }
      return rest
    }
  }

  /// Reads a graph piece by piece, so that memory does not grow with the document but with the graph.
  ///
  /// - Parameters:
  ///   - file: The name that errors show; without its folder and ending also the identifier of a graph that has none.
  ///   - next: Gives the next bytes of the document, or none at its end.
  /// - Returns: The graph and warnings.
  /// - Throws: ``GraphMLError`` with the line of the first fault.
  /// - Complexity: As for ``read(_:file:)``.
  public func read(file: String? = nil, next: () -> [UInt8]) throws(GraphMLError) -> GraphMLImport {
    do throws(GraphMLError) {
      let content = try content(of: next)
      return try content.assemble(name: GraphMLReader.name(of: file))
    } catch {
      var located = error
      located.file = file
      throw located
    }
  }

  private func content(of next: () -> [UInt8]) throws(GraphMLError) -> GraphMLContent {
    var first = next()
    if first.isEmpty { throw GraphMLError(cause: .empty) }
    guard GraphMLReader.looksLikeXML(first) else { throw GraphMLError(line: 1, cause: .notXML) }
    let content = try GraphMLParser.parse(
      next: {
        guard !first.isEmpty else { return next() }
        defer { first = [] }
        return first
      }, into: GraphMLContent(relationKey: relationKey))
    try content.finish()
    return content
  }

  /// Whether the first bytes can be those of an XML document, in any encoding that the parser tells by them.
  private static func looksLikeXML(_ bytes: [UInt8]) -> Bool {
    let start = Array(bytes.prefix(4))
    let isWide = [[0xFF, 0xFE], [0xFE, 0xFF], [0x3C, 0, 0x3F, 0], [0, 0x3C, 0, 0x3F]].contains {
      start.starts(with: $0)
    }
    if isWide { return true }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    return !start.contains(0) && body.first { $0 > Byte.space } == Byte.less
  }

  private static func name(of file: String?) -> String {
    guard let last = file?.split(separator: "/").last else { return "" }
    return last.split(separator: ".").first.map { String($0) } ?? ""
  }
}

extension Graph {
  /// Reads a graph from GraphML, as ``GraphMLReader`` does, without its warnings.
  public init(graphML bytes: [UInt8], file: String? = nil) throws(GraphMLError) {
    self = try GraphMLReader().read(bytes, file: file).graph
  }
}
