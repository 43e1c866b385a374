/// The help of the program and its commands.
enum HelpText {
  /// The help of the whole program.
  static func program(_ name: String, summary: String, commands: [CommandDeclaration]) -> String {
    """
    \(summary)

    usage: \(name) COMMAND …

    \(table(commands.map { ($0.name, $0.summary) }))
    See '\(name) COMMAND --help' for a command, '\(name) --version' for the version.

    """
  }

  /// The help of a command.
  static func command(_ command: CommandDeclaration, of program: String) -> String {
    var text = """
      \(command.summary)

      usage: \(program) \(command.name) \(operands(command.operand)) [options]

      \(table([(operands(command.operand), command.operand.summary)]))
      options:
      \(table(command.options.map { (label($0), description($0)) }))
      """
    if !command.examples.isEmpty {
      text += "\nexamples:\n"
      for (call, effect) in command.examples { text += "  \(call)\n      \(effect)\n" }
    }
    return text
  }

  private static func operands(_ operand: Operand) -> String {
    let many = operand.count.upperBound == Int.max
    let text = operand.placeholder + (many ? "…" : "")
    return operand.count.lowerBound == 0 ? "[\(text)]" : text
  }

  private static func label(_ option: OptionDeclaration) -> String {
    let letter = option.letter.map { "-\($0), " } ?? "    "
    return letter + "--" + option.name + (option.placeholder.map { " " + $0 } ?? "")
  }

  private static func description(_ option: OptionDeclaration) -> String {
    var text = option.summary
    if !option.choices.isEmpty { text += " (\(option.choices.joined(separator: ", ")))" }
    if option.mayRepeat { text += " May be given more than once." }
    return text
  }

  /// Rows of two columns, the second wrapped so that a line has at most 100 characters.
  private static func table(_ rows: [(String, String)]) -> String {
    let width = min(28, rows.map(\.0.count).max() ?? 0)
    let indent = String(repeating: " ", count: width + 4)
    return rows.map { first, second in
      let gap = first.count > width ? "\n" + indent : String(repeating: " ", count: width - first.count + 2)
      return "  " + first + gap + wrapped(second, to: 96 - width).joined(separator: "\n" + indent) + "\n"
    }.joined()
  }

  private static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
