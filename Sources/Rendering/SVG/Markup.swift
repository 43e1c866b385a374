/// Text of XML that grows element by element, with everything that comes from outside escaped.
///
/// It is kept as bytes: most of a large map is numbers, which are faster written as bytes than as characters.
struct Markup: Sendable {
  private var bytes: [UInt8] = []
  private var open: [String] = []

  /// What has been written so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Attributes in the order in which they are written.
  typealias Attributes = KeyValuePairs<String, String?>

  /// Begins an element, whose content follows until ``end()``.
  ///
  /// Attributes without a value are left out.
  mutating func begin(_ name: String, path: PathData? = nil, _ attributes: Attributes = [:]) {
    writeTag(name, path, attributes)
    append(">\n")
    open.append(name)
  }

  /// Ends the element that was begun last.
  mutating func end() {
    guard let name = open.popLast() else { return }
    indent()
    append("</")
    append(name)
    append(">\n")
  }

  /// Writes an element without content.
  mutating func empty(_ name: String, _ attributes: Attributes) {
    writeTag(name, nil, attributes)
    append("/>\n")
  }

  /// Writes a path.
  mutating func path(_ path: PathData, _ attributes: Attributes = [:]) {
    writeTag("path", path, attributes)
    append("/>\n")
  }

  /// Writes an element whose only content is text.
  mutating func element(_ name: String, _ attributes: Attributes = [:], _ content: String) {
    writeTag(name, nil, attributes)
    append(">")
    escape(content, keepsLines: true)
    append("</")
    append(name)
    append(">\n")
  }

  private mutating func writeTag(_ name: String, _ path: PathData?, _ attributes: Attributes) {
    indent()
    append("<")
    append(name)
    for (name, value) in attributes {
      guard let value else { continue }
      append(" ")
      append(name)
      append("=\"")
      escape(value, keepsLines: false)
      append("\"")
    }
    if let path {
      append(" d=\"")
      bytes += path.bytes
      append("\"")
    }
  }

  private mutating func indent() { bytes += repeatElement(UInt8(ascii: " "), count: open.count) }

  private mutating func append(_ text: String) { bytes += text.utf8 }

  /// Writes text as it may stand in content and in quoted attributes.
  ///
  /// Characters that XML 1.0 has not, and controls, are dropped; line ends are spaces unless they are to be kept.
  private mutating func escape(_ text: String, keepsLines: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": append("&amp;")
      case "<": append("&lt;")
      case ">": append("&gt;")
      case "\"": append("&quot;")
      case "\n" where keepsLines: append("\n")
      case "\t", "\n", "\r": append(" ")
      case " "..."~": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      default: if isAllowed(scalar) { bytes += UTF8.encode(scalar).map { Array($0) } ?? [] }
      }
    }
  }

  /// Whether XML 1.0 has the character (its production 2, `Char`).
  private func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
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
