internal import CompiledLexicons
internal import Embedded
internal import Language
internal import Synchronization

/// The lexicons that have been taken up, each once: as the build stored them, or read anew where a user's codebooks change them.
final class LexiconShelf: Sendable {
  private let words = Mutex<[String: (Lexicon, EntityNodes)]>([:])
  private let named = Mutex<[String: Labels]?>(nil)
  private let detector: LanguageDetector
  private let codebooks: [Codebook]

  init(codebooks: [Codebook]) throws(CodebookError) {
    self.codebooks = codebooks
    let stored = CompiledLexicon.image(named: "telling").flatMap { LanguageDetector(image: $0) }
    if let stored { detector = stored } else { detector = try LanguageDetector() }
  }

  /// The lexicon of a language, and the nodes that its names stand for.
  func words(of language: String) throws(ExtractionError) -> (Lexicon, EntityNodes) {
    if let known = words.withLock({ $0[language] }) { return known }
    do throws(CodebookError) {
      let lexicon: Lexicon
      if let stored = stored(language).flatMap({ Lexicon(image: $0) }) {
        lexicon = stored
      } else {
        lexicon = try Lexicon.load(language, codebooks: codebooks)
      }
      let new = (lexicon, EntityNodes(lexicon: lexicon, labels: try labels()))
      words.withLock { $0[language] = new }
      return new
    } catch {
      throw .unsoundLanguage(error)
    }
  }

  /// The names of states, alliances, groups and institutions, by language.
  private func labels() throws(CodebookError) -> [String: Labels] {
    try named.withLock { (known) throws(CodebookError) in
      if let known { return known }
      var labels: [String: Labels] = [:]
      for language in Lexicon.languages {
        if let stored = stored(language).flatMap({ Labels(image: $0) }) {
          labels[language] = stored
        } else {
          labels[language] = try Labels.load(language, codebooks: codebooks)
        }
      }
      known = labels
      return labels
    }
  }

  private func stored(_ language: String) -> ConstantBytes? {
    codebooks.isEmpty ? CompiledLexicon.image(named: language) : nil
  }

  /// The language whose telling words are most frequent in a text, if they are frequent enough to be its own.
  func detect(_ bytes: [UInt8]) -> String? { detector.language(of: bytes) }
}
