/// All that was said of one edge, until the graph is built.
struct Testimony: Sendable {
  private var evidence: [Evidence] = []
  /// What files stated, taken together: one statement or none, in an array because that takes one word where there is none.
  private var stated: [StatedEdge] = []
  private var attributes: [String: AttributeValue] = [:]

  mutating func add(_ piece: Evidence) { evidence.append(piece) }

  mutating func add(_ pieces: [Evidence], attributes others: [String: AttributeValue]) {
    if evidence.isEmpty { evidence = pieces } else { evidence.append(contentsOf: pieces) }
    if attributes.isEmpty { attributes = others } else { attributes.merge(others) { max($0, $1) } }
  }

  /// Adds what a file states; what it leaves open is filled first, lest it matter with what it is merged.
  mutating func add(_ statement: StatedEdge) {
    var statement = statement
    statement.weight = statement.weight.flatMap { $0.isFinite ? $0 : nil } ?? 1
    statement.mentions = statement.mentions ?? 0
    stated = [stated.first?.merged(with: statement) ?? statement]
    attributes.merge(statement.attributes) { max($0, $1) }
  }

  /// The edge as its evidence has it; what a file stated counts only where there is none.
  func edge(_ key: Edge.Key, dates: inout PublicationDates) -> Edge {
    evidence.isEmpty ? statedEdge(key) : borneEdge(key, dates: &dates)
  }

  private func statedEdge(_ key: Edge.Key) -> Edge {
    let stated = stated.first
    return Edge(
      source: key.source, relation: key.relation, target: key.target, status: stated?.status ?? .actual,
      weight: stated?.weight ?? 1, mentions: stated?.mentions ?? 0, first: stated?.first, last: stated?.last,
      evidence: [], attributes: attributes)
  }

  private func borneEdge(_ key: Edge.Key, dates: inout PublicationDates) -> Edge {
    let pieces = evidence.count == 1 ? evidence : evidence.sorted().withoutRepetition()
    var edge = Edge(
      source: key.source, relation: key.relation, target: key.target, status: .denied, weight: 0,
      mentions: pieces.count, evidence: pieces, attributes: attributes)
    var latest = ""
    var article: String?
    for piece in pieces {
      let published = dates.date(of: piece.article)
      if article != piece.article { edge.weight += 1 }
      edge.status = later((latest, edge.status), (published ?? "", piece.status))
      latest = max(latest, published ?? "")
      edge.first = earliest(edge.first, piece.date ?? published)
      edge.last = greater(edge.last, greater(piece.date, published))
      article = piece.article
    }
    return edge
  }

  /// What the latest article says; among those of one day the status that comes first in the codebook's order.
  private func later(_ left: (date: String, status: Status), _ right: (date: String, status: Status)) -> Status {
    left.date == right.date ? min(left.status, right.status) : left.date < right.date ? right.status : left.status
  }
}

extension [Evidence] {
  /// A sorted array, each piece once.
  fileprivate func withoutRepetition() -> [Evidence] {
    var pieces: [Evidence] = []
    pieces.reserveCapacity(count)
    for piece in self where pieces.last?.isIdentical(to: piece) != true { pieces.append(piece) }
    return pieces
  }
}
