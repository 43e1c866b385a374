// Those who are named as part of a greater number: "sept pays, dont l'Argentine", "several states, including Chad".

extension PhraseLinker {
  /// Attaches those who are named to the noun for all of them.
  mutating func attachIncluded() {
    for item in sentence.items.indices.dropFirst() {
      attachOtherName(item)
      if isExample(item), let named = phrase(item + 1) { attach(named, before: item) }
      guard let opener = phrase(item) else { continue }
      if sentence.phrases[opener].prepositionClasses.contains(.including) {
        attach(opener, before: item)
      } else if isPartitive(opener), let named = phrase(item + 1), !isClause(after: item) {
        attach(named, before: item)
        sentence.units[sentence.phrases[opener].head].tag = .adverb
        sentence.items[item] = .unit(sentence.phrases[opener].head)
      }
    }
  }

  /// Makes a name an apposition of another one of the same body right before it: "the West African bloc *ECOWAS*".
  private mutating func attachOtherName(_ item: Int) {
    guard let name = phrase(item), let before = phrase(item - 1), sentence.phrases[name].parent < 0,
      sentence.phrases[name].preposition == nil, sentence.phrases[name].determinerUnit < 0,
      sentence.phrases[name].units.lowerBound == sentence.phrases[before].units.upperBound
    else { return }
    let (head, other) = (sentence.units[sentence.phrases[name].head], sentence.units[sentence.phrases[before].head])
    guard head.entity >= 0, head.entity == other.entity, head.tag == .name, other.tag == .name,
      lexicon.entities[Int(head.entity)].kind == .alliance
    else { return }
    sentence.phrases[before].appositions.append(name)
    sentence.phrases[name].parent = before
  }

  /// Whether a phrase is a relative pronoun that can mean "among whom": French *dont*.
  private func isPartitive(_ index: Int) -> Bool {
    sentence.units[sentence.phrases[index].head].tag == .relative
      && sentence.units[sentence.phrases[index].head].classes.contains(.including)
  }

  /// Whether a finite verb stands before the next comma.
  private func isClause(after item: Int) -> Bool {
    for next in sentence.items[(item + 1)...] {
      guard case .unit(let unit) = next else { continue }
      if sentence.units[unit].tag == .verb { return true }
      if sentence.units[unit].tag.isMark { return false }
    }
    return false
  }

  private func isSomebody(_ phrase: Int) -> Bool {
    let words = WordClasses.institutions.union(.persons).union([.stateWord, .allianceWord, .groupWord])
    return !sentence.units[sentence.phrases[phrase].head].classes.isDisjoint(with: words)
  }

  /// The plural noun for people or states before a noun for a thing: "*ses bailleurs* ont suspendu leurs versements, dont Oslo".
  private func somebody(before noun: Int) -> Int? {
    sentence.phrases[..<noun].indices.last { isSomebody($0) && sentence.phrases[$0].features.contains(.plural) }
  }

  /// The plural noun for states further up, where a state is named behind people: "*vingt pays* ont expulsé des diplomates, dont le Pérou".
  private func states(before noun: Int, for named: Int) -> Int? {
    let entity = sentence.units[sentence.phrases[named].head].entity
    guard entity >= 0, lexicon.entities[Int(entity)].kind == .state,
      sentence.units[sentence.phrases[noun].head].classes.isDisjoint(with: [.stateWord, .allianceWord, .groupWord])
    else { return nil }
    return sentence.phrases[..<noun].lastIndex { phrase in
      (phrase.preposition == nil || phrase.prepositionClasses.contains(.agent)) && phrase.features.contains(.plural)
        && sentence.units[phrase.head].classes.contains(.stateWord)
    }
  }

  /// Makes phrases appositions of the plural noun before an item.
  private mutating func attach(_ named: Int, before item: Int) {
    let before = tag(item - 1) == .comma ? item - 2 : item - 1
    guard sentence.phrases[named].parent < 0, var noun = phrase(before) ?? number(for: named, before: before) else {
      return
    }
    while !sentence.phrases[noun].features.contains(.plural), sentence.phrases[noun].parent >= 0 {
      noun = sentence.phrases[noun].parent
    }
    if !isSomebody(noun), let better = somebody(before: noun) { noun = better }
    if let states = states(before: noun, for: named) { noun = states }
    guard !sentence.isPart(noun, of: named), sentence.phrases[noun].features.contains(.plural) else { return }
    sentence.phrases[noun].appositions.append(named)
    var member = named
    while member >= 0 {
      sentence.phrases[member].parent = noun
      member = sentence.phrases[member].next
    }
  }

  /// Whether an item introduces examples: "Staaten *wie* Ungarn".
  private func isExample(_ item: Int) -> Bool {
    guard case .unit(let unit) = sentence.items[item], sentence.units[unit].tag == .conjunction,
      sentence.units[unit].classes.contains(.including), let noun = phrase(item - 1), let named = phrase(item + 1)
    else { return false }
    return sentence.phrases[noun].features.intersection(.anyNumber) == .plural
      && sentence.units[sentence.phrases[named].head].entity >= 0
      && (lexicon.grammar.isVerbSecond || !isClause(after: item + 1))
  }

  /// The plural noun for states further up that a verb parts from those who are named: "mehrere Länder beriefen ihre Botschafter ab,
  /// darunter Polen".
  private func number(for named: Int, before item: Int) -> Int? {
    let entity = sentence.units[sentence.phrases[named].head].entity
    guard lexicon.grammar.isVerbSecond, entity >= 0, tag(item) == .verb || tag(item) == .adverb else { return nil }
    let word: WordClasses = lexicon.entities[Int(entity)].kind == .state ? .stateWord : .groupWord
    return sentence.phrases[..<named].lastIndex { phrase in
      // "wies Diplomaten *von sieben Staaten* aus"
      phrase.features.contains(.plural)
        && (phrase.preposition == nil || phrase.prepositionClasses.contains(.possession) && phrase.parent >= 0)
        && sentence.units[phrase.head].classes.contains(word)
    }
  }
}
