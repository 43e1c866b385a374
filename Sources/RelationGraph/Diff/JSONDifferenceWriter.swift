extension GraphDifference {
  /// The difference in JSON: complete enough to apply, and the same bytes for the same difference.
  ///
  ///     {"difference": {
  ///       "type": "entente", "generator": "entente 0.1", "mode": "follow",
  ///       "old": {"id": "…", "label": "…", "directed": true, "articles": [{"id": "…", …}]},
  ///       "new": {…},
  ///       "turned": [{"source": "state:ML", "target": "state:FR", "old": ["supports"], "new": ["accuses"]}],
  ///       "nodes": {"state:ML": {"change": "added", "new": {"label": "Mali", "metadata": {…}}}},
  ///       "edges": [{"id": "…", "source": "…", "relation": "sanctions", "target": "…", "change": "changed",
  ///          "kind": "ended", "fields": ["status"], "old": {"status": "actual", …}, "new": {"status": "ended", …}}],
  ///       "context": {"state:FR": {"label": "France", "metadata": {…}}}}}
  ///
  /// Articles, nodes and the `old` and `new` of an edge are as in the JSON Graph Format, where an edge has them as
  /// `metadata`. `change` is `added` (there is no `old`), `removed` (there is no `new`) or `changed`; `kind` is one of
  /// ``ChangeKind``; `fields` are some of ``EdgeField`` or ``NodeField``; `context` has the nodes that do not differ but
  /// are named by edges that do. `change`, `kind` and `fields` follow from the rest and are not read again.
  ///
  /// - Parameter layout: In one line without line break at its end, or readable, which ends with one.
  /// - Returns: The text.
  /// - Complexity: O(*n*) in the size of the text.
  public func json(_ layout: JSONLayout = .readable) -> String {
    var text = ""
    writeJSON(layout, to: &text)
    return text
  }

  /// Writes the difference in JSON, as ``json(_:)`` describes it.
  public func writeJSON(_ layout: JSONLayout = .readable, to output: inout some TextOutputStream) {
    var writer = JSONWriter(layout: layout)
    writer.begin("{", isSpread: false)
    writer.key("difference")
    writer.begin("{", isSpread: true)
    writeHead(to: &writer)
    writer.key("nodes")
    writer.object(isSpread: true) { writer in
      for change in nodes {
        writer.key(change.latest.id.text)
        writer.write(change)
      }
    }
    writer.key("edges")
    writer.begin("[", isSpread: true)
    for (change, kind) in zip(edges, kindsInOrder) {
      writer.write(change, kind: kind)
      output.write(writer.takeText())
    }
    writer.end("]")
    writer.key("context")
    writer.object(isSpread: true) { writer in
      for node in context {
        writer.key(node.id.text)
        writer.write(node)
      }
    }
    writer.end("}")
    writer.end("}")
    output.write(writer.takeText())
    if layout == .readable { output.write("\n") }
  }

  private func writeHead(to writer: inout JSONWriter) {
    writer.member("type", JSONGraph.type)
    writer.member("generator", JSONGraph.generator)
    writer.member("mode", mode.rawValue)
    writer.key("old")
    writer.write(old)
    writer.key("new")
    writer.write(new)
    writer.key("turned")
    writer.array(isSpread: true) { writer in
      for turn in turned { writer.write(turn) }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ side: GraphDifference.Side) {
    object { writer in
      writer.member("id", side.id)
      writer.member("label", side.title)
      writer.member("directed", side.isDirected)
      writer.key("articles")
      writer.array(isSpread: true) { writer in
        for article in side.articles { writer.write(article) }
      }
    }
  }

  fileprivate mutating func write(_ turn: Turn) {
    object { writer in
      writer.member("source", turn.source.text)
      writer.member("target", turn.target.text)
      writer.member("old", turn.old.map(\.name))
      writer.member("new", turn.new.map(\.name))
    }
  }

  fileprivate mutating func write(_ change: Change<Node>) {
    object { writer in
      writer.member("change", change.name)
      if !change.fields.isEmpty { writer.member("fields", change.fields.map(\.rawValue)) }
      for (side, node) in [("old", change.old), ("new", change.new)] {
        guard let node else { continue }
        writer.key(side)
        writer.write(node)
      }
    }
  }

  fileprivate mutating func write(_ change: Change<Edge>, kind: ChangeKind) {
    let edge = change.latest
    object { writer in
      writer.member("id", edge.id)
      writer.member("source", edge.source.text)
      writer.member("relation", edge.relation.name)
      writer.member("target", edge.target.text)
      writer.member("change", change.name)
      writer.member("kind", kind.rawValue)
      if !change.fields.isEmpty { writer.member("fields", change.fields.map(\.rawValue)) }
      for (side, edge) in [("old", change.old), ("new", change.new)] {
        guard let edge else { continue }
        writer.key(side)
        writer.object { $0.writeMetadata(of: edge) }
      }
    }
  }

  private mutating func member(_ name: String, _ strings: [String]) {
    key(name)
    array { writer in
      for string in strings { writer.value(string) }
    }
  }
}
