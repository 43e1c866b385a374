// What stands before a subject and its comma is neither in a list with it nor named by it: "À Arusha, les présidents ont …".

extension PhraseLinker {
  /// Whether the phrase that ends at an item is part of what stands before the subject, and a comma and the subject, which ends at another
  /// item, come after it.
  func opensSubject(before item: Int, end: Int) -> Bool {
    !lexicon.grammar.isVerbSecond && endsWithComma(item) && isFronted(item) && lacksSubject(after: end)
  }

  private func endsWithComma(_ item: Int) -> Bool { tag(lastAttached(item) + 1) == .comma }

  /// Whether nothing that can be a subject stands from the start of the clause up to an item: only phrases with prepositions, and verbs that are not
  /// finite with their objects.
  private func isFronted(_ item: Int) -> Bool {
    var at = item
    while at >= 0 {
      if let phrase = phrase(at) {
        let isBare = sentence.phrases[phrase].preposition == nil && sentence.phrases[phrase].parent < 0
        if isBare, !isTime(phrase), !isObject(at) { return false }
      } else {
        switch tag(at) {
        case .subordinator, .semicolon, .colon: return true
        case .verb where isFinite(at): return false
        case .conjunction where at < item - 1: return true
        default: break
        }
      }
      at -= 1
    }
    return true
  }

  /// Whether a finite verb stands before an item.
  func hasFiniteVerb(before item: Int) -> Bool {
    (0..<item).contains { tag($0) == .verb && isFinite($0) }
  }

  private func isTime(_ phrase: Int) -> Bool {
    !sentence.units[sentence.phrases[phrase].head].classes.isDisjoint(with: [.month, .weekday, .time])
  }

  /// Whether a verb that is not finite stands right before a phrase.
  private func isObject(_ item: Int) -> Bool {
    var before = item - 1
    while tag(before) == .adverb || tag(before) == .adjective { before -= 1 }
    return tag(before) == .verb && !isFinite(before)
  }

  /// Whether the finite verb comes after an item with no phrase before it that can be its subject.
  func lacksSubject(after item: Int) -> Bool {
    var at = item + 1
    while at < sentence.items.count {
      if let phrase = phrase(at) {
        let isClitic =
          sentence.phrases[phrase].isPronoun
          && sentence.phrases[phrase].features.intersection(.anyCase).isDisjoint(with: .nominative)
        // "…, accusée de convoyer *des mercenaires*, dément": the object of an infinitive is no subject.
        let isObject = tag(at - 1) == .verb && !isFinite(at - 1)
        guard
          isClitic || isObject || sentence.phrases[phrase].preposition != nil || sentence.phrases[phrase].parent >= 0
        else {
          return false
        }
      } else {
        switch tag(at) {
        case .verb: if isFinite(at) { return true }
        case .adverb, .comma, .negation, .number, .preposition, .infinitiveMarker: break
        default: return false
        }
      }
      at += 1
    }
    return false
  }
}
