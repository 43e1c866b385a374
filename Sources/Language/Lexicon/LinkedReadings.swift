/// The ways to read a form, one after the other, without a copy of them.
package struct LinkedReadings: Sequence, IteratorProtocol {
  let lexicon: Lexicon
  var index: Int32

  package mutating func next() -> Reading? {
    guard index >= 0 else { return nil }
    let reading = lexicon.readings[Int(index)]
    index = reading.next
    return reading
  }

  /// The features of all the readings together.
  package var features: Features { reduce(into: []) { $0.formUnion($1.features) } }

  /// Whether one of them is that of a verb that helps others.
  var canBeAuxiliary: Bool {
    contains { $0.category == .verb && !lexicon.lexeme(of: $0).classes.isDisjoint(with: .auxiliaries) }
  }
}
