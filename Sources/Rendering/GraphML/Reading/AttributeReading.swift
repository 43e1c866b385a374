import RelationGraph

/// How the text of a value becomes a value of the type that its key declares.
struct AttributeReading {
  let key: DeclaredKey
  let line: Int

  /// The value, or nothing where the text says that there is none.
  ///
  /// What does not fit the type is kept as text.
  func value(of text: String, warnings: inout GraphMLWarnings) -> AttributeValue? {
    if key.type == .string { return .text(text) }
    let trimmed = PortableText.form(of: text)
    guard !trimmed.isEmpty else { return nil }
    switch key.type {
    case .boolean: if let truth = AttributeReading.truth(trimmed) { return .truth(truth) }
    case .int, .long: if let integer = AttributeReading.integer(trimmed) { return .integer(integer) }
    case .float, .double, .string: if let number = AttributeReading.number(trimmed) { return .number(number) }
    }
    if key.type != .boolean, Double(trimmed)?.isNaN == true {
      warnings.addNotANumber(of: key.name)
      return nil
    }
    warnings.add(.unfitValue(key: key.name, type: key.type.rawValue, text: text), line: line)
    return .text(text)
  }

  /// A truth value as any tool spells it.
  static func truth(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "1", "yes": true
    case "false", "0", "no": false
    default: nil
    }
  }

  /// A whole number; igraph writes it with a fraction.
  static func integer(_ text: String) -> Int? {
    if let integer = Int(text) { return integer }
    guard let plain = number(text).map({ String($0) }), plain.hasSuffix(".0") else { return nil }
    return Int(plain.dropLast(2))
  }

  /// A finite number.
  static func number(_ text: String) -> Double? { Double(text).flatMap { $0.isFinite ? $0 : nil } }

  /// A date to the day, the month or the year, ISO 8601.
  static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isNumeric = parts.allSatisfy { $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
    return isNumeric && (1...3).contains(parts.count) && zip(parts, [4, 2, 2]).allSatisfy { $0.utf8.count == $1 }
  }
}

extension AttributeValue {
  /// A value that we wrote under a name or type of our own making.
  init?(_ text: String, written kind: GraphMLForeignKeys.ValueKind) {
    switch kind {
    case .text: self = .text(text)
    case .integer:
      guard let integer = Int(text) else { return nil }
      self = .integer(integer)
    case .number:
      guard let number = Double(text) else { return nil }
      self = .number(number)
    case .truth:
      guard let truth = AttributeReading.truth(text) else { return nil }
      self = .truth(truth)
    }
  }
}
