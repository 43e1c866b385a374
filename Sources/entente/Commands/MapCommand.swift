import Articles
import Extraction
import RelationGraph

/// `entente map`: articles and graphs become one map.
struct MapCommand: Command {
  private let inputs: [String]
  private let outputs: [(path: String, format: OutputFormat)]
  private let format: OutputFormat
  private let title: String?
  private let isSummarized: Bool
  private let drawing: DrawingOptions
  private let options: CommonOptions

  private static let output = Option<String>.text(
    "output", letter: "o", placeholder: "FILE", "Writes the map to a file, in the format that its ending names.",
    mayRepeat: true)
  private static let format = Option<OutputFormat>.choice(
    "format", placeholder: "NAME", "Sets the format, for standard output or where an ending does not tell it.")
  private static let title = Option<String>.text("title", placeholder: "TEXT", "Sets the title of the map.")
  private static let summary = Flag(
    "summary", "Prints the files written and the strongest relations with a quote each, in place of a map.")

  static let declaration = CommandDeclaration(
    name: "map",
    summary: "Draws one map of articles and graphs.",
    operand: Operand(
      placeholder: "INPUT",
      summary: "An article (.txt, .md, .json), articles (.jsonl, .json, a folder), a graph (.json, .graphml), "
        + "or - for standard input.",
      count: 1...Int.max),
    options: [output.declaration, format.declaration, title.declaration, summary.declaration]
      + DrawingOptions.declarations + CommonOptions.declarations,
    examples: [
      ("entente map article.txt -o map.svg -o map.json", "Draws an article, and keeps its graph."),
      ("entente map articles/ --level state -o map.svg", "Draws all articles of a folder as one map of states."),
    ])

  init(_ arguments: Arguments) throws(UsageError) {
    inputs = arguments.operands
    let format = try arguments.value(of: MapCommand.format)
    outputs = try arguments.values(of: MapCommand.output).map { (path) throws(UsageError) in
      (path, try OutputFormat(path: path, otherwise: format))
    }
    self.format = format ?? .svg
    title = try arguments.value(of: MapCommand.title)
    isSummarized = arguments.has(MapCommand.summary)
    drawing = try DrawingOptions(arguments)
    options = try CommonOptions(arguments)
  }

  func run() async throws(CommandError) -> ExitCode {
    var collection = GraphCollection(options)
    try await collection.read(inputs)
    let graph = try options.checked(try collection.merged(title: title))
    try options.console.deliver(
      try outputs.map { (output) throws(CommandError) in
        (output.path, try output.format.bytes(of: graph, drawing: drawing))
      })
    if isSummarized {
      let summary = Summary(graph, files: outputs.map(\.path), language: drawing.language(of: graph))
      try options.console.print(summary.text)
    } else if outputs.isEmpty {
      try options.console.print(try format.bytes(of: graph, drawing: drawing))
    }
    return collection.exitCode
  }
}
