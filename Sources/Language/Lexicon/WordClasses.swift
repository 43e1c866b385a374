/// The classes of nouns and verbs that the data files name: institutions, offices, things, kinds of verbs.
///
/// At most 127 in a language. The first ones have a meaning in the engine; those that frames use as conditions get their number when they are
/// first named.
package struct WordClasses: OptionSet, Hashable, Sendable {
  /// One bit a class.
  package let rawValue: UInt128

  /// Makes a set of the bits.
  package init(rawValue: UInt128) { self.rawValue = rawValue }

  /// The class of that number.
  package init(number: Int) { self.init(rawValue: 1 << UInt128(number)) }

  /// The classes that the engine knows, in the order of their bits.
  package static let known = [
    "government", "parliament", "military", "judiciary", "opposition", "population", "business", "media", "rebels",
    "office-state", "office-alliance", "office-parliament", "rank", "title", "private", "state-word", "alliance-word",
    "group-word", "former", "perfect", "passive", "copula", "future", "modal", "speech", "denial", "demand",
    "and", "or", "but", "if", "that", "whether", "possession", "agent", "according", "origin", "place", "no-longer",
    "possible", "including", "without",
    "mutual",
    "person", "whole", "month", "weekday", "time", "state", "alliance", "thing", "objective", "voice",
    "two", "three", "four", "five", "other-state", "party-word", "deed",
    "currency", "internal", "there",
  ]

  private static func known(_ name: String) -> WordClasses {
    WordClasses(number: known.firstIndex(of: name) ?? 127)
  }

  package static let government = known("government")
  package static let parliament = known("parliament")
  package static let military = known("military")
  package static let judiciary = known("judiciary")
  package static let opposition = known("opposition")
  package static let population = known("population")
  package static let business = known("business")
  package static let media = known("media")
  package static let rebels = known("rebels")
  package static let stateOffice = known("office-state")
  package static let allianceOffice = known("office-alliance")
  package static let parliamentOffice = known("office-parliament")
  package static let rank = known("rank")
  package static let title = known("title")
  package static let privatePerson = known("private")
  package static let stateWord = known("state-word")
  package static let allianceWord = known("alliance-word")
  package static let groupWord = known("group-word")
  package static let former = known("former")
  package static let perfect = known("perfect")
  package static let passive = known("passive")
  package static let copula = known("copula")
  package static let future = known("future")
  package static let demand = known("demand")
  package static let modal = known("modal")
  package static let speech = known("speech")
  package static let denial = known("denial")
  package static let and = known("and")
  package static let or = known("or")
  package static let but = known("but")
  package static let condition = known("if")
  package static let that = known("that")
  package static let whether = known("whether")
  package static let possession = known("possession")
  package static let agent = known("agent")
  package static let according = known("according")
  package static let origin = known("origin")
  package static let place = known("place")
  package static let noLonger = known("no-longer")
  package static let possible = known("possible")
  package static let without = known("without")
  package static let including = known("including")
  package static let mutual = known("mutual")
  /// How many are counted.
  package static let two = known("two")
  package static let three = known("three")
  package static let four = known("four")
  package static let five = known("five")
  /// A word for another state than the one that acts: a neighbour, an ally.
  package static let otherState = known("other-state")
  /// A word for those who were named together: "both sides".
  package static let partyWord = known("party-word")
  /// What somebody has done or decided: "the move", "the decision".
  package static let deed = known("deed")
  /// What an amount is counted in, which goes with its number: "900 Millionen Euro".
  package static let currency = known("currency")
  /// What goes on in a country, so that blame for it falls on the country: "the elections in Togo".
  package static let `internal` = known("internal")
  /// Adjectives for the place named last.
  package static let there = known("there")
  package static let person = known("person")
  package static let whole = known("whole")
  package static let month = known("month")
  package static let weekday = known("weekday")
  package static let time = known("time")
  /// Named entities of a kind, where a condition asks for one; `thing` is whatever is no named entity.
  package static let state = known("state")
  package static let alliance = known("alliance")
  package static let thing = known("thing")
  /// Nouns whose genitive names whom it happens to, not who does it: *the invasion of*.
  package static let objective = known("objective")
  /// Nouns that speak or act for whom they belong to: *statement*, *resolution*.
  package static let voice = known("voice")

  /// The verbs that help others: perfect, passive, copula, future and modal ones.
  package static let auxiliaries: WordClasses = [.perfect, .passive, .copula, .future, .modal]
  /// The nine institutions.
  package static let institutions: WordClasses = [
    .government, .parliament, .military, .judiciary, .opposition, .population, .business, .media, .rebels,
  ]
  /// Whoever holds an office, a rank or a title, or is named by a private role.
  package static let persons: WordClasses = [
    .stateOffice, .allianceOffice, .parliamentOffice, .rank, .title, .privatePerson,
  ]
}
