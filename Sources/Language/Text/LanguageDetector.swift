/// Tells the language of a text from its function words.
package struct LanguageDetector: Sendable {
  private let telling: [(language: String, words: Set<[UInt8]>)]

  /// The detector for all languages that have a folder; reads only their grammar's setting `telling`.
  package init() throws(CodebookError) {
    var telling: [(String, Set<[UInt8]>)] = []
    for language in Lexicon.languages { telling.append((language, try Lexicon.tellingWords(of: language))) }
    self.telling = telling
  }

  /// The share of a text's words that must be telling words of a language: running text has a third and more.
  private static let leastShare = 0.12

  /// The bytes of a text that are looked at.
  private static let sample = 20_000

  /// The language whose telling words are most frequent, nothing where none is frequent enough.
  package func language(of bytes: [UInt8]) -> String? {
    var counts = Array(repeating: 0, count: telling.count)
    var words = 0
    var word: [UInt8] = []
    func finish() {
      guard !word.isEmpty else { return }
      words += 1
      let folded = Folding.folded(String(decoding: word, as: UTF8.self))
      for (index, language) in telling.enumerated() where language.words.contains(folded) { counts[index] += 1 }
      word.removeAll(keepingCapacity: true)
    }
    for byte in bytes.prefix(LanguageDetector.sample) {
      if byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 { word.append(byte) } else { finish() }
    }
    finish()
    guard let best = counts.indices.max(by: { counts[$0] < counts[$1] }), words > 0,
      Double(counts[best]) >= LanguageDetector.leastShare * Double(words)
    else { return nil }
    return telling[best].language
  }
}
