import Articles
import Extraction
import Language
import RelationGraph
import Rendering

/// Gathers the graphs of many inputs as they come, and remembers what could not be read.
struct GraphCollection: Sendable {
  /// What the shell is told, unless nothing works at all: the code of the first input that was bad.
  private(set) var exitCode = ExitCode.done

  private let options: CommonOptions
  private var builder = GraphBuilder()
  private var only: Graph?
  private var count = 0
  /// The articles by identifier, to tell two that share one.
  private var articles: [String: Article] = [:]
  /// What is to be told when another collection has told all; nothing where it is told at once.
  private var messages: [Message]?

  private enum Message {
    case warning(String), error(String)
  }

  /// Makes a collection that is empty.
  ///
  /// - Parameters:
  ///   - options: What the user wants.
  ///   - defersMessages: Whether messages wait for ``tellMessages()``, since another collection is read at the same time.
  init(_ options: CommonOptions, defersMessages: Bool = false) {
    self.options = options
    messages = defersMessages ? [] : nil
  }

  /// Tells what was deferred.
  mutating func tellMessages() {
    let deferred = messages ?? []
    messages = nil
    for message in deferred { tell(message) }
  }

  private mutating func tell(_ message: Message) {
    guard messages == nil else { return messages = (messages ?? []) + [message] }
    switch message {
    case .warning(let text): options.console.warn(text)
    case .error(let text): options.console.report(text)
    }
  }

  /// Reads all that the user named; what is bad is reported and left out.
  ///
  /// - Parameters:
  ///   - operands: The inputs.
  ///   - log: Keeps how the articles among them are read, where that is asked for.
  /// - Throws: ``CommandError`` where an input is missing, or where `--strict` stops at a bad one.
  mutating func read(_ operands: [String], log: ExaminationLog? = nil) async throws(CommandError) {
    let files = try Inputs.files(operands, limit: options.largestInput)
    let console = messages == nil ? options.console : Console(isQuiet: true)
    var progress = Progress(reading: files.map(\.path), console: console)
    let pipeline = GraphPipeline(
      files: files, jobs: options.jobs, extractor: try options.extractor(log: log),
      graphML: GraphMLReader(relationKey: options.relationKey), transform: { $0 })
    var collection = self
    try await pipeline.run { (produced) throws(CommandError) in
      progress.advance(by: produced.size)
      try collection.take(produced)
    }
    progress.finish()
    self = collection
  }

  /// Everything as one graph; a single graph stays as it is.
  ///
  /// - Throws: ``CommandError/reported(_:)`` where nothing could be read, ``CommandError/nothingFound`` where there was
  ///   nothing to read.
  func merged(title: String?) throws(CommandError) -> Graph {
    guard count > 0 else { throw exitCode == .done ? .nothingFound : .reported(exitCode) }
    guard var graph = only, count == 1 else { return builder.build(title: title) }
    graph.title = title ?? graph.title
    return graph
  }

  private mutating func take(_ produced: GraphPipeline<Graph>.Produced) throws(CommandError) {
    for warning in produced.warnings { tell(.warning(warning.message)) }
    switch produced.result {
    case .success(let graph): add(graph)
    case .failure(let error):
      if options.isStrict || error.concernsAllInputs { throw error }
      if exitCode == .done { exitCode = error.exitCode }
      tell(.error(error.message))
    }
  }

  private mutating func add(_ graph: Graph) {
    for article in graph.articles {
      if let other = articles.updateValue(article, forKey: article.id), other != article {
        tell(.warning(InputWarning.sharedIdentifier(article.id).message))
      }
    }
    count += 1
    guard count > 1 else { return only = graph }
    // A single graph costs no merging.
    if let first = only { builder.merge(first) }
    only = nil
    builder.merge(graph)
  }
}
