import RelationGraph

/// How the element of an edge becomes an edge.
struct EdgeReading {
  private let element: ElementReading

  init(_ element: ElementReading) {
    self.element = element
  }

  /// The edge, its ends still by the identifiers of the file.
  func edge(warnings: inout GraphMLWarnings) -> EdgeDraft {
    let draft = element.draft
    var edge = EdgeDraft(
      source: draft.source ?? "", target: draft.target ?? "", relation: .relatedTo, id: draft.id, line: draft.line)
    var relations: [(rank: Int, text: String, key: DeclaredKey?)] = []
    if let label = draft.label { relations.append((1, label, nil)) }
    for (place, text) in draft.values {
      let key = element.keys[place]
      if case .relation(let rank) = key.role {
        relations.append((rank, text, key))
      } else if !take(text, as: key.role, into: &edge) {
        readOther(text, of: key, into: &edge, warnings: &warnings)
      }
    }
    if element.isOurs, let name = element.text(.relation(0), EdgeField.relation.key) {
      edge.relation = Relation(name)
    } else {
      chooseRelation(among: relations, for: &edge, warnings: &warnings)
    }
    complete(&edge)
    return edge
  }

  /// Takes a value that every edge has a place for; nothing is taken that does not fit there.
  private func take(_ text: String, as role: DeclaredKey.Role, into edge: inout EdgeDraft) -> Bool {
    let trimmed = PortableText.form(of: text)
    switch role {
    case .status:
      guard let status = Status(rawValue: trimmed) else { return false }
      edge.stated.status = status
    case .weight:
      guard let weight = AttributeReading.number(trimmed) else { return false }
      edge.stated.weight = weight
    case .mentions:
      guard let mentions = AttributeReading.integer(trimmed), (0...Edge.greatestMentions).contains(mentions) else {
        return false
      }
      edge.stated.mentions = mentions
    case .first:
      guard element.isOurs || AttributeReading.isDate(trimmed) else { return false }
      edge.stated.first = trimmed
    case .last:
      guard element.isOurs || AttributeReading.isDate(trimmed) else { return false }
      edge.stated.last = trimmed
    default: return false
    }
    return true
  }

  private func readOther(
    _ text: String, of key: DeclaredKey, into edge: inout EdgeDraft, warnings: inout GraphMLWarnings
  ) {
    switch key.role {
    case .evidence:
      do throws(JSONGraphError) {
        edge.evidence = try [Evidence](json: Array(text.utf8))
      } catch {
        warnings.add(.damaged(key: key.name, reason: "\(error)"), line: element.draft.line)
        edge.stated.attributes[key.name] = .text(text)
      }
    case .edgeID: edge.id = text
    case .verbatim: break
    default: element.keep(text, of: key, in: &edge.stated.attributes, warnings: &warnings)
    }
  }

  /// Chooses the relation of least rank, and keeps the others that say something else.
  private func chooseRelation(
    among relations: [(rank: Int, text: String, key: DeclaredKey?)], for edge: inout EdgeDraft,
    warnings: inout GraphMLWarnings
  ) {
    // Cytoscape writes a hyphen where an edge has no interaction.
    let telling = relations.filter { !["", "-"].contains(PortableText.form(of: $0.text)) }
    guard let best = telling.min(by: { $0.rank < $1.rank }) else { return }
    edge.relation = Relation(PortableText.form(of: best.text))
    for other in telling where other.text != best.text {
      if let key = other.key {
        element.keep(other.text, of: key, in: &edge.stated.attributes, warnings: &warnings)
      } else if edge.stated.attributes["label"] == nil {
        edge.stated.attributes["label"] = .text(other.text)
      }
    }
  }

  private func complete(_ edge: inout EdgeDraft) {
    if !element.verbatim.isEmpty {
      edge.id = element.verbatim[EdgeField.edgeID.key.name] ?? edge.id
      edge.stated.first = element.verbatim[EdgeField.first.key.name] ?? edge.stated.first
      edge.stated.last = element.verbatim[EdgeField.last.key.name] ?? edge.stated.last
      element.restore(&edge.stated.attributes)
    }
    if let isDirected = element.draft.isDirected, isDirected != element.isDirected {
      edge.stated.attributes["directed"] = .truth(isDirected)
    }
    if !element.isOurs, let description = element.draft.description {
      edge.stated.attributes["desc"] = .text(description)
    }
  }
}
