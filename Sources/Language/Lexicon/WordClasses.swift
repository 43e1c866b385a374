/// The classes of nouns and verbs that the data files name: institutions, offices, things, kinds of verbs.
///
/// At most 191 in a language. The first ones have a meaning in the engine; those that frames use as conditions get their number when they are
/// first named.
public struct WordClasses: Hashable, BitwiseCopyable, Sendable {
  /// One bit a class, the first 64 in the first word.
  @usableFromInline var first: UInt64, second: UInt64, third: UInt64

  @inlinable
  init(_ first: UInt64, _ second: UInt64, _ third: UInt64) {
    self.first = first
    self.second = second
    self.third = third
  }

  /// The class of that number.
  @inlinable
  public init(number: Int) {
    self.init(
      number < 64 ? 1 << UInt64(number) : 0, number >= 64 && number < 128 ? 1 << UInt64(number - 64) : 0,
      number >= 128 ? 1 << UInt64(number - 128) : 0)
  }

  /// The greatest number that a class can have.
  static let greatest = 190

  /// The classes that the engine knows, in the order of their bits.
  public static let known = [
    "government", "parliament", "military", "judiciary", "opposition", "population", "business", "media", "rebels",
    "office-state", "office-alliance", "office-parliament", "rank", "title", "private", "state-word", "alliance-word",
    "group-word", "former", "perfect", "passive", "copula", "future", "modal", "speech", "denial", "demand",
    "and", "or", "but", "if", "that", "whether", "possession", "agent", "according", "origin", "place", "no-longer",
    "possible", "including", "without",
    "mutual",
    "person", "whole", "month", "weekday", "time", "state", "alliance", "thing", "objective", "voice",
    "two", "three", "four", "five", "other-state", "party-word", "deed",
    "currency", "internal", "there", "alongside", "cause", "predicative", "bare-infinitive",
    "name-part", "before", "also", "body-word", "reliance", "camp", "approximate", "hearsay", "behalf",
    "incomplete", "completing", "bare-negation", "decision", "homeland", "continuing",
    "region-part", "response", "head-of-state", "head-of-government", "leading", "ending", "attendant",
    "assembly", "attack", "body-kind", "opinion", "owned", "joining",
    "own-one", "trade", "company", "leader", "part", "causative", "latter", "naming", "treaty", "talks",
    "exercise", "sport",
  ]

  /// Cabinets, ministries, rulers: the government of whoever owns them.
  @inlinable public static var government: WordClasses { WordClasses(number: 0) }
  /// Parliaments and their houses.
  @inlinable public static var parliament: WordClasses { WordClasses(number: 1) }
  /// Armies, soldiers, police, secret services.
  @inlinable public static var military: WordClasses { WordClasses(number: 2) }
  /// Courts and prosecutors.
  @inlinable public static var judiciary: WordClasses { WordClasses(number: 3) }
  /// Those in a state who oppose its government by lawful means.
  @inlinable public static var opposition: WordClasses { WordClasses(number: 4) }
  /// People, citizens, demonstrators, refugees.
  @inlinable public static var population: WordClasses { WordClasses(number: 5) }
  /// Companies and traders without a name.
  @inlinable public static var business: WordClasses { WordClasses(number: 6) }
  /// Newspapers and stations without a name.
  @inlinable public static var media: WordClasses { WordClasses(number: 7) }
  /// Armed groups without a name.
  @inlinable public static var rebels: WordClasses { WordClasses(number: 8) }
  /// Offices that are held for a state: *president*, *ambassador*.
  @inlinable public static var stateOffice: WordClasses { WordClasses(number: 9) }
  /// Offices that are held for a body of states: *secretary-general*.
  @inlinable public static var allianceOffice: WordClasses { WordClasses(number: 10) }
  /// Members of a parliament.
  @inlinable public static var parliamentOffice: WordClasses { WordClasses(number: 11) }
  /// Military ranks.
  @inlinable public static var rank: WordClasses { WordClasses(number: 12) }
  /// Titles that tell no office: *Mr*, *Dr*.
  @inlinable public static var title: WordClasses { WordClasses(number: 13) }
  /// Words for people who act for themselves: *expert*, *activist*.
  @inlinable public static var privatePerson: WordClasses { WordClasses(number: 14) }
  /// Words for a state that was named before: *the country*.
  @inlinable public static var stateWord: WordClasses { WordClasses(number: 15) }
  /// Words for a body of states that was named before: *the bloc*.
  @inlinable public static var allianceWord: WordClasses { WordClasses(number: 16) }
  /// Words for a group that was named before: *the militia*.
  @inlinable public static var groupWord: WordClasses { WordClasses(number: 17) }
  /// Words by which an office is over, or not yet held: *ex-*, *former*.
  @inlinable public static var former: WordClasses { WordClasses(number: 18) }
  /// Verbs that help to form the perfect.
  @inlinable public static var perfect: WordClasses { WordClasses(number: 19) }
  /// Verbs that help to form the passive.
  @inlinable public static var passive: WordClasses { WordClasses(number: 20) }
  /// Verbs that say what somebody or something is.
  @inlinable public static var copula: WordClasses { WordClasses(number: 21) }
  /// Verbs that help to form the future.
  @inlinable public static var future: WordClasses { WordClasses(number: 22) }
  /// Verbs that introduce what somebody wishes.
  @inlinable public static var demand: WordClasses { WordClasses(number: 26) }
  /// Verbs that govern a plain infinitive and say how sure it is.
  @inlinable public static var modal: WordClasses { WordClasses(number: 23) }
  /// Verbs that introduce what somebody says.
  @inlinable public static var speech: WordClasses { WordClasses(number: 24) }
  /// Verbs that introduce what somebody says is not so.
  @inlinable public static var denial: WordClasses { WordClasses(number: 25) }
  /// Conjunctions that add: *and*.
  @inlinable public static var and: WordClasses { WordClasses(number: 27) }
  /// Conjunctions that leave a choice: *or*.
  @inlinable public static var or: WordClasses { WordClasses(number: 28) }
  /// Conjunctions that oppose: *but*.
  @inlinable public static var but: WordClasses { WordClasses(number: 29) }
  /// Subordinators of a condition: *if*.
  @inlinable public static var condition: WordClasses { WordClasses(number: 30) }
  /// Subordinators of what is said or thought: *that*.
  @inlinable public static var that: WordClasses { WordClasses(number: 31) }
  /// Subordinators of a question: *whether*.
  @inlinable public static var whether: WordClasses { WordClasses(number: 32) }
  /// Prepositions of the possessor: *of*.
  @inlinable public static var possession: WordClasses { WordClasses(number: 33) }
  /// Prepositions of the doer in the passive: *by*.
  @inlinable public static var agent: WordClasses { WordClasses(number: 34) }
  /// Prepositions of who says so: *according to*.
  @inlinable public static var according: WordClasses { WordClasses(number: 35) }
  /// Prepositions of where something or somebody comes from.
  @inlinable public static var origin: WordClasses { WordClasses(number: 36) }
  /// Prepositions of where something goes on.
  @inlinable public static var place: WordClasses { WordClasses(number: 37) }
  /// Negations by which something has come to an end: *no longer*.
  @inlinable public static var noLonger: WordClasses { WordClasses(number: 38) }
  /// Adverbs that make a statement unsure: *perhaps*.
  @inlinable public static var possible: WordClasses { WordClasses(number: 39) }
  /// Prepositions of what is missing.
  @inlinable public static var without: WordClasses { WordClasses(number: 41) }
  /// Prepositions of who is among those named.
  @inlinable public static var including: WordClasses { WordClasses(number: 40) }
  /// Words by which two do the same to each other.
  @inlinable public static var mutual: WordClasses { WordClasses(number: 42) }
  /// How many are counted.
  @inlinable public static var two: WordClasses { WordClasses(number: 53) }
  /// Quantifiers of three.
  @inlinable public static var three: WordClasses { WordClasses(number: 54) }
  /// Quantifiers of four.
  @inlinable public static var four: WordClasses { WordClasses(number: 55) }
  /// Quantifiers of five.
  @inlinable public static var five: WordClasses { WordClasses(number: 56) }
  /// A word for another state than the one that acts: a neighbour, an ally.
  @inlinable public static var otherState: WordClasses { WordClasses(number: 57) }
  /// A word for those who were named together: "both sides".
  @inlinable public static var partyWord: WordClasses { WordClasses(number: 58) }
  /// What somebody has done or decided: "the move", "the decision".
  @inlinable public static var deed: WordClasses { WordClasses(number: 59) }
  /// What an amount is counted in, which goes with its number: "900 Millionen Euro".
  @inlinable public static var currency: WordClasses { WordClasses(number: 60) }
  /// What goes on in a country, so that blame for it falls on the country: "the elections in Togo".
  @inlinable public static var `internal`: WordClasses { WordClasses(number: 61) }
  /// Adjectives for the place named last.
  @inlinable public static var there: WordClasses { WordClasses(number: 62) }
  /// Prepositions that name who does the same: "together with Germany".
  @inlinable public static var alongside: WordClasses { WordClasses(number: 63) }
  /// Subordinators and prepositions that name why something is done: *because*, *in response to*.
  @inlinable public static var cause: WordClasses { WordClasses(number: 64) }
  /// Prepositions of what somebody is said to be: *as*, *comme*.
  @inlinable public static var predicative: WordClasses { WordClasses(number: 65) }
  /// Prepositions that name for whom somebody speaks: "a spokesman *for* the army".
  @inlinable public static var behalf: WordClasses { WordClasses(number: 75) }
  /// Verbs whose participle tells whose a thing is: "the US-*led* war".
  @inlinable public static var leading: WordClasses { WordClasses(number: 86) }
  /// Quantifiers that say that something ends: "*an end to* the sanctions".
  @inlinable public static var ending: WordClasses { WordClasses(number: 87) }
  /// Prepositions whose noun does what a gerund behind it tells: *with* Russia backing it.
  @inlinable public static var attendant: WordClasses { WordClasses(number: 88) }
  /// Verbs whose object has a bare infinitive beside it: *help*, *let*.
  @inlinable public static var bareInfinitive: WordClasses { WordClasses(number: 66) }
  /// Small words within a name: *de*, *bin*.
  @inlinable public static var namePart: WordClasses { WordClasses(number: 67) }
  /// Prepositions that name who did the same before, where an adverb such as *auch* says that it is the same.
  @inlinable public static var before: WordClasses { WordClasses(number: 68) }
  /// Adverbs that say that somebody does what others do.
  @inlinable public static var also: WordClasses { WordClasses(number: 69) }
  /// Nouns that the names of bodies end with, and stand for these once they are named: "the Court".
  @inlinable public static var bodyWord: WordClasses { WordClasses(number: 70) }
  /// Verbs by which it is a fact what somebody can do: *rely*, "can count on".
  @inlinable public static var reliance: WordClasses { WordClasses(number: 71) }
  /// The following of a person, that acts for him: *Lager*, *camp*.
  @inlinable public static var camp: WordClasses { WordClasses(number: 72) }
  /// Adverbs that say that the number behind them is not exact: *about*, *nearly*.
  @inlinable public static var approximate: WordClasses { WordClasses(number: 73) }
  /// Verbs that tell with a neuter pronoun what is said somewhere: "heißt es in Riad".
  @inlinable public static var hearsay: WordClasses { WordClasses(number: 74) }
  /// A word that is half of a negation, and those that make it whole: French *ne*; *pas*, *ni*.
  @inlinable public static var incomplete: WordClasses { WordClasses(number: 76) }
  /// Words that complete half a negation: *pas*.
  @inlinable public static var completing: WordClasses { WordClasses(number: 77) }
  /// Verbs that half a negation negates: "*ne cesse* de livrer".
  @inlinable public static var bareNegation: WordClasses { WordClasses(number: 78) }
  /// What somebody decided, which is called names as soon as it is told: "une *décision* hâtive".
  @inlinable public static var decision: WordClasses { WordClasses(number: 79) }
  /// A word for a state that somebody may call his own: "his *country*".
  @inlinable public static var homeland: WordClasses { WordClasses(number: 80) }
  /// Verbs that tell that what they govern goes on: *continuer*.
  @inlinable public static var continuing: WordClasses { WordClasses(number: 81) }
  /// First parts of names for a part of a state: *Ostukraine*.
  @inlinable public static var regionPart: WordClasses { WordClasses(number: 82) }
  /// Adverbs that say that somebody reacts to what was told: *daraufhin*, *in return*.
  @inlinable public static var response: WordClasses { WordClasses(number: 83) }
  /// Words for who stands at the head of a state, and of a government, any of which may mean the same person.
  @inlinable public static var headOfState: WordClasses { WordClasses(number: 84) }
  /// Words for who stands at the head of a government.
  @inlinable public static var headOfGovernment: WordClasses { WordClasses(number: 85) }
  /// Bodies with a house of their own, whose members say "we" in its debates.
  @inlinable public static var assembly: WordClasses { WordClasses(number: 89) }
  /// Deeds of force, which somebody who was blamed did rather than who blamed him: *launch*, *raid*.
  @inlinable public static var attack: WordClasses { WordClasses(number: 90) }
  /// What a body that is named before it is: "the Mercosur trade *bloc*".
  @inlinable public static var bodyKind: WordClasses { WordClasses(number: 91) }
  /// Nouns and adjectives by which somebody holds something to be so ("is of the *opinion* that", *convinced*), and prepositions that say who
  /// thinks so where they begin a sentence: "*Pour* Quito, Lima a violé le pacte".
  @inlinable public static var opinion: WordClasses { WordClasses(number: 92) }
  /// Whatever belongs to somebody named, where a condition asks for it.
  @inlinable public static var owned: WordClasses { WordClasses(number: 93) }
  /// Verbs whose object does what the gerund behind them tells as well: "*joined* France in cutting aid".
  @inlinable public static var joining: WordClasses { WordClasses(number: 94) }
  /// Pronouns for what one has oneself of what was named: "Oslo a rappelé son consul, Berne *le sien*".
  @inlinable public static var ownOne: WordClasses { WordClasses(number: 95) }
  /// Goods and traffic, which are whose they come from or go to: "les camions *immatriculés en Serbie*".
  @inlinable public static var trade: WordClasses { WordClasses(number: 96) }
  /// Prepositions that name who does the same where they stand between commas behind a verb: "a, *avec* la Tunisie, pris la défense du Qatar".
  @inlinable public static var company: WordClasses { WordClasses(number: 97) }
  /// Prepositions behind a government that say who leads it: "the cabinet *under* Mario Draghi".
  @inlinable public static var leader: WordClasses { WordClasses(number: 98) }
  /// Nouns for how much of what belongs to them is meant: "*half* of its aid".
  @inlinable public static var part: WordClasses { WordClasses(number: 99) }
  /// Verbs whose subject has done what a participle says of their object: "*ordered* the border closed".
  @inlinable public static var causative: WordClasses { WordClasses(number: 100) }
  /// Pronouns that mean whoever was named last: "Quito a sanctionné Lima, et *ce dernier* a riposté".
  @inlinable public static var latter: WordClasses { WordClasses(number: 101) }
  /// Verbs that say of their object what it is with a second one: "*nannte* die Regierung einen Lügner".
  @inlinable public static var naming: WordClasses { WordClasses(number: 102) }
  /// Treaties and agreements, which bear the name of the place where they were signed.
  @inlinable public static var treaty: WordClasses { WordClasses(number: 103) }
  /// Talks and conferences, which are held somewhere.
  @inlinable public static var talks: WordClasses { WordClasses(number: 104) }
  /// Exercises of armies, which may be spoken of again without a word of whose they are: *das Manöver*.
  @inlinable public static var exercise: WordClasses { WordClasses(number: 105) }
  /// Words of sports, by many of which a text is about them: *wicket*, *semi-final*.
  @inlinable public static var sport: WordClasses { WordClasses(number: 106) }
  /// Given names.
  @inlinable public static var person: WordClasses { WordClasses(number: 43) }
  /// Quantifiers that mean all of those known: *all*.
  @inlinable public static var whole: WordClasses { WordClasses(number: 44) }
  /// Names of months.
  @inlinable public static var month: WordClasses { WordClasses(number: 45) }
  /// Names of weekdays.
  @inlinable public static var weekday: WordClasses { WordClasses(number: 46) }
  /// Nouns of time: *week*.
  @inlinable public static var time: WordClasses { WordClasses(number: 47) }
  /// Named entities of a kind, where a condition asks for one; `thing` is whatever is no named entity.
  @inlinable public static var state: WordClasses { WordClasses(number: 48) }
  /// Named bodies of states, where a condition asks for one.
  @inlinable public static var alliance: WordClasses { WordClasses(number: 49) }
  /// Whatever is no named entity, where a condition asks for such.
  @inlinable public static var thing: WordClasses { WordClasses(number: 50) }
  /// Nouns whose genitive names whom it happens to, not who does it: *the invasion of*.
  @inlinable public static var objective: WordClasses { WordClasses(number: 51) }
  /// Nouns that speak or act for whom they belong to: *statement*, *resolution*.
  @inlinable public static var voice: WordClasses { WordClasses(number: 52) }

  /// The verbs that help others: perfect, passive, copula, future and modal ones.
  @inlinable public static var auxiliaries: WordClasses {
    [.perfect, .passive, .copula, .future, .modal]
  }
  /// The nine institutions.
  @inlinable public static var institutions: WordClasses {
    [.government, .parliament, .military, .judiciary, .opposition, .population, .business, .media, .rebels]
  }
  /// Whoever holds an office, a rank or a title, or is named by a private role.
  @inlinable public static var persons: WordClasses {
    [.stateOffice, .allianceOffice, .parliamentOffice, .rank, .title, .privatePerson]
  }
}

extension WordClasses: SetAlgebra {
  /// Makes an empty set.
  @inlinable public init() { self.init(0, 0, 0) }

  /// Whether no class is in it.
  @inlinable public var isEmpty: Bool { first | second | third == 0 }

  /// Whether all classes of another set are in it.
  @inlinable
  public func contains(_ member: WordClasses) -> Bool { isSuperset(of: member) }

  /// Whether all classes of another set are in it.
  @inlinable
  public func isSuperset(of other: WordClasses) -> Bool {
    other.first & ~first | other.second & ~second | other.third & ~third == 0
  }

  /// Whether all its classes are in another set.
  @inlinable
  public func isSubset(of other: WordClasses) -> Bool { other.isSuperset(of: self) }

  /// Whether it has no class in common with another set.
  @inlinable
  public func isDisjoint(with other: WordClasses) -> Bool {
    first & other.first | second & other.second | third & other.third == 0
  }

  /// The classes of both.
  @inlinable
  public func union(_ other: WordClasses) -> WordClasses {
    WordClasses(first | other.first, second | other.second, third | other.third)
  }

  /// The classes that both have.
  @inlinable
  public func intersection(_ other: WordClasses) -> WordClasses {
    WordClasses(first & other.first, second & other.second, third & other.third)
  }

  /// The classes that only one of them has.
  @inlinable
  public func symmetricDifference(_ other: WordClasses) -> WordClasses {
    WordClasses(first ^ other.first, second ^ other.second, third ^ other.third)
  }

  /// Its classes but those of another set.
  @inlinable
  public func subtracting(_ other: WordClasses) -> WordClasses {
    WordClasses(first & ~other.first, second & ~other.second, third & ~other.third)
  }

  /// Adds the classes of another set.
  @inlinable public mutating func formUnion(_ other: WordClasses) { self = union(other) }

  /// Leaves only the classes that another set has too.
  @inlinable public mutating func formIntersection(_ other: WordClasses) { self = intersection(other) }

  /// Leaves only the classes that one of them has.
  @inlinable public mutating func formSymmetricDifference(_ other: WordClasses) { self = symmetricDifference(other) }

  /// Adds the classes of another set and says whether any of them was new.
  @inlinable
  @discardableResult
  public mutating func insert(_ member: WordClasses) -> (inserted: Bool, memberAfterInsert: WordClasses) {
    let isNew = !contains(member)
    formUnion(member)
    return (isNew, member)
  }

  /// Adds the classes of another set; gives them back if none was new.
  @inlinable
  @discardableResult
  public mutating func update(with member: WordClasses) -> WordClasses? { insert(member).inserted ? nil : member }

  /// Takes the classes of another set away and gives back those that were there.
  @inlinable
  @discardableResult
  public mutating func remove(_ member: WordClasses) -> WordClasses? {
    let removed = intersection(member)
    self = subtracting(member)
    return removed.isEmpty ? nil : removed
  }

  /// The classes of a list.
  @inlinable @inline(__always)
  public init(arrayLiteral elements: WordClasses...) {
    // The compiler makes constants of literals only where they are read with `forEach`.
    var classes = WordClasses()
    elements.forEach { classes.formUnion($0) }
    self = classes
  }
}
