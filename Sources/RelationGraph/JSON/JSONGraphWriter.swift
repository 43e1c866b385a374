// JSON Graph Format, version 2 (https://jsongraphformat.info), with what this program adds in `metadata`.

extension Graph {
  /// The graph in JSON Graph Format, version 2: lossless, and the same bytes for the same graph.
  ///
  /// - Parameter layout: In one line without line break at its end, or readable, which ends with one.
  /// - Returns: The text.
  /// - Complexity: O(*n*) in the size of the text.
  public func json(_ layout: JSONLayout = .readable) -> String {
    String(decoding: jsonBytes(layout), as: UTF8.self)
  }

  /// The graph in JSON Graph Format, version 2, in UTF-8.
  ///
  /// - Parameter layout: In one line without line break at its end, or readable, which ends with one.
  /// - Returns: The bytes of ``json(_:)``.
  /// - Complexity: O(*n*) in the size of the text.
  public func jsonBytes(_ layout: JSONLayout = .readable) -> [UInt8] {
    var bytes: [UInt8] = []
    writeJSON(layout) { writer, isComplete in
      if isComplete { bytes = writer.takeBytes() }
    }
    if layout == .readable { bytes.append(UInt8(ascii: "\n")) }
    return bytes
  }

  /// Writes the graph in JSON Graph Format, version 2, node by node and edge by edge.
  ///
  /// - Parameters:
  ///   - layout: In one line without line break at its end, or readable, which ends with one.
  ///   - output: What takes the text, in portions of about a node or an edge.
  public func writeJSON(_ layout: JSONLayout = .readable, to output: inout some TextOutputStream) {
    writeJSON(layout) { writer, _ in output.write(writer.takeText()) }
    if layout == .readable { output.write("\n") }
  }

  /// Writes the graph and hands the writer over behind each node and edge, and when the text is complete.
  private func writeJSON(_ layout: JSONLayout, deliver: (_ writer: inout JSONWriter, _ isComplete: Bool) -> Void) {
    var writer = JSONWriter(layout: layout)
    writer.begin("{", isSpread: false)
    writer.key("graph")
    writer.begin("{", isSpread: true)
    writeHead(to: &writer)
    writer.key("nodes")
    writer.begin("{", isSpread: true)
    for node in nodes {
      writer.key(node.id.text)
      writer.write(node)
      deliver(&writer, false)
    }
    writer.end("}")
    writer.key("edges")
    writer.begin("[", isSpread: true)
    for edge in edges {
      writer.write(edge, isDirected: isDirected)
      deliver(&writer, false)
    }
    writer.end("]")
    writer.end("}")
    writer.end("}")
    deliver(&writer, true)
  }

  private func writeHead(to writer: inout JSONWriter) {
    writer.member("id", id)
    writer.member("type", JSONGraph.type)
    writer.member("label", title)
    writer.member("directed", isDirected)
    writer.key("metadata")
    writer.object { writer in
      writer.member("generator", JSONGraph.generator)
      writer.key("articles")
      writer.array(isSpread: true) { writer in
        for article in articles { writer.write(article) }
      }
    }
  }
}

/// What every file of ours says of itself.
public enum JSONGraph {
  /// The type of a graph that this program wrote.
  public static let type = "entente"
  /// The program and its version.
  public static let generator = "entente 0.1"
}

extension JSONWriter {
  mutating func write(_ article: Article) {
    object { writer in
      writer.member("id", article.id)
      writer.member("title", article.title)
      writer.member("source", article.source)
      writer.member("date", article.date)
      writer.member("language", article.language)
      writer.member("url", article.url)
    }
  }

  mutating func write(_ node: Node) {
    object { writer in
      writer.member("label", node.label)
      writer.key("metadata")
      writer.object { writer in
        writer.member("kind", node.kind.rawValue)
        writer.member("role", node.id.institution?.rawValue)
        writer.member("iso3", node.iso3)
        writer.member("actsFor", node.actsFor?.text)
        writer.member("labels", node.labels.mapValues { .text($0) })
        writer.member("attributes", node.attributes)
      }
    }
  }

  mutating func write(_ edge: Edge, isDirected: Bool) {
    object { writer in
      writer.member("id", edge.id)
      writer.member("source", edge.source.text)
      writer.member("relation", edge.relation.name)
      writer.member("target", edge.target.text)
      writer.member("directed", isDirected)
      writer.key("metadata")
      writer.object { $0.writeMetadata(of: edge) }
    }
  }

  mutating func writeMetadata(of edge: Edge) {
    member("status", edge.status.rawValue)
    member("weight", edge.weight)
    member("mentions", edge.mentions)
    member("first", edge.first)
    member("last", edge.last)
    if !edge.evidence.isEmpty {
      key("evidence")
      array(isSpread: true) { writer in
        for piece in edge.evidence { writer.write(piece, unlessStatus: edge.status) }
      }
    }
    member("attributes", edge.attributes)
  }

  /// Writes a piece of evidence, with its status only where it is not the one that goes without saying.
  mutating func write(_ piece: Evidence, unlessStatus usual: Status?) {
    object { writer in
      writer.member("article", piece.article)
      writer.member("start", piece.start)
      writer.member("end", piece.end)
      writer.member("quote", piece.quote)
      writer.member("trigger", piece.trigger)
      writer.member("speaker", piece.speaker)
      writer.member("date", piece.date)
      if piece.status != usual { writer.member("status", piece.status.rawValue) }
      guard !piece.antecedents.isEmpty else { return }
      writer.key("antecedents")
      writer.array { writer in
        for antecedent in piece.antecedents { writer.write(antecedent) }
      }
    }
  }

  private mutating func write(_ antecedent: Antecedent) {
    object { writer in
      writer.member("start", antecedent.start)
      writer.member("end", antecedent.end)
      writer.member("quote", antecedent.quote)
    }
  }
}
