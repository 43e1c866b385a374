internal import Language

extension Interpreter {
  /// Takes note for whom a person's office speaks.
  mutating func giveOffice(_ role: Lexeme, of index: Int, to person: Int) {
    guard discourse.persons[person].actsFor == nil, !isFormer(index),
      !role.classes.isDisjoint(with: [.stateOffice, .allianceOffice, .parliamentOffice])
    else { return }
    let owner = owners.first(index)
    let isOfAlliance = owner.map { isAlliance($0) } ?? false
    guard role.classes.isDisjoint(with: .privatePerson) || isOfAlliance && role.classes.contains(.allianceOffice) else {
      return
    }
    guard let body = owner ?? named(by: sentence.phrases[index].head) ?? unsaidBody(of: role, index), body.entity >= 0,
      lexicon.entities[Int(body.entity)].kind != .group
    else { return }
    discourse.persons[person].actsFor = .entity(body.entity)
    discourse.persons[person].sentence = number
    discourse.persons[person].features.formUnion(role.features.intersection(.anyGender))
  }

  /// The state that an office can name as well: "Pope John".
  private func named(by head: Int) -> Referent? {
    for place in sentence.units[head].readings.indices {
      let reading = lexicon.readings[place]
      let entity = lexicon.lexeme(of: reading).entity
      if reading.category == .name, entity >= 0, isState(.entity(entity)) { return .entity(entity) }
    }
    return nil
  }

  /// The body of an office that is named without it: "Außenministerin Catherine Colonna".
  private func unsaidBody(of role: Lexeme, _ index: Int) -> Referent? {
    if role.classes.contains(.stateOffice), role.classes.isDisjoint(with: [.rank, .title]),
      let state = unsaidState(of: index)
    {
      return state
    }
    guard role.classes.contains(.allianceOffice), role.classes.isDisjoint(with: [.stateOffice, .privatePerson]) else {
      return nil
    }
    return topicAlliance()
  }

  /// The state that is spoken of far more than any other, else the one that acted last, else the one of the dateline; never one that
  /// is something else in the same clause.
  private func unsaidState(of index: Int) -> Referent? {
    if let place = placeState(of: index) { return place }
    let others = rivals(of: index)
    let isOpen = { (entity: Int32) in self.isState(.entity(entity)) && !others.contains(entity) }
    if let topic = discourse.topic(in: number, ratio: 2, atLeast: 0.3, where: isOpen),
      !isRivalled(topic, behind: index, where: isOpen)
    {
      return .entity(topic)
    }
    if let actor = lastActor(before: index), isOpen(actor) { return .entity(actor) }
    return discourse.dateline.flatMap { isOpen($0.state) ? .entity($0.state) : nil }
  }

  /// Whether a state that the sentence names behind a phrase is as present as one that is spoken of.
  private func isRivalled(_ topic: Int32, behind index: Int, where isOpen: (Int32) -> Bool) -> Bool {
    let end = sentence.phrases[index].units.upperBound
    return sentence.phrases.indices.contains { other in
      guard sentence.phrases[other].units.lowerBound >= end, let state = referents.first(other), isState(state),
        state.entity != topic, isOpen(state.entity)
      else { return false }
      return discourse.weight(topic, in: number) < 2 * (discourse.weight(state.entity, in: number) + 1)
    }
  }

  /// The state that acted last: in the sentence at hand before a phrase, else in the sentence before.
  func lastActor(before index: Int) -> Int32? {
    if let here = actor(before: sentence.phrases[index].units.lowerBound) { return here }
    guard let actor = discourse.actor, actor.sentence == number - 1 else { return nil }
    return actor.state
  }

  /// Whether a phrase speaks of an office that somebody held once: "former", "Ex-".
  private func isFormer(_ index: Int) -> Bool {
    sentence.phrases[index].units.contains { lexeme($0)?.classes.contains(.former) == true }
  }

  func isAlliance(_ referent: Referent) -> Bool {
    referent.entity >= 0 && lexicon.entities[Int(referent.entity)].kind == .alliance
  }

  /// The alliance that the article is about, if it is about one more than about any other.
  private func topicAlliance() -> Referent? {
    discourse.topic(in: number, ratio: 2, atLeast: 0.5) { isAlliance(.entity($0)) }.map { .entity($0) }
  }
}
