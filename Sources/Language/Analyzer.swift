/// Reads an article: from text to sentences with phrases and clauses.
public struct Analyzer {
  /// What is known of the language.
  public let lexicon: Lexicon
  private var scanner: UnitScanner

  /// Makes a reader of articles in the lexicon's language.
  public init(lexicon: Lexicon) {
    self.lexicon = lexicon
    scanner = UnitScanner(lexicon: lexicon)
  }

  /// The tokens of a text.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public func tokens(of bytes: [UInt8]) -> [Token] { Tokenizer.tokens(in: bytes, lexicon: lexicon) }

  /// The ranges of tokens that are sentences, in order; they cover all tokens.
  public func sentences(of tokens: [Token]) -> [Range<Int>] {
    SentenceSplitter(lexicon: lexicon).sentences(of: tokens)
  }

  /// Works out the grammar of one sentence of a text, in the place of what `sentence` held before.
  ///
  /// - Complexity: O(*n*) in the number of tokens for sentences of usual build.
  public mutating func analyze(
    _ range: Range<Int>, of tokens: borrowing Span<Token>, _ bytes: borrowing Span<UInt8>,
    into sentence: inout Sentence
  ) {
    sentence.clear()
    sentence.tokens = range
    let body = Dateline.end(in: tokens, range)..<range.upperBound
    scanner.scan(body, of: tokens, bytes, into: &sentence.units)
    sentence.isQuestion = range.contains { tokens[$0].kind == .question }
    Tagger.tag(&sentence, lexicon: lexicon)
    Chunker.chunk(&sentence, lexicon: lexicon)
    PhraseLinker.link(&sentence, lexicon: lexicon)
    ClauseBuilder.divide(&sentence, lexicon: lexicon)
    ClauseReader.read(&sentence, lexicon: lexicon)
    sentence.settle()
  }
}
