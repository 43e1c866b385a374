/// What became of the nodes or the edges of two graphs, sorted by identifier; what is the same in both is not in it.
///
/// It refers to the values of the graphs rather than having its own, so that comparing graphs of a hundred thousand
/// edges copies none of them.
public struct Changes<Value: Hashable & Sendable>: Sendable {
  /// The values of the old graph, sorted by identifier, those that did not change among them.
  let oldValues: [Value]
  /// The values of the new graph, likewise.
  let newValues: [Value]
  /// Where the values of each change are.
  private(set) var places: [Place] = []

  /// Where the old and the new value of a change are; one of the two may be nowhere.
  struct Place: Sendable {
    let old: Int?, new: Int?
  }

  /// Walks two sorted arrays side by side.
  ///
  /// - Parameters:
  ///   - old: The values of the old graph.
  ///   - new: The values of the new graph.
  ///   - order: Tells by a negative number, zero or a positive one whether a value comes before, with or after another.
  ///   - isIdentical: Whether two values that come with each other are the same.
  /// - Complexity: O(*n*) in the number of values.
  init(
    from old: [Value], to new: [Value], order: (Value, Value) -> Int, isIdentical: (Value, Value) -> Bool
  ) {
    oldValues = old
    newValues = new
    var (oldIndex, newIndex) = (0, 0)
    while oldIndex < old.count, newIndex < new.count {
      let place = order(old[oldIndex], new[newIndex])
      if place < 0 {
        places.append(Place(old: oldIndex, new: nil))
      } else if place > 0 {
        places.append(Place(old: nil, new: newIndex))
      } else if !isIdentical(old[oldIndex], new[newIndex]) {
        places.append(Place(old: oldIndex, new: newIndex))
      }
      if place <= 0 { oldIndex += 1 }
      if place >= 0 { newIndex += 1 }
    }
    places += (oldIndex..<old.count).map { Place(old: $0, new: nil) }
    places += (newIndex..<new.count).map { Place(old: nil, new: $0) }
  }

  private init(old: [Value], new: [Value], places: [Place]) {
    oldValues = old
    newValues = new
    self.places = places
  }

  /// The changes from the new graph to the old one.
  public var inverted: Changes {
    Changes(old: newValues, new: oldValues, places: places.map { Place(old: $0.new, new: $0.old) })
  }
}

extension Changes: RandomAccessCollection {
  /// The place of the first change.
  public var startIndex: Int { 0 }
  /// The place after the last change.
  public var endIndex: Int { places.count }

  /// A change.
  public subscript(index: Int) -> Change<Value> {
    switch (places[index].old, places[index].new) {
    case (let old?, let new?): .changed(old: oldValues[old], new: newValues[new])
    case (let old?, nil): .removed(oldValues[old])
    case (nil, let new): .added(newValues[new ?? 0])
    }
  }
}

extension Changes: Hashable {
  /// Whether both are the same changes, whatever else the graphs have.
  public static func == (left: Changes, right: Changes) -> Bool { left.elementsEqual(right) }

  /// Feeds the changes into the hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for change in self { hasher.combine(change) }
  }
}

extension Changes {
  /// What a part of the old and of the new value of a change is, found without copying the whole.
  func values<Part>(at index: Int, _ part: (Value) -> Part) -> (old: Part?, new: Part?) {
    (places[index].old.map { part(oldValues[$0]) }, places[index].new.map { part(newValues[$0]) })
  }

  /// The first change whose value does not come before the one that is sought, found in logarithmic time.
  fileprivate func first(notBefore isBefore: (Value) -> Bool) -> Change<Value>? {
    let index = places.sortedIndex { place in
      place.new.map { isBefore(newValues[$0]) } ?? place.old.map { isBefore(oldValues[$0]) } ?? false
    }
    return index < count ? self[index] : nil
  }
}

extension Changes<Edge> {
  /// The change of the edge of that source, relation and target.
  subscript(key: Edge.Key) -> Change<Edge>? {
    first { $0.key.precedesByID(key) }.flatMap { $0.latest.key == key ? $0 : nil }
  }
}

extension Changes<Node> {
  /// The change of the node of that identifier.
  subscript(id: NodeID) -> Change<Node>? {
    first { $0.id < id }.flatMap { $0.latest.id == id ? $0 : nil }
  }
}
