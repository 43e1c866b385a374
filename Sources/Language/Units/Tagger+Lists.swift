// German *der* behind a comma: the article of a later member of a list, or a relative pronoun.

extension Tagger {
  /// Whether an article behind a comma goes on with a list before the last verb of its clause: "hat Russland, *die* Türkei und den Iran
  /// verurteilt", "will Serbien, *die* Ukraine und Moldau unterstützen".
  func goesOnWithList(_ index: Int) -> Bool {
    guard tag(index - 2).isNounOrName, opensMember(index), let joint = conjunctionOfList(after: index),
      beginsNominal(joint + 1)
    else { return false }
    let end = segmentEnd(joint)
    guard tag(end + 1) == .end || tag(end + 1) == .semicolon || tag(end + 1) == .colon || !hasVerb(after: end),
      let auxiliary = waitingAuxiliary(before: index)
    else { return false }
    let isModal = units[auxiliary].verbClasses.contains(.modal)
    let isFuture = units[auxiliary].verbClasses.contains(.future)
    return (isModal || isFuture) && can(end, .verb, .infinitive) || !isModal && can(end, .verb, .participle)
  }

  /// Whether the noun behind an article can have one: that of a common noun, or of a name that has a gender or is a plural.
  private func opensMember(_ index: Int) -> Bool {
    var noun = index + 1
    while tag(noun) == .adjective { noun += 1 }
    if noun > index + 1 { return tag(noun).isNounOrName }
    guard tag(noun) == .name, units[noun].lexeme >= 0 else { return tag(noun) == .noun }
    return !lexicon.lexemes[Int(units[noun].lexeme)].features.isDisjoint(with: [.masculine, .feminine, .plural])
  }

  /// The conjunction before the last member of a list, where nothing but nouns and what belongs to them stands before it.
  private func conjunctionOfList(after index: Int) -> Int? {
    var at = index + 1
    while at < units.count {
      switch tag(at) {
      case .conjunction: return joinsMembers(at) ? at : nil
      case .noun, .name, .unknownName, .adjective, .article, .comma, .quote, .number: at += 1
      default:
        guard can(at, .article) else { return nil }
        at += 1
      }
    }
    return nil
  }

  private func joinsMembers(_ index: Int) -> Bool {
    !units[index].classes.isDisjoint(with: [.and, .or])
  }

  private func hasVerb(after end: Int) -> Bool {
    var at = end + 1
    while at < units.count, tag(at) != .semicolon, tag(at) != .colon {
      if can(at, .verb) { return true }
      at += 1
    }
    return false
  }

  /// The auxiliary or modal verb before a unit whose participle or infinitive is still to come.
  private func waitingAuxiliary(before index: Int) -> Int? {
    var at = index - 1
    while at >= 0 {
      switch tag(at) {
      case .verb: return isAuxiliary(at) && units[at].verbFeatures.contains(.finite) ? at : nil
      case .subordinator, .relative, .semicolon, .colon: return nil
      default: at -= 1
      }
    }
    return nil
  }

  /// Whether the last finite verb before a unit is an auxiliary that may serve a participle behind "and" as well.
  func sharesAuxiliary(before index: Int) -> Bool {
    guard lexicon.grammar.isVerbSecond else { return false }
    var at = index - 1
    while at >= 0, tag(at) != .subordinator, tag(at) != .relative, tag(at) != .semicolon, tag(at) != .colon {
      if tag(at) == .verb, isAuxiliary(at) { return units[at].verbFeatures.contains(.finite) }
      if tag(at) == .verb, !can(at, .verb, .participle) { return false }
      at -= 1
    }
    return false
  }

  /// Whether a word that is a subordinator and a preposition stands with a noun before the verb of a main clause: "*Seit* 2017 blockiert
  /// Riad den Hafen", "*Während* des Gipfels hat Rom protestiert".
  func leadsVerbSecond(_ index: Int, upTo end: Int) -> Bool {
    guard lexicon.grammar.isVerbSecond, can(index, .preposition), beginsNominal(index + 1) || tag(index + 1) == .adverb
    else { return false }
    let last = end - 1
    if !can(last, .verb, .finite) { return true }
    // "hat … verurteilt": the form at the end is a participle where an auxiliary comes before it.
    guard can(last, .verb, [.participle, .infinitive]),
      let first = (index + 1..<last).first(where: { can($0, .verb, .finite) && !can($0, .noun) && !can($0, .adjective) }
      )
    else { return false }
    return units[first].canBeAuxiliary && first + 1 < last
  }

  /// Whether a participle that may be an adverb as well is what the auxiliary of its clause waits for: "hat sich dafür *ausgesprochen*".
  func completesAuxiliary(_ index: Int) -> Bool {
    lexicon.grammar.isVerbSecond && isMark(index + 1) && can(index, .verb, .participle)
      && waitingAuxiliary(before: index) != nil
  }

  /// Whether a participle with a frame or a rule of its own as an adjective says what somebody is: "ist *entschlossen*, … zu", "ist über … *empört*".
  func isPredicative(_ index: Int) -> Bool {
    guard lexicon.grammar.isVerbSecond, can(index, .verb, [.participle, .gerund]) else { return false }
    var verb = index - 1
    while verb >= 0, tag(verb) != .verb, !isMark(verb) { verb -= 1 }
    let isBefore = tag(verb) == .verb && units[verb].verbClasses.contains(.copula) && !can(index + 1, .verb)
    let isBehind = index + 1 < units.count && units[index + 1].verbClasses.contains(.copula)
    if !isBefore, !isBehind, isDepictive(index, behind: verb) { return true }
    guard isBefore || isBehind && units[index + 1].can(.verb) else { return false }
    return units[index].readings.indices.contains { place in
      let reading = lexicon.readings[place]
      guard reading.category == .adjective else { return false }
      let lemma = lexicon.lexeme(of: reading).lemma
      return lexicon.frames.indices(of: lemma).contains { lexicon.frames[$0].kind == .adjective }
        || lexicon.operators.indices(of: lemma).contains { lexicon.operators[$0].kind == .adjective }
    }
  }

  /// Whether a participle stands behind the verb of its main clause, which is no auxiliary: "reagierte *empört*".
  private func isDepictive(_ index: Int, behind verb: Int) -> Bool {
    guard tag(verb) == .verb, !isAuxiliary(verb), units[verb].verbFeatures.contains(.finite), !can(index + 1, .verb),
      !units[verb + 1..<index].contains(where: { $0.tag == .conjunction })
    else { return false }
    var start = verb
    while start > 0, !isMark(start - 1) { start -= 1 }
    return tag(start) != .subordinator && tag(start) != .relative && verb - start <= 6
  }

  /// Whether a word is an office as well as what names the state that has it: "*Bundeskanzler* Kern".
  func isOffice(_ index: Int) -> Bool {
    lexicon.grammar.isVerbSecond && can(index, .name) && can(index, .noun)
      && classes(index, .noun).contains(.stateOffice)
  }
}
