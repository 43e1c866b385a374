/// Texts by their numbers, letters one behind the other.
struct StringTable: Sendable {
  private(set) var ends: [UInt32]
  private(set) var letters: [UInt8]

  /// Makes a table of these texts.
  init(_ texts: [String] = []) {
    ends = []
    letters = []
    for text in texts { append(text) }
  }

  /// Takes over tables that were made before.
  init(ends: [UInt32], letters: [UInt8]) {
    self.ends = ends
    self.letters = letters
  }

  /// The number of texts.
  var count: Int { ends.count }

  /// Adds a text behind the others.
  mutating func append(_ text: String) {
    letters += text.utf8
    ends.append(UInt32(letters.count))
  }

  /// The text of that number.
  subscript(index: Int) -> String {
    String(decoding: letters[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])], as: UTF8.self)
  }
}
