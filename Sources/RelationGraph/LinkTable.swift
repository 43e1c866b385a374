/// The edges of a builder, by the numbers of their ends and relations, each with all that was said of it.
///
/// Edges that come in the order of a graph, as those of a graph and of a file of ours do, are only appended: no table is made
/// and nothing is sorted until one comes out of order.
struct LinkTable: Sendable {
  /// Source, relation and target by their numbers.
  struct Link: Hashable, Sendable {
    let source: UInt32, relation: UInt32, target: UInt32
  }

  /// The edges in the order in which they came.
  private(set) var links: [Link] = []
  /// What was said of each, in the same order.
  var testimonies = Testimonies()
  /// Whether the edges came in the order of a graph.
  private(set) var isInOrder = true
  /// The places of the edges; empty as long as they are in order.
  private var indices: [Link: Int] = [:]

  /// The place of an edge, which gets the next one if it is new.
  ///
  /// - Parameters:
  ///   - link: The edge.
  ///   - isNext: Whether it comes after the last one in a graph; asked only while all came in order.
  /// - Returns: The place.
  mutating func index(of link: Link, isNext: Bool) -> Int {
    if isInOrder {
      if links.last == link { return links.count - 1 }
      if isNext { return append(link) }
      isInOrder = false
      indices.reserveCapacity(links.capacity)
      for (index, link) in links.enumerated() { indices[link] = index }
    }
    if let index = indices[link] { return index }
    indices[link] = links.count
    return append(link)
  }

  /// Makes room for that many more edges, at one time rather than bit by bit.
  mutating func reserve(_ count: Int) {
    links.reserveCapacity(links.count + count)
    testimonies.reserveCapacity(links.count + count)
  }

  private mutating func append(_ link: Link) -> Int {
    links.append(link)
    testimonies.appendEdge()
    return links.count - 1
  }
}
