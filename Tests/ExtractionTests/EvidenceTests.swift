import Articles
import Extraction
import Foundation
import RelationGraph
import Synchronization
import Testing

/// What every piece of evidence promises, over the sample articles and the annotated ones.
struct EvidenceTests {
  private static let notes = Mutex<[String: Examination]>([:])
  private static let extractor = Result {
    try Extractor { examination in notes.withLock { $0[examination.article] = examination } }
  }

  @Test(arguments: ArticleSamples.seeds)
  func `the evidence of a sample article bears its edges`(_ document: Document) throws {
    let graph = try check(document)
    #expect(!graph.edges.isEmpty)
  }

  @Test(.enabled(if: !ArticleSamples.gold.isEmpty, "../shared/gold is not there"), arguments: ArticleSamples.gold)
  func `the evidence of an annotated article bears its edges`(_ document: Document) throws {
    _ = try check(document)
  }

  @Test(arguments: ArticleSamples.seeds)
  func `reading an article twice gives the same bytes`(_ document: Document) throws {
    let first = try EvidenceTests.extractor.get().extract(document).json(.line)
    let second = try EvidenceTests.extractor.get().extract(document).json(.line)
    #expect(first == second)
  }

  @Test func `every relation that the codebook names is found in the samples`() throws {
    let extractor = try EvidenceTests.extractor.get()
    let relations = try Set(ArticleSamples.seeds.flatMap { try extractor.extract($0).edges.map(\.relation) })
    #expect(relations.isSuperset(of: Relation.carrying))
  }

  /// Whether each quote stands where its offsets say, holds its trigger, and names both ends or has what they stand for beside it.
  private func check(_ document: Document) throws -> Graph {
    let graph = try EvidenceTests.extractor.get().extract(document)
    let examination = try #require(EvidenceTests.notes.withLock { $0[document.id] })
    let scalars = Array(document.text.unicodeScalars)
    for edge in graph.edges {
      for evidence in edge.evidence {
        #expect(text(scalars, evidence.start, evidence.end) == evidence.quote)
        for antecedent in evidence.antecedents {
          #expect(text(scalars, antecedent.start, antecedent.end) == antecedent.quote)
        }
        guard !edge.relation.isStructural else { continue }
        #expect(evidence.trigger.map(evidence.quote.contains) == true, "\(edge.id)")
        let reading = examination.readings.first {
          $0.place == evidence.start..<evidence.end && $0.trigger == evidence.trigger && $0.relation == edge.relation
            && $0.source.node == edge.source && $0.target.node == edge.target
        }
        for end in [try #require(reading, "\(edge.id)").source, try #require(reading).target] {
          #expect(
            isTold(end, by: evidence), "\(document.id) \(edge.id): \(end.words ?? "nobody") in “\(evidence.quote)”")
        }
      }
    }
    return graph
  }

  /// Whether the words that mean an end stand in the quote, and name it or have the text beside them that does; whoever speaks needs no words.
  private func isTold(_ end: Examination.End, by evidence: Evidence) -> Bool {
    guard let words = end.words else { return true }
    guard evidence.quote.contains(words) else { return false }
    let told = [evidence.quote] + evidence.antecedents.map(\.quote)
    return told.contains { NodeNames.isNamed(end.node, in: $0) || NodeNames.isNamed(end.principal, in: $0) }
  }

  private func text(_ scalars: [Unicode.Scalar], _ start: Int, _ end: Int) -> String {
    guard 0 <= start, start <= end, end <= scalars.count else { return "outside the text" }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<end])
    return String(text)
  }
}
