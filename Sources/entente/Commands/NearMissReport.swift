import Extraction
import RelationGraph

/// The words that could have given a relation but gave none, sentence by sentence, in plain text.
struct NearMissReport: Sendable {
  /// The lines.
  let text: String

  /// Tells of some articles.
  ///
  /// - Parameters:
  ///   - examinations: How they were read.
  ///   - types: The relations to tell of; all where there are none.
  init(_ examinations: [Examination], types: [String]) {
    var lines: [String] = []
    for examination in examinations {
      var last: Range<Int>?
      for near in examination.nearMisses where types.isEmpty || types.contains(near.relation.name) {
        if near.place != last {
          if !lines.isEmpty { lines.append("") }
          lines.append("“\(Summary.line(near.quote))”")
          lines.append("  \(examination.article), \(near.place.lowerBound) to \(near.place.upperBound)")
          last = near.place
        }
        let word = "“\(Summary.line(near.trigger))” gives no \(near.relation.name)"
        lines.append("  \(word): \(Words.phrase(for: near.reason)) (\(near.frame))")
      }
    }
    text = lines.map { Console.printable($0) + "\n" }.joined()
  }
}
