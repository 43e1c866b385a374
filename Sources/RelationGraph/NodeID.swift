/// The identity of a node, the same in every language and every format: `state:ML`, `alliance:ecowas`,
/// `actor:ML.government`, `actor:assimi-goita`.
///
/// An identifier made by ``state(_:)``, ``alliance(_:)`` or ``actor(named:)`` is an XML NMTOKEN. One that comes from a foreign
/// file is kept as it is. Two identifiers are the same only if they are so byte for byte: XML and JSON know no other
/// equality, and a composed and a decomposed accent may be two nodes of a foreign file.
public struct NodeID: Hashable, Sendable {
  /// The identifier as it is written.
  public let text: String

  /// Takes an identifier as a file has it.
  public init(_ text: String) {
    self.text = text
  }

  /// A sovereign or de facto state, by its ISO 3166-1 alpha-2 code.
  public static func state(_ code: String) -> NodeID { NodeID("state:" + code) }

  /// A body whose members are states, by the slug of its usual English short name.
  public static func alliance(_ slug: String) -> NodeID { NodeID("alliance:" + slug) }

  /// A person, company, party or group that acts for itself or for an office, by its name.
  public static func actor(named name: String) -> NodeID { NodeID("actor:" + Slug.of(name)) }

  /// The institutional actor of a state or an alliance: its government, its army, its people.
  public static func actor(_ institution: Institution, of body: NodeID) -> NodeID {
    NodeID("actor:" + body.code + "." + institution.rawValue)
  }

  /// The kind that the prefix tells; whatever has no known prefix is an actor.
  public var kind: NodeKind {
    for kind in [NodeKind.state, .alliance] where text.utf8.starts(with: kind.prefix.utf8) { return kind }
    return .actor
  }

  /// What follows the prefix: `ML`, `ecowas`, `ML.government`; all of an identifier without a prefix of ours.
  public var code: String {
    for kind in NodeKind.allCases where text.utf8.starts(with: kind.prefix.utf8) {
      return String(text.utf8.dropFirst(kind.prefix.utf8.count)) ?? text
    }
    return text
  }

  /// The institution, where the node is the institutional actor of a body.
  public var institution: Institution? {
    guard text.utf8.starts(with: NodeKind.actor.prefix.utf8), let dot = text.utf8.lastIndex(of: UInt8(ascii: "."))
    else { return nil }
    return Institution(rawValue: String(text[text.utf8.index(after: dot)...]))
  }

  /// The body whose institution this is: `state:ML` for `actor:ML.government`, `alliance:eu` for `actor:eu.military`.
  ///
  /// States have upper-case codes and slugs are lower case, so the code tells which of the two it is.
  public var body: NodeID? {
    guard institution != nil else { return nil }
    let code = code
    guard let dot = code.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let owner = String(code[..<dot])
    guard !owner.isEmpty else { return nil }
    return owner.allSatisfy(\.isUppercase) ? .state(owner) : .alliance(owner)
  }
}

extension NodeID: Comparable {
  /// By the letters of the identifier.
  public static func < (left: NodeID, right: NodeID) -> Bool { left.text.precedes(right.text) }

  /// Whether both are the same, byte for byte.
  public static func == (left: NodeID, right: NodeID) -> Bool { left.text.isIdentical(to: right.text) }
}

extension NodeID: CustomStringConvertible {
  /// The identifier as it is written.
  public var description: String { text }
}

/// What sort of thing a node is.
public enum NodeKind: String, CaseIterable, Sendable {
  /// A sovereign or de facto state.
  case state
  /// A body whose members are states.
  case alliance
  /// Whoever else acts.
  case actor

  /// What identifiers of the kind begin with.
  fileprivate var prefix: String {
    switch self {
    case .state: "state:"
    case .alliance: "alliance:"
    case .actor: "actor:"
    }
  }
}

/// The part of a state or an alliance that an institutional actor is (codebook, "Actors are of two sorts").
public enum Institution: String, CaseIterable, Sendable {
  case government, parliament, military, judiciary, opposition, population, business, media, rebels

  /// Whether it stays itself at state level rather than being replaced by its body.
  public var staysAtStateLevel: Bool {
    switch self {
    case .government, .parliament, .military, .judiciary: false
    case .opposition, .population, .business, .media, .rebels: true
    }
  }
}
