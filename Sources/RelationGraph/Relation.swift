/// What one node does to, or is for, another.
///
/// A value with six well-known members. Others come only from a user's codebook or from a foreign file and are kept
/// as they are.
public struct Relation: Hashable, Sendable {
  /// The name in every format: lower case, words joined by hyphens.
  public let name: String

  /// Makes a relation of a name as a codebook or a foreign file has it.
  public init(_ name: String) {
    self.name = name
  }

  /// Backs: in words, with money, arms or troops.
  public static let supports = Relation("supports")
  /// Punishes, short of force.
  public static let sanctions = Relation("sanctions")
  /// Leaves an alliance, a mission, talks or a country.
  public static let withdrawsFrom = Relation("withdraws-from")
  /// Blames in words.
  public static let accuses = Relation("accuses")
  /// A state belongs to an alliance.
  public static let memberOf = Relation("member-of")
  /// An actor speaks or acts for a state, an alliance or an institution.
  public static let actsFor = Relation("acts-for")
  /// What an edge of a foreign file is whose relation cannot be told.
  public static let relatedTo = Relation("related-to")

  /// The four relations that carry a map.
  public static let carrying: [Relation] = [.supports, .sanctions, .withdrawsFrom, .accuses]
  /// The two that hold it together.
  public static let structural: [Relation] = [.memberOf, .actsFor]

  /// Whether the relation holds the map together rather than carries it.
  public var isStructural: Bool { Relation.structural.contains(self) }
}

extension Relation: Comparable {
  /// By name.
  public static func < (left: Relation, right: Relation) -> Bool { left.name.precedes(right.name) }

  /// Whether both have the same name, byte for byte.
  public static func == (left: Relation, right: Relation) -> Bool { left.name.isIdentical(to: right.name) }
}

extension Relation: CustomStringConvertible {
  /// The name.
  public var description: String { name }
}
