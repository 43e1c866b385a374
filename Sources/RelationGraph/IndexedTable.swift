/// A dictionary that numbers its keys in the order in which they come.
///
/// What comes sorted stays sorted, so that sorting it again costs next to nothing; and a number is cheaper to hash and to
/// copy than the texts of an identifier.
struct IndexedTable<Key: Hashable & Comparable & Sendable, Value: Sendable>: Sendable {
  /// The keys in the order of their numbers.
  private(set) var keys: [Key] = []
  /// The values in the same order.
  var values: [Value] = []
  /// Whether the numbers have the order of the keys.
  private(set) var isInOrder = true
  private var indices: [Key: Int] = [:]

  /// The number of a key, which gets the next one and that value if it is new.
  mutating func index(of key: Key, default value: @autoclosure () -> Value) -> Int {
    if let index = indices[key] { return index }
    if let last = keys.last, !(last < key) { isInOrder = false }
    indices[key] = keys.count
    keys.append(key)
    values.append(value())
    return keys.count - 1
  }

  /// Lets go of what finds the number of a key; no number may be asked for any more.
  mutating func forgetIndices() { indices = [:] }

  /// Makes room for that many more keys, at one time rather than bit by bit.
  mutating func reserve(_ count: Int) {
    indices.reserveCapacity(keys.count + count)
  }
}
