import Articles
import Language
import RelationGraph

/// `entente codebook`: what is known of names and words, and whether a user's file is sound.
struct CodebookCommand: Command {
  /// What is asked.
  enum Action: Hashable, Sendable {
    case check([String])
    case find(String)
    case list(Topic)
  }

  /// What can be listed.
  enum Topic: String, CaseIterable, Sendable {
    case languages, states, alliances, groups, relations, frames
  }

  private let action: Action
  private let languages: [String]
  private let codebooks: [String]
  private let console: Console

  private static let language = Option<String>.word(
    "language", placeholder: "NAME", among: Lexicon.languages, "Looks only into the words of this language.")

  static let declaration = CommandDeclaration(
    name: "codebook",
    summary: "Shows what is known of names and words, and whether a codebook of yours is sound.",
    operand: Operand(
      placeholder: "ACTION",
      summary: "check FILE…, find NAME, or list languages|states|alliances|groups|relations|frames.",
      count: 1...Int.max),
    options: [language.declaration, CommonOptions.codebook.declaration, CommonOptions.quiet.declaration]
      + [Flag.help.declaration, Flag.version.declaration],
    examples: [
      ("entente codebook check mine.txt", "Tells whether the file is sound, or where it is not."),
      ("entente codebook find CEDEAO", "Shows whom the name means and in which languages."),
      ("entente codebook list frames --language fr", "Lists the words that give relations, with their ends."),
    ])

  init(_ arguments: Arguments) throws(UsageError) {
    action = try Action(arguments.operands)
    languages = try arguments.value(of: CodebookCommand.language).map { [$0] } ?? Lexicon.languages
    codebooks = try arguments.values(of: CommonOptions.codebook)
    console = Console(isQuiet: arguments.has(CommonOptions.quiet))
  }

  func run() async throws(CommandError) -> ExitCode {
    let given = try codebooks.map { (path) throws(CommandError) in try Codebook(path: path) }
    switch action {
    case .check(let files): try check(files, with: given)
    case .find(let name): try console.print(lines(about: name, with: given))
    case .list(let topic): try console.print(try lines(on: topic, with: given))
    }
    return .done
  }
}

extension CodebookCommand.Action {
  private static let names = ["check", "find", "list"]

  /// Understands the operands: an action and what it works on.
  fileprivate init(_ operands: [String]) throws(UsageError) {
    let rest = Array(operands.dropFirst())
    switch operands.first {
    case "check":
      guard !rest.isEmpty else {
        throw .missingOperand(Operand(placeholder: "FILE", summary: "a codebook", count: 1...1))
      }
      self = .check(rest)
    case "find":
      guard !rest.isEmpty else {
        throw .missingOperand(Operand(placeholder: "NAME", summary: "a name or a word", count: 1...1))
      }
      self = .find(rest.joined(separator: " "))
    case "list":
      let topics = CodebookCommand.Topic.allCases.map(\.rawValue)
      guard let topic = rest.first else {
        throw .missingOperand(Operand(placeholder: "TOPIC", summary: topics.joined(separator: ", "), count: 1...1))
      }
      guard let known = CodebookCommand.Topic(rawValue: topic) else { throw .unknownCommand(topic, known: topics) }
      guard rest.count == 1 else { throw .surplusOperand(rest[1]) }
      self = .list(known)
    default: throw .unknownCommand(operands.first ?? "", known: CodebookCommand.Action.names)
    }
  }
}

// MARK: - The actions

extension CodebookCommand {
  /// Reads each file by itself into the lexicon of each language, so that a word which does not fit is found before an article needs it.
  private func check(_ files: [String], with given: [Codebook]) throws(CommandError) {
    for file in files {
      let codebook = try Codebook(path: file)
      for language in languages { _ = try lexicon(language, given + [codebook]) }
      try console.print("\(Console.printable(file)): sound\n")
    }
  }

  private func lines(about name: String, with given: [Codebook]) throws(CommandError) -> String {
    var lines: [String] = []
    for language in languages {
      lines += try lexicon(language, given).entries(for: name).map { CodebookCommand.line($0, language) }
    }
    guard !lines.isEmpty else { throw .unknownName(name, languages: languages) }
    return lines.joined()
  }

  private func lines(on topic: Topic, with given: [Codebook]) throws(CommandError) -> String {
    var lines: [String] = []
    for language in languages {
      let entries: [LexiconEntry]
      switch topic {
      case .languages: entries = [LexiconEntry(kind: "language", code: language)]
      case .states: entries = try lexicon(language, given).entries(of: .state)
      case .alliances: entries = try lexicon(language, given).entries(of: .alliance)
      case .groups: entries = try lexicon(language, given).entries(of: .group)
      case .frames: entries = try lexicon(language, given).frameEntries
      case .relations: entries = CodebookCommand.relations(try lexicon(language, given).frameEntries)
      }
      lines += entries.map { CodebookCommand.line($0, language) }
    }
    return lines.joined()
  }

  /// The relations that frames give, each with the number of its frames.
  private static func relations(_ frames: [LexiconEntry]) -> [LexiconEntry] {
    Dictionary(grouping: frames, by: \.kind).sorted { $0.key < $1.key }.map { relation, frames in
      LexiconEntry(kind: "relation", code: relation, detail: "\(frames.count) frames")
    }
  }

  /// Fields with tabs between them: language, kind, code, detail, file and line.
  private static func line(_ entry: LexiconEntry, _ language: String) -> String {
    let fields = [language, entry.kind, entry.code, entry.detail, entry.origin ?? ""].map(Console.printable)
    return (fields.reversed().drop { $0.isEmpty }).reversed().joined(separator: "\t") + "\n"
  }

  private func lexicon(_ language: String, _ codebooks: [Codebook]) throws(CommandError) -> Lexicon {
    do throws(CodebookError) {
      return try Lexicon.load(language, codebooks: codebooks)
    } catch {
      throw .codebook(error)
    }
  }
}
