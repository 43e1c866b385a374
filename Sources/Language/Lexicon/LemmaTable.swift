/// A number that stands for a dictionary form.
public struct LemmaID: Hashable, BitwiseCopyable, Sendable {
  /// The place of the dictionary form in the table, -1 where it is unknown.
  public let index: Int32
}

/// One thing for each of some dictionary forms, while a lexicon is being filled.
struct LemmaTable<Value: Sendable>: Sendable {
  private var places: [Int32] = []
  private var values: [Value] = []

  /// What belongs to a dictionary form, if anything does.
  ///
  /// - Complexity: O(1).
  subscript(lemma: LemmaID) -> Value? {
    let index = Int(lemma.index)
    guard index < places.count, places[index] >= 0 else { return nil }
    return values[Int(places[index])]
  }

  /// Sets what belongs to a dictionary form.
  mutating func set(_ lemma: LemmaID, _ value: Value) {
    let index = Int(lemma.index)
    while places.count <= index { places.append(-1) }
    if places[index] < 0 {
      places[index] = Int32(values.count)
      values.append(value)
    } else {
      values[Int(places[index])] = value
    }
  }
}

/// Several things for each of some dictionary forms, one form's beside each other, in the order in which they were added.
public struct LemmaLists<Value: BitwiseCopyable & Sendable>: Sendable {
  /// Where the list of each form begins; that of the next form begins where it ends.
  @usableFromInline var starts: [Int32]
  @usableFromInline var values: [Value]

  /// Sorts what was added by dictionary form.
  init(_ pairs: [(lemma: LemmaID, value: Value)], lemmas: Int) {
    starts = Array(repeating: 0, count: lemmas + 1)
    for pair in pairs { starts[Int(pair.lemma.index) + 1] += 1 }
    for index in 1..<max(1, starts.count) { starts[index] += starts[index - 1] }
    var next = starts
    let order = pairs.indices.map { pair in
      defer { next[Int(pairs[pair].lemma.index)] += 1 }
      return (place: next[Int(pairs[pair].lemma.index)], pair: pair)
    }
    values = order.sorted { $0.place < $1.place }.map { pairs[$0.pair].value }
  }

  /// Takes over tables that were sorted before.
  init(starts: [Int32], values: [Value]) {
    self.starts = starts
    self.values = values
  }

  /// Where the list of a dictionary form stands.
  ///
  /// - Complexity: O(1).
  @inlinable
  public func indices(of lemma: LemmaID) -> Range<Int> {
    Int(starts[Int(lemma.index)])..<Int(starts[Int(lemma.index) + 1])
  }

  /// The thing of that index.
  @inlinable
  public subscript(index: Int) -> Value { values[index] }

  /// All of a dictionary form, copied.
  public func all(of lemma: LemmaID) -> ArraySlice<Value> { values[indices(of: lemma)] }
}
