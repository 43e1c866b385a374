import Articles
import Extraction
import RelationGraph
import TestSupport

@testable import entente

extension FuzzTarget {
  /// Articles in each language that has a vocabulary here, and one whose language is to be told.
  static let extraction: [FuzzTarget] = [("german", "de"), ("english", "en"), ("french", "fr"), ("spanish", "es")]
    .map { name, code in
      FuzzTarget(name, words: code) { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        return faults(of: Document(id: "a", text: text, date: "2022-05-18", language: code))
      }
    }

  private static let extractor = Result { try Extractor() }

  private static func faults(of document: Document) -> [String] {
    var faults = Faults()
    do {
      let graph = try extractor.get().extract(document)
      faults.check(graph, of: document)
    } catch {
      faults.refuse(error, "an article whose language is given is refused")
    }
    return faults.found
  }
}

extension Faults {
  /// Every quote stands at its offsets, its trigger is in it, and the graph holds together.
  fileprivate mutating func check(_ graph: Graph, of document: Document) {
    found += brokenInvariants(of: graph)
    let scalars = Array(document.text.unicodeScalars)
    for edge in graph.edges {
      expect(!edge.evidence.isEmpty, "\(edge.id) has no evidence")
      for piece in edge.evidence {
        expect(
          isText(piece.quote, from: piece.start, to: piece.end, of: scalars), "\(edge.id): a quote is not in its place")
        expect(piece.trigger.map(piece.quote.contains) ?? true, "\(edge.id): the quote lacks its trigger")
        for earlier in piece.antecedents {
          expect(
            isText(earlier.quote, from: earlier.start, to: earlier.end, of: scalars), "\(edge.id): no such antecedent")
        }
      }
    }
  }

  private func isText(_ quote: String, from start: Int, to end: Int, of scalars: [Unicode.Scalar]) -> Bool {
    guard 0 <= start, start <= end, end <= scalars.count else { return false }
    return quote.unicodeScalars.elementsEqual(scalars[start..<end])
  }
}
