internal import Language

/// The text of an article with its tokens: cuts out what was said, at places in Unicode scalars.
struct ArticleText {
  let bytes: [UInt8]
  let tokens: [Token]
  /// The ranges of tokens that are sentences.
  let sentences: [Range<Int>]
  /// The number of Unicode scalars before every so many bytes.
  private let scalars: [Int32]

  /// The bytes between two places at which the scalars before them are kept.
  private static let stride = 256

  init(bytes: [UInt8], tokens: [Token], sentences: [Range<Int>]) {
    self.bytes = bytes
    self.tokens = tokens
    self.sentences = sentences
    var scalars: [Int32] = []
    scalars.reserveCapacity(bytes.count / ArticleText.stride + 1)
    var count: Int32 = 0
    for index in bytes.indices {
      if index % ArticleText.stride == 0 { scalars.append(count) }
      if bytes[index] & 0xC0 != 0x80 { count += 1 }
    }
    self.scalars = scalars
  }

  /// The text from the first to the last of the tokens.
  func string(_ range: Range<Int>) -> String { String(decoding: bytes[span(range)], as: UTF8.self) }

  /// Where the tokens stand in the text, in Unicode scalars.
  func place(_ range: Range<Int>) -> Range<Int> {
    let span = span(range)
    return scalars(before: span.lowerBound)..<scalars(before: span.upperBound)
  }

  /// The folded form of a token.
  func folded(_ token: Int) -> [UInt8] { Folding.folded(bytes[span(token..<token + 1)]) }

  /// Whether a token has that folded form.
  func isFolded(_ token: Int, _ form: [UInt8]) -> Bool {
    Int(tokens[token].end - tokens[token].start) == form.count && folded(token) == form
  }

  private func span(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return Int(tokens[first].start)..<Int(tokens[last].end)
  }

  private func scalars(before byte: Int) -> Int {
    guard byte < bytes.count else { return byte > 0 ? scalars(from: byte - 1, to: byte) : 0 }
    return scalars(from: byte, to: byte)
  }

  private func scalars(from byte: Int, to end: Int) -> Int {
    let block = byte / ArticleText.stride
    var count = Int(scalars[block])
    for index in block * ArticleText.stride..<end where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
