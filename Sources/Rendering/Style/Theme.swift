/// A look: rules that say how the parts of a map are drawn.
///
/// A theme is data. Its rules are tried in the order in which they stand, and the last that says something of a property wins.
public struct Theme: Hashable, Sendable {
  /// The name by which it was asked for, or that of its file.
  public var name: String
  /// The rules, in the order in which they count.
  public var rules: [Rule]

  /// What a theme says of the parts that its selector matches.
  public struct Rule: Hashable, Sendable {
    /// Which parts are meant.
    public var selector: Selector
    /// The property that is said.
    public var property: StyleProperty
    /// What is said of it.
    public var value: StyleValue
  }

  /// Which parts of a map a rule is for: `edge.sanctions` is for edges that have the class `sanctions`.
  public struct Selector: Hashable, Sendable {
    /// The sort of part.
    public var element: StyleElement
    /// The classes that the part must have, all of them.
    public var classes: [String]
  }

  /// How a part is drawn, from all rules that match it.
  ///
  /// - Complexity: O(*n*) in the number of rules.
  public func style(of element: StyleElement, classes: [String] = []) -> Style {
    var style = Style()
    for rule in rules where rule.selector.element == element {
      if rule.selector.classes.allSatisfy(classes.contains) { style.values[rule.property] = rule.value }
    }
    return style
  }
}

/// A sort of part of a map.
public enum StyleElement: String, CaseIterable, Sendable {
  /// The whole picture.
  case map
  /// The title and the line below it.
  case title, subtitle
  /// A state, an alliance or an actor.
  case node
  /// A relation.
  case edge
  /// The text at a relation.
  case label
  /// The frame round an alliance and its members.
  case group
  /// The key to what is drawn, and its headings.
  case legend, heading
  /// The lines of small print at the foot.
  case note
  /// A cell of a matrix.
  case cell
}

/// How a part of a map is drawn; what no rule has said is as ``StyleProperty/initial`` says.
public struct Style: Hashable, Sendable {
  var values: [StyleProperty: StyleValue] = [:]

  /// What the rules say of a property.
  public subscript(property: StyleProperty) -> StyleValue { values[property] ?? property.initial }

  /// The colour of a property, or nothing where it is `none`.
  public func color(_ property: StyleProperty) -> Color? {
    if case .color(let color) = self[property] { color } else { nil }
  }

  /// The colour of lines, or of text that stands alone.
  public var ink: Color { color(.color) ?? Color(red: 0, green: 0, blue: 0) }

  /// The number of a property; 0 for one that is no number.
  public func number(_ property: StyleProperty) -> Double {
    if case .number(let number) = self[property] { number } else { 0 }
  }

  /// The words of a property; empty for one that has none.
  public func words(_ property: StyleProperty) -> String {
    if case .text(let text) = self[property] { text } else { "" }
  }

  /// The style of a line that leads nowhere.
  var withoutHead: Style {
    var style = self
    style.values[.head] = .text(HeadShape.none.rawValue)
    return style
  }

  /// Whether the part is drawn.
  public var isShown: Bool { words(.show) == "yes" }
  /// The outline of a node.
  public var shape: NodeShape { NodeShape(rawValue: words(.shape)) ?? .rectangle }
  /// The form of a line.
  public var line: LineForm { LineForm(rawValue: words(.line)) ?? .single }
  /// What breaks a line.
  public var dash: DashPattern { DashPattern(rawValue: words(.dash)) ?? .solid }
  /// What a line ends in.
  public var head: HeadShape { HeadShape(rawValue: words(.head)) ?? .filled }
  /// The sign in the middle of a line.
  public var mark: LineMark { LineMark(rawValue: words(.mark)) ?? .none }
}
