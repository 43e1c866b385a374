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

// MARK: - Lists

extension PhraseLinker {
  /// Joins the members of "A, B und C".
  private mutating func joinLists() {
    var item = 0
    while item < sentence.items.count {
      let members = list(after: item)
      for (member, next) in zip(members, members.dropFirst()) {
        sentence.phrases[member].next = next
        sentence.phrases[next].first = members[0]
      }
      if let last = members.last, members.count > 1 {
        while item < sentence.items.count, phrase(item) != last { item += 1 }
      }
      item += 1
    }
  }

  /// The members of the list whose first member ends with the phrase at an item; none where no list begins there.
  ///
  /// Commas alone make no list: it needs the "and" before its last member.
  private func list(after item: Int) -> [Int] {
    guard let nearest = phrase(item), let second = member(after: item),
      let first = likest(second.phrase, among: nearest)
    else { return [] }
    var members = [first, second.phrase]
    var current = second
    while !current.isLast {
      guard let next = member(after: lastAttached(current.item)), isAlike(first, next.phrase) else { return [] }
      members.append(next.phrase)
      current = next
    }
    let end = lastAttached(current.item)
    if lexicon.grammar.isRomance, members.count == 2, hasFiniteVerb(before: item), hasVerbBehindAside(end) { return [] }
    if lexicon.grammar.isRomance, members.count == 2, joins(second.item - 1),
      sentence.gappedSubject(behind: second.item - 1) == second.phrase, hasFiniteVerb(before: item)
    {
      return []
    }
    if sentence.phrases[second.phrase].preposition == nil, opensSubject(before: item, end: end) { return [] }
    if lexicon.grammar.isRomance, tag(lastAttached(item) + 1) == .comma, members.count == 2,
      hasFiniteVerb(before: item),
      lacksSubject(after: end)
    {
      // "Rome condamne l'attaque d'Oslo, et Berne, lassée, se tait": what follows is the subject of a verb.
      return []
    }
    return startsClause(first: item, after: end) ? [] : members
  }

  /// Whether the verb of the last member follows what stands between commas: "condamne le putsch et *Rome, sa voisine, a* …".
  private func hasVerbBehindAside(_ end: Int) -> Bool {
    guard tag(end + 1) == .comma else { return false }
    for item in sentence.items.indices.dropFirst(end + 2).prefix(6) {
      if tag(item) == .comma { return item > end + 2 && tag(item + 1) == .verb && isFinite(item + 1) }
      guard let phrase = phrase(item) else { return false }
      guard sentence.units[sentence.phrases[phrase].head].tag != .relative else { return false }
    }
    return false
  }

  /// The phrase after a comma or "and" that may continue a list, and whether it is its last member.
  private func member(after item: Int) -> (phrase: Int, item: Int, isLast: Bool)? {
    var next = item + 1
    let isComma = tag(next) == .comma
    if isComma { next += 1 }
    let isLast = joins(next)
    while joins(next) || isLast && tag(next) == .adverb { next += 1 }
    guard isComma || isLast, let member = phrase(next) else { return nil }
    return (member, next, isLast)
  }

  /// The phrase, or the one further up to which it belongs, that a member is most like: a name goes with a name, a phrase with an
  /// article with such a one.
  private func likest(_ member: Int, among nearest: Int) -> Int? {
    var candidates = [nearest]
    while let last = candidates.last, sentence.phrases[last].parent >= 0 {
      candidates.append(sentence.phrases[last].parent)
    }
    candidates = candidates.filter {
      sentence.phrases[$0].first < 0 && sentence.phrases[$0].next < 0 && isAlike($0, member)
    }
    let names = namesSomebody(member)
    return candidates.first { namesSomebody($0) == names } ?? candidates.last
  }

  /// Whether a phrase is a name or a noun for somebody who acts.
  private func namesSomebody(_ phrase: Int) -> Bool {
    let head = sentence.units[sentence.phrases[phrase].head]
    if head.tag == .name || head.tag == .unknownName { return true }
    return head.tag == .noun && !head.classes.isDisjoint(with: WordClasses.institutions.union(.persons))
  }

  private func joins(_ item: Int) -> Bool {
    guard sentence.items.indices.contains(item), case .unit(let unit) = sentence.items[item],
      sentence.units[unit].tag == .conjunction
    else { return false }
    return !sentence.units[unit].classes.isDisjoint(with: [.and, .or])
  }

  /// Whether two phrases can be members of one list.
  private func isAlike(_ first: Int, _ second: Int) -> Bool {
    let isPronoun = sentence.phrases[first].isPronoun || sentence.phrases[second].isPronoun
    guard !isPronoun, sentence.phrases[second].parent < 0 else { return false }
    // "gegen Anführer der Miliz und drei hohe Offiziere": what stands in another case belongs to another; an office is often not inflected:
    // "gegen die Nato und Polens *Präsident*".
    let cases = [first, second].map { sentence.phrases[$0].features.intersection(.anyCase) }
    let isOffice = !sentence.units[sentence.phrases[second].head].classes.isDisjoint(with: .persons)
    if lexicon.grammar.isVerbSecond, sentence.phrases[second].preposition == nil, !cases[0].isEmpty, !cases[1].isEmpty,
      cases[0].isDisjoint(with: cases[1]), !isOffice || cases[1] != .nominative
    {
      return false
    }
    let classes = (sentence.phrases[first].prepositionClasses, sentence.phrases[second].prepositionClasses)
    if sentence.phrases[second].preposition == nil {
      // French says *de* and *à* again before each: "de Rome et *de* la Grèce".
      return !lexicon.grammar.isRomance || sentence.phrases[second].determinerUnit < 0
        || classes.0.isDisjoint(with: [.possession, .place])
    }
    // "à Chypre et en Grèce"
    if lexicon.grammar.isRomance, classes.0.contains(.place), classes.1.contains(.place),
      sentence.units[sentence.phrases[first].head].tag == .name,
      sentence.units[sentence.phrases[second].head].tag == .name
    {
      return true
    }
    return sentence.phrases[first].preposition != nil
      && sentence.phrases[first].preposition == sentence.phrases[second].preposition
  }

  /// Whether what follows "and" is a clause of its own: a finite verb stands before the list, and another follows the
  /// member with nothing but phrases with prepositions between.
  private func startsClause(first item: Int, after end: Int) -> Bool {
    var after = end + 1
    while let phrase = phrase(after),
      sentence.phrases[phrase].preposition != nil || sentence.phrases[phrase].parent >= 0
    { after += 1 }
    while tag(after) == .adverb { after += 1 }
    guard tag(after) == .verb, isFinite(after) else { return false }
    var before = item - 1
    while before >= 0 {
      if tag(before) == .verb {
        return !(isAuxiliary(before) && canBeParticiple(after)) && !isToldOf(item, behind: before)
      }
      if tag(before) == .subordinator || tag(before) == .semicolon || tag(before) == .colon { return false }
      before -= 1
    }
    return false
  }

  /// Whether a list behind a verb of saying belongs to the subject of what is said: "said the deal between *Oslo and Rome* was …".
  private func isToldOf(_ item: Int, behind verb: Int) -> Bool {
    guard lexicon.grammar.stacksNouns, let first = phrase(item), sentence.phrases[first].preposition != nil,
      case .unit(let unit) = sentence.items[verb], sentence.units[unit].verbClasses.contains(.speech)
    else { return false }
    return sentence.items[verb + 1..<item].contains {
      guard case .phrase(let subject) = $0 else { return false }
      return sentence.phrases[subject].preposition == nil
    }
  }

  private func isAuxiliary(_ item: Int) -> Bool {
    guard case .unit(let unit) = sentence.items[item] else { return false }
    return sentence.units[unit].canBeAuxiliary
  }

  private func canBeParticiple(_ item: Int) -> Bool {
    guard case .unit(let unit) = sentence.items[item] else { return false }
    return !sentence.units[unit].verbFeatures.isDisjoint(with: [.participle, .infinitive])
  }

  /// Whether any form of a verb at an item is finite: "…, diplomats *say*".
  private func canBeFinite(_ item: Int) -> Bool {
    guard case .unit(let unit) = sentence.items[item] else { return false }
    return sentence.units[unit].verbFeatures.contains(.finite)
  }

  func isFinite(_ item: Int) -> Bool {
    guard case .unit(let unit) = sentence.items[item], sentence.units[unit].reading >= 0 else { return false }
    return lexicon.readings[Int(sentence.units[unit].reading)].features.contains(.finite)
  }
}

// MARK: - Appositions

extension PhraseLinker {
  /// Attaches "the bloc" in "ECOWAS, the bloc, …", "(ECOWAS)" and "Josep Borrell" in "the EU's envoy, Josep Borrell, …".
  private mutating func attachAppositions() {
    for item in sentence.items.indices {
      guard let noun = phrase(item), sentence.phrases[noun].parent < 0 || isDescription(noun),
        sentence.phrases[noun].first < 0, !sentence.phrases[noun].isPronoun,
        !lexicon.grammar.isRomance || sentence.gappedSubject(behind: item - 1) == nil || !joins(item - 1)
      else { continue }
      let isList = sentence.phrases[noun].next >= 0
      let end = lastAttached(isList ? lastMember(item) : item)
      let opens = tag(end + 1) == .comma || tag(end + 1) == .openBracket || tag(end + 1) == .dash
      // "Luis Almagro, *früher* Außenminister von Uruguay, …"
      let isDated =
        lexicon.grammar.isVerbSecond && opens && tag(end + 2) == .adverb
        && phrase(end + 3).map { isBareRole($0) } ?? false
      let isDouble = opens && tag(end + 1) == .dash && tag(end + 2) == .dash
      let other = possessed(opens ? end + (isDated || isDouble ? 3 : 2) : end + 1)
      guard let apposition = phrase(other), opens || !isList,
        isApposition(apposition, of: noun, isMarked: opens)
      else { continue }
      let close = endOfDescription(lastAttached(other) + 1)
      if opens,
        !endsApposition(close) && !endsSummary(apposition, at: close) || opensSubject(before: item, end: close - 1)
      {
        continue
      }
      if !opens, sentence.phrases[noun].person != nil { continue }
      let isBracketed = tag(end + 1) == .openBracket
      let body = isBracketed ? bodyOnSite(item, apposition) : nil
      let named = body ?? (opens ? likest(apposition, from: noun, upTo: end, isBracketed: isBracketed) : noun)
      guard !sentence.isPart(named, of: apposition) else { continue }
      sentence.phrases[named].appositions.append(apposition)
      sentence.phrases[apposition].parent = named
    }
  }

  /// The word for a body before a place behind which its name stands in brackets: "*die Mission* der Union in Somalia (AMISOM)".
  private func bodyOnSite(_ item: Int, _ name: Int) -> Int? {
    guard lexicon.grammar.isVerbSecond, let place = phrase(item), isPlace(place),
      sentence.units[sentence.phrases[name].head].tag == .name
    else { return nil }
    var at = item - 1
    while let before = phrase(at) {
      let classes = sentence.units[sentence.phrases[before].head].classes
      if !classes.isDisjoint(with: [.allianceWord, .groupWord]) {
        return sentence.phrases[before].appositions.isEmpty ? before : nil
      }
      at -= 1
    }
    return nil
  }

  /// Attaches "a step" in "cut aid in 2009, a step that Oslo called unfair" to the phrase before it, as it has no place in the clause.
  private mutating func attachSummaries() {
    for item in sentence.items.indices.dropFirst() {
      guard tag(item - 1) == .comma, let summary = phrase(item), maySumUp(summary),
        sentence.phrases[summary].parent < 0,
        sentence.phrases[summary].preposition == nil, sentence.phrases[summary].next < 0,
        sentence.phrases[summary].first < 0, isDescribed(item + 1) || endsSummary(summary, at: item + 1),
        sentence.items[..<item].contains(where: { isVerb($0) })
      else { continue }
      for case .phrase(let host) in sentence.items[..<item].reversed() where sentence.phrases[host].first < 0 {
        sentence.phrases[host].appositions.append(summary)
        sentence.phrases[summary].parent = host
        break
      }
    }
  }

  /// Whether a relative clause begins at an item.
  private func isDescribed(_ item: Int) -> Bool {
    phrase(item).map { sentence.units[sentence.phrases[$0].head].tag == .relative } ?? false
  }

  private func isVerb(_ item: Item) -> Bool {
    guard case .unit(let unit) = item else { return false }
    return sentence.units[unit].tag == .verb
  }

  /// The item of the noun that a possessor at an item has: "Beijing, *Islamabad's closest friend*, …".
  private func possessed(_ item: Int) -> Int {
    guard lexicon.grammar.stacksNouns, let possessor = phrase(item), let next = phrase(item + 1),
      sentence.phrases[possessor].parent == next, sentence.phrases[next].owner == possessor
    else { return item }
    return item + 1
  }

  /// Whether a phrase is an apposition, behind which another may stand: "Sabri, the head of the PMF, *a militia*".
  private func isDescription(_ phrase: Int) -> Bool {
    lexicon.grammar.stacksNouns && sentence.phrases[sentence.phrases[phrase].parent].appositions.contains(phrase)
  }

  /// The phrase that an apposition describes: the noun, or a name that belongs to it and stands nearer: "the head of the PMF, *a militia*".
  private func likest(_ apposition: Int, from noun: Int, upTo end: Int, isBracketed: Bool) -> Int {
    if lexicon.grammar.isVerbSecond, !isBracketed, let last = phrase(end), last != noun,
      sentence.phrases[apposition].person != nil, sentence.phrases[last].person == nil,
      sentence.units[sentence.phrases[noun].head].classes.isDisjoint(with: .persons),
      !sentence.units[sentence.phrases[last].head].classes.isDisjoint(with: .persons)
    {
      // "die Rede des Präsidenten, *William Ruto*, …"
      return last
    }
    guard lexicon.grammar.stacksNouns, sentence.phrases[noun].next < 0, let last = phrase(end), last != noun,
      sentence.units[sentence.phrases[last].head].tag == .name
    else { return noun }
    let own = sentence.units[sentence.phrases[noun].head].classes
    let described = sentence.units[sentence.phrases[apposition].head].classes
    let isPerson = sentence.phrases[noun].person != nil || !own.isDisjoint(with: .persons)
    guard isPerson || isBracketed, sentence.phrases[apposition].person == nil, described.isDisjoint(with: .persons)
    else { return noun }
    let bodies = WordClasses.institutions.union([.groupWord, .allianceWord, .stateWord])
    return isBracketed || !described.isDisjoint(with: bodies) ? last : noun
  }

  /// The item after the phrases with prepositions, numbers and adverbs that may stand behind an apposition: "a member of NATO since 2004".
  private func endOfDescription(_ item: Int) -> Int {
    var end = item
    while end < sentence.items.count {
      switch sentence.items[end] {
      case .phrase(let phrase):
        guard sentence.phrases[phrase].preposition != nil else { return end }
      case .unit(let unit):
        let tag = sentence.units[unit].tag
        let counts = tag == .quantifier || tag == .preposition && self.tag(end + 1) == .number
        guard tag == .number || tag == .adverb || counts && lexicon.grammar.stacksNouns else { return end }
      }
      end += 1
    }
    return end
  }

  /// Whether a mark, or the end, stands behind an apposition that a mark opens, or something that describes it further: "a country *to* join",
  /// "a group *which*", "a militia *backed* by Iran".
  private func endsApposition(_ item: Int) -> Bool {
    if let phrase = phrase(item) {
      return lexicon.grammar.stacksNouns && sentence.units[sentence.phrases[phrase].head].tag == .relative
    }
    if tag(item).isMark { return true }
    guard lexicon.grammar.stacksNouns else { return false }
    return tag(item) == .infinitiveMarker
      || tag(item) == .verb
        && (!canBeFinite(item)
          || phrase(item + 1).map { sentence.phrases[$0].prepositionClasses.contains(.agent) } == true)
  }

  /// Whether a participle, or a clause without a relative pronoun, stands behind a noun that may sum up the clause before it: "…, a move
  /// *hailed* in Oslo".
  private func endsSummary(_ phrase: Int, at item: Int) -> Bool {
    guard maySumUp(phrase) else { return false }
    if tag(item) == .verb { return canBeParticiple(item) }
    // "…, a ban *Ottawa condemned*"
    guard let subject = self.phrase(item), sentence.phrases[subject].preposition == nil else { return false }
    return sentence.units[sentence.phrases[subject].head].tag == .name && tag(item + 1) == .verb
  }

  /// Whether a noun for a deed may sum up the clause before it: "…, *a move* hailed in Oslo".
  private func maySumUp(_ phrase: Int) -> Bool {
    lexicon.grammar.stacksNouns && sentence.phrases[phrase].determiner.contains(.indefinite)
      && sentence.units[sentence.phrases[phrase].head].classes.contains(.deed)
  }

  /// The item of the last member of a list.
  private func lastMember(_ item: Int) -> Int {
    guard var last = phrase(item) else { return item }
    while sentence.phrases[last].next >= 0 { last = sentence.phrases[last].next }
    return sentence.items.indices.last { phrase($0) == last } ?? item
  }

  private func isApposition(_ other: Int, of noun: Int, isMarked: Bool) -> Bool {
    let phrase = sentence.phrases[other]
    guard phrase.preposition == nil, !phrase.isPronoun, phrase.parent < 0, phrase.next < 0, phrase.first < 0,
      maySumUp(other)
        || sentence.units[sentence.phrases[noun].head].classes.isDisjoint(with: [.month, .weekday, .time])
    else { return false }
    if isMarked { return (!isPlace(noun) || !isRole(phrase.head)) && !areStates(noun, other) }
    return phrase.person?.lowerBound == phrase.units.lowerBound && phrase.determinerUnit < 0
      && sentence.units[sentence.phrases[noun].head].tag == .noun && isRole(sentence.phrases[noun].head)
  }

  /// Whether two phrases name states, of which neither is the other: "la Russie, *la Lettonie* aussi".
  private func areStates(_ first: Int, _ second: Int) -> Bool {
    let heads = [sentence.units[sentence.phrases[first].head], sentence.units[sentence.phrases[second].head]]
    return lexicon.grammar.isRomance
      && heads.allSatisfy {
        $0.tag == .name && $0.naming == .name && $0.entity >= 0 && lexicon.entities[Int($0.entity)].kind == .state
      }
  }

  /// Whether a phrase tells a place that is named: nobody who holds an office is it.
  private func isPlace(_ index: Int) -> Bool {
    let phrase = sentence.phrases[index]
    let tag = sentence.units[phrase.head].tag
    return phrase.prepositionClasses.contains(.place) && (tag == .name || tag == .unknownName)
  }

  /// Whether a phrase is a noun for what somebody is, without an article.
  private func isBareRole(_ index: Int) -> Bool {
    let phrase = sentence.phrases[index]
    return phrase.determinerUnit < 0 && phrase.preposition == nil && isRole(phrase.head)
  }

  private func isRole(_ unit: Int) -> Bool {
    !sentence.units[unit].classes.isDisjoint(with: .persons)
  }
}
