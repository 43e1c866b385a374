internal import Language

/// Where the arguments of a frame stand: in a clause, with a noun, with a participle.
protocol ArgumentPlaces {
  /// What stands in a slot.
  func filler(_ slot: Slot) -> Filler?
  /// Whether what stands there is somebody, or belongs to somebody.
  func means(_ filler: Filler) -> Bool
}

extension ArgumentPlaces {
  func means(_ filler: Filler) -> Bool { true }

  /// What stands in the first of the slots that is filled by somebody, else in the first that is filled.
  func fill(_ slots: [Slot]) -> [Filler]? {
    let fillers = slots.lazy.compactMap { filler($0) }
    return (fillers.first { means($0) } ?? fillers.first).map { [$0] }
  }
}
