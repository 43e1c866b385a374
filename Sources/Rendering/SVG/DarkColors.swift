internal import RelationGraph

/// The colours of a page for dark surroundings, as a style sheet that overrules the attributes.
struct DarkColors: Sendable {
  let sheet: MapSheet
  let theme: Theme

  /// The style sheet.
  var text: String {
    let rules = [pageRules, textRules, edgeRules, nodeRules, frameRules].flatMap { $0 }
    return "@media (prefers-color-scheme: dark) {\n" + rules.map { "  " + $0 + "\n" }.joined() + "}"
  }

  private var background: String { (theme.style(of: .map).color(.fill) ?? white).hexadecimal }
  private var white: Color { Color(red: 255, green: 255, blue: 255) }

  private var pageRules: [String] {
    [
      ".page, .hollow { fill: \(background) }", ".label, .edge .gap { stroke: \(background) }",
    ]
  }

  private var textRules: [String] {
    let elements: [StyleElement] = [.title, .subtitle, .heading, .legend, .note]
    return elements.map { ".\($0.rawValue) text { fill: \(theme.style(of: $0).ink.hexadecimal) }" }
  }

  private var edgeRules: [String] {
    let ground = theme.style(of: .map).color(.fill) ?? white
    let onMap = distinct(sheet.content.edges.map(\.classes) + sheet.legend.lineClasses)
    return onMap.flatMap { classes -> [String] in
      let painter = LinePainter(style: theme.style(of: .edge, classes: classes), width: 1, background: ground)
      let ink = painter.ink.hexadecimal
      let edge = selector("edge", classes)
      let label = theme.style(of: .label, classes: classes).ink.hexadecimal
      return [
        "\(edge) { stroke: \(ink) }", "\(edge) .solid { fill: \(ink) }",
        "\(selector("label", classes)) text { fill: \(label) }",
      ]
    }
  }

  private var nodeRules: [String] {
    distinct(sheet.content.nodes.map(\.classes) + sheet.legend.nodeClasses).flatMap { classes -> [String] in
      let style = theme.style(of: .node, classes: classes)
      let node = selector("node", classes)
      let fill = style.color(.fill)?.hexadecimal ?? "none"
      let text = (style.color(.text) ?? style.ink).hexadecimal
      return [
        "\(node) .outline { fill: \(fill); stroke: \(style.ink.hexadecimal) }", "\(node) text { fill: \(text) }",
      ]
    }
  }

  private var frameRules: [String] {
    let style = theme.style(of: .group)
    let cell = theme.style(of: .cell)
    let fill = style.color(.fill)?.hexadecimal ?? "none"
    return [
      ".frame { fill: \(fill); stroke: \(style.ink.hexadecimal) }",
      ".group text { fill: \((style.color(.text) ?? style.ink).hexadecimal) }",
      ".grid { stroke: \(cell.ink.hexadecimal) }",
      ".same { fill: \(cell.ink.hexadecimal) }",
      ".matrix .head text { fill: \((cell.color(.text) ?? cell.ink).hexadecimal) }",
    ]
  }

  /// Each list of classes once, those of fewer classes first.
  private func distinct(_ lists: [[String]]) -> [[String]] {
    Set(lists).sorted { ($0.count, $0.joined(separator: " ")) < ($1.count, $1.joined(separator: " ")) }
  }

  private func selector(_ element: String, _ classes: [String]) -> String {
    ([element] + classes).map { "." + escaped($0) }.joined()
  }

  /// A class as CSS has it: whatever is no plain letter or hyphen is spelt out.
  private func escaped(_ name: String) -> String {
    name.unicodeScalars.reduce(into: "") { escaped, scalar in
      if ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || (scalar == "-" && !escaped.isEmpty) {
        escaped.unicodeScalars.append(scalar)
      } else {
        escaped += "\\" + String(scalar.value, radix: 16) + " "
      }
    }
  }
}
