@testable import Language

/// The lexicons of the built-in languages, each read once for all tests.
enum BuiltInLexicons {
  private static let all: [String: Result<Lexicon, CodebookError>] = Dictionary(
    uniqueKeysWithValues: Lexicon.languages.map { language in
      (language, Result { () throws(CodebookError) in try Lexicon.load(language) })
    })

  /// The lexicon of a language.
  static func lexicon(_ language: String) throws(CodebookError) -> Lexicon {
    guard let lexicon = all[language] else { return try Lexicon.load(language) }
    return try lexicon.get()
  }
}
