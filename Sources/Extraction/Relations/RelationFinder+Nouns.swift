internal import Language

extension RelationFinder {
  /// A verb that lends its arguments to a noun: "verhängt Sanktionen gegen Mali".
  mutating func read(_ light: LightVerb, in number: Int) {
    let clause = view.clauses[number]
    guard !light.isReflexive || clause.isReflexive else { return }
    let voice: Voice = clause.isPassive || clause.isMaybePassive && light.takesObject ? .passive : .active
    let arguments = Arguments(view: view, resolver: resolver, clause: number, voice: voice, frame: nil)
    guard let place = arguments.phrase(light.nounSlot) else { return }
    for phrase in view.members(place) {
      guard let noun = view.head(phrase) else { continue }
      for frame in lexicon.frames[noun.lemma] ?? [] where frame.isNoun {
        guard light.conditions.allSatisfy({ arguments.holds($0) }) else { continue }
        lent.insert(view.deepest(phrase))
        let own = NounArguments(view: view, phrase: view.deepest(phrase), resolver: resolver)
        let lent = light.source == [.speaker] ? speakers(of: number) : arguments.fill(light.source)
        let source = own.isObjective(frame) ? lent ?? own.source(frame) : own.source(frame) ?? lent
        let targets = [
          own.target(frame), arguments.fill(light.target), arguments.fill(frame.target.filter(\.isPreposition)),
        ].compactMap { $0 }.filter { !$0.contains { $0.phrase == place && $0.referents == nil } }
        let target = shared(targets.first { $0.contains { own.means($0) } } ?? targets.first, frame.relation, number)
        guard
          let (source, target) = completed(frame, light, from: source, to: target, of: view.deepest(phrase))
        else { continue }
        let reality = Reality(frame.status).governed(by: Reality(light.status)).governed(by: reality(of: number))
        add(frame, from: source, to: target, reality, trigger: head(phrase), clause: number)
      }
    }
  }

  private func head(_ phrase: Int) -> Int { view.phrases[view.deepest(phrase)].head }

  /// A noun with its own arguments: "die Sanktionen der ECOWAS gegen Mali".
  mutating func readNoun(_ phrase: Int) {
    guard !lent.contains(phrase), view.phrases[phrase].antecedent < 0, !view.phrases[phrase].isPronoun,
      let noun = view.lexeme(view.phrases[phrase].head)
    else { return }
    for frame in lexicon.frames[noun.lemma] ?? [] where frame.isNoun {
      let own = NounArguments(view: view, phrase: phrase, resolver: resolver)
      let clause = view.clause(of: phrase)
      let source = frame.source == [.speaker] ? clause.flatMap { speakers(of: $0) } : own.source(frame)
      guard let source, let target = own.target(frame) else { continue }
      let reality = clause.map { nominalReality(of: $0, phrase) } ?? .actual
      add(
        frame, from: source, to: target, Reality(frame.status).governed(by: reality),
        trigger: view.phrases[phrase].head,
        clause: clause ?? 0)
    }
  }

  /// What a clause says of a noun that its verb does not govern: only negation of the noun itself and questions reach it.
  private func nominalReality(of clause: Int, _ phrase: Int) -> Reality {
    if sentence.isQuestion || isCounterfactual(clause) { return .none }
    return view.phrases[phrase].determiner.contains(.negative) ? .denied : .actual
  }

  /// An attributive participle: "die von Russland unterstützte Regierung", "the Russian-backed rebels".
  mutating func readParticiple(_ index: Int) {
    let phrase = view.phrases[index]
    guard phrase.participle >= 0 else { return }
    let unit = phrase.participle
    let isPassive = !view.features(unit).isDisjoint(with: .participle)
    for lemma in lemmas(of: unit) {
      for frame in lexicon.frames[lemma] ?? [] where !frame.isNoun {
        let arguments = ParticipleArguments(view: view, bearer: index, isPassive: isPassive)
        guard let source = arguments.fill(frame.source), let target = arguments.fill(frame.target) else { continue }
        let clause = view.clause(of: index)
        let reality = clause.map { nominalReality(of: $0, index) } ?? .actual
        add(
          frame, from: source, to: target, Reality(frame.status).governed(by: reality), trigger: unit,
          clause: clause ?? 0)
        break
      }
    }
  }

  private func lemmas(of unit: Int) -> [LemmaID] {
    var lemmas: [LemmaID] = []
    for reading in lexicon.readings(from: sentence.units[unit].readings) {
      let lexeme = lexicon.lexeme(of: reading)
      if reading.category == .verb, !lemmas.contains(lexeme.lemma) { lemmas.append(lexeme.lemma) }
    }
    return lemmas
  }
}
