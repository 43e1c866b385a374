/// How far a run has come, shown on a terminal while it goes on.
struct Progress: Sendable {
  private let console: Console
  /// How many bytes there are to read; nothing where that cannot be known.
  private let total: Int?
  private let start = ContinuousClock.now
  private var shown = ContinuousClock.now
  private(set) var articles = 0
  private(set) var bytes = 0

  /// So often the line is written anew.
  private static let interval = Duration.milliseconds(100)

  /// Begins a run.
  ///
  /// - Parameters:
  ///   - paths: The files that will be read.
  ///   - console: Where to show it.
  init(reading paths: [String], console: Console) {
    self.console = console
    let sizes = console.showsProgress ? paths.map(FileSystem.size) : []
    total = sizes.contains(nil) ? nil : sizes.compactMap { $0 }.reduce(0, +)
  }

  /// How long the run has lasted.
  var seconds: Double { start.duration(to: .now) / .seconds(1) }

  /// Counts an article, and shows how far the run has come if that is due.
  mutating func advance(by size: Int) {
    articles += 1
    bytes += size
    guard console.showsProgress, shown.duration(to: .now) >= Progress.interval else { return }
    shown = .now
    console.showProgress(line)
  }

  /// Removes what was shown.
  func finish() { console.showProgress("") }

  private var line: String {
    let rate = Double(bytes) / max(seconds, 0.001)
    var line = "\(articles) articles, \(Progress.rounded(rate / 1_000_000)) MB/s"
    if let total, total > bytes, rate > 0 { line += ", \(Int(Double(total - bytes) / rate) + 1) s left" }
    return line
  }

  /// A number with one decimal.
  static func rounded(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
