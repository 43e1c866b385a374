internal import RelationGraph

/// What becomes of an edge while its status stays the same.
struct TimelineRun {
  /// The edge as far as it is borne in that time.
  private(set) var edge: Edge
  /// The days on which it was mentioned, in order.
  private(set) var days: [DayNumber]

  /// The runs of an edge, in the order of time; evidence of articles without a date is in none.
  ///
  /// - Parameters:
  ///   - edge: The edge.
  ///   - dates: The dates of articles, by their identifiers.
  /// - Returns: The runs, each with at least one day.
  static func runs(of edge: Edge, dates: [String: String]) -> [TimelineRun] {
    var mentions: [DayNumber: [Evidence]] = [:]
    for piece in edge.evidence {
      if let day = dates[piece.article].flatMap(DayNumber.init) { mentions[day, default: []].append(piece) }
    }
    var runs: [TimelineRun] = []
    for (day, evidence) in mentions.sorted(by: { $0.key < $1.key }) {
      // Of one day the status counts that comes first in the codebook's order.
      guard let status = evidence.map(\.status).min() else { continue }
      if runs.last?.edge.status != status { runs.append(TimelineRun(edge, status)) }
      runs[runs.count - 1].add(evidence, on: day, dates: dates)
    }
    return runs
  }

  private init(_ edge: Edge, _ status: Status) {
    self.edge = edge
    self.edge.status = status
    self.edge.evidence = []
    self.edge.first = nil
    days = []
  }

  private mutating func add(_ evidence: [Evidence], on day: DayNumber, dates: [String: String]) {
    let date = evidence.first.flatMap { dates[$0.article] }
    edge.evidence += evidence
    edge.mentions = edge.evidence.count
    edge.weight = Double(Set(edge.evidence.map(\.article)).count)
    edge.first = edge.first ?? date
    edge.last = date
    days.append(day)
  }
}
