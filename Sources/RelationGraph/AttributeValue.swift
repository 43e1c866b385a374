/// A value of a foreign attribute, with the type that its file gave it.
public enum AttributeValue: Sendable {
  /// Text of any length.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// A binary floating-point number, which may be infinite or not a number.
  case number(Double)
  /// True or false.
  case truth(Bool)
}

extension AttributeValue: Hashable {
  /// Whether type and value are the same, bit for bit, so that not-a-number equals itself.
  public static func == (left: AttributeValue, right: AttributeValue) -> Bool {
    switch (left, right) {
    case (.text(let left), .text(let right)): left.isIdentical(to: right)
    case (.integer(let left), .integer(let right)): left == right
    case (.number(let left), .number(let right)): left.bitPattern == right.bitPattern
    case (.truth(let left), .truth(let right)): left == right
    default: false
    }
  }

  /// Feeds type and value into the hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(rank)
    switch self {
    case .text(let text): hasher.combine(text)
    case .integer(let integer): hasher.combine(integer)
    case .number(let number): hasher.combine(number.bitPattern)
    case .truth(let truth): hasher.combine(truth)
    }
  }
}

extension AttributeValue: Comparable {
  /// By value within a type; truth values come before numbers, and numbers before text.
  public static func < (left: AttributeValue, right: AttributeValue) -> Bool {
    switch (left, right) {
    case (.text(let left), .text(let right)): left.precedes(right)
    case (.integer(let left), .integer(let right)): left < right
    case (.number(let left), .number(let right)): !right.isTotallyOrdered(belowOrEqualTo: left)
    case (.truth(let left), .truth(let right)): !left && right
    default: left.rank < right.rank
    }
  }

  private var rank: Int {
    switch self {
    case .truth: 0
    case .integer: 1
    case .number: 2
    case .text: 3
    }
  }
}
