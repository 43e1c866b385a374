import RelationGraph

/// The command `entente`: finds the command that was called, runs it, and turns what went wrong into words and a code.
@main
struct Entente {
  static let name = "entente"
  private static let summary = "Draws who stands where: a graph of states, alliances and actors, from news articles."

  static let commands: [any Command.Type] = [
    MapCommand.self, ExtractCommand.self, DiffCommand.self, ExplainCommand.self, CodebookCommand.self,
  ]

  static func main() async {
    FileSystem.occupyStandardDescriptors()
    FileSystem.ignoreSignalsOfWriting()
    Interruption.arrange()
    let code = await run(Array(CommandLine.arguments.dropFirst()))
    FileSystem.exit(code.rawValue)
  }

  private static func run(_ words: [String]) async -> ExitCode {
    let command = commands.first { $0.declaration.name == words.first }
    do throws(CommandError) {
      guard let command else { return try runWithoutCommand(words) }
      return try await run(command, words.dropFirst())
    } catch .writing(.closedPipe) {
      return .done
    } catch {
      if case .reported = error { return error.exitCode }
      Console().report(error.message)
      if case .usage = error {
        let called = command.map { name + " " + $0.declaration.name } ?? name
        Console().report("see '\(called) --help'")
      }
      return error.exitCode
    }
  }

  private static func run(
    _ command: any Command.Type, _ words: ArraySlice<String>
  ) async throws(CommandError) -> ExitCode {
    let arguments = try usable { () throws(UsageError) in try Arguments(words, for: command.declaration) }
    guard !arguments.has(.version) else { return try printVersion() }
    guard !arguments.has(.help) else { return try print(HelpText.command(command.declaration, of: name)) }
    return try await usable { () throws(UsageError) in try command.init(arguments) }.run()
  }

  private static func usable<Value>(_ body: () throws(UsageError) -> Value) throws(CommandError) -> Value {
    do throws(UsageError) { return try body() } catch { throw .usage(error) }
  }

  /// What is done where the first word names no command.
  private static func runWithoutCommand(_ words: [String]) throws(CommandError) -> ExitCode {
    let help = HelpText.program(name, summary: summary, commands: commands.map { $0.declaration })
    switch words.first {
    case "--version": return try printVersion()
    case "--help", "-h": return try print(help)
    case "help":
      guard let topic = words.dropFirst().first else { return try print(help) }
      guard let command = commands.first(where: { $0.declaration.name == topic }) else { throw unknown(topic) }
      return try print(HelpText.command(command.declaration, of: name))
    case .some(let word): throw unknown(word)
    case nil: throw .usage(.missingCommand(known: commands.map { $0.declaration.name }))
    }
  }

  private static func unknown(_ word: String) -> CommandError {
    word.hasPrefix("-")
      ? .usage(.unknownOption(word, known: ["--help", "--version"]))
      : .usage(.unknownCommand(word, known: commands.map { $0.declaration.name }))
  }

  private static func printVersion() throws(CommandError) -> ExitCode { try print(JSONGraph.generator + "\n") }

  private static func print(_ text: String) throws(CommandError) -> ExitCode {
    try Console().print(text)
    return .done
  }
}
