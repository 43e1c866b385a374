import Articles

/// A format that the ending of a file names.
protocol FileFormat: RawRepresentable<String>, CaseIterable, Sendable {}

extension FileFormat {
  /// The format that a file's ending tells, in any case, or else the one that was asked for.
  init(path: String, otherwise requested: Self?) throws(UsageError) {
    guard let format = Self(rawValue: FileName(path).ending) ?? requested else {
      throw .unknownEnding(path: path, known: Self.allCases.map(\.rawValue))
    }
    self = format
  }
}

/// Where a command writes its result, and in which formats.
struct Destinations<Format: FileFormat>: Sendable {
  /// The files that were named, `-` being standard output, each with its format.
  let files: [(path: String, format: Format)]
  /// The format of standard output where no file was named.
  private let format: Format

  private static var output: Option<String> {
    .text(
      "output", letter: "o", placeholder: "FILE", "Writes the result to a file, in the format that its ending names.",
      mayRepeat: true)
  }

  private static var format: Option<Format> {
    .choice("format", placeholder: "NAME", "Sets the format, for standard output or where an ending does not tell it.")
  }

  /// The options as the user sees them.
  static var declarations: [OptionDeclaration] { [output.declaration, format.declaration] }

  /// Understands the arguments.
  init(_ arguments: Arguments, standard: Format) throws(UsageError) {
    let requested = try arguments.value(of: Destinations.format)
    files = try arguments.values(of: Destinations.output).map { (path) throws(UsageError) in
      (path, try Format(path: path, otherwise: requested))
    }
    format = requested ?? standard
  }

  /// All formats in which the result is written.
  var formats: [Format] { files.isEmpty ? [format] : files.map(\.format) }

  /// Writes the result to all files or to none, and to standard output where no file was named.
  ///
  /// - Parameters:
  ///   - console: Where standard output is.
  ///   - isSilent: Whether something else is written to standard output.
  ///   - writing: Makes the result in a format ready to be written.
  /// - Throws: What `writing` throws, ``CommandError/writing(_:)``.
  func write(
    to console: Console, isSilent: Bool = false, _ writing: (Format) throws(CommandError) -> Writing
  ) throws(CommandError) {
    try console.deliver(files.map { (file) throws(CommandError) in (file.path, try writing(file.format)) })
    if files.isEmpty, !isSilent { try console.deliver([("-", try writing(format))]) }
  }
}
