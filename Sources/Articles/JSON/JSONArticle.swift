/// Reads an article, or finds a graph, in a JSON object.
enum JSONArticle {
  /// Reads the object at which the scanner stands.
  ///
  /// - Parameters:
  ///   - scanner: Stands before the object, and behind it afterwards.
  ///   - name: The identifier where the object gives none.
  ///   - places: Tells places in the scanner's bytes.
  /// - Returns: The article or graph.
  /// - Throws: ``ReadingError/malformedJSON(_:expected:)``, ``ReadingError/missingText(_:)``.
  static func read(
    _ scanner: inout JSONScanner, name: String, at places: inout PlaceFinder
  ) throws(ReadingError) -> InputItem {
    _ = scanner.nextByte()
    let beginning = scanner.offset
    let members: Members
    do throws(JSONScanner.Fault) {
      members = try Members(&scanner)
    } catch {
      throw error.readingError(in: scanner.bytes, at: places.start)
    }
    let place = places.place(at: beginning)
    guard members.hasText else {
      guard members.hasGraph else { throw .missingText(place) }
      let bytes = Array(scanner.bytes[beginning..<scanner.offset])
      return .graph(GraphBytes(bytes: bytes, file: nil, form: .json, name: name, place: place))
    }
    let (document, warnings) = members.fields.document(name: name, at: place)
    return .document(document, warnings)
  }

  /// What an object says that is of use here.
  private struct Members {
    var hasText = false
    var hasGraph = false
    var values: [String: String] = [:]

    init(_ scanner: inout JSONScanner) throws(JSONScanner.Fault) {
      try scanner.object { (scanner, key) throws(JSONScanner.Fault) in
        switch key {
        case "text":
          guard try scanner.kind() == .text else {
            throw JSONScanner.Fault(offset: scanner.offset, expected: "a string for the key 'text'")
          }
          values[key] = try scanner.string()
          hasText = true
        case "graph", "graphs":
          hasGraph = true
          try scanner.skipValue()
        case "id", "title", "date", "source", "sitename", "hostname", "source-hostname", "language", "url":
          values[key] = try Members.value(&scanner)
        default: try scanner.skipValue()
        }
      }
    }

    /// A string or number as text; nothing for what is of another type, as it cannot be meant.
    private static func value(_ scanner: inout JSONScanner) throws(JSONScanner.Fault) -> String? {
      switch try scanner.kind() {
      case .text: return try scanner.string()
      case .number: return try scanner.number()
      case .object, .array, .truth, .nothing:
        try scanner.skipValue()
        return nil
      }
    }

    var fields: DocumentFields {
      // trafilatura writes the address as `source` and the outlet as `source-hostname` (its `build_json_output`).
      let address = values["source"].flatMap { $0.hasPrefix("http://") || $0.hasPrefix("https://") ? $0 : nil }
      let outlet = address == nil ? values["source"] : nil
      return DocumentFields(
        id: values["id"], text: values["text"] ?? "", title: values["title"], date: values["date"],
        source: outlet ?? values["sitename"] ?? values["source-hostname"] ?? values["hostname"],
        language: values["language"], url: values["url"] ?? address)
    }
  }
}

extension JSONScanner.Fault {
  /// The fault as an error of the input whose bytes begin at a place.
  func readingError(in bytes: [UInt8], at start: Place) -> ReadingError {
    let place = start.advanced(by: min(offset, bytes.count), in: bytes)
    return expected == JSONScanner.Fault.utf8
      ? .invalidUTF8(place, encoding: nil) : .malformedJSON(place, expected: expected)
  }
}
