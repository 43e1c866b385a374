/// What the user sees of a command.
struct CommandDeclaration: Sendable {
  /// The word that calls it.
  let name: String
  /// What it does, in one sentence.
  let summary: String
  /// What it works on, where it works on anything.
  let operand: Operand
  /// All that it can be told.
  let options: [OptionDeclaration]
  /// Calls that show how it is used, each with what it does.
  var examples: [(call: String, effect: String)] = []
}

/// The arguments of a command that are no options.
struct Operand: Hashable, Sendable {
  /// What stands for one of them in the help.
  let placeholder: String
  /// What they are, in one sentence.
  let summary: String
  /// How many there may be.
  let count: ClosedRange<Int>
}
