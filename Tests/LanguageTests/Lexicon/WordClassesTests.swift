import Testing

@testable import Language

@Suite struct WordClassesTests {
  static let named: [(WordClasses, String)] = [
    (.government, "government"), (.parliament, "parliament"), (.military, "military"),
    (
      .judiciary,
      "judiciary"
    ), (.opposition, "opposition"), (.population, "population"), (.business, "business"),
    (
      .media,
      "media"
    ), (.rebels, "rebels"), (.stateOffice, "office-state"), (.allianceOffice, "office-alliance"),
    (.parliamentOffice, "office-parliament"), (.rank, "rank"), (.title, "title"), (.privatePerson, "private"),
    (.stateWord, "state-word"), (.allianceWord, "alliance-word"), (.groupWord, "group-word"),
    (
      .former,
      "former"
    ), (.perfect, "perfect"), (.passive, "passive"), (.copula, "copula"), (.future, "future"),
    (.demand, "demand"), (.modal, "modal"), (.speech, "speech"), (.denial, "denial"), (.and, "and"),
    (
      .or,
      "or"
    ), (.but, "but"), (.condition, "if"), (.that, "that"), (.whether, "whether"),
    (
      .possession,
      "possession"
    ), (.agent, "agent"), (.according, "according"), (.origin, "origin"), (.place, "place"),
    (.noLonger, "no-longer"), (.possible, "possible"), (.without, "without"), (.including, "including"),
    (.mutual, "mutual"), (.two, "two"), (.three, "three"), (.four, "four"), (.five, "five"),
    (
      .otherState,
      "other-state"
    ), (.partyWord, "party-word"), (.deed, "deed"), (.currency, "currency"),
    (
      .`internal`,
      "internal"
    ), (.there, "there"), (.alongside, "alongside"), (.cause, "cause"),
    (
      .predicative,
      "predicative"
    ), (.bareInfinitive, "bare-infinitive"), (.person, "person"), (.whole, "whole"),
    (
      .month,
      "month"
    ), (.weekday, "weekday"), (.time, "time"), (.state, "state"), (.alliance, "alliance"),
    (
      .thing,
      "thing"
    ), (.objective, "objective"), (.voice, "voice"),
    (.namePart, "name-part"),
    (.before, "before"),
    (.also, "also"),
    (.bodyWord, "body-word"),
    (.reliance, "reliance"),
    (.camp, "camp"),
    (.approximate, "approximate"),
    (.hearsay, "hearsay"),
    (.behalf, "behalf"),
    (.incomplete, "incomplete"),
    (.completing, "completing"),
    (.bareNegation, "bare-negation"),
    (.decision, "decision"),
    (.homeland, "homeland"),
    (.continuing, "continuing"),
    (.regionPart, "region-part"),
    (.response, "response"),
    (.headOfState, "head-of-state"),
    (.headOfGovernment, "head-of-government"),
    (.leading, "leading"),
    (.ending, "ending"), (.attendant, "attendant"), (.assembly, "assembly"), (.attack, "attack"),
    (.bodyKind, "body-kind"),
    (.opinion, "opinion"),
    (.owned, "owned"),
    (.joining, "joining"),
    (.ownOne, "own-one"),
    (.trade, "trade"),
    (.company, "company"),
    (.leader, "leader"),
    (.part, "part"),
    (.causative, "causative"),
    (.latter, "latter"),
    (.naming, "naming"), (.treaty, "treaty"), (.talks, "talks"),
    (.exercise, "exercise"), (.sport, "sport"),
  ]

  @Test(arguments: named)
  func `A class of the engine has the bit of its name`(classes: WordClasses, name: String) throws {
    let number = try #require(WordClasses.known.firstIndex(of: name))
    #expect(classes == WordClasses(number: number))
  }

  @Test func `Every name is that of a class of the engine`() {
    #expect(Set(Self.named.map(\.1)) == Set(WordClasses.known))
  }
}
