import RelationGraph

/// How the element of a node becomes a node.
struct NodeReading {
  private let element: ElementReading

  init(_ element: ElementReading) {
    self.element = element
  }

  /// The node.
  func node(warnings: inout GraphMLWarnings) -> Node {
    element.isOurs ? ownNode(warnings: &warnings) : foreignNode(warnings: &warnings)
  }

  /// A node as we write it.
  private func ownNode(warnings: inout GraphMLWarnings) -> Node {
    let id = element.text(.entity, NodeField.entity.key) ?? element.draft.id ?? ""
    var node = Node(
      id: NodeID(id), kind: element.text(.kind).flatMap { NodeKind(rawValue: $0) },
      label: element.text(.label, NodeField.label.key),
      iso3: element.text(.iso3, NodeField.iso3.key),
      actsFor: element.text(.actsFor, NodeField.actsFor.key).map { NodeID($0) })
    for (place, text) in element.draft.values {
      let key = element.keys[place]
      switch key.role {
      case .names:
        do throws(JSONGraphError) {
          node.labels = try [String: String](json: Array(text.utf8))
        } catch {
          warnings.add(.damaged(key: key.name, reason: "\(error)"), line: element.draft.line)
        }
      case .other where !isLook(key): element.keep(text, of: key, in: &node.attributes, warnings: &warnings)
      default: break
      }
    }
    element.restore(&node.attributes)
    return node
  }

  /// Whether a value is of the drawing that we wrote into the file.
  private func isLook(_ key: DeclaredKey) -> Bool {
    element.isDrawn && NodeField.allCases.contains { $0.isLook && $0.key.name == key.name }
  }

  /// A node as others write it.
  private func foreignNode(warnings: inout GraphMLWarnings) -> Node {
    let draft = element.draft
    var kind: NodeKind?
    var iso3: String?
    var attributes: [String: AttributeValue] = [:]
    var names: [(rank: Int, text: String, key: DeclaredKey)] = []
    for (place, text) in draft.values {
      let key = element.keys[place]
      switch key.role {
      case .name(let rank) where !PortableText.form(of: text).isEmpty: names.append((rank, text, key))
      case .kind where kind == nil && NodeKind(named: text) != nil: kind = NodeKind(named: text)
      case .iso3 where text.utf8.count == 3: iso3 = text
      default: element.keep(text, of: key, in: &attributes, warnings: &warnings)
      }
    }
    if let labels = draft.label, kind == nil {
      kind = NodeKind(named: labels)
      if kind == nil { attributes["labels"] = .text(labels) }
    }
    let best = names.min { $0.rank < $1.rank }?.text
    let description = draft.description.map { PortableText.form(of: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    let label = best ?? draft.drawnLabel ?? description
    for name in names where name.text != label {
      element.keep(name.text, of: name.key, in: &attributes, warnings: &warnings)
    }
    if let description, label != description { attributes["desc"] = .text(description) }
    if let parent = draft.parent, attributes["parent"] == nil { attributes["parent"] = .text(parent) }
    return Node(id: NodeID(draft.id ?? ""), kind: kind, label: label, iso3: iso3, attributes: attributes)
  }
}

extension NodeKind {
  /// The kind that a tool names: `state`, `State`, `:State`, `:Actor:State`.
  init?(named text: String) {
    let names = text.lowercased().split { $0 == ":" || $0 == ";" || $0 == "," || $0 == " " }
    guard let kind = NodeKind.allCases.first(where: { kind in names.contains { $0 == kind.rawValue } }) else {
      return nil
    }
    self = kind
  }
}
