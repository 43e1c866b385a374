import RelationGraph

/// What a GraphML document says, gathered element by element.
struct GraphMLContent: Sendable {
  var keys: GraphMLKeys
  var warnings = GraphMLWarnings()
  /// What is known of the graph as a whole.
  var head = GraphHead()
  private(set) var nodes: [Node] = []
  /// The places of the nodes by the identifiers of the file.
  private(set) var nodePlaces: [String: Int] = [:]
  private(set) var edges: [EdgeDraft] = []
  var totals = Totals()

  /// How often something occurs that is told once.
  struct Totals: Sendable {
    var moreGraphs = 0
    var nestedNodes = 0
    var hyperedges = 0
    var drawings = 0
  }

  /// Where in the document the next event is.
  private enum Place {
    case document, root, key, graph, element, data, defaultValue, description, drawing, drawnLabel, skipped
  }

  private var place = Place.document
  private var outer: [Place] = []
  private var open: [ElementDraft] = []
  private var tags: [GraphMLTag] = []
  private var hasGraph = false
  private var keyDraft = KeyDraft()
  /// The key of the open data.
  private var dataKey: Int?
  private var isDrawing = false
  private var text: [UInt8] = []
  private var labelText: [UInt8] = []

  init(relationKey: String?) {
    keys = GraphMLKeys(relationKey: relationKey)
  }

  // MARK: Events

  /// Takes the events of the next part of the document.
  mutating func read(_ batch: XMLBatch) throws(GraphMLError) {
    while tags.count < batch.names.count { tags.append(GraphMLTag(rawValue: batch.names[tags.count]) ?? .other) }
    for event in batch.events {
      switch event.kind {
      case .start:
        let next = try start(event, in: batch)
        outer.append(place)
        place = next
      case .end:
        try end()
        place = outer.popLast() ?? .document
      case .text: try take(batch.bytes[event.range])
      }
    }
  }

  /// Makes sure that there was a graph.
  func finish() throws(GraphMLError) {
    if !hasGraph { throw GraphMLError(cause: .noGraph) }
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>) throws(GraphMLError) {
    switch place {
    case .data, .defaultValue, .description: text.append(contentsOf: bytes)
    case .drawnLabel: labelText.append(contentsOf: bytes)
    default: return
    }
    if text.count > XMLEventParser.greatestLength {
      throw GraphMLError(cause: .textTooLong(limit: XMLEventParser.greatestLength))
    }
  }

  /// What the element that begins is, after taking note of it.
  private mutating func start(_ event: XMLEvent, in batch: XMLBatch) throws(GraphMLError) -> Place {
    switch (place, tags[event.name]) {
    case (.document, .graphml): return .root
    case (.document, _): throw GraphMLError(line: event.line, cause: .notGraphML(root: batch.names[event.name]))
    case (.root, .key), (.graph, .key):
      keyDraft = KeyDraft(attributes(of: event, in: batch))
      return .key
    case (.key, .defaultValue):
      text.removeAll(keepingCapacity: true)
      return .defaultValue
    case (.root, .graph) where hasGraph:
      totals.moreGraphs += 1
      return .skipped
    case (.root, .graph), (.graph, .graph), (.element, .graph):
      startGraph(event, in: batch)
      return .graph
    case (.graph, .node), (.graph, .edge):
      try startElement(event, in: batch)
      return .element
    case (.graph, .hyperedge):
      totals.hyperedges += 1
      return .skipped
    case (.graph, .data), (.element, .data): return startData(event, in: batch)
    case (.graph, .desc), (.element, .desc):
      text.removeAll(keepingCapacity: true)
      return .description
    case (.data, .nodeLabel), (.data, .edgeLabel), (.drawing, .nodeLabel), (.drawing, .edgeLabel):
      isDrawing = true
      labelText.removeAll(keepingCapacity: true)
      return .drawnLabel
    case (.data, _), (.drawing, _), (.drawnLabel, _):
      isDrawing = true
      return .drawing
    default: return .skipped
    }
  }

  private mutating func end() throws(GraphMLError) {
    switch place {
    case .key: if let key = keyDraft.key(warnings: &warnings) { keys.declare(key, for: keyDraft.scopes) }
    case .defaultValue: keyDraft.defaultText = String(decoding: text, as: UTF8.self)
    case .description:
      if let last = open.indices.last { open[last].description = String(decoding: text, as: UTF8.self) }
    case .drawnLabel: endDrawnLabel()
    case .data: endData()
    case .graph: endGraph()
    case .element: try endElement()
    case .document, .root, .drawing, .skipped: break
    }
  }

  private func attributes(of event: XMLEvent, in batch: XMLBatch) -> [GraphMLTag: String] {
    var values: [GraphMLTag: String] = [:]
    for attribute in batch.attributes[event.range] where tags[attribute.name] != .other {
      values[tags[attribute.name]] = batch.text(attribute.value)
    }
    return values
  }
}

// MARK: - Graphs

extension GraphMLContent {
  private mutating func startGraph(_ event: XMLEvent, in batch: XMLBatch) {
    let attributes = attributes(of: event, in: batch)
    if !hasGraph {
      hasGraph = true
      keys.assignRoles()
      head.id = attributes[.id]
      head.isDirected = attributes[.edgedefault] == "directed"
      if attributes[.edgedefault] == nil { warnings.add(.missingDirection, line: event.line) }
    }
    var draft = ElementDraft(scope: .graph, line: event.line)
    draft.parent = open.last { $0.scope == .node }?.id
    open.append(draft)
  }

  private mutating func endGraph() {
    guard let draft = open.popLast(), open.isEmpty else { return }
    // The values of the whole graph may stand after its nodes, which need some of them; those that do not are few.
    head.take(draft, keys: keys, warnings: &warnings)
  }

  /// Takes what the graph says of its nodes' and edges' attributes, which we write before the first of them.
  private mutating func readHead() {
    guard let first = open.indices.first, !open[first].values.isEmpty, keys.isOurs else { return }
    head.take(open[first], keys: keys, warnings: &warnings)
    open[first].values.removeAll()
  }
}

// MARK: - Nodes and edges

extension GraphMLContent {
  private mutating func startElement(_ event: XMLEvent, in batch: XMLBatch) throws(GraphMLError) {
    readHead()
    let isNode = tags[event.name] == .node
    var draft = ElementDraft(scope: isNode ? .node : .edge, line: event.line)
    for attribute in batch.attributes[event.range] {
      switch tags[attribute.name] {
      case .id: draft.id = batch.text(attribute.value)
      case .source: draft.source = batch.text(attribute.value)
      case .target: draft.target = batch.text(attribute.value)
      case .directed: draft.isDirected = ["true", "1"].contains(batch.text(attribute.value))
      case .label where !isNode: draft.label = batch.text(attribute.value)
      case .labels where isNode: draft.label = batch.text(attribute.value)
      default: break
      }
    }
    if isNode {
      try note(&draft)
    } else {
      for (end, name) in [(draft.source, "source"), (draft.target, "target")] where end?.isEmpty ?? true {
        throw GraphMLError(line: event.line, cause: .edgeWithoutEnd(edge: draft.id, attribute: name))
      }
    }
    open.append(draft)
  }

  /// Takes note of a node where it begins, so that a second of the same identifier shows.
  private mutating func note(_ draft: inout ElementDraft) throws(GraphMLError) {
    guard let id = draft.id, !id.isEmpty else { throw GraphMLError(line: draft.line, cause: .nodeWithoutID) }
    guard nodePlaces.updateValue(nodes.count, forKey: id) == nil else {
      throw GraphMLError(line: draft.line, cause: .duplicateNode(id: id))
    }
    nodes.append(Node(id: NodeID(id)))
    if let parent = open.last?.parent {
      draft.parent = parent
      totals.nestedNodes += 1
    }
  }

  private mutating func endElement() throws(GraphMLError) {
    guard var draft = open.popLast() else { return }
    if !keys.defaults.isEmpty { addDefaults(to: &draft) }
    if draft.scope == .node {
      guard let id = draft.id, let place = nodePlaces[id] else { return }
      nodes[place] = NodeReading(reading(of: draft)).node(warnings: &warnings)
    } else {
      edges.append(EdgeReading(reading(of: draft)).edge(warnings: &warnings))
    }
  }

  private mutating func reading(of draft: ElementDraft) -> ElementReading {
    ElementReading(draft, keys: keys.all, isOurs: keys.isOurs, head: head, warnings: &warnings)
  }

  private func addDefaults(to draft: inout ElementDraft) {
    for place in keys.defaults[draft.scope] ?? [] where !draft.values.contains(where: { $0.key == place }) {
      if let text = keys.all[place].defaultText { draft.values.append((place, text)) }
    }
  }
}

// MARK: - Values

extension GraphMLContent {
  private mutating func startData(_ event: XMLEvent, in batch: XMLBatch) -> Place {
    let id = batch.attributes[event.range].first { tags[$0.name] == .key }?.value
    guard let id, let last = open.indices.last else {
      warnings.add(.dataWithoutKey, line: event.line)
      return .skipped
    }
    let (place, isNew) = keys.place(of: id, in: batch, scope: open[last].scope)
    if isNew { warnings.add(.undeclaredKey(batch.text(id)), line: event.line) }
    if keys.isDerived(place) { return .skipped }
    dataKey = place
    isDrawing = false
    text.removeAll(keepingCapacity: true)
    return .data
  }

  private mutating func endData() {
    guard let dataKey, let last = open.indices.last else { return }
    if isDrawing {
      totals.drawings += 1
      if text.allSatisfy({ $0 <= Byte.space }) { return }
    }
    if !text.isEmpty { open[last].values.append((dataKey, String(decoding: text, as: UTF8.self))) }
  }

  private mutating func endDrawnLabel() {
    guard let last = open.indices.last, open[last].drawnLabel == nil else { return }
    let label = PortableText.form(of: String(decoding: labelText, as: UTF8.self))
    if !label.isEmpty { open[last].drawnLabel = label }
  }
}
