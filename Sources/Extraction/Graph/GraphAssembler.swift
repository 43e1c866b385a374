internal import Articles
internal import Language
internal import RelationGraph

/// Makes the graph of an article from what its sentences state.
struct GraphAssembler {
  let document: Document
  let lexicon: Lexicon
  let text: ArticleText
  let nodes: EntityNodes
  let discourse: Discourse

  /// The graph: an edge for each relation between two nodes, with a piece of evidence for each sentence.
  func graph(of findings: [Finding]) -> Graph {
    var builder = GraphBuilder()
    builder.insert(
      Article(
        id: document.id, title: document.title, source: document.source, date: document.date,
        language: document.language, url: document.url))
    var quotes = Quotes(article: document.id, text: text)
    var mentioned: [NodeID: Referent] = [:]
    let ends = endedStatuses(of: findings)
    for group in groups(of: findings) {
      let acts = group.map { findings[$0.finding] }
      let status = ends.flatMap { $0[lifted(acts[0])] } ?? status(of: acts)
      let key = group[group.startIndex].key
      builder.link(
        builder.place(of: key.source), builder.place(of: key.relation), builder.place(of: key.target),
        evidence: group.map { evidence(for: findings[$0.finding], status, &quotes) })
      let last = findings[group[group.endIndex - 1].finding]
      mentioned[key.source] = last.source
      mentioned[key.target] = last.target
    }
    for (id, referent) in mentioned {
      builder.insert(node(of: referent))
      linkPrincipal(of: id, referent, into: &builder, &quotes)
    }
    return builder.build(id: document.id, title: document.title ?? document.id)
  }

  /// A finding with the edge that it makes.
  private struct Link {
    var key: Edge.Key
    var finding: Int
  }

  /// The findings of known doers between nodes that are not the same at state level: those of one edge together, in the order of the edges.
  private func groups(of findings: [Finding]) -> [ArraySlice<Link>] {
    var links: [Link] = []
    links.reserveCapacity(findings.count)
    for (number, finding) in findings.enumerated()
    where principal(finding.source) != principal(finding.target) && !discourse.isUntold(finding.source) {
      let key = Edge.Key(
        source: identifier(finding.source), relation: Relation(lexicon.name(of: finding.relation)),
        target: identifier(finding.target))
      links.append(Link(key: key, finding: number))
    }
    links.sort { $0.key == $1.key ? $0.finding < $1.finding : $0.key < $1.key }
    return links.split(between: { $0.key != $1.key })
  }

  /// The ends and the relation of a finding at state level.
  private func lifted(_ finding: Finding) -> Edge.Key {
    Edge.Key(
      source: principal(finding.source), relation: Relation(lexicon.name(of: finding.relation)),
      target: principal(finding.target))
  }

  /// The status of each relation at state level, where one has ended: what Tokyo has ended Japan no longer does.
  private func endedStatuses(of findings: [Finding]) -> [Edge.Key: Status]? {
    guard findings.contains(where: { $0.status == .ended }) else { return nil }
    return Dictionary(grouping: findings.filter { !discourse.isUntold($0.source) }, by: lifted)
      .mapValues { status(of: $0) }
  }

  /// The status of an edge in the article: that of a stated end, else the first in the codebook's order.
  private func status(of findings: [Finding]) -> Status {
    let statuses = findings.map { Status($0.status) }
    if let end = statuses.lastIndex(of: .ended), !statuses[end...].dropFirst().contains(where: { $0 == .announced }) {
      return .ended
    }
    return statuses.min() ?? .actual
  }
}

extension Array {
  /// The array in pieces, cut wherever that holds of two neighbours.
  fileprivate func split(between cuts: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var pieces: [ArraySlice<Element>] = []
    var start = 0
    for index in indices where index + 1 == count || cuts(self[index], self[index + 1]) {
      pieces.append(self[start...index])
      start = index + 1
    }
    return pieces
  }
}

extension Status {
  /// The status of a reality that is one.
  init(_ reality: Reality) {
    switch reality {
    case .actual, .none, .lasting: self = .actual
    case .ended: self = .ended
    case .announced: self = .announced
    case .denied, .refused: self = .denied
    }
  }
}

// MARK: - Nodes

extension GraphAssembler {
  func identifier(_ referent: Referent) -> NodeID {
    if referent.person >= 0 { return .actor(named: discourse.persons[Int(referent.person)].name) }
    return nodes.node(of: referent).id
  }

  /// Whom a referent stands for at state level.
  func principal(_ referent: Referent) -> NodeID {
    if referent.person >= 0, let body = discourse.persons[Int(referent.person)].actsFor { return principal(body) }
    guard let institution = referent.institution, !institution.staysAtStateLevel else { return identifier(referent) }
    return identifier(.entity(referent.entity))
  }

  private func node(of referent: Referent) -> Node {
    guard referent.person >= 0 else { return nodes.node(of: referent) }
    let person = discourse.persons[Int(referent.person)]
    return Node(id: identifier(referent), label: person.name, actsFor: person.actsFor.map(identifier))
  }

  /// Links an actor to whom it acts for, with the sentence that says so.
  private func linkPrincipal(
    of id: NodeID, _ referent: Referent, into builder: inout GraphBuilder, _ quotes: inout Quotes
  ) {
    let body: Referent
    let sentence: Int
    if referent.person >= 0 {
      let person = discourse.persons[Int(referent.person)]
      guard let actsFor = person.actsFor else { return }
      (body, sentence) = (actsFor, person.sentence)
    } else if referent.institution != nil,
      let mention = discourse.mentions.first(where: { $0.referents.contains(referent) })
    {
      (body, sentence) = (.entity(referent.entity), mention.sentence)
    } else {
      return
    }
    builder.link(id, .actsFor, builder.insert(node(of: body)), evidence: quotes.quote(of: sentence))
  }
}

// MARK: - Evidence

extension GraphAssembler {
  /// The sentences of an article as evidence, each made when it is first needed.
  private struct Quotes {
    let article: String
    let text: ArticleText
    private var made: [Int: Evidence] = [:]

    init(article: String, text: ArticleText) {
      self.article = article
      self.text = text
    }

    mutating func quote(of sentence: Int) -> Evidence {
      if let quote = made[sentence] { return quote }
      let tokens = text.sentences[sentence]
      let place = text.place(tokens)
      let quote = Evidence(
        article: article, start: place.lowerBound, end: place.upperBound, quote: text.string(tokens))
      made[sentence] = quote
      return quote
    }
  }

  private func evidence(for finding: Finding, _ status: Status, _ quotes: inout Quotes) -> Evidence {
    var evidence = quotes.quote(of: finding.sentence)
    evidence.status = status
    evidence.trigger = text.string(finding.trigger)
    evidence.speaker = finding.speaker.map { identifier($0).text }
    for end in [finding.source, finding.target] {
      guard let sentence = antecedent(of: end, in: finding.sentence) else { continue }
      let quote = quotes.quote(of: sentence)
      evidence.antecedents.append(Antecedent(start: quote.start, end: quote.end, quote: quote.quote))
    }
    return evidence
  }

  /// The last earlier sentence that names a referent which the quote itself does not name.
  private func antecedent(of referent: Referent, in sentence: Int) -> Int? {
    guard let earlier = lastNaming(of: referent, upTo: sentence), earlier < sentence,
      earlier >= sentence - GraphAssembler.reach
    else { return nil }
    return earlier
  }

  /// The number of sentences over which an antecedent is looked for.
  private static let reach = Interpreter.memory * 4

  /// The last sentence up to one that names the entity or person in words of its own.
  private func lastNaming(of referent: Referent, upTo sentence: Int) -> Int? {
    guard referent.person >= 0 else {
      return discourse.lastNaming(of: referent.entity, upTo: sentence)
    }
    guard let surname = discourse.persons[Int(referent.person)].parts.last else { return nil }
    var number = sentence
    while number >= max(0, sentence - GraphAssembler.reach) {
      if text.sentences[number].contains(where: { text.isFolded($0, surname) }) { return number }
      number -= 1
    }
    return nil
  }
}
