import Synchronization

/// What is kept until the program ends, so that the system frees it at one go.
///
/// A graph of a hundred thousand edges has as many pieces of memory as quotes: to free one by one takes as long as to compare
/// two such graphs, and nobody needs it any more.
enum Keepsakes {
  private static let values = Mutex<[any Sendable]>([])

  /// Keeps a value until the program ends.
  static func keep(_ value: some Sendable) { values.withLock { $0.append(value) } }
}
