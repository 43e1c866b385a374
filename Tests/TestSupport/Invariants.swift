public import RelationGraph

/// What is wrong with a graph that breaks a promise of the model; empty for a sound one.
///
/// - Complexity: O(*n* log *n*) in the number of nodes, edges and pieces of evidence.
public func brokenInvariants(of graph: Graph) -> [String] {
  var faults: [String] = []
  func check(_ isKept: Bool, _ promise: String) {
    if !isKept { faults.append(promise) }
  }
  check(isStrictlyAscending(graph.nodes.map(\.id)), "nodes are sorted by identifier, each once")
  check(isStrictlyAscending(graph.articles.map(\.id)), "articles are sorted by identifier, each once")
  check(isAscending(graph.edges.map(\.id)), "edges are sorted by identifier")
  check(Set(graph.edges.map(\.key)).count == graph.edges.count, "there is one edge of a source, relation and target")
  let articles = Set(graph.articles.map(\.id))
  for edge in graph.edges {
    check(graph[edge.source] != nil && graph[edge.target] != nil, "\(edge.id) has both its ends")
    check(isStrictlyAscending(edge.evidence), "the evidence of \(edge.id) is sorted, each piece once")
    check(edge.evidence.allSatisfy { articles.contains($0.article) }, "the articles of \(edge.id) are in the graph")
    check(edge.evidence.allSatisfy { 0 <= $0.start && $0.start <= $0.end }, "the quotes of \(edge.id) have places")
    check(edge.weight.isFinite, "the weight of \(edge.id) is finite")
    guard !edge.evidence.isEmpty else { continue }
    check(edge.mentions == edge.evidence.count, "the mentions of \(edge.id) are its pieces of evidence")
    check(edge.weight == Double(Set(edge.evidence.map(\.article)).count), "the weight of \(edge.id) is its articles")
    check(edge.evidence.contains { $0.status == edge.status }, "the status of \(edge.id) is that of some evidence")
  }
  return faults
}

private func isStrictlyAscending<Element: Comparable>(_ elements: [Element]) -> Bool {
  zip(elements, elements.dropFirst()).allSatisfy { $0 < $1 }
}

private func isAscending<Element: Comparable>(_ elements: [Element]) -> Bool {
  zip(elements, elements.dropFirst()).allSatisfy { $0 <= $1 }
}
