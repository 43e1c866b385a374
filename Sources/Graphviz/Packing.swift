// Parts of a graph that nothing connects are laid out one by one and then set in rows.

extension LayoutGraph {
  /// A part of a graph, with the indices that its boxes, lines and groups have in the whole.
  struct Part {
    var graph: LayoutGraph
    var nodes: [Int] = []
    var edges: [Int] = []
    var groups: [Int] = []
  }

  /// The parts that neither a line nor a group connects, in the order of their first boxes.
  var parts: [Part] {
    var roots = Array(nodes.indices)
    func root(of node: Int) -> Int {
      var node = node
      while roots[node] != node {
        roots[node] = roots[roots[node]]
        node = roots[node]
      }
      return node
    }
    func join(_ first: Int, _ second: Int) {
      let (low, high) = (min(root(of: first), root(of: second)), max(root(of: first), root(of: second)))
      roots[high] = low
    }
    for edge in edges { join(edge.source, edge.target) }
    for group in groups { for node in group.nodes.dropFirst() { join(group.nodes[0], node) } }

    var places: [Int: Int] = [:]
    var parts: [Part] = []
    var inner = [Int](repeating: 0, count: nodes.count)
    func part(of node: Int) -> Int {
      if let place = places[root(of: node)] { return place }
      var empty = self
      (empty.nodes, empty.edges, empty.groups) = ([], [], [])
      parts.append(Part(graph: empty))
      places[root(of: node)] = parts.count - 1
      return parts.count - 1
    }
    for (index, node) in nodes.enumerated() {
      let place = part(of: index)
      inner[index] = parts[place].nodes.count
      parts[place].nodes.append(index)
      parts[place].graph.nodes.append(node)
    }
    for (index, var edge) in edges.enumerated() {
      let place = part(of: edge.source)
      (edge.source, edge.target) = (inner[edge.source], inner[edge.target])
      parts[place].edges.append(index)
      parts[place].graph.edges.append(edge)
    }
    for (index, var group) in groups.enumerated() {
      guard let first = group.nodes.first else { continue }
      let place = part(of: first)
      group.nodes = group.nodes.map { inner[$0] }
      parts[place].groups.append(index)
      parts[place].graph.groups.append(group)
    }
    return parts
  }

  /// The layout of the whole: parts in rows from the tallest to the flattest, about one and a half times as wide as high.
  func packed(_ parts: [Part], _ layouts: [Layout]) -> Layout {
    let nothing = Rectangle(origin: Point(x: 0, y: 0), size: Size(width: 0, height: 0))
    var whole = Layout(
      nodes: Array(repeating: nothing.origin, count: nodes.count),
      edges: Array(repeating: Layout.Edge(curve: [], label: nil), count: edges.count),
      groups: Array(repeating: nothing, count: groups.count), bounds: nothing)
    let gap = nodeSpacing * 1.5
    let area = layouts.reduce(0) { $0 + ($1.bounds.size.width + gap) * ($1.bounds.size.height + gap) }
    let width = max(layouts.map(\.bounds.size.width).max() ?? 0, (area * 1.5).squareRoot())
    let order = parts.indices.sorted {
      (-layouts[$0].bounds.size.height, $0) < (-layouts[$1].bounds.size.height, $1)
    }
    var corner = Point(x: 0, y: 0)
    var rowHeight = 0.0
    for index in order {
      let size = layouts[index].bounds.size
      if corner.x > 0, corner.x + size.width > width {
        corner = Point(x: 0, y: corner.y + rowHeight + gap)
        rowHeight = 0
      }
      whole.take(layouts[index], as: parts[index], at: corner)
      corner.x += size.width + gap
      rowHeight = max(rowHeight, size.height)
    }
    return whole
  }
}

extension Layout {
  /// Takes over the layout of a part, its top left corner being put at a place.
  fileprivate mutating func take(_ layout: Layout, as part: LayoutGraph.Part, at corner: Point) {
    let shift = Point(x: corner.x - layout.bounds.minX, y: corner.y - layout.bounds.minY)
    for (index, place) in zip(part.nodes, layout.nodes) { nodes[index] = place.moved(by: shift) }
    for (index, edge) in zip(part.edges, layout.edges) {
      edges[index] = Edge(curve: edge.curve.map { $0.moved(by: shift) }, label: edge.label?.moved(by: shift))
    }
    for (index, frame) in zip(part.groups, layout.groups) {
      groups[index] = Rectangle(origin: frame.origin.moved(by: shift), size: frame.size)
    }
    bounds = bounds.union(Rectangle(origin: corner, size: layout.bounds.size))
  }
}

extension Point {
  fileprivate func moved(by shift: Point) -> Point { Point(x: x + shift.x, y: y + shift.y) }
}
