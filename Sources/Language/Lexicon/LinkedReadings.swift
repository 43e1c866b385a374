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
}
