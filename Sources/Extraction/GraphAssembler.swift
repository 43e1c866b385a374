internal import Articles
internal import Language
internal import RelationGraph

/// Makes the graph of an article from what its sentences state.
struct GraphAssembler {
  let document: Document
  let lexicon: Lexicon
  let text: ArticleText
  /// The names of states, alliances, groups and institutions, by language.
  let labels: [String: Labels]
  let discourse: Discourse

  /// The graph: an edge for each relation between two nodes, with a piece of evidence for each sentence.
  func graph(of findings: [Finding]) -> Graph {
    var builder = GraphBuilder()
    builder.insert(
      Article(
        id: document.id, title: document.title, source: document.source, date: document.date,
        language: document.language, url: document.url))
    var mentioned: [NodeID: Referent] = [:]
    for (key, group) in grouped(findings) {
      let status = status(of: group)
      for finding in group {
        builder.link(key.source, key.relation, key.target, status: status, evidence: evidence(for: finding))
        mentioned[key.source] = finding.source
        mentioned[key.target] = finding.target
      }
    }
    for (id, referent) in mentioned.sorted(by: { $0.key < $1.key }) {
      builder.insert(node(id, referent))
      linkPrincipal(of: id, referent, into: &builder)
    }
    return builder.build(id: document.id, title: document.title ?? document.id)
  }

  private func grouped(_ findings: [Finding]) -> [(Edge.Key, [Finding])] {
    var groups: [Edge.Key: [Finding]] = [:]
    for finding in findings {
      let source = identifier(finding.source)
      let target = identifier(finding.target)
      guard principal(finding.source) != principal(finding.target) else { continue }
      let key = Edge.Key(source: source, relation: Relation(lexicon.name(of: finding.relation)), target: target)
      groups[key, default: []].append(finding)
    }
    return groups.sorted {
      ($0.key.source, $0.key.relation, $0.key.target) < ($1.key.source, $1.key.relation, $1.key.target)
    }
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
    let entity = lexicon.entities[Int(referent.entity)]
    let code = lexicon.code(of: referent.entity)
    let body =
      switch entity.kind {
      case .state: NodeID.state(code)
      case .alliance: NodeID.alliance(code)
      case .group: NodeID("actor:" + code)
      }
    return referent.institution.map { .actor($0, of: body) } ?? body
  }

  /// Whom a referent stands for at state level.
  func principal(_ referent: Referent) -> NodeID {
    if referent.person >= 0, let body = discourse.persons[Int(referent.person)].actsFor { return principal(body) }
    guard let institution = referent.institution, !institution.staysAtStateLevel else { return identifier(referent) }
    return identifier(.entity(referent.entity))
  }

  private func node(_ id: NodeID, _ referent: Referent) -> Node {
    let language = document.language ?? ""
    if referent.person >= 0 {
      let person = discourse.persons[Int(referent.person)]
      return Node(id: id, label: person.name, actsFor: person.actsFor.map(identifier))
    }
    let names = labels.compactMapValues { name(of: referent, in: $0) }
    let label = names[language] ?? names.min { $0.key < $1.key }?.value ?? lexicon.code(of: referent.entity)
    return Node(
      id: id, label: label, labels: names,
      iso3: referent.institution == nil ? lexicon.entities[Int(referent.entity)].iso3 : nil)
  }

  /// The name of an entity, or of its institution as "Regierung (Mali)".
  private func name(of referent: Referent, in labels: Labels) -> String? {
    guard let name = labels.name(of: referent.entity) else { return nil }
    guard let institution = referent.institution else { return name }
    let number = WordClasses.known.firstIndex(of: institution.rawValue)
    return number.flatMap { labels.name(ofInstitution: $0) }.map { "\($0) (\(name))" }
  }

  /// Links an actor to whom it acts for, with the sentence that says so.
  private func linkPrincipal(of id: NodeID, _ referent: Referent, into builder: inout GraphBuilder) {
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
    let principal = identifier(body)
    builder.insert(node(principal, body))
    builder.link(id, .actsFor, principal, evidence: quote(of: sentence))
  }
}

// MARK: - Evidence

extension GraphAssembler {
  private func quote(of sentence: Int) -> Evidence {
    let tokens = text.sentences[sentence]
    let place = text.place(tokens)
    return Evidence(article: document.id, start: place.lowerBound, end: place.upperBound, quote: text.string(tokens))
  }

  private func evidence(for finding: Finding) -> Evidence {
    var evidence = quote(of: finding.sentence)
    evidence.trigger = text.string(finding.trigger)
    evidence.speaker = finding.speaker.map { identifier($0).text }
    evidence.antecedents = [finding.source, finding.target].compactMap { antecedent(of: $0, in: finding.sentence) }
    return evidence
  }

  /// The last earlier sentence that names a referent which the quote itself does not name.
  private func antecedent(of referent: Referent, in sentence: Int) -> Antecedent? {
    let earlier = lastNaming(of: referent, upTo: sentence)
    guard let earlier, earlier < sentence, earlier >= sentence - GraphAssembler.reach else { return nil }
    let quote = quote(of: earlier)
    return Antecedent(start: quote.start, end: quote.end, quote: quote.quote)
  }

  /// The number of sentences over which an antecedent is looked for.
  private static let reach = Interpreter.memory * 4

  /// The last sentence up to one that names the entity or person in words of its own.
  private func lastNaming(of referent: Referent, upTo sentence: Int) -> Int? {
    guard referent.person >= 0 else {
      return discourse.namings.last { $0.entity == referent.entity && $0.sentence <= sentence }?.sentence
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
