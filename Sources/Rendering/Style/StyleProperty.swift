/// What a style can say of a part of the map, with what it may say and what holds where it says nothing.
///
/// This is the one table of properties: the reader checks by it, and `Styles/README.md` shows it.
public enum StyleProperty: String, CaseIterable, Sendable {
  /// The colour of a line, an outline, or of text that stands alone.
  case color
  /// The colour of an area.
  case fill
  /// The colour of text within an area.
  case text
  /// The families of the typeface, the first that is there being taken.
  case font
  /// The height of the typeface, in points.
  case size
  /// How heavy the typeface is.
  case weight
  /// How upright the typeface is.
  case slant
  /// The outline of a node.
  case shape
  /// The form of a line.
  case line
  /// What breaks a line.
  case dash
  /// What a line ends in.
  case head
  /// The length of what a line ends in, in points.
  case headSize = "head-size"
  /// The width of a line that one article bears, in points.
  case width
  /// The width that no line exceeds however many articles bear it, in points.
  case maximumWidth = "maximum-width"
  /// How much of its colour a line keeps against the background, from 0 to 1.
  case tone
  /// The sign in the middle of a line.
  case mark
  /// The distance between a text and its outline, or between the map and its edge, in points.
  case padding
  /// The radius of rounded corners, in points.
  case corner
  /// Whether it is drawn.
  case show
  /// The theme to change to where the reader's surroundings are dark.
  case dark

  /// What values the property takes.
  public var type: ValueType {
    switch self {
    case .color, .text: .color
    case .fill: .colorOrNone
    case .font: .text
    case .dark: .keyword(["none"] + Theme.names)
    case .size: .number(6...72)
    case .weight: .keyword(["normal", "bold"])
    case .slant: .keyword(["normal", "italic"])
    case .shape: .keyword(NodeShape.allCases.map(\.rawValue))
    case .line: .keyword(LineForm.allCases.map(\.rawValue))
    case .dash: .keyword(DashPattern.allCases.map(\.rawValue))
    case .head: .keyword(HeadShape.allCases.map(\.rawValue))
    case .headSize: .number(2...24)
    case .width, .maximumWidth: .number(0.25...12)
    case .tone: .number(0.2...1)
    case .mark: .keyword(LineMark.allCases.map(\.rawValue))
    case .padding: .number(0...72)
    case .corner: .number(0...36)
    case .show: .keyword(["yes", "no"])
    }
  }

  /// What holds where no rule says anything.
  public var initial: StyleValue {
    switch self {
    case .color, .text: .color(Color(red: 0, green: 0, blue: 0))
    case .fill: .none
    case .font: .text("sans-serif")
    case .dark: .text("none")
    case .size: .number(11)
    case .weight, .slant: .text("normal")
    case .shape: .text(NodeShape.rectangle.rawValue)
    case .line: .text(LineForm.single.rawValue)
    case .dash: .text(DashPattern.solid.rawValue)
    case .head: .text(HeadShape.filled.rawValue)
    case .headSize: .number(8)
    case .width: .number(1.5)
    case .maximumWidth: .number(5)
    case .tone: .number(1)
    case .mark: .text(LineMark.none.rawValue)
    case .padding: .number(6)
    case .corner: .number(0)
    case .show: .text("yes")
    }
  }

  /// The sort of value that a property takes.
  public enum ValueType: Equatable, Sendable {
    /// A colour as `#rrggbb`.
    case color
    /// A colour as `#rrggbb`, or `none`.
    case colorOrNone
    /// A number within bounds.
    case number(ClosedRange<Double>)
    /// One of a list of words.
    case keyword([String])
    /// Letters, digits, spaces, commas and hyphens.
    case text
  }
}

/// What a rule says of a property.
public enum StyleValue: Hashable, Sendable {
  case none
  case color(Color)
  case number(Double)
  case text(String)
}

/// The outline of a node.
public enum NodeShape: String, CaseIterable, Sendable {
  case rectangle, rounded, ellipse, hexagon, octagon, parallelogram, shield
}

/// The form of a line.
public enum LineForm: String, CaseIterable, Sendable {
  case single, double, wavy, tapered, ticked
}

/// What breaks a line.
public enum DashPattern: String, CaseIterable, Sendable {
  case solid, dashed, dotted, dashDotted = "dash-dotted"
}

/// What a line ends in.
public enum HeadShape: String, CaseIterable, Sendable {
  case none, filled, hollow, open, bar, diamond, dot
}

/// The sign in the middle of a line.
public enum LineMark: String, CaseIterable, Sendable {
  case none, cross, ring, stop, plus, minus, delta, turn
}
