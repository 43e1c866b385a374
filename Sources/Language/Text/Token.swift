/// A word, number or mark of a text.
struct Token: Sendable {
  /// Where it begins and ends in the text, in bytes of UTF-8.
  var start: Int32, end: Int32
  /// Its folded form's number, ``WordID/unknown`` where no file lists it.
  var word: WordID
  /// What sort of token it is.
  var kind: Kind
  /// How it is written.
  var capitals: Capitals
  /// Whether it is joined to the token before by a hyphen or an apostrophe.
  var isJoined: Bool
  /// Whether a blank line or a line break stands before it.
  var follows: Break

  /// What sort of token it is.
  enum Kind: UInt8, Sendable {
    case word, number, comma, semicolon, colon, dash, openBracket, closeBracket, openQuote, closeQuote, period
    case question, exclamation, other
  }

  /// What stands before a token.
  enum Break: UInt8, Sendable { case none, space, line, paragraph }
}
