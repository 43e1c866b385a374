import Articles
import RelationGraph

/// `entente explain`: each relation with the words that bear it.
struct ExplainCommand: Command {
  private let inputs: [String]
  private let queries: [EdgeQuery]
  private let drawing: DrawingOptions
  private let options: CommonOptions

  private static let edge = Option<String>.text(
    "edge", placeholder: "'A REL B'", "Explains only this relation; * stands for any end.", mayRepeat: true)

  static let declaration = CommandDeclaration(
    name: "explain",
    summary: "Shows each relation with its quotes, their articles, places and speakers.",
    operand: MapCommand.declaration.operand,
    options: [edge.declaration, DrawingOptions.languages.declaration] + CommonOptions.declarations,
    examples: [
      ("entente explain article.txt", "Shows what was found, and by which words."),
      ("entente explain map.json --edge 'ECOWAS sanctions Mali'", "Shows what bears one arrow of a map."),
    ])

  init(_ arguments: Arguments) throws(UsageError) {
    inputs = arguments.operands
    queries = try arguments.values(of: ExplainCommand.edge).map { EdgeQuery($0) }
    drawing = try DrawingOptions(arguments)
    options = try CommonOptions(arguments)
  }

  func run() async throws(CommandError) -> ExitCode {
    var collection = GraphCollection(options)
    try await collection.read(inputs)
    let graph = try options.checked(try collection.merged(title: nil))
    var edges = graph.edges
    if !queries.isEmpty {
      for query in queries where query.edges(of: graph).isEmpty { throw .noSuchEdge(query.text) }
      let wanted = Set(queries.flatMap { $0.edges(of: graph) }.map(\.key))
      edges = graph.edges.filter { wanted.contains($0.key) }
    }
    try options.console.print(Explanation(edges, of: graph, language: drawing.language(of: graph)).text)
    return collection.exitCode
  }
}
