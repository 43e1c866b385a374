/// What keeps a result from being written.
enum WritingError: Error, Hashable, Sendable {
  /// The system refuses; `reason` is its own message.
  case refused(path: String, reason: String)
  /// Whoever read standard output has gone, which is no fault.
  case closedPipe
}
