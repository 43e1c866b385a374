/// A state, an alliance or a group that the files name.
public struct Entity: Sendable {
  /// What sort of thing it is.
  public enum Kind: UInt8, Sendable { case state, alliance, group }

  /// What sort of thing it is.
  public var kind: Kind
  /// The code of a state, the slug of an alliance or group.
  public var code: String
  /// The name to show in the language of the lexicon.
  public var label = ""
  /// The ISO 3166-1 alpha-3 code of a state.
  public var iso3: String?
  /// The body that an alliance is a part of, or the state of a group.
  public var parent: String?
  /// The sort of a group: `party`, `company` …
  public var sort = ""
  /// The codes of an alliance's member states that were members in that year.
  public var members: [Membership] = []
  /// Gender and number of the label.
  public var features: Features = []
}

/// A state's membership of an alliance.
public struct Membership: Sendable {
  /// The state's code.
  public var state: String
  /// The years of joining and leaving, where it was not always or is no longer a member.
  public var from: Int?, until: Int?

  /// Whether the state is a member in that year.
  public func holds(in year: Int) -> Bool { (from ?? .min) <= year && year <= (until ?? .max) }

  /// Reads `ML`, `BF:2014-2023` or `SE:2024`.
  init?(_ text: String) {
    let parts = Table.split(text, at: UInt8(ascii: ":"))
    guard let state = parts.first else { return nil }
    self.state = state
    guard parts.count == 2 else { return }
    let years = parts[1].split(separator: "-", omittingEmptySubsequences: false)
    from = years.first.flatMap { Int($0) }
    until = years.count > 1 ? Int(years[1]) : nil
  }
}
