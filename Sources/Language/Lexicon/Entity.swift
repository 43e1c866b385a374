/// A state, an alliance or a group that the files name; its code and label are the lexicon's to tell.
public struct Entity: BitwiseCopyable, Sendable {
  /// What sort of thing it is.
  public enum Kind: UInt8, BitwiseCopyable, Sendable { case state, alliance, group }

  /// What sort of thing it is.
  public var kind: Kind
  /// Whether it is a closed set of states, for each of which its name stands: the Baltic states.
  public var isSet = false
  /// Gender and number of the label.
  public var features: Features = []
  /// The index of the body that an alliance is a part of, or of a group's home state; else -1.
  public var parent: Int32 = -1
  /// The number of a group's sort, such as `party`, among ``Lexicon/sorts``; else -1.
  var sort: Int32 = -1
  /// Where an alliance's members stand in ``Lexicon/members``.
  var firstMember: Int32 = 0, memberCount: Int32 = 0
  /// The letters of a state's ISO 3166-1 alpha-3 code, a byte each; 0 where it has none.
  var threeLetters: UInt32 = 0
  /// The kinds of states by which the press takes its name up again: an island, a kingdom.
  public var kinds: WordClasses = []

  /// The ISO 3166-1 alpha-3 code of a state.
  public var iso3: String? {
    guard threeLetters != 0 else { return nil }
    let bytes = [16, 8, 0].map { UInt8(truncatingIfNeeded: threeLetters >> $0) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A state's membership of an alliance.
public struct Membership: BitwiseCopyable, Sendable {
  /// The state's index among the entities.
  public var state: Int32
  /// The years of joining and leaving; those of all time where it was always, or is still, a member.
  public var from: Int16 = .min, until: Int16 = .max

  /// Whether the state is a member in that year.
  public func holds(in year: Int) -> Bool { Int(from) <= year && year <= Int(until) }

  /// Reads `ML`, `BF:2014-2023` or `SE:2024`; the state is what the closure says of its code.
  init?(_ source: ArraySlice<UInt8>, state: (ArraySlice<UInt8>) -> Int32) {
    var parts = source.parts(at: ":")
    guard let code = parts.next() else { return nil }
    self.state = state(code)
    guard let years = parts.next() else { return }
    let dash = years.firstIndex(of: UInt8(ascii: "-")) ?? years.endIndex
    from = Int16(years[..<dash].text) ?? .min
    until = Int16(years[dash...].dropFirst().text) ?? .max
  }
}
