/// A few indices of a sentence's units or phrases, kept in place so that no memory is asked for.
///
/// A list that is full takes no more: prose does not come near the limit, and a hostile text gains nothing by it.
public struct IndexList: RandomAccessCollection, BitwiseCopyable, Sendable {
  @usableFromInline var places: InlineArray<14, Int16> = InlineArray(repeating: 0)
  @usableFromInline var length: Int16 = 0

  /// The number of indices.
  @inlinable public var count: Int { Int(length) }
  /// The place of the first index.
  @inlinable public var startIndex: Int { 0 }
  /// The place behind the last index.
  @inlinable public var endIndex: Int { Int(length) }

  /// The index at a place.
  @inlinable
  public subscript(place: Int) -> Int {
    get { Int(places[place]) }
    set { places[place] = Int16(truncatingIfNeeded: newValue) }
  }

  /// Adds an index behind the others, if there is room.
  mutating func append(_ index: Int) {
    guard count < places.count else { return }
    places[count] = Int16(truncatingIfNeeded: index)
    length += 1
  }

  /// Leaves only those that match.
  mutating func keep(where matches: (Int) -> Bool) {
    var kept = 0
    for place in 0..<count where matches(Int(places[place])) {
      places[kept] = places[place]
      kept += 1
    }
    length = Int16(kept)
  }
}
