import Articles
import RelationGraph

/// `entente explain`: each relation with the words that bear it.
struct ExplainCommand: Command {
  private let inputs: [String]
  private let queries: [EdgeQuery]
  private let showsNearMisses: Bool
  private let showsGrammar: Bool
  private let drawing: DrawingOptions
  private let options: CommonOptions

  private static let edge = Option<String>.text(
    "edge", placeholder: "'A REL B'", "Explains only this relation; * stands for any end.", mayRepeat: true)

  private static let nearMisses = Flag(
    "near-misses", "Shows the words instead that could have given a relation but gave none, and why.")

  private static let grammar = Flag(
    "grammar", "Shows instead how each sentence was understood: its words, clauses and phrases, and who is meant.")

  static let declaration = CommandDeclaration(
    name: "explain",
    summary: "Shows each relation with its quotes, and how they were read.",
    operand: MapCommand.declaration.operand,
    options: [edge.declaration, nearMisses.declaration, grammar.declaration, DrawingOptions.languages.declaration]
      + CommonOptions.declarations,
    examples: [
      ("entente explain article.txt", "Shows what was found, and by which words."),
      ("entente explain map.json --edge 'ECOWAS sanctions Mali'", "Shows what bears one arrow of a map."),
      ("entente explain article.txt --near-misses", "Shows what nearly was a relation, and what was wanting."),
    ])

  init(_ arguments: Arguments) throws(UsageError) {
    inputs = arguments.operands
    queries = try arguments.values(of: ExplainCommand.edge).map { EdgeQuery($0) }
    showsNearMisses = arguments.has(ExplainCommand.nearMisses)
    showsGrammar = arguments.has(ExplainCommand.grammar)
    drawing = try DrawingOptions(arguments)
    options = try CommonOptions(arguments)
  }

  func run() async throws(CommandError) -> ExitCode {
    var collection = GraphCollection(options)
    let log = ExaminationLog()
    try await collection.read(inputs, log: log)
    if showsNearMisses {
      try options.console.print(NearMissReport(log.examinations, types: options.types).text)
      return collection.exitCode
    }
    if showsGrammar {
      try options.console.print(GrammarReport(log.examinations).text)
      return collection.exitCode
    }
    let graph = try options.checked(try collection.merged(title: nil))
    var edges = graph.edges
    if !queries.isEmpty {
      for query in queries where query.edges(of: graph).isEmpty { throw .noSuchEdge(query.text) }
      let wanted = Set(queries.flatMap { $0.edges(of: graph) }.map(\.key))
      edges = graph.edges.filter { wanted.contains($0.key) }
    }
    try options.console.print(Explanation(edges, of: graph, language: drawing.language(of: graph), log: log).text)
    return collection.exitCode
  }
}
