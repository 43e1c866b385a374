import Articles
import Extraction
import Language
import RelationGraph
import Rendering

/// What keeps a command from doing its work, or from doing it for one of many inputs.
enum CommandError: Error, Sendable {
  /// The command line cannot be followed.
  case usage(UsageError)
  /// An input cannot be read.
  case reading(ReadingError)
  /// A graph in JSON is none.
  case jsonGraph(JSONGraphError)
  /// An article cannot be understood.
  case extraction(ExtractionError, document: String)
  /// A codebook is not sound.
  case codebook(CodebookError)
  /// A map cannot be drawn.
  case rendering(RenderingError)
  /// A result cannot be written.
  case writing(WritingError)
  /// None of the inputs held an article or a graph.
  case nothingFound
  /// All that went wrong was told before.
  case reported(ExitCode)

  /// What the shell is told.
  var exitCode: ExitCode {
    switch self {
    case .usage: .usage
    case .reading(let error): error.isAbsence ? .noInput : .badInput
    case .jsonGraph, .extraction, .codebook, .nothingFound: .badInput
    case .rendering(.style), .rendering(.unknownLanguage): .badInput
    case .rendering(.layout): .fault
    case .writing(.refused): .cannotWrite
    case .writing(.closedPipe): .done
    case .reported(let code): code
    }
  }
}
