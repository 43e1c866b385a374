/// Joins phrases: owners and complements to their noun, the members of lists, appositions.
struct PhraseLinker: ~Copyable {
  let lexicon: Lexicon
  var sentence: Sentence

  /// Fills in how the phrases of a sentence belong together.
  static func link(_ sentence: inout Sentence, lexicon: Lexicon) {
    var linker = PhraseLinker(lexicon: lexicon, sentence: Sentence())
    swap(&linker.sentence, &sentence)
    linker.attachOwners()
    linker.joinLists()
    linker.attachAgents()
    linker.attachIncluded()
    linker.attachAppositions()
    if lexicon.grammar.stacksNouns { linker.attachSummaries() }
    swap(&linker.sentence, &sentence)
  }

  func phrase(_ item: Int) -> Int? {
    guard sentence.items.indices.contains(item), case .phrase(let index) = sentence.items[item] else { return nil }
    return index
  }

  func tag(_ item: Int) -> Tag {
    guard sentence.items.indices.contains(item), case .unit(let unit) = sentence.items[item] else { return .end }
    return sentence.units[unit].tag
  }

  /// The last phrase of a chain of owners and complements that begins with this phrase, as an item.
  func lastAttached(_ item: Int) -> Int {
    var last = item
    while let next = phrase(last + 1), sentence.phrases[next].parent >= 0 { last += 1 }
    return last
  }
}

// MARK: - Owners and complements

extension PhraseLinker {
  /// Attaches each phrase that follows another directly and is its owner or a complement that its frames ask for.
  private mutating func attachOwners() {
    for item in sentence.items.indices.dropFirst() {
      guard let follower = phrase(item), let leader = unquoted(before: item), !sentence.phrases[follower].isPronoun
      else {
        continue
      }
      if sentence.units[sentence.phrases[follower].units.lowerBound].tag == .possession {
        give(follower, to: leader)
        continue
      }
      guard let noun = owningNoun(follower, after: leader) else { continue }
      let isOwner =
        sentence.phrases[follower].preposition == nil
        || sentence.phrases[follower].prepositionClasses.contains(.possession) && !isPossessed(noun)
      if isOwner, sentence.phrases[noun].owner < 0 {
        sentence.phrases[noun].owner = follower
      } else {
        sentence.phrases[noun].complements.append(follower)
      }
      sentence.phrases[follower].parent = noun
    }
  }

  /// Attaches whoever does what a noun names behind a list that belongs to the noun: "die Ausweisung von Diplomaten aus Polen und Schweden
  /// *durch Russland*".
  private mutating func attachAgents() {
    for item in sentence.items.indices.dropFirst() {
      guard let agent = phrase(item), sentence.phrases[agent].parent < 0,
        sentence.phrases[agent].prepositionClasses.contains(.agent),
        !sentence.phrases[agent].prepositionClasses.contains(.possession),
        let before = phrase(item - 1), sentence.phrases[before].first >= 0,
        let noun = owningNoun(agent, after: sentence.phrases[before].first)
      else { continue }
      sentence.phrases[noun].complements.append(agent)
      sentence.phrases[agent].parent = noun
    }
  }

  /// The phrase before an item, but for one in quotation marks that only says how: "le retrait « *dans l'heure* » de ses soldats".
  private func unquoted(before item: Int) -> Int? {
    if tag(item - 1) == .quote, let quoted = phrase(item - 2), isQuoted(quoted) { return quoted }
    guard let before = phrase(item - 1) else { return nil }
    let units = sentence.phrases[before].units
    guard lexicon.grammar.isRomance, sentence.phrases[before].preposition != nil, units.lowerBound > 0,
      sentence.units[units.lowerBound - 1].tag == .quote, units.upperBound < sentence.units.count,
      sentence.units[units.upperBound].tag == .quote, let noun = phrase(item - 2)
    else { return before }
    return noun
  }

  /// Whether a quote opens before a phrase or within it: "praised the *"firmness"* of the Syrian team".
  private func isQuoted(_ phrase: Int) -> Bool {
    let units = sentence.phrases[phrase].units
    return units.lowerBound > 0 && sentence.units[units.lowerBound - 1].tag == .quote
      || units.contains { sentence.units[$0].tag == .quote }
  }

  /// Makes a phrase what the one before it possesses: "the bloc's decision".
  ///
  /// It takes the place and the preposition of its possessor.
  private mutating func give(_ possessed: Int, to possessor: Int) {
    let parent = sentence.phrases[possessor].parent
    if parent >= 0 {
      if sentence.phrases[parent].owner == possessor { sentence.phrases[parent].owner = possessed }
      if let place = sentence.phrases[parent].complements.firstIndex(of: possessor) {
        sentence.phrases[parent].complements[place] = possessed
      }
    }
    sentence.phrases[possessed].parent = parent
    sentence.phrases[possessed].owner = possessor
    sentence.phrases[possessed].preposition = sentence.phrases[possessor].preposition
    sentence.phrases[possessed].prepositionClasses = sentence.phrases[possessor].prepositionClasses
    sentence.phrases[possessed].units =
      sentence.phrases[possessor].units.lowerBound..<sentence.phrases[possessed].units.upperBound
    sentence.phrases[possessor].parent = possessed
    sentence.phrases[possessor].preposition = nil
    sentence.phrases[possessor].prepositionClasses = []
  }

  /// The noun phrase to which a phrase belongs: the one before it or one further up the chain.
  private func owningNoun(_ follower: Int, after leader: Int) -> Int? {
    var candidate = leader
    while true {
      if owns(candidate, follower) { return candidate }
      guard sentence.phrases[candidate].parent >= 0 else { return nil }
      candidate = sentence.phrases[candidate].parent
    }
  }

  private func owns(_ noun: Int, _ follower: Int) -> Bool {
    guard !sentence.phrases[noun].isPronoun else { return false }
    let head = sentence.units[sentence.phrases[noun].head]
    let isNoun = head.tag == .noun || head.tag == .unknownName || head.tag == .adjective || head.tag == .unknown
    if sentence.phrases[follower].preposition == nil {
      guard isNoun, sentence.phrases[noun].owner < 0, sentence.phrases[noun].person == nil, !isDate(head) else {
        return false
      }
      let features = sentence.phrases[follower].features
      if isUnlistedGenitive(follower, of: noun) { return true }
      guard features.contains(.genitive), lexicon.grammar.isVerbSecond,
        features.isDisjoint(with: .nominative) || !canBeSubject(follower) || isAmbiguousOwner(follower, of: head)
          || isBareGenitive(follower, of: head)
      else { return false }
      // "verleiht der Demonstrant seiner Meinung Ausdruck": somebody seldom belongs to what is his own.
      let isOwn = features.contains(.dative) && sentence.phrases[follower].possessive >= 0
      return !isOwn || head.classes.isDisjoint(with: WordClasses.institutions.union(.persons))
    }
    if sentence.phrases[follower].prepositionClasses.contains(.possession) {
      return isNoun && !isDate(head) && (sentence.phrases[noun].owner < 0 || hasPossessor(noun))
        && (sentence.phrases[noun].person == nil || head.tag == .noun) && !isOwnThing(follower, of: head)
        && !belongsToAntecedent(noun)
    }
    return asksFor(sentence.phrases[follower].preposition, head)
  }

  /// Whether a form of one or of many, *der Westafrikaner*, is of a number that a finite verb of the sentence has.
  private func canBeSubject(_ phrase: Int) -> Bool {
    let features = sentence.phrases[phrase].features
    guard features.isSuperset(of: [.singular, .plural]), sentence.phrases[phrase].determinerUnit >= 0 else {
      return true
    }
    // As subject it were one: the article of many is another.
    return sentence.units.contains {
      $0.tag == .verb && $0.verbFeatures.contains(.finite) && $0.verbFeatures.intersection(.anyNumber) != .plural
    }
  }

  /// Whether a noun of one form for one and many stands with an adjective and no article behind another noun: "die Konten *belarussischer
  /// Minister*".
  private func isBareGenitive(_ follower: Int, of head: Unit) -> Bool {
    let phrase = sentence.phrases[follower]
    return head.tag == .noun && phrase.determinerUnit < 0 && phrase.possessive < 0 && phrase.person == nil
      && phrase.features.isSuperset(of: [.singular, .plural]) && phrase.modifiers.contains { $0 < phrase.head }
  }

  /// Whether a phrase that could be a subject as well belongs to the noun before it: "die Vertreibung *der Siedler*", "der Rückzug *der
  /// Italiener*".
  private func isAmbiguousOwner(_ follower: Int, of head: Unit) -> Bool {
    guard sentence.phrases[follower].determiner.contains(.definite) else { return false }
    if head.classes.contains(.objective) || head.classes.contains(.deed) { return true }
    return sentence.units[sentence.phrases[follower].head].naming == .inhabitant && head.lexeme >= 0
      && head.tag == .noun
  }

  /// Whether a phrase behind a noun for somebody speaks of something that is his own: "schloss das Land *von seinem Gipfel* aus".
  private func isOwnThing(_ follower: Int, of head: Unit) -> Bool {
    lexicon.grammar.isVerbSecond && sentence.phrases[follower].possessive >= 0 && head.tag == .noun
      && !head.classes.isDisjoint(with: WordClasses.institutions.union(.persons).union(.stateWord))
  }

  /// Whether a name in the genitive stands before a noun: "Eritreas Abschied von der IGAD".
  private func isPossessed(_ noun: Int) -> Bool {
    lexicon.grammar.isVerbSecond
      && sentence.phrases[noun].modifiers.contains {
        sentence.units[$0].tag == .name && sentence.units[$0].features.contains(.genitive)
      }
  }

  /// Whether a name that no file lists ends as in the genitive and stands right behind what somebody does: "die Entscheidung *Müllers*".
  private func isUnlistedGenitive(_ follower: Int, of noun: Int) -> Bool {
    let (own, other) = (sentence.phrases[noun], sentence.phrases[follower])
    guard lexicon.grammar.genitiveEnding != 0, own.determiner.contains(.definite),
      own.units.upperBound == other.units.lowerBound, other.determinerUnit < 0, other.possessive < 0,
      other.modifiers.isEmpty, other.person == nil,
      sentence.units[own.head].classes.contains(.deed)
    else { return false }
    let name = sentence.units[other.head]
    return name.tag == .unknownName && name.lastLetter == lexicon.grammar.genitiveEnding
  }

  /// Whether it is said by a relative pronoun whose a noun is: "*dessen* Armee von Peru ausgebildet wird".
  private func belongsToAntecedent(_ noun: Int) -> Bool {
    let owner = sentence.phrases[noun].possessive
    return lexicon.grammar.isVerbSecond && owner >= 0 && sentence.units[owner].tag == .relative
  }

  /// A month or weekday, which belongs to nobody: "im Juni der Klage".
  private func isDate(_ head: Unit) -> Bool {
    !head.classes.isDisjoint(with: [.month, .weekday])
  }

  /// Whether the owner stands before the noun: "Kenya's recognition of Kosovo" has a genitive beside it.
  private func hasPossessor(_ noun: Int) -> Bool {
    sentence.phrases[sentence.phrases[noun].owner].units.lowerBound == sentence.phrases[noun].units.lowerBound
  }

  /// Whether a frame of the noun has a place for the preposition.
  private func asksFor(_ preposition: LemmaID?, _ head: Unit) -> Bool {
    guard let preposition, head.tag == .noun, head.lexeme >= 0 else { return false }
    let slot = Slot.preposition(preposition)
    return lexicon.frames.indices(of: lexicon.lexemes[Int(head.lexeme)].lemma).contains {
      lexicon.hasSlot(slot, in: lexicon.frames[$0])
    }
  }
}
