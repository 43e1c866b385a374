/// A command line that cannot be followed.
enum UsageError: Error, Hashable, Sendable {
  /// No command was named.
  case missingCommand(known: [String])
  /// There is no such command.
  case unknownCommand(String, known: [String])
  /// The command has no such option.
  case unknownOption(String, known: [String])
  /// An option that takes a value stands at the end.
  case missingValue(option: OptionDeclaration)
  /// A flag was given a value.
  case surplusValue(String, option: OptionDeclaration)
  /// The value is none of the words that the option knows.
  case unknownChoice(String, option: OptionDeclaration)
  /// The value cannot be read.
  case badValue(String, option: OptionDeclaration, expected: String)
  /// An option that counts once was given twice.
  case repeated(option: OptionDeclaration)
  /// There is nothing to work on.
  case missingOperand(Operand)
  /// There is more to work on than the command takes.
  case surplusOperand(String)
  /// The ending of an output names no format.
  case unknownEnding(path: String, known: [String])
  /// A list names a relation that nothing has.
  case unknownWord(String, option: OptionDeclaration, known: [String])
  /// Two options contradict each other.
  case conflict(String, String)
}
