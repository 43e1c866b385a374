/// What is wrong with a file of names, frames or grammar, and where.
public struct CodebookError: Error, Hashable, Sendable {
  /// The file, as the user named it or as it lies in the repository.
  public var file: String
  /// The line, counted from 1; 0 where the whole file is meant.
  public var line: Int
  /// What is wrong.
  public var problem: String
  /// What was expected in its place.
  public var expected: String

  /// Makes an error.
  public init(file: String, line: Int, problem: String, expected: String) {
    self.file = file
    self.line = line
    self.problem = problem
    self.expected = expected
  }
}

extension CodebookError: CustomStringConvertible {
  /// `file:line: problem; expected …`, the form that editors jump to.
  public var description: String { "\(file):\(line): \(problem); expected \(expected)" }
}
