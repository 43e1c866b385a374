/// A state, an alliance or an actor.
public struct Node: Hashable, Sendable, Identifiable {
  /// The identity, the same in every language.
  public var id: NodeID
  /// What sort of thing it is.
  public var kind: NodeKind
  /// The name to show where no language is asked for.
  public var label: String
  /// The names by language code.
  public var labels: [String: String]
  /// The ISO 3166-1 alpha-3 code of a state.
  public var iso3: String?
  /// The state, alliance or institution that an actor acts for.
  public var actsFor: NodeID?
  /// Whatever else a foreign file says of the node, kept and written out again.
  public var attributes: [String: AttributeValue]

  /// Makes a node; the kind, and whom an institution acts for, are told by the identifier unless given.
  public init(
    id: NodeID, kind: NodeKind? = nil, label: String? = nil, labels: [String: String] = [:], iso3: String? = nil,
    actsFor: NodeID? = nil, attributes: [String: AttributeValue] = [:]
  ) {
    self.id = id
    self.kind = kind ?? id.kind
    self.label = label ?? id.code
    self.labels = labels
    self.iso3 = iso3
    self.actsFor = actsFor ?? id.body
    self.attributes = attributes
  }

  /// The name in that language, or the one to show where it has none.
  public func label(in language: String?) -> String {
    language.flatMap { labels[$0] } ?? label
  }
}
