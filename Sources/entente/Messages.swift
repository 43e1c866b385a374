import Articles
import Extraction
import Language
import RelationGraph
import Rendering

// Every message that a user may read is written here, so that they are worded alike.

extension CommandError {
  /// What went wrong, for people.
  var message: String {
    switch self {
    case .usage(let error): error.message
    case .reading(let error): error.message
    case .jsonGraph(let error): "\(error)"
    case .graphML(let error): "\(error)"
    case .extraction(let error, let document): "\(document): \(error)"
    case .codebook(let error): "\(error)"
    case .unknownName(let name, let languages):
      "'\(name)' is no name or word that is known in \(languages.joined(separator: ", ")); "
        + "add it with a codebook (--codebook FILE), or see 'entente codebook list states'"
    case .rendering(let error): "\(error)"
    case .picture(let error): "\(error)"
    case .positions(let error): "\(error)"
    case .writing(let error): error.message
    case .nothingAlong(let property):
      "no article in the input has \(Words.phrase(for: property)), so there is nothing to compare along it"
    case .patch(let error, let file): "\(file): \(error)"
    case .nothingFound: "no article or graph found in the input"
    case .noSuchEdge(let text):
      "no relation '\(text)' in the graph; expected one such as 'ECOWAS sanctions Mali', by names, codes or identifiers"
    case .foreignResults(let identifier):
      "cannot resume: the file has the article '\(identifier)', which does not come in the inputs in that order; "
        + "expected the results of an earlier run on the same inputs"
    case .reported: ""
    }
  }
}

/// What is told of work that went well.
enum Notice {
  /// Articles that have no place in a series.
  static func unplaced(_ articles: [String], _ property: ArticleProperty) -> String {
    let shown = articles.prefix(3).joined(separator: ", ") + (articles.count > 3 ? ", …" : "")
    return "\(articles.count) without \(Words.phrase(for: property)) left out: \(shown)"
  }

  /// How two graphs were compared, where the user left the choice open.
  static func mode(_ mode: GraphDifference.Mode) -> String {
    switch mode {
    case .follow: "compared as --mode follow: the second continues the first"
    case .replace: "compared as --mode replace: each as it stands"
    }
  }
}

extension UsageError {
  /// What is wrong with the command line.
  fileprivate var message: String {
    switch self {
    case .missingCommand(let known): "a command is missing; " + Words.expected(known)
    case .unknownCommand(let word, let known): "unknown command '\(word)'; " + Words.suggestion(for: word, among: known)
    case .unknownOption(let word, let known): "unknown option '\(word)'; " + Words.suggestion(for: word, among: known)
    case .missingValue(let option):
      "option '--\(option.name)' needs a value: --\(option.name) \(option.placeholder ?? "")"
    case .surplusValue(let value, let option): "option '--\(option.name)' takes no value, but was given '\(value)'"
    case .unknownChoice(let value, let option):
      "unknown value '\(value)' of option '--\(option.name)'; " + Words.suggestion(for: value, among: option.choices)
    case .badValue(let value, let option, let expected):
      "cannot read the value '\(value)' of option '--\(option.name)'; expected \(expected)"
    case .repeated(let option): "option '--\(option.name)' was given twice; give it once"
    case .missingOperand(let operand): "\(operand.placeholder) is missing: \(operand.summary)"
    case .surplusOperand(let word): "'\(word)' is one argument too many"
    case .unknownEnding(let path, let known):
      "cannot tell the format of '\(path)' by its ending; "
        + Words.suggestion(for: FileName(path).ending, among: known) + ", or set it with --format"
    case .unknownWord(let word, let option, let known):
      "unknown '\(word)' in the value of option '--\(option.name)'; " + Words.suggestion(for: word, among: known)
    case .conflict(let first, let second): "'\(first)' and '\(second)' cannot be given together"
    }
  }
}

extension ReadingError {
  /// What is wrong with an input, where, and what can be done.
  fileprivate var message: String {
    switch self {
    case .missing(let path): "\(Words.name(ofFile: path)): no such file or folder"
    case .unreadable(let path, let reason): "\(Words.name(ofFile: path)): cannot be read: \(reason)"
    case .emptyFolder(let path):
      "\(path): holds no file that could be read; expected one that ends in .txt, .md, .json, .jsonl or .graphml"
    case .tooLarge(let path, let limit):
      "\(Words.name(ofFile: path)): holds an article or graph of more than \(limit >> 20) MB; if that is meant, set --largest"
    case .empty(let place): "\(place.text): has no text; expected an article"
    case .invalidUTF8(let place, let encoding):
      "\(place.text): byte \(place.byte ?? 0) is not UTF-8" + Words.conversion(from: encoding)
    case .unknownEncoding(let name, let place):
      "\(place.text): names the encoding '\(name)', which is not known here; convert it to UTF-8 with iconv"
    case .beyondLimit(let place, let limit):
      "\(place.text): the page is too intricate to be read; expected at most \(limit)"
    case .notText(let place): "\(place.text): byte \(place.byte ?? 0) is zero, so this is no text; expected an article"
    case .malformedJSON(let place, let expected):
      "\(place.text): not valid JSON at byte \(place.byte ?? 0); expected \(expected)"
    case .missingText(let place): "\(place.text): the article has no \"text\"; expected an object with the key \"text\""
    }
  }
}

extension InputWarning {
  /// What was odd and what was done about it.
  var message: String {
    switch self {
    case .reading(let warning): warning.message
    case .graphML(let warning, let file): "\(file):\(warning)"
    case .sharedIdentifier(let id):
      "two articles share the identifier '\(id)' and count as one; give each an Id of its own"
    }
  }
}

extension ReadingWarning {
  /// What was odd and what was done about it.
  fileprivate var message: String {
    switch self {
    case .unreadableDate(let date, let place):
      "\(place.text): '\(date)' is no date and was left out; expected one such as 2022-05-18"
    }
  }
}

extension WritingError {
  /// Why there is no result.
  fileprivate var message: String {
    switch self {
    case .refused(let path, let reason): "\(path): cannot be written: \(reason); nothing there was changed"
    case .closedPipe: "standard output was closed"
    }
  }
}

extension Place {
  /// `file:line`, the form that editors jump to.
  fileprivate var text: String {
    let name = Words.name(ofFile: file)
    return line.map { "\(name):\($0)" } ?? name
  }
}

/// Turns of phrase that messages share.
enum Words {
  /// A file as it is called in messages.
  static func name(ofFile path: String) -> String { path == "-" ? "standard input" : path }

  static func expected(_ known: [String]) -> String {
    "expected one of " + known.joined(separator: ", ")
  }

  /// The word that was meant, else all that there are.
  static func suggestion(for word: String, among known: [String]) -> String {
    NearestWord.to(word, among: known).map { "did you mean '\($0)'?" } ?? expected(known)
  }

  static func phrase(for ground: StatusGround) -> String {
    switch ground {
    case .negation: "the sentence negates it"
    case .noLonger: "the sentence says that it is no longer so"
    case .outlook: "the verb stands in the future or with a modal verb"
    case .governed(let word): "it depends on “\(word)”"
    case .frame: "the word itself, or the verb beside it, says so"
    }
  }

  static func phrase(for reason: Examination.Reason) -> String {
    switch reason {
    case .unmetCondition: "what stands beside it is not what its frames ask for"
    case .noSource: "nobody stands where the source would have to"
    case .noTarget: "nobody stands where the target would have to"
    case .unresolvedSource(let words): "it is not told who is meant by “\(words)”, the source"
    case .unresolvedTarget(let words): "it is not told who is meant by “\(words)”, the target"
    case .notAsserted: "the text only asks, supposes or holds possible"
    case .sameNode: "source and target are the same, or act for the same"
    case .longAgo: "it was more than thirty years before the article"
    }
  }

  static func phrase(for property: ArticleProperty) -> String {
    switch property {
    case .date: "a date"
    case .outlet: "a source"
    case .language: "a language"
    }
  }

  static func conversion(from encoding: String?) -> String {
    encoding.map { "; the file seems to be in \($0), convert it: iconv -f \($0) -t UTF-8" } ?? "; expected UTF-8"
  }
}
