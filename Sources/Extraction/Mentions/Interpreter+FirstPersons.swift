internal import Language
internal import RelationGraph

// Who is meant by "we" and "us".

extension Interpreter {
  /// Whom "we" and "our" stand for: whoever speaks, or whom he speaks for.
  mutating func resolveFirstPersons() {
    for index in sentence.phrases.indices {
      let phrase = sentence.phrases[index]
      let isOwner = phrase.possessive >= 0 && sentence.units[phrase.possessive].features.contains(.firstPerson)
      guard isOwner || phrase.isPronoun && features(phrase.head).contains(.firstPerson), let clause = clause(of: index),
        let speaker = isAnybody(index)
          ? reporter(of: clause) ?? seat(of: clause) : ownSpeaker(of: clause) ?? house(index)
      else { continue }
      let isPlural = !sentence.units[isOwner ? phrase.possessive : phrase.head].features.isDisjoint(with: .plural)
      let meant = isPlural ? body(of: speaker) ?? speaker : speaker
      guard isOwner else {
        referents.set(index, [meant])
        continue
      }
      owners.set(index, [meant])
      // "notre pays"
      let word = headClasses(index)
      if word.contains(.homeland), isState(meant) { referents.set(index, [meant]) }
    }
  }

  /// Whether a pronoun stands for anybody, and in the mood of report for those who speak: "*Man* sei besorgt".
  private func isAnybody(_ index: Int) -> Bool {
    sentence.phrases[index].isPronoun && features(sentence.phrases[index].head).contains(.indefinite)
  }

  /// The government in whose seat a clause tells what "man" does: "In Prag ist *man* verärgert".
  func seat(of clause: Int) -> Referent? {
    let place = sentence.phrases(of: clause).first { phrase in
      sentence.phrases[phrase].prepositionClasses.contains(.place)
        && sentence.units[sentence.phrases[phrase].head].naming == .seat
    }
    return place.flatMap { referents.first($0) }
  }

  /// Those who say what a clause in the mood of report tells.
  private func reporter(of clause: Int) -> Referent? {
    guard sentence.clauses[clause].features.contains(.reported) else { return nil }
    let speaker =
      speechVerb(over: clause).map {
        sentence.clauses[$0].subject >= 0 ? referents.first(sentence.clauses[$0].subject) : nil
      }
      ?? discourse.speaker
    return speaker.flatMap { body(of: $0) }
  }

  /// Who says in his own words what a clause tells: a verb of speech names him, or quotation marks opened before are still open.
  private func ownSpeaker(of clause: Int) -> Referent? {
    if let speech = speechVerb(over: clause) {
      return sentence.clauses[speech].subject >= 0 ? referents.first(sentence.clauses[speech].subject) : nil
    }
    return discourse.isQuoted || sentence.units.contains { $0.tag == .quote } ? discourse.speaker : nil
  }
}
