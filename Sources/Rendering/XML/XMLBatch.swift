/// What an XML parser has found since it was last asked, in the order of the document.
///
/// All texts of a batch lie in one array of bytes and all attributes in another, so that an event costs no allocation: whoever
/// reads the batch makes strings of the few that it keeps.
struct XMLBatch: Sendable {
  var events: [XMLEvent] = []
  var attributes: [XMLAttribute] = []
  /// The texts, in UTF-8.
  var bytes: [UInt8] = []
  /// The local names of elements and attributes, by the numbers that stand for them.
  var names: [String] = []

  /// The text of a range of bytes.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Forgets the events, but not the names.
  mutating func removeEvents() {
    events.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }
}

/// One thing that an XML document says.
struct XMLEvent: Sendable {
  enum Kind: Sendable {
    case start, end, text
  }

  let kind: Kind
  /// The number of the element's local name.
  var name = 0
  /// The line of the document, counted from 1.
  var line = 0
  /// The attributes of a start, the bytes of a text.
  var range = 0..<0
}

/// An attribute of an element, whatever its namespace.
struct XMLAttribute: Sendable {
  /// The number of the attribute's local name.
  let name: Int
  /// The bytes of its value.
  let value: Range<Int>
}

/// Why an XML document cannot be read to its end.
struct XMLFault: Hashable {
  enum Cause: Hashable {
    /// The parser's own words.
    case notWellFormed(String)
    case endedEarly
    case invalidCharacter
    case wrongEncoding
    case unknownEncoding(String)
    case documentType
    case nestedTooDeeply(limit: Int)
  }

  let cause: Cause
  /// The line of the document, counted from 1.
  let line: Int
}
