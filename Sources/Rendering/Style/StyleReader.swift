/// Reads style files.
///
/// A line that begins at the margin is a selector (`edge.sanctions`), with or without properties behind it; an indented line has
/// properties of the selector above. Properties are `name: value`, parted by semicolons. What follows a `# ` is a comment.
struct StyleReader {
  private let path: String
  private var selector: Theme.Selector?
  private var rules: [Theme.Rule] = []
  private var line = 0

  /// The rules of a file, in their order.
  ///
  /// - Throws: ``StyleError`` at the first fault.
  static func rules(of bytes: some Collection<UInt8>, path: String) throws(StyleError) -> [Theme.Rule] {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw StyleError(path: path, line: 1, column: 1, fault: .encoding)
    }
    var reader = StyleReader(path: path)
    // Bytes rather than characters, which take a tenth of a small map's time. A carriage return is space at the end of a line.
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      reader.line += 1
      try reader.read(Substring(line))
    }
    return reader.rules
  }

  private init(path: String) { self.path = path }

  private mutating func read(_ line: Substring) throws(StyleError) {
    let content = withoutComment(line)
    guard let first = content.utf8.first else { return }
    var rest = content
    if !StyleReader.isSpace(first) {
      let name = Substring(content.utf8.prefix { !StyleReader.isSpace($0) })
      selector = try readSelector(name, in: line)
      rest = content[name.endIndex...]
    }
    for declaration in rest.utf8.split(separator: UInt8(ascii: ";")) {
      try read(declaration: Substring(declaration), in: line)
    }
  }

  /// The line up to a number sign at its margin, or one with space or an end of the line on both sides.
  private func withoutComment(_ line: Substring) -> Substring {
    let bytes = line.utf8
    guard bytes.first != UInt8(ascii: "#") else { return "" }
    var previous = UInt8(ascii: " ")
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: "#"), StyleReader.isSpace(previous) {
        let next = bytes.index(after: index)
        if next == bytes.endIndex || StyleReader.isSpace(bytes[next]) { return line[..<index] }
      }
      previous = bytes[index]
    }
    return line
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte) }

  private func readSelector(_ text: Substring, in line: Substring) throws(StyleError) -> Theme.Selector {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let element = StyleElement(rawValue: String(parts[0])) else {
      throw error(.unknownElement(String(parts[0]), known: StyleElement.allCases.map(\.rawValue)), at: text, in: line)
    }
    for part in parts.dropFirst() where part.isEmpty || !part.allSatisfy(isClassCharacter) {
      throw error(.badClass(String(part)), at: part, in: line)
    }
    return Theme.Selector(element: element, classes: parts.dropFirst().map(String.init))
  }

  private func isClassCharacter(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || character == "-")
  }

  private mutating func read(declaration: Substring, in line: Substring) throws(StyleError) {
    let declaration = trimmed(declaration)
    guard !declaration.isEmpty else { return }
    guard let selector else { throw error(.missingSelector, at: declaration, in: line) }
    guard let colon = declaration.firstIndex(of: ":") else {
      throw error(.missingColon(String(declaration)), at: declaration, in: line)
    }
    let name = trimmed(declaration[..<colon])
    guard let property = StyleProperty(rawValue: String(name)) else {
      throw error(.unknownProperty(String(name), known: StyleProperty.allCases.map(\.rawValue)), at: name, in: line)
    }
    let text = trimmed(declaration[declaration.index(after: colon)...])
    guard let value = value(of: text, as: property.type) else {
      throw error(.badValue(String(text), of: property), at: text, in: line)
    }
    rules.append(Theme.Rule(selector: selector, property: property, value: value))
  }

  private func value(of text: Substring, as type: StyleProperty.ValueType) -> StyleValue? {
    switch type {
    case .color: Color(hexadecimal: text).map(StyleValue.color)
    case .colorOrNone: text == "none" ? StyleValue.none : Color(hexadecimal: text).map(StyleValue.color)
    case .number(let range): Double(text).flatMap { range.contains($0) ? .number($0) : nil }
    case .keyword(let words): words.contains(String(text)) ? .text(String(text)) : nil
    case .text: text.allSatisfy { isClassCharacter($0) || $0 == " " || $0 == "," } ? .text(String(text)) : nil
    }
  }

  private func trimmed(_ text: Substring) -> Substring {
    let start = text.utf8.drop(while: StyleReader.isSpace)
    guard let last = start.lastIndex(where: { !StyleReader.isSpace($0) }) else { return Substring(start) }
    return Substring(start[...last])
  }

  private func error(_ fault: StyleError.Fault, at part: Substring, in line: Substring) -> StyleError {
    let column = line.unicodeScalars.distance(from: line.startIndex, to: part.startIndex) + 1
    return StyleError(path: path, line: self.line, column: column, fault: fault)
  }
}
