/// What the engine has to know of a language's build, as `grammar.txt` sets it.
public struct Grammar: Sendable {
  /// Whether the finite verb stands second in main clauses and last in subordinate ones, with cases telling who is who.
  public var isVerbSecond = false
  /// Whether common nouns are written with a capital.
  public var capitalisesNouns = false
  /// Whether nouns are joined to compounds without a space, the last part being the head.
  public var joinsNouns = false
  /// Whether a noun or name before a noun belongs to it without a preposition: English *ECOWAS sanctions*.
  public var stacksNouns = false
  /// Whether a period after a number makes an ordinal.
  public var marksOrdinals = false
  /// Whether a clause may leave its subject to the verb's ending.
  public var dropsSubjects = false
  /// Pronouns that stand before a verb as part of its dictionary form: French *en vouloir*.
  public var cliticParticles: [[UInt8]] = []
  /// The preposition that pronouns in the genitive have in them: French *en*, *dont* are *de* and somebody.
  public var genitivePreposition: [UInt8] = []
  /// Words up to which the words of a noun of several words take the plural: French *de*, *à*.
  public var pluralStops: Set<[UInt8]> = []
  /// Words that lose their vowel before an apostrophe: `l'`, `d'`.
  var elisions = Vocabulary([])
  /// What follows an apostrophe as a word of its own: `'s`.
  var clitics = Vocabulary([])
  /// Words that end in a period which ends no sentence.
  var abbreviations = Vocabulary([])
  /// The reflexive pronouns that a dictionary form may begin with.
  public var reflexives: Set<[UInt8]> = []
  /// The marker of the infinitive where verbs with a separable prefix take it inside.
  public var innerMarker: [UInt8] = []
  /// Prefixes of verbs that are also written apart before participles: *bekannt gegeben*.
  public var loosePrefixes: Set<[UInt8]> = []
  /// The letter that makes the genitive of a name that no file lists: *Merkels*; 0 where none does.
  public var genitiveEnding: UInt8 = 0
  /// The last letters of names that no file lists and that stand right before what belongs to them: *Merkels*, *Genfer*.
  var modifierEndings: [UInt8] = []
  /// Words before the year since when something has gone on: *since* 1962.
  public var sinceWords: [[UInt8]] = []
  /// Words by which the language is recognised.
  public var telling: [[UInt8]] = []

  /// What an adjective without a determiner tells by its ending: the last letter, and the cases, genders and numbers that it has.
  var strongEndings: [StrongEnding] = []

  /// An ending of adjectives in one of its meanings.
  struct StrongEnding: BitwiseCopyable, Sendable {
    /// The last letter.
    var letter: UInt8
    var features: Features
  }

  /// Takes a line `ending | letter | features; features`.
  mutating func addEnding(_ row: Table.Row) throws(CodebookError) {
    guard let letter = row[1].last, row[1].count == 1 else {
      throw row.error("'\(row.text(1))' is no last letter", expected: "one letter")
    }
    for features in row.alternatives(2) {
      strongEndings.append(StrongEnding(letter: letter, features: try Features(features, in: row)))
    }
  }

  /// The gender of states and cities whose names have none of their own.
  public var genderOfNames: Features = []

  /// Prepositions with the article of the singular in them: French *du*, *au*.
  public var contracted: [[UInt8]] = []
  /// Prepositions with the article of the plural in them: French *des*, *aux*.
  public var contractedPlural: [[UInt8]] = []

  /// Whether a noun is told from a verb neither by a capital nor by standing beside another noun: French, Spanish.
  public var isRomance: Bool { !capitalisesNouns && !stacksNouns }

  /// Whether the capitals of the text allow a reading that asks for such.
  ///
  /// Where common nouns take a capital, a word with one is nothing else; unless it stands where every word takes one.
  func allows(_ asked: Capitals, _ capitals: Capitals, begins: Bool) -> Bool {
    if asked > capitals { return false }
    return !(capitalisesNouns && asked == .none && capitals == .first && !begins)
  }

  /// Takes a line `setting | name | values`.
  mutating func set(_ row: Table.Row) throws(CodebookError) {
    let values = row[2].words.map { Folding.folded($0) }
    switch row.text(1) {
    case "verb-second": isVerbSecond = try truth(row)
    case "capitalised-nouns": capitalisesNouns = try truth(row)
    case "joined-nouns": joinsNouns = try truth(row)
    case "stacked-nouns": stacksNouns = try truth(row)
    case "ordinal-period": marksOrdinals = try truth(row)
    case "dropped-subjects": dropsSubjects = try truth(row)
    case "elisions": elisions = Vocabulary(values)
    case "clitic-particles": cliticParticles += values
    case "contracted": contracted += values
    case "contracted-plural": contractedPlural += values
    case "genitive-preposition": genitivePreposition = Array(row[2])
    case "plural-before": pluralStops.formUnion(row[2].words.map { Array($0) })
    case "clitics": clitics = Vocabulary(values)
    case "abbreviations": abbreviations = Vocabulary(values)
    case "telling": telling += values
    case "since": sinceWords += values
    case "gender-of-names": genderOfNames = try Features(row[2], in: row)
    case "reflexives": reflexives.formUnion(row[2].words.map { Array($0) })
    case "inner-marker": innerMarker = Array(row[2])
    case "loose-prefixes": loosePrefixes.formUnion(row[2].words.map { Array($0) })
    case "modifier-endings": modifierEndings = row[2].words.compactMap(\.last)
    case "genitive-ending": genitiveEnding = row[2].last ?? 0
    default:
      throw row.error(
        "'\(row.text(1))' is no setting",
        expected:
          "verb-second, capitalised-nouns, joined-nouns, stacked-nouns, ordinal-period, dropped-subjects, elisions, "
          + "clitic-particles, contracted, contracted-plural, genitive-preposition, plural-before, clitics, abbreviations, "
          + "gender-of-names, reflexives, inner-marker, loose-prefixes, genitive-ending, modifier-endings, since or "
          + "telling")
    }
  }

  /// Whether a line of `grammar.txt` says what an ending of adjectives tells.
  static func isEnding(_ row: Table.Row) -> Bool { row.text(0) == "ending" }

  /// Whether a line of `grammar.txt` is a setting.
  static func isSetting(_ row: Table.Row) -> Bool { row.text(0) == "setting" }

  private func truth(_ row: Table.Row) throws(CodebookError) -> Bool {
    switch row.text(2) {
    case "yes": true
    case "no": false
    default: throw row.error("'\(row.text(2))' is neither yes nor no", expected: "yes or no")
    }
  }
}
