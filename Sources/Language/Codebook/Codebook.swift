/// A user's additions to the built-in names and frames, and what they take away.
///
/// A file of sections, each headed by the built-in file that it adds to: `[en/frames.txt]`, `[world/groups.txt]`, or
/// `[*/groups.txt]` for the names of every language. Lines below it are those of that file (`Sources/Languages/README.md`
/// describes them); a line that begins with `remove` takes away what was built in. The whole file is checked for its form when
/// it is read, its words when the lexicon of their language is made.
public struct Codebook: Sendable {
  /// The file, as the user named it.
  public let file: String
  let bytes: [UInt8]
  private var sections: [Section] = []

  /// Lines that add to one file of one language or of all.
  struct Section: Sendable {
    let file: DataFile
    /// The language, nothing for all.
    let language: String?
    /// The number of the first line, counted from 1.
    var firstLine: Int
    /// Where the lines stand among the bytes.
    var range: Range<Int>
  }

  /// Reads a codebook.
  ///
  /// - Parameters:
  ///   - bytes: The content, in UTF-8, with or without a byte order mark.
  ///   - file: The name by which errors call it.
  /// - Throws: ``CodebookError`` with the line where a section is unknown or a line has more or fewer fields than its file asks for.
  /// - Complexity: O(*n*) in the length of the file.
  public init(_ bytes: [UInt8], file: String) throws(CodebookError) {
    self.file = file
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    try Table.checkEncoding(self.bytes, of: file)
    try readSections()
    for section in sections { _ = try Table(section, of: self) }
  }

  /// The languages for which it has lines of their own, sorted.
  public var languages: [String] { Set(sections.compactMap(\.language)).sorted() }

  /// The sections that add to a file of a language, in their order.
  func sections(for file: DataFile, in language: String) -> [Section] {
    sections.filter { $0.file == file && ($0.language == nil || $0.language == language) }
  }

  /// The first fields of the lines that it takes away from a file of the world.
  func removedKeys(of file: DataFile) throws(CodebookError) -> Set<ArraySlice<UInt8>> {
    var keys: Set<ArraySlice<UInt8>> = []
    for section in sections where section.file == file {
      for row in try Table(section, of: self) { if let key = row.removedLine { keys.insert(key) } }
    }
    return keys
  }
}

// MARK: - Sections

extension Codebook {
  private mutating func readSections() throws(CodebookError) {
    var line = 0
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      line += 1
      let content = bytes[start..<end].trimmed
      if content.first == UInt8(ascii: "["), content.ends(with: "]") {
        sections.append(try section(content.dropFirst().dropLast().text, line, from: min(end + 1, bytes.count)))
      } else if sections.isEmpty, let first = content.first, first != UInt8(ascii: "#") {
        throw error(line, "a line above the first section", "the file that it adds to, such as [en/frames.txt]")
      } else if !sections.isEmpty {
        sections[sections.count - 1].range = sections[sections.count - 1].range.lowerBound..<end
      }
      start = end + 1
    }
  }

  private func section(_ name: String, _ line: Int, from start: Int) throws(CodebookError) -> Section {
    let parts = name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let file = DataFile(rawValue: name) ?? parts.dropFirst().first.flatMap { DataFile(rawValue: $0) }
    guard let file, file.isOpen, parts.count == 2 else {
      let known = DataFile.allCases.filter(\.isOpen).map { $0.isOfWorld ? $0.rawValue : "en/" + $0.rawValue }
      throw error(line, "'[\(name)]' is no file that a codebook adds to", "one of " + known.joined(separator: ", "))
    }
    if !file.isOfWorld, parts[0] != "*", !Lexicon.languages.contains(parts[0]) {
      throw error(line, "no language '\(parts[0])'", "* or one of " + Lexicon.languages.joined(separator: ", "))
    }
    let language = file.isOfWorld || parts[0] == "*" ? nil : parts[0]
    return Section(file: file, language: language, firstLine: line + 1, range: start..<start)
  }

  private func error(_ line: Int, _ problem: String, _ expected: String) -> CodebookError {
    CodebookError(file: file, line: line, problem: problem, expected: expected)
  }
}
