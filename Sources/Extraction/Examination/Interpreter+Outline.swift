internal import Language

extension Interpreter {
  /// How the sentence at hand was understood, a line for its words, each clause and each phrase.
  ///
  /// - Parameter name: The identifier by which the graph calls somebody.
  /// - Returns: The lines, those of phrases indented.
  func outline(_ name: (Referent) -> String) -> [String] {
    var lines = [
      sentence.units.indices.map { text.string(sentence.units[$0].tokens) + "/\(sentence.units[$0].tag)" }
        .joined(separator: " ")
    ]
    for clause in sentence.clauses.indices where sentence.clauses[clause].verb >= 0 || clause == 0 {
      lines.append(outline(ofClause: clause))
      for phrase in sentence.phrases.indices where sentence.phrases[phrase].clause == clause {
        lines.append("  " + outline(ofPhrase: phrase, name))
      }
    }
    return lines
  }

  private func outline(ofClause number: Int) -> String {
    let clause = sentence.clauses[number]
    var facts = ["\(number) \(clause.kind) clause"]
    if clause.parent >= 0 { facts.append("in \(clause.parent)") }
    let verbs = clause.verbs.map { text.string(sentence.units[$0].tokens) }.joined(separator: " ")
    let lemmas = clause.lemmas.map { lexicon.spelling(of: $0) }.joined(separator: ", ")
    if !verbs.isEmpty { facts.append("verb: \(verbs) (\(lemmas))") }
    for (role, phrase) in [("subject", clause.subject), ("object", clause.object), ("dative", clause.dative)]
    where phrase >= 0 { facts.append("\(role): \(words(phrase))") }
    if clause.bearer >= 0 { facts.append("with: \(words(clause.bearer))") }
    if clause.isPassive { facts.append("passive") }
    if clause.isMaybePassive { facts.append("maybe passive") }
    if clause.isNegated { facts.append("negated") }
    if clause.isNoLonger { facts.append("no longer") }
    if clause.isReflexive { facts.append("reflexive") }
    if let status = clause.modalStatus { facts.append("modal: \(status)") }
    if clause.features.contains(.reported) { facts.append("reported") }
    if clause.features.contains(.conditional) { facts.append("conditional") }
    let reality = reality(of: number)
    if reality != .actual { facts.append("reality: \(reality)") }
    return facts.joined(separator: "; ")
  }

  private func outline(ofPhrase number: Int, _ name: (Referent) -> String) -> String {
    let phrase = sentence.phrases[number]
    var facts = [words(number)]
    if let preposition = phrase.preposition { facts.append("after \(lexicon.spelling(of: preposition))") }
    if phrase.owner >= 0 { facts.append("owner: \(words(phrase.owner))") }
    if phrase.parent >= 0 { facts.append("part of: \(words(phrase.parent))") }
    if phrase.next >= 0 { facts.append("and: \(words(phrase.next))") }
    if phrase.antecedent >= 0 { facts.append("antecedent: \(words(phrase.antecedent))") }
    if phrase.participle >= 0 { facts.append("participle: \(text.string(sentence.units[phrase.participle].tokens))") }
    let features = Features.names.filter { phrase.features.contains($0.value) }.keys.sorted()
    if !features.isEmpty { facts.append(features.joined(separator: " ")) }
    if !referents.isEmpty(number) { facts.append("means " + referents[number].map(name).joined(separator: ", ")) }
    if !owners.isEmpty(number) { facts.append("of " + owners[number].map(name).joined(separator: ", ")) }
    return facts.joined(separator: "; ")
  }

  private func words(_ phrase: Int) -> String {
    let units = sentence.phrases[phrase].units
    guard let first = units.first, let last = units.last else { return "" }
    return "“" + text.string(sentence.units[first].tokens.lowerBound..<sentence.units[last].tokens.upperBound) + "”"
  }
}
