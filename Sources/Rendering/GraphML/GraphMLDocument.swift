import RelationGraph

/// A GraphML document in the making: its frame, and what an element and its values look like.
struct GraphMLDocument: GraphDocument {
  let plan: GraphMLPlan
  let profile: GraphMLProfile
  /// How values are written.
  let syntax: Syntax
  var output = ByteBuffer()
  /// The parts of an edge's values, and of which fields those are made that follow from its relation.
  let edgeParts: [EdgePart], relationRuns: [[EdgeField]]
  /// The start of a value of each field of an edge.
  private let edgeOpenings: [[UInt8]]
  /// The values that follow from each relation that has occurred.
  var relationTexts: [Relation: RelationText] = [:]
  /// The texts of the present element that do not go through XML as they are, with the names of their keys.
  private var verbatim: [(name: String, text: String)] = []

  /// The ways in which XML formats write a value: as content, or as an XML attribute.
  enum Syntax: Sendable {
    case graphML, gexf
  }

  init(plan: GraphMLPlan, profile: GraphMLProfile, syntax: Syntax = .graphML) {
    self.plan = plan
    self.profile = profile
    self.syntax = syntax
    (edgeParts, relationRuns) = EdgePart.parts(of: plan.edgeFields)
    edgeOpenings = EdgeField.allCases.map { syntax == .graphML ? $0.key.opening : $0.key.attributeOpening }
  }

  private static let rootElement = """
    <?xml version="1.0" encoding="UTF-8"?>
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
    xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd">

    """

  mutating func appendHead(of graph: Graph) {
    output.append(profile == .yed ? YEdMarkup.rootElement : GraphMLDocument.rootElement)
    for field in plan.graphFields { output.append(field.key.declaration) }
    for field in plan.nodeFields { output.append(field.key.declaration) }
    for key in plan.nodeKeys.declared { output.append(key.declaration) }
    for field in plan.edgeFields { output.append(field.key.declaration) }
    for key in plan.edgeKeys.declared { output.append(key.declaration) }
    if profile == .yed { output.append(YEdMarkup.keys) }
    output.append("  <graph id=\"\(NameToken.nearest(to: graph.id))\"")
    output.append(graph.isDirected ? " edgedefault=\"directed\">\n" : " edgedefault=\"undirected\">\n")
    if !PortableText.form(of: graph.title).isEmpty {
      output.append("    <desc>")
      output.appendContent(graph.title)
      output.append("</desc>\n")
    }
    appendValues(of: graph)
  }

  mutating func appendEnd() { output.append("  </graph>\n</graphml>\n") }

  // MARK: Values

  private static let closing = Array("</data>\n".utf8)

  /// Appends a text that tells the graph's content, and keeps it as it is if XML changes it.
  mutating func appendText(_ text: String?, as key: GraphMLKey) {
    guard let text else { return }
    if GraphMLVerbatim.isNeeded(for: text) { verbatim.append((key.name, text)) }
    appendDerived(text, as: key)
  }

  /// Appends a text that repeats what other values tell already, if there is anything of it to write.
  mutating func appendDerived(_ text: String, as key: GraphMLKey) {
    let start = output.count
    let content = appendOpening(key)
    output.appendContent(text)
    if output.count == content { output.removeLast(content - start) } else { appendClosing(from: content) }
  }

  /// Appends a text that XML does not change.
  mutating func appendPlain(_ text: String, as field: EdgeField) {
    let start = appendOpening(field)
    output.append(text)
    appendClosing(from: start)
  }

  /// Appends a whole number.
  mutating func appendPlain(_ number: Int, as field: EdgeField) {
    let start = appendOpening(field)
    output.append(number)
    appendClosing(from: start)
  }

  /// Appends a number.
  mutating func appendPlain(_ number: Double, as field: EdgeField) {
    let start = appendOpening(field)
    output.append(number)
    appendClosing(from: start)
  }

  /// Appends the start of a value and gives the place where its content begins.
  mutating func appendOpening(_ field: EdgeField) -> Int {
    output.append(edgeOpenings[field.rawValue])
    return output.count
  }

  /// Appends the start of a value and gives the place where its content begins.
  mutating func appendOpening(_ key: GraphMLKey) -> Int {
    output.append(syntax == .graphML ? key.opening : key.attributeOpening)
    return output.count
  }

  /// Appends the end of a value whose content is from that place on.
  mutating func appendClosing(from content: Int) {
    switch syntax {
    case .graphML: output.append(GraphMLDocument.closing)
    case .gexf:
      output.escapeQuotes(from: content)
      output.append("\"/>\n")
    }
  }

  /// Notes a text whose portable form stands elsewhere.
  mutating func keep(_ text: String, as name: String) { verbatim.append((name, text)) }

  /// Appends the foreign attributes of an element, by name.
  mutating func append(_ attributes: [String: AttributeValue], keys: GraphMLForeignKeys) {
    guard !attributes.isEmpty else { return }
    for (name, value) in attributes.sorted(by: { $0.key < $1.key }) {
      guard let key = keys.keys[GraphMLForeignKeys.Attribute(name: name, type: value.kind)] else { continue }
      if value.isFinite { appendText(value.spelling, as: key) } else { keep(value.spelling, as: key.name) }
    }
  }

  /// Appends the texts that were kept, and forgets them.
  mutating func appendVerbatim(as key: GraphMLKey) {
    guard !verbatim.isEmpty else { return }
    if syntax == .graphML {
      let start = appendOpening(key)
      output.appendJSONObject(verbatim.map { ($0.name, $0.text) })
      appendClosing(from: start)
    }
    verbatim.removeAll(keepingCapacity: true)
  }
}
