// Engines of springs know points, not boxes, and crowd them in the middle. What they have found is spread until no boxes
// overlap.

extension LayoutGraph {
  /// An arrangement of points, its boxes moved apart until each keeps its distance from all others.
  func spread(_ layout: Layout) -> Layout {
    let centers = Spreading(self).places(of: layout.nodes)
    let boxes = zip(nodes, centers).map { Rectangle(center: $1, size: $0.size) }
    let places = OverlapRemoval(boxes: boxes, distance: nodeSpacing).places()
    let placed = zip(nodes, places).map { Rectangle(center: $1, size: $0.size) }
    let bounds = placed.dropFirst().reduce(placed.first ?? layout.bounds) { $0.union($1) }
    return Layout(nodes: places, edges: layout.edges, groups: layout.groups, bounds: bounds)
  }
}

/// Spreads points over a page that has room for their boxes, more evenly than they lay.
///
/// Moving boxes out of a heap one by one would leave little of their order; stretching everything until there is no heap
/// would leave a page that is mostly empty. So each axis is stretched where points are many and shrunk where they are few.
struct Spreading {
  private let graph: LayoutGraph

  /// The share of the page that boxes fill, of which lines and labels need the rest, and how much wider than high it is.
  private static let filling = 0.32, aspect = 1.5
  /// How much of the way points go to places that are all the same distance apart, if there are many of them.
  private static let evenness = 0.6
  /// The number of points that count as few.
  private static let few = 10.0
  /// How much more one axis may be stretched than the other.
  private static let distortion = 2.0

  /// Takes the boxes and lines.
  init(_ graph: LayoutGraph) { self.graph = graph }

  /// The places of points on the page.
  func places(of points: [Point]) -> [Point] {
    let (columns, rows) = (evened(points.map(\.x)), evened(points.map(\.y)))
    let page = self.page
    var (across, down) = (page.width / extent(columns), page.height / extent(rows))
    (across, down) = (min(across, down * Self.distortion), min(down, across * Self.distortion))
    let places = zip(columns, rows).map { Point(x: $0 * across, y: $1 * down) }
    let stretch = self.stretch(places)
    return places.map { Point(x: $0.x * stretch, y: $0.y * stretch) }
  }

  private var page: Size {
    let area = graph.nodes.reduce(0) { sum, node in
      sum + (node.size.width + graph.nodeSpacing) * (node.size.height + graph.nodeSpacing)
    }
    let height = max(area / Self.filling / Self.aspect, 1).squareRoot()
    return Size(width: height * Self.aspect, height: height)
  }

  /// Places on one axis, part of the way to even distances.
  private func evened(_ places: [Double]) -> [Double] {
    let order = places.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    guard let first = order.first, let last = order.last, places[first] < places[last] else { return places }
    let count = Double(places.count)
    let share = Self.evenness * count / (count + Self.few)
    let step = (places[last] - places[first]) / (count - 1)
    var evened = places
    for (rank, index) in order.enumerated() {
      evened[index] += share * (places[first] + step * Double(rank) - places[index])
    }
    return evened
  }

  private func extent(_ places: [Double]) -> Double {
    let extent = (places.max() ?? 0) - (places.min() ?? 0)
    return extent > 0 ? extent : 1e-6
  }

  /// How much all has to be stretched for lines to be as long as they would like to be on average.
  private func stretch(_ places: [Point]) -> Double {
    var (wanted, found) = (0.0, 0.0)
    for edge in graph.edges {
      let (x, y) = (places[edge.source].x - places[edge.target].x, places[edge.source].y - places[edge.target].y)
      wanted += edge.length ?? 0
      found += (x * x + y * y).squareRoot()
    }
    return found > 0 ? max(wanted / found, 1) : 1
  }
}
