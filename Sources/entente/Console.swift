/// Where a command writes: results to standard output, all else to standard error.
struct Console: Sendable {
  /// Whether only errors are told.
  var isQuiet = false

  /// Whether whoever started the command looks on, so that progress can be shown.
  var showsProgress: Bool { !isQuiet && FileSystem.isTerminal(FileSystem.standardError) }

  /// Whether results may be coloured: on a terminal, unless the user does not want it (no-color.org).
  var showsColors: Bool {
    FileSystem.isTerminal(FileSystem.standardOutput) && (FileSystem.environment("NO_COLOR") ?? "").isEmpty
  }

  /// Writes a result that is text.
  func print(_ text: String) throws(CommandError) { try print(Array(text.utf8)) }

  /// Writes a result.
  func print(_ bytes: [UInt8]) throws(CommandError) {
    try deliver([("-", writing(bytes))])
  }

  /// Writes results to the files that were named, all or none; `-` is standard output.
  func deliver(_ results: [(path: String, writing: Writing)]) throws(CommandError) {
    do throws(WritingError) {
      try Interruption.deferred { () throws(WritingError) in
        try StagedFile.write(results.filter { $0.path != "-" })
        for result in results where result.path == "-" {
          var output = FileOutput.standard
          try result.writing(&output)
        }
      }
    } catch {
      throw .writing(error)
    }
  }

  /// Tells of something that went wrong.
  func report(_ message: String) { writeLine("entente: " + Console.printable(message)) }

  /// Tells of something odd, unless the user wants quiet.
  func warn(_ message: String) {
    if !isQuiet { writeLine("entente: warning: " + Console.printable(message)) }
  }

  /// Tells what the user asked to be told beside the result.
  func tell(_ message: String) { writeLine(Console.printable(message)) }

  /// Shows how far a command has come, in place of what it showed before; an empty text removes it.
  func showProgress(_ text: String) {
    if showsProgress { try? FileSystem.write(Array("\r\u{1B}[K\(text)".utf8)[...], to: FileSystem.standardError) }
  }

  /// Writes a line of text as it is.
  private func writeLine(_ line: String) {
    let line = (showsProgress ? "\r\u{1B}[K" : "") + line + "\n"
    // There is nobody left to tell if this fails.
    try? FileSystem.write(Array(line.utf8)[...], to: FileSystem.standardError)
  }

  /// Text in which nothing can command a terminal: control characters stand as their numbers.
  static func printable(_ text: String) -> String {
    var printable = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control && scalar != "\n"
      let turnsDirection = ("\u{202A}"..."\u{202E}").contains(scalar) || ("\u{2066}"..."\u{2069}").contains(scalar)
      if isControl || turnsDirection {
        printable.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
      } else {
        printable.append(scalar)
      }
    }
    return String(printable)
  }
}
