internal import Graphviz

/// Boxes in the squares of a grid, so that those at a place are found without looking at all of them.
struct BoxIndex: Sendable {
  private var boxes: [Rectangle] = []
  /// The boxes of each square, row by row.
  private var squares: [[Int]]
  private let bounds: Rectangle
  private let columns: Int, rows: Int

  /// The side of a square in points: about a name wide.
  private static let side = 100.0
  /// The greatest number of squares in a row or column, whatever the extent.
  private static let limit = 500.0

  /// Makes an index of some boxes; others may lie beyond them.
  init(_ boxes: [Rectangle]) {
    let nothing = Rectangle(origin: Point(x: 0, y: 0), size: Size(width: 0, height: 0))
    bounds = boxes.dropFirst().reduce(boxes.first ?? nothing) { $0.union($1) }
    columns = Int(min(bounds.size.width / Self.side, Self.limit)) + 1
    rows = Int(min(bounds.size.height / Self.side, Self.limit)) + 1
    squares = Array(repeating: [], count: columns * rows)
    for box in boxes { insert(box) }
  }

  /// Adds a box.
  mutating func insert(_ box: Rectangle) {
    for row in rows(of: box) {
      for column in columns(of: box) { squares[row * columns + column].append(boxes.count) }
    }
    boxes.append(box)
  }

  /// Whether a box overlaps any of those here.
  func overlaps(_ box: Rectangle) -> Bool {
    for row in rows(of: box) {
      for column in columns(of: box) {
        for index in squares[row * columns + column] where boxes[index].overlaps(box) { return true }
      }
    }
    return false
  }

  /// Whether a point lies within any box whose index is none of two.
  func contains(_ point: Point, except first: Int, _ second: Int) -> Bool {
    let square = squares[row(of: point.y) * columns + column(of: point.x)]
    for index in square where index != first && index != second && boxes[index].contains(point) { return true }
    return false
  }

  // What lies beyond the grid is in its outermost squares.

  private func column(of x: Double) -> Int { Self.place(x - bounds.minX, of: columns, in: bounds.size.width) }
  private func row(of y: Double) -> Int { Self.place(y - bounds.minY, of: rows, in: bounds.size.height) }

  private static func place(_ distance: Double, of count: Int, in extent: Double) -> Int {
    guard extent > 0 else { return 0 }
    return Int(min(max(distance / extent * Double(count), 0), Double(count - 1)))
  }

  private func columns(of box: Rectangle) -> ClosedRange<Int> {
    let first = column(of: box.minX)
    return first...max(first, column(of: box.maxX))
  }

  private func rows(of box: Rectangle) -> ClosedRange<Int> {
    let first = row(of: box.minY)
    return first...max(first, row(of: box.maxY))
  }
}

extension Rectangle {
  /// Whether a point lies within, edges not included.
  func contains(_ point: Point) -> Bool {
    point.x > minX && point.x < maxX && point.y > minY && point.y < maxY
  }
}
