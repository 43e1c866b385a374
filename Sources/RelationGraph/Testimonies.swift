/// All that was said of each edge, by its place, until the graph is built.
///
/// Nearly all edges have evidence and nothing else, so what there is beside it is kept apart: a graph may have millions.
struct Testimonies: Sendable {
  private var evidence: [[Evidence]] = []
  /// What there is beside evidence, where there is anything.
  private var others: [Int: Others] = [:]

  private struct Others {
    /// What files stated, taken together.
    var stated: StatedEdge?
    var attributes: [String: AttributeValue] = [:]
  }

  /// Makes room for that many edges in all.
  mutating func reserveCapacity(_ count: Int) { evidence.reserveCapacity(count) }

  /// Begins with an edge, of which nothing is said yet.
  mutating func appendEdge() { evidence.append([]) }

  mutating func add(_ piece: Evidence, at place: Int) { evidence[place].append(piece) }

  mutating func add(_ pieces: [Evidence], attributes: [String: AttributeValue] = [:], at place: Int) {
    if evidence[place].isEmpty { evidence[place] = pieces } else { evidence[place].append(contentsOf: pieces) }
    if !attributes.isEmpty { note(attributes, at: place) }
  }

  /// Adds what a file states; what it leaves open is filled first, lest it matter with what it is merged.
  mutating func add(_ statement: StatedEdge, at place: Int) {
    var statement = statement
    statement.weight = statement.weight.flatMap { $0.isFinite ? $0 : nil } ?? 1
    statement.mentions = statement.mentions ?? 0
    note(statement.attributes, at: place)
    let earlier = others[place]?.stated
    others[place]?.stated = earlier?.merged(with: statement) ?? statement
  }

  private mutating func note(_ attributes: [String: AttributeValue], at place: Int) {
    others[place, default: Others()].attributes.merge(attributes) { max($0, $1) }
  }

  /// The edge at a place as its evidence has it; what a file stated counts only where there is none.
  func edge(_ key: Edge.Key, at place: Int, dates: inout PublicationDates) -> Edge {
    let others = others.isEmpty ? nil : others[place]
    let evidence = evidence[place]
    return evidence.isEmpty
      ? statedEdge(key, others) : borneEdge(key, evidence, others?.attributes ?? [:], dates: &dates)
  }

  private func statedEdge(_ key: Edge.Key, _ others: Others?) -> Edge {
    let stated = others?.stated
    return Edge(
      source: key.source, relation: key.relation, target: key.target, status: stated?.status ?? .actual,
      weight: stated?.weight ?? 1, mentions: stated?.mentions ?? 0, first: stated?.first, last: stated?.last,
      evidence: [], attributes: others?.attributes ?? [:])
  }

  private func borneEdge(
    _ key: Edge.Key, _ evidence: [Evidence], _ attributes: [String: AttributeValue], dates: inout PublicationDates
  ) -> Edge {
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
