/// The classes of nouns and verbs that the data files name: institutions, offices, things, kinds of verbs.
///
/// At most 64 in a language. The first ones have a meaning in the engine; those that frames use as conditions get their number when they are
/// first named.
public struct WordClasses: OptionSet, Hashable, Sendable {
  /// One bit a class.
  public let rawValue: UInt64

  /// Makes a set of the bits.
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The class of that number.
  init(number: Int) { self.init(rawValue: 1 << UInt64(number)) }

  /// The classes that the engine knows, in the order of their bits.
  static let known = [
    "government", "parliament", "military", "judiciary", "opposition", "population", "business", "media", "rebels",
    "office-state", "office-alliance", "office-parliament", "rank", "title", "private", "state-word", "alliance-word",
    "group-word", "former", "perfect", "passive", "copula", "future", "modal", "speech", "denial",
    "and", "or", "but", "if", "that", "whether", "possession", "agent", "according", "no-longer", "possible", "mutual",
    "person", "whole", "month", "weekday", "ago",
  ]

  private static func known(_ name: String) -> WordClasses {
    WordClasses(number: known.firstIndex(of: name) ?? 63)
  }

  static let government = known("government")
  static let parliament = known("parliament")
  static let military = known("military")
  static let judiciary = known("judiciary")
  static let opposition = known("opposition")
  static let population = known("population")
  static let business = known("business")
  static let media = known("media")
  static let rebels = known("rebels")
  static let stateOffice = known("office-state")
  static let allianceOffice = known("office-alliance")
  static let parliamentOffice = known("office-parliament")
  static let rank = known("rank")
  static let title = known("title")
  static let privatePerson = known("private")
  static let stateWord = known("state-word")
  static let allianceWord = known("alliance-word")
  static let groupWord = known("group-word")
  static let former = known("former")
  static let perfect = known("perfect")
  static let passive = known("passive")
  static let copula = known("copula")
  static let future = known("future")
  static let modal = known("modal")
  static let speech = known("speech")
  static let denial = known("denial")
  static let and = known("and")
  static let or = known("or")
  static let but = known("but")
  static let condition = known("if")
  static let that = known("that")
  static let whether = known("whether")
  static let possession = known("possession")
  static let agent = known("agent")
  static let according = known("according")
  static let noLonger = known("no-longer")
  static let possible = known("possible")
  static let mutual = known("mutual")
  static let person = known("person")
  static let month = known("month")
  static let weekday = known("weekday")

  /// The nine institutions.
  static let institutions: WordClasses = [
    .government, .parliament, .military, .judiciary, .opposition, .population, .business, .media, .rebels,
  ]
  /// Whoever holds an office, a rank or a title, or is named by a private role.
  static let persons: WordClasses = [
    .stateOffice, .allianceOffice, .parliamentOffice, .rank, .title, .privatePerson,
  ]
}
