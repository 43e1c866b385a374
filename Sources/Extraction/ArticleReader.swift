internal import Articles
internal import Language
internal import RelationGraph

/// Reads one article from the first sentence to the last and makes its graph.
struct ArticleReader {
  let document: Document
  let lexicon: Lexicon
  let text: ArticleText
  /// The names of states, alliances, groups and institutions, by language and code.
  let labels: [String: [String: String]]
  private let sentences: [Sentence]

  init(document: Document, bytes: [UInt8], lexicon: Lexicon, labels: [String: [String: String]]) {
    self.document = document
    self.lexicon = lexicon
    self.labels = labels
    let (tokens, sentences) = Analyzer(lexicon: lexicon).analyze(bytes)
    text = ArticleText(bytes: bytes, tokens: tokens)
    self.sentences = sentences
  }

  /// The graph of all that the article states.
  func graph() -> Graph {
    var resolver = Resolver(lexicon: lexicon, text: text)
    var findings: [Finding] = []
    let calendar = PassageOfTime(text: text, published: document.date)
    for (number, sentence) in sentences.enumerated() {
      let view = SentenceView(lexicon: lexicon, sentence: sentence, number: number)
      resolver.resolve(view)
      guard !calendar.isDistant(sentence) else { continue }
      findings += RelationFinder.findings(in: view, resolver: resolver)
      if let speaker = RelationFinder(view: view, resolver: resolver).mainSpeaker() {
        resolver.discourse.speaker = speaker
      }
    }
    return GraphAssembler(
      document: document, lexicon: lexicon, text: text, labels: labels, sentences: sentences,
      discourse: resolver.discourse
    )
    .graph(of: findings)
  }
}
