/// A JSON value of any kind, for the metadata of pages.
enum JSONValue: Hashable, Sendable {
  case text(String)
  case object([String: JSONValue])
  case array([JSONValue])
  /// A number, a truth value or null, none of which metadata is read from.
  case other

  /// Reads a whole JSON text; nothing where it is none, as pages often have it.
  init?(_ text: String) {
    var scanner = JSONScanner(Array(text.utf8))
    guard let value = try? scanner.value(depth: 0) else { return nil }
    self = value
  }

  /// The member of an object.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members[key]
  }

  /// The value's text, or the first of an array of texts.
  var text: String? {
    switch self {
    case .text(let text): text
    case .array(let elements): elements.first?.text
    case .object, .other: nil
    }
  }

  /// The elements of an array, or the value alone.
  var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [self] }
  }
}

extension JSONScanner {
  /// Reads a value of any kind.
  mutating func value(depth: Int) throws(Fault) -> JSONValue {
    guard depth < 64 else { throw Fault(offset: offset, expected: "at most 64 levels") }
    switch try kind() {
    case .text: return .text(try string())
    case .object:
      var members: [String: JSONValue] = [:]
      try object { (scanner, key) throws(Fault) in members[key] = try scanner.value(depth: depth + 1) }
      return .object(members)
    case .array:
      var elements: [JSONValue] = []
      try expect("[")
      if skip("]") { return .array([]) }
      repeat { elements.append(try value(depth: depth + 1)) } while skip(",")
      try expect("]")
      return .array(elements)
    case .number, .truth, .nothing:
      try skipValue()
      return .other
    }
  }
}
