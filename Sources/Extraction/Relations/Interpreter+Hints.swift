internal import Language

// Blame for somebody whom the text names only later: "einer fremden Macht … Gefragt, wen er meine, nannte er Iran".

extension Interpreter {
  /// Who blamed somebody without a name a short while ago, where he is the subject of a clause.
  func hinter(in number: Int) -> Filler? {
    guard let hint = discourse.hint, self.number - hint.sentence <= Interpreter.hintReach,
      let subject = subject(of: number, depth: 0)
    else { return nil }
    let clause = sentence.clauses[number]
    if clause.isPassive || clause.isMaybePassive {
      // "*Gemeint ist* Burundi."
      return Filler(phrase: -1, referents: hint.referents)
    }
    let subjects = doers(subject).map(\.referent)
    let isSame = subjects.contains { one in hint.referents.contains { $0 == one || body(of: $0) == body(of: one) } }
    return isSame ? Filler(phrase: subject.phrase, referents: hint.referents) : nil
  }

  /// The number of sentences in which it may be said who was meant.
  private static let hintReach = 3

  /// Whether a phrase speaks of a state or a body, or of what belongs to one, that is not named: "the meddling of a third country".
  func isUnnamed(_ target: Filler) -> Bool {
    guard target.phrase >= 0 else { return false }
    return members(target.phrase).contains { member in
      let thing = deepest(member)
      let owner = sentence.phrases[thing].owner
      return isUnnamedBody(thing) || owner >= 0 && isUnnamedBody(owner)
    }
  }

  private func isUnnamedBody(_ phrase: Int) -> Bool {
    referents.isEmpty(phrase) && !headClasses(phrase).isDisjoint(with: Interpreter.bodies)
      && !sentence.phrases[phrase].determiner.contains(.definite) && sentence.phrases[phrase].possessive < 0
  }

  private static let bodies: WordClasses = [.stateWord, .allianceWord, .groupWord]
}
