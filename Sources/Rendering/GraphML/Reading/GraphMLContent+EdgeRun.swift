import RelationGraph

// Edges that were taken out of the document before it was parsed. Those that are plain go straight to the builder; for any other the
// events are told that a parser would have told.

extension GraphMLContent {
  /// Takes edges where they stand.
  ///
  /// - Parameters:
  ///   - run: The edges.
  ///   - line: The line of the first.
  /// - Throws: ``GraphMLError`` where one of them is no edge of a graph.
  mutating func take(_ run: EdgeRun, line: Int) throws(GraphMLError) {
    var line = line
    for edge in run.edges {
      if !(isReadyForPlainEdge() && link(edge, of: run)) { try tell(edge, of: run, line: line) }
      line += edge.lineCount
    }
  }

  /// Adds an edge if it is plain.
  private mutating func link(_ edge: EdgeRun.Edge, of run: EdgeRun) -> Bool {
    var plain = PlainEdge(source: edge.source, target: edge.target)
    for index in edge.values {
      let value = run.values[index]
      guard let key = keys.passKnown(run.bytes.span.extracting(value.key), scope: .edge) else { return false }
      let role = keys.roles[key]
      if role != .derived, !value.text.isEmpty, !plain.take(value.text, as: role) { return false }
    }
    return link(plain, of: run.bytes)
  }

  /// Tells the events of an edge.
  private mutating func tell(_ edge: EdgeRun.Edge, of run: EdgeRun, line: Int) throws(GraphMLError) {
    try tell("    ".utf8)
    try start(.edge, name: "edge", line: line)
    tell(.id, edge.id, of: run)
    tell(.source, edge.source, of: run)
    tell(.target, edge.target, of: run)
    try finishStart()
    var line = line
    for value in run.values[edge.values] {
      line += 1
      try tell("\n      ".utf8)
      try start(.data, name: "data", line: line)
      tell(.key, value.key, of: run)
      try finishStart()
      try tell(run.bytes[value.text])
      try end()
    }
    try tell("\n    ".utf8)
    try end()
    try tell("\n".utf8)
  }

  /// Tells an XML attribute.
  private mutating func tell(_ tag: GraphMLTag, _ value: Range<Int>, of run: EdgeRun) {
    let first = bytes.count
    bytes.append(contentsOf: run.bytes[value])
    takeAttribute(tag, from: first)
  }

  private mutating func tell(_ text: some Collection<UInt8>) throws(GraphMLError) {
    guard takesText, !text.isEmpty else { return }
    bytes.append(contentsOf: text)
    try takeText(count: text.count)
  }
}
