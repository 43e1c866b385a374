/// Reads an article: from text to sentences with phrases and clauses.
package struct Analyzer {
  package let lexicon: Lexicon

  /// Makes a reader of articles in the lexicon's language.
  package init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// The tokens and sentences of a text.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package func analyze(_ bytes: [UInt8]) -> (tokens: [Token], sentences: [Sentence]) {
    let tokens = Tokenizer.tokens(in: bytes, lexicon: lexicon)
    let scanner = UnitScanner(lexicon: lexicon, tokens: tokens, bytes: bytes)
    let sentences = SentenceSplitter(lexicon: lexicon).sentences(of: tokens).map { range in
      sentence(range, tokens, scanner)
    }
    return (tokens, sentences)
  }

  private func sentence(_ range: Range<Int>, _ tokens: [Token], _ scanner: UnitScanner) -> Sentence {
    let body = Dateline.end(in: tokens, range)..<range.upperBound
    let units = Tagger.tag(scanner.units(in: body), lexicon: lexicon)
    var sentence = Sentence(tokens: range, units: units)
    sentence.words = units.map { $0.tokens.count == 1 ? tokens[$0.tokens.lowerBound].word : .unknown }
    sentence.isQuestion = range.contains { tokens[$0].kind == .question }
    sentence = Chunker.chunk(sentence, lexicon: lexicon)
    sentence = PhraseLinker.link(sentence, lexicon: lexicon)
    sentence = ClauseBuilder.divide(sentence, lexicon: lexicon)
    return ClauseReader.read(sentence, lexicon: lexicon)
  }
}
