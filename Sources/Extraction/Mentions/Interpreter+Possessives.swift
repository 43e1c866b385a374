internal import Language
internal import RelationGraph

// Whose is what "its", "ihr" and "leur" say belongs to somebody.

extension Interpreter {
  /// Whom a possessive before a noun stands for: the subject of its clause where it agrees.
  func resolvePossessive(_ unit: Int, _ index: Int) -> [Referent] {
    if sentence.units[unit].tag == .relative {
      guard let clause = clause(of: index), sentence.clauses[clause].bearer >= 0 else { return [] }
      return Array(referents[sentence.clauses[clause].bearer])
    }
    let features = sentence.units[unit].features
    if features.contains(.firstPerson) { return [] }
    if lexicon.grammar.isRomance, let clause = clause(of: index),
      let reproached = reproached(in: clause, besides: index),
      sentence.phrases[reproached].units.upperBound <= sentence.phrases[index].units.lowerBound,
      !referents.isEmpty(reproached), agrees(features, with: reproached)
    {
      return whole(reproached)
    }
    if let clause = clause(of: index), let object = blamedObject(clause, index), agrees(features, with: object) {
      return whole(object)
    }
    if let clause = clause(of: index), let struck = struck(in: clause, before: index), agrees(features, with: struck) {
      return whole(struck)
    }
    // A demonstrative passes over the subject: "dankte Polen für *dessen* Hilfe".
    if !features.contains(.definite), let clause = clause(of: index), let subject = controllingSubject(clause),
      subject != index, !referents.isEmpty(subject), agrees(features, with: subject) || isNeither(subject)
    {
      return whole(subject)
    }
    if let list = listBefore(index, features) { return list }
    return antecedent(of: features, before: index)
  }

  /// Whether a list denies something of each of its members, of whom what is each one's own may then be told: "*Neither Oslo nor Rome* …
  /// its neighbour".
  private func isNeither(_ subject: Int) -> Bool {
    sentence.phrases[subject].next >= 0 && sentence.phrases[subject].determiner.contains(.negative)
  }

  /// The states that the sentence names together before a plural: "accused Oslo and Rome … and called *their* ban unjust".
  func listBefore(_ index: Int, _ features: Features) -> [Referent]? {
    guard lexicon.grammar.stacksNouns, features.contains(.plural), features.isDisjoint(with: .singular) else {
      return nil
    }
    let start = sentence.phrases[index].units.lowerBound
    for first in sentence.phrases[..<index].indices.reversed()
    where sentence.phrases[first].next >= 0 && sentence.phrases[first].first < 0
      && sentence.phrases[first].preposition == nil
    {
      guard members(first).allSatisfy({ sentence.phrases[$0].units.upperBound <= start && !referents.isEmpty($0) })
      else { continue }
      let named = whole(first)
      return named.allSatisfy { body(of: $0) != nil } ? named : nil
    }
    return nil
  }

  /// Whom a verb holds responsible for what he has or does: "reproche à Minsk *son* silence", "félicite Oslo pour *sa* fermeté".
  private func reproached(in number: Int, besides index: Int) -> Int? {
    guard lexicon.grammar.isRomance || lexicon.grammar.isVerbSecond else { return nil }
    let clause = sentence.clauses[number]
    for lemma in clause.lemmas {
      for index in lexicon.operators.indices(of: lemma) {
        let rule = lexicon.operators[index]
        guard rule.kind == .verb, rule.status == .actual, rule.control != .subject else { continue }
        let phrase = argument(rule.control, number, clause.isPassive ? .passive : .active, .none)
        if let phrase, phrase != index { return phrase }
      }
    }
    return nil
  }

  /// Whom the clause before blames, where a pronoun is the subject of what he is said to do: "wirft Litauen vor, *es* unterstütze Minsk".
  func accused(of index: Int) -> Int? {
    guard lexicon.grammar.isVerbSecond, sentence.phrases[index].isSubject, let number = clause(of: index) else {
      return nil
    }
    let clause = sentence.clauses[number]
    guard clause.parent >= 0, clause.features.contains(.reported) || clause.kind == .subordinate,
      let accused = reproached(in: clause.parent, besides: index), !referents.isEmpty(accused)
    else { return nil }
    return accused
  }

  /// Whoever is blamed, praised or thanked for what is his own: "thanked Japan *for its* help".
  private func blamedObject(_ number: Int, _ index: Int) -> Int? {
    let clause = sentence.clauses[number]
    guard lexicon.grammar.stacksNouns, clause.object >= 0, sentence.phrases[index].prepositionClasses.contains(.cause),
      !referents.isEmpty(clause.object)
    else { return nil }
    let isOfWords = hasFrame(clause) {
      !$0.isNoun && isWords($0.relation)
        && $0.source.kinds.union($0.target.kinds).isSuperset(of: [.subject, .object])
    }
    return isOfWords ? clause.object : nil
  }

  /// Whom a clause punishes for what is his own: "has frozen aid to Rwanda over *its* support for the rebels".
  func struck(in number: Int, before index: Int) -> Int? {
    guard lexicon.grammar.stacksNouns, sentence.phrases[index].prepositionClasses.contains(.cause),
      let punishment
    else { return nil }
    let clause = sentence.clauses[number]
    let isPunishing =
      hasFrame(clause) { $0.kind == .verb && $0.relation == punishment }
      || clause.object >= 0
        && lemma(head(clause.object)).map { noun in
          lexicon.frames.all(of: noun).contains { $0.isNoun && $0.relation == punishment }
        } == true
    guard isPunishing, !clause.isPassive else { return nil }
    let start = sentence.phrases[index].units.lowerBound
    return sentence.phrases.indices.last { other in
      sentence.phrases[other].units.upperBound <= start && sentence.phrases[other].units.lowerBound > clause.verb
        && sentence.phrases[other].clause == number && !sentence.phrases[other].prepositionClasses.contains(.place)
        && referents.first(other).map { isState($0) } == true
    }
  }
}
