/// What keeps a result from being written.
enum WritingError: Error, Hashable, Sendable {
  /// The system refuses; `reason` is its own message.
  case refused(path: String, reason: String)
  /// Whoever read standard output has gone, which is no fault.
  case closedPipe
}

extension WritingError {
  /// What a failed call of the system means for a file, as the user calls it.
  init(_ failure: FileSystem.Failure, name: String) {
    self = failure.isClosedPipe ? .closedPipe : .refused(path: name, reason: failure.reason)
  }
}
