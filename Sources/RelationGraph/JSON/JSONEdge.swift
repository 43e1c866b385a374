/// An edge as a file has it, before a builder counts its evidence.
struct EdgeDraft {
  var source: NodeID
  var relation: Relation
  var target: NodeID
  var evidence: [Evidence]
  var stated: StatedEdge
}

extension JSONScanner {
  mutating func readEdge(isOurs: Bool, isDirected usual: Bool) throws(JSONGraphError) -> EdgeDraft {
    let start = valueOffset()
    var id: String?, source: String?, target: String?
    var relation = Relation.relatedTo
    var metadata = EdgeMetadata(isOurs: isOurs)
    try object { (scanner, key) throws(JSONGraphError) in
      switch (key, try scanner.kind()) {
      case ("id", .string): id = try scanner.text()
      case ("source", _): source = try scanner.identifier()
      case ("target", _): target = try scanner.identifier()
      case ("relation", .string): relation = Relation(try scanner.string())
      case ("directed", .truth):
        let isDirected = try scanner.truth()
        if isDirected != usual { metadata.stated.attributes["directed"] = .truth(isDirected) }
      case ("metadata", .object): try metadata.read(&scanner)
      default: metadata.stated.attributes[key] = try scanner.attribute()
      }
    }
    let key = Edge.Key(
      source: NodeID(try required(source, "source", at: start)), relation: relation,
      target: NodeID(try required(target, "target", at: start)))
    if let id, id != key.id { metadata.stated.attributes["id"] = .text(id) }
    return metadata.draft(key)
  }
}

/// What a file says of an edge beyond its key.
struct EdgeMetadata {
  let isOurs: Bool
  var stated = StatedEdge()
  var evidence: [(piece: Evidence, isStatusGiven: Bool)] = []

  init(isOurs: Bool) {
    self.isOurs = isOurs
  }

  mutating func read(_ scanner: inout JSONScanner) throws(JSONGraphError) {
    var recent = RecentTexts(capacity: 0)
    try scanner.object { (scanner, key) throws(JSONGraphError) in
      switch (key, try scanner.kind()) {
      case ("status", .string): try readStatus(&scanner)
      case ("weight", .number): stated.weight = try scanner.finiteNumber()
      case ("mentions", .number) where isOurs: stated.mentions = try scanner.count(upTo: Edge.greatestMentions)
      case ("first", .string): stated.first = try scanner.string()
      case ("last", .string): stated.last = try scanner.string()
      case ("evidence", .array):
        try scanner.array { (scanner, _) throws(JSONGraphError) in
          evidence.append(try scanner.readEvidence(among: &recent))
        }
      case ("attributes", .object): try scanner.readAttributes(into: &stated.attributes)
      case ("status", let kind) where isOurs, ("first", let kind) where isOurs, ("last", let kind) where isOurs:
        throw scanner.valueError("a string", found: kind.rawValue)
      case ("weight", let kind) where isOurs, ("mentions", let kind) where isOurs:
        throw scanner.valueError("a number", found: kind.rawValue)
      case ("evidence", let kind) where isOurs: throw scanner.valueError("an array", found: kind.rawValue)
      case ("attributes", let kind) where isOurs: throw scanner.valueError("an object", found: kind.rawValue)
      default: stated.attributes[key] = try scanner.attribute()
      }
    }
  }

  private mutating func readStatus(_ scanner: inout JSONScanner) throws(JSONGraphError) {
    let start = scanner.valueOffset()
    let name = try scanner.string()
    if let status = Status(rawValue: name) {
      stated.status = status
    } else if isOurs {
      throw scanner.unknown(name, among: Status.allCases.map(\.rawValue), at: start)
    } else {
      stated.attributes["status"] = .text(name)
    }
  }

  func draft(_ key: Edge.Key) -> EdgeDraft {
    EdgeDraft(
      source: key.source, relation: key.relation, target: key.target,
      evidence: evidence.map { piece, isStatusGiven in
        var piece = piece
        if !isStatusGiven { piece.status = stated.status }
        return piece
      }, stated: stated)
  }
}
