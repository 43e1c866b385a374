import Extraction
import RelationGraph
import Synchronization

/// Keeps how articles were read, by the articles' identifiers, while several are read at a time.
final class ExaminationLog: Sendable {
  private let kept = Mutex<[String: Examination]>([:])

  /// Keeps the notes on an article.
  func keep(_ examination: Examination) { kept.withLock { $0[examination.article] = examination } }

  /// All notes, in the order of the articles' identifiers.
  var examinations: [Examination] { kept.withLock { $0.values.sorted { $0.article < $1.article } } }

  /// How the relation of a piece of evidence was found.
  func reading(of evidence: Evidence, for edge: Edge) -> Examination.Reading? {
    kept.withLock { $0[evidence.article] }?.readings.first { reading in
      reading.place == evidence.start..<evidence.end && reading.trigger == evidence.trigger
        && reading.relation == edge.relation && reading.source.means(edge.source) && reading.target.means(edge.target)
    }
  }
}

extension Examination.End {
  /// Whether a node of a graph, at either level, is who is meant.
  func means(_ id: NodeID) -> Bool { id == node || id == principal }
}
