internal import Language

extension Interpreter {
  /// A verb that lends its arguments to a noun: "verhängt Sanktionen gegen Mali".
  mutating func read(_ light: LightVerb, in number: Int) {
    let clause = sentence.clauses[number]
    guard !isSpent[number], !light.isReflexive || clause.isReflexive else { return }
    let voice: Voice = clause.isPassive || clause.isMaybePassive && light.takesObject ? .passive : .active
    guard let place = framedNoun(light.nounSlot, number) ?? argument(light.nounSlot, number, voice, .none) else {
      return
    }
    for listed in members(place) {
      let member = substance(of: listed) ?? listed
      let ends = member != listed && headClasses(listed).contains(.ending)
      let stands = thing(for: member)
      guard let noun = stands?.lemma ?? lemma(head(member)) else { continue }
      for index in lexicon.frames.indices(of: noun) where lexicon.frames[index].isNoun {
        guard hold(light.conditions, number, voice, .none),
          lexicon.frames[index].conditions.kinds.contains(.compound)
            || holdsBeside(lexicon.frames[index].conditions, of: deepest(member))
        else { continue }
        // "übernimmt die *EU*-Sanktionen gegen Belarus": whom they strike is told behind the noun.
        if lexicon.frames[index].conditions.kinds.contains(.compound), isAimed(deepest(member)) { continue }
        // "das Ende der Hilfe" is a sanction, that is told by frames of its own.
        if ends, lexicon.frames[index].relation == praise { continue }
        isLent[deepest(member)] = true
        read(lexicon.frames[index], of: member, lentBy: light, at: place, in: number, voice)
      }
    }
  }

  private mutating func read(
    _ frame: Frame, of member: Int, lentBy light: LightVerb, at place: Int, in number: Int, _ voice: Voice
  ) {
    let noun = deepest(member)
    if light.source.isOnly(.subject), isMutual(number), nounTarget(frame, of: noun).map({ means($0) }) != true,
      fill(light.target, .clause(number, voice, .none)).map({ means($0) }) != true
    {
      let parties = Filler(phrase: mutualSubject(of: number))
      let reality = (frame.status ?? .actual).governed(by: light.status ?? .actual)
        .governed(by: reality(of: number, isOfNegation: light.isOfNegation))
      return add(frame, from: parties, to: [parties], reality, trigger: head(member), clause: number)
    }
    let places = ArgumentPlaces.clause(number, voice, .none)
    let lent = light.source.isOnly(.speaker) ? speakerFiller(of: number) : fill(light.source, places)
    // "will die Blockade *Katars* aufheben": whom it strikes does not strike.
    if let lent, means(lent), !isObjective(frame, of: noun), isStruck(noun, by: frame.relation) { return }
    // "einen Zoll *von 100 Prozent*" tells nobody.
    let said = fill(frame.source, .noun(noun)).flatMap {
      lent == nil || !lexicon.grammar.isVerbSecond || means($0) ? $0 : nil
    }
    var source = isObjective(frame, of: noun) ? lent ?? said : said ?? lent
    if light.source.kinds.contains(.owner), let lent, let said, !doers(lent).isEmpty {
      // "s'est alignée sur les sanctions *de l'UE*": whoever joins does it beside those whose it is.
      source = Filler(phrase: lent.phrase, referents: (doers(lent) + doers(said)).map(\.referent))
    }
    var target: Filler?
    if light.status != Reality.none {
      target = nounTarget(frame, of: noun).flatMap { $0.phrase != place && means($0) ? $0 : nil }
      attach(&source, &target, to: noun, besides: number, frame.relation)
    }
    target = target ?? self.target(frame, of: noun, lentBy: light, at: place, places)
    if let aim = target, isAimOfAnother(aim, before: member, in: place) { return }
    if lexicon.grammar.isVerbSecond, let told = source, let lent, let target, means(lent), told.phrase != lent.phrase,
      isSame(told, target)
    {
      // "ordnete den Abzug weiterer Truppen aus Mali an": they are not those of Mali.
      source = lent
    }
    if light.target.kinds.contains(.struck), let source, target.map({ !means($0) }) ?? true,
      let struck = struckBefore(frame.relation, besides: source, number)
    {
      // "Moskau stellte sich hinter Minsk. Rückhalt signalisierte auch Kuba."
      target = struck
    }
    guard
      let (source, targets) = completed(
        frame, light, from: source, to: shared(target, frame.relation, number), of: noun)
    else {
      if source == nil, let target { note(frame.relation, against: target) }
      return
    }
    let reality = reality(ofNoun: noun, frame).governed(by: light.status ?? .actual)
      .governed(by: reality(of: number, isOfNegation: light.isOfNegation, isCertain: light.status == .actual))
    add(frame, from: source, to: targets, reality, trigger: head(member), clause: number)
  }

  /// Whether a phrase with a preposition stands with an earlier noun of a list: "support *for Oslo* and concern over the raid".
  private func isAimOfAnother(_ aim: Filler, before member: Int, in list: Int) -> Bool {
    guard lexicon.grammar.stacksNouns, aim.phrase >= 0, sentence.phrases[aim.phrase].preposition != nil else {
      return false
    }
    let start = sentence.phrases[aim.phrase].units.lowerBound
    return start < sentence.phrases[member].units.lowerBound
      && members(list).contains { $0 != member && sentence.phrases[$0].units.upperBound <= start }
  }

  /// Whether a phrase with a preposition behind a noun tells whom what it names strikes.
  private func isAimed(_ noun: Int) -> Bool {
    guard let word = lemma(head(noun)) else { return false }
    return lexicon.frames.indices(of: word).contains {
      lexicon.frames[$0].isNoun
        && fill(lexicon.frames[$0].target, .noun(noun), only: .preposition).map { means($0) } == true
    }
  }

  /// Whether another frame of a noun takes its genitive for whom it strikes.
  private func isStruck(_ noun: Int, by relation: RelationID) -> Bool {
    guard lexicon.grammar.isVerbSecond, let word = lemma(head(noun)) else { return false }
    return lexicon.frames.indices(of: word).contains {
      lexicon.frames[$0].isNoun && lexicon.frames[$0].relation == relation && isObjective(lexicon.frames[$0], of: noun)
        && holdsBeside(lexicon.frames[$0].conditions, of: noun)
    }
  }

  /// Takes what is wanting from a clause that stands with the noun: "a levé les sanctions *qui frappaient Kaboul*", "*imposées par Oslo* …".
  private mutating func attach(
    _ source: inout Filler?, _ target: inout Filler?, to noun: Int, besides number: Int, _ relation: RelationID
  ) {
    guard source == nil || target == nil else { return }
    for inner in sentence.clauses.indices where inner != number && sentence.clauses[inner].bearer == noun {
      let clause = sentence.clauses[inner]
      guard clause.kind == .participial || clause.kind == .relative else { continue }
      let voice: Voice = clause.isPassive ? .passive : .active
      let places = ArgumentPlaces.clause(inner, voice, .none)
      for lemma in clause.lemmas {
        for index in lexicon.lightVerbs.indices(of: lemma) {
          let light = lexicon.lightVerbs[index]
          guard let place = argument(light.nounSlot, inner, voice, .none), deepest(place) == noun,
            hold(light.conditions, inner, voice, .none)
          else { continue }
          if source == nil { source = fill(light.source, places).flatMap { $0.phrase == place ? nil : $0 } }
          let lent = fill(light.target, places).flatMap { $0.phrase == place ? nil : $0 }
          if let lent, target == nil, isSomebody([lent], relation) { target = lent }
          isSpent[inner] = true
        }
      }
    }
  }

  /// The target in the noun's own phrase, in the place that the light verb lends, or behind a preposition of the noun's in the clause:
  /// the first that means somebody.
  private func target(
    _ frame: Frame, of noun: Int, lentBy light: LightVerb, at place: Int, _ places: ArgumentPlaces
  ) -> Filler? {
    let candidates = [
      nounTarget(frame, of: noun), fill(light.target, places), fill(frame.target, places, only: .preposition),
    ].compactMap { $0 }.filter { $0.phrase != place || $0.referents != nil }
    return candidates.first { means($0) } ?? candidates.first
  }

  /// A noun with its own arguments: "die Sanktionen der ECOWAS gegen Mali".
  mutating func readNoun(_ phrase: Int) {
    guard !isLent[phrase], sentence.phrases[phrase].antecedent < 0, !sentence.phrases[phrase].isPronoun,
      let noun = lemma(sentence.phrases[phrase].head)
    else { return }
    for index in lexicon.frames.indices(of: noun) where lexicon.frames[index].isNoun {
      let frame = lexicon.frames[index]
      let clause = clause(of: phrase)
      guard holdsBeside(frame.conditions, of: phrase), let target = nounTarget(frame, of: phrase) else { continue }
      guard let source = nounSource(frame, of: phrase) else {
        note(frame.relation, against: target)
        continue
      }
      let reality = clause.map { nominalReality(of: $0, phrase) } ?? .actual
      // "la suspension de son aide" is a sanction and no help.
      if frame.relation == praise, isCut(phrase) { continue }
      add(
        frame, from: source, to: [target], self.reality(ofNoun: phrase, frame).governed(by: reality),
        trigger: sentence.phrases[phrase].head, clause: clause ?? 0)
    }
  }

  /// Whether a phrase speaks of the end of what it names: "an end to the embargo", or belongs to a noun that does: "das *Ende* des Embargos".
  func isEnding(_ phrase: Int) -> Bool {
    let unit = sentence.phrases[phrase].determinerUnit
    if unit >= 0, classes(unit).contains(.ending) { return true }
    let parent = sentence.phrases[phrase].parent
    return isLent[phrase] && parent >= 0 && sentence.phrases[parent].owner == phrase
      && headClasses(parent).contains(.ending)
  }

  /// How real the noun of a frame says itself that what it names is, before its clause is asked.
  private func reality(ofNoun phrase: Int, _ frame: Frame) -> Reality {
    if isEnding(phrase) { return .ended }
    return isPlanned(phrase) ? .announced : frame.status ?? attributed(phrase) ?? .actual
  }

  /// Whether an adjective says that what a noun tells is only planned or possible: "der *geplante* Abzug".
  private func isPlanned(_ phrase: Int) -> Bool {
    guard lexicon.grammar.isVerbSecond || lexicon.grammar.stacksNouns else { return false }
    let participle = sentence.phrases[phrase].participle
    return sentence.phrases[phrase].modifiers.contains { isPossible($0) } || participle >= 0 && isPossible(participle)
  }

  private func isPossible(_ unit: Int) -> Bool {
    sentence.units[unit].readings.indices.contains {
      lexicon.readings[$0].category == .adjective
        && lexicon.lexeme(of: lexicon.readings[$0]).classes.contains(.possible)
    }
  }

  /// Whether two ends mean the same bodies and no others.
  private func isSame(_ one: Filler, _ other: Filler) -> Bool {
    let bodies = Set(doers(one).compactMap { body(of: $0.referent) })
    return !bodies.isEmpty && bodies == Set(doers(other).compactMap { body(of: $0.referent) })
  }

  /// What an attribute says of the thing that a noun names: "the *planned* withdrawal".
  private func attributed(_ phrase: Int) -> Reality? {
    guard lexicon.grammar.stacksNouns else { return nil }
    let participle = sentence.phrases[phrase].participle
    if participle >= 0, features(participle).contains(.participle),
      verbLemmas(of: participle).contains(where: { isPlanning($0) })
    {
      return .announced
    }
    return nil
  }

  /// Whether what is the object of a verb is yet to come: "plan a withdrawal".
  private func isPlanning(_ lemma: LemmaID) -> Bool {
    lexicon.lightVerbs.indices(of: lemma).contains {
      let light = lexicon.lightVerbs[$0]
      return light.nounSlot == .object && light.status == .announced && light.source.kinds.contains(.subject)
    }
  }

  /// Whether a phrase belongs to a noun that tells how somebody is punished with it.
  private func isCut(_ phrase: Int) -> Bool {
    let parent = sentence.phrases[phrase].parent
    guard lexicon.grammar.isRomance, parent >= 0, sentence.phrases[parent].owner == phrase,
      let noun = lemma(head(parent))
    else { return false }
    return lexicon.frames.indices(of: noun).contains {
      lexicon.frames[$0].isNoun && !isWords(lexicon.frames[$0].relation)
        && lexicon.frames[$0].conditions.kinds.contains(.genitive)
    }
  }

  /// Where the source of a noun's frame stands: with the noun, or it is whoever says what its clause tells.
  func nounSource(_ frame: Frame, of phrase: Int) -> Filler? {
    if frame.source.isOnly(.speaker) { return clause(of: phrase).flatMap { speakerFiller(of: $0) } }
    return fill(frame.source, .noun(phrase)) ?? agentOfParticiple(frame, before: phrase)
  }

  /// Who does what a participle before a noun tells: "die *von Georgien verhängten* Sanktionen".
  private func agentOfParticiple(_ frame: Frame, before phrase: Int) -> Filler? {
    let unit = sentence.phrases[phrase].participle
    guard unit >= 0, unit < sentence.phrases[phrase].head, frame.source.kinds.contains(.owner),
      lexicon.grammar.isVerbSecond, verbLemmas(of: unit).contains(where: { isLight($0) })
    else { return nil }
    return participleFiller(.subject, phrase, isPassive: true)
  }

  /// Whether a verb lends its subject to the noun that is its object.
  private func isLight(_ lemma: LemmaID) -> Bool {
    lexicon.lightVerbs.indices(of: lemma).contains {
      lexicon.lightVerbs[$0].nounSlot == .object && lexicon.lightVerbs[$0].source.kinds.contains(.subject)
    }
  }

  /// What a clause says of a noun that its verb does not govern: only negation of the noun itself and questions reach it.
  private func nominalReality(of clause: Int, _ phrase: Int) -> Reality {
    if sentence.isQuestion || isCounterfactual(clause) { return .none }
    if let planned = reality(ofNounBefore: phrase) { return planned }
    return sentence.phrases[phrase].determiner.contains(.negative) ? .denied : .actual
  }

  /// An attributive participle: "die von Russland unterstützte Regierung", "the Russian-backed rebels".
  mutating func readParticiple(_ phrase: Int) {
    let unit = sentence.phrases[phrase].participle
    guard unit >= 0 else { return }
    let isParticiple = features(unit).contains(.participle)
    // "UN-sponsored Afghan talks": who makes talks possible helps nobody by it.
    let isOfTalks = headClasses(phrase).contains(.talks)
    for lemma in verbLemmas(of: unit) {
      for index in lexicon.frames.indices(of: lemma)
      where !lexicon.frames[index].isNoun && !(isOfTalks && lexicon.frames[index].relation == praise) {
        let frame = lexicon.frames[index]
        // The participle of a verb without object is active: "der ausgetretene Staat".
        let isPassive = isParticiple && ClauseFrame(frame).hasObject
        let places = ArgumentPlaces.participle(bearer: phrase, isPassive: isPassive)
        guard let source = fill(frame.source, places), let target = fill(frame.target, places),
          hold(frame.conditions, atParticipleOf: phrase)
        else { continue }
        let clause = clause(of: phrase)
        let reality = clause.map { nominalReality(of: $0, phrase) } ?? .actual
        add(
          frame, from: source, to: [target], (frame.status ?? .actual).governed(by: reality), trigger: unit,
          clause: clause ?? 0)
        break
      }
    }
  }

  private func verbLemmas(of unit: Int) -> LemmaList {
    var lemmas = LemmaList()
    for place in sentence.units[unit].readings.indices where lexicon.readings[place].category == .verb {
      lemmas.insert(lexicon.lexeme(of: lexicon.readings[place]).lemma)
    }
    return lemmas
  }
}
