/// Cuts an input into parts, holding no more of it than the part at hand.
///
/// JSON Lines are cut into lines; every other form is one part. A file whose ending tells that it is GraphML is a part that
/// whoever wants its graph reads. A `.json` file or standard input counts as JSON Lines
/// where its first line is an object of its own.
public struct InputReader: ~Copyable {
  private let file: InputFile
  /// The open file; nothing where others read it.
  private let descriptor: FileDescriptor?
  private var form: InputForm?
  private var buffer: [UInt8] = []
  private var position = 0
  private var line = 1
  private var byte = 0
  private var isAtEnd = false

  /// How many bytes are asked of the system at a time.
  private static let chunk = 1 << 18
  /// What may stand between objects: white space, and the bytes of a byte order mark.
  private static let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]

  /// Opens an input.
  ///
  /// - Throws: ``ReadingError/missing(path:)``, ``ReadingError/unreadable(path:reason:)``.
  public init(_ file: InputFile) throws(ReadingError) {
    self.file = file
    if InputForm(path: file.path) == .graphML, FileDescriptor.isFolder(file.path) != nil {
      form = .graphML
      descriptor = nil
    } else {
      descriptor = try FileDescriptor(path: file.path)
    }
  }

  /// The next part, or nothing at the end.
  ///
  /// - Throws: ``ReadingError/unreadable(path:reason:)`` where the system fails to read on,
  ///   ``ReadingError/tooLarge(path:limit:)``.
  public mutating func next() throws(ReadingError) -> InputPart? {
    if form == nil { form = try findForm() }
    if descriptor == nil { return unreadFile() }
    return form == .jsonLines ? try nextLine() : try wholeFile()
  }

  /// Tells the form by the ending, else by how the input begins.
  private mutating func findForm() throws(ReadingError) -> InputForm {
    let told = InputForm(path: file.path)
    guard told == nil || told == .json || told == .jsonLines else { return told ?? .text }
    guard let start = try firstFilledByte(from: 0) else { return told ?? .jsonLines }
    switch buffer[start] {
    case UInt8(ascii: "["): return .json
    case UInt8(ascii: "{"): return told == .jsonLines ? .jsonLines : try formOfObjects(from: start, told: told)
    default: return told ?? InputForm(beginning: buffer[start...])
    }
  }

  /// Tells one object a line from a single object, which may span many lines or just one.
  private mutating func formOfObjects(from start: Int, told: InputForm?) throws(ReadingError) -> InputForm {
    let end = try endOfLine(from: start)
    var scanner = JSONScanner(Array(buffer[start..<end]))
    guard (try? scanner.skipValue()) != nil, scanner.isAtEnd() else { return .json }
    // Standard input may come line by line from a program that waits for the answer, so it is not read further.
    guard told == .json else { return .jsonLines }
    return try firstFilledByte(from: end) == nil ? .json : .jsonLines
  }

  /// The first byte that is neither blank nor a mark.
  private mutating func firstFilledByte(from start: Int) throws(ReadingError) -> Int? {
    var searched = start
    while true {
      if let found = buffer[searched...].firstIndex(where: { !InputReader.blanks.contains($0) }) { return found }
      searched = buffer.count
      guard try fill() else { return nil }
    }
  }

  /// The end of the line that begins at a byte.
  private mutating func endOfLine(from start: Int) throws(ReadingError) -> Int {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) { return end }
      searched = buffer.count
      guard try fill() else { return searched }
    }
  }

  /// All of a file that is yet to be read.
  private mutating func unreadFile() -> InputPart? {
    guard !isAtEnd else { return nil }
    isAtEnd = true
    return InputPart(
      bytes: [], file: file, form: .graphML, name: file.name, place: Place(file: file.path, line: 1, byte: 0))
  }

  private mutating func wholeFile() throws(ReadingError) -> InputPart? {
    guard byte == 0 else { return nil }
    while try fill() {}
    byte = max(buffer.count, 1)
    let bytes = buffer
    buffer = []
    return InputPart(
      bytes: bytes, form: form ?? .text, name: file.name, place: Place(file: file.path, line: 1, byte: 0))
  }

  /// The next line that is not blank.
  private mutating func nextLine() throws(ReadingError) -> InputPart? {
    while true {
      guard let bytes = try takeLine() else { return nil }
      let place = Place(file: file.path, line: line, byte: byte)
      line += 1
      byte += bytes.count + 1
      guard !bytes.allSatisfy({ InputReader.blanks.contains($0) }) else { continue }
      return InputPart(bytes: bytes, form: .json, name: "\(file.name)-\(place.line ?? 1)", place: place)
    }
  }

  /// Takes a line without its end out of the buffer.
  private mutating func takeLine() throws(ReadingError) -> [UInt8]? {
    var searched = position
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { position = end + 1 }
        return Array(buffer[position..<end])
      }
      searched = buffer.count - position
      buffer.removeFirst(position)
      position = 0
      guard try fill() else { break }
    }
    guard !buffer.isEmpty else { return nil }
    defer { buffer = [] }
    return buffer
  }

  /// Reads on.
  private mutating func fill() throws(ReadingError) -> Bool {
    guard !isAtEnd, let hasMore = try descriptor?.read(upTo: InputReader.chunk, onto: &buffer) else { return false }
    isAtEnd = !hasMore
    try file.check(buffer.count - position)
    return hasMore
  }
}

extension InputReader {
  /// Whether the next part may have to be waited for: it is not read yet, and a pipe or terminal has nothing to give.
  public func mayWait() -> Bool {
    let isWhole = form == .jsonLines && buffer[position...].contains(UInt8(ascii: "\n"))
    return !isWhole && !isAtEnd && isPending
  }

  /// Whether the system has nothing to give yet.
  private var isPending: Bool {
    switch descriptor {
    case .some(let descriptor): !descriptor.isReady
    case .none: false
    }
  }
}
