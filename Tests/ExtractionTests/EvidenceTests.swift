import Articles
import Extraction
import Foundation
import RelationGraph
import Testing

/// What every piece of evidence promises, over the sample articles.
struct EvidenceTests {
  private static let extractor = Result { try Extractor() }

  static let seeds: [Document] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../seeds").standardizedFileURL
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.sorted { $0.path < $1.path }.compactMap { file in
      guard let content = try? String(contentsOf: file, encoding: .utf8), let end = content.range(of: "\n\n") else {
        return nil
      }
      let head = content[..<end.lowerBound]
      let language = head.split(separator: "\n").first { $0.hasPrefix("Language:") }?.dropFirst(9)
      return Document(
        id: file.lastPathComponent, text: String(content[end.upperBound...]), date: "2022-01-10",
        language: language.map { $0.trimmingCharacters(in: .whitespaces) })
    }
  }()

  @Test(arguments: seeds)
  func `quotes stand where their offsets say and hold their trigger`(_ document: Document) throws {
    let graph = try EvidenceTests.extractor.get().extract(document)
    let scalars = Array(document.text.unicodeScalars)
    #expect(!graph.edges.isEmpty)
    for edge in graph.edges {
      for evidence in edge.evidence {
        #expect(text(scalars, evidence.start, evidence.end) == evidence.quote)
        if let trigger = evidence.trigger { #expect(evidence.quote.contains(trigger)) }
        for antecedent in evidence.antecedents {
          #expect(text(scalars, antecedent.start, antecedent.end) == antecedent.quote)
          #expect(antecedent.start < evidence.start)
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `reading an article twice gives the same bytes`(_ document: Document) throws {
    let first = try EvidenceTests.extractor.get().extract(document).json(.line)
    let second = try EvidenceTests.extractor.get().extract(document).json(.line)
    #expect(first == second)
  }

  @Test func `every relation that the codebook names is found in the samples`() throws {
    let extractor = try EvidenceTests.extractor.get()
    let relations = try Set(EvidenceTests.seeds.flatMap { try extractor.extract($0).edges.map(\.relation) })
    #expect(relations.isSuperset(of: Relation.carrying))
  }

  private func text(_ scalars: [Unicode.Scalar], _ start: Int, _ end: Int) -> String {
    guard 0 <= start, start <= end, end <= scalars.count else { return "outside the text" }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<end])
    return String(text)
  }
}
