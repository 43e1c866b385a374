/// Writes JSON text value by value, always the same bytes for the same values.
struct JSONWriter {
  /// What was written and not yet taken, in UTF-8.
  private var bytes: [UInt8] = []
  private let layout: JSONLayout
  private var containers: [Container] = []
  private var isAfterKey = false

  private struct Container {
    let isSpread: Bool
    var isEmpty = true
  }

  init(layout: JSONLayout) {
    self.layout = layout
  }

  /// Hands over what was written since the last time.
  mutating func takeText() -> String {
    defer { bytes.removeAll(keepingCapacity: true) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Hands over what was written since the last time, in UTF-8.
  mutating func takeBytes() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}

/// How JSON text is laid out.
public enum JSONLayout: Hashable, Sendable {
  /// All in one line without spaces, for a stream of graphs.
  case line
  /// A line for each node, edge, article and piece of evidence, for files that people read and compare.
  case readable
}

// MARK: - Containers

extension JSONWriter {
  /// Writes an object whose members `body` writes; spread out, each member stands on a line of its own.
  mutating func object(isSpread: Bool = false, _ body: (inout JSONWriter) -> Void) {
    begin("{", isSpread: isSpread)
    body(&self)
    end("}")
  }

  /// Writes an array whose elements `body` writes; spread out, each element stands on a line of its own.
  mutating func array(isSpread: Bool = false, _ body: (inout JSONWriter) -> Void) {
    begin("[", isSpread: isSpread)
    body(&self)
    end("]")
  }

  /// Opens an object or array that ``end(_:)`` closes, where a part of it must be taken before it is complete.
  mutating func begin(_ bracket: String, isSpread: Bool) {
    separate()
    append(bracket)
    containers.append(Container(isSpread: isSpread && layout == .readable))
  }

  /// Closes what ``begin(_:isSpread:)`` opened.
  mutating func end(_ bracket: String) {
    if let container = containers.popLast(), container.isSpread, !container.isEmpty { breakLine() }
    append(bracket)
  }

  /// Writes the key of the next value.
  mutating func key(_ key: String) {
    separate()
    quote(key)
    append(layout == .readable ? ": " : ":")
    isAfterKey = true
  }

  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    guard let last = containers.indices.last else { return }
    let container = containers[last]
    if !container.isEmpty { append(layout == .readable && !container.isSpread ? ", " : ",") }
    if container.isSpread { breakLine() }
    containers[last].isEmpty = false
  }

  private mutating func breakLine() {
    append("\n")
    for container in containers where container.isSpread { append("  ") }
  }
}

// MARK: - Values

extension JSONWriter {
  /// Writes a string.
  mutating func value(_ string: String) {
    separate()
    quote(string)
  }

  /// Writes a whole number.
  mutating func value(_ number: Int) {
    separate()
    append(String(number))
  }

  /// Writes a truth value.
  mutating func value(_ truth: Bool) {
    separate()
    append(truth ? "true" : "false")
  }

  /// Writes a finite number, a whole one without a fraction.
  mutating func value(_ number: Double) {
    separate()
    append(number.numeral)
  }

  /// Writes an attribute so that its type can be told: a floating-point number always with a fraction or exponent, and
  /// one that JSON has no numeral for as an object.
  mutating func value(_ attribute: AttributeValue) {
    switch attribute {
    case .text(let string): value(string)
    case .integer(let number): value(number)
    case .truth(let truth): value(truth)
    case .number(let number) where number.isFinite:
      separate()
      append(number.description)
    case .number(let number):
      object { $0.member("number", number.isNaN ? "NaN" : number < 0 ? "-INF" : "INF") }
    }
  }

  /// Writes key and value, or nothing where there is none.
  mutating func member(_ name: String, _ string: String?) {
    guard let string else { return }
    key(name)
    value(string)
  }

  /// Writes key and value.
  mutating func member(_ name: String, _ number: Int) {
    key(name)
    value(number)
  }

  /// Writes key and value.
  mutating func member(_ name: String, _ number: Double) {
    key(name)
    value(number)
  }

  /// Writes key and value.
  mutating func member(_ name: String, _ truth: Bool) {
    key(name)
    value(truth)
  }

  /// Writes an object of attributes in the order of their names, or nothing where there are none.
  mutating func member(_ name: String, _ attributes: [String: AttributeValue]) {
    guard !attributes.isEmpty else { return }
    key(name)
    object { writer in
      for (name, attribute) in attributes.sorted(by: { $0.key.precedes($1.key) }) {
        writer.key(name)
        writer.value(attribute)
      }
    }
  }

  private mutating func quote(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    if JSONWriter.needsEscape(string) {
      for byte in string.utf8 { escape(byte) }
    } else {
      append(string)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ string: String) -> Bool {
    let bytes = string.utf8.span
    for index in bytes.indices where needsEscape(bytes[index]) { return true }
    return false
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// Writes a byte of a string; those of characters beyond ASCII stand for themselves.
  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case UInt8(ascii: "\n"): append("\\n")
    case UInt8(ascii: "\r"): append("\\r")
    case UInt8(ascii: "\t"): append("\\t")
    case ..<0x20:
      let digits = String(byte, radix: 16)
      append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    default: bytes.append(byte)
    }
  }
}

extension Double {
  /// The shortest text that gives the same number again, a whole number without a fraction.
  var numeral: String {
    let numeral = description
    return numeral.hasSuffix(".0") ? String(numeral.dropLast(2)) : numeral
  }
}
