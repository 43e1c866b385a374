// Parts of a graph in JSON, as other formats carry them inside a text.

extension [Evidence] {
  /// Reads an array of evidence.
  package init(json bytes: [UInt8]) throws(JSONGraphError) {
    var recent = RecentTexts(capacity: 0)
    try self.init(json: bytes, in: 0..<bytes.count, among: &recent)
  }

  /// Reads an array of evidence that is a part of some bytes, with the identifiers that occurred lately.
  package init(json bytes: [UInt8], in range: Range<Int>, among recent: inout RecentTexts) throws(JSONGraphError) {
    var plain = JSONScanner(bytes, in: range)
    if let pieces = plain.takePlainEvidence(among: &recent) {
      self = pieces
      return
    }
    var scanner = JSONScanner(bytes, in: range)
    var pieces: [Evidence] = []
    try scanner.array { (scanner, _) throws(JSONGraphError) in
      pieces.append(try scanner.readEvidence(among: &recent).piece)
    }
    self = pieces
  }
}

extension [Article] {
  /// Reads an array of articles.
  package init(json bytes: [UInt8]) throws(JSONGraphError) {
    var scanner = JSONScanner(bytes)
    var articles: [Article] = []
    try scanner.array { (scanner, _) throws(JSONGraphError) in articles.append(try scanner.readArticle()) }
    self = articles
  }
}

extension [String: String] {
  /// Reads an object of texts.
  package init(json bytes: [UInt8]) throws(JSONGraphError) {
    var scanner = JSONScanner(bytes)
    self = try scanner.texts()
  }
}

extension [String: [String: [String: String]]] {
  /// Reads an object of objects of objects of texts.
  package init(json bytes: [UInt8]) throws(JSONGraphError) {
    var scanner = JSONScanner(bytes)
    var outer = Self()
    try scanner.object { (scanner, name) throws(JSONGraphError) in
      var inner: [String: [String: String]] = [:]
      try scanner.object { (scanner, key) throws(JSONGraphError) in inner[key] = try scanner.texts() }
      outer[name] = inner
    }
    self = outer
  }
}

extension JSONScanner {
  fileprivate mutating func texts() throws(JSONGraphError) -> [String: String] {
    var texts: [String: String] = [:]
    try object { (scanner, name) throws(JSONGraphError) in texts[name] = try scanner.text() }
    return texts
  }
}
