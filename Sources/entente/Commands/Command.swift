/// Something that the program does, called by a word of the command line.
protocol Command: Sendable {
  /// What the user sees of it.
  static var declaration: CommandDeclaration { get }

  /// Understands the arguments.
  init(_ arguments: Arguments) throws(UsageError)

  /// Does it.
  ///
  /// - Returns: What the shell is told where the work was done in spite of what was reported.
  func run() async throws(CommandError) -> ExitCode
}
