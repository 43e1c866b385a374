internal import Articles
internal import Language
internal import RelationGraph

/// Reads one article from the first sentence to the last and makes its graph.
struct ArticleReader {
  let document: Document
  let lexicon: Lexicon
  let text: ArticleText
  let nodes: EntityNodes

  init(document: Document, bytes: [UInt8], lexicon: Lexicon, nodes: EntityNodes) {
    self.document = document
    self.lexicon = lexicon
    self.nodes = nodes
    let analyzer = Analyzer(lexicon: lexicon)
    let tokens = analyzer.tokens(of: bytes)
    text = ArticleText(bytes: bytes, tokens: tokens, sentences: analyzer.sentences(of: tokens))
  }

  /// The graph of all that the article states.
  ///
  /// - Parameter examine: Takes the notes of how it was read, where somebody wants them.
  /// - Returns: The graph, with evidence for each edge.
  func graph(examine: ((Examination) -> Void)? = nil) -> Graph {
    var interpreter = Interpreter(lexicon: lexicon, text: text)
    var examiner = examine.map { _ in Examiner(text: text, lexicon: lexicon) }
    let calendar = PassageOfTime(grammar: lexicon.grammar, text: text, published: document.date)
    var analyzer = Analyzer(lexicon: lexicon)
    var sentence = Sentence()
    for (number, range) in text.sentences.enumerated() {
      analyzer.analyze(range, of: text.tokens.span, text.bytes.span, into: &sentence)
      interpreter.meet(&sentence, number: number)
      let isDistant = calendar.isDistant(range, in: text)
      guard !isDistant || examiner != nil else { continue }
      interpreter.findRelations()
      if examiner != nil {
        let assembler = assembler(interpreter.discourse)
        examiner?.noteGrammar(interpreter) { assembler.identifier($0).text }
      }
      if isDistant {
        examiner?.noteDistant(interpreter)
        interpreter.dropFindings()
        continue
      }
      examiner?.note(interpreter)
      interpreter.leave()
    }
    interpreter.turnReturns()
    interpreter.dropSports()
    interpreter.dropBansAtHome()
    if !lexicon.grammar.isVerbSecond { interpreter.dropOfficesOfNobody() }
    let assembler = assembler(interpreter.discourse)
    if let examiner { examine?(examiner.examination(assembler)) }
    return assembler.graph(of: interpreter.findings)
  }

  private func assembler(_ discourse: Discourse) -> GraphAssembler {
    GraphAssembler(document: document, lexicon: lexicon, text: text, nodes: nodes, discourse: discourse)
  }
}
