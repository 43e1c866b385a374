/// The names and idioms of several words, word by word: which way leads on from what has been read.
///
/// An open hash table from a node and a word to the next node. Takes 24 bytes a way at most.
struct PhraseTrie: Sendable {
  /// The node before the first word.
  static let root: Int32 = 0

  /// Makes an empty trie.
  init() {}

  /// Takes over tables that were made before.
  init(ways: [Way], readings: [ReadingList]) {
    self.ways = ways
    self.readings = readings
    nodeCount = readings.count
  }

  private(set) var ways: [Way] = Array(repeating: Way(), count: 4096)
  /// The readings of the phrase that ends at each node, once they are known.
  private(set) var readings: [ReadingList] = []
  /// The number of nodes.
  private(set) var nodeCount = 1

  /// The step from a node over a word to another node, -1 where the place is free.
  struct Way: BitwiseCopyable, Sendable {
    var from: Int32 = -1
    var word: Int32 = -1
    var next: Int32 = -1
  }

  /// The node that a word leads to, -1 where no phrase goes on so.
  ///
  /// - Complexity: O(1) on average.
  func next(_ node: Int32, _ word: WordID) -> Int32 { ways[place(of: node, word)].next }

  /// The readings of the phrase that ends at a node, none where none does.
  subscript(node: Int32) -> ReadingList { readings[Int(node)] }

  /// Takes the readings of each node.
  mutating func setReadings(_ readings: [ReadingList]) { self.readings = readings }

  /// The share of the places that are taken.
  var load: Double { Double(nodeCount - 1) / Double(ways.count) }

  /// The node that a word leads to, made where there is none.
  mutating func extend(_ node: Int32, _ word: WordID) -> Int32 {
    let place = place(of: node, word)
    if ways[place].next >= 0 { return ways[place].next }
    let new = Int32(nodeCount)
    ways[place] = Way(from: node, word: word.index, next: new)
    nodeCount += 1
    if nodeCount * 2 > ways.count { grow() }
    return new
  }

  /// Where the way is, or where it would be put.
  @inline(__always)
  private func place(of node: Int32, _ word: WordID) -> Int {
    let mask = ways.count - 1
    var place = PhraseTrie.hash(node, word.index) & mask
    while ways[place].next >= 0, ways[place].from != node || ways[place].word != word.index {
      place = (place + 1) & mask
    }
    return place
  }

  private mutating func grow() {
    let old = ways
    ways = Array(repeating: Way(), count: old.count * 4)
    for way in old where way.next >= 0 { ways[place(of: way.from, WordID(index: way.word))] = way }
  }

  /// Multiplies with the golden ratio's fraction of 2⁶⁴, whose upper bits depend on all bits of both numbers.
  @inline(__always)
  private static func hash(_ node: Int32, _ word: Int32) -> Int {
    let both = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
    return Int((both &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
