import RelationGraph

/// A node, an edge or a graph while its element is open.
struct ElementDraft: Sendable {
  let scope: GraphMLKey.Scope
  let line: Int
  var id: String?
  /// The XML attributes of an edge.
  var source: String?
  var target: String?
  var isDirected: Bool?
  /// The XML attribute `label` of an edge or `labels` of a node, as Gephi and APOC write it.
  var label: String?
  var description: String?
  /// The text of yFiles' label.
  var drawnLabel: String?
  /// The values by the places of their keys, in the order of the document.
  var values: [(key: Int, text: String)] = []
  /// The node that the node's graph stands in.
  var parent: String?
}

/// An edge as a file has it, its ends still by the identifiers of the file.
struct EdgeDraft: Sendable {
  var source: String
  var target: String
  var relation: Relation
  var evidence: [Evidence] = []
  var stated = StatedEdge()
  var id: String?
  var line: Int
}
