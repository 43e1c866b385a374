internal import Language

// Who does what others do: "Uruguay followed suit", "together with Germany".

extension Interpreter {
  /// The number of sentences before, in the last of which that tells of relations what is echoed is looked for.
  private static let echoReach = 1

  /// A verb by which somebody does what was told before.
  mutating func read(_ echo: Echo, in number: Int) {
    let clause = sentence.clauses[number]
    guard !echo.isReflexive || clause.isReflexive, hold(echo.conditions, number, .active, .none),
      let source = fill(echo.source, .clause(number, .active, .none))
    else { return }
    guard let told = imitated(by: echo, clause) ?? Optional(toldLast()), !told.isEmpty else { return }
    let reality = (echo.status ?? .actual).governed(by: reality(of: number))
    guard reality != .none else { return }
    for end in doers(source) {
      guard let doer = body(of: end.referent) else { continue }
      for act in told where body(of: act.source) != doer && body(of: act.target) != doer {
        var finding = act
        finding.source = end.referent
        finding.sourcePhrase = end.phrase
        finding.targetPhrase = -1
        finding.status = act.status.governed(by: reality)
        finding.trigger = sentence.units[clause.verb].tokens
        finding.unit = clause.verb
        finding.sentence = self.number
        finding.origin = echo.origin
        findings.append(finding)
      }
    }
  }

  /// What those did whom somebody is said to imitate: "imite Berne", none where it is not known whom; nothing where the verb names nobody.
  private func imitated(by echo: Echo, _ clause: Clause) -> [Finding]? {
    guard clause.object >= 0, !echo.conditions.kinds.contains(.object) else { return nil }
    let models = doers(Filler(phrase: clause.object)).compactMap { body(of: $0.referent) }
    let told = findings.reversed().prefix { $0.sentence >= number - 2 }
    guard let last = told.first(where: { act in body(of: act.source).map { models.contains($0) } ?? false }) else { return [] }
    return told.filter { $0.sentence == last.sentence && $0.trigger == last.trigger && $0.source == last.source }
  }

  /// The relations that one word told last: in this sentence, else in the one before.
  private func toldLast() -> [Finding] {
    let recent = findings.reversed().prefix { $0.sentence == findings.last?.sentence }
    guard let last = recent.first(where: { !isWords($0.relation) }) ?? recent.first,
      last.sentence >= number - Interpreter.echoReach
    else { return [] }
    return Array(findings.reversed().prefix { $0.sentence == last.sentence && $0.trigger == last.trigger }.reversed())
      .reduce(into: []) { acts, act in
        let isKnown = acts.contains { $0.relation == act.relation && $0.target == act.target }
        if !isKnown { acts.append(act) }
      }
  }

  /// Those who are named beside the subject of a clause as doing the same.
  func companions(of subject: Int, in number: Int) -> [End] {
    var ends: [End] = []
    for phrase in sentence.phrases(
      of: sentence.phrases[subject].clause >= 0 ? sentence.phrases[subject].clause : number)
    where sentence.phrases[phrase].prepositionClasses.contains(.alongside) {
      ends += doers(Filler(phrase: phrase))
    }
    return ends
  }
}
