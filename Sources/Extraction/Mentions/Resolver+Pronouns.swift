internal import Language

extension Resolver {
  /// Whom a pronoun stands for: the subject before it that agrees, else the last mention that does.
  func resolvePronoun(_ index: Int, _ view: SentenceView) -> [Referent] {
    let phrase = view.phrases[index]
    let features = view.features(phrase.head)
    if features.contains(.firstPerson) || view.sentence.units[phrase.head].tag == .relative { return [] }
    if features.contains(.reflexive) { return subject(of: index, view) }
    if isWhole(index, view) { return company(index, view) ?? [] }
    // "Someone", "others": nobody who was named.
    if features.contains(.indefinite) { return [] }
    return antecedent(of: features, before: index, view, others: rivals(of: index, view))
  }

  /// Whom a possessive before a noun stands for: the subject of its clause where it agrees.
  func resolvePossessive(_ unit: Int, _ index: Int, _ view: SentenceView) -> [Referent] {
    if view.sentence.units[unit].tag == .relative {
      guard let clause = view.clause(of: index), view.clauses[clause].bearer >= 0 else { return [] }
      return referents[view.clauses[clause].bearer]
    }
    let features = view.features(unit)
    if features.contains(.firstPerson) { return [] }
    if let clause = view.clause(of: index), let subject = subjectPhrase(clause, view), subject != index,
      !referents[subject].isEmpty, agrees(features, with: subject, view)
    {
      return members(of: subject, view)
    }
    return antecedent(of: features, before: index, view)
  }

  private func subject(of index: Int, _ view: SentenceView) -> [Referent] {
    guard let clause = view.clause(of: index), let subject = subjectPhrase(clause, view) else { return [] }
    return members(of: subject, view)
  }

  /// Who is meant by a phrase and the later members of its list.
  private func members(of phrase: Int, _ view: SentenceView) -> [Referent] {
    view.members(phrase).flatMap { referents[$0] }
  }

  /// The subject of a clause, or of the clause that it takes its subject from.
  func subjectPhrase(_ clause: Int, _ view: SentenceView) -> Int? {
    var at = clause
    while at >= 0 {
      if view.clauses[at].subject >= 0 { return view.clauses[at].subject }
      guard [.coordinate, .infinitive, .gerund, .participial].contains(view.clauses[at].kind) else { return nil }
      at = view.clauses[at].parent
    }
    return nil
  }

  private func agrees(_ features: Features, with phrase: Int, _ view: SentenceView) -> Bool {
    let isList = view.phrases[phrase].next >= 0 || referents[phrase].count > 1
    let noun = isList ? Features.plural : gendered(view.phrases[phrase].features, referents[phrase])
    return Resolver.agree(features, noun)
  }

  /// Gender and number of a mention, those of the person or entity where the words tell none.
  private func gendered(_ features: Features, _ referents: [Referent]) -> Features {
    guard let referent = referents.first, features.isDisjoint(with: .anyGender) else { return features }
    if referent.person >= 0 { return features.union(discourse.persons[Int(referent.person)].features) }
    let own = features.union(lexicon.entities[Int(referent.entity)].features)
    return own.isDisjoint(with: .anyGender) ? own.union(lexicon.grammar.genderOfNames) : own
  }

  /// Whether a pronoun and a mention agree in gender and number, as far as both tell.
  private static func agree(_ pronoun: Features, _ noun: Features) -> Bool {
    let numbers = (pronoun.intersection(.anyNumber), noun.intersection(.anyNumber))
    if !numbers.0.isEmpty, !numbers.1.isEmpty, numbers.0.isDisjoint(with: numbers.1) { return false }
    if pronoun.contains(.plural), noun.contains(.plural) { return true }
    let genders = (pronoun.intersection(.anyGender), noun.intersection(.anyGender))
    return genders.0.isEmpty || genders.1.isEmpty || !genders.0.isDisjoint(with: genders.1)
  }

  /// Whether the noun right before a plural pronoun in its sentence is a plural that means nobody known: "soldiers … they".
  private func isShadowed(_ index: Int, _ view: SentenceView) -> Bool {
    let start = view.phrases[index].units.lowerBound
    let nearest = view.phrases.indices.last { other in
      view.phrases[other].units.upperBound <= start && !view.phrases[other].isPronoun
        && view.phrases[other].features.intersection(.anyNumber) == .plural
    }
    return nearest.map { referents[$0].isEmpty } ?? false
  }

  /// The mention before a phrase that a pronoun of these features stands for.
  ///
  /// A demonstrative passes over the subjects: in "X besuchte Y. Dieser …" it is Y.
  private func antecedent(
    of features: Features, before index: Int, _ view: SentenceView, others: Set<Int32> = []
  ) -> [Referent] {
    let start = view.phrases[index].units.lowerBound
    if features.contains(.plural), features.isDisjoint(with: .singular), isShadowed(index, view) { return [] }
    let candidates = discourse.mentions.reversed().prefix { $0.sentence >= view.number - 2 }.filter { mention in
      if mention.sentence == view.number {
        guard view.phrases[mention.phrase].units.upperBound <= start, view.phrases[mention.phrase].first < 0 else {
          return false
        }
      }
      guard !mention.referents.contains(where: { body(of: $0).map { others.contains($0.entity) } ?? false }) else {
        return false
      }
      return Resolver.agree(features, gendered(mention.features, mention.referents))
    }
    let chosen = candidates.first { $0.isSubject != features.contains(.definite) } ?? candidates.first
    guard let chosen else { return [] }
    return chosen.referents
  }
}
