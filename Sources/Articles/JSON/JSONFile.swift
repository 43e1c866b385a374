/// Reads a JSON text as a whole: one article or graph, or an array of them.
enum JSONFile {
  /// Reads the bytes of a file.
  ///
  /// An object without text is passed over with its error; JSON that goes wrong ends the file, as nothing tells where the
  /// next object would begin. Articles of an array that have no identifier are numbered from one.
  static func read(_ bytes: [UInt8], name: String, at start: Place) -> [Result<InputItem, ReadingError>] {
    var scanner = JSONScanner(bytes, from: UTF8Text.lengthOfMark(in: bytes))
    var items: [Result<InputItem, ReadingError>] = []
    var places = PlaceFinder(bytes, from: start)
    if scanner.nextByte() == UInt8(ascii: "[") {
      readArray(&scanner, name: name, at: &places, into: &items)
    } else {
      readObject(&scanner, name: name, at: &places, into: &items)
    }
    if case .failure(.malformedJSON) = items.last { return items }
    if case .failure(.invalidUTF8) = items.last { return items }
    if !scanner.isAtEnd() {
      let fault = JSONScanner.Fault(offset: scanner.offset, expected: "nothing more")
      items.append(.failure(fault.readingError(in: bytes, at: start)))
    }
    return items
  }

  private static func readObject(
    _ scanner: inout JSONScanner, name: String, at places: inout PlaceFinder,
    into items: inout [Result<InputItem, ReadingError>]
  ) {
    items.append(Result { () throws(ReadingError) in try JSONArticle.read(&scanner, name: name, at: &places) })
  }

  private static func readArray(
    _ scanner: inout JSONScanner, name: String, at places: inout PlaceFinder,
    into items: inout [Result<InputItem, ReadingError>]
  ) {
    guard scanner.skip("["), !scanner.skip("]") else { return }
    repeat {
      readObject(&scanner, name: "\(name)-\(items.count + 1)", at: &places, into: &items)
      switch items.last {
      case .failure(.malformedJSON), .failure(.invalidUTF8): return
      default: continue
      }
    } while scanner.skip(",")
    guard !scanner.skip("]") else { return }
    let fault = JSONScanner.Fault(offset: scanner.offset, expected: "',' or ']'")
    items.append(.failure(fault.readingError(in: scanner.bytes, at: places.start)))
  }
}
