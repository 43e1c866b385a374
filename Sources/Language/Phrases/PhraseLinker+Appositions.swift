// Appositions, and what sums up a clause.

extension PhraseLinker {
  /// Attaches "the bloc" in "ECOWAS, the bloc, …", "(ECOWAS)" and "Josep Borrell" in "the EU's envoy, Josep Borrell, …".
  mutating func attachAppositions() {
    for item in sentence.items.indices {
      guard let noun = phrase(item), sentence.phrases[noun].parent < 0 || isDescription(noun),
        sentence.phrases[noun].first < 0, !sentence.phrases[noun].isPronoun,
        !lexicon.grammar.isRomance || sentence.gappedSubject(behind: item - 1) == nil || !joins(item - 1)
      else { continue }
      let isList = sentence.phrases[noun].next >= 0
      let end = site(behind: lastAttached(isList ? lastMember(item) : item), of: noun)
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

  /// The place right behind an office, where a comma and the name of whoever holds it follow: "the French commander *in Mali*, Bruno Duval, …".
  private func site(behind end: Int, of noun: Int) -> Int {
    guard let place = phrase(end + 1), isPlace(place), tag(end + 2) == .comma, let name = phrase(end + 3),
      sentence.phrases[name].person != nil, sentence.phrases[name].preposition == nil,
      sentence.phrases[noun].person == nil, isRole(sentence.phrases[noun].head)
    else { return end }
    return end + 1
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
  mutating func attachSummaries() {
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
  func possessed(_ item: Int) -> Int {
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
  func likest(_ apposition: Int, from noun: Int, upTo end: Int, isBracketed: Bool) -> Int {
    if lexicon.grammar.isVerbSecond, !isBracketed, let last = phrase(end), last != noun,
      sentence.phrases[apposition].person != nil, sentence.phrases[last].person == nil,
      sentence.units[sentence.phrases[noun].head].classes.isDisjoint(with: .persons),
      !sentence.units[sentence.phrases[last].head].classes.isDisjoint(with: .persons)
    {
      // "die Rede des Präsidenten, *William Ruto*, …"
      return last
    }
    if let last = phrase(end), last != noun, sentence.phrases[last].person != nil,
      sentence.phrases[apposition].person == nil, isRole(sentence.phrases[apposition].head),
      sentence.phrases[noun].person == nil, !isRole(sentence.phrases[noun].head)
    {
      // "praise from Josep Borrell, *the bloc's foreign policy chief*"
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
