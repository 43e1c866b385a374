extension GraphDifference {
  /// Reads a difference as ``json(_:)`` writes it.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8, with or without a byte order mark.
  ///   - file: The name that errors show.
  /// - Throws: ``JSONGraphError`` with line, column and path of the first fault.
  public init(json bytes: [UInt8], file: String? = nil) throws(JSONGraphError) {
    var scanner = JSONScanner(bytes)
    do {
      self = try DifferenceReader.document(&scanner)
    } catch {
      var located = error
      located.file = file
      throw located
    }
  }

  /// Reads a difference from text, as ``init(json:file:)`` does from bytes.
  public init(json text: String, file: String? = nil) throws(JSONGraphError) {
    try self.init(json: Array(text.utf8), file: file)
  }

  /// Whether text begins as a difference in JSON does: its first key is `difference`.
  public static func isJSONDifference(_ bytes: [UInt8]) -> Bool {
    var scanner = JSONScanner(bytes)
    return scanner.firstKey() == "difference"
  }
}

/// Reads a difference as two graphs that have only what differs and what is needed to name it, and compares these.
private struct DifferenceReader {
  private var mode = GraphDifference.Mode.replace
  private var old = PartialGraph()
  private var new = PartialGraph()
  private var turned: [Turn] = []

  static func document(_ scanner: inout JSONScanner) throws(JSONGraphError) -> GraphDifference {
    let start = scanner.valueOffset()
    var reader: DifferenceReader?
    try scanner.object { (scanner, key) throws(JSONGraphError) in
      guard key == "difference" else { return try scanner.skip() }
      var content = DifferenceReader()
      try scanner.object { (scanner, key) throws(JSONGraphError) in try content.readMember(key, of: &scanner) }
      reader = content
    }
    guard scanner.isAtEnd() else { throw scanner.syntaxError("the end of the text") }
    return try scanner.required(reader, "difference", at: start).difference
  }

  private var difference: GraphDifference {
    let compared = GraphDifference(from: old.graph, to: new.graph, mode: mode)
    return GraphDifference(
      mode: mode, old: compared.old, new: compared.new, nodes: compared.nodes, edges: compared.edges, turned: turned)
  }

  private mutating func readMember(_ key: String, of scanner: inout JSONScanner) throws(JSONGraphError) {
    switch key {
    case "mode": mode = try scanner.mode()
    case "old": try old.readSide(&scanner)
    case "new": try new.readSide(&scanner)
    case "turned":
      try scanner.array { (scanner, _) throws(JSONGraphError) in turned.append(try scanner.turn()) }
    case "nodes":
      try scanner.object { (scanner, id) throws(JSONGraphError) in try readNode(id, of: &scanner) }
    case "edges": try scanner.array { (scanner, _) throws(JSONGraphError) in try readEdge(&scanner) }
    case "context":
      try scanner.object { (scanner, id) throws(JSONGraphError) in
        let node = try scanner.readNode(id: id, isOurs: true)
        old.builder.insert(node)
        new.builder.insert(node)
      }
    default: try scanner.skip()
    }
  }

  private mutating func readNode(_ id: String, of scanner: inout JSONScanner) throws(JSONGraphError) {
    try scanner.object { (scanner, key) throws(JSONGraphError) in
      switch key {
      case "old": old.builder.insert(try scanner.readNode(id: id, isOurs: true))
      case "new": new.builder.insert(try scanner.readNode(id: id, isOurs: true))
      default: try scanner.skip()
      }
    }
  }

  private mutating func readEdge(_ scanner: inout JSONScanner) throws(JSONGraphError) {
    let start = scanner.valueOffset()
    var source: String?, relation: String?, target: String?
    var oldMetadata: EdgeMetadata?, newMetadata: EdgeMetadata?
    try scanner.object { (scanner, key) throws(JSONGraphError) in
      switch key {
      case "source": source = try scanner.string()
      case "relation": relation = try scanner.string()
      case "target": target = try scanner.string()
      case "old": oldMetadata = try EdgeMetadata.read(&scanner)
      case "new": newMetadata = try EdgeMetadata.read(&scanner)
      default: try scanner.skip()
      }
    }
    let key = Edge.Key(
      source: NodeID(try scanner.required(source, "source", at: start)),
      relation: Relation(try scanner.required(relation, "relation", at: start)),
      target: NodeID(try scanner.required(target, "target", at: start)))
    if let oldMetadata { old.builder.add(oldMetadata.draft(key)) }
    if let newMetadata { new.builder.add(newMetadata.draft(key)) }
  }
}

/// What a difference tells of one of its two graphs.
private struct PartialGraph {
  var builder = GraphBuilder()
  private var id: String?
  private var title: String?

  var graph: Graph { builder.build(id: id, title: title) }

  mutating func readSide(_ scanner: inout JSONScanner) throws(JSONGraphError) {
    try scanner.object { (scanner, key) throws(JSONGraphError) in
      switch key {
      case "id": id = try scanner.string()
      case "label": title = try scanner.string()
      case "directed": if try !scanner.truth() { builder.makeUndirected() }
      case "articles":
        try scanner.array { (scanner, _) throws(JSONGraphError) in builder.insert(try scanner.readArticle()) }
      default: try scanner.skip()
      }
    }
  }
}

extension EdgeMetadata {
  fileprivate static func read(_ scanner: inout JSONScanner) throws(JSONGraphError) -> EdgeMetadata {
    var metadata = EdgeMetadata(isOurs: true)
    try metadata.read(&scanner)
    return metadata
  }
}

extension JSONScanner {
  fileprivate mutating func mode() throws(JSONGraphError) -> GraphDifference.Mode {
    let start = valueOffset()
    let name = try string()
    guard let mode = GraphDifference.Mode(rawValue: name) else {
      throw unknown(name, among: GraphDifference.Mode.allCases.map(\.rawValue), at: start)
    }
    return mode
  }

  fileprivate mutating func turn() throws(JSONGraphError) -> Turn {
    let start = valueOffset()
    var source: String?, target: String?
    var old: [Relation] = [], new: [Relation] = []
    try object { (scanner, key) throws(JSONGraphError) in
      switch key {
      case "source": source = try scanner.string()
      case "target": target = try scanner.string()
      case "old": old = try scanner.relations()
      case "new": new = try scanner.relations()
      default: try scanner.skip()
      }
    }
    return Turn(
      source: NodeID(try required(source, "source", at: start)),
      target: NodeID(try required(target, "target", at: start)),
      old: old, new: new)
  }

  private mutating func relations() throws(JSONGraphError) -> [Relation] {
    var relations: [Relation] = []
    try array { (scanner, _) throws(JSONGraphError) in relations.append(Relation(try scanner.string())) }
    return relations
  }
}
