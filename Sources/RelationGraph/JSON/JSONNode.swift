// Articles and nodes as JSON has them. Graphs and differences share them.

extension JSONScanner {
  mutating func readArticle() throws(JSONGraphError) -> Article {
    let start = valueOffset()
    var id: String?
    var article = Article(id: "")
    try object { (scanner, key) throws(JSONGraphError) in
      switch key {
      case "id": id = try scanner.text()
      case "title": article.title = try scanner.text()
      case "source": article.source = try scanner.text()
      case "date": article.date = try scanner.text()
      case "language": article.language = try scanner.text()
      case "url": article.url = try scanner.text()
      default: try scanner.skip()
      }
    }
    article.id = try required(id, "id", at: start)
    return article
  }

  /// Reads a node, whose identifier is the key before it or, in version 1 of the format, a member.
  mutating func readNode(id key: String?, isOurs: Bool) throws(JSONGraphError) -> Node {
    let start = valueOffset()
    var id = key
    var label: String?
    var metadata = NodeMetadata(isOurs: isOurs)
    try object { (scanner, member) throws(JSONGraphError) in
      switch member {
      case "id" where key == nil: id = try scanner.identifier()
      case "label": label = try scanner.text()
      case "metadata": try metadata.read(&scanner)
      default: metadata.attributes[member] = try scanner.attribute()
      }
    }
    return metadata.node(id: NodeID(try required(id, "id", at: start)), label: label)
  }
}

/// What a file says of a node beyond identifier and label.
private struct NodeMetadata {
  let isOurs: Bool
  var kind: NodeKind?
  var role: String?
  var iso3: String?
  var actsFor: NodeID?
  var labels: [String: String] = [:]
  var attributes: [String: AttributeValue] = [:]

  init(isOurs: Bool) {
    self.isOurs = isOurs
  }

  mutating func read(_ scanner: inout JSONScanner) throws(JSONGraphError) {
    guard try scanner.kind() != .null else { return try scanner.null() }
    try scanner.object { (scanner, key) throws(JSONGraphError) in
      switch (key, try scanner.kind()) {
      case ("kind", .string): try readKind(&scanner)
      case ("role", .string): role = try scanner.text()
      case ("iso3", .string): iso3 = try scanner.text()
      case ("actsFor", .string): actsFor = NodeID(try scanner.string())
      case ("labels", .object): try readLabels(&scanner)
      case ("attributes", .object): try scanner.readAttributes(into: &attributes)
      case ("kind", let kind) where isOurs, ("iso3", let kind) where isOurs, ("actsFor", let kind) where isOurs:
        throw scanner.valueError("a string", found: kind.rawValue)
      case ("labels", let kind) where isOurs, ("attributes", let kind) where isOurs:
        throw scanner.valueError("an object", found: kind.rawValue)
      default: attributes[key] = try scanner.attribute()
      }
    }
  }

  private mutating func readKind(_ scanner: inout JSONScanner) throws(JSONGraphError) {
    let start = scanner.valueOffset()
    let name = try scanner.string()
    kind = NodeKind(rawValue: name)
    guard kind == nil else { return }
    if isOurs { throw scanner.unknown(name, among: NodeKind.allCases.map(\.rawValue), at: start) }
    attributes["kind"] = .text(name)
  }

  private mutating func readLabels(_ scanner: inout JSONScanner) throws(JSONGraphError) {
    try scanner.object { (scanner, language) throws(JSONGraphError) in
      labels[language] = try scanner.text()
    }
  }

  func node(id: NodeID, label: String?) -> Node {
    var attributes = attributes
    if let role, role != id.institution?.rawValue { attributes["role"] = .text(role) }
    return Node(
      id: id, kind: kind, label: label, labels: labels, iso3: iso3, actsFor: actsFor, attributes: attributes)
  }
}
