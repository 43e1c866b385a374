// Single values, with the faults that each can have.

extension JSONScanner {
  /// Reads a string, or nothing where null stands.
  mutating func text() throws(JSONGraphError) -> String? {
    var recent = RecentTexts(capacity: 0)
    return try text(among: &recent)
  }

  /// Reads a string, the same one as before where it occurred lately, or nothing where null stands.
  mutating func text(among recent: inout RecentTexts) throws(JSONGraphError) -> String? {
    guard try kind() != .null else {
      try null()
      return nil
    }
    return try string(among: &recent)
  }

  /// Reads the identifier of a node, which some files write as a number.
  mutating func identifier() throws(JSONGraphError) -> String {
    try kind() == .number ? try numeral() : try string()
  }

  /// Reads one of the four statuses.
  mutating func status() throws(JSONGraphError) -> Status {
    let start = valueOffset()
    let name = try string()
    guard let status = Status(rawValue: name) else {
      throw unknown(name, among: Status.allCases.map(\.rawValue), at: start)
    }
    return status
  }

  /// Reads a whole number that is not negative, up to a limit.
  mutating func count(upTo limit: Int) throws(JSONGraphError) -> Int {
    let start = valueOffset()
    if let number = plainCount(upTo: limit) { return number }
    let numeral = try numeral()
    guard let number = Int(numeral), number >= 0 else {
      throw valueError("a whole number that is not negative", found: numeral, at: start)
    }
    guard number <= limit else { throw valueError("a whole number up to \(limit)", found: numeral, at: start) }
    return number
  }

  /// Reads a number that a `Double` can hold.
  mutating func finiteNumber() throws(JSONGraphError) -> Double {
    let start = valueOffset()
    let numeral = try numeral()
    guard let number = Double(numeral), number.isFinite else {
      throw valueError("a number below 1.8e308", found: numeral, at: start)
    }
    return number
  }

  /// Reads attributes as this program writes them.
  mutating func readAttributes(into attributes: inout [String: AttributeValue]) throws(JSONGraphError) {
    try object { (scanner, key) throws(JSONGraphError) in attributes[key] = try scanner.attribute() }
  }

  /// Reads a value of any kind as an attribute: nothing for null, the JSON text itself for an object or array.
  mutating func attribute() throws(JSONGraphError) -> AttributeValue? {
    switch try kind() {
    case .string: return .text(try string())
    case .truth: return .truth(try truth())
    case .number:
      let numeral = try numeral()
      return Int(numeral).map { .integer($0) } ?? Double(numeral).map { .number($0) } ?? .text(numeral)
    case .null:
      try null()
      return nil
    case .array, .object:
      let text = try raw()
      return JSONScanner.exceptionalNumbers[text.filter { !$0.isWhitespace }].map { .number($0) } ?? .text(text)
    }
  }

  /// The numbers for which JSON has no numeral, as ``JSONWriter/value(_:)`` writes them.
  private static let exceptionalNumbers: [String: Double] = [
    #"{"number":"NaN"}"#: .nan, #"{"number":"INF"}"#: .infinity, #"{"number":"-INF"}"#: -.infinity,
  ]

  /// The value of a key that must be there.
  func required<Value>(_ value: Value?, _ key: String, at offset: Int) throws(JSONGraphError) -> Value {
    guard let value else { throw error(.missing(key: key), at: offset) }
    return value
  }

  /// The fault of a word that is none of those known.
  func unknown(_ word: String, among known: [String], at offset: Int) -> JSONGraphError {
    valueError("one of " + known.map { "\"\($0)\"" }.joined(separator: ", "), found: "\"\(word)\"", at: offset)
  }

  /// The first key of an object, or nothing where no object begins.
  mutating func firstKey() -> String? {
    var first: String?
    do throws(JSONGraphError) {
      try object { (scanner, key) throws(JSONGraphError) in
        first = key
        throw scanner.syntaxError("no more")
      }
    } catch { return first }
    return first
  }
}
