import Articles

/// A format that the ending of a file names.
protocol FileFormat: RawRepresentable<String>, CaseIterable {}

extension FileFormat {
  /// The format that a file's ending tells, in any case, or else the one that was asked for.
  init(path: String, otherwise requested: Self?) throws(UsageError) {
    guard let format = Self(rawValue: FileName(path).ending) ?? requested else {
      throw .unknownEnding(path: path, known: Self.allCases.map(\.rawValue))
    }
    self = format
  }
}
