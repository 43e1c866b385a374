/// Reads an article from a text file with an optional head.
enum TextArticle {
  /// Reads the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: The file, with or without a byte order mark.
  ///   - name: The identifier where the head gives none.
  ///   - start: Where the bytes begin.
  /// - Returns: The article, with what was odd about it.
  /// - Throws: What ``UTF8Text/decode(_:at:)`` throws, and ``ReadingError/empty(_:)``.
  static func read(
    _ bytes: [UInt8], name: String, at start: Place
  ) throws(ReadingError) -> (document: Document, warnings: [ReadingWarning]) {
    let file = try UTF8Text.decode(bytes, at: start)
    // The mark is skipped here and not before decoding, so that places of errors count it.
    let (head, text) = Head.split(
      file.unicodeScalars.first == "\u{FEFF}" ? Substring(file.unicodeScalars.dropFirst()) : file[...])
    guard !text.allSatisfy(\.isWhitespace) else { throw .empty(start) }
    let fields = DocumentFields(
      id: head.values["id"], text: String(text), title: head.values["title"], date: head.values["date"],
      source: head.values["source"], language: head.values["language"], url: head.values["url"])
    return fields.document(name: name, at: start)
  }
}
