internal import Graphviz
internal import RelationGraph

/// The key to a map: one row for each sort of thing that occurs on it.
struct MapLegend: Sendable {
  /// The blocks, side by side.
  let columns: [Column]

  /// A block of the key.
  struct Column: Sendable {
    let heading: String
    var rows: [Row]
  }

  /// A sample with its word.
  struct Row: Sendable {
    let sample: Sample
    let text: String
  }

  /// What is shown beside a word.
  enum Sample: Sendable {
    /// A line.
    case line(Style, width: Double, classes: [String])
    /// An outline.
    case node(Style, classes: [String])
    /// A frame.
    case group(Style)
  }

  /// The key to what occurs on a map; only a network has outlines to explain.
  init(_ content: MapContent, options: MapOptions, theme: Theme, words: MapWords) {
    let blocks = [
      Column(heading: words.text("legend.relations"), rows: Self.relations(content, theme, words)),
      Column(heading: words.text("legend.status"), rows: Self.statuses(content, theme, words)),
      Column(heading: words.text("legend.changes"), rows: Self.changes(content, options.changes?.mode, theme, words)),
      Column(
        heading: words.text("legend.nodes"), rows: options.form == .network ? Self.nodes(content, theme, words) : []),
      Column(heading: words.text("legend.weight"), rows: Self.weights(content, theme)),
    ]
    let shown = blocks.filter { !$0.rows.isEmpty }
    columns = options.form == .timeline ? shown.map(\.withoutHeads) : shown
  }

  /// The classes of the lines that are shown.
  var lineClasses: [[String]] {
    columns.flatMap(\.rows).compactMap { if case .line(_, _, let classes) = $0.sample { classes } else { nil } }
  }

  /// The classes of the outlines that are shown.
  var nodeClasses: [[String]] {
    columns.flatMap(\.rows).compactMap { if case .node(_, let classes) = $0.sample { classes } else { nil } }
  }

  private static func relations(_ content: MapContent, _ theme: Theme, _ words: MapWords) -> [Row] {
    let occurring = Set(content.edges.map(\.edge.relation))
    let known = Relation.carrying + Relation.structural
    let others = occurring.subtracting(known).sorted()
    return (known.filter(occurring.contains) + others).compactMap { relation in
      guard let edge = content.edges.first(where: { $0.edge.relation == relation }) else { return nil }
      let classes = Array(edge.classes.prefix { Status(rawValue: $0) == nil }) + [Status.actual.rawValue]
      let style = theme.style(of: .edge, classes: classes)
      return Row(sample: .line(style, width: style.number(.width), classes: classes), text: words.name(of: relation))
    }
  }

  /// Status needs a key only where there is more than what is simply so.
  private static func statuses(_ content: MapContent, _ theme: Theme, _ words: MapWords) -> [Row] {
    let occurring = Set(content.edges.map(\.edge.status))
    guard occurring != [.actual] else { return [] }
    return Status.allCases.filter(occurring.contains).map { status in
      let style = theme.style(of: .edge, classes: [status.rawValue])
      let sample = Sample.line(style, width: style.number(.width), classes: [status.rawValue])
      return Row(sample: sample, text: words.name(of: status))
    }
  }

  private static func changes(
    _ content: MapContent, _ mode: GraphDifference.Mode?, _ theme: Theme, _ words: MapWords
  ) -> [Row] {
    let occurring = Set((content.edges.map(\.classes) + content.nodes.map(\.classes)).compactMap(\.last))
    return MapChanges.Change.allCases.filter { occurring.contains($0.className) }.map { change in
      let style = theme.style(of: .edge, classes: [change.className])
      let sample = Sample.line(style, width: style.number(.width), classes: [change.className])
      return Row(sample: sample, text: words.text(change, mode ?? .follow))
    }
  }

  private static func nodes(_ content: MapContent, _ theme: Theme, _ words: MapWords) -> [Row] {
    let sorts = [["state"], ["alliance"], ["actor", "institution"], ["actor", "named"]]
    var rows = sorts.compactMap { classes -> Row? in
      guard content.nodes.contains(where: { Array($0.classes.prefix(classes.count)) == classes }) else { return nil }
      let key = classes == ["actor", "named"] ? "kind.actor" : "kind." + (classes.last ?? "")
      return Row(sample: .node(theme.style(of: .node, classes: classes), classes: classes), text: words.text(key))
    }
    if let group = content.groups.first {
      rows.append(Row(sample: .group(group.style), text: words.text("kind.group")))
    }
    return rows
  }

  /// How wide the lines of one and of most articles are, where they differ.
  private static func weights(_ content: MapContent, _ theme: Theme) -> [Row] {
    let carrying = content.edges.filter { !$0.edge.relation.isStructural }
    guard let most = carrying.map(\.edge.weight).max(), most.isFinite, most >= 2 else { return [] }
    let style = theme.style(of: .edge)
    return [1, most.rounded(.down)].map { weight in
      let width = MapEdgeMaker.width(style, weight: weight)
      return Row(sample: .line(style, width: width, classes: []), text: String(Int(min(weight, 1e9))))
    }
  }
}

extension MapLegend.Column {
  /// The block for a picture whose lines have no heads.
  fileprivate var withoutHeads: MapLegend.Column {
    let rows = rows.map { row in
      guard case .line(let style, let width, let classes) = row.sample else { return row }
      return MapLegend.Row(sample: .line(style.withoutHead, width: width, classes: classes), text: row.text)
    }
    return MapLegend.Column(heading: heading, rows: rows)
  }
}
