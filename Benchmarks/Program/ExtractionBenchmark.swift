import Articles
import Extraction
import RelationGraph

/// How long articles take from memory to graphs on one core: `extract FILE`.
enum ExtractionBenchmark {
  static func run(_ path: String) throws {
    let documents = try documents(in: path)
    let extractor = try Extractor()
    // The words of the languages are read before the time runs.
    for document in documents.prefix(3) { _ = try extractor.extract(document) }
    var edges = 0
    let seconds = try Stopwatch.seconds {
      for document in documents { edges += try extractor.extract(document).edges.count }
    }
    print("{\"seconds\": \(seconds), \"articles\": \(documents.count), \"edges\": \(edges)}")
  }

  private static func documents(in path: String) throws -> [Document] {
    var reader = try InputReader(InputFile(path: path))
    var documents: [Document] = []
    while let part = try reader.next() {
      for item in part.items() {
        if case .document(let document, _) = try item.get() { documents.append(document) }
      }
    }
    return documents
  }
}
