/// A word, number or mark of a text.
public struct Token: BitwiseCopyable, Sendable {
  /// Where it begins and ends in the text, in bytes of UTF-8.
  public var start: Int32, end: Int32
  /// Its folded form's number, ``WordID/unknown`` where no file lists it.
  public var word: WordID
  /// What sort of token it is.
  public var kind: Kind
  /// How it is written.
  public var capitals: Capitals
  /// Whether it is joined to the token before by a hyphen or an apostrophe.
  public var isJoined: Bool
  /// Whether a blank line or a line break stands before it.
  public var follows: Break

  /// What sort of token it is.
  public enum Kind: UInt8, BitwiseCopyable, Sendable {
    case word, number, comma, semicolon, colon, dash, openBracket, closeBracket, openQuote, closeQuote, period
    case question, exclamation, other
  }

  /// What stands before a token.
  public enum Break: UInt8, BitwiseCopyable, Sendable { case none, space, line, paragraph }
}
