import Articles
import Extraction
import RelationGraph

/// `entente extract`: one graph a line for each article, in their order and as they come.
struct ExtractCommand: Command {
  private let inputs: [String]
  private let options: CommonOptions

  static let declaration = CommandDeclaration(
    name: "extract",
    summary: "Writes one JSON graph a line for each article, in order and as they come.",
    operand: Operand(
      placeholder: "INPUT",
      summary: "Articles (.jsonl, .json, .txt, .md, a folder); standard input where there is none, or for -.",
      count: 0...Int.max),
    options: CommonOptions.declarations,
    examples: [
      ("entente extract archive.jsonl > graphs.jsonl", "Makes a graph of each article of an archive."),
      ("crawl | entente extract --level state - | entente map -", "Maps what another program delivers."),
    ])

  init(_ arguments: Arguments) throws(UsageError) {
    inputs = arguments.operands.isEmpty ? ["-"] : arguments.operands
    options = try CommonOptions(arguments)
  }

  func run() async throws(CommandError) -> ExitCode {
    let options = options
    let pipeline = GraphPipeline(
      files: try Inputs.files(inputs), jobs: options.jobs, extractor: try Extractor.standard()
    ) { graph in Array(options.applied(to: graph).json(.line).utf8) + [UInt8(ascii: "\n")] }
    var exitCode = ExitCode.done
    try await pipeline.run { (produced) throws(CommandError) in
      for warning in produced.warnings { options.console.warn(warning.message) }
      switch produced.result {
      case .success(let line):
        try options.console.print(line)
      case .failure(let error):
        if options.isStrict { throw error }
        if exitCode == .done { exitCode = error.exitCode }
        options.console.report(error.message)
      }
    }
    return exitCode
  }
}
