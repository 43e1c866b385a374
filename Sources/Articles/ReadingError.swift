/// What keeps an input from being read.
public enum ReadingError: Error, Hashable, Sendable {
  /// There is no such file or folder.
  case missing(path: String)
  /// The system refuses; `reason` is its own message.
  case unreadable(path: String, reason: String)
  /// A folder holds nothing that could be read.
  case emptyFolder(path: String)
  /// An article or graph has more bytes than ``InputFile/limit``.
  case tooLarge(path: String, limit: Int)
  /// A file has no text.
  case empty(Place)
  /// A byte is not UTF-8; `encoding` names what the file seems to be in.
  case invalidUTF8(Place, encoding: String?)
  /// A page names an encoding that is not known here.
  case unknownEncoding(String, Place)
  /// A page goes beyond a limit, such as 256 levels of elements, that keeps reading it from taking forever.
  case beyondLimit(Place, limit: String)
  /// The bytes are no text: there is a zero byte among them.
  case notText(Place)
  /// The JSON breaks off or goes wrong.
  case malformedJSON(Place, expected: String)
  /// A JSON article lacks its text.
  case missingText(Place)

  /// Whether the input is not there, or may not be opened, rather than bad.
  public var isAbsence: Bool {
    switch self {
    case .missing, .unreadable, .emptyFolder: true
    default: false
    }
  }
}

/// What a reader found odd and went on from.
public enum ReadingWarning: Hashable, Sendable {
  /// A date that is neither an ISO 8601 day nor a timestamp; the document has none.
  case unreadableDate(String, Place)
}
