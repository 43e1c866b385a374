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
  ///
  /// - Parameter examine: Takes the notes of how it was read, where somebody wants them.
  /// - Returns: The graph, with evidence for each edge.
  func graph(examine: ((Examination) -> Void)? = nil) -> Graph {
    var resolver = Resolver(lexicon: lexicon, text: text)
    var findings: [Finding] = []
    var examiner = examine.map { _ in Examiner(text: text) }
    let calendar = PassageOfTime(text: text, published: document.date)
    for (number, sentence) in sentences.enumerated() {
      let view = SentenceView(lexicon: lexicon, sentence: sentence, number: number)
      resolver.resolve(view)
      let isDistant = calendar.isDistant(sentence)
      guard !isDistant || examiner != nil else { continue }
      var finder = RelationFinder(view: view, resolver: resolver)
      finder.read()
      if isDistant {
        examiner?.noteDistant(finder)
        continue
      }
      examiner?.note(finder)
      findings += finder.findings
      resolver.discourse.acts = resolver.discourse.acts.suffix(Resolver.memory) + finder.findings
      if let speaker = finder.mainSpeaker() { resolver.discourse.speaker = speaker }
    }
    let assembler = GraphAssembler(
      document: document, lexicon: lexicon, text: text, labels: labels, sentences: sentences,
      discourse: resolver.discourse)
    if let examiner { examine?(examiner.examination(assembler)) }
    return assembler.graph(of: findings)
  }
}
