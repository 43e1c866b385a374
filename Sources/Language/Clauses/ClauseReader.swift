/// Reads each clause: its main verb, voice, mood and negation, and which phrase is subject and object.
struct ClauseReader: ~Copyable {
  let lexicon: Lexicon
  var sentence = Sentence()

  private init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// Fills in what the clauses of a sentence say.
  static func read(_ sentence: inout Sentence, lexicon: Lexicon) {
    var reader = ClauseReader(lexicon: lexicon)
    swap(&reader.sentence, &sentence)
    for clause in reader.sentence.clauses.indices { reader.read(clause) }
    for clause in reader.sentence.clauses.indices {
      reader.shareObject(clause)
      reader.passOnRelative(clause)
      reader.settleBearer(clause)
      reader.takeAntecedent(clause)
    }
    swap(&reader.sentence, &sentence)
  }

  private mutating func read(_ clause: Int) {
    readVerbs(clause)
    readNegation(clause)
    if lexicon.grammar.stacksNouns, sentence.clauses[clause].isPassive {
      // "was *itself* suspended"
      sentence.clauses[clause].isReflexive = false
    }
    if sentence.clauses[clause].isReflexive, !lexicon.grammar.isVerbSecond {
      sentence.clauses[clause].isPassive = false
      sentence.clauses[clause].isMaybePassive = false
    }
    settleAntecedent(clause)
    assignRoles(clause)
  }

  /// The classes of the word that a unit is here.
  func classes(_ unit: Int) -> WordClasses { sentence.units[unit].classes }
}

// MARK: - Verbs

extension ClauseReader {
  /// The features of a unit as a verb; after the marker of the infinitive only those of infinitives.
  func verbFeatures(_ unit: Int) -> Features {
    guard sentence.isMarkedInfinitive(unit) else { return sentence.units[unit].verbFeatures }
    var features: Features = []
    for place in sentence.units[unit].readings.indices where isVerb(place, of: unit) {
      features.formUnion(lexicon.readings[place].features)
    }
    return features
  }

  /// Whether a reading of a unit is one as a verb that can hold here.
  private func isVerb(_ place: Int, of unit: Int) -> Bool {
    let reading = lexicon.readings[place]
    return reading.category == .verb && (reading.features.contains(.infinitive) || !sentence.isMarkedInfinitive(unit))
  }

  func verbClasses(_ unit: Int) -> WordClasses {
    guard sentence.isMarkedInfinitive(unit) else { return sentence.units[unit].verbClasses }
    var classes: WordClasses = []
    for place in sentence.units[unit].readings.indices where isVerb(place, of: unit) {
      classes.formUnion(lexicon.lexeme(of: lexicon.readings[place]).classes)
    }
    return classes
  }

  private mutating func readVerbs(_ clause: Int) {
    dropParticles(clause)
    if lexicon.grammar.isVerbSecond, let shared = sentence.finiteVerbBehindAnd(clause) {
      sentence.clauses[clause].verbs.append(shared)
    }
    let verbs = sentence.clauses[clause].verbs
    guard let first = verbs.first else { return }
    let finite = finiteVerb(among: verbs) ?? first
    let main =
      standsAlone(finite, verbs)
      ? finite : verbs.last { verbClasses($0).isDisjoint(with: .auxiliaries) } ?? verbs.last ?? finite
    if sentence.clauses[clause].kind == .subordinate, !verbs.contains(where: { verbFeatures($0).contains(.finite) }) {
      sentence.clauses[clause].kind = .infinitive
    }
    sentence.clauses[clause].verb = main
    sentence.clauses[clause].features = finiteFeatures(finite)
    sentence.clauses[clause].lemmas = lemmas(of: main, clause)
    readVoice(clause, main: main, verbs: verbs)
    readModals(clause, main: main, verbs: verbs)
  }

  /// Whether the finite verb at the head of a German clause helps no other, so that a participle behind it only says how: "stellte
  /// *umgerechnet* zehn Millionen bereit".
  private func standsAlone(_ finite: Int, _ verbs: IndexList) -> Bool {
    lexicon.grammar.isVerbSecond && verbs.count > 1 && verbs.first == finite
      && verbFeatures(finite).isDisjoint(with: .participle) && verbClasses(finite).isDisjoint(with: .auxiliaries)
      && verbs.allSatisfy { $0 == finite || verbFeatures($0).isDisjoint(with: [.infinitive, .marked, .finite]) }
  }

  /// The finite verb: an auxiliary before a form that may be its participle (*überzogen hat*), else the first that can be finite.
  private func finiteVerb(among verbs: IndexList) -> Int? {
    let first = verbs.first { verbFeatures($0).contains(.finite) }
    guard verbs.count > 1 else { return first }
    return verbs.first { verbFeatures($0).contains(.finite) && !verbClasses($0).isDisjoint(with: .auxiliaries) }
      ?? first
  }

  /// A particle that is written like a verb form is none: *bekannt* in "gab Sanktionen bekannt", *fallen* in "hat sie fallen gelassen".
  private mutating func dropParticles(_ clause: Int) {
    guard sentence.clauses[clause].verbs.count > 1 else { return }
    let verbs = sentence.clauses[clause].verbs
    let first = verbs[0]
    var kept = verbs
    kept.keep { unit in
      let word = sentence.units[unit].word
      // "a *fait porter* la faute à Oslo": the first verb may be one that helps.
      let before = lexicon.grammar.isRomance && verbs.contains(unit - 1) ? unit - 1 : first
      return (unit == first || !isParticle(word, of: first) && !isParticle(word, of: before))
        && !(verbs.contains(unit + 1) && leads(unit + 1))
    }
    sentence.clauses[clause].verbs = kept
  }

  /// Whether the particle of a verb is written apart right before it: "*fallen* gelassen", "*stark* machen", but not *zu* before an infinitive.
  private func leads(_ verb: Int) -> Bool {
    guard lexicon.grammar.isVerbSecond, verb > 0 else { return false }
    switch sentence.units[verb - 1].tag {
    case .verb, .adjective, .adverb: return isParticle(sentence.units[verb - 1].word, of: verb)
    default: return false
    }
  }

  func isParticle(_ word: WordID, of verb: Int) -> Bool {
    word.isKnown
      && sentence.units[verb].readings.indices.contains {
        isVerb($0, of: verb) && lexicon.lexeme(of: lexicon.readings[$0]).particle == word
      }
  }

  /// The features of the finite verb; where a form is indicative as well as of another mood, the indicative.
  private func finiteFeatures(_ unit: Int) -> Features {
    var all: Features = []
    var finite: Features = []
    var plain: Features = []
    for place in sentence.units[unit].readings.indices where isVerb(place, of: unit) {
      let features = lexicon.readings[place].features
      all.formUnion(features)
      guard features.contains(.finite) else { continue }
      finite.formUnion(features)
      plain.formUnion(ClauseReader.marked.subtracting(features))
    }
    return finite.isEmpty ? all : finite.subtracting(plain)
  }

  /// The moods and tense that a form must have in all its readings to have it.
  private static let marked: Features = [.reported, .conditional, .past]

  /// The dictionary forms that the verb can have here, those whose particle stands in the clause before others.
  private func lemmas(of unit: Int, _ clause: Int) -> LemmaList {
    var phrasal = LemmaList()
    var whole = LemmaList()
    for place in sentence.units[unit].readings.indices where isVerb(place, of: unit) {
      let lexeme = lexicon.lexeme(of: lexicon.readings[place])
      if !lexeme.particle.isKnown {
        whole.insert(lexeme.lemma)
      } else if hasParticle(lexeme.particle, unit, clause) {
        phrasal.insert(lexeme.lemma)
      }
    }
    return phrasal.isEmpty ? whole : phrasal
  }

  /// Whether a verb's particle stands after it in the clause, by itself or as the preposition of a phrase that follows at once.
  func hasParticle(_ particle: WordID, _ verb: Int, _ clause: Int) -> Bool {
    if lexicon.cliticParticles.contains(particle) {
      return hasClitic(particle, before: sentence.clauses[clause].firstVerb ?? verb)
    }
    if leads(verb), sentence.units[verb - 1].word == particle { return true }
    let last = sentence.clauses[clause].last
    guard verb < last else { return false }
    return (verb + 1...last).contains { unit in
      guard sentence.units[unit].word == particle else { return false }
      // "soll an das UNHCR gehen, *davon* drei Millionen für …"
      if lexicon.grammar.isVerbSecond, sentence.units[unit - 1].tag == .comma { return false }
      if !isInPhrase(unit) { return lexicon.grammar.isVerbSecond || isNear(unit, verb) }
      guard !lexicon.grammar.isVerbSecond else { return false }
      // "turned *its* back on"
      if sentence.units[unit - 1].tag == .possessive { return false }
      return unit <= verb + 2 || unit == verb + 3 && sentence.units[unit].tag == .noun && isIdiom(verb + 1..<unit)
    }
  }

  /// Whether no more than one argument and no other verb stands between a verb and a particle.
  private func isNear(_ particle: Int, _ verb: Int) -> Bool {
    var arguments = 0
    for phrase in sentence.phrases where phrase.units.lowerBound > verb && phrase.units.upperBound <= particle {
      if phrase.preposition == nil, phrase.parent < 0 { arguments += 1 }
    }
    // "turned its back on the pact *in* 2012"
    if lexicon.grammar.stacksNouns, particle + 1 < sentence.units.count, sentence.units[particle].tag == .preposition,
      sentence.units[particle + 1].tag == .number
    {
      return false
    }
    return arguments < 2 && !(verb + 1..<particle).contains { sentence.units[$0].tag == .verb }
  }

  /// Whether words between a verb and the last word of an idiom can belong to it: *read the riot act*, but not *took Mali's part*.
  private func isIdiom(_ units: Range<Int>) -> Bool {
    units.allSatisfy {
      let tag = sentence.units[$0].tag
      return tag == .article || tag == .preposition || tag == .adjective || tag == .adverb || tag == .noun
    }
  }

  private func isInPhrase(_ unit: Int) -> Bool { sentence.phrases.contains { $0.units.contains(unit) } }

  /// Whether a pronoun that belongs to a verb stands right before it: "s'en est pris à".
  private func hasClitic(_ clitic: WordID, before verb: Int) -> Bool {
    (max(verb - 2, 0)..<verb).contains { sentence.units[$0].word == clitic }
  }

  private mutating func readVoice(_ clause: Int, main: Int, verbs: IndexList) {
    let features = verbFeatures(main)
    if sentence.clauses[clause].kind == .participial {
      sentence.clauses[clause].isPassive = features.contains(.participle)
      return
    }
    guard features.contains(.participle) else { return }
    let parent = sentence.clauses[clause].parent
    if verbs.count == 1, sentence.clauses[clause].kind == .coordinate, sentence.clauses[parent].isPassive,
      sentence.clauses[clause].opener >= 0,
      !features.contains(.finite) || lexicon.grammar.isVerbSecond
        || lexicon.grammar.stacksNouns
          && (sentence.clauses[parent].kind == .participial || isJoined(clause, to: parent))
    {
      // "wird versorgt und unterstützt": the helping verb serves both.
      sentence.clauses[clause].isPassive = true
      sentence.clauses[clause].features = sentence.clauses[parent].features
    }
    for verb in verbs where verb != main {
      let classes = verbClasses(verb)
      if !classes.isDisjoint(with: .passive), !isFuture(verb, of: main, clause) {
        sentence.clauses[clause].isPassive = true
      }
      if classes.contains(.copula) { sentence.clauses[clause].isMaybePassive = true }
    }
  }

  /// Whether *werden* makes the future of a verb whose participle is written like its infinitive: "Ungarn wird die Nato *verlassen*", but "Das
  /// Land wird verlassen".
  private func isFuture(_ auxiliary: Int, of main: Int, _ clause: Int) -> Bool {
    guard verbClasses(auxiliary).contains(.future), verbFeatures(main).contains(.infinitive),
      verbFeatures(auxiliary).isDisjoint(with: .past) || verbFeatures(auxiliary).contains(.conditional)
    else { return false }
    let phrases = sentence.phrases(of: clause)
    let bare = phrases.filter { phrase in
      isArgument(phrase) && (cases(phrase).isEmpty || !cases(phrase).isDisjoint(with: [.nominative, .accusative]))
    }
    return bare.count > 1 && !phrases.contains { sentence.phrases[$0].prepositionClasses.contains(.agent) }
  }

  /// Whether a participle right behind "and" has the agent of both: "is trained and *equipped* by Oslo".
  private func isJoined(_ clause: Int, to parent: Int) -> Bool {
    sentence.clauses[clause].firstVerb == sentence.clauses[clause].opener + 1
      && sentence.clauses[parent].verb == sentence.clauses[clause].opener - 1
      && sentence.phrases(of: clause).contains { sentence.phrases[$0].prepositionClasses.contains(.agent) }
  }

  /// Takes the status of modal verbs; with a perfect they tell a rumour (*soll geliefert haben*), which is reported as a fact.
  private mutating func readModals(_ clause: Int, main: Int, verbs: IndexList) {
    let isPerfect =
      verbFeatures(main).contains(.participle) && !sentence.isMarkedInfinitive(main)
      && verbs.contains { $0 != main && verbClasses($0).contains(.perfect) }
    for verb in verbs where verb != main {
      // What may or might have been is not said to be so; a rumour is.
      if isPerfect, verbClasses(verb).contains(.possible) { sentence.clauses[clause].modalStatus = Reality.none }
      guard let status = modalStatus(of: verb) else { continue }
      if isPerfect, status != .none {
        // "should have backed": it was not so, or nobody knows.
        if lexicon.grammar.stacksNouns, status == .announced { sentence.clauses[clause].modalStatus = Reality.none }
        continue
      }
      // "kann auf Russland zählen": such help is there.
      if status == .none || lexicon.grammar.isRomance, verbClasses(main).contains(.reliance) { continue }
      // "a dû suspendre son aide": so it came to pass; "aurait dû": so it did not.
      if lexicon.grammar.isRomance, verbClasses(verb).contains(.reliance), isInPerfect(verb, verbs) {
        if sentence.clauses[clause].features.contains(.conditional) {
          sentence.clauses[clause].modalStatus = Reality.none
        }
        continue
      }
      // "will auslaufen lassen": what is only wished is not yet.
      if lexicon.grammar.isVerbSecond, status == .actual, sentence.clauses[clause].modalStatus != nil { continue }
      // "could impose": what is only possible may be coming; "hätte helfen können": so it did not.
      let isConditional = sentence.clauses[clause].features.isSuperset(of: [.conditional, .finite])
      if lexicon.grammar.isVerbSecond, isConditional, verbs.contains(where: { isUnreal($0) }) {
        sentence.clauses[clause].modalStatus = Reality.none
        continue
      }
      sentence.clauses[clause].modalStatus = status == .none && isConditional ? .announced : status
    }
  }

  /// Whether an auxiliary of the perfect tells what has not come to pass: "*hätte* helfen können".
  private func isUnreal(_ auxiliary: Int) -> Bool {
    verbClasses(auxiliary).contains(.perfect) && verbFeatures(auxiliary).isSuperset(of: [.conditional, .finite])
  }

  /// Whether a modal verb is a participle behind the auxiliary of the perfect.
  private func isInPerfect(_ verb: Int, _ verbs: IndexList) -> Bool {
    verbFeatures(verb).contains(.participle) && verbs.contains { $0 < verb && verbClasses($0).contains(.perfect) }
  }

  private func modalStatus(of verb: Int) -> Reality? {
    var status: Reality?
    for place in sentence.units[verb].readings.indices where isVerb(place, of: verb) {
      let lexeme = lexicon.lexeme(of: lexicon.readings[place])
      guard lexeme.classes.isDisjoint(with: [.copula, .passive, .perfect]) else { continue }
      let rule = lexicon.operators.indices(of: lexeme.lemma).first { lexicon.operators[$0].control == .subject }
      if let own = rule.flatMap({ lexicon.operators[$0].status }) { status = own }
    }
    return status
  }

  private mutating func readNegation(_ clause: Int) {
    let others = sentence.clauses[clause].others
    for unit in others where sentence.units[unit].tag == .negation && !rulesOut(unit) {
      if classes(unit).contains(.completing) {
        // "la plus grande aide *jamais* livrée": it needs the first word of the negation.
        if others.contains(where: { classes($0).contains(.incomplete) }) { sentence.clauses[clause].isNegated = true }
      } else if classes(unit).contains(.incomplete) {
        if isCompleted(unit, clause) { sentence.clauses[clause].isNegated = true }
      } else if classes(unit).contains(.noLonger) {
        let isCertain = !hasReading(unit, .adverb)
        let isDoubled = others.contains { $0 != unit && sentence.units[$0].tag == .negation }
        if isCertain || isDoubled { sentence.clauses[clause].isNoLonger = true }
      } else {
        sentence.clauses[clause].isNegated = true
      }
    }
    let opener = sentence.clauses[clause].opener
    // "sans soutenir", "instead of sanctioning"
    let isReduced =
      sentence.clauses[clause].kind == .infinitive
      || lexicon.grammar.stacksNouns && sentence.clauses[clause].kind == .gerund
    if isReduced, opener >= 0, classes(opener).contains(.without) {
      sentence.clauses[clause].isNegated = true
    }
    let own = sentence.clauses[clause]
    for index in sentence.phrases(of: clause) {
      let phrase = sentence.phrases[index]
      // "ne vendra *plus de* gaz"
      if lexicon.grammar.isRomance, phrase.preposition == nil, phrase.determinerUnit >= 0,
        classes(phrase.determinerUnit).contains(.noLonger),
        others.contains(where: { classes($0).contains(.incomplete) })
      {
        sentence.clauses[clause].isNoLonger = true
      }
      if phrase.determiner.contains(.negative), phrase.preposition == nil {
        // "liefert *keine* Waffen *mehr*"
        let isEnding =
          phrase.units.upperBound <= own.last && (phrase.units.upperBound...own.last).contains { isMore($0) }
        if isEnding { sentence.clauses[clause].isNoLonger = true } else { sentence.clauses[clause].isNegated = true }
      }
      // "wirft Kuba *nichts* vor", "*niemand* glaubt"
      if lexicon.grammar.isVerbSecond, phrase.isPronoun, phrase.preposition == nil,
        sentence.units[phrase.head].features.contains(.negative)
      {
        sentence.clauses[clause].isNegated = true
      }
      if phrase.isPronoun, classes(phrase.head).isEmpty, sentence.units[phrase.head].allFeatures.contains(.reflexive),
        !lexicon.grammar.isRomance || !cases(index).isEmpty
      {
        sentence.clauses[clause].isReflexive = true
      }
    }
  }

  /// Whether a unit is a word such as *mehr* that belongs to no noun behind it.
  private func isMore(_ unit: Int) -> Bool {
    guard classes(unit).contains(.noLonger), sentence.units[unit].tag != .negation else { return false }
    return unit + 1 >= sentence.units.count || !sentence.units[unit + 1].tag.isNounOrName
  }

  /// Whether a negation behind a comma only says who is not meant: "the drought, *not* Chile, was to blame".
  private func rulesOut(_ unit: Int) -> Bool {
    guard lexicon.grammar.stacksNouns, unit > 0, sentence.units[unit - 1].tag == .comma,
      unit + 1 < sentence.units.count
    else { return false }
    switch sentence.units[unit + 1].tag {
    case .name, .unknownName, .noun, .article: return true
    default: return false
    }
  }

  /// Whether something makes a negation of a word that is half of one: French *ne* with *rien*, *aucun* or *ni*, or by itself with a verb such as
  /// *pouvoir*, but not with *que*.
  private func isCompleted(_ unit: Int, _ clause: Int) -> Bool {
    let own = sentence.clauses[clause]
    if own.first <= own.last,
      (own.first...own.last).contains(where: {
        sentence.units[$0].tag == .conjunction && classes($0).contains(.completing)
      })
    {
      return true
    }
    for index in sentence.phrases(of: clause) {
      let phrase = sentence.phrases[index]
      if phrase.determiner.contains(.negative) { return true }
      if phrase.isPronoun, sentence.units[phrase.head].allFeatures.contains(.negative) { return true }
    }
    guard let finite = own.firstVerb, finite + 1 < sentence.units.count,
      !verbClasses(finite).isDisjoint(with: [.modal, .bareNegation])
    else { return false }
    return !classes(finite + 1).contains(.that)
  }

  private func hasReading(_ unit: Int, _ category: Category) -> Bool {
    sentence.units[unit].readings.indices.contains { lexicon.readings[$0].category == category }
  }
}
