/// A place on the drawing, in points of 1/72 inch; *y* grows downwards.
public struct Point: Hashable, Sendable {
  /// The distance from the left edge and from the top edge.
  public var x: Double, y: Double

  /// Makes a place.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// An extent on the drawing, in points of 1/72 inch.
public struct Size: Hashable, Sendable {
  /// The extent to the right and downwards.
  public var width: Double, height: Double

  /// Makes an extent.
  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}

/// An upright box on the drawing, in points of 1/72 inch.
public struct Rectangle: Hashable, Sendable {
  /// The top left corner.
  public var origin: Point
  /// The extent.
  public var size: Size

  /// Makes a box of its corner and extent.
  public init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }

  /// Makes a box round a centre.
  public init(center: Point, size: Size) {
    self.init(origin: Point(x: center.x - size.width / 2, y: center.y - size.height / 2), size: size)
  }

  /// The left and the top edge.
  public var minX: Double { origin.x }
  /// The top edge.
  public var minY: Double { origin.y }
  /// The right edge.
  public var maxX: Double { origin.x + size.width }
  /// The bottom edge.
  public var maxY: Double { origin.y + size.height }
  /// The middle.
  public var center: Point { Point(x: origin.x + size.width / 2, y: origin.y + size.height / 2) }

  /// The box grown by a margin on all sides, or shrunk by a negative one.
  public func grown(by margin: Double) -> Rectangle {
    Rectangle(
      origin: Point(x: minX - margin, y: minY - margin),
      size: Size(width: size.width + 2 * margin, height: size.height + 2 * margin))
  }

  /// The smallest box that holds both.
  public func union(_ other: Rectangle) -> Rectangle {
    let left = min(minX, other.minX)
    let top = min(minY, other.minY)
    return Rectangle(
      origin: Point(x: left, y: top),
      size: Size(width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top))
  }

  /// Whether the two share more than an edge.
  public func overlaps(_ other: Rectangle) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }

  /// Whether the other lies within, edges included.
  public func contains(_ other: Rectangle) -> Bool {
    minX <= other.minX && maxX >= other.maxX && minY <= other.minY && maxY >= other.maxY
  }
}
