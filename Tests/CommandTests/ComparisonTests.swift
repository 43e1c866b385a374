import Foundation
import Testing

@testable import RelationGraph
@testable import entente

@Suite("Comparing and explaining")
struct ComparisonTests {
  /// A graph of one article in which the Economic Community of West African States does something to Mali.
  private static func graph(_ status: Status, on date: String, relation: Relation = .sanctions) -> Graph {
    var builder = GraphBuilder()
    let mali = builder.state("ML", label: "Mali")
    let body = builder.alliance("ecowas", label: "ECOWAS")
    builder.insert(Article(id: date, title: "Tag \(date)", source: "Blatt", date: date, language: "de"))
    builder.link(
      body, relation, mali, status: status,
      evidence: Evidence(
        article: date, start: 3, end: 12, quote: "Satz vom\n\(date)", trigger: "Satz", speaker: "actor:goita",
        status: status)
    )
    return builder.build(id: date, title: "Tag \(date)")
  }

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "january.json": ComparisonTests.graph(.actual, on: "2022-01-09").json(),
      "july.json": ComparisonTests.graph(.ended, on: "2022-07-03").json(),
    ])
  }

  private func diff(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(["diff", folder.path("january.json"), folder.path("july.json")] + arguments)
  }

  @Test func `a stated end is told with a quote from each side`() throws {
    let outcome = try diff("--language", "en")
    #expect(outcome.code == 0)
    for part in ["ECOWAS sanctions Mali", "Satz vom 2022-01-09", "Satz vom 2022-07-03", "Ended"] {
      #expect(outcome.output.contains(part))
    }
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test func `the exit code tells a difference only when asked`() throws {
    #expect(try diff("--exit-code").code == 1)
    let same = try Program.run("diff", folder.path("july.json"), folder.path("july.json"), "--exit-code")
    #expect(same.code == 0)
  }

  @Test func `a difference is written in every format`() throws {
    let outputs = DifferenceFormat.allCases.flatMap { ["-o", folder.path("d.\($0.rawValue)")] }

    let outcome = try Program.run(["diff", folder.path("january.json"), folder.path("july.json")] + outputs)
    #expect(outcome == Program.Outcome(code: 0, output: "", errors: ""))
    #expect(folder.read("d.svg")?.contains("change-ended") == true)
    #expect(folder.read("d.graphml")?.contains(">ended</data>") == true)
    let difference = try GraphDifference(json: folder.read("d.json") ?? "")
    let old = ComparisonTests.graph(.actual, on: "2022-01-09")
    #expect(try difference.apply(to: old) == ComparisonTests.graph(.ended, on: "2022-07-03"))
  }

  @Test func `sides of several inputs are joined by commas`() throws {
    let both = folder.path("january.json") + "," + folder.path("july.json")
    let outcome = try Program.run("diff", both, folder.path("july.json"), "--exit-code", "--mode", "replace")
    #expect(outcome.errors.isEmpty)
    #expect(outcome.code == 0)
  }

  @Test(
    arguments: [
      "ECOWAS sanctions Mali", "ecowas sanctions ML", "alliance:ecowas sanctions state:ML", "* * *", "* sanctions mali",
      "alliance:ecowas_sanctions_state:ML",
    ])
  func `an edge is explained by any of its names`(query: String) throws {
    let outcome = try Program.run("explain", folder.path("july.json"), "--edge", query)
    #expect(
      outcome.output == """
        ECOWAS sanctions Mali (ended, 2022-07-03)
          id: alliance:ecowas_sanctions_state:ML
          “Satz vom 2022-07-03”
            2022-07-03, 3 to 12; Blatt; 2022-07-03; by “Satz”; says actor:goita; ended

        """)
  }

  @Test(arguments: ["Mali sanctions ECOWAS", "ECOWAS supports Mali", "ECOWAS", ""])
  func `an edge that is not there is told`(query: String) throws {
    let outcome = try Program.run("explain", folder.path("july.json"), "--edge", query)
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("no relation '\(query)' in the graph"))
  }

  @Test func `a summary quotes what the map says`() throws {
    let outcome = try Program.run(
      "map", folder.path("january.json"), folder.path("july.json"), "--summary", "--title", "Titel")
    #expect(
      outcome.output == """
        Titel: 2 nodes, 1 relation
        1. ECOWAS sanctions Mali (ended, 2 articles, 2 mentions)
           “Satz vom 2022-07-03” (2022-07-03, 3 to 12)

        """)
  }
}
