import Foundation
import RelationGraph
import Rendering
import Testing

/// The page that says how to load a file elsewhere: its lines must run.
@Suite struct LoadingInteropTests {
  @Test("The lines for Python do what the page says", .enabled(if: Interop.hasPython), arguments: examples("python"))
  func python(example: Example) throws {
    let outcome = try run(example, with: Interop.python, ["-c"])
    #expect(outcome.status == 0, "\(outcome.text)")
    #expect(outcome.numbers == example.numbers)
  }

  @Test("The lines for R do what the page says", .enabled(if: Interop.hasR), arguments: examples("r"))
  func r(example: Example) throws {
    let program = try #require(Interop.path(of: "Rscript"))
    let outcome = try run(example, with: program, ["--vanilla", "-e"])
    #expect(outcome.status == 0, "\(outcome.text)")
    #expect(outcome.numbers == example.numbers)
  }

  private func run(_ example: Example, with program: URL, _ arguments: [String]) throws -> Interop.Outcome {
    let sample = SampleGraph.all[0]
    var files = ["map.graphml": sample.graphML(), "map.gexf": [], "map-statements.csv": []]
    GEXFWriter(drawing: sample.drawing).write(sample.graph, to: &files["map.gexf", default: []])
    CSVWriter(.statements).write(sample.graph, to: &files["map-statements.csv", default: []])
    return try Interop.withFiles(files) { folder in
      try Interop.run(program, arguments + [example.code], in: folder)
    }
  }
}

/// Lines that print numbers of the graph.
struct Example: Sendable, CustomTestStringConvertible {
  let code: String

  var testDescription: String { code.split(separator: "\n").first.map { String($0) } ?? "" }

  /// What the lines must print: how many nodes, edges and quotes there are, of those that they count.
  var numbers: [Int] {
    let graph = SampleGraph.story
    var numbers: [Int] = []
    if code.contains("nodes") || code.contains("vcount") { numbers += [graph.nodes.count, graph.edges.count] }
    if code.contains("quotes") || code.contains("statements") {
      numbers.append(graph.edges.reduce(0) { $0 + $1.mentions })
    }
    return numbers
  }
}

/// The examples in a language on the page.
private func examples(_ language: String) -> [Example] {
  let page = (try? String(contentsOf: Interop.scripts.appending(path: "README.md"), encoding: .utf8)) ?? ""
  return page.components(separatedBy: "```\(language)\n").dropFirst().compactMap { part in
    part.components(separatedBy: "```").first.map { Example(code: $0) }
  }
}

extension Interop.Outcome {
  /// The numbers of the last line.
  fileprivate var numbers: [Int] {
    (text.split(separator: "\n").last ?? "").split(separator: " ").compactMap { Int($0) }
  }
}
