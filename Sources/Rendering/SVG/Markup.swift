/// Text of XML that grows element by element, with everything that comes from outside escaped.
struct Markup: Sendable {
  /// What has been written so far.
  private(set) var text = ""
  private var open: [String] = []

  /// Attributes in the order in which they are written.
  typealias Attributes = KeyValuePairs<String, String?>

  /// Begins an element, whose content follows until ``end()``.
  ///
  /// Attributes without a value are left out.
  mutating func begin(_ name: String, _ attributes: Attributes = [:]) {
    text += indentation + "<" + name
    write(attributes)
    text += ">\n"
    open.append(name)
  }

  /// Ends the element that was begun last.
  mutating func end() {
    guard let name = open.popLast() else { return }
    text += indentation + "</" + name + ">\n"
  }

  /// Writes an element without content.
  mutating func empty(_ name: String, _ attributes: Attributes) {
    text += indentation + "<" + name
    write(attributes)
    text += "/>\n"
  }

  /// Writes an element whose only content is text.
  mutating func element(_ name: String, _ attributes: Attributes = [:], _ content: String) {
    text += indentation + "<" + name
    write(attributes)
    text += ">" + Self.escaped(content, keepsLines: true) + "</" + name + ">\n"
  }

  private var indentation: String { String(repeating: " ", count: open.count) }

  private mutating func write(_ attributes: Attributes) {
    for (name, value) in attributes {
      if let value { text += " " + name + "=\"" + Self.escaped(value) + "\"" }
    }
  }

  /// Text as it may stand in content and in quoted attributes: characters that XML 1.0 has not are dropped, and line ends are
  /// spaces unless they are to be kept.
  static func escaped(_ text: String, keepsLines: Bool = false) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n" where keepsLines: escaped += "\n"
      case "\t", "\n", "\r": escaped += " "
      default: if isAllowed(scalar) { escaped.unicodeScalars.append(scalar) }
      }
    }
    return escaped
  }

  /// Whether XML 1.0 has the character (its production 2, `Char`).
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF && !(0x7F...0x9F).contains(scalar.value)
  }
}

/// A number as the drawing has it: two decimals at most, none that say nothing.
func decimal(_ number: Double) -> String {
  guard number.magnitude < 1e12 else { return "0" }
  let hundredths = Int((number * 100).rounded())
  let sign = hundredths < 0 ? "-" : ""
  let whole = abs(hundredths) / 100
  let rest = abs(hundredths) % 100
  if rest == 0 { return sign + String(whole) }
  if rest % 10 == 0 { return sign + "\(whole).\(rest / 10)" }
  return sign + "\(whole)." + (rest < 10 ? "0\(rest)" : "\(rest)")
}
