/// How text and looks are said in Graphviz's language.
enum DOTText {
  /// The scanner refuses quoted strings of more than 16 KiB; what is longer is cut, with room for its escapes.
  private static let longest = 4000

  /// Text in quotes, as the scanner reads it back: quotes escaped, lines and other control characters made spaces.
  ///
  /// The scanner takes backslashes by twos and keeps both; of an odd number the last escapes what follows. There is no way to write
  /// an odd number before a quote, so a space parts them.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    var isEscaping = false
    for scalar in text.unicodeScalars.prefix(longest) {
      switch scalar {
      case "\"": quoted += isEscaping ? " \\\"" : "\\\""
      default: quoted.unicodeScalars.append(isControl(scalar) ? " " : scalar)
      }
      isEscaping = scalar == "\\" && !isEscaping
    }
    return quoted + (isEscaping ? " \"" : "\"")
  }

  /// Text for a label, in which backslashes and ampersands have a meaning of their own.
  static func label(_ text: String, lines: [String]? = nil) -> String {
    (lines ?? [text]).map(literal).joined(separator: "\\n")
  }

  /// Text for a tooltip, whose backslashes Graphviz reads twice.
  static func tooltip(_ text: String) -> String {
    // An empty tooltip falls back to the label, a space stays a space.
    text.isEmpty ? " " : literal(literal(text, escapesEntities: false))
  }

  /// Text in which nothing is left that a label would interpret.
  private static func literal(_ text: String) -> String { literal(text, escapesEntities: true) }

  private static func literal(_ text: String, escapesEntities: Bool) -> String {
    text.unicodeScalars.reduce(into: "") { literal, scalar in
      switch scalar {
      case "\\": literal += "\\\\"
      case "&" where escapesEntities: literal += "&amp;"
      default: literal.unicodeScalars.append(isControl(scalar) ? " " : scalar)
      }
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0xFFFE || scalar.value == 0xFFFF
  }

  /// The nearest shape that Graphviz has.
  static func shape(_ shape: NodeShape) -> String {
    switch shape {
    case .rectangle, .rounded: "box"
    case .ellipse, .hexagon, .octagon, .parallelogram: shape.rawValue
    case .shield: "invhouse"
    }
  }

  /// The nearest style of line that Graphviz has.
  static func dash(_ style: Style) -> String {
    let dash =
      switch style.dash {
      case .solid: "solid"
      case .dashed, .dashDotted: "dashed"
      case .dotted: "dotted"
      }
    return style.line == .tapered && style.dash == .solid ? "tapered" : dash
  }

  /// The nearest arrowhead that Graphviz has.
  static func head(_ head: HeadShape) -> String {
    switch head {
    case .none: "none"
    case .filled: "normal"
    case .hollow: "empty"
    case .open: "vee"
    case .bar: "tee"
    case .diamond: "diamond"
    case .dot: "dot"
    }
  }
}
