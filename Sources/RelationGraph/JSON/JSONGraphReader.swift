extension Graph {
  /// Reads a graph in JSON Graph Format: ours, or another's of version 1 or 2.
  ///
  /// Several graphs (a `graphs` array, or one document after another, as `entente extract` writes them) are merged. In a
  /// foreign graph an edge without `relation` is `related-to`, and what the format does not know is kept as attributes.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8, with or without a byte order mark.
  ///   - file: The name that errors show.
  /// - Throws: ``JSONGraphError`` with line, column and path of the first fault.
  /// - Complexity: O(*n* log *n*) in the size of the text.
  public init(json bytes: [UInt8], file: String? = nil) throws(JSONGraphError) {
    self.init(merging: try Graph.all(json: bytes, file: file))
  }

  /// Reads a graph from text in JSON Graph Format, as ``init(json:file:)`` does from bytes.
  public init(json text: String, file: String? = nil) throws(JSONGraphError) {
    try self.init(json: Array(text.utf8), file: file)
  }

  /// Reads all graphs of a text in JSON Graph Format, one by one in their order.
  public static func all(json bytes: [UInt8], file: String? = nil) throws(JSONGraphError) -> [Graph] {
    var scanner = JSONScanner(bytes)
    var graphs: [Graph] = []
    do {
      repeat {
        try scanner.readDocument(into: &graphs)
      } while !scanner.isAtEnd()
    } catch {
      var located = error
      located.file = file
      throw located
    }
    return graphs
  }

  /// Whether text begins as a graph in JSON Graph Format does, rather than as an article.
  ///
  /// Only the first key is looked at: `graph`, or `graphs`.
  public static func isJSONGraph(_ bytes: [UInt8]) -> Bool {
    var scanner = JSONScanner(bytes)
    return scanner.firstKey().map { $0 == "graph" || $0 == "graphs" } ?? false
  }
}

extension JSONScanner {
  /// Reads `{"graph": …}` or `{"graphs": […]}`.
  fileprivate mutating func readDocument(into graphs: inout [Graph]) throws(JSONGraphError) {
    let start = valueOffset()
    var found: [Graph] = []
    var isGraph = false
    try object { (scanner, key) throws(JSONGraphError) in
      switch key {
      case "graph":
        isGraph = true
        found.append(try JSONGraphReader.graph(&scanner))
      case "graphs":
        isGraph = true
        try scanner.array { (scanner, _) throws(JSONGraphError) in found.append(try JSONGraphReader.graph(&scanner)) }
      default: try scanner.skip()
      }
    }
    guard isGraph else { throw error(.missing(key: "graph"), at: start) }
    graphs += found
  }
}

/// Reads one graph object into a builder.
struct JSONGraphReader {
  private var builder = GraphBuilder()
  private var id: String?
  private var title: String?
  private var isDirected = true
  /// Whether the graph says that this program wrote it; then a value that it would not write is a fault, while a foreign
  /// file may use the same word for something else.
  private var isOurs = false

  static func graph(_ scanner: inout JSONScanner) throws(JSONGraphError) -> Graph {
    var reader = JSONGraphReader()
    try scanner.object { (scanner, key) throws(JSONGraphError) in try reader.readMember(key, of: &scanner) }
    if !reader.isDirected { reader.builder.makeUndirected() }
    return reader.builder.build(id: reader.id, title: reader.title)
  }

  private mutating func readMember(_ key: String, of scanner: inout JSONScanner) throws(JSONGraphError) {
    let start = scanner.valueOffset()
    switch key {
    case "id": id = try scanner.text()
    case "label": title = try scanner.text()
    case "type": isOurs = try scanner.text() == JSONGraph.type
    case "directed": isDirected = try scanner.truth()
    case "metadata": try readMetadata(&scanner)
    case "nodes": try readNodes(&scanner)
    case "edges": try readEdges(&scanner)
    case "hyperedges": throw scanner.error(.unsupported("hyperedges"), at: start)
    default: try scanner.skip()
    }
  }

  private mutating func readMetadata(_ scanner: inout JSONScanner) throws(JSONGraphError) {
    try scanner.object { (scanner, key) throws(JSONGraphError) in
      let kind = try scanner.kind()
      guard key == "articles", isOurs || kind == .array else { return try scanner.skip() }
      try scanner.array { (scanner, _) throws(JSONGraphError) in builder.insert(try scanner.readArticle()) }
    }
  }

  private mutating func readNodes(_ scanner: inout JSONScanner) throws(JSONGraphError) {
    let isOurs = isOurs
    if try scanner.kind() == .array {
      try scanner.array { (scanner, _) throws(JSONGraphError) in
        builder.insert(try scanner.readNode(id: nil, isOurs: isOurs))
      }
    } else {
      try scanner.object { (scanner, id) throws(JSONGraphError) in
        builder.insert(try scanner.readNode(id: id, isOurs: isOurs))
      }
    }
  }

  private mutating func readEdges(_ scanner: inout JSONScanner) throws(JSONGraphError) {
    let usual = (isOurs: isOurs, isDirected: isDirected)
    try scanner.array { (scanner, _) throws(JSONGraphError) in
      builder.add(try scanner.readEdge(isOurs: usual.isOurs, isDirected: usual.isDirected))
    }
  }
}

extension GraphBuilder {
  /// Adds an edge as a file has it.
  mutating func add(_ draft: EdgeDraft) {
    for piece in draft.evidence {
      link(draft.source, draft.relation, draft.target, status: piece.status, evidence: piece)
    }
    if draft.evidence.isEmpty || !draft.stated.attributes.isEmpty {
      link(draft.source, draft.relation, draft.target, stated: draft.stated)
    }
  }
}
