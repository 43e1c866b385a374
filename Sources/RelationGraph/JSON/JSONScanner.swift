/// Reads JSON (RFC 8259) from front to back, handing each value to whoever knows what it should be.
///
/// No tree is built, so a graph of a hundred thousand edges costs no more memory than its edges. Every fault is told with
/// its place.
struct JSONScanner {
  private let bytes: [UInt8]
  private let bounds: Range<Int>
  private(set) var offset: Int
  private var depth = 0

  /// How deep values may nest: far more than a graph needs, far less than a stack holds.
  private static let greatestDepth = 200

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    bounds = 0..<bytes.count
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Reads what stands in a part of some bytes.
  init(_ bytes: [UInt8], in bounds: Range<Int>) {
    self.bytes = bytes
    self.bounds = bounds
    offset = bounds.lowerBound
  }

  /// What sort of value comes next.
  enum Kind: String {
    case object = "an object"
    case array = "an array"
    case string = "a string"
    case number = "a number"
    case truth = "true or false"
    case null = "null"
  }
}

// MARK: - Values

extension JSONScanner {
  /// The kind of the next value, which stays to be read.
  mutating func kind() throws(JSONGraphError) -> Kind {
    skipSpace()
    guard let current else { throw syntaxError("a value") }
    switch current {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .truth
    case UInt8(ascii: "n"): return .null
    default: throw syntaxError("a value")
    }
  }

  /// Where the next value begins, for a fault that shows only once it is read.
  mutating func valueOffset() -> Int {
    skipSpace()
    return offset
  }

  /// Whether nothing but space is left.
  mutating func isAtEnd() -> Bool {
    skipSpace()
    return offset == bounds.upperBound
  }

  /// Reads an object; `member` must read the value of the key that it gets.
  mutating func object(
    _ member: (inout JSONScanner, String) throws(JSONGraphError) -> Void
  ) throws(JSONGraphError) {
    try open("{", as: .object)
    if take("}") { return close() }
    repeat {
      skipSpace()
      guard current == UInt8(ascii: "\"") else { throw syntaxError("a key in quotation marks") }
      let key = try string()
      guard take(":") else { throw syntaxError("a colon") }
      try descend(key) { (scanner) throws(JSONGraphError) in try member(&scanner, key) }
    } while take(",")
    guard take("}") else { throw syntaxError("a comma or the end of the object") }
    close()
  }

  /// Reads an object whose members are known; those of other names are passed over.
  ///
  /// - Parameters:
  ///   - names: The names of the members, best in the order in which they come nearly always.
  ///   - member: Reads the value of the member whose place in `names` it gets.
  /// - Throws: ``JSONGraphError`` where no object comes next, or what `member` throws.
  mutating func object(
    of names: [[UInt8]], _ member: (inout JSONScanner, Int) throws(JSONGraphError) -> Void
  ) throws(JSONGraphError) {
    try open("{", as: .object)
    if take("}") { return close() }
    var guess = 0
    repeat {
      let place = try key(of: names, from: guess)
      guard take(":") else { throw syntaxError("a colon") }
      if let place {
        guess = place + 1
        try descend(String(decoding: names[place], as: UTF8.self)) { (scanner) throws(JSONGraphError) in
          try member(&scanner, place)
        }
      } else {
        try skip()
      }
    } while take(",")
    guard take("}") else { throw syntaxError("a comma or the end of the object") }
    close()
  }

  /// Reads a key and gives its place among names, the nearest after the last one first.
  private mutating func key(of names: [[UInt8]], from guess: Int) throws(JSONGraphError) -> Int? {
    skipSpace()
    guard current == UInt8(ascii: "\"") else { throw syntaxError("a key in quotation marks") }
    for place in guess..<names.count where takeKey(names[place]) { return place }
    let key = try string()
    return names.firstIndex { $0.elementsEqual(key.utf8) }
  }

  /// Takes a key that is spelt as it is named.
  private mutating func takeKey(_ name: [UInt8]) -> Bool {
    let end = offset + 1 + name.count
    guard end < bounds.upperBound, bytes[end] == UInt8(ascii: "\"") else { return false }
    for index in name.indices where bytes[offset + 1 + index] != name[index] { return false }
    offset = end + 1
    return true
  }

  /// Reads an array; `element` must read the value whose index it gets.
  mutating func array(
    _ element: (inout JSONScanner, Int) throws(JSONGraphError) -> Void
  ) throws(JSONGraphError) {
    try open("[", as: .array)
    if take("]") { return close() }
    var index = 0
    repeat {
      try descend(String(index)) { (scanner) throws(JSONGraphError) in try element(&scanner, index) }
      index += 1
    } while take(",")
    guard take("]") else { throw syntaxError("a comma or the end of the array") }
    close()
  }

  /// Reads true or false.
  mutating func truth() throws(JSONGraphError) -> Bool {
    try expect(.truth)
    if takeWord("true") { return true }
    if takeWord("false") { return false }
    throw syntaxError("true or false")
  }

  /// Reads null.
  mutating func null() throws(JSONGraphError) {
    try expect(.null)
    guard takeWord("null") else { throw syntaxError("null") }
  }

  /// Reads a number as it is written.
  mutating func numeral() throws(JSONGraphError) -> String {
    try expect(.number)
    let start = offset
    _ = takeByte("-")
    if !takeByte("0") { try digits() }
    if takeByte(".") { try digits() }
    if takeByte("e") || takeByte("E") {
      _ = takeByte("+") || takeByte("-")
      try digits()
    }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  /// Takes a whole number that nothing but digits spell, so few of them that it is no great one; else nothing is read.
  mutating func plainCount(upTo limit: Int) -> Int? {
    var number = 0
    var index = offset
    while index < bounds.upperBound, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) {
      number = number &* 10 &+ Int(bytes[index] & 15)
      index += 1
    }
    let isPlain = (1...18).contains(index - offset) && bytes[offset] != UInt8(ascii: "0")
    guard isPlain, number <= limit, index < bounds.upperBound, bytes[index] == UInt8(ascii: ",") else { return nil }
    offset = index
    return number
  }

  /// Reads a value of any kind and gives its bytes as they stand.
  mutating func raw() throws(JSONGraphError) -> String {
    skipSpace()
    let start = offset
    try skip()
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  /// Reads a value of any kind and forgets it.
  mutating func skip() throws(JSONGraphError) {
    switch try kind() {
    case .object: try object { (scanner, _) throws(JSONGraphError) in try scanner.skip() }
    case .array: try array { (scanner, _) throws(JSONGraphError) in try scanner.skip() }
    case .string: _ = try string()
    case .number: _ = try numeral()
    case .truth: _ = try truth()
    case .null: try null()
    }
  }
}

// MARK: - Strings

extension JSONScanner {
  /// Reads a string, its escapes resolved.
  mutating func string() throws(JSONGraphError) -> String {
    var recent = RecentTexts(capacity: 0)
    return try string(among: &recent)
  }

  /// Reads a string, which is the same one as before where it occurred lately.
  mutating func string(among recent: inout RecentTexts) throws(JSONGraphError) -> String {
    try expect(.string)
    offset += 1
    let start = offset
    var isASCII = true
    skipPlainText(&isASCII)
    if current == UInt8(ascii: "\"") {
      defer { offset += 1 }
      return try valid(text(bytes, start..<offset, isASCII: isASCII, among: &recent), from: start)
    }
    var decoded = Array(bytes[start..<offset])
    while let byte = current, byte != UInt8(ascii: "\"") {
      if byte == UInt8(ascii: "\\") {
        offset += 1
        let scalar = try escape()
        if scalar.isASCII {
          decoded.append(UInt8(scalar.value))
        } else {
          decoded.append(contentsOf: String(scalar).utf8)
        }
      } else if byte < 0x20 {
        throw syntaxError("an escape such as \\n in place of a control character")
      } else {
        let run = offset
        skipPlainText(&isASCII)
        decoded += bytes[run..<offset]
      }
    }
    guard current != nil else { throw syntaxError("a closing quotation mark") }
    offset += 1
    return try valid(text(decoded, 0..<decoded.count, isASCII: false, among: &recent), from: start)
  }

  /// Takes the rest of a string that has no escapes, with the quotation mark at its end; else nothing is taken.
  mutating func plainString(among recent: inout RecentTexts) -> String? {
    let (count, isASCII) = plainText()
    let range = offset..<offset + count
    guard range.upperBound < bounds.upperBound, bytes[range.upperBound] == UInt8(ascii: "\"") else { return nil }
    guard let text = text(bytes, range, isASCII: isASCII, among: &recent) else { return nil }
    offset = range.upperBound + 1
    return text
  }

  private mutating func skipPlainText(_ isASCII: inout Bool) {
    let text = plainText()
    offset += text.count
    if !text.isASCII { isASCII = false }
  }

  /// How many bytes from here on need no look, and whether they are ASCII.
  private func plainText() -> (count: Int, isASCII: Bool) {
    let rest = bytes.span.extracting(offset..<bounds.upperBound)
    var count = 0
    var all: UInt8 = 0
    while count < rest.count {
      let byte = rest[count]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      all |= byte
      count += 1
    }
    return (count, all < 0x80)
  }

  private func valid(_ text: String?, from start: Int) throws(JSONGraphError) -> String {
    guard let text else { throw error(.syntax(expected: "text in UTF-8"), at: start) }
    return text
  }

  /// The text of some bytes, the same one as before where it occurred lately; nothing where they are not UTF-8.
  private func text(
    _ bytes: [UInt8], _ range: Range<Int>, isASCII: Bool, among recent: inout RecentTexts
  ) -> String? {
    if let text = recent.text(of: bytes.span.extracting(range)) { return text }
    // Decoding is several times as fast as validating, and ASCII needs no validation.
    if isASCII { return recent.keep(String(decoding: bytes[range], as: UTF8.self)) }
    return String(validating: bytes[range], as: UTF8.self).map { recent.keep($0) }
  }

  private mutating func escape() throws(JSONGraphError) -> Unicode.Scalar {
    let start = offset - 1
    guard let byte = current else { throw syntaxError("an escape") }
    offset += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "u"): return try unicodeEscape(from: start)
    default: throw error(.syntax(expected: "one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u"), at: start)
    }
  }

  /// The scalar of one `\uXXXX`, or of two that are a surrogate pair.
  private mutating func unicodeEscape(from start: Int) throws(JSONGraphError) -> Unicode.Scalar {
    let high = try hexadecimal()
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard high < 0xDC00, takeByte("\\"), takeByte("u") else {
      throw error(.syntax(expected: "a surrogate pair of two \\u escapes"), at: start)
    }
    let low = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(low), let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + low - 0xDC00)
    else { throw error(.syntax(expected: "a surrogate pair of two \\u escapes"), at: start) }
    return scalar
  }

  private mutating func hexadecimal() throws(JSONGraphError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = current, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw syntaxError("four hexadecimal digits")
      }
      value = value << 4 | UInt32(digit)
      offset += 1
    }
    return value
  }
}

// MARK: - Bytes

extension JSONScanner {
  private var current: UInt8? { offset < bounds.upperBound ? bytes[offset] : nil }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
  }

  private mutating func takeByte(_ scalar: Unicode.Scalar) -> Bool {
    guard current == UInt8(ascii: scalar) else { return false }
    offset += 1
    return true
  }

  /// Takes some bytes that must come at once.
  mutating func take(_ expected: [UInt8]) -> Bool {
    let end = offset + expected.count
    guard end <= bounds.upperBound else { return false }
    for index in expected.indices where bytes[offset + index] != expected[index] { return false }
    offset = end
    return true
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    skipSpace()
    return takeByte(scalar)
  }

  private mutating func takeWord(_ word: StaticString) -> Bool {
    let letters = Array(word.description.utf8)
    guard bytes[offset...].starts(with: letters) else { return false }
    offset += letters.count
    return true
  }

  private mutating func digits() throws(JSONGraphError) {
    let start = offset
    while let byte = current, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { offset += 1 }
    if offset == start { throw syntaxError("a digit") }
  }

  private mutating func open(_ bracket: Unicode.Scalar, as kind: Kind) throws(JSONGraphError) {
    try expect(kind)
    guard depth < JSONScanner.greatestDepth else {
      throw syntaxError("at most \(JSONScanner.greatestDepth) values nested in each other")
    }
    depth += 1
    _ = takeByte(bracket)
  }

  private mutating func close() { depth -= 1 }

  private mutating func expect(_ expected: Kind) throws(JSONGraphError) {
    let found = try kind()
    if found != expected { throw valueError(expected.rawValue, found: found.rawValue) }
  }

  /// Reads a value in another; only a fault in it is told where it is, so that sound values cost nothing.
  private mutating func descend(
    _ key: @autoclosure () -> String, _ read: (inout JSONScanner) throws(JSONGraphError) -> Void
  ) throws(JSONGraphError) {
    do throws(JSONGraphError) {
      try read(&self)
    } catch {
      var error = error
      error.path.insert(key(), at: 0)
      throw error
    }
  }
}

// MARK: - Faults

extension JSONScanner {
  /// A fault of the syntax at the present place.
  func syntaxError(_ expected: String) -> JSONGraphError { error(.syntax(expected: expected), at: offset) }

  /// A value other than the format wants, at the present place or where it began.
  func valueError(_ expected: String, found: String, at offset: Int? = nil) -> JSONGraphError {
    error(.value(expected: expected, found: found), at: offset ?? self.offset)
  }

  /// A fault at a place.
  func error(_ reason: JSONGraphError.Reason, at offset: Int) -> JSONGraphError {
    let before = bytes[bounds.lowerBound..<min(offset, bounds.upperBound)]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? bounds.lowerBound
    return JSONGraphError(
      file: nil, line: before.count { $0 == 0x0A } + 1, column: before.endIndex - lineStart + 1, path: [],
      reason: reason)
  }
}
