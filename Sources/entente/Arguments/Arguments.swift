/// The words of a command line, sorted into options and operands.
struct Arguments: Hashable, Sendable {
  /// The arguments that are no options, in order.
  private(set) var operands: [String] = []
  private var values: [String: [String]] = [:]

  /// The value of an option, the last one where it was given more than once.
  func value<Value>(of option: Option<Value>) throws(UsageError) -> Value? {
    try values(of: option).last
  }

  /// All values of an option, in order.
  func values<Value>(of option: Option<Value>) throws(UsageError) -> [Value] {
    var read: [Value] = []
    for text in values[option.declaration.name] ?? [] {
      guard let value = option.read(text) else {
        throw .badValue(text, option: option.declaration, expected: option.expectation)
      }
      read.append(value)
    }
    return read
  }

  /// Whether a flag was given.
  func has(_ flag: Flag) -> Bool { values[flag.declaration.name] != nil }
}

extension Arguments {
  /// Sorts the words that follow a command's name.
  ///
  /// Options stand before, between or behind operands; a value follows its option or stands behind `=`; letters may be
  /// joined to their value (`-omap.svg`); all that follows `--` is an operand, as is a lone `-`.
  init(_ words: some Sequence<String>, for command: CommandDeclaration) throws(UsageError) {
    var words = words.makeIterator()
    while let word = words.next() {
      if word == "--" {
        while let operand = words.next() { operands.append(operand) }
      } else if let (declaration, attached) = try Arguments.option(word, of: command) {
        try take(declaration, attached: attached) { words.next() }
      } else {
        operands.append(word)
      }
    }
    guard !has(.help), !has(.version) else { return }
    if operands.count < command.operand.count.lowerBound { throw .missingOperand(command.operand) }
    if operands.count > command.operand.count.upperBound {
      throw .surplusOperand(operands[command.operand.count.upperBound])
    }
  }

  /// The option that a word names, with the value that is attached to it; nothing if the word is an operand.
  private static func option(
    _ word: String, of command: CommandDeclaration
  ) throws(UsageError) -> (declaration: OptionDeclaration, attached: String?)? {
    guard word.hasPrefix("-"), word != "-" else { return nil }
    if word.hasPrefix("--") {
      let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = parts.first.map(String.init) ?? ""
      guard let declaration = command.options.first(where: { $0.name == name }) else {
        throw .unknownOption("--" + name, known: command.options.map { "--" + $0.name })
      }
      return (declaration, parts.count > 1 ? String(parts[1]) : nil)
    }
    let letter = word.dropFirst().first
    guard let declaration = command.options.first(where: { $0.letter != nil && $0.letter == letter }) else {
      throw .unknownOption(word, known: command.options.map { "--" + $0.name })
    }
    return (declaration, word.count > 2 ? String(word.dropFirst(2)) : nil)
  }

  /// Notes an option and its value.
  private mutating func take(
    _ declaration: OptionDeclaration, attached: String?, next: () -> String?
  ) throws(UsageError) {
    guard declaration.placeholder != nil else {
      if let attached { throw .surplusValue(attached, option: declaration) }
      values[declaration.name] = []
      return
    }
    guard let value = attached ?? next() else { throw .missingValue(option: declaration) }
    guard declaration.choices.isEmpty || declaration.choices.contains(value) else {
      throw .unknownChoice(value, option: declaration)
    }
    if !declaration.mayRepeat, values[declaration.name] != nil { throw .repeated(option: declaration) }
    values[declaration.name, default: []].append(value)
  }
}

extension Flag {
  /// Asks for the help of a command.
  static let help = Flag("help", letter: "h", "Prints this help.")
  /// Asks for the version of the program.
  static let version = Flag("version", "Prints the version.")
}
