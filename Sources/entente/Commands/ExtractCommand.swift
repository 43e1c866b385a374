import Articles
import Extraction
import RelationGraph
import Rendering

/// `entente extract`: one graph a line for each article, in their order and as they come.
struct ExtractCommand: Command {
  private let inputs: [String]
  private let resumed: String?
  private let showsStatistics: Bool
  private let options: CommonOptions

  private static let resume = Option<String>.text(
    "resume", placeholder: "FILE", "Adds to the results of a run that was interrupted, and passes over what they have.")
  private static let statistics = Flag("stats", "Prints a summary of the run as JSON on standard error.")

  static let declaration = CommandDeclaration(
    name: "extract",
    summary: "Writes one JSON graph a line for each article, in order and as they come.",
    operand: Operand(
      placeholder: "INPUT",
      summary: "Articles (.jsonl, .json, .txt, .md, .html, a folder); standard input where there is none, or for -.",
      count: 0...Int.max),
    options: [resume.declaration, statistics.declaration] + CommonOptions.declarations,
    examples: [
      ("entente extract archive.jsonl > graphs.jsonl", "Makes a graph of each article of an archive."),
      ("entente extract archive.jsonl --resume graphs.jsonl", "Does so, and goes on from there when run again."),
      ("crawl | entente extract --level state - | entente map -", "Maps what another program delivers."),
    ])

  init(_ arguments: Arguments) throws(UsageError) {
    inputs = arguments.operands.isEmpty ? ["-"] : arguments.operands
    resumed = try arguments.value(of: ExtractCommand.resume)
    showsStatistics = arguments.has(ExtractCommand.statistics)
    options = try CommonOptions(arguments)
  }

  func run() async throws(CommandError) -> ExitCode {
    let options = options
    let files = try Inputs.files(inputs, limit: options.largestInput)
    let earlier = try resumed.map { (path) throws(CommandError) in try ResumableFile(path: path) }
    let pipeline = GraphPipeline(
      files: files, jobs: options.jobs, done: earlier?.identifiers ?? [], extractor: try options.extractor(),
      graphML: GraphMLReader(relationKey: options.relationKey)
    ) { graph in
      let graph = options.applied(to: graph)
      return Line(bytes: graph.jsonBytes(.line) + [UInt8(ascii: "\n")], relations: graph.edges.count)
    }
    var run = Run(progress: Progress(reading: files.map(\.path), console: options.console))
    try await pipeline.run { (produced) throws(CommandError) in
      run.progress.advance(by: produced.size)
      for warning in produced.warnings { options.console.warn(warning.message) }
      switch produced.result {
      case .success(let line):
        run.relations += line.relations
        if let earlier { try earlier.append(line.bytes) } else { try options.console.print(line.bytes) }
      case .failure(let error):
        if options.isStrict || error.concernsAllInputs { throw error }
        run.failures += 1
        if run.exitCode == .done { run.exitCode = error.exitCode }
        options.console.report(error.message)
      }
    }
    run.progress.finish()
    if showsStatistics { options.console.tell(run.statistics) }
    return run.exitCode
  }

  /// The graph of an article as it is written.
  private struct Line: Sendable {
    var bytes: [UInt8]
    var relations: Int
  }

  /// What a run has come to.
  private struct Run {
    var progress: Progress
    var relations = 0
    var failures = 0
    var exitCode = ExitCode.done

    /// A JSON object in one line.
    var statistics: String {
      let rate = Double(progress.bytes) / max(progress.seconds, 0.001) / 1_000_000
      return "{\"articles\": \(progress.articles), \"failed\": \(failures), \"relations\": \(relations), "
        + "\"bytes\": \(progress.bytes), \"seconds\": \(Progress.rounded(progress.seconds)), "
        + "\"megabytesPerSecond\": \(Progress.rounded(rate))}"
    }
  }
}
