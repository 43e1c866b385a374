import RelationGraph

/// What a GraphML document says, gathered element by element.
///
/// Texts stay bytes until it is known what they are: most repeat what other values tell already.
struct GraphMLContent: Sendable {
  var keys: GraphMLKeys
  var warnings = GraphMLWarnings()
  /// What is known of the graph as a whole.
  var head = GraphHead()
  /// Takes the nodes, and the edges that need nothing but what came before them.
  var builder = GraphBuilder()
  var nodes = FileNodes()
  /// The edges that wait for the end of the document.
  var edges: [EdgeDraft] = []
  var totals = Totals()
  /// The attributes and values of the open elements, one after the other; whoever parses appends to it.
  var bytes: [UInt8] = []
  var relations = FileRelations()
  /// The identifiers in evidence that occurred lately.
  var recent = RecentTexts(capacity: 4096)

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
  /// The line of the last start of an element.
  private var line = 0
  private var outer: [Place] = []
  private var open: [OpenElement] = []
  /// The last edges of ours, which wait to be made together.
  private var closed: [OpenElement] = []
  /// The values of the open elements.
  private(set) var values: [OpenElement.Value] = []
  private var hasGraph = false
  private var keyDraft = KeyDraft()
  /// The key of the open data.
  private var dataKey: Int?
  private var isDrawing = false
  /// Where the open text begins.
  private var textStart = 0
  private var labelText: [UInt8] = []
  /// The labels in the drawings of the open elements.
  private var drawnLabels: [String] = []

  /// So many edges are made together: the parser and what makes edges do not both fit into a processor's nearest memory, so
  /// taking turns at each edge would fetch both anew each time.
  private static let batch = 32

  /// Bytes of one text: the limit that libxml2 sets itself where it builds a tree.
  private static let greatestLength = 10_000_000

  init(relationKey: String?) {
    keys = GraphMLKeys(relationKey: relationKey)
  }

  /// Makes sure that there was a graph.
  func finish() throws(GraphMLError) {
    if !hasGraph { throw GraphMLError(cause: .noGraph) }
  }
}

// MARK: - Events

extension GraphMLContent {
  /// Takes the start of an element, whose attributes follow.
  mutating func start(_ tag: GraphMLTag, name: @autoclosure () -> String, line: Int) throws(GraphMLError) {
    if place == .document, tag != .graphml { throw GraphMLError(line: line, cause: .notGraphML(root: name())) }
    self.line = line
    outer.append(place)
    place = next(tag)
  }

  /// What becomes of a value that has just begun.
  enum ValueStart {
    /// Its text is taken.
    case taken
    /// It tells nothing new, so neither its text nor its end has to be told.
    case skipped
    /// It is none that was to be expected; nothing was done.
    case other
  }

  /// Takes the whole start of a value, if it is of the key that nearly always follows the last one.
  ///
  /// Most elements of a file are such values, and most of these repeat others: neither is any byte copied nor any name
  /// looked up for them.
  mutating func startExpectedValue(of key: Span<UInt8>) -> ValueStart {
    guard place == .element, let expected = keys.passExpected(key, scope: open[open.count - 1].scope) else {
      return .other
    }
    if keys.roles[expected] == .derived { return .skipped }
    outer.append(place)
    place = .data
    dataKey = expected
    isDrawing = false
    textStart = bytes.count
    return .taken
  }

  /// Takes an attribute of the element that has just begun; its value is all bytes from a place on.
  mutating func takeAttribute(_ tag: GraphMLTag, from start: Int) {
    let value = start..<bytes.count
    switch place {
    case .element where open[open.count - 1].take(tag, value): return
    case .element where tag == .directed: open[open.count - 1].isDirected = isTrue(value)
    case .data where tag == .key: takeKey(value)
    case .graph: takeGraphAttribute(tag, text(value))
    case .key: keyDraft.attributes[tag] = text(value)
    default: break
    }
    bytes.removeLast(value.count)
  }

  /// Takes note that the attributes of the element are complete.
  mutating func finishStart() throws(GraphMLError) {
    switch place {
    case .element: try checkElement()
    case .graph: finishGraphStart()
    case .data: finishDataStart()
    default: break
    }
  }

  /// Takes the end of an element.
  mutating func end() throws(GraphMLError) {
    switch place {
    case .key: if let key = keyDraft.key(warnings: &warnings) { keys.declare(key, for: keyDraft.scopes) }
    case .defaultValue: keyDraft.defaultText = takeText()
    case .description: if !open.isEmpty { open[open.count - 1].description = textStart..<bytes.count }
    case .drawnLabel: endDrawnLabel()
    case .data: endData()
    case .graph: endGraph()
    case .element: try endElement()
    case .document, .root, .drawing, .skipped: break
    }
    place = outer.popLast() ?? .document
  }

  /// Whether the text at this place is kept.
  var takesText: Bool {
    switch place {
    case .data, .defaultValue, .description, .drawnLabel: true
    default: false
    }
  }

  /// Takes so many bytes of text.
  mutating func takeText(count: Int) throws(GraphMLError) {
    if place == .drawnLabel {
      labelText.append(contentsOf: bytes.suffix(count))
      bytes.removeLast(count)
    }
    if max(bytes.count - textStart, labelText.count) > GraphMLContent.greatestLength {
      throw GraphMLError(cause: .textTooLong(limit: GraphMLContent.greatestLength))
    }
  }

  /// What the element that begins is.
  private mutating func next(_ tag: GraphMLTag) -> Place {
    if place == .graph, tag != .edge { makeClosedEdges() }
    switch (place, tag) {
    case (.graph, .data), (.element, .data):
      dataKey = nil
      return .data
    case (.graph, .node), (.graph, .edge):
      readHead()
      open.append(openElement(tag == .node ? .node : .edge))
      return .element
    case (.graph, .desc), (.element, .desc):
      textStart = bytes.count
      return .description
    case (.data, _), (.drawing, _), (.drawnLabel, _): return nextInData(tag)
    default: return nextInFrame(tag)
    }
  }

  private mutating func nextInFrame(_ tag: GraphMLTag) -> Place {
    switch (place, tag) {
    case (.document, _): return .root
    case (.root, .key), (.graph, .key):
      keyDraft = KeyDraft()
      return .key
    case (.key, .defaultValue):
      textStart = bytes.count
      return .defaultValue
    case (.root, .graph) where hasGraph:
      totals.moreGraphs += 1
      return .skipped
    case (.root, .graph), (.graph, .graph), (.element, .graph):
      startGraph()
      return .graph
    case (.graph, .hyperedge):
      totals.hyperedges += 1
      return .skipped
    default: return .skipped
    }
  }

  private mutating func nextInData(_ tag: GraphMLTag) -> Place {
    isDrawing = true
    guard place != .drawnLabel, tag == .nodeLabel || tag == .edgeLabel else { return .drawing }
    labelText.removeAll(keepingCapacity: true)
    return .drawnLabel
  }

  private func openElement(_ scope: GraphMLKey.Scope) -> OpenElement {
    OpenElement(scope: scope, line: line, firstByte: bytes.count, firstValue: values.count)
  }

  /// The text from the place on where it began, which is then forgotten.
  private mutating func takeText() -> String {
    let text = text(textStart..<bytes.count)
    bytes.removeLast(bytes.count - textStart)
    return text
  }

  private func isTrue(_ range: Range<Int>) -> Bool { ["true", "1"].contains(text(range)) }

  /// The text of a range of bytes.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

// MARK: - Graphs

extension GraphMLContent {
  /// Whether the next edge of the graph may be added without its element; all edges before it are.
  mutating func isReadyForPlainEdge() -> Bool {
    guard place == .graph, open.count == 1, keys.isOurs, keys.defaults.isEmpty else { return false }
    makeClosedEdges()
    readHead()
    return true
  }

  private mutating func startGraph() {
    var element = openElement(.graph)
    element.parent = open.last { $0.scope == .node }?.id
    open.append(element)
  }

  private mutating func takeGraphAttribute(_ tag: GraphMLTag, _ value: String) {
    guard !hasGraph else { return }
    if tag == .id { head.id = value }
    if tag == .edgedefault { head.direction = value }
  }

  private mutating func finishGraphStart() {
    guard !hasGraph else { return }
    hasGraph = true
    keys.assignRoles()
    if head.direction == nil { warnings.add(.missingDirection, line: line) }
  }

  private mutating func endGraph() {
    makeClosedEdges()
    guard let element = open.popLast() else { return }
    // The values of the whole graph may stand after its nodes, which need some of them; those that do not are few.
    if open.isEmpty { head.take(draft(of: element), keys: keys, warnings: &warnings) }
    forget(element)
  }

  /// Takes what the graph says of its nodes' and edges' attributes, which we write before the first of them.
  private mutating func readHead() {
    guard closed.isEmpty, let first = open.first, values.count > first.firstValue, open.count == 1, keys.isOurs else {
      return
    }
    head.take(draft(of: first), keys: keys, warnings: &warnings)
    forget(first)
    open[0].description = nil
  }

  /// Lets go of what was kept of an element.
  private mutating func forget(_ element: OpenElement) {
    values.removeLast(values.count - element.firstValue)
    bytes.removeLast(bytes.count - element.firstByte)
    if let label = element.drawnLabel { drawnLabels.removeLast(drawnLabels.count - label) }
  }
}

// MARK: - Nodes and edges

extension GraphMLContent {
  /// Takes note of a node where it begins, so that a second of the same identifier shows; an edge must have two ends.
  private mutating func checkElement() throws(GraphMLError) {
    let element = open[open.count - 1]
    guard element.scope == .node else { return try checkEnds(of: element) }
    guard let id = element.id, !id.isEmpty else { throw GraphMLError(line: element.line, cause: .nodeWithoutID) }
    let bytes = bytes
    guard nodes.insert(bytes.span.extracting(id)) else {
      throw GraphMLError(line: element.line, cause: .duplicateNode(id: text(id)))
    }
    guard open.count > 1, let parent = open[open.count - 2].parent else { return }
    open[open.count - 1].parent = parent
    totals.nestedNodes += 1
  }

  private func checkEnds(of edge: OpenElement) throws(GraphMLError) {
    if edge.source?.isEmpty ?? true {
      throw GraphMLError(line: edge.line, cause: .edgeWithoutEnd(edge: edge.id.map(text), attribute: "source"))
    }
    if edge.target?.isEmpty ?? true {
      throw GraphMLError(line: edge.line, cause: .edgeWithoutEnd(edge: edge.id.map(text), attribute: "target"))
    }
  }

  private mutating func endElement() throws(GraphMLError) {
    guard var element = open.popLast() else { return }
    element.valueEnd = values.count
    if element.scope == .edge, keys.isOurs, open.count == 1 {
      closed.append(element)
      if closed.count == GraphMLContent.batch { makeClosedEdges() }
      return
    }
    if element.scope == .node { endNode(element) } else { endEdge(element) }
    forget(element)
  }

  private mutating func makeClosedEdges() {
    guard let first = closed.first else { return }
    for element in closed { endEdge(element) }
    forget(first)
    closed.removeAll(keepingCapacity: true)
  }

  private mutating func endNode(_ element: OpenElement) {
    guard let id = element.id else { return }
    let node = NodeReading(reading(of: element)).node(warnings: &warnings)
    builder.insert(node)
    let keepsID = node.id.text.utf8.elementsEqual(bytes[id])
    let definition = FileNodes.Definition(place: builder.place(of: node.id), keepsID: keepsID)
    let bytes = bytes
    nodes.define(bytes.span.extracting(id), as: definition)
  }

  private mutating func endEdge(_ element: OpenElement) {
    if keys.isOurs, linkPlainEdge(element) { return }
    edges.append(EdgeReading(reading(of: element)).edge(warnings: &warnings))
  }

  private mutating func reading(of element: OpenElement) -> ElementReading {
    var draft = draft(of: element)
    if !keys.defaults.isEmpty { addDefaults(to: &draft) }
    return ElementReading(draft, keys: keys.all, isOurs: keys.isOurs, head: head, warnings: &warnings)
  }

  /// The values of an element.
  func values(of element: OpenElement) -> ArraySlice<OpenElement.Value> {
    values[element.firstValue..<(element.valueEnd ?? values.count)]
  }

  private func draft(of element: OpenElement) -> ElementDraft {
    // A closure over all of the content would copy it.
    let bytes = bytes
    let text = { (range: Range<Int>) in String(decoding: bytes[range], as: UTF8.self) }
    return ElementDraft(
      scope: element.scope, line: element.line, id: element.id.map(text), source: element.source.map(text),
      target: element.target.map(text), isDirected: element.isDirected, label: element.label.map(text),
      description: element.description.map(text), drawnLabel: element.drawnLabel.map { drawnLabels[$0] },
      values: values(of: element).map { ($0.key, text($0.text)) }, parent: element.parent.map(text))
  }

  private func addDefaults(to draft: inout ElementDraft) {
    for place in keys.defaults[draft.scope] ?? [] where !draft.values.contains(where: { $0.key == place }) {
      if let text = keys.all[place].defaultText { draft.values.append((place, text)) }
    }
  }
}

// MARK: - Values

extension GraphMLContent {
  private mutating func takeKey(_ id: Range<Int>) {
    guard let scope = open.last?.scope else { return }
    let name = text(id)
    let (place, isNew) = keys.place(of: name, in: scope)
    if isNew { warnings.add(.undeclaredKey(name), line: line) }
    keys.pass(place)
    dataKey = place
  }

  private mutating func finishDataStart() {
    guard let key = dataKey, !open.isEmpty else {
      warnings.add(.dataWithoutKey, line: line)
      return place = .skipped
    }
    if keys.roles[key] == .derived { return place = .skipped }
    isDrawing = false
    textStart = bytes.count
  }

  private mutating func endData() {
    guard let dataKey else { return }
    let text = textStart..<bytes.count
    if isDrawing {
      totals.drawings += 1
      if bytes[text].allSatisfy({ $0 <= Byte.space }) { return bytes.removeLast(text.count) }
    }
    if !text.isEmpty { values.append(OpenElement.Value(key: dataKey, text: text)) }
  }

  private mutating func endDrawnLabel() {
    guard let last = open.indices.last, open[last].drawnLabel == nil else { return }
    let label = PortableText.form(of: String(decoding: labelText, as: UTF8.self))
    guard !label.isEmpty else { return }
    open[last].drawnLabel = drawnLabels.count
    drawnLabels.append(label)
  }
}
