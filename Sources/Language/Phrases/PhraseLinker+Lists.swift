// The members of lists, each joined to the next.

extension PhraseLinker {
  /// Joins the members of "A, B und C".
  mutating func joinLists() {
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
  func likest(_ member: Int, among nearest: Int) -> Int? {
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

  func joins(_ item: Int) -> Bool {
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

  func canBeParticiple(_ item: Int) -> Bool {
    guard case .unit(let unit) = sentence.items[item] else { return false }
    return !sentence.units[unit].verbFeatures.isDisjoint(with: [.participle, .infinitive])
  }

  /// Whether any form of a verb at an item is finite: "…, diplomats *say*".
  func canBeFinite(_ item: Int) -> Bool {
    guard case .unit(let unit) = sentence.items[item] else { return false }
    return sentence.units[unit].verbFeatures.contains(.finite)
  }

  func isFinite(_ item: Int) -> Bool {
    guard case .unit(let unit) = sentence.items[item], sentence.units[unit].reading >= 0 else { return false }
    return lexicon.readings[Int(sentence.units[unit].reading)].features.contains(.finite)
  }
}
