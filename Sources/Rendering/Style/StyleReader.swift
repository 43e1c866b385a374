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
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      reader.line += 1
      try reader.read(line)
    }
    return reader.rules
  }

  private init(path: String) { self.path = path }

  private mutating func read(_ line: Substring) throws(StyleError) {
    let content = withoutComment(line)
    guard let first = content.first(where: { !$0.isWhitespace }) else { return }
    var rest = content
    if content.first == first {
      let name = content.prefix { !$0.isWhitespace }
      selector = try readSelector(name, in: line)
      rest = content[name.endIndex...]
    }
    for declaration in rest.split(separator: ";") {
      try read(declaration: declaration, in: line)
    }
  }

  private func withoutComment(_ line: Substring) -> Substring {
    guard line.first != "#" else { return "" }
    var previous: Character = " "
    for index in line.indices {
      let next = line.index(after: index)
      let opens = line[index] == "#" && previous.isWhitespace && (next == line.endIndex || line[next].isWhitespace)
      if opens { return line[..<index] }
      previous = line[index]
    }
    return line
  }

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
    let start = text.drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start }
    return start[...last]
  }

  private func error(_ fault: StyleError.Fault, at part: Substring, in line: Substring) -> StyleError {
    let column = line.unicodeScalars.distance(from: line.startIndex, to: part.startIndex) + 1
    return StyleError(path: path, line: self.line, column: column, fault: fault)
  }
}
