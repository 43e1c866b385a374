public import Articles
public import Language
public import RelationGraph

/// Reads articles: who does what to whom, each relation with the words that say so.
///
/// An extractor may be used from any thread. The words of a language are read when its first article comes.
public struct Extractor: Sendable {
  private let lexicons: LexiconShelf
  private let examine: (@Sendable (Examination) -> Void)?

  /// Makes an extractor with the built-in languages.
  ///
  /// - Parameters:
  ///   - codebooks: What adds to the built-in names and frames, or takes away from them, one after the other.
  ///   - examine: Takes the notes of how each article was read; may be called from any thread. None are taken where it is nothing.
  /// - Throws: ``CodebookError`` where a file by which the languages are told apart is unsound.
  public init(codebooks: [Codebook] = [], examine: (@Sendable (Examination) -> Void)? = nil) throws(CodebookError) {
    self.examine = examine
    lexicons = try LexiconShelf(codebooks: codebooks)
  }

  /// The graph of an article, with the article's identifier and title.
  ///
  /// Offsets of evidence count Unicode scalars of ``Document/text``.
  ///
  /// - Parameter document: The article. Without a language it is told from the words of the text.
  /// - Returns: The graph, whose actors stand for themselves; ``Graph/lifted()`` gives state level.
  /// - Throws: ``ExtractionError`` where the language is unknown or its files are unsound.
  /// - Complexity: O(*n*) in the length of the text.
  public func extract(_ document: Document) throws(ExtractionError) -> Graph {
    let bytes = Array(document.text.utf8)
    let language = try language(of: document, bytes)
    let (lexicon, nodes) = try lexicons.words(of: language)
    var document = document
    document.language = language
    return ArticleReader(document: document, bytes: bytes, lexicon: lexicon, nodes: nodes).graph(examine: examine)
  }

  private func language(of document: Document, _ bytes: [UInt8]) throws(ExtractionError) -> String {
    if let given = document.language {
      guard Lexicon.languages.contains(given) else {
        throw .unknownLanguage(document: document.id, language: given, known: Lexicon.languages)
      }
      return given
    }
    guard let detected = lexicons.detect(bytes) else {
      throw .undetectedLanguage(document: document.id, known: Lexicon.languages)
    }
    return detected
  }
}

/// Why an article could not be read.
public enum ExtractionError: Error, Hashable, Sendable {
  /// The article says that it is in a language for which there is no folder.
  case unknownLanguage(document: String, language: String, known: [String])
  /// The article's language cannot be told, or is none of those known.
  case undetectedLanguage(document: String, known: [String])
  /// A file of a language is not sound.
  case unsoundLanguage(CodebookError)
}

extension ExtractionError: CustomStringConvertible {
  /// What is wrong, and what can be done.
  public var description: String {
    switch self {
    case .unknownLanguage(_, let language, let known):
      "no language '\(language)'; expected one of " + known.joined(separator: ", ")
    case .undetectedLanguage(_, let known):
      "the language cannot be told; give it in the article's head, as one of " + known.joined(separator: ", ")
    case .unsoundLanguage(let error): error.description
    }
  }
}
