public import Embedded

/// Tells the language of a text from its function words.
public struct LanguageDetector: Sendable {
  private let languages: [String]
  private var words: Vocabulary
  /// The languages of which each word is telling, a bit each.
  private var tellingFor: [UInt32]

  /// The detector for all languages that have a folder; reads only their grammar's setting `telling`.
  public init() throws(CodebookError) {
    languages = Lexicon.languages
    words = Vocabulary(expected: 512)
    tellingFor = []
    for (index, language) in languages.enumerated() {
      for word in try Lexicon.tellingWords(of: language) {
        let number = Int(words.intern(word.span).index)
        if number == tellingFor.count { tellingFor.append(0) }
        tellingFor[number] |= 1 << UInt32(index)
      }
    }
  }

  /// Takes up a detector that the build stored; gives nothing where it was made for another program.
  public init?(image bytes: ConstantBytes) {
    var image = TableImageReader(bytes)
    guard let languages = try? StringTable(from: &image), let words = try? Vocabulary(from: &image),
      let tellingFor = try? image.read(UInt32.self)
    else { return nil }
    self.languages = (0..<languages.count).map { languages[$0] }
    self.words = words
    self.tellingFor = tellingFor
  }

  /// The detector as bytes, for the build to store.
  public static func builtInImage() throws(CodebookError) -> [UInt8] {
    let detector = try LanguageDetector()
    var image = TableImageWriter()
    StringTable(detector.languages).write(to: &image)
    detector.words.write(to: &image)
    image.write(detector.tellingFor)
    return image.bytes
  }

  /// The share of a text's words that must be telling words of a language: running text has a third and more.
  private static let leastShare = 0.12

  /// The bytes of a text that are looked at.
  private static let sample = 20_000

  /// The language whose telling words are most frequent, nothing where none is frequent enough.
  public func language(of bytes: [UInt8]) -> String? {
    var counts = Array(repeating: 0, count: languages.count)
    var total = 0
    var folded: [UInt8] = []
    var index = 0
    let end = min(bytes.count, LanguageDetector.sample)
    while index < end {
      let start = index
      while index < end, LanguageDetector.isLetter(bytes[index]) { index += 1 }
      if start < index {
        total += 1
        folded.removeAll(keepingCapacity: true)
        Folding.fold(bytes.span, start..<index, into: &folded)
        let word = words.find(folded.span)
        if word.isKnown {
          for language in languages.indices where tellingFor[Int(word.index)] >> UInt32(language) & 1 == 1 {
            counts[language] += 1
          }
        }
      }
      index += 1
    }
    guard let best = counts.indices.max(by: { counts[$0] < counts[$1] }), total > 0,
      Double(counts[best]) >= LanguageDetector.leastShare * Double(total)
    else { return nil }
    return languages[best]
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }
}
