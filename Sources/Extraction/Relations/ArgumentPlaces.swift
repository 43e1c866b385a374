internal import Language

/// Where the arguments of a frame stand: in a clause, with a noun, with a participle.
enum ArgumentPlaces {
  /// In a clause that is read in a voice.
  case clause(Int, Voice, ClauseFrame)
  /// In the own phrase of a noun.
  case noun(Int)
  /// With an attributive participle, that stands with the noun of a phrase.
  case participle(bearer: Int, isPassive: Bool)
}

/// What the places of a clause must know of the frame that asks for them.
enum ClauseFrame {
  /// No frame, but a light verb or the control of an infinitive asks.
  case none
  /// A frame that has a place for an object, or has none.
  case withObject, withoutObject
  /// A frame that asks for an object and for somebody to whom it is given.
  case ditransitive

  /// Whether the frame has a place for an object.
  var hasObject: Bool { self == .withObject || self == .ditransitive }

  init(_ frame: Frame) {
    let kinds = frame.source.kinds.union(frame.target.kinds).union(frame.conditions.allKinds)
    self = !kinds.contains(.object) ? .withoutObject : kinds.contains(.dative) ? .ditransitive : .withObject
  }
}

/// What stands in a slot: a phrase, or the referents that a noun's own modifiers give.
struct Filler {
  var phrase: Int
  var referents: [Referent]?
}

/// Whether the subject does it or it is done to it.
enum Voice { case active, passive }

extension Interpreter {
  /// What stands in a slot.
  func filler(_ slot: Slot, _ places: ArgumentPlaces) -> Filler? {
    switch places {
    case .clause(let clause, let voice, let frame): clauseFiller(slot, clause, voice, frame)
    case .noun(let phrase): nounFiller(slot, phrase)
    case .participle(let bearer, let isPassive): participleFiller(slot, bearer, isPassive: isPassive)
    }
  }

  /// What stands in the first of the slots that is filled by somebody, else in the first that is filled.
  func fill(_ slots: SlotList, _ places: ArgumentPlaces, only kinds: SlotKinds? = nil) -> Filler? {
    var first: Filler?
    var person: Filler?
    for index in slots.indices {
      let slot = lexicon.slots[index]
      if let kinds, !kinds.contains(slot.kind) { continue }
      guard let filler = filler(slot, places) else { continue }
      if means(filler, places) {
        // "President Robles pulled Peru out": who it is that he acts for stands in another place.
        if slots.indices.count == 1 || !isWithoutBody(filler) { return filler }
        if person == nil { person = filler }
      }
      if first == nil { first = filler }
    }
    return person ?? first
  }

  /// Whether a filler is a person of whom the article does not tell for whom he acts.
  private func isWithoutBody(_ filler: Filler) -> Bool {
    guard let person = (filler.referents?.first ?? referents.first(filler.phrase))?.person, person >= 0 else {
      return false
    }
    return discourse.persons[Int(person)].actsFor == nil
  }

  /// Whether what stands there is somebody, or belongs to somebody.
  private func means(_ filler: Filler, _ places: ArgumentPlaces) -> Bool {
    if case .participle = places { return true }
    return means(filler)
  }

  /// Whether a filler is somebody, or belongs to somebody.
  func means(_ filler: Filler) -> Bool {
    if let referents = filler.referents { return !referents.isEmpty }
    return members(filler.phrase).contains { means($0) }
  }

  /// Whether a phrase is somebody, or belongs to somebody.
  func means(_ phrase: Int) -> Bool {
    // "closed its skies to *flights from Chad*": what comes from somewhere is of there.
    !referents.isEmpty(phrase) || !owners.isEmpty(deepest(phrase))
      || lexicon.grammar.stacksNouns && !origin(of: phrase).isEmpty
  }
}
