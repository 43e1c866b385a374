/// Measures how long some work takes.
enum Stopwatch {
  /// The seconds that the work took.
  static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try work()
    return start.duration(to: .now) / .seconds(1)
  }
}
