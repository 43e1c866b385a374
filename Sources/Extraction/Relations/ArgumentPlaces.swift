internal import Language

/// Where the arguments of a frame stand: in a clause, with a noun, with a participle.
protocol ArgumentPlaces {
  /// What stands in a slot.
  func filler(_ slot: Slot) -> Filler?
}

extension ArgumentPlaces {
  /// What stands in the first of the slots that is filled.
  func fill(_ slots: [Slot]) -> [Filler]? {
    for slot in slots {
      if let filler = filler(slot) { return [filler] }
    }
    return nil
  }
}
