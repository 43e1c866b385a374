import RelationGraph

/// A node, an edge or a graph while its element is open; its texts lie in the bytes of the document's content.
///
/// It holds places only and no text, because there is one for each element and copying texts would count their references.
struct OpenElement: Sendable {
  /// A value, by the place of its key.
  struct Value: Sendable {
    let key: Int
    let text: Range<Int>
  }

  let scope: GraphMLKey.Scope
  let line: Int
  /// Where its texts and values begin among those of all open elements.
  let firstByte: Int
  let firstValue: Int
  /// Where its values end, once it is closed.
  var valueEnd: Int?
  private(set) var id: Range<Int>?
  /// The XML attributes of an edge.
  private(set) var source: Range<Int>?
  private(set) var target: Range<Int>?
  var isDirected: Bool?
  /// The XML attribute `label` of an edge or `labels` of a node, as Gephi and APOC write it.
  private(set) var label: Range<Int>?
  var description: Range<Int>?
  /// The text of yFiles' label: its place among those of all open elements.
  var drawnLabel: Int?
  /// The node that the node's graph stands in.
  var parent: Range<Int>?

  init(scope: GraphMLKey.Scope, line: Int, firstByte: Int, firstValue: Int) {
    self.scope = scope
    self.line = line
    self.firstByte = firstByte
    self.firstValue = firstValue
  }

  /// Takes an XML attribute, and tells whether its bytes must stay.
  mutating func take(_ tag: GraphMLTag, _ value: Range<Int>) -> Bool {
    switch (tag, scope) {
    case (.id, _): id = value
    case (.source, .edge): source = value
    case (.target, .edge): target = value
    case (.label, .edge), (.labels, .node): label = value
    default: return false
    }
    return true
  }
}
