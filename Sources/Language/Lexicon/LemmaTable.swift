/// A number that stands for a dictionary form.
package struct LemmaID: Hashable, Sendable {
  package let index: Int32
}

/// What belongs to some dictionary forms, found by their numbers in two steps through arrays.
package struct LemmaTable<Value: Sendable>: Sendable {
  @usableFromInline package private(set) var places: [Int32] = []
  @usableFromInline package private(set) var values: [Value] = []

  /// What belongs to a dictionary form, if anything does.
  ///
  /// - Complexity: O(1).
  @inlinable
  package subscript(lemma: LemmaID) -> Value? {
    let index = Int(lemma.index)
    guard index < places.count, places[index] >= 0 else { return nil }
    return values[Int(places[index])]
  }

  /// Sets what belongs to a dictionary form.
  mutating func set(_ lemma: LemmaID, _ value: Value) {
    let place = place(for: lemma, value)
    values[place] = value
  }

  /// Changes what belongs to a dictionary form, beginning with the given value where nothing does.
  mutating func update(_ lemma: LemmaID, from initial: Value, _ change: (inout Value) -> Void) {
    let place = place(for: lemma, initial)
    change(&values[place])
  }

  private mutating func place(for lemma: LemmaID, _ initial: Value) -> Int {
    let index = Int(lemma.index)
    while places.count <= index { places.append(-1) }
    if places[index] < 0 {
      places[index] = Int32(values.count)
      values.append(initial)
    }
    return Int(places[index])
  }
}
