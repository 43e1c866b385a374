/// A difference in plain words: a line for each change, with a quote from each side.
///
///     print(DifferenceReport(difference, words: .init(language: "de")).text())
///
/// Where nothing but a pair of signs tells kinds apart, it can be read in an e-mail; colours come only on request.
public struct DifferenceReport: Sendable {
  private let difference: GraphDifference
  private let words: DifferenceWords
  private let language: String?
  private let limit: Int
  private let kinds: [ChangeKind]
  private let quotation: Quotation

  /// How many changes of each kind are listed unless something else is asked for: more than anybody reads.
  public static let standardLimit = 500

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - difference: What to report.
  ///   - words: The words; without any, the English ones.
  ///   - language: The language of nodes' names, where they have names by language.
  ///   - limit: The greatest number of changes of each kind to list; of more, the rest is counted.
  public init(
    _ difference: GraphDifference, words: DifferenceWords? = nil, language: String? = nil,
    limit: Int = DifferenceReport.standardLimit
  ) {
    let words = words ?? DifferenceWords(language: "en") ?? DifferenceWords(text: "")
    self.difference = difference
    self.words = words
    self.language = language
    self.limit = limit
    kinds = difference.kindsInOrder
    quotation = Quotation(words: words, articles: difference.old.articles + difference.new.articles)
  }

  /// The report, which ends with a line break.
  ///
  /// - Parameter colors: The codes of a terminal that shows them; without any, plain text.
  /// - Returns: The text; line breaks and control characters of names and quotes have become spaces.
  public func text(colors: TerminalColors? = nil) -> String {
    var lines = head
    for group in groups {
      lines.append("")
      let heading = "\(group.heading) (\(group.count))"
      lines.append(colors?.paint(heading, colors?.heading) ?? heading)
      for entry in group.entries {
        lines.append(colors?.paint(entry.line, colors?.codes[group.kind]) ?? entry.line)
        lines += entry.quotes.map { "      " + $0 }
      }
      let rest = group.count - group.entries.count
      if rest > 0 { lines.append("  " + words.phrase("more", ["count": String(rest)])) }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

// MARK: - The head

extension DifferenceReport {
  /// What is compared with what: a line for each side, with its outlet, date and headline as far as they are known.
  public var sides: [String] { [side("old", describe(difference.old)), side("new", describe(difference.new))] }

  private var head: [String] {
    var lines = sides + [wordOfMode("mode")]
    if difference.isEmpty {
      lines.append(words.phrase("none"))
    } else if !kinds.contains(where: { $0 != .confirmed }) {
      lines.append(words.phrase("nothing"))
    }
    return lines
  }

  private func side(_ name: String, _ text: String) -> String {
    words.phrase("side", ["side": wordOfMode(name), "text": text])
  }

  /// A phrase that depends on how the graphs are compared: only what follows can be new, or not be mentioned any more.
  private func wordOfMode(_ key: String, _ values: [String: String] = [:]) -> String {
    words.phrase(key + "." + difference.mode.rawValue, values)
  }

  private func describe(_ side: GraphDifference.Side) -> String {
    if side.articles.count == 1 { return quotation.describe(side.articles[0]) }
    let dates = side.articles.compactMap(\.date).sorted()
    var parts = side.articles.isEmpty ? [] : [words.phrase("articles", ["count": String(side.articles.count)])]
    if let first = dates.first, let last = dates.last {
      parts.append(first == last ? first : words.phrase("span", ["first": first, "last": last]))
    }
    // The title of a graph of many articles may be the list of them all.
    let title = Quotation.shorten(side.title.isEmpty ? side.id : side.title, to: 80)
    return ([title] + parts).joined(separator: ", ")
  }
}

// MARK: - Groups

extension DifferenceReport {
  private struct Group {
    let kind: ChangeKind
    let heading: String
    /// How many changes there are.
    let count: Int
    /// Those that are listed.
    let entries: [Entry]
  }

  private struct Entry {
    let line: String
    var quotes: [String] = []
  }

  private var groups: [Group] {
    let places = Dictionary(grouping: kinds.indices) { kinds[$0] }
    let edgeGroups = ChangeKind.allCases.map { kind in
      kind == .turned ? turnedGroup : group(kind, of: places[kind] ?? [])
    }
    return (edgeGroups + [nodeGroup]).filter { $0.count > 0 }
  }

  private var turnedGroup: Group {
    Group(
      kind: .turned, heading: heading(.turned), count: difference.turned.count,
      entries: difference.turned.prefix(limit).map(entry))
  }

  private func group(_ kind: ChangeKind, of places: [Int]) -> Group {
    let withdrawals = kind == .ended ? difference.withdrawnMemberships : [:]
    let entries = places.prefix(limit).map { place in
      let change = difference.edges[place]
      return entry(change, kind, withdrawals[change.latest.key])
    }
    return Group(kind: kind, heading: heading(kind), count: places.count, entries: entries)
  }

  private var nodeGroup: Group {
    let entries = difference.nodes.lazy.flatMap(nodeEntries)
    return Group(
      kind: .changed, heading: words.phrase("group.nodes"), count: entries.count, entries: Array(entries.prefix(limit)))
  }

  private func heading(_ kind: ChangeKind) -> String {
    let key = "group." + kind.rawValue
    let dependsOnMode = kind == .turned || kind == .added || kind == .confirmed
    return dependsOnMode ? wordOfMode(key) : words.phrase(key)
  }

  private func entry(_ turn: Turn) -> Entry {
    let before = sentences(turn, turn.old)
    let after = sentences(turn, turn.new)
    let line = "\(ChangeKind.turned.mark) " + words.phrase("turn", ["old": before, "new": after])
    return Entry(line: line, quotes: quotes(old: change(turn, turn.old)?.old, new: change(turn, turn.new)?.new))
  }

  /// The change of the first relation between the two, whose quote stands for the others.
  private func change(_ turn: Turn, _ relations: [Relation]) -> Change<Edge>? {
    relations.first.flatMap { difference.edges[Edge.Key(source: turn.source, relation: $0, target: turn.target)] }
  }

  private func sentences(_ turn: Turn, _ relations: [Relation]) -> String {
    relations.map { words.sentence(name(turn.source), $0, name(turn.target)) }.joined(separator: ", ")
  }

  private func entry(_ change: Change<Edge>, _ kind: ChangeKind, _ withdrawal: Edge?) -> Entry {
    let line = "\(kind.mark) \(line(change, isWithdrawn: withdrawal != nil))"
    // What both say needs no proof: it is no change.
    guard kind != .confirmed else { return Entry(line: line) }
    return Entry(line: line, quotes: quotes(old: change.old, new: change.new ?? withdrawal))
  }

  private func line(_ change: Change<Edge>, isWithdrawn: Bool) -> String {
    let edge = change.latest
    let sentence = words.sentence(name(edge.source), edge.relation, name(edge.target))
    if isWithdrawn { return words.phrase("withdrawn", ["sentence": sentence]) }
    guard case .changed(let old, let new) = change else {
      return words.phrase("one." + edge.status.rawValue, ["sentence": sentence])
    }
    if old.status != new.status {
      let statuses =
        difference.mode == .follow
        ? ("was." + old.status.rawValue, "is." + new.status.rawValue)
        : ("status." + old.status.rawValue, "status." + new.status.rawValue)
      return wordOfMode(
        "changed", ["sentence": sentence, "old": words.phrase(statuses.0), "new": words.phrase(statuses.1)])
    }
    let fields = new.evidence.isEmpty ? change.fields.compactMap { describe($0, from: old, to: new) } : []
    let line = words.phrase("one." + new.status.rawValue, ["sentence": sentence])
    return fields.isEmpty ? line : line + ": " + fields.joined(separator: "; ")
  }

  private func describe(_ field: EdgeField, from old: Edge, to new: Edge) -> String? {
    let unknown = words.phrase("unknown")
    let values: (String, String)
    switch field {
    case .status, .mentions, .evidence: return nil
    case .weight: values = (old.weight.numeral, new.weight.numeral)
    case .first: values = (old.first ?? unknown, new.first ?? unknown)
    case .last: values = (old.last ?? unknown, new.last ?? unknown)
    case .attributes: values = ("", "")
    }
    return words.phrase("field." + field.rawValue, ["old": values.0, "new": values.1])
  }

  private func quotes(old: Edge?, new: Edge?) -> [String] {
    [("old", old), ("new", new)].compactMap { side, edge in
      edge.flatMap { quotation.quote(for: $0, name: name) }.map { self.side(side, $0) }
    }
  }
}

// MARK: - Nodes

extension DifferenceReport {
  private func nodeEntries(_ change: Change<Node>) -> [Entry] {
    let node = name(change.latest.id)
    switch change {
    case .added: return [Entry(line: "+ " + wordOfMode("node.added", ["node": node]))]
    case .removed: return [Entry(line: "- " + wordOfMode("node.removed", ["node": node]))]
    case .changed(let old, let new): return change.fields.compactMap { entry($0, node, from: old, to: new) }
    }
  }

  /// The line of what matters about a node; that it has another name in another article does not.
  private func entry(_ field: NodeField, _ node: String, from old: Node, to new: Node) -> Entry? {
    let values: (String, String)
    switch field {
    case .kind: values = (words.phrase("kind." + old.kind.rawValue), words.phrase("kind." + new.kind.rawValue))
    case .actsFor: values = (body(of: old), body(of: new))
    case .label, .labels, .iso3, .attributes: return nil
    }
    return Entry(line: "* " + words.phrase("node." + field.rawValue, ["node": node, "old": values.0, "new": values.1]))
  }

  private func body(of node: Node) -> String { node.actsFor.map(name) ?? words.phrase("nobody") }

  /// The name of a node, or what its identifier tells where the difference does not have it.
  private func name(_ id: NodeID) -> String {
    let name = difference.node(id)?.label(in: language) ?? id.code
    if name == id.code, let institution = id.institution, let body = id.body {
      let word = words.phrase("institution." + institution.rawValue)
      return words.phrase("institution", ["institution": word, "body": self.name(body)])
    }
    return Quotation.shorten(name.isEmpty ? id.text : name, to: 120)
  }
}

extension ChangeKind {
  /// The sign at the head of a line, by which kinds are told apart without colour.
  fileprivate var mark: String {
    switch self {
    case .turned: "~"
    case .contradicted: "!"
    case .ended: "x"
    case .changed: "*"
    case .added: "+"
    case .removed: "-"
    case .silent: "."
    case .confirmed: "="
    }
  }
}
