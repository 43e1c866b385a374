import Articles
import Extraction
import RelationGraph

/// `entente map`: articles and graphs become one map.
struct MapCommand: Command {
  private let inputs: [String]
  private let destinations: Destinations<OutputFormat>
  private let title: String?
  private let patches: [String]
  private let isSummarized: Bool
  private let drawing: DrawingOptions
  private let data: DataOptions
  private let options: CommonOptions

  private static let title = Option<String>.text("title", placeholder: "TEXT", "Sets the title of the map.")
  private static let apply = Option<String>.text(
    "apply", placeholder: "FILE", "Applies a difference that 'entente diff --patch' stored.", mayRepeat: true)
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
    options: Destinations<OutputFormat>.declarations + [title.declaration, apply.declaration, summary.declaration]
      + DrawingOptions.declarations + DataOptions.declarations + CommonOptions.declarations,
    examples: [
      ("entente map article.txt -o map.svg -o map.json", "Draws an article, and keeps its graph."),
      ("entente map articles/ --level state -o map.svg", "Draws all articles of a folder as one map of states."),
    ])

  init(_ arguments: Arguments) throws(UsageError) {
    inputs = arguments.operands
    destinations = try Destinations(arguments, standard: .svg)
    title = try arguments.value(of: MapCommand.title)
    patches = try arguments.values(of: MapCommand.apply)
    isSummarized = arguments.has(MapCommand.summary)
    drawing = try DrawingOptions(arguments)
    data = try DataOptions(arguments)
    options = try CommonOptions(arguments)
  }

  func run() async throws(CommandError) -> ExitCode {
    var collection = GraphCollection(options)
    try await collection.read(inputs)
    let merged = try collection.merged(title: title).applying(patches, title: title)
    let graph = try options.checked(merged)
    Keepsakes.keep(graph)
    try destinations.write(to: options.console, isSilent: isSummarized) { (format) throws(CommandError) in
      try data.writing(of: graph, as: format, drawing: drawing)
    }
    if let notice = data.notice(for: graph, as: destinations.files.map(\.format)) {
      options.console.warn("\(notice)")
    }
    if destinations.formats.contains(where: \.isPicture), let advice = drawing.advice(for: graph) {
      options.console.warn(advice)
    }
    if isSummarized {
      let files = destinations.files.map(\.path)
      try options.console.print(Summary(graph, files: files, language: drawing.language(of: graph)).text)
    }
    return collection.exitCode
  }
}
