// Clauses that share the helping verb of the one before them: "a critiqué Kiev et *soutenu* Minsk", "Oslo a rappelé son ambassadeur, *Rome expulsé* le
// consul", "veut sortir du pacte, *retirer* ses troupes".

extension ClauseBuilder {
  /// Whether a participle or infinitive right after "and" goes on with the helping verb of the clause before.
  func sharesAuxiliary(_ unit: Int) -> Bool {
    let own = sentence.clauses[current]
    guard !isVerbSecond, own.kind == .coordinate, own.opener >= 0, own.parent >= 0, !isFinite(unit),
      !sentence.phrases(of: current).contains(where: { !sentence.phrases[$0].isPronoun })
    else { return false }
    let form = features(unit).intersection([.participle, .infinitive])
    guard !form.isEmpty, let main = sentence.clauses[own.parent].verbs.last,
      !features(main).isDisjoint(with: form)
    else { return false }
    return sentence.clauses[own.parent].verbs.contains { $0 != main && isAuxiliary($0) }
  }

  /// Gives the current clause the helping verbs of another.
  mutating func shareAuxiliaries(of model: Int) {
    for verb in sentence.clauses[model].verbs where isAuxiliary(verb) && verb != sentence.clauses[model].verbs.last {
      sentence.clauses[current].verbs.append(verb)
    }
  }

  /// Opens a clause beside another whose helping verbs it shares.
  mutating func openShared(_ model: Int) {
    open(.coordinate, opener: -1)
    sentence.clauses[current].parent = model
    shareAuxiliaries(of: model)
  }

  /// Opens a clause without a verb of its own behind "and" for a name that does what the clause before tells: "Le Japon a suspendu ses dons *et le
  /// Canada, ses programmes*"; tells whether it did.
  mutating func openGap(_ conjunction: Int, at item: Int) -> Bool {
    let own = sentence.clauses[current]
    guard own.kind == .main || own.kind == .coordinate || own.kind == .subordinate, hasFinite(current),
      sentence.gappedSubject(behind: item) != nil
    else { return false }
    let model = current
    open(.coordinate, opener: conjunction)
    sentence.clauses[current].parent = model
    sentence.clauses[current].verbs = own.verbs
    return true
  }

  /// Opens a clause without a verb of its own behind a comma or "und" for a name with an object right behind it: "Quito nominierte Luis Vega, *Lima
  /// seine Ministerin*, La Paz einen Richter"; tells whether it did.
  mutating func openVerblessGap(at item: Int) -> Bool {
    let own = sentence.clauses[current]
    guard isVerbSecond, own.kind == .main || own.kind == .coordinate, hasFinite(current),
      case .phrase(let before)? = self.item(item - 1), case .phrase(let subject)? = self.item(item + 1),
      case .phrase(let object)? = self.item(item + 2), isBareName(subject), isObject(object),
      sentence.phrases[before].preposition == nil, !hasFiniteVerb(after: item, stopping: false)
    else { return false }
    let model = current
    open(.coordinate, opener: -1)
    sentence.clauses[current].parent = model
    sentence.clauses[current].verbs = own.verbs
    return true
  }

  /// Whether a phrase is nothing but the name of a state or its seat.
  private func isBareName(_ phrase: Int) -> Bool {
    let phrase = sentence.phrases[phrase]
    let head = sentence.units[phrase.head]
    return phrase.preposition == nil && phrase.parent < 0 && phrase.first < 0 && phrase.next < 0 && phrase.person == nil
      && head.tag == .name && head.entity >= 0 && (head.naming == .name || head.naming == .seat)
  }

  /// Whether a phrase has a determiner and can be an accusative.
  private func isObject(_ phrase: Int) -> Bool {
    let phrase = sentence.phrases[phrase]
    return phrase.preposition == nil && phrase.parent < 0 && !phrase.isPronoun
      && (phrase.determinerUnit >= 0 || phrase.possessive >= 0) && phrase.features.contains(.accusative)
  }

  /// The clause around the current one with a helping verb of these classes whose main verb has that form.
  func clause(with classes: WordClasses, _ form: Features) -> Int? {
    var clause = current
    while clause >= 0 {
      let verbs = sentence.clauses[clause].verbs
      if let main = verbs.last, features(main).contains(form),
        verbs.contains(where: { $0 != main && !sentence.units[$0].verbClasses.isDisjoint(with: classes) })
      {
        return clause
      }
      clause = sentence.clauses[clause].parent
    }
    return nil
  }

  /// The clause in the perfect around the current one with which a participle that has an object goes on after "and".
  func sharedPerfect(after item: Int) -> Int? {
    guard !isVerbSecond else { return nil }
    var next = item + 1
    while case .unit(let unit)? = self.item(next), sentence.units[unit].tag == .adverb { next += 1 }
    guard case .unit(let unit)? = self.item(next), features(unit).contains(.participle), !isFinite(unit),
      hasObject(after: next)
    else { return nil }
    return perfect
  }

  /// Opens a clause for a participle with an object of its own that goes on with a perfect, also with a subject of its own between; tells whether
  /// it did.
  mutating func openGapped(at item: Int) -> Bool {
    guard !isVerbSecond, hasObject(after: item), let perfect else { return false }
    if followsComma(lexicon.grammar.isRomance ? behindAdverbs(item) : item) {
      openShared(perfect)
      return true
    }
    guard case .phrase(let subject)? = self.item(item - 1), sentence.phrases[subject].preposition == nil,
      sentence.phrases[subject].parent < 0, !sentence.phrases[subject].isPronoun,
      followsComma(item - 1) || leavesList(subject)
    else { return false }
    let from = current
    openShared(perfect)
    move(subject, from: from)
    return true
  }

  /// Takes the last member of a list of two out of it: "Oslo a coupé ses livraisons *et Rome gelé* ses prêts"; tells whether it did.
  private mutating func leavesList(_ member: Int) -> Bool {
    let first = sentence.phrases[member].first
    guard lexicon.grammar.isRomance, first >= 0, sentence.phrases[first].next == member,
      sentence.phrases[member].next < 0
    else { return false }
    sentence.phrases[first].next = -1
    sentence.phrases[member].first = -1
    return true
  }

  /// The clause in the perfect of a verb with an object around the current one.
  private var perfect: Int? {
    guard let clause = clause(with: .perfect, .participle) else { return nil }
    let main = sentence.clauses[clause].verbs.last
    let isPassive = sentence.clauses[clause].verbs.contains {
      $0 != main && sentence.units[$0].verbClasses.contains(.passive)
    }
    return isPassive ? nil : clause
  }

  private func item(_ index: Int) -> Item? {
    sentence.items.indices.contains(index) ? sentence.items[index] : nil
  }

  /// Whether a phrase that can be an object, and is no date, stands right after a verb.
  private func hasObject(after item: Int) -> Bool {
    guard case .phrase(let phrase)? = self.item(item + 1) else { return false }
    let object = sentence.phrases[phrase]
    guard object.preposition == nil, !object.isPronoun else { return false }
    let head = sentence.units[object.head]
    let first = sentence.units[object.units.lowerBound].tag
    return
      (object.determinerUnit >= 0 || object.possessive >= 0 || head.tag == .name || first == .number
      || first == .quantifier)
      && head.classes.isDisjoint(with: [.month, .weekday, .time])
  }
}

extension Sentence {
  /// The helping verb at the end of the clause behind "and" that serves a subordinate clause with nothing but a participle as well: "weil Kuba die
  /// Hilfe *eingestellt* oder gekürzt *hat*".
  func finiteVerbBehindAnd(_ number: Int) -> Int? {
    let own = clauses[number]
    guard own.kind == .subordinate || own.kind == .relative, own.verbs.count == 1, let verb = own.verbs.first,
      units[verb].verbFeatures.contains(.participle), !units[verb].verbFeatures.contains(.finite),
      let other = clauses.last(where: { $0.parent == number && $0.kind == .coordinate && $0.opener == verb + 1 }),
      other.verbs.count > 1, let finite = other.verbs.last, units[finite].verbFeatures.contains(.finite),
      units[finite].canBeAuxiliary
    else { return nil }
    return finite
  }
}
