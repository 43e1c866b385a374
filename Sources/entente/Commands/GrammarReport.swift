import Extraction

/// How sentences were understood, in plain text.
struct GrammarReport: Sendable {
  /// The lines.
  let text: String

  /// Reports on the sentences of some articles.
  init(_ examinations: [Examination]) {
    text = examinations.flatMap { examination in
      examination.outlines.map { outline in
        let head = "\(examination.article), \(outline.place.lowerBound) to \(outline.place.upperBound)"
        return ([head] + outline.lines.map { "  " + $0 }).map(Console.printable).joined(separator: "\n")
          + "\n"
      }
    }.joined(separator: "\n")
  }
}
