internal import Language

/// The text of an article with its tokens: cuts out what was said, at places in Unicode scalars.
struct ArticleText {
  let bytes: [UInt8]
  let tokens: [Token]
  /// The number of Unicode scalars before each token.
  private let scalars: [Int32]

  init(bytes: [UInt8], tokens: [Token]) {
    self.bytes = bytes
    self.tokens = tokens
    var scalars: [Int32] = []
    scalars.reserveCapacity(tokens.count)
    var count: Int32 = 0
    var at = 0
    for token in tokens {
      while at < Int(token.start) {
        if bytes[at] & 0xC0 != 0x80 { count += 1 }
        at += 1
      }
      scalars.append(count)
    }
    self.scalars = scalars
  }

  /// The text from the first to the last of the tokens.
  func string(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return String(decoding: bytes[Int(tokens[first].start)..<Int(tokens[last].end)], as: UTF8.self)
  }

  /// Where the tokens stand in the text, in Unicode scalars.
  func place(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    let length = bytes[Int(tokens[last].start)..<Int(tokens[last].end)].count { $0 & 0xC0 != 0x80 }
    return Int(scalars[first])..<Int(scalars[last]) + length
  }

  /// The folded form of a token.
  func folded(_ token: Int) -> [UInt8] {
    Folding.folded(String(decoding: bytes[Int(tokens[token].start)..<Int(tokens[token].end)], as: UTF8.self))
  }
}
