internal import Language
internal import RelationGraph
internal import Synchronization

/// The nodes of states, alliances, groups and their institutions as articles in a language show them, each made when it is first named.
///
/// A node has its names in all languages, so that many articles share what would be costly to put together for each.
final class EntityNodes: Sendable {
  private let language: String
  private let lexicon: Lexicon
  private let labels: [String: Labels]
  private let made = Mutex<[Referent: Node]>([:])

  /// Makes them for articles in the lexicon's language, with the names that each language has.
  init(lexicon: Lexicon, labels: [String: Labels]) {
    language = lexicon.language
    self.lexicon = lexicon
    self.labels = labels
  }

  /// The node of a referent that is no person.
  func node(of referent: Referent) -> Node {
    made.withLock { made in
      if let node = made[referent] { return node }
      let node = make(referent)
      made[referent] = node
      return node
    }
  }

  private func make(_ referent: Referent) -> Node {
    let names = labels.compactMapValues { name(of: referent, in: $0) }
    let label = names[language] ?? names.min { $0.key < $1.key }?.value ?? lexicon.code(of: referent.entity)
    return Node(
      id: identifier(of: referent), label: label, labels: names,
      iso3: referent.institution == nil ? lexicon.entities[Int(referent.entity)].iso3 : nil)
  }

  private func identifier(of referent: Referent) -> NodeID {
    let code = lexicon.code(of: referent.entity)
    let body =
      switch lexicon.entities[Int(referent.entity)].kind {
      case .state: NodeID.state(code)
      case .alliance: NodeID.alliance(code)
      case .group: NodeID("actor:" + code)
      }
    return referent.institution.map { .actor($0, of: body) } ?? body
  }

  /// The name of an entity, or of its institution as "Regierung (Mali)".
  private func name(of referent: Referent, in labels: Labels) -> String? {
    guard let name = labels.name(of: referent.entity) else { return nil }
    guard let institution = referent.institution else { return name }
    let number = WordClasses.known.firstIndex(of: institution.rawValue)
    return number.flatMap { labels.name(ofInstitution: $0) }.map { "\($0) (\(name))" }
  }
}
