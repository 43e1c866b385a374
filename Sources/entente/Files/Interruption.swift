import Synchronization

/// Lets a user end the program between two results but not within one.
///
/// A signal that comes while a result is written takes effect when it is written in full; at any other time, at once.
enum Interruption {
  private static let idle = 0
  private static let writing = 1
  /// Plus this, a state is the number of the signal that came.
  private static let signaled = 256

  private static let state = Atomic<Int>(idle)

  /// Takes the signals by which users and systems end programs.
  static func arrange() {
    // The state must exist before a handler asks for it.
    _ = state.load(ordering: .relaxed)
    FileSystem.handleTermination { Interruption.take(signal: $0) }
  }

  private static func take(signal number: Int32) {
    let came = signaled + Int(number)
    if state.compareExchange(expected: idle, desired: came, ordering: .sequentiallyConsistent).exchanged {
      FileSystem.exitAtOnce(128 + number)
    }
    _ = state.compareExchange(expected: writing, desired: came, ordering: .sequentiallyConsistent)
  }

  /// Does something that must not be cut off.
  static func deferred<Value, Failure: Error>(_ body: () throws(Failure) -> Value) throws(Failure) -> Value {
    _ = state.compareExchange(expected: idle, desired: writing, ordering: .sequentiallyConsistent)
    defer {
      let (exchanged, found) = state.compareExchange(
        expected: writing, desired: idle, ordering: .sequentiallyConsistent)
      if !exchanged { FileSystem.exitAtOnce(128 + Int32(found - signaled)) }
    }
    return try body()
  }
}
