/// What a run tells the shell (design.md, "Command line"; the numbers above 64 are those of BSD's sysexits).
enum ExitCode: Int32, Sendable {
  /// All was done.
  case done = 0
  /// `diff --exit-code` found differences.
  case different = 1
  /// The command line cannot be followed.
  case usage = 2
  /// An input is bad.
  case badInput = 65
  /// An input is not there.
  case noInput = 66
  /// A fault of this program.
  case fault = 70
  /// An output cannot be written.
  case cannotWrite = 73
}
