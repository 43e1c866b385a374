/// A state, an alliance or a group that the files name.
package struct Entity: Sendable {
  /// What sort of thing it is.
  package enum Kind: UInt8, Sendable { case state, alliance, group }

  /// What sort of thing it is.
  package var kind: Kind
  /// The code of a state, the slug of an alliance or group.
  package var code: String
  /// The name to show in the language of the lexicon.
  package var label = ""
  /// The ISO 3166-1 alpha-3 code of a state.
  package var iso3: String?
  /// The body that an alliance is a part of, or the state of a group.
  package var parent: String?
  /// The sort of a group, such as `party`.
  package var sort = ""
  /// The kinds of states by which the press takes its name up again: an island, a kingdom.
  package var kinds: WordClasses = []
  /// The codes of an alliance's member states that were members in that year.
  package var members: [Membership] = []
  /// Gender and number of the label.
  package var features: Features = []
}

/// A state's membership of an alliance.
package struct Membership: Sendable {
  /// The state's code.
  package var state: String
  /// The years of joining and leaving, where it was not always or is no longer a member.
  package var from: Int?, until: Int?

  /// Whether the state is a member in that year.
  package func holds(in year: Int) -> Bool { (from ?? .min) <= year && year <= (until ?? .max) }

  /// Reads `ML`, `BF:2014-2023` or `SE:2024`.
  init?(_ source: ArraySlice<UInt8>) {
    var parts = source.parts(at: ":")
    guard let state = parts.next() else { return nil }
    self.state = state.text
    guard let years = parts.next() else { return }
    let dash = years.firstIndex(of: UInt8(ascii: "-")) ?? years.endIndex
    from = Int(years[..<dash].text)
    until = Int(years[dash...].dropFirst().text)
  }
}
