internal import Graphviz
internal import RelationGraph

/// Measures text without asking a font, so that boxes have the same size on every machine.
struct TextMetrics: Hashable, Sendable {
  /// The height of the typeface in points.
  let size: Double
  /// Whether the typeface is bold.
  let isBold: Bool

  /// The measure of text in a style.
  init(_ style: Style) {
    size = style.number(.size)
    isBold = style.words(.weight) == "bold"
  }

  /// The distance from one line of text to the next, in points.
  var lineHeight: Double { (size * 1.2 * 4).rounded(.up) / 4 }

  /// The distance from the middle of a line to its baseline, in points: half the height of a capital letter.
  var baselineShift: Double { size * 0.36 }

  /// The width of a line of text in points.
  func width(of text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + advance(of: $1) } * size / 1000
  }

  /// The width of the widest line and the height of all lines, in points.
  func size(of lines: [String]) -> Size {
    Size(width: lines.map(width).max() ?? 0, height: Double(lines.count) * lineHeight)
  }

  /// The width of a character in thousandths of the size: from the table, or by the sort of script for others.
  private func advance(of scalar: Unicode.Scalar) -> Double {
    let widths = isBold ? HelveticaWidths.bold : HelveticaWidths.regular
    let index = Int(scalar.value) - 0x20
    if widths.indices.contains(index) { return Double(widths[index]) }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    case .spaceSeparator: return Double(widths[0])
    default: break
    }
    if let base = base(of: scalar), widths.indices.contains(base) { return Double(widths[base]) }
    let isWide = (0x1100...0x11FF).contains(scalar.value) || scalar.value >= 0x2E80
    return isWide ? 1000 : isBold ? 680 : 640
  }

  /// The place in the table of the plain letter of an accented one: é is as wide as e.
  private func base(of scalar: Unicode.Scalar) -> Int? {
    let folded = Slug.of(String(scalar))
    guard folded.unicodeScalars.count == 1, let plain = folded.unicodeScalars.first, plain.isASCII else { return nil }
    let isCapital = scalar.properties.isUppercase
    return Int(plain.value) - (isCapital ? 0x40 : 0x20)
  }
}
