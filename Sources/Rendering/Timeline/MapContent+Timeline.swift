internal import RelationGraph

extension MapContent {
  /// Makes an edge of each run of an edge, so that everything about edges holds for runs; who acts for whom is left out.
  ///
  /// - Parameters:
  ///   - articles: The articles of the graph, for their dates.
  ///   - maker: What gives the runs their looks.
  /// - Returns: The days on which each run was mentioned, in the order of the edges.
  mutating func splitInTime(_ articles: [Article], _ maker: MapEdgeMaker) -> [[DayNumber]] {
    let dates = Dictionary(articles.compactMap { article in article.date.map { (article.id, $0) } }) { first, _ in first
    }
    var runs: [MapEdge] = []
    var days: [[DayNumber]] = []
    for edge in edges where edge.edge.relation != .actsFor {
      for run in TimelineRun.runs(of: edge.edge, dates: dates) {
        runs.append(maker.edge(run.edge, from: edge.source, to: edge.target, among: nodes))
        days.append(run.days)
      }
    }
    edges = runs
    return days
  }
}
