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
  /// A graph in GraphML is none.
  case graphML(GraphMLError)
  /// An article cannot be understood.
  case extraction(ExtractionError, document: String)
  /// A codebook is not sound.
  case codebook(CodebookError)
  /// No lexicon has a name or word.
  case unknownName(String, languages: [String])
  /// A map cannot be drawn.
  case rendering(RenderingError)
  /// A map cannot be turned into pixels or pages.
  case picture(PictureError)
  /// An earlier map tells no positions.
  case positions(MapPositionsError)
  /// A result cannot be written.
  case writing(WritingError)
  /// None of the inputs held an article or a graph.
  case nothingFound
  /// No article has what a comparison was to go along.
  case nothingAlong(ArticleProperty)
  /// A difference does not fit the graph.
  case patch(PatchError, file: String)
  /// The graph has no relation that a user named.
  case noSuchEdge(String)
  /// What a run is to be resumed from has an article that is not among the inputs.
  case foreignResults(String)
  /// All that went wrong was told before.
  case reported(ExitCode)

  /// Whether there is no use in going on with other inputs.
  var concernsAllInputs: Bool { if case .codebook = self { true } else { false } }

  /// What the shell is told.
  var exitCode: ExitCode {
    switch self {
    case .usage: .usage
    case .reading(let error): error.isAbsence ? .noInput : .badInput
    case .jsonGraph, .graphML, .extraction, .codebook, .unknownName, .nothingFound, .nothingAlong, .patch, .noSuchEdge,
      .foreignResults:
      .badInput
    case .rendering(.style), .rendering(.unknownLanguage): .badInput
    case .positions: .badInput
    case .picture(.missingLibrary), .picture(.tooLarge): .cannotWrite
    case .rendering(.layout), .picture: .fault
    case .writing(.refused): .cannotWrite
    case .writing(.closedPipe): .done
    case .reported(let code): code
    }
  }
}

/// What was odd about an input that was read all the same.
enum InputWarning: Hashable, Sendable {
  /// An article has something that was left out.
  case reading(ReadingWarning)
  /// Two articles that are not the same share an identifier.
  case sharedIdentifier(String)
  /// A graph was read otherwise than it stands in its file.
  case graphML(GraphMLWarning, file: String)
}
