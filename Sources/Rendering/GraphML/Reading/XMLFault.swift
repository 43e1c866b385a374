/// Why an XML document cannot be read to its end.
struct XMLFault: Hashable {
  enum Cause: Hashable {
    /// The parser's own words.
    case notWellFormed(String)
    case endedEarly
    case invalidCharacter
    case wrongEncoding
    case unknownEncoding(String)
    case documentType
    case nestedTooDeeply(limit: Int)
  }

  let cause: Cause
  /// The line of the document, counted from 1.
  let line: Int
}
